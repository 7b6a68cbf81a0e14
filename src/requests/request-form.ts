import type { Period } from '../policy/regime-laws.js';
import type { RegimeId, RequestKind } from '../policy/vocabulary.js';
import { type ErrorWords, requestErrorText } from './request-error-text.js';
import {
  FIELD_LIMITS,
  FIELD_NAMES,
  FIELD_OPTIONS,
  FIELD_WHEN,
  FILE_FIELDS,
  FILE_TYPES,
  type FieldName,
  MAX_FILES,
} from './request-fields.js';
import { type RequestRule, requestKinds, requestRule } from './request-rules.js';
import { fieldOf, type RequestError } from './request-schema.js';
import type { RequestSource } from './request-source.js';

/** What a form is made of. */
export interface RequestFormInput extends ErrorWords {
  readonly source: RequestSource;
  /** What is asked; without it, the form asks that first. */
  readonly kind?: RequestKind | undefined;
  /** The law the reader believes theirs; absent where they are not sure. */
  readonly regime?: RegimeId | undefined;
  /** What was filled in, by the names of controls. */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  readonly errors?: readonly RequestError[] | undefined;
}

/** A request form in words, for anything that can show controls. */
export interface RequestFormModel {
  readonly title: string;
  /** What stands before the controls, a paragraph each. */
  readonly intro: readonly string[];
  /** Everything wrong, to be shown first and given the focus. */
  readonly errorSummary?: {
    readonly title: string;
    /** Goes before the title of the page. */
    readonly titlePrefix: string;
    readonly items: readonly { readonly name: string; readonly text: string }[];
  };
  /** What is not shown and goes with the form. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly RequestFormField[];
  /** What becomes of what is written here. */
  readonly note?: string;
  readonly submitLabel: string;
  /** Words of the way back to the choice of what to ask; absent where that is the choice. */
  readonly changeLabel?: string;
}

/** One control with its words. */
export interface RequestFormField {
  /** The name of the control; those of the choice are `kind` and `regime`. */
  readonly name: FieldName | 'kind' | 'regime';
  readonly control: 'text' | 'email' | 'textarea' | 'date' | 'select' | 'radios' | 'checkbox' | 'file';
  /** The words before it; "(optional)" is among them where it may be left out. */
  readonly label: string;
  readonly hint?: string;
  /** Whether it is to be filled in where it is shown. */
  readonly required: boolean;
  /** An answer elsewhere that makes this control matter; without scripts it is shown all the same. */
  readonly when?: { readonly name: FieldName; readonly value: string };
  readonly autocomplete?: string;
  /** Media types a file may have. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string;
  readonly error?: string;
}

const CONTROLS: Readonly<Record<FieldName, RequestFormField['control']>> = {
  scope: 'radios',
  since: 'date',
  format: 'radios',
  field: 'text',
  wrong: 'textarea',
  right: 'textarea',
  selection: 'textarea',
  about: 'textarea',
  grounds: 'textarea',
  reference: 'text',
  message: 'textarea',
  attachments: 'file',
  email: 'email',
  name: 'text',
  account: 'text',
  behalf: 'radios',
  agentName: 'text',
  agentEmail: 'email',
  permission: 'file',
  relation: 'text',
  declaration: 'checkbox',
};

const NEEDED_WHEN_SHOWN: ReadonlySet<FieldName> = new Set(['agentName', 'relation']);

// Tokens are for data about the person who fills in the form (WCAG 1.3.5).
const AUTOCOMPLETE: Readonly<Partial<Record<FieldName, string>>> = {
  email: 'email',
  name: 'name',
  account: 'username',
  agentName: 'name',
  agentEmail: 'email',
};

const OPT_OUTS: ReadonlySet<RequestKind> = new Set([
  'opt-out-sale-share',
  'limit-sensitive',
  'opt-out-ads',
  'opt-out-profiling',
  'admt-opt-out',
]);

/**
 * A request form in words: the choice of what to ask, or the few controls that one kind of request needs under one law.
 * React and the server's pages show the same.
 */
export function createRequestForm(given: RequestFormInput): RequestFormModel {
  const { say, kind, errors = [], source, locale } = given;
  // Both may come from an address that somebody else wrote.
  const regime = source.regimes.find((id) => id === given.regime);
  const input = { ...given, regime };
  const offered = requestKinds(source, regime);
  const chosen = offered.find((one) => one === kind);
  const fields = chosen === undefined ? choiceFields(input, offered) : kindFields(input, chosen);
  const shown = new Set<string>(fields.map(({ name }) => name));
  const place = (error: RequestError) => fields.findIndex(({ name }) => name === fieldOf(error));
  // In the order of the controls, and once each: the first thing wrong with a control is the one to mend first.
  const wrong = errors
    .filter((error, index) => errors.findIndex((other) => fieldOf(other) === fieldOf(error)) === index)
    .sort((one, other) => place(one) - place(other));
  return {
    title: say(chosen === undefined ? 'form.title' : `kind.${chosen}`),
    intro: chosen === undefined ? [say('form.intro')] : introOf(input, chosen),
    ...(wrong.length > 0 && {
      errorSummary: {
        title: say('form.errorTitle'),
        titlePrefix: say('form.errorPrefix'),
        items: wrong.map((error) => {
          const name = fieldOf(error) ?? '';
          return { name: shown.has(name) ? name : '', text: requestErrorText(error, input) };
        }),
      },
    }),
    hidden: {
      ...(chosen !== undefined && { kind: chosen, ...(regime !== undefined && { regime }) }),
      locale,
      policyId: source.policyId,
      ...(source.policyVersion !== undefined && { policyVersion: source.policyVersion }),
    },
    fields: fields.map((field) => {
      const error = wrong.find((one) => fieldOf(one) === field.name);
      return error === undefined ? field : { ...field, error: requestErrorText(error, input) };
    }),
    ...(chosen === undefined
      ? { submitLabel: say('form.continue') }
      : {
          note: say('form.note'),
          submitLabel: say(`form.${submitWord(chosen)}`),
          changeLabel: say('form.change'),
        }),
  };
}

function submitWord(kind: RequestKind): string {
  if (kind === 'question') return 'sendQuestion';
  if (kind === 'limit-sensitive') return 'limit';
  return OPT_OUTS.has(kind) ? 'optOut' : 'send';
}

function choiceFields({ say, source, regime }: RequestFormInput, offered: readonly RequestKind[]) {
  const kinds: readonly RequestKind[] = ['question', ...offered.filter((one) => one !== 'question')];
  const fields: RequestFormField[] = [
    {
      name: 'kind',
      control: 'radios',
      label: say('field.kind'),
      required: true,
      options: kinds.map((one) => ({ value: one, label: say(`kind.${one}`) })),
    },
  ];
  if (source.regimes.length < 2) return fields;
  fields.push({
    name: 'regime',
    control: 'select',
    label: say('field.regime'),
    hint: say('hint.regime'),
    required: false,
    options: [
      { value: '', label: say('option.regime.unsure') },
      ...source.regimes.map((one) => ({ value: one, label: say(`option.regime.${one}`) })),
    ],
    value: regime ?? '',
  });
  return fields;
}

function kindFields(input: RequestFormInput, kind: RequestKind): RequestFormField[] {
  const { say, source, regime, values = {} } = input;
  const rule = requestRule(kind, regime ?? source.regimes);
  const isForSelf = values.behalf === undefined || values.behalf === '' || values.behalf === 'self';
  return FIELD_NAMES.filter((name) => !rule.forbidden.includes(name)).map((name) => {
    const required = rule.required.includes(name) || NEEDED_WHEN_SHOWN.has(name);
    const label = say(`field.${name}`);
    const value = filledIn(name, values[name]);
    const hint = hintOf(name, rule);
    const when = FIELD_WHEN[name];
    const isAboutActor = name === 'agentName' || name === 'agentEmail';
    const autocomplete = isForSelf || isAboutActor ? AUTOCOMPLETE[name] : undefined;
    const options = name in FIELD_OPTIONS ? FIELD_OPTIONS[name as keyof typeof FIELD_OPTIONS] : undefined;
    const files = FILE_FIELDS.some((field) => field === name);
    return {
      name,
      control: CONTROLS[name],
      label: required || CONTROLS[name] === 'radios' ? label : say('form.optional', { label }),
      required,
      ...(hint && { hint: say(`hint.${hint}`, { files: MAX_FILES, limit: FIELD_LIMITS.attachments / 1_000_000 }) }),
      ...(when && !rule.forbidden.includes(when.name) && { when }),
      ...(autocomplete && { autocomplete }),
      ...(files && { accept: FILE_TYPES.join(), multiple: true }),
      ...(options && { options: options.map((one) => ({ value: one, label: say(`option.${name}.${one}`) })) }),
      ...(value !== undefined && { value }),
    };
  });
}

/** Files cannot be put back into a form; of a radio group the first answer is the one most people mean. */
function filledIn(name: FieldName, value: unknown): string | undefined {
  if (typeof value === 'string' && !FILE_FIELDS.some((field) => field === name)) return value;
  return name === 'behalf' ? 'self' : undefined;
}

const HINTED: ReadonlySet<FieldName> = new Set([
  'since',
  'selection',
  'about',
  'grounds',
  'account',
  'attachments',
  'permission',
  'reference',
]);

function hintOf(name: FieldName, { kind, required, forbidden }: RequestRule): string | undefined {
  if (name !== 'email') return HINTED.has(name) ? name : undefined;
  if (kind === 'object-marketing') return 'emailMarketing';
  if (!required.includes(name)) return 'emailOptional';
  return forbidden.includes('behalf') ? 'emailReply' : 'email';
}

function introOf({ say, source, regime }: RequestFormInput, kind: RequestKind): string[] {
  const { answer, extension, required } = requestRule(kind, regime ?? source.regimes);
  const time = answer && periodText(say, answer);
  return [
    ...(OPT_OUTS.has(kind) && required.length === 0 ? [say('form.nothingNeeded')] : []),
    ...(time ? [say(OPT_OUTS.has(kind) ? 'form.effectBy' : 'form.answerBy', { time })] : []),
    ...(time && extension ? [say('form.longer')] : []),
  ];
}

function periodText(say: RequestFormInput['say'], period: Period): string {
  if ('months' in period) return say('period.months', { count: period.months });
  if ('days' in period) return say('period.days', { count: period.days });
  return say('period.businessDays', { count: period.businessDays });
}
