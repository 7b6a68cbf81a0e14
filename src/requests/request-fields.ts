import type { RequestKind } from '../policy/vocabulary.js';

/**
 * The controls a request form can have, in the order they stand in. A request is a flat object with one value for each,
 * as a form is.
 */
export const FIELD_NAMES = [
  'scope',
  'since',
  'format',
  'field',
  'wrong',
  'right',
  'selection',
  'about',
  'grounds',
  'reference',
  'message',
  'attachments',
  'email',
  'name',
  'account',
  'behalf',
  'agentName',
  'agentEmail',
  'permission',
  'relation',
  'declaration',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** The answers of controls that offer a choice. */
export const FIELD_OPTIONS = {
  scope: ['categories', 'specific'],
  format: ['readable', 'machine'],
  behalf: ['self', 'agent', 'guardian'],
  declaration: ['yes'],
} as const;

/** Fields that matter only for one answer to another field. */
export const FIELD_WHEN: Readonly<Partial<Record<FieldName, { readonly name: FieldName; readonly value: string }>>> = {
  agentName: { name: 'behalf', value: 'agent' },
  agentEmail: { name: 'behalf', value: 'agent' },
  permission: { name: 'behalf', value: 'agent' },
  relation: { name: 'behalf', value: 'guardian' },
  declaration: { name: 'scope', value: 'specific' },
};

/** A file sent with a request. */
export interface RequestFile {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The contents, in base64. */
  readonly bytes: string;
}

/** The fields that hold files. */
export const FILE_FIELDS = ['attachments', 'permission'] as const satisfies readonly FieldName[];

type ChoiceName = keyof typeof FIELD_OPTIONS;

/** The value of each field; those not here are words of the person. */
export type FieldValue<Name extends FieldName> = Name extends ChoiceName
  ? (typeof FIELD_OPTIONS)[Name][number]
  : Name extends (typeof FILE_FIELDS)[number]
    ? readonly RequestFile[]
    : string;

const PERSON = ['name', 'account'] as const;
const AGENT = ['behalf', 'agentName', 'permission'] as const;
const OTHERS = [...AGENT, 'agentEmail', 'relation'] as const;

// 11 CCR §§ 7026(c)–(d), 7027(d)–(e), 7060(b): nothing beyond what the opt-out needs, and proof of identity never.
const OPT_OUT = { required: [], optional: ['email', ...AGENT] } as const;

/** What any regime may ask for each kind of request; `required` holds what all of them need. */
export const FIELDS_BY_KIND = {
  access: { required: ['email'], optional: [...PERSON, 'scope', 'since', 'format', 'declaration', ...OTHERS] },
  portability: { required: ['email'], optional: [...PERSON, 'since', 'declaration', ...OTHERS] },
  recipients: { required: ['email'], optional: [...PERSON, 'since', ...OTHERS] },
  correct: { required: ['email', 'field', 'right'], optional: [...PERSON, 'wrong', 'attachments', ...OTHERS] },
  delete: { required: ['email'], optional: [...PERSON, 'selection', ...OTHERS] },
  'opt-out-sale-share': OPT_OUT,
  'opt-in-sale-share': { required: ['email'], optional: OTHERS },
  'limit-sensitive': OPT_OUT,
  'opt-out-ads': OPT_OUT,
  'opt-out-profiling': OPT_OUT,
  restrict: { required: ['email'], optional: [...PERSON, 'about', 'grounds', ...OTHERS] },
  object: { required: ['email'], optional: [...PERSON, 'about', 'grounds', ...OTHERS] },
  'object-marketing': { required: ['email'], optional: AGENT },
  'withdraw-consent': { required: ['email'], optional: ['account', 'about', ...OTHERS] },
  'human-review': { required: ['email', 'about'], optional: [...PERSON, 'message', 'attachments', ...OTHERS] },
  'admt-opt-out': OPT_OUT,
  appeal: { required: ['email', 'message'], optional: ['reference', 'attachments', ...OTHERS] },
  complaint: { required: ['email', 'message'], optional: ['name', 'reference', 'attachments', ...OTHERS] },
  question: { required: ['email', 'message'], optional: ['name'] },
} as const satisfies Record<
  RequestKind,
  { readonly required: readonly FieldName[]; readonly optional: readonly FieldName[] }
>;

/** How much of each field is taken: characters of words, bytes of one file. */
export const FIELD_LIMITS = {
  email: 254,
  name: 200,
  account: 200,
  field: 500,
  wrong: 5_000,
  right: 5_000,
  selection: 5_000,
  about: 5_000,
  grounds: 5_000,
  reference: 100,
  message: 10_000,
  agentName: 200,
  agentEmail: 254,
  relation: 200,
  attachments: 5_000_000,
  permission: 5_000_000,
} as const satisfies Partial<Record<FieldName, number>>;

/** How many files one field takes. */
export const MAX_FILES = 3;

/** Kinds of file a field takes, by media type. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/heic', 'text/plain'] as const;
