import type { SectionKind } from '../policy/vocabulary.js';
import type { SectionBuilder } from './item.js';
import { collection, legalBasis, sources, use } from './sections/activities.js';
import { choices } from './sections/choices.js';
import { complaint, contact } from './sections/contact.js';
import { cookies } from './sections/cookies.js';
import { automated, externalLinks, incentives, publicContent, security, transfers } from './sections/practices.js';
import { sale, sharing, thirdParties } from './sections/recipients.js';
import { retention } from './sections/retention.js';
import { rights } from './sections/rights.js';
import { scope } from './sections/scope.js';
import { changes, children, signals } from './sections/single.js';

/** Who words the facts of each kind of section. Introductions and custom sections have no facts of their own. */
export const SECTION_BUILDERS: Readonly<Record<Exclude<SectionKind, 'intro' | 'custom'>, SectionBuilder>> = {
  scope,
  collection,
  sources,
  use,
  'legal-basis': legalBasis,
  sharing,
  sale,
  'third-parties': thirdParties,
  transfers,
  cookies,
  signals,
  choices,
  rights,
  automated,
  retention,
  security,
  children,
  'public-content': publicContent,
  'external-links': externalLinks,
  incentives,
  changes,
  complaint,
  contact,
};
