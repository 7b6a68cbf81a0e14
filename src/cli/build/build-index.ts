import type { Policy } from '../../policy/schema/policy.js';

/** The list of all that was built: `index.json` in the folder. Digests are SHA-256 in hexadecimal. */
export interface BuildIndex {
  readonly generator: string;
  readonly policy: { readonly id: string; readonly version: Policy['version']; readonly sha256: string };
  readonly locales: readonly string[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}
