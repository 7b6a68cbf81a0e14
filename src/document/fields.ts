import type { PathItem } from '../policy/policy-issue.js';
import type { Retention } from '../policy/schema/facts.js';
import type { DocumentContext } from './context.js';
import type { FactDetail, Phrase } from './document.js';
import { basisPhrase } from './legal-bases.js';
import { joined } from './text/phrase.js';
import { objectsIn, stringsIn } from './text/read.js';
import {
  countriesOf,
  dateOf,
  detail,
  listOf,
  periodOf,
  plainOf,
  termsOf,
  textsOf,
  withAside,
  yesOrNo,
} from './words.js';

type Wording = (
  context: DocumentContext,
  value: unknown,
  path: readonly PathItem[],
) => Phrase | readonly Phrase[] | undefined;

const text: Wording = (context, value, path) => context.text(value, ...path);
const texts: Wording = (context, value, path) => textsOf(context, value, path);
const plain: Wording = (_, value) => plainOf(value);
const period: Wording = (context, value) => periodOf(context, value);
const yesNo: Wording = (context, value) => yesOrNo(context, value);
const data: Wording = (context, value) => listOf(context, context.data(value));
const purposes: Wording = (context, value) => listOf(context, context.purposes(value));
const recipients: Wording = (context, value) => listOf(context, context.recipients(value));
const member =
  (area: string): Wording =>
  (context, value, path) =>
    context.term(area, value, ...path);
const members =
  (area: string): Wording =>
  (context, value) =>
    termsOf(context, area, value);

/** How each field of a fact reads: the label it stands under, and how its value is worded. */
const FIELDS = {
  address: ['address', text],
  advance: ['advance', period],
  agentRoute: ['agent', text],
  appliesTo: ['appliesTo', members('gpc')],
  bases: ['basis', (context, value) => stringsIn(value).flatMap((basis) => basisPhrase(context, basis))],
  by: ['howTo', member('acceptance')],
  category: ['category', member('category')],
  condition: ['condition', text],
  class: ['category', member('security')],
  consent: ['consent', member('consent')],
  consentMethods: ['consentMethods', texts],
  consequence: ['consequence', text],
  contractTerms: ['contract', text],
  copy: ['copy', text],
  country: ['country', (context, value) => countriesOf(context, [value])],
  courts: ['courts', text],
  criteria: ['criteria', text],
  data: ['data', data],
  date: ['date', (context, value) => dateOf(context, value)],
  description: ['about', text],
  direction: ['material', member('direction')],
  duration: ['duration', (context, value) => durationOf(context, value)],
  email: ['email', plain],
  end: ['end', member('end')],
  governs: ['criteria', member('governs')],
  guardianRule: ['guardian', text],
  highlighted: ['howTo', (context, value) => highlightedWords(context, value)],
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
  retention: ['retention', (context, value) => retentionsOf(context, value)],
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

/** The value of one field in words. */
export function fieldWords(
  context: DocumentContext,
  field: Field,
  fact: object,
  path: readonly PathItem[],
): readonly Phrase[] {
  const said = FIELDS[field][1](context, (fact as Partial<Record<Field, unknown>>)[field], [...path, field]);
  if (said === undefined) return [];
  return 'inlines' in said ? [said] : said;
}

/** Fields of a fact as labelled details, in this order; fields without a value are left out. */
export function fieldDetails(
  context: DocumentContext,
  fields: readonly Field[],
  fact: object,
  path: readonly PathItem[],
): FactDetail[] {
  const byLabel = new Map<string, Phrase[]>();
  for (const field of fields) {
    const [label] = FIELDS[field];
    const words = fieldWords(context, field, fact, path);
    if (words.length > 0) byLabel.set(label, [...(byLabel.get(label) ?? []), ...words]);
  }
  return [...byLabel].flatMap(([label, words]) => detail(context, label, ...words));
}

function highlightedWords(context: DocumentContext, value: unknown): Phrase | undefined {
  return typeof value === 'boolean' ? context.say(`highlighted.${value ? 'yes' : 'no'}`) : undefined;
}

/** How long something on a device lasts. */
export function durationOf(context: DocumentContext, duration: unknown): Phrase | undefined {
  if (duration === 'session' || duration === 'persistent') return context.say(`answer.${duration}`);
  return periodOf(context, duration);
}

/** Retention periods in a few words: their length and what it counts from, else what decides it, else how it is stated. */
function retentionsOf(context: DocumentContext, ids: unknown): Phrase[] {
  const wanted = new Set(stringsIn(ids));
  if (wanted.size === 0) return [];
  return objectsIn(context.policy.retention).flatMap((fact, index) =>
    wanted.has(fact.id) && context.concerns(fact.regimes) ? retentionWords(context, fact, index) : [],
  );
}

/** One retention period in a few words. */
export function retentionWords(context: DocumentContext, fact: Retention, index: number): Phrase[] {
  const period = periodOf(context, fact.period);
  const trigger = context.name(fact.trigger, 'retention', index, 'trigger');
  if (period !== undefined) {
    return [trigger === undefined ? period : withAside(period, joined([context.say('label.trigger'), trigger], ': '))];
  }
  const stated = context.text(fact.criteria, 'retention', index, 'criteria') ?? context.term('retention', fact.basis);
  return stated === undefined ? [] : [stated];
}
