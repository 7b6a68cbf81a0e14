import type { PathItem } from '../policy/policy-issue.js';
import type { Retention } from '../policy/schema/facts.js';
import type { DocumentContext } from './context.js';
import type { FactDetail, Phrase } from './document.js';
import { basisPhrases } from './legal-bases.js';
import { type Located, locate } from './locate.js';
import { joined } from './text/phrase.js';
import { objectsIn, stringsIn } from './text/read.js';
import {
  countryOf,
  dateOf,
  detail,
  flagOf,
  listOf,
  periodOf,
  plainAt,
  termsOf,
  textsOf,
  withAside,
  wordsOf,
  yesOrNo,
} from './words.js';

type Wording = (
  context: DocumentContext,
  value: unknown,
  path: readonly PathItem[],
  fact: object,
) => Phrase | readonly Phrase[] | undefined;

const text: Wording = (context, value, path) => context.text(value, ...path);
const texts: Wording = (context, value, path) => textsOf(context, value, path);
const plain: Wording = plainAt;
const period: Wording = periodOf;
const yesNo: Wording = yesOrNo;
const data: Wording = (context, value, path) => listOf(context, context.data(value, ...path));
const purposes: Wording = (context, value, path) => listOf(context, context.purposes(value, ...path));
const recipients: Wording = (context, value, path) =>
  listOf(
    context,
    wordsOf(context, value, path, (id, at) => context.recipient(id, ...at)),
  );
const member =
  (area: string): Wording =>
  (context, value, path) =>
    context.term(area, value, ...path);
const members =
  (area: string): Wording =>
  (context, value, path) =>
    termsOf(context, area, value, path);

/** How each field of a fact reads: the label it stands under, and how its value is worded. */
const FIELDS = {
  address: ['address', text],
  advance: ['advance', period],
  agentRoute: ['agent', text],
  appliesTo: ['appliesTo', members('gpc')],
  bases: ['basis', basisPhrases],
  by: ['howTo', member('acceptance')],
  category: ['category', member('category')],
  condition: ['condition', text],
  class: ['category', member('security')],
  consent: ['consent', member('consent')],
  consentMethods: ['consentMethods', texts],
  consequence: ['consequence', text],
  contractTerms: ['contract', text],
  copy: ['copy', text],
  country: ['country', countryOf],
  courts: ['courts', text],
  criteria: ['criteria', text],
  data: ['data', data],
  date: ['date', dateOf],
  description: ['about', text],
  direction: ['material', member('direction')],
  duration: ['duration', durationOf],
  email: ['email', plain],
  end: ['end', member('end')],
  governs: ['criteria', member('governs')],
  guardianRule: ['guardian', text],
  highlighted: ['howTo', highlightedWords],
  howTo: ['howTo', text],
  humanReview: ['humanReview', text],
  identifiability: ['identifiability', member('identifiability')],
  interest: ['interest', text],
  kind: ['category', member('automated')],
  law: ['law', text],
  limits: ['limits', text],
  logic: ['logic', text],
  lookback: ['lookback', period],
  material: ['material', yesNo],
  materialConsent: ['material', member('materialConsent')],
  mechanism: ['mechanism', member('mechanism')],
  note: ['note', text],
  party: ['party', member('party')],
  period: ['period', period],
  phone: ['phone', plain],
  purposes: ['purpose', purposes],
  recipients: ['recipients', recipients],
  regimes: ['appliesTo', members('regime')],
  registration: ['registration', plain],
  requestKind: ['request', member('right')],
  required: ['required', member('required')],
  retention: ['retention', retentionsOf],
  role: ['role', member('role')],
  significance: ['significance', text],
  sources: ['from', members('source')],
  subjects: ['people', members('subject')],
  summary: ['about', text],
  technology: ['technology', member('technology')],
  terms: ['about', text],
  text: ['howTo', text],
  thirdPartyAccess: ['thirdPartyAccess', yesNo],
  tradeName: ['tradeName', plain],
  trigger: ['trigger', text],
  type: ['howTo', member('choice')],
  value: ['value', text],
  verification: ['verification', text],
  withdrawal: ['withdrawal', text],
} satisfies Readonly<Record<string, readonly [label: string, words: Wording]>>;

export type Field = keyof typeof FIELDS;

/** The value of one field in words: none where it says nothing, `undefined` where it says what cannot be read. */
function fieldWords(
  context: DocumentContext,
  field: Field,
  fact: object,
  path: readonly PathItem[],
): readonly Phrase[] | undefined {
  const at = [...path, field];
  const value = (fact as Partial<Record<Field, unknown>>)[field];
  if (isAbsent(value)) return [];
  const wording: Wording = FIELDS[field][1];
  const said = wording(context, value, at, fact);
  if (said === undefined) context.issue(at, 'something of the shape that the schema describes');
  return said && 'inlines' in said ? [said] : said;
}

/** The value of one field where its label does not stand before it: a bare length of time would not say what it is of. */
export function bareWords(
  context: DocumentContext,
  field: Field,
  fact: object,
  path: readonly PathItem[],
): readonly Phrase[] {
  const words = fieldWords(context, field, fact, path) ?? [];
  return field === 'lookback' ? words.map((each) => joined([context.say('label.lookback'), each], ': ')) : words;
}

// What a "never" may be limited by.
const LIMITS = [
  'condition',
  'lookback',
  'regimes',
  'data',
  'purposes',
  'sources',
  'subjects',
  'recipients',
  'identifiability',
  'country',
  'criteria',
  'limits',
] as const satisfies readonly Field[];

/** Whether no limit of a fact was passed over: no key that is unknown, none of these without words. */
export function isReadable(context: DocumentContext, fact: object, path: readonly PathItem[]): boolean {
  return !context.doubtful.has(fact) && LIMITS.every((field) => fieldWords(context, field, fact, path) !== undefined);
}

/** Whether a field says nothing, as one that is not there. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0) || value === '';
}

/** Fields of a fact as labelled details, in this order; fields without a value are left out. */
export function fieldDetails(
  context: DocumentContext,
  fields: readonly Field[],
  fact: object,
  path: readonly PathItem[],
): FactDetail[] {
  return fields.flatMap((field) =>
    detail(context, FIELDS[field][0], ...(fieldWords(context, field, fact, path) ?? [])),
  );
}

function highlightedWords(context: DocumentContext, value: unknown, path: readonly PathItem[]): Phrase | undefined {
  const flag = flagOf(context, value, path);
  return flag === undefined ? undefined : context.say(`highlighted.${flag ? 'yes' : 'no'}`);
}

/** How long something on a device lasts. */
export function durationOf(context: DocumentContext, duration: unknown, path: readonly PathItem[]): Phrase | undefined {
  if (duration === 'session' || duration === 'persistent') return context.say(`answer.${duration}`);
  return periodOf(context, duration, path);
}

/** The retention periods of some data in a few words; one that is not for all of it says what it is for. */
function retentionsOf(
  context: DocumentContext,
  ids: unknown,
  path: readonly PathItem[],
  fact: { readonly data?: unknown },
): Phrase[] {
  const periods = locate(context, context.policy.retention, 'retention');
  return wordsOf(context, ids, path, (id, at) => {
    const found = periods.find((each) => each.fact.id === id);
    if (found !== undefined) return limitedRetention(context, found, stringsIn(fact.data));
    // A period for another place than the reader's is known, and not for them.
    if (objectsIn(context.policy.retention).every((fact) => fact.id !== id))
      context.issue(at, 'the id of a retention period');
    return undefined;
  });
}

function limitedRetention(
  context: DocumentContext,
  located: Located<Retention>,
  data: readonly string[],
): Phrase | undefined {
  const { fact, path } = located;
  const { period, counted } = retentionWords(context, located);
  const words = period && counted ? withAside(context, period, counted) : period;
  const own = stringsIn(fact.data);
  if (words === undefined || data.every((id) => own.includes(id))) return words;
  const shared = own.filter((id) => data.includes(id));
  const names = listOf(context, context.data(shared.length > 0 ? shared : fact.data, ...path, 'data'));
  return names === undefined ? words : joined([names, words], ': ');
}

/** One retention period: its length, else what decides it, else how it is stated; and what it is counted from. */
export function retentionWords(
  context: DocumentContext,
  { fact, path }: Located<Retention>,
): { readonly period: Phrase | undefined; readonly counted?: Phrase } {
  const period = periodOf(context, fact.period, [...path, 'period']);
  const trigger = context.name(fact.trigger, ...path, 'trigger');
  if (period !== undefined)
    return trigger === undefined ? { period } : { period, counted: context.say('answer.counted', { trigger }) };
  return {
    period: context.text(fact.criteria, ...path, 'criteria') ?? context.term('retention', fact.basis, ...path, 'basis'),
  };
}
