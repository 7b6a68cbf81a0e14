export type { SourceFormat } from './importing/detect-format.js';
export { type ImportOptions, type ImportResult, importPolicy } from './importing/import-policy.js';
export type * from './importing/import-report.js';
export type { CharacterCount, Holder } from './importing/ledger.js';
export type { Lexicon } from './importing/lexicon.js';
