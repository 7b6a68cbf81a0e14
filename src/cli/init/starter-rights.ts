import { blank } from '../../policy/blank.js';
import { REGIME_LAWS } from '../../policy/regime-laws.js';
import type { RightFact } from '../../policy/schema/facts.js';
import { type RegimeId, RIGHTS, type Right } from '../../policy/vocabulary.js';
import type { Practice } from './features.js';

/** Rights that there is nothing to use on unless a site does certain things. */
const ONLY_IF: Readonly<Partial<Record<Right, (practices: readonly Practice[]) => boolean>>> = {
  'withdraw-consent': (practices) => practices.some(({ ground }) => ground === 'consent'),
  'object-marketing': (practices) => practices.some(({ purposes }) => purposes?.includes('direct-marketing')),
  'limit-sensitive': (practices) => practices.some(({ data }) => data.includes('precise-location')),
  'opt-out-sale-share': showsAds,
  'opt-out-ads': showsAds,
  // The starter says that nothing is decided by machines alone.
  'opt-out-profiling': () => false,
  'human-review': () => false,
  'admt-opt-out': () => false,
  // The notice itself is the information; authorities to complain to stand under "parties".
  information: () => false,
};

/** Rights whose use the law lets a company check. */
const CHECKED: ReadonlySet<Right> = new Set(['access', 'correct', 'delete', 'portability']);

function showsAds(practices: readonly Practice[]): boolean {
  return practices.some(({ purposes }) => purposes?.includes('ads-targeted'));
}

/** The rights that the laws of these regimes grant over what a site does, each with the way to use it. */
export function starterRights(regimes: readonly RegimeId[], practices: readonly Practice[]): RightFact[] {
  const isAmerican = regimes.some((regime) => regime.startsWith('us-'));
  const check = blank('Check: how do you make sure who asks? Say it of each right that it is so for');
  return RIGHTS.flatMap((right): RightFact[] => {
    const granting = regimes.filter((regime) => {
      const rights = REGIME_LAWS[regime]?.rights;
      return rights !== undefined && Object.hasOwn(rights, right);
    });
    if (granting.length === 0 || ONLY_IF[right]?.(practices) === false) return [];
    return [
      {
        id: `right-${right}`,
        right,
        ...(granting.length < regimes.length && { regimes: granting }),
        channels: ['email'],
        ...(isAmerican &&
          CHECKED.has(right) && {
            verification: `We ask you to write from the address we know you by.${right === 'access' ? ` ${check}` : ''}`,
            agentRoute: 'Someone else can ask for you with your signed permission; we then confirm it with you.',
          }),
      },
    ];
  });
}
