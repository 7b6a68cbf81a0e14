import type { ImportReport } from '../../importing/import-report.js';
import type { Unaligned } from '../../importing/merge-translation.js';
import { readBack } from '../../importing/write-text.js';
import type { Policy } from '../../policy/schema/policy.js';
import { paint } from '../output/paint.js';
import { plainText } from '../output/plain-text.js';
import { type Cell, table } from '../output/table.js';

const FORMAT_NAMES = { html: 'HTML', markdown: 'Markdown', text: 'plain text' } as const;
/** Below this, a person should look. */
const SURE = 0.5;
const TITLE = 60;

/** What importing found, for people. */
export function describeImport(report: ImportReport, name: string, colours: boolean): string {
  const { format, encoding, characters: count, headings, unresolvedLinks, proposals } = report;
  const lost = `${number(count.lost)} lost`;
  const styles = counted(headings.map(({ style }) => style));
  const paragraphs = [
    `${name}: ${FORMAT_NAMES[format]}, ${encoding}, ${languageName(report.language)}\n` +
      `Characters: ${number(count.total)}, of which ${number(count.blocks)} in titles and blocks, ${number(count.provenance)} in provenance, ` +
      `${number(count.markup)} markup; ${count.lost > 0 ? paint('red', lost, colours) : lost}.\n` +
      `Headings: ${headings.length}${styles === '' ? '' : ` (${styles})`}\n`,
    sectionTable(report, colours),
    listed(
      'Links that lead nowhere',
      unresolvedLinks.map(({ text, href, at }) => {
        const target = href === undefined ? '' : ` → ${href}`;
        return `${at}  “${short(readBack(text))}”${target}`;
      }),
    ),
    proposals.length === 0
      ? ''
      : `Facts proposed: ${proposals.length} (${counted(proposals.map(({ group }) => group))}). None is in the policy until a person accepts it.\n`,
    report.warnings
      .filter(({ code }) => !TOLD.includes(code))
      .map(({ message }) => `${paint('yellow', 'Note', colours)}: ${message}\n`)
      .join(''),
  ];
  return paragraphs.filter((each) => each !== '').join('\n');
}

/** What two languages of a policy do not have in common, for people. */
export function describeUnaligned(
  unaligned: readonly Unaligned[],
  { policy, source }: Record<'policy' | 'source', string>,
): string {
  if (unaligned.length === 0) return 'Every part has its counterpart.\n';
  const one = (only: Unaligned['only'], name: string) =>
    listed(
      `Only in ${name}`,
      unaligned.filter((each) => each.only === only).map(({ at, text }) => `${at}  “${short(readBack(text))}”`),
    );
  return [one('policy', policy), one('source', source)].filter((each) => each !== '').join('\n');
}

/** Which version the words of a language are recorded to follow, for people. */
export function describeFollowed({ translations = {}, version }: Policy, locale: string): string {
  const followed = translations[locale]?.ofVersion;
  if (followed === undefined) return '';
  const behind =
    followed === version.label
      ? ''
      : `, and the policy of "${version.label}": readers are told that they are of another`;
  return `Recorded: the words in "${locale}" are of version "${followed}"${behind}.\n`;
}

/** Warnings that the rest of the report tells in full. */
const TOLD: readonly string[] = ['low-confidence', 'unresolved-link', 'no-content'];

function sectionTable({ sections }: ImportReport, colours: boolean): string {
  const yellow = (text: string) => paint('yellow', text, colours);
  const rows = sections.map(({ title, kind, guess, confidence }): Cell[] => {
    const percent = `${Math.round(confidence * 100)} %`;
    const doubt = kind === 'custom' ? `not told; perhaps ${guess}` : 'please check';
    const isLow = confidence < SURE;
    return [
      { text: short(plainText(readBack(title))) },
      { text: kind },
      isLow ? { text: `${percent}  ${confidence === 0 ? 'not told' : doubt}`, paint: yellow } : { text: percent },
    ];
  });
  return rows.length === 0 ? '' : table(['Section', 'Kind', 'Sure'], rows);
}

function listed(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `${title}: ${lines.length}\n${lines.map((line) => `  ${plainText(line).replaceAll('\n', ' ')}\n`).join('')}`;
}

/** Each with how often it is there, those first that are there most. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > TITLE ? `${[...line].slice(0, TITLE).join('')}…` : line;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function languageName(tag: string): string {
  if (tag === 'und') return 'language not recognized';
  return `${new Intl.DisplayNames('en', { type: 'language' }).of(tag)} (${tag})`;
}
