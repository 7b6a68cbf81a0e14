import * as v from 'valibot';
import { REGIMES, type RegimeId, type RequestKind } from '../policy/vocabulary.js';
import {
  FIELD_LIMITS,
  FIELD_NAMES,
  FIELD_OPTIONS,
  FIELD_WHEN,
  type FIELDS_BY_KIND,
  FILE_TYPES,
  type FieldName,
  type FieldValue,
  MAX_FILES,
} from './request-fields.js';
import { type RequestRule, requestKinds, requestRule } from './request-rules.js';
import type { RequestSource } from './request-source.js';

/** What can be wrong with a request; the words for each are in the messages. */
export type RequestErrorCode =
  | 'malformed'
  | 'unknown-kind'
  | 'unknown-regime'
  | 'not-allowed'
  | 'required'
  | 'invalid'
  | 'too-long'
  | 'too-many'
  | 'too-big'
  | 'file-type';

/** One thing wrong with a request. */
export interface RequestError {
  readonly code: RequestErrorCode;
  /** Where: a JSON pointer (RFC 6901), such as `/email`; empty for the request as a whole. */
  readonly pointer: string;
  /** What would have been the most: characters, files, or bytes. */
  readonly limit?: number;
}

interface Envelope<Kind extends RequestKind> {
  readonly kind: Kind;
  /** The law a person believes theirs; absent where they are not sure. */
  readonly regime?: RegimeId;
  /** The language to answer in, a BCP 47 tag. */
  readonly locale: string;
  readonly policyId: string;
  /** The edition the person had before them. */
  readonly policyVersion?: string;
}

type Fields = typeof FIELDS_BY_KIND;
type RequiredName<Kind extends RequestKind> = Fields[Kind]['required'][number];
type OptionalName<Kind extends RequestKind> = Fields[Kind]['optional'][number];

/** A request of one kind. A field that no regime may ask for in that kind is an error of types. */
export type RequestOf<Kind extends RequestKind> = Kind extends RequestKind
  ? Envelope<Kind> & { readonly [Name in RequiredName<Kind>]: FieldValue<Name> } & {
      readonly [Name in OptionalName<Kind>]?: FieldValue<Name>;
    } & { readonly [Name in Exclude<FieldName, RequiredName<Kind> | OptionalName<Kind>>]?: never }
  : never;

/** Something a person asks of the company. */
export type PrivacyRequest = RequestOf<RequestKind>;

/** A request, or all that is wrong with it. */
export type ParseRequestResult =
  | { readonly request: PrivacyRequest; readonly errors?: never }
  | { readonly request?: never; readonly errors: readonly RequestError[] };

/** What a form carries beside the request: the idempotency key, the signed time, and the trap for robots. */
const TRANSPORT_NAMES: readonly string[] = ['key', 'token', 'website'];

const PARAGRAPHS: ReadonlySet<string> = new Set([
  'wrong',
  'right',
  'selection',
  'about',
  'grounds',
  'message',
] satisfies FieldName[]);

const text = (limit: number) => v.pipe(v.string('invalid'), v.maxLength(limit, 'too-long'));

const emailSchema = v.pipe(
  text(FIELD_LIMITS.email),
  // Letters of all scripts; what reorders or breaks lines, and what mail headers give a meaning, is left out.
  v.regex(/^[^\s\p{C}@<>"(),:;\\[\]]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63})+$/u, 'invalid'),
);

const daySchema = v.pipe(
  v.string('invalid'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid'),
  v.check((day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  }, 'invalid'),
);

const fileSchema = (limit: number) =>
  v.pipe(
    v.strictObject(
      {
        name: v.pipe(
          v.string('invalid'),
          v.transform((name) => cleanLine(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))),
          v.minLength(1, 'invalid'),
          v.maxLength(255, 'too-long'),
        ),
        type: v.pipe(
          v.string('file-type'),
          v.transform((type) => type.replace(/;.*$/s, '').trim().toLowerCase()),
          v.picklist(FILE_TYPES, 'file-type'),
        ),
        size: v.pipe(v.number('invalid'), v.integer('invalid'), v.minValue(1, 'invalid'), v.maxValue(limit, 'too-big')),
        bytes: v.pipe(v.string('invalid'), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'invalid')),
      },
      'invalid',
    ),
    v.check(({ size, bytes }) => size > limit || bytes.length === 4 * Math.ceil(size / 3), 'invalid'),
  );

const filesSchema = (limit: number) =>
  v.pipe(
    // Counted before any is looked at: of a million that are wrong, each would be told of.
    v.array(v.unknown(), 'invalid'),
    v.maxLength(MAX_FILES, 'too-many'),
    v.array(fileSchema(limit), 'invalid'),
  );

/** The schema of one field, with codes for messages. */
function fieldSchema(name: FieldName): v.GenericSchema {
  switch (name) {
    case 'email':
    case 'agentEmail':
      return emailSchema;
    case 'since':
      return daySchema;
    case 'scope':
    case 'format':
    case 'behalf':
    case 'declaration':
      return v.picklist(FIELD_OPTIONS[name], 'invalid');
    case 'attachments':
    case 'permission':
      return filesSchema(FIELD_LIMITS[name]);
    default:
      return text(FIELD_LIMITS[name]);
  }
}

/**
 * The schema of one kind of request, in a regime or where it is one of several. Its messages are error codes; a field that
 * may not be asked for is refused. It wants values as `parseRequest` makes them: trimmed, and left out where empty.
 */
export function requestSchema(kind: RequestKind, regimes: RegimeId | readonly RegimeId[]) {
  const { required, optional } = requestRule(kind, regimes);
  const entries: Record<string, v.GenericSchema> = {
    kind: v.literal(kind),
    regime: v.optional(v.picklist(REGIMES, 'unknown-regime')),
    locale: v.pipe(text(35), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'invalid')),
    policyId: text(64),
    policyVersion: v.optional(text(500)),
    ...Object.fromEntries(required.map((name) => [name, fieldSchema(name)])),
    ...Object.fromEntries(optional.map((name) => [name, v.optional(fieldSchema(name))])),
  };
  /** Whoever acts for another says who they are, where that may be asked. */
  const saysWho = (behalf: FieldValue<'behalf'>, name: FieldName) =>
    v.forward(
      v.partialCheck<Record<string, unknown>, [['behalf'], [string]], Record<string, unknown>, 'required'>(
        [['behalf'], [name]],
        (request) => request.behalf !== behalf || request[name] !== undefined || !optional.includes(name),
        'required',
      ),
      [name],
    );
  return v.pipe(
    v.strictObject(entries, ({ expected }) => (expected === 'never' ? 'not-allowed' : 'required')),
    saysWho('agent', 'agentName'),
    saysWho('guardian', 'relation'),
  );
}

/**
 * Reads a request from outside: gives it back typed, trimmed and without what was left empty, or says all that is wrong
 * with it. Never throws. The same code runs in the reader's browser and on the server.
 */
export function parseRequest(input: unknown, source: Pick<RequestSource, 'regimes' | 'kinds'>): ParseRequestResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refused('malformed', '');
  const values = cleaned(input);
  const { kind, regime } = values;
  if (regime !== undefined && !isOneOf(source.regimes, regime)) return refused('unknown-regime', '/regime');
  if (!isOneOf(requestKinds(source, regime), kind)) {
    return refused(kind === undefined ? 'required' : 'unknown-kind', '/kind');
  }
  const regimes = regime ?? source.regimes;
  const result = v.safeParse(requestSchema(kind, regimes), withoutMoot(values, requestRule(kind, regimes)));
  if (result.success) return { request: result.output as unknown as PrivacyRequest };
  return { errors: result.issues.map(errorOf) };
}

/** The field an error is about; `undefined` where it is about the request as a whole. */
export function fieldOf({ pointer }: RequestError): string | undefined {
  const [, name] = pointer.split('/');
  return name?.replaceAll('~1', '/').replaceAll('~0', '~');
}

function refused(code: RequestErrorCode, pointer: string): ParseRequestResult {
  return { errors: [{ code, pointer }] };
}

function errorOf(issue: v.BaseIssue<unknown>): RequestError {
  const limit = typeof issue.requirement === 'number' ? issue.requirement : undefined;
  const path = (issue.path ?? []).map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return {
    code: issue.message as RequestErrorCode,
    pointer: path.join(''),
    ...(limit !== undefined && issue.message !== 'invalid' && { limit }),
  };
}

/** What was filled in. A form sends a field left empty, and line breaks of its own; JSON need not. */
function cleaned(input: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      if (TRANSPORT_NAMES.includes(name)) return [];
      const clean = typeof value === 'string' ? (PARAGRAPHS.has(name) ? cleanText(value) : cleanLine(value)) : value;
      const isEmpty =
        clean === undefined || clean === null || clean === '' || (Array.isArray(clean) && clean.length === 0);
      return isEmpty ? [] : [[name, clean]];
    }),
  );
}

/** Without what was written for an answer that was changed since: forms without scripts send it along, and nobody means it. */
function withoutMoot(values: Readonly<Record<string, unknown>>, { forbidden }: RequestRule): Record<string, unknown> {
  const moot: readonly string[] = FIELD_NAMES.filter((name) => {
    const when = FIELD_WHEN[name];
    return (
      when !== undefined &&
      !forbidden.includes(name) &&
      !forbidden.includes(when.name) &&
      values[when.name] !== when.value
    );
  });
  return Object.fromEntries(Object.entries(values).filter(([name]) => !moot.includes(name)));
}

/** Text that every transport and every database takes as it stands. */
function cleanText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

function cleanLine(value: string): string {
  return cleanText(value.replace(/\s+/g, ' '));
}

function isOneOf<Member extends string>(members: readonly Member[], value: unknown): value is Member {
  return members.some((member) => member === value);
}
