import type { SectionKind } from '../policy/vocabulary.js';
import { type Classification, classify, type Scores, scoreBody, scoreHeading } from './classify.js';
import type { FoundPart } from './find-headings.js';
import { type CompiledLexicon, folded } from './lexicon.js';
import { type BodyPart, runsOfPart } from './parts.js';
import { textOf } from './source-tree.js';

/** A heading found. */
export type FoundHeading = Extract<FoundPart, { type: 'heading' }>;

/** A section to be: its heading, what stands under it, and what it is about. */
export interface SectionDraft extends Classification {
  /** Absent for what stands before the first heading. */
  readonly heading?: FoundHeading;
  readonly parts: readonly (BodyPart | FoundHeading)[];
}

/** A policy's parts, put in their places. */
export interface Outline {
  readonly title?: FoundHeading;
  readonly sections: readonly SectionDraft[];
  readonly chrome: readonly Extract<FoundPart, { type: 'chrome' }>[];
}

interface Open {
  heading: FoundHeading | undefined;
  scores: Scores;
  parent: Scores | undefined;
  parts: (BodyPart | FoundHeading)[];
  hasBody: boolean;
}

/** Decides what is the title, what a section, and what only a heading inside one. */
export function outline(parts: readonly FoundPart[], lexicons: readonly CompiledLexicon[]): Outline {
  const title = findTitle(parts, lexicons);
  const level = sectionLevel(parts, title);
  const opened: Open[] = [];
  const chrome: Extract<FoundPart, { type: 'chrome' }>[] = [];
  /** The headings that the present place stands under. */
  let above: { level: number; scores: Scores }[] = [];
  let current: Open | undefined;
  const begin = (heading: FoundHeading | undefined, scores: Scores, parent: Scores | undefined): Open => {
    const open = { heading, scores, parent, parts: [], hasBody: false };
    opened.push(open);
    return open;
  };
  for (const part of parts) {
    if (part === title) continue;
    if (part.type === 'chrome') {
      chrome.push(part);
      continue;
    }
    if (part.type !== 'heading') {
      current ??= begin(undefined, new Map(), undefined);
      current.parts.push(part);
      current.hasBody = true;
      continue;
    }
    const scores = scoreHeading(part.text, lexicons);
    above = above.filter((heading) => heading.level < part.level);
    const parent = above.at(-1)?.scores;
    above.push({ level: part.level, scores });
    const over = current?.heading?.level ?? Number.POSITIVE_INFINITY;
    const isDeeper = part.level > over && part.level > level;
    const isEmpty = current !== undefined && !current.hasBody && part.level >= over;
    if (current !== undefined && (isEmpty || (isDeeper && !turns(scores, current)))) {
      current.parts.push(part);
      // A heading with nothing under it but this one is about what this one is about.
      if (!current.hasBody) {
        current.parent = current.scores;
        if (isTelling(scores)) current.scores = scores;
      }
    } else current = begin(part, scores, parent);
  }
  const titles = lexicons.flatMap((lexicon) => lexicon.titles);
  return {
    ...(title !== undefined && { title }),
    chrome,
    sections: opened.map((open, index) => ({
      ...(open.heading !== undefined && { heading: open.heading }),
      parts: open.parts,
      ...classified(open, index, opened.length, titles, lexicons),
    })),
  };
}

function classified(
  { heading, scores, parent, parts }: Open,
  index: number,
  count: number,
  titles: readonly string[],
  lexicons: readonly CompiledLexicon[],
): Classification {
  const isTitled = heading !== undefined && titles.includes(folded(heading.text));
  if (isTitled || (index === 0 && count > 1 && heading === undefined)) {
    return { kind: 'intro', guess: 'intro', confidence: index === 0 ? 0.8 : 0.6 };
  }
  const text = parts.map((part) => textOf(runsOfPart(part as BodyPart))).join(' ');
  return classify(scores, parent, scoreBody(text, lexicons));
}

/** The heading over the whole: the first, where nothing stands before it and it is not yet a section's. */
function findTitle(parts: readonly FoundPart[], lexicons: readonly CompiledLexicon[]): FoundHeading | undefined {
  const body = parts.filter(({ type }) => type !== 'chrome');
  const [first, second] = body;
  if (first?.type !== 'heading') return undefined;
  const text = folded(first.text);
  const isNamed = lexicons.some(({ titles }) => titles.some((title) => text.includes(title))) && text.length < 140;
  const headings = body.filter((part): part is FoundHeading => part.type === 'heading');
  const isAlone = headings.every((heading) => heading === first || heading.level > first.level) && headings.length > 2;
  const isFollowed = second?.type === 'heading';
  return isNamed || (isAlone && (isFollowed || first.style === 'marked')) ? first : undefined;
}

/** The level at which the sections of this source begin. */
function sectionLevel(parts: readonly FoundPart[], title: FoundHeading | undefined): number {
  const counts = new Map<number, number>();
  for (const part of parts) {
    if (part.type === 'heading' && part !== title) counts.set(part.level, (counts.get(part.level) ?? 0) + 1);
  }
  const levels = [...counts].sort(([one], [other]) => one - other);
  return (levels.find(([, count]) => count > 1) ?? levels[0])?.[0] ?? 1;
}

/** Whether a heading plainly names one kind. */
function isTelling(scores: Scores): boolean {
  const [best = 0, second = 0] = [...scores.values()].sort((one, other) => other - one);
  return best >= 2 && best >= second * 1.2;
}

/** Whether a heading below another's turns to something else. */
function turns(scores: Scores, current: Open): boolean {
  return isTelling(scores) && topOf(scores) !== topOf(current.scores.size > 0 ? current.scores : current.parent);
}

function topOf(scores: Scores | undefined): SectionKind | undefined {
  return [...(scores ?? [])].sort(([, one], [, other]) => other - one)[0]?.[0];
}
