import type { Policy } from '../policy/schema/policy.js';
import type { PolicyChange, PolicyChanges } from './changes.js';
import { factChange, pairFacts } from './fact-changes.js';
import { factsOf } from './facts-of.js';
import { locateFacts } from './locate-facts.js';
import { changedNames, raiseMentions } from './mentions.js';
import { pairProse } from './pair-prose.js';
import { proseChanges } from './prose-changes.js';
import { proseTree } from './prose-tree.js';
import { toldSections } from './told-sections.js';
import { versionDateWords } from './version-dates.js';
import { weighVocabulary } from './weigh-vocabulary.js';

/**
 * What differs between two versions of a policy, as data: facts, prose, and the document itself.
 *
 * Ids say what is the same; where there are none, or others, words do. Order of keys, of facts and of members of lists
 * does not count; order of prose does. What is material is judged by the facts and by the rules that
 * `MATERIAL_SOURCES` names, which is no legal advice: prose that no fact speaks for is `unclear`, and a person must judge.
 *
 * @example
 * const { changes } = comparePolicies(before, after);
 * const toAnnounce = changes.filter(({ materiality }) => materiality === 'material');
 */
export function comparePolicies(before: Policy, after: Policy): PolicyChanges {
  const languages = {
    before: before.locale,
    after: after.locale,
    ruling: after.authoritativeLocale ?? after.locale,
  };
  const prose = { before: proseTree(before), after: proseTree(after) };
  const pairs = pairProse(prose.before, prose.after);
  const sides = { before: factsOf(before), after: factsOf(after) };
  const facts = pairFacts(sides.before, sides.after);
  const renamed = new Map(
    facts.flatMap(({ before: old, after: now }) =>
      old?.id !== undefined && now?.id !== undefined && old.id !== now.id ? [[old.id, now.id] as const] : [],
    ),
  );
  const context = { languages, renamed, facts: sides };
  const compared = facts.flatMap((fact) => {
    const change = factChange(fact, context);
    return change === undefined ? [] : [{ fact, change }];
  });
  const places = locateFacts(facts, prose, pairs);
  const names = changedNames(compared);
  const changed = weighVocabulary(
    compared.map(({ fact, change: { differences, ...change } }) => {
      const section = places.sectionOf(fact);
      return raiseMentions({ ...change, ...(section !== undefined && { section }) }, differences, names, languages);
    }),
  );
  const factsById = new Map(
    changed.flatMap((change, index) => {
      const { before: old, after: now } = compared[index]?.fact ?? {};
      return [old, now].flatMap((side) => (side === undefined ? [] : [[side.id ?? side.group, change] as const]));
    }),
  );
  const changes: PolicyChange[] = [
    ...changed,
    ...places.moved,
    ...proseChanges({
      prose,
      pairs,
      places,
      languages,
      names,
      factsById,
      dates: [before.version, after.version].map((version) => versionDateWords(version, languages.ruling)),
    }),
  ];
  return {
    policyId: after.id,
    locale: languages.ruling,
    locales: { before: before.locale, after: after.locale },
    before: before.version,
    after: after.version,
    sections: toldSections(before, after, facts, places),
    changes,
  };
}
