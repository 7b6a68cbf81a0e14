import { isRecord } from '../policy/is-record.js';
import type { PathItem } from '../policy/policy-issue.js';
import type { DocumentContext } from './context.js';

const FACT = 'id stance condition note regimes lookback evidence ';
const REACH = 'id name address country email phone url ';
const PARTY = `${REACH}note tradeName registration`;
const STATEMENT = `${FACT}text`;

/**
 * Every object of a policy whose keys mean something, by its place, with those keys; `[]` marks lists. `test` holds it to
 * the schema, which is too heavy to be here.
 */
export const SHAPES: Readonly<Record<string, string>> = {
  '': '$schema schemaVersion id locale locales authoritativeLocale title version documentKind canonicalUrl translations provenance summary sections scope parties regimes data purposes activities recipients transfers cookies retention security breachNotice children automated signals choices rights contact changes publicContent externalLinks incentives metrics relatedDocuments extensions',
  version: 'label status published effective lastUpdated previous contentHash',
  provenance: 'source archivedUrl archivedOn note frontMatter surroundings',
  'sections[]': 'id aliases kind title summary layer blocks facts regimes',
  scope: 'services covers excludes definitions acceptance governingLaw',
  'scope.covers[]': STATEMENT,
  'scope.excludes[]': STATEMENT,
  'scope.definitions[]': 'id term meaning',
  'scope.acceptance': `${FACT}by text`,
  'scope.governingLaw': `${FACT}country law courts`,
  parties: 'controllers jointArrangement representatives dpo authorities',
  'parties.controllers[]': PARTY,
  'parties.representatives[]': `${PARTY} regime`,
  'parties.dpo': PARTY,
  'parties.authorities[]': `${REACH}regime`,
  'regimes[]': 'id applies note',
  'data[]': 'id kind label identifiability sensitive origin examples',
  'purposes[]': 'id kind label description',
  'activities[]': `${FACT}title data subjects sources purposes bases interest recipients retention required consequence`,
  'recipients[]': `${FACT}name category role mode data identifiability purposes country contractTerms policyUrl optOutUrl`,
  'transfers[]': `${FACT}countries recipients mechanism copyUrl copy`,
  'cookies[]': `${FACT}name description provider party category technology duration thirdPartyAccess consent data`,
  'retention[]': `${FACT}basis data purposes period trigger criteria end`,
  'security[]': `${FACT}class measure description`,
  breachNotice: STATEMENT,
  children: 'audience minAge guardianRule sellsUnder16 consentMethods retention note',
  'children.sellsUnder16': FACT.trim(),
  'automated[]': `${FACT}kind title logic significance humanReview requestKind`,
  signals: 'dnt gpc',
  'signals.dnt': 'response note thirdPartyTracking',
  'signals.gpc': 'honored appliesTo frictionless statusShown howTo note',
  'choices[]': `${FACT}type about label url channel consequence`,
  'rights[]': `${FACT}right requestKind channels howTo verification agentRoute limits`,
  contact: 'channels note',
  'contact.channels[]': 'id type value label for locales note',
  changes: 'notify note advance materialConsent governs highlighted archiveUrl log',
  'changes.log[]': 'version date summary material direction facts',
  'publicContent[]': STATEMENT,
  'externalLinks[]': STATEMENT,
  'incentives[]': `${FACT}title terms value withdrawal`,
  'metrics[]': 'id requestKind from to received complied denied medianDays',
  'relatedDocuments[]': 'id title url kind',
};

/**
 * Tells of objects and lists that are neither, and of keys that no builder will look at. An object with such a key is
 * remembered in `context.doubtful`: what it meant to say may have been a limit.
 */
export function checkShapes(
  context: DocumentContext,
  value: unknown,
  place = '',
  path: readonly PathItem[] = [],
): void {
  if (!isRecord(value)) {
    context.issue(path, 'an object');
    return;
  }
  const keys = SHAPES[place]?.split(' ') ?? [];
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    const below = place === '' ? key : `${place.replace('[]', '')}.${key}`;
    if (!keys.includes(key)) {
      context.issue(at, 'no key of this name here');
      context.doubtful.add(value);
    } else if (inner !== undefined && Object.hasOwn(SHAPES, below)) checkShapes(context, inner, below, at);
    else if (inner !== undefined && Object.hasOwn(SHAPES, `${below}[]`)) {
      if (!Array.isArray(inner)) context.issue(at, 'a list');
      else for (const [index, item] of inner.entries()) checkShapes(context, item, `${below}[]`, [...at, index]);
    }
  }
}
