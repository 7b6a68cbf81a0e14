import { FIELD_NAMES, type FieldName } from './request-fields.js';
import { fieldOf, type RequestError } from './request-schema.js';

/** Words in one language. */
export interface ErrorWords {
  /** Finds a message of `locales/requests` by its key and fills it. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The language of those words, a BCP 47 tag. */
  readonly locale: string;
}

const REQUIRED: ReadonlySet<string> = new Set([
  'kind',
  'email',
  'field',
  'right',
  'about',
  'message',
  'agentName',
  'relation',
]);

/** What is wrong and how to mend it, the same in the summary and beside the control. */
export function requestErrorText(error: RequestError, { say, locale }: ErrorWords): string {
  const { code, limit = 0 } = error;
  const name = fieldOf(error) ?? '';
  const label = FIELD_NAMES.includes(name as FieldName) ? say(`field.${name}`) : name;
  const number = new Intl.NumberFormat(locale);
  switch (code) {
    case 'required':
      return REQUIRED.has(name) ? say(`error.required.${name}`) : say('error.malformed');
    case 'invalid':
      if (name === 'email' || name === 'agentEmail') return say('error.email');
      return name === 'since' ? say('error.since') : say('error.invalid', { label });
    case 'too-long':
      return say('error.tooLong', { label, limit: number.format(limit) });
    case 'too-many':
      return say('error.tooMany', { label, limit: number.format(limit) });
    case 'too-big':
      return say('error.tooBig', { label, limit: number.format(limit / 1_000_000) });
    case 'file-type':
      return say('error.fileType', { label });
    case 'not-allowed':
      return say('error.notAllowed', { label });
    case 'unknown-kind':
      return say('error.required.kind');
    case 'unknown-regime':
      return say('error.regime');
    default:
      return say('error.malformed');
  }
}
