import type { ImportReport } from '../../importing/import-report.js';
import type { Unaligned } from '../../importing/merge-translation.js';
import { plainText } from '../output/plain-text.js';
import { table } from '../output/table.js';

const FORMATS = { markdown: 'Markdown', html: 'HTML', text: 'plain text' } as const;
/** How much of a text is shown to tell it by. */
const EXCERPT = 60;

/** What importing found, for the person who will work with it. */
export function describeImport(file: string, report: ImportReport): string {
  const { format, encoding, language, characters, headings, sections, unresolvedLinks, proposals, warnings } = report;
  const { total, blocks, provenance, markup, lost } = characters;
  const count = (number: number) => number.toLocaleString('en');
  const inside = headings.filter(({ as }) => as === 'block').length;
  const unsure = sections.filter(({ kind }) => kind === 'custom').length;
  const parts = [
    [
      `Read ${file} as ${FORMATS[format]} (${encoding}), ${languageOf(language)}.`,
      `${count(total)} characters: ${count(blocks)} in the text, ${count(provenance)} around it, ${count(markup)} markup, ${count(lost)} lost.`,
      `${counted(headings.length, 'heading')}${inside > 0 ? `, ${inside} of them inside sections` : ''}.`,
    ],
    sections.length === 0
      ? []
      : [
          `${counted(sections.length, 'section')}${unsure > 0 ? `, ${unsure} of which could not be told and are "custom"` : ''}:`,
          '',
          ...table(
            ['Kind', 'Sure', 'Title'],
            sections.map(({ kind, confidence, guess, title }) =>
              [
                kind === 'custom' && guess !== 'custom' ? `custom (${guess}?)` : kind,
                `${Math.round(confidence * 100)} %`,
                excerpt(title),
              ].map((text) => ({ text })),
            ),
          )
            .trimEnd()
            .split('\n'),
        ],
    unresolvedLinks.length === 0
      ? []
      : [
          `${counted(unresolvedLinks.length, 'link')} that lead nowhere; their words are kept:`,
          ...unresolvedLinks.map(
            ({ at, text, href }) =>
              `  ${at}  “${excerpt(text)}”${href === undefined ? '' : ` (written as ${excerpt(href)})`}`,
          ),
        ],
    proposals.length === 0
      ? []
      : [
          `${counted(proposals.length, 'fact')} read out of the prose, none of them in the policy until you accept it: ${groupsOf(report)}.`,
        ],
    warnings
      .filter(({ code }) => code === 'language-unknown' || code === 'split' || code === 'lost')
      .map(({ message }) => `Note: ${message}`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What one language has and the other has not. */
export function describeUnaligned(unaligned: readonly Unaligned[], locale: string): string {
  if (unaligned.length === 0) return 'Every part has found its counterpart.\n';
  const lines = (only: Unaligned['only']) =>
    unaligned.filter((each) => each.only === only).map(({ at, text }) => `  ${at}  “${excerpt(text)}”`);
  const [policy, source] = [lines('policy'), lines('source')];
  return [
    ...(policy.length === 0 ? [] : [`In the policy, with no counterpart in ${locale}:`, ...policy]),
    ...(policy.length > 0 && source.length > 0 ? [''] : []),
    ...(source.length === 0 ? [] : [`In ${locale}, left out for want of a counterpart:`, ...source]),
    '',
  ].join('\n');
}

function groupsOf({ proposals }: ImportReport): string {
  const counts = new Map<string, number>();
  for (const { group } of proposals) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, number]) => `${group} ${number}`).join(', ');
}

function languageOf(tag: string): string {
  if (tag === 'und') return 'in a language that was not recognized';
  return `in ${new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag) ?? tag}`;
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function excerpt(text: string): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1).trimEnd()}…` : line;
}
