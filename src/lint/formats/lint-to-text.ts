import { createTranslator } from '../../i18n/create-translator.js';
import type { Messages } from '../../i18n/messages.js';
import type { Finding, LintResult } from '../lint-policy.js';
import { LINT_WORDS } from '../words.js';
import { type LintFile, locatorOf } from './lint-file.js';

/** What `lintToText` is asked for. */
export interface LintTextOptions {
  /** The file the policy came from. */
  readonly file?: LintFile | undefined;
  /** Show rules that passed, do not apply or are off, too. */
  readonly all?: boolean | undefined;
  /** Words of the headings; English when left out. */
  readonly messages?: Messages | undefined;
}

/** Findings for people, grouped by what they are about: what is amiss, where, under which law, and how to mend it. */
export function lintToText(
  result: LintResult,
  { file, all = false, messages = LINT_WORDS }: LintTextOptions = {},
): string {
  const translate = createTranslator(messages);
  const locate = file && locatorOf(file);
  const isShown = ({ outcome }: Finding) => all || outcome === 'fail' || outcome === 'review';
  const lines: string[] = [];
  let subject: string | undefined;
  for (const finding of result.findings.filter(isShown)) {
    if (finding.subject !== subject) {
      subject = finding.subject;
      lines.push('', translate(`subject.${subject}`));
    }
    const regimes = finding.regimes.length > 0 ? ` [${finding.regimes.join(', ')}]` : '';
    lines.push(`  ${markOf(finding)}  ${finding.rule}${regimes}  ${finding.wants}`);
    for (const { path, at, message } of finding.places) {
      const range = locate?.(path);
      const place = range === undefined ? at : `${file?.name}:${range.line}:${range.column}`;
      lines.push(`    ${place}  ${message}`);
    }
    if (finding.reason !== undefined) lines.push(`    ${finding.reason}`);
    if (finding.places.length > 0) {
      lines.push(`    → ${finding.mend}`);
      lines.push(`    ${finding.sources.map(({ cite, url }) => `${cite} <${url}>`).join('; ')}`);
    }
  }
  const { errors, warnings, reviews } = result.counts;
  lines.push(
    '',
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${reviews} to review. ${result.notice}`,
  );
  return `${lines.join('\n').trimStart()}\n`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function markOf({ outcome, severity }: Finding): string {
  return outcome === 'fail' ? severity : outcome;
}
