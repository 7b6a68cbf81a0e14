import type { LintResult } from '../lint-policy.js';
import { type LintFile, locatorOf } from './lint-file.js';

/** Findings for programs: the result itself, each place with its lines and columns where the file's text is known. */
export function lintToJson(result: LintResult, file?: LintFile): string {
  const locate = file && locatorOf(file);
  const findings = result.findings.map((finding) => ({
    ...finding,
    places: finding.places.map((place) => ({ ...place, ...locate?.(place.path) })),
  }));
  return `${JSON.stringify({ ...(file && { file: file.name }), ...result, findings }, null, 2)}\n`;
}
