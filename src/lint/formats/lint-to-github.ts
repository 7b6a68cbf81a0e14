import type { LintResult } from '../lint-policy.js';
import { type LintFile, locatorOf } from './lint-file.js';

/** Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request. */
export function lintToGitHub(result: LintResult, file: LintFile): string {
  const locate = locatorOf(file);
  return result.findings
    .flatMap(({ outcome, severity, rule, mend, places }) =>
      places.map(({ path, at, message }) => {
        const range = locate?.(path);
        const properties = {
          file: file.name,
          ...(range && { line: range.line, col: range.column, endLine: range.endLine }),
          title: rule,
        };
        const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedValue(String(value))}`);
        const command = outcome === 'fail' ? severity : 'notice';
        const place = range === undefined && at !== '' ? `${at}: ` : '';
        return `::${command} ${written.join(',')}::${escapedText(`${place}${message} ${mend}`)}\n`;
      }),
    )
    .join('');
}

function escapedText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedValue(text: string): string {
  return escapedText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
