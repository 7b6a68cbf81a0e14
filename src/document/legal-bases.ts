import type { PathItem } from '../policy/policy-issue.js';
import type { Citation } from '../policy/regime-laws.js';
import type { DocumentContext } from './context.js';
import type { Phrase } from './document.js';
import { type Sourced, withLaws, wordsOf } from './words.js';

// Bases of several laws rest on the same ground, so they share its words; the article tells them apart.
const GROUNDS: Readonly<Record<string, string>> = {
  'gdpr-6-1-a': 'consent',
  'gdpr-6-1-b': 'contract',
  'gdpr-6-1-c': 'legal-obligation',
  'gdpr-6-1-d': 'vital',
  'gdpr-6-1-e': 'public-task',
  'gdpr-6-1-f': 'interests',
  'gdpr-9-2-a': 'explicit-consent',
  'gdpr-9-2-b': 'employment',
  'gdpr-9-2-c': 'vital',
  'gdpr-9-2-d': 'members',
  'gdpr-9-2-e': 'made-public',
  'gdpr-9-2-f': 'claims',
  'gdpr-9-2-g': 'public-interest',
  'gdpr-9-2-h': 'care',
  'gdpr-9-2-i': 'public-health',
  'gdpr-9-2-j': 'research',
  'uk-recognised-li': 'recognised',
  'lgpd-7-i': 'consent',
  'lgpd-7-ii': 'legal-obligation',
  'lgpd-7-iii': 'public-task',
  'lgpd-7-iv': 'research',
  'lgpd-7-v': 'contract',
  'lgpd-7-vi': 'claims',
  'lgpd-7-vii': 'vital',
  'lgpd-7-viii': 'care',
  'lgpd-7-ix': 'interests',
  'lgpd-7-x': 'credit',
  'lgpd-11-i': 'explicit-consent',
  'lgpd-11-ii': 'special',
};

/** Legal bases in words, with their articles: "Your consent (GDPR Art. 6(1)(a))". */
export function basisPhrases(context: DocumentContext, bases: unknown, path: readonly PathItem[]): Phrase[] {
  const said = wordsOf(context, bases, path, (basis, at): Sourced | undefined => {
    const isKnown = typeof basis === 'string' && Object.hasOwn(GROUNDS, basis);
    const words = context.term('basis', isKnown ? GROUNDS[basis] : basis, ...at);
    return words && { words, ...(isKnown && { law: articleOf(basis) }) };
  });
  return withLaws(context, said);
}

function articleOf(basis: string): Citation {
  const [law, article, paragraph, point] = basis.split('-');
  if (law === 'gdpr') return { act: 'gdpr', article: `${article}(${paragraph})(${point})` };
  if (law === 'lgpd') return { act: 'lgpd', article: `${article} ${paragraph?.toUpperCase()}` };
  return { act: 'uk-gdpr', article: '6(1)(ea)' };
}
