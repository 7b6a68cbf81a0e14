import fc from 'fast-check';
import { REGIMES, REQUEST_KINDS } from '../../src/policy/vocabulary.js';
import {
  FIELD_LIMITS,
  FIELD_NAMES,
  FIELD_OPTIONS,
  FILE_TYPES,
  type FieldName,
} from '../../src/requests/request-fields.js';
import { requestKinds, requestRule } from '../../src/requests/request-rules.js';

/** A policy's part in requests, with laws that differ. */
export const SOURCE = { regimes: ['us-ca', 'eu-gdpr', 'us-va'], kinds: ['withdraw-consent'] } as const;

/** A file before it is sent. */
interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly contents: string;
}

/** What a form holds: texts and lists of files. */
export type Payload = Readonly<Record<string, unknown>>;

/** One good answer to each question. */
export const validValues: Readonly<Record<FieldName, unknown>> = {
  scope: 'specific',
  since: '2022-01-01',
  format: 'machine',
  field: 'Address',
  wrong: 'Old Street 1',
  right: 'New Street 2',
  selection: 'Photos',
  about: 'The newsletter',
  grounds: 'I moved',
  reference: 'R-1',
  message: 'Hello',
  attachments: [{ name: 'a.txt', type: 'text/plain', size: 2, bytes: 'aGk=' }],
  email: 'ada@example.org',
  name: 'Ada',
  account: '42',
  behalf: 'self',
  agentName: 'Agents Ltd',
  agentEmail: 'agent@example.org',
  permission: [{ name: 'b.txt', type: 'text/plain', size: 2, bytes: 'aGk=' }],
  relation: 'Mother',
  declaration: 'yes',
};

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const hostileText = fc.oneof(
  text,
  fc.string({ unit: 'binary', maxLength: 30 }),
  // Halves of characters, which a form cannot carry.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '\r\n',
    '\u0000',
    'a\r\nb',
    '2024-02-30',
    '__proto__',
    '<script>',
    'x'.repeat(201),
    'x'.repeat(10_001),
  ),
);
const file: fc.Arbitrary<SentFile> = fc.record({
  name: fc.stringMatching(/^[\w ./\\äж-]{1,20}$/),
  type: fc.constantFrom(...FILE_TYPES, 'text/html', 'TEXT/PLAIN', 'application/octet-stream'),
  contents: fc.string({ unit: 'binary', maxLength: 20 }),
});

function goodValue(name: FieldName): fc.Arbitrary<unknown> {
  if (name in FIELD_OPTIONS) return fc.constantFrom(...FIELD_OPTIONS[name as keyof typeof FIELD_OPTIONS]);
  if (name === 'attachments' || name === 'permission') {
    return fc.array(
      file.map((one) => ({ ...one, type: 'application/pdf', name: `${one.name}.pdf`, contents: `%${one.contents}` })),
      { maxLength: 3 },
    );
  }
  if (name === 'email' || name === 'agentEmail') return fc.emailAddress().filter((email) => email.length <= 60);
  if (name === 'since')
    return fc
      .date({ min: new Date(0), max: new Date(2e12), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  return text.map((value) => `${value}.`.slice(0, FIELD_LIMITS[name as keyof typeof FIELD_LIMITS]));
}

const badValue = fc.oneof(hostileText, fc.array(file, { maxLength: 4 }));

const valid = fc
  .constantFrom(undefined, ...SOURCE.regimes)
  .chain((regime) => fc.tuple(fc.constant(regime), fc.constantFrom(...requestKinds(SOURCE, regime))))
  .chain(([regime, kind]) => {
    const { required, optional } = requestRule(kind, regime ?? SOURCE.regimes);
    const fields = [...required, ...optional].map((name) => [name, goodValue(name)] as const);
    return fc
      .record(Object.fromEntries(fields), { requiredKeys: [...required] })
      .map(
        (values): Payload => ({ kind, ...(regime && { regime }), locale: 'en', policyId: 'paper-lantern', ...values }),
      );
  });

const names = fc.constantFrom(
  ...FIELD_NAMES,
  'kind',
  'regime',
  'locale',
  'policyId',
  'policyVersion',
  'other',
  '__proto__',
  'constructor',
);

const nearlyValid = fc
  .tuple(valid, fc.array(fc.tuple(names, fc.option(badValue, { nil: undefined })), { minLength: 1, maxLength: 3 }))
  .map(([payload, changes]): Payload => Object.fromEntries([...Object.entries(payload), ...changes]));

const hostile = fc
  .array(
    fc.tuple(
      fc.oneof(names, fc.string({ unit: 'grapheme', maxLength: 10 })),
      fc.oneof(badValue, fc.constantFrom<unknown>(...REQUEST_KINDS, ...REGIMES)),
    ),
    {
      maxLength: 8,
    },
  )
  .map((entries): Payload => Object.fromEntries(entries));

/** Payloads of all sorts. */
export const anyPayload = fc.oneof(
  { weight: 4, arbitrary: valid },
  { weight: 5, arbitrary: nearlyValid },
  { weight: 1, arbitrary: hostile },
);

/** As the browser's script sends it. */
export function asJson(payload: Payload): unknown {
  const sent = Object.entries(payload).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(fileToJson) : value,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(sent)));
}

/** As a form sends it and a server reads it. */
export async function asForm(payload: Payload): Promise<FormData | URLSearchParams> {
  const entries = Object.entries(payload).filter(([, value]) => value !== undefined);
  if (entries.every(([, value]) => typeof value === 'string')) {
    // Browsers end lines their own way.
    const lines = entries.map(([name, value]) => [name, String(value).replace(/\r\n?|\n/g, '\r\n')]);
    return new URLSearchParams(new URLSearchParams(lines).toString());
  }
  const form = new FormData();
  for (const [name, value] of entries) {
    for (const each of Array.isArray(value) ? (value as SentFile[]) : [String(value)]) {
      form.append(name, typeof each === 'string' ? each : new File([bytesOf(each)], each.name, { type: each.type }));
    }
  }
  return new Response(form).formData();
}

function fileToJson({ name, type, contents }: SentFile) {
  const bytes = bytesOf({ contents });
  return { name, type, size: bytes.length, bytes: Buffer.from(bytes).toString('base64') };
}

function bytesOf({ contents }: Pick<SentFile, 'contents'>) {
  return new TextEncoder().encode(contents);
}
