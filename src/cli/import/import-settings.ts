import type { ImportOptions } from '../../importing/import-policy.js';

/** What `import` is told besides the source. */
export interface ImportSettings extends ImportOptions {
  readonly out?: string;
  readonly review?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}
