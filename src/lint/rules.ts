import type { Rule } from './rule.js';
import { CALIFORNIA_RULES } from './rules/california.js';
import { CHANGE_RULES } from './rules/changes.js';
import { CHILDREN_RULES } from './rules/children.js';
import { CONFLICT_RULES } from './rules/conflicts.js';
import { COOKIE_RULES } from './rules/cookies.js';
import { IDENTITY_RULES } from './rules/identity.js';
import { LAWFULNESS_RULES } from './rules/lawfulness.js';
import { RETENTION_RULES } from './rules/retention.js';
import { RIGHTS_RULES } from './rules/rights.js';
import { SHARING_RULES } from './rules/sharing.js';
import { SIGNAL_RULES } from './rules/signals.js';
import { TEXAS_RULES } from './rules/texas.js';
import { TEXT_RULES } from './rules/text.js';
import { TRANSLATION_RULES } from './rules/translations.js';

/** The rules by what they are about, in the order in which findings are told. */
const RULES_BY_SUBJECT = {
  identity: IDENTITY_RULES,
  lawfulness: LAWFULNESS_RULES,
  sharing: [...SHARING_RULES, ...TEXAS_RULES],
  cookies: COOKIE_RULES,
  retention: RETENTION_RULES,
  rights: RIGHTS_RULES,
  california: CALIFORNIA_RULES,
  signals: SIGNAL_RULES,
  children: CHILDREN_RULES,
  changes: CHANGE_RULES,
  text: [...TEXT_RULES, ...CONFLICT_RULES],
  translations: TRANSLATION_RULES,
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

/** What a rule is about. */
export type Subject = keyof typeof RULES_BY_SUBJECT;

/** Every rule with its subject. */
export const RULES: readonly (Rule & { readonly subject: Subject })[] = Object.entries(RULES_BY_SUBJECT).flatMap(
  ([subject, rules]) => rules.map((rule) => ({ ...rule, subject: subject as Subject })),
);
