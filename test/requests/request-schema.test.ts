import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_KINDS, type RequestKind } from '../../src/policy/vocabulary.js';
import { FIELD_LIMITS, FIELD_NAMES, MAX_FILES } from '../../src/requests/request-fields.js';
import { requestFileOf, requestFromForm } from '../../src/requests/request-from-form.js';
import { requestKinds, requestRule } from '../../src/requests/request-rules.js';
import { parseRequest } from '../../src/requests/request-schema.js';
import { anyPayload, asForm, asJson, type Payload, SOURCE, validValues } from './payloads.js';

const ENVELOPE = { locale: 'en', policyId: 'paper-lantern' };

/** What a person fills in who fills in all that is required. */
function filledIn(kind: RequestKind, regime?: (typeof SOURCE.regimes)[number]): Payload {
  const { required } = requestRule(kind, regime ?? SOURCE.regimes);
  const values = Object.fromEntries(required.map((name) => [name, validValues[name]]));
  return { ...ENVELOPE, kind, ...(regime && { regime }), ...values };
}

const OFFERED = [undefined, ...SOURCE.regimes].flatMap((regime) =>
  requestKinds(SOURCE, regime).map((kind) => ({ kind, regime })),
);

describe('a request', () => {
  it.each(OFFERED)('to $kind under $regime needs what its rule requires, and no more', ({ kind, regime }) => {
    const values = filledIn(kind, regime);
    expect(parseRequest(values, SOURCE)).toEqual({ request: values });
    for (const name of requestRule(kind, regime ?? SOURCE.regimes).required) {
      const { [name]: _, ...others } = values;
      expect(parseRequest(others, SOURCE)).toEqual({ errors: [{ code: 'required', pointer: `/${name}` }] });
      expect(parseRequest({ ...others, [name]: '  ' }, SOURCE)).toEqual({
        errors: [{ code: 'required', pointer: `/${name}` }],
      });
    }
  });

  it.each(OFFERED)('to $kind under $regime is refused with any field it may not ask for', ({ kind, regime }) => {
    const rule = requestRule(kind, regime ?? SOURCE.regimes);
    for (const name of FIELD_NAMES) {
      const values = { ...filledIn(kind, regime), [name]: validValues[name] };
      const { errors = [] } = parseRequest(values, SOURCE);
      const isRefused = errors.some(({ code, pointer }) => code === 'not-allowed' && pointer === `/${name}`);
      expect(isRefused, name).toBe(rule.forbidden.includes(name));
      // A control left empty is no answer.
      expect(
        parseRequest({ ...filledIn(kind, regime), ...(isRefused && { [name]: '' }) }, SOURCE).errors,
      ).toBeUndefined();
    }
  });

  it('of a Californian to opt out is complete without a word, by an agent with a name', () => {
    const optOut = { ...ENVELOPE, kind: 'opt-out-sale-share', regime: 'us-ca' };
    expect(parseRequest(optOut, SOURCE).request).toEqual(optOut);
    expect(parseRequest({ ...optOut, behalf: 'agent' }, SOURCE).errors).toEqual([
      { code: 'required', pointer: '/agentName' },
    ]);
    expect(parseRequest({ ...optOut, behalf: 'agent', agentName: 'Ada' }, SOURCE).errors).toBeUndefined();
    expect(parseRequest({ ...optOut, behalf: 'guardian' }, SOURCE).errors).toBeUndefined();
  });

  it('says all that is wrong with it at once', () => {
    const values = {
      ...ENVELOPE,
      kind: 'correct',
      email: 'nobody',
      since: 'x',
      behalf: 'guardian',
      wrong: 'a'.repeat(5001),
    };
    expect(parseRequest(values, SOURCE).errors).toEqual([
      { code: 'invalid', pointer: '/email' },
      { code: 'required', pointer: '/field' },
      { code: 'required', pointer: '/right' },
      { code: 'too-long', pointer: '/wrong', limit: 5000 },
      { code: 'not-allowed', pointer: '/since' },
      { code: 'required', pointer: '/relation' },
    ]);
  });

  it('is for a kind and a law that the policy has', () => {
    expect(parseRequest({ ...ENVELOPE }, SOURCE).errors).toEqual([{ code: 'required', pointer: '/kind' }]);
    expect(parseRequest({ ...ENVELOPE, kind: 'constructor' }, SOURCE).errors).toEqual([
      { code: 'unknown-kind', pointer: '/kind' },
    ]);
    expect(parseRequest({ ...filledIn('delete'), regime: 'br-lgpd' }, SOURCE).errors).toEqual([
      { code: 'unknown-regime', pointer: '/regime' },
    ]);
    expect(parseRequest({ ...filledIn('restrict', 'eu-gdpr'), regime: 'us-ca' }, SOURCE).errors).toEqual([
      { code: 'unknown-kind', pointer: '/kind' },
    ]);
    for (const input of [undefined, null, '', 7, [], 'kind=delete']) {
      expect(parseRequest(input, SOURCE).errors).toEqual([{ code: 'malformed', pointer: '' }]);
    }
  });

  it('keeps nothing that a form carries beside it, and refuses names that could reach a prototype', () => {
    const values = { ...filledIn('delete'), key: 'k', token: 't', website: 'spam' };
    expect(parseRequest(values, SOURCE).request).toEqual(filledIn('delete'));
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const hostile = JSON.parse(JSON.stringify(values).replace('"website"', JSON.stringify(name)));
      expect(parseRequest(hostile, SOURCE).errors).toEqual([{ code: 'not-allowed', pointer: `/${name}` }]);
    }
  });
});

describe('what people write', () => {
  const asked = (message: string) => parseRequest({ ...filledIn('question'), message }, SOURCE).request?.message;

  it('keeps its lines, whatever sent them, and loses what no database takes', () => {
    expect(asked('one\r\ntwo\rthree\nfour\u0000\u0085 ')).toBe('one\ntwo\nthree\nfour');
    expect(asked('a\ud800b')).toBe('a\ufffdb');
  });

  it('is one line where one line is asked for', () => {
    const { request } = parseRequest({ ...filledIn('question'), name: ' Ada\r\nBcc: x@y.example\t!' }, SOURCE);
    expect(request?.name).toBe('Ada Bcc: x@y.example !');
  });

  it.each([
    'ada@example.org',
    'ada+privacy@sub.example.co.uk',
    'иван@пример.рф',
    'दीपक@उदाहरण.भारत',
    "o'neil@example.com",
  ])('may be the address %s', (email) => {
    expect(parseRequest({ ...filledIn('delete'), email }, SOURCE).request?.email).toBe(email);
  });

  it.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'a b@example.org',
    'ada@example.org, eve@example.org',
    'a\u202eb@example.org',
    '<ada@example.org>',
  ])('may not be the address %s', (email) => {
    expect(parseRequest({ ...filledIn('delete'), email }, SOURCE).errors).toEqual([
      { code: 'invalid', pointer: '/email' },
    ]);
  });
});

describe('files', () => {
  const withFiles = async (...files: File[]) =>
    parseRequest({ ...filledIn('correct'), attachments: await Promise.all(files.map(requestFileOf)) }, SOURCE);
  const file = (name: string, type: string, size = 3) => new File([new Uint8Array(size)], name, { type });

  it('go with a request that allows them', async () => {
    const { request } = await withFiles(
      file('C:\\me\\proof.pdf', 'application/pdf'),
      file('../../photo.png', 'IMAGE/PNG; x=1'),
    );
    expect(request?.attachments).toEqual([
      { name: 'proof.pdf', type: 'application/pdf', size: 3, bytes: 'AAAA' },
      { name: 'photo.png', type: 'image/png', size: 3, bytes: 'AAAA' },
    ]);
  });

  it('of other kinds, too many, too big, empty or with lies about their size are refused', async () => {
    const limit = FIELD_LIMITS.attachments;
    expect((await withFiles(file('a.exe', 'application/x-msdownload'))).errors).toEqual([
      { code: 'file-type', pointer: '/attachments/0/type' },
    ]);
    expect((await withFiles(...Array.from({ length: 4 }, () => file('a.pdf', 'application/pdf')))).errors).toEqual([
      { code: 'too-many', pointer: '/attachments', limit: MAX_FILES },
    ]);
    expect((await withFiles(file('a.pdf', 'application/pdf', limit + 1))).errors).toEqual([
      { code: 'too-big', pointer: '/attachments/0/size', limit },
    ]);
    expect((await withFiles(file('a.pdf', 'application/pdf', 0))).errors).toEqual([
      { code: 'invalid', pointer: '/attachments/0/size' },
    ]);
    const lie = { name: 'a.pdf', type: 'application/pdf', size: 3, bytes: 'AAAAAAAA' };
    expect(parseRequest({ ...filledIn('correct'), attachments: [lie] }, SOURCE).errors).toEqual([
      { code: 'invalid', pointer: '/attachments/0' },
    ]);
  });

  it('left out of a form are no files', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(filledIn('correct'))) form.set(name, String(value));
    form.set('attachments', new File([], '', { type: 'application/octet-stream' }));
    expect(parseRequest(await requestFromForm(form), SOURCE).request).toEqual(filledIn('correct'));
  });
});

describe('the browser and the server', () => {
  it('agree on 10,000 payloads: valid, nearly valid and hostile', async () => {
    const seen = { valid: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(anyPayload, async (payload) => {
        const inBrowser = parseRequest(asJson(payload), SOURCE);
        const onServer = parseRequest(await requestFromForm(await asForm(payload)), SOURCE);
        expect(onServer).toEqual(inBrowser);
        seen[inBrowser.request ? 'valid' : 'refused'] += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(Math.min(seen.valid, seen.refused)).toBeGreaterThan(1_000);
  }, 240_000);

  it('take anything at all without falling over', async () => {
    const kinds = fc.constantFrom<unknown>(...REQUEST_KINDS);
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...FIELD_NAMES, 'kind', 'regime', '__proto__'), fc.oneof(kinds, fc.anything())),
    );
    await fc.assert(
      fc.property(anything, (input) => {
        const { request, errors } = parseRequest(input, SOURCE);
        expect(request === undefined).toBe(errors !== undefined);
        for (const { code, pointer } of errors ?? []) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(pointer).toMatch(/^$|^\//);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
