export type { SourceFormat } from './importing/detect-format.js';
export { acceptFacts } from './importing/facts/accept-facts.js';
export type * from './importing/facts/proposal.js';
export { type ImportOptions, type ImportResult, importPolicy } from './importing/import-policy.js';
export type * from './importing/import-report.js';
export type { CharacterCount, Holder } from './importing/ledger.js';
export type { Lexicon } from './importing/lexicon.js';
export { type MergeResult, mergeTranslation, type Unaligned } from './importing/merge-translation.js';
