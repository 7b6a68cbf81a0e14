import type { OptOutTool } from './opt-out-tool.js';

/**
 * Whether this browser sends the Global Privacy Control signal. Browsers that do not know the signal are not opted in by
 * their silence.
 *
 * @see https://w3c.github.io/gpc/
 */
export function hasPrivacySignal(): boolean {
  return (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl === true;
}

/**
 * Opts the browser out if it sends the signal and is not opted out yet; asks nothing, and never opts in. For hosts to call
 * on each page; `OptOut` does so where it stands.
 *
 * @returns whether the browser is opted out, by the signal or otherwise
 */
export async function honourPrivacySignal(tool: OptOutTool): Promise<boolean> {
  if (hasPrivacySignal() && !(await tool.isOptedOut())) await tool.optOut();
  return tool.isOptedOut();
}
