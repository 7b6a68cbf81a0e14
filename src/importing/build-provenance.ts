import { LIMITS, RESERVED_KEYS } from '../policy/limits.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Ledger } from './ledger.js';
import type { Part } from './parts.js';
import { type LinkWriter, resolved, writeText } from './write-text.js';

type Provenance = NonNullable<Policy['provenance']>;

/** Where the text comes from, by what stood around it. Every character of that is kept. */
export function buildProvenance(
  chrome: readonly Extract<Part, { type: 'chrome' }>[],
  frontMatter: Readonly<Record<string, string>>,
  frontMatterSource: { readonly start: number; readonly end: number; readonly text: string },
  links: LinkWriter,
  ledger: Ledger,
): Provenance | undefined {
  const notes: string[] = [];
  const surroundings: string[] = [];
  let archive: Provenance = {};
  for (const { kind, runs } of chrome) {
    for (const piece of writeText(runs, links)) {
      const isNote = kind === 'banner' && notes.join('\n').length + piece.text.length < LIMITS.stringLength;
      const list = isNote ? notes : surroundings;
      ledger.hold(piece.runs, piece.text, isNote ? 'provenance.note' : `provenance.surroundings[${list.length}]`, true);
      list.push(piece.text);
    }
    if (kind === 'banner')
      archive = { ...archiveOf(runs.map(({ text, href }) => `${text} ${href ?? ''}`).join(' ')), ...archive };
  }
  const fields = Object.entries(frontMatter);
  const isPlain = fields.every(
    ([key, value]) => key.length <= 100 && value !== '' && value.length <= 500 && !RESERVED_KEYS.includes(key),
  );
  const { start, end, text } = frontMatterSource;
  if (end > start) {
    const runs = [{ text, start, end }];
    const marks = /^[\s+-]*|(?<=\n)\s*#.*$|[\s+-]*$/g;
    if (isPlain && sameInk(fields, text.replace(marks, ''))) {
      ledger.hold(runs, runs[0]?.text.replace(/[\\`*[\]]/g, '\\$&') ?? '', 'provenance.frontMatter', true);
    } else {
      for (const piece of writeText(runs, links)) {
        ledger.hold(piece.runs, piece.text, `provenance.surroundings[${surroundings.length}]`, true);
        surroundings.push(piece.text);
      }
    }
  }
  const provenance: Provenance = {
    ...archive,
    ...(notes.length > 0 && { note: notes.join('\n') }),
    ...(isPlain && fields.length > 0 && { frontMatter }),
    ...(surroundings.length > 0 && { surroundings }),
  };
  return Object.keys(provenance).length > 0 ? provenance : undefined;
}

/** Whether fields hold all the words of the lines they were read from. */
function sameInk(fields: readonly (readonly [string, string])[], text: string): boolean {
  const ink = (words: string) => words.replace(/[\s:=#+-]/g, '');
  return ink(fields.flat().join('')) === ink(text);
}

/** What an archive's note tells of the page it kept. */
function archiveOf(text: string): Provenance {
  const url = /https?:\/\/web\.archive\.org\/\S+/.exec(text)?.[0].replace(/[).,*]+$/, '');
  const archivedUrl = url === undefined ? undefined : resolved(url, undefined);
  const day = /archived on (\d{4}-\d{2}-\d{2})/i.exec(text)?.[1];
  const stamp = /\/web\/(\d{4})(\d{2})(\d{2})/.exec(url ?? '');
  const archivedOn = day ?? (stamp === null ? undefined : `${stamp[1]}-${stamp[2]}-${stamp[3]}`);
  const page = /\/web\/\w+\/(https?:\S+)/.exec(url ?? '')?.[1];
  const source = page === undefined ? undefined : resolved(page.replace(/%3A/gi, ':'), undefined);
  const isDay = archivedOn !== undefined && !Number.isNaN(Date.parse(archivedOn));
  return {
    ...(source !== undefined && { source }),
    ...(archivedUrl !== undefined && { archivedUrl }),
    ...(isDay && { archivedOn }),
  };
}
