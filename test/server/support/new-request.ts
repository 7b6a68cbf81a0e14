import type { NewRequest } from '../../../src/server/store/request-store.js';

let count = 0;

/** A request as the handler would store it, like no other unless told so. */
export function newRequest(changes: Partial<NewRequest> = {}): NewRequest {
  count += 1;
  return {
    reference: `PR-${String(count).padStart(6, '0')}`,
    idempotencyKey: `key-${count}`,
    payloadHash: `digest-${count}`,
    kind: 'delete',
    regime: 'us-ca',
    locale: 'en',
    policyId: 'paper-lantern',
    policyVersion: '2026-11-02',
    policyHash: 'policy-digest',
    payload: { name: 'Ada Example', email: 'ada@example.org' },
    receivedAt: '2026-11-02T09:00:00.000Z',
    acknowledgeBy: '2026-11-16',
    answerBy: '2026-12-17',
    quarantined: false,
    outbox: [],
    ...changes,
  };
}
