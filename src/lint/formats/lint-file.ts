import { type JsonLocator, locateInJson } from '../../policy/locate-in-json.js';

/** The file a policy came from, so that findings can point into it. */
export interface LintFile {
  /** Its path as readers of the findings know it; relative to the repository for SARIF and GitHub. */
  readonly name: string;
  /** Its text; without it, findings name their path in the policy and no line. */
  readonly json?: string | undefined;
}

/** How to find places of a policy in its file. */
export function locatorOf({ json }: LintFile): JsonLocator | undefined {
  return json === undefined ? undefined : locateInJson(json);
}
