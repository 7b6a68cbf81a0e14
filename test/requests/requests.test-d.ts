import { describe, expectTypeOf, it } from 'vitest';
import type { RequestKind } from '../../src/policy/vocabulary.js';
import type { RequestFile } from '../../src/requests/request-fields.js';
import type { PrivacyRequest, RequestOf } from '../../src/requests/request-schema.js';

const envelope = { locale: 'en', policyId: 'paper-lantern', regime: 'us-ca' } as const;

describe('a request to opt out', () => {
  it('needs nothing', () => {
    ({ ...envelope, kind: 'opt-out-sale-share' }) satisfies RequestOf<'opt-out-sale-share'>;
    ({ ...envelope, kind: 'limit-sensitive' }) satisfies RequestOf<'limit-sensitive'>;
  });

  it('may have an address, or an agent with a name and a permission', () => {
    type OptOut = RequestOf<'opt-out-sale-share'>;
    expectTypeOf<OptOut['email']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<OptOut['permission']>().toEqualTypeOf<readonly RequestFile[] | undefined>();
    ({ ...envelope, kind: 'opt-out-sale-share', behalf: 'agent', agentName: 'Ada' }) satisfies OptOut;
  });

  it('cannot ask who someone is', () => {
    // @ts-expect-error no name
    ({ ...envelope, kind: 'opt-out-sale-share', name: 'Ada' }) satisfies RequestOf<'opt-out-sale-share'>;
    // @ts-expect-error no account
    ({ ...envelope, kind: 'opt-out-sale-share', account: '42' }) satisfies RequestOf<'opt-out-sale-share'>;
    // @ts-expect-error no declaration
    ({ ...envelope, kind: 'limit-sensitive', declaration: 'yes' }) satisfies RequestOf<'limit-sensitive'>;
    // @ts-expect-error no address of the agent
    ({ ...envelope, kind: 'limit-sensitive', agentEmail: 'a@example.org' }) satisfies RequestOf<'limit-sensitive'>;

    const withName = { ...envelope, kind: 'opt-out-sale-share', name: 'Ada' } as const;
    // @ts-expect-error nor when it comes from elsewhere
    const request: PrivacyRequest = withName;
    void request;
  });
});

describe('other requests', () => {
  it('need what their kind needs', () => {
    ({ ...envelope, kind: 'correct', email: 'a@example.org', field: 'Name', right: 'Ada' }) satisfies PrivacyRequest;
    // @ts-expect-error what it should say is missing
    ({ ...envelope, kind: 'correct', email: 'a@example.org', field: 'Name' }) satisfies PrivacyRequest;
    expectTypeOf<RequestOf<'question'>['message']>().toEqualTypeOf<string>();
    expectTypeOf<PrivacyRequest['kind']>().toEqualTypeOf<RequestKind>();
  });
});
