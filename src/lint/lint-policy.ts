import { createTranslator, type Translate } from '../i18n/create-translator.js';
import type { Messages } from '../i18n/messages.js';
import { formatPath, type PathItem } from '../policy/policy-issue.js';
import type { Policy } from '../policy/schema/policy.js';
import type { RegimeId } from '../policy/vocabulary.js';
import type { LegalSource } from './laws.js';
import { createLintContext } from './lint-context.js';
import { type PolicyText, textsOf } from './policy-texts.js';
import { type Readability, readability } from './readability.js';
import type { Problem, Rule, Severity } from './rule.js';
import { RULES, type Subject } from './rules.js';
import { sectionTexts } from './section-texts.js';
import { LINT_WORDS } from './words.js';

/** What `lintPolicy` is asked for. */
export interface LintOptions {
  /** Regimes to check for; those the policy declares when left out, and all of them if it declares none. */
  readonly regimes?: readonly RegimeId[] | undefined;
  /** The version before, to find changes that were not explained and translations that were not renewed. */
  readonly previous?: Policy | undefined;
  /** The day to judge dates by; today when left out. */
  readonly now?: Date | undefined;
  /** Rules not to check, by id, each with the reason why. */
  readonly off?: Readonly<Record<string, string>> | undefined;
  /** Words of the findings; English when left out. */
  readonly messages?: Messages | undefined;
}

/** How a rule came out. */
export type Outcome = 'pass' | 'fail' | 'review' | 'not-applicable' | 'off';

/** One thing that is amiss, and where. */
export interface Place {
  readonly path: readonly PathItem[];
  /** The same in one string, such as `activities[2].bases`. */
  readonly at: string;
  readonly message: string;
}

/** What one rule says of a policy, for the regimes in which it says the same. */
export interface Finding {
  readonly rule: string;
  readonly subject: Subject;
  /** Regimes it was checked for; none where the rule holds whatever the regime. */
  readonly regimes: readonly RegimeId[];
  readonly outcome: Outcome;
  readonly severity: Severity;
  /** What the rule wants. */
  readonly wants: string;
  /** How to mend what it found. */
  readonly mend: string;
  readonly sources: readonly LegalSource[];
  /** What is amiss; empty unless the outcome is `fail` or `review`. */
  readonly places: readonly Place[];
  /** Why the rule is off. */
  readonly reason?: string;
}

/** What `lintPolicy` finds. */
export interface LintResult {
  readonly policyId: string;
  readonly regimes: readonly RegimeId[];
  readonly findings: readonly Finding[];
  /** How hard each section is to read, in each language. */
  readonly readability: readonly (Readability & { readonly section: string; readonly locale: string })[];
  /** How many errors failed, warnings failed, and places a person has to judge. */
  readonly counts: { readonly errors: number; readonly warnings: number; readonly reviews: number };
  /** Ids given as `off` that no rule has. */
  readonly unknownRules: readonly string[];
  /** That none of this is legal advice. */
  readonly notice: string;
}

/** Every regime that some rule is for. */
const KNOWN_REGIMES = [...new Set(RULES.flatMap(({ law }) => Object.keys(law)))].filter(
  (id): id is RegimeId => id !== 'any',
);

/**
 * Checks a policy against what laws want a privacy notice to say, regime by regime. Each finding names its rule, the law,
 * the place in the policy and how to mend it. Checks of form only, and no legal advice.
 *
 * A regime of which the policy is unsure yields `review` where others fail. The policy must have been read by
 * `parsePolicy`.
 *
 * @example
 * const { findings } = lintPolicy(policy, { regimes: ['eu-gdpr'] });
 * const failed = findings.filter(({ outcome }) => outcome === 'fail');
 */
export function lintPolicy(policy: Policy, options: LintOptions = {}): LintResult {
  const { previous, now = new Date(), off = {}, messages = LINT_WORDS } = options;
  const translate = createTranslator(messages);
  const declared = policy.regimes?.filter(({ applies }) => applies !== 'no').map(({ id }) => id) ?? [];
  const chosen = options.regimes ?? (declared.length > 0 ? declared : KNOWN_REGIMES);
  const regimes = chosen.filter((id) => KNOWN_REGIMES.includes(id));
  const unsure = new Set(
    options.regimes === undefined
      ? policy.regimes?.filter(({ applies }) => applies === 'unsure').map(({ id }) => id)
      : [],
  );
  // Found once, since every text is checked against the schema on the way.
  let found: readonly PolicyText[] | undefined;
  const texts = () => {
    found ??= textsOf(policy);
    return found;
  };
  const contexts = new Map(
    [undefined, ...regimes].map((regime) => [regime, createLintContext(policy, { regime, now, previous, texts })]),
  );

  const findings = RULES.flatMap((rule): Finding[] => {
    const reason = Object.hasOwn(off, rule.id) ? off[rule.id] : undefined;
    const byWhatItSays = new Map<string, Finding>();
    for (const regime of rule.law.any === undefined
      ? regimes.filter((id) => rule.law[id] !== undefined)
      : [undefined]) {
      const context = contexts.get(regime);
      if (context === undefined) continue;
      const problems = reason === undefined ? rule.check(context) : undefined;
      const isUnsure = regime !== undefined && unsure.has(regime);
      const outcome = reason === undefined ? outcomeOf(problems, isUnsure) : 'off';
      const places = (problems ?? []).map((problem) => placeOf(translate, rule, problem));
      // Regimes of which a rule says the same share a finding.
      const key = JSON.stringify([outcome, places]);
      const same = byWhatItSays.get(key);
      const source = rule.law[regime ?? 'any'] as LegalSource;
      byWhatItSays.set(key, {
        rule: rule.id,
        subject: rule.subject,
        regimes: [...(same?.regimes ?? []), ...(regime === undefined ? [] : [regime])],
        outcome,
        severity: rule.severity,
        wants: translate(`rule.${rule.id}.wants`),
        mend: translate(`rule.${rule.id}.mend`),
        sources: [...(same?.sources ?? []).filter(({ cite }) => cite !== source.cite), source],
        places,
        ...(reason !== undefined && { reason }),
      });
    }
    return [...byWhatItSays.values()];
  });

  const failed = (severity: Severity) =>
    findings.filter((each) => each.outcome === 'fail' && each.severity === severity).length;
  const anywhere = contexts.get(undefined);
  return {
    policyId: policy.id,
    regimes,
    findings,
    readability: (anywhere === undefined ? [] : sectionTexts(anywhere)).flatMap(({ text, section, locale }) => {
      const measured = readability(text, locale);
      return measured === undefined ? [] : [{ section, locale, ...measured }];
    }),
    counts: {
      errors: failed('error'),
      warnings: failed('warning'),
      reviews: findings.filter(({ outcome }) => outcome === 'review').length,
    },
    unknownRules: Object.keys(off).filter((id) => RULES.every((rule) => rule.id !== id)),
    notice: translate('notice'),
  };
}

function outcomeOf(problems: readonly Problem[] | undefined, isUnsure: boolean): Outcome {
  if (problems === undefined) return 'not-applicable';
  if (problems.length === 0) return 'pass';
  return isUnsure || problems.every(({ review }) => review) ? 'review' : 'fail';
}

function placeOf(translate: Translate, rule: Rule, { path, why = 'missing', values = {} }: Problem): Place {
  return { path, at: formatPath(path), message: translate(`rule.${rule.id}.${why}`, values) };
}
