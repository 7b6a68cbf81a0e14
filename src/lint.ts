export type { Messages } from './i18n/messages.js';
export type { LintFile } from './lint/formats/lint-file.js';
export { lintToGitHub } from './lint/formats/lint-to-github.js';
export { lintToJson } from './lint/formats/lint-to-json.js';
export { lintToSarif } from './lint/formats/lint-to-sarif.js';
export { type LintTextOptions, lintToText } from './lint/formats/lint-to-text.js';
export type { LegalSource } from './lint/laws.js';
export {
  type Finding,
  type LintOptions,
  type LintResult,
  lintPolicy,
  type Outcome,
  type Place,
} from './lint/lint-policy.js';
export type { Readability } from './lint/readability.js';
export type { Severity } from './lint/rule.js';
export type { Subject } from './lint/rules.js';
export { LINT_WORDS } from './lint/words.js';
