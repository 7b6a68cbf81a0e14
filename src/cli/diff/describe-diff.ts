import type { FieldChange, Materiality, PolicyChange, PolicyChanges } from '../../changes/changes.js';
import type { ChangesDocument, ChangeTopic } from '../../changes/changes-document.js';
import { changeHead } from '../../changes/changes-lines.js';
import { MATERIAL_SOURCES } from '../../changes/material-sources.js';
import { isWorded } from '../../changes/value-parts.js';
import { formatterFor } from '../../document/text/format.js';
import { phraseToText } from '../../document/text/phrase.js';
import { type JsonLocator, locateInJson } from '../../policy/locate-in-json.js';
import { plainText } from '../output/plain-text.js';

/** A policy's file, so that changes can point into it. */
export interface DiffFile {
  readonly name: string;
  readonly json: string;
}

/** Words that stayed, went, or came. */
export interface DiffRun {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One change for people who keep a policy. */
interface DescribedChange {
  readonly weight: Materiality;
  readonly head: string;
  /** The rule that makes it material. */
  readonly cite?: string;
  /** File, line and column. */
  readonly place: string;
  /** What differs: values, then words. */
  readonly lines: readonly (readonly DiffRun[])[];
}

/** Changes in one section. */
export interface DescribedTopic {
  readonly title: string;
  readonly changes: readonly DescribedChange[];
}

/** What weighs more comes first. */
const WEIGHTS = ['material', 'substantive', 'unclear', 'editorial', 'meta'] as const satisfies Materiality[];

// As many characters of what stayed are shown around what did not.
const AROUND = 40;

/** What differs, section by section: material changes first, each with where it stands. */
export function describeDiff(
  changes: PolicyChanges,
  document: ChangesDocument,
  files: { readonly before: DiffFile; readonly after: DiffFile },
): DescribedTopic[] {
  const locators = { before: locateInJson(files.before.json), after: locateInJson(files.after.json) };
  const describe = (prefix: string, topics: readonly ChangeTopic[]): DescribedTopic[] => {
    const described = topics.map(({ title, items }) => ({
      title: oneLine(`${prefix}${phraseToText(title)}`),
      changes: items
        .map((item): DescribedChange => {
          const change = changes.changes[item.change] as PolicyChange;
          return {
            weight: item.materiality,
            head: oneLine(changeHead(item)),
            ...(change.source !== undefined && { cite: MATERIAL_SOURCES[change.source] }),
            place: placeOf(change, files, locators),
            lines: [
              ...change.fields.flatMap((field) => valuesOf(field, document.locale)),
              ...item.texts.map(({ parts, lang = document.locale }) => shortened(parts.map(runOf), lang)),
            ],
          };
        })
        .sort((one, other) => WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight)),
    }));
    const rank = ({ changes: [first] }: DescribedTopic) => (first?.weight === 'material' ? 0 : 1);
    return described.sort((one, other) => rank(one) - rank(other));
  };
  return [...describe('', document.topics), ...describe(`${document.words.others}: `, document.others)];
}

/** How many changes there are of each weight, in words. */
export function countWeights({ changes }: PolicyChanges): string {
  return WEIGHTS.map(
    (weight) => `${changes.filter(({ materiality }) => materiality === weight).length} ${weight}`,
  ).join(', ');
}

function placeOf(
  { path }: PolicyChange,
  files: { readonly before: DiffFile; readonly after: DiffFile },
  locators: { readonly before: JsonLocator; readonly after: JsonLocator },
): string {
  const side = path.after === undefined ? 'before' : 'after';
  const { line, column } = locators[side](path[side] ?? []);
  return `${files[side].name}:${line}:${column}`;
}

function runOf({ type, inlines }: { type: DiffRun['type']; inlines: Parameters<typeof phraseToText>[0]['inlines'] }) {
  return { type, text: spaced(phraseToText({ inlines })) };
}

/** The values of a field that came and went; none where they are no single words, or have words of a reader's language. */
function valuesOf(change: FieldChange, locale: string): DiffRun[][] {
  const { field, before, after, gained, lost, texts } = change;
  if (texts !== undefined || isWorded(change, formatterFor(locale))) return [];
  const [gone, come] = [lost ?? [before], gained ?? [after]].map((values) =>
    values.flatMap((value) => wordOf(value, locale) ?? []).join(', '),
  ) as [string, string];
  if (gone === '' && come === '') return [];
  const runs: DiffRun[] = [
    { type: 'same', text: `${field}: ` },
    { type: 'removed', text: gone },
    { type: 'added', text: come },
  ];
  return [runs.filter(({ text }) => text !== '')];
}

function wordOf(value: unknown, locale: string): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return oneLine(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const words: unknown = Object.getOwnPropertyDescriptor(value, locale)?.value ?? Object.values(value)[0];
  return Object.values(value).every((each) => typeof each === 'string') ? oneLine(String(words)) : undefined;
}

/** Runs of which long ones that stayed show only what is around the others. */
function shortened(runs: readonly DiffRun[], locale: string): DiffRun[] {
  return runs.map((run, index) => {
    if (run.type !== 'same') return run;
    const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(run.text)].map(
      ({ segment }) => segment,
    );
    const head = index === 0 ? '' : startOf(words);
    const tail = index === runs.length - 1 ? '' : startOf(words.toReversed(), true);
    const isLong = run.text.length > head.length + tail.length + AROUND;
    return isLong ? { ...run, text: `${head}…${tail}` } : run;
  });
}

function startOf(words: readonly string[], turned = false): string {
  let start = '';
  for (const word of words) {
    if (start.length >= AROUND) break;
    start = turned ? word + start : start + word;
  }
  return start;
}

function spaced(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

function oneLine(text: string): string {
  return spaced(text).trim();
}
