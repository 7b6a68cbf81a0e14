import { createHash } from 'node:crypto';
import type { RegimeId, RequestKind } from '../policy/vocabulary.js';
import { deadlinesOf } from '../requests/deadlines.js';
import type { Receipt } from '../requests/receipt.js';
import { type RequestRule, requestRule } from '../requests/request-rules.js';
import { requestSource } from '../requests/request-source.js';
import { confirmationLink, statusHref } from './addresses.js';
import { callStore } from './call-store.js';
import { canonicalJson } from './http/canonical-json.js';
import { newReference } from './new-reference.js';
import { eventMessages, type RequestFacts, requesterMail, teamMails } from './outbox/compose.js';
import type { Settings } from './settings.js';
import type { CreateResult, RequestRecord } from './store/request-store.js';

/** One person's intent, checked, by whatever way it came. */
export interface Intake {
  readonly idempotencyKey: string;
  readonly kind: RequestKind;
  readonly regime?: RegimeId | undefined;
  readonly locale: string;
  readonly policyVersion?: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly quarantined: boolean;
}

/** Stores a request, with its deadlines and all that is to be sent because of it. */
export async function takeIn(settings: Settings, intake: Intake): Promise<CreateResult> {
  const { policy, policyHash, now } = settings;
  const { idempotencyKey, kind, regime, locale, payload, quarantined } = intake;
  const source = requestSource(policy);
  const receivedAt = now().toISOString();
  const policyVersion = intake.policyVersion ?? source.policyVersion ?? '';
  const facts: RequestFacts = {
    reference: newReference(),
    kind,
    ...(regime !== undefined && { regime }),
    locale,
    payload,
    receivedAt,
    quarantined,
    ...deadlines(settings, { kind, regime, receivedAt }),
  };
  const link = isConfirmed(settings, facts) ? confirmationLink(settings, facts.reference, receivedAt) : undefined;
  return callStore(settings, (store) =>
    store.create({
      ...facts,
      idempotencyKey,
      payloadHash: createHash('sha256').update(canonicalJson({ kind, regime, payload })).digest('hex'),
      policyId: policy.id,
      policyVersion,
      // Of another edition than this one there is no text to fingerprint.
      policyHash: policyVersion === (source.policyVersion ?? '') ? policyHash : '',
      ...(link !== undefined && { confirmation: { tokenHash: link.tokenHash, expiresAt: link.expiresAt } }),
      outbox: [
        // Else anybody could have this server write to anybody.
        ...(quarantined ? [] : requesterMail(settings, facts, link)),
        ...teamMails(settings, facts),
        ...eventMessages(settings, 'request.received', {
          ...facts,
          status: link === undefined ? 'open' : 'in_progress',
        }),
      ],
    }),
  );
}

/**
 * What a person has in hand: the same for each copy of one request, whatever became of the request since.
 */
export function receiptOf(settings: Settings, record: RequestRecord): Receipt {
  const { reference, receivedAt, confirm } = record;
  return {
    reference,
    status: confirm === undefined ? 'open' : 'in_progress',
    receivedAt,
    ...deadlines(settings, record),
    ...(confirm !== undefined && { confirm }),
    statusHref: statusHref(settings, reference),
  };
}

function ruleOf({ policy }: Settings, { kind, regime }: Asked): RequestRule {
  return requestRule(kind, regime ?? requestSource(policy).regimes);
}

function deadlines(settings: Settings, asked: Asked & { readonly receivedAt: string }) {
  const { holidays, timeZone } = settings;
  const received = new Date(asked.receivedAt);
  const { acknowledgeBy, answerBy } = deadlinesOf(ruleOf(settings, asked), received, { holidays, timeZone });
  return {
    ...(acknowledgeBy !== undefined && { acknowledgeBy }),
    ...(answerBy !== undefined && { answerBy }),
  };
}

interface Asked {
  readonly kind: RequestKind;
  readonly regime?: RegimeId | undefined;
}

/** Whether the person is asked to follow a link: never where the law says it must not be asked. */
function isConfirmed(settings: Settings, facts: RequestFacts): boolean {
  const { confirmation } = ruleOf(settings, facts);
  const asked = confirmation === 'must' || (confirmation === 'may' && settings.confirmWhereAllowed);
  // An agent of the Data Rights Protocol has vouched for the person.
  const { email, drp } = facts.payload;
  return asked && settings.notify?.requester === true && typeof email === 'string' && drp === undefined;
}
