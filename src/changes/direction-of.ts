import type { ChangeDirection } from './changes.js';
import type { FieldDifference } from './compare-values.js';
import { type FactGroup, rulesOf } from './fact-groups.js';
import type { PlacedFact } from './facts-of.js';
import { lengthOf } from './length-of.js';

/** Members of closed lists in the order in which they are better for the reader; those side by side are not compared. */
const RANKS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'activities.required': { optional: 1, needed: 0, contractual: 0, statutory: 0 },
  'recipients.mode': { disclose: 2, share: 1, 'targeted-ads': 1, sell: 0 },
  'recipients.identifiability': { anonymous: 3, aggregated: 2, pseudonymous: 1, identified: 0 },
  'data.identifiability': { anonymous: 3, aggregated: 2, pseudonymous: 1, identified: 0 },
  'cookies.party': { first: 1, third: 0 },
  'cookies.thirdPartyAccess': { false: 1, true: 0 },
  'cookies.consent': { 'opt-in': 1, 'opt-out': 0 },
  'retention.basis': { stated: 2, criteria: 1, indefinite: 0 },
  'signals.dnt.response': { honored: 1, 'not-honored': 0 },
  'signals.dnt.thirdPartyTracking': { doesNot: 4, intendsNot: 3, onlyIf: 2, may: 1, intends: 1, does: 0 },
  'changes.notify': { personal: 3, 'site-notice': 2, 'in-policy': 1, none: 0 },
  'changes.materialConsent': { 'opt-in': 2, 'opt-out': 1, none: 0 },
};

const STANCES = {
  processing: { doesNot: 4, intendsNot: 3, onlyIf: 2, may: 1, intends: 1, does: 0 },
  promise: { does: 3, onlyIf: 2, may: 2, intends: 2, intendsNot: 1, doesNot: 0 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Fields whose length of time is better for the reader the shorter it is, or the longer. */
const LENGTHS: Readonly<Record<string, 'shorter' | 'longer'>> = {
  'retention.period': 'shorter',
  'cookies.duration': 'shorter',
  'changes.advance': 'longer',
};

/** Fields that it is better for the reader to have than not, or to have as `true`. */
const GAINS = new Set([
  'recipients.contractTerms',
  'recipients.policyUrl',
  'recipients.optOutUrl',
  'transfers.copyUrl',
  'transfers.copy',
  'automated.humanReview',
  'choices.url',
  'rights.howTo',
  'contact.channels.value',
  'signals.gpc.honored',
  'signals.gpc.frictionless',
  'signals.gpc.statusShown',
  'changes.highlighted',
  'changes.archiveUrl',
]);

/** Lists of which more is worse for the reader, in what is done with data. */
const SPREADING = new Set(['data', 'purposes', 'recipients', 'countries']);
/** Lists of which more is better for the reader. */
const REACHING = new Set(['signals.gpc.appliesTo', 'rights.channels']);

/** Recipients that use data for ends of their own. */
const OUTSIDE = new Set(['third-party', 'joint-controller', 'affiliate', 'other-users', 'public', 'successor']);
/** What is only as good as the settings in it. */
const SETTINGS: ReadonlySet<FactGroup> = new Set(['signals.gpc', 'changes']);
const NOT = new Set(['doesNot', 'intendsNot']);

/** Whether a fact says that something is not done. */
export function isDenied(fact: Pick<PlacedFact, 'value'> | undefined): boolean {
  return NOT.has(String(fact?.value.stance));
}

/** What a change of one field does for the reader. */
export function fieldDirection(
  group: FactGroup,
  { field, before, after, gained, lost }: FieldDifference,
  isDenial: boolean,
): ChangeDirection | undefined {
  const { nature } = rulesOf(group);
  const name = `${group}.${field}`;
  if (field === 'stance' && (nature === 'processing' || nature === 'promise'))
    return byRank(STANCES[nature], before, after);
  if (RANKS[name] !== undefined) return byRank(RANKS[name], before, after);
  if (LENGTHS[name] !== undefined) {
    const [was, is] = [daysOf(before), daysOf(after)];
    if (was === undefined || is === undefined || was === is) return undefined;
    return better(is < was === (LENGTHS[name] === 'shorter'));
  }
  if (GAINS.has(name)) {
    const [had, has] = [isGiven(before), isGiven(after)];
    return had === has ? undefined : better(has);
  }
  const isReaching = REACHING.has(name);
  if (!isReaching && !(nature === 'processing' && SPREADING.has(field))) return undefined;
  const isMore = (gained ?? []).length > 0;
  // A list left out says nothing of what would be in it.
  if (before === undefined || after === undefined || isMore === (lost ?? []).length > 0) return undefined;
  return better(isMore === (isReaching || isDenial));
}

/** What it does for the reader that a fact comes. That it goes does the opposite. */
export function arrivalDirection(fact: PlacedFact): ChangeDirection | undefined {
  const { nature } = rulesOf(fact.group);
  const { role, category, mode = 'disclose' } = fact.value;
  if (nature === 'promise') return isDenied(fact) || SETTINGS.has(fact.group) ? undefined : 'stronger';
  if (nature !== 'processing' || fact.value.stance === 'unspecified') return undefined;
  if (isDenied(fact)) return 'stronger';
  const isForOthers =
    (fact.group === 'recipients' && (OUTSIDE.has(String(role)) || mode !== 'disclose')) ||
    (fact.group === 'cookies' && category === 'advertising') ||
    fact.group === 'children.sellsUnder16';
  return isForOthers ? 'weaker' : undefined;
}

/** What several changes do together: none, if they pull both ways. */
export function jointDirection(directions: Iterable<ChangeDirection | undefined>): ChangeDirection | undefined {
  const known = new Set([...directions].filter((each) => each !== undefined && each !== 'neutral'));
  return known.size === 1 ? [...known][0] : undefined;
}

/** The opposite direction. */
export function turned(direction: ChangeDirection | undefined): ChangeDirection | undefined {
  if (direction === undefined || direction === 'neutral') return direction;
  return better(direction === 'weaker');
}

function better(isBetter: boolean): ChangeDirection {
  return isBetter ? 'stronger' : 'weaker';
}

function byRank(ranks: Readonly<Record<string, number>>, before: unknown, after: unknown): ChangeDirection | undefined {
  const [was, is] = [ranks[String(before)], ranks[String(after)]];
  return was === undefined || is === undefined || was === is ? undefined : better(is > was);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== false;
}

/** A length of time in days, near enough to compare. */
function daysOf(period: unknown): number | undefined {
  if (period === 'session') return 0;
  if (period === 'persistent') return Number.POSITIVE_INFINITY;
  const length = lengthOf(period);
  return length && length.months * (365.25 / 12) + length.seconds / 86_400;
}
