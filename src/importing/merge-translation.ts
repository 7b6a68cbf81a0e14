import { canonicalTag } from '../i18n/canonical-tag.js';
import type { Block, ListItem } from '../policy/schema/block.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Text } from '../policy/schema/primitives.js';
import type { Section } from '../policy/schema/section.js';
import { align } from './align.js';
import { followVersion } from './follow-version.js';
import { numberOf } from './heading-shape.js';
import { type ImportOptions, importPolicy } from './import-policy.js';
import type { ImportReport } from './import-report.js';

/** What merging a second language gives. */
export interface MergeResult {
  readonly policy: Policy;
  /** What importing the source found. */
  readonly report: ImportReport;
  /** What has no counterpart in the other language, and was left as it is. Empty where both say the same, part for part. */
  readonly unaligned: readonly Unaligned[];
}

/** A part of one language that the other has not. */
export interface Unaligned {
  /** `policy` for what the policy has and the source has not. */
  readonly only: 'policy' | 'source';
  /** Where it stands: a path into the policy, or into what was imported. */
  readonly at: string;
  readonly text: string;
}

/** Shown of a text that does not align. */
const EXCERPT = 200;

/**
 * Reads the same policy in a second language, and adds its words to the policy's: section to section, block to block.
 * What does not align is left out and told of; which version the words follow is recorded under `translations`. The given
 * policy is not changed.
 *
 * @param options `locale` is the language of the source; the rest is as for `importPolicy`
 */
export async function mergeTranslation(
  policy: Policy,
  source: string | Uint8Array,
  options: ImportOptions & { readonly locale: string },
): Promise<MergeResult> {
  const { policy: translation, continued, report } = await importPolicy(source, options);
  const locale = canonicalTag(options.locale) ?? report.language;
  const merger = new Merger(policy.locale, locale);
  const sections = merger.sections(
    policy.sections,
    [translation, ...continued].flatMap((each) => each.sections),
  );
  const locales = policy.locales === undefined ? undefined : [...new Set([...policy.locales, locale])];
  // A title is given even to what has none.
  const isEmpty = merger.translated.size === 0;
  const title = merger.text(policy.title, translation.title);
  const merged: Policy = { ...policy, ...(locales !== undefined && { locales }), title, sections };
  const { label } = translation.version;
  const translations = isEmpty
    ? policy.translations
    : followVersion(policy, merged, { locale, label, texts: merger.translated });
  return {
    policy: { ...merged, ...(translations !== undefined && { translations }) },
    report,
    unaligned: merger.unaligned,
  };
}

class Merger {
  readonly unaligned: Unaligned[] = [];
  /** The texts that got words. */
  readonly translated = new Set<Text>();

  constructor(
    private readonly own: string,
    private readonly locale: string,
  ) {}

  text(text: Text, translation: Text | undefined): Text {
    if (typeof translation !== 'string' || translation === '') return text;
    const both = { ...(typeof text === 'string' ? { [this.own]: text } : text), [this.locale]: translation };
    this.translated.add(both);
    return both;
  }

  sections(ours: readonly Section[], theirs: readonly Section[]): Section[] {
    const isEven = ours.length === theirs.length;
    const pairs = align(ours, theirs, (one, other, at, otherAt) => {
      const distance = Math.abs(at / Math.max(1, ours.length) - otherAt / Math.max(1, theirs.length));
      const isSame = one.kind === other.kind && one.kind !== 'custom';
      // Better no translation than that of something else, unless the one was mistaken for another kind in its place.
      const isOther = !isSame && !isEven && one.kind !== 'custom' && other.kind !== 'custom';
      const fit = (isSame ? 3 : 0) - (isOther ? 1 : 0) + sameNumber(this.words(one.title), this.words(other.title));
      return fit + 1 - 2 * distance - 0.6;
    });
    const partners = new Map(pairs);
    this.report('source', 'sections', theirs, new Set(pairs.map(([, at]) => at)), ({ title }) => title);
    return ours.map((section, index) => {
      const partner = theirs[partners.get(index) ?? -1];
      const at = `sections[${index}]`;
      if (partner === undefined) {
        this.unaligned.push({ only: 'policy', at, text: this.words(section.title) });
        return section;
      }
      const blocks = this.blocks(section.blocks ?? [], partner.blocks ?? [], `${at}.blocks`);
      return { ...section, title: this.text(section.title, partner.title), ...(blocks.length > 0 && { blocks }) };
    });
  }

  private blocks(ours: readonly Block[], theirs: readonly Block[], path: string): Block[] {
    const pairs = align(ours, theirs, (one, other) => {
      if (typeOf(one) !== typeOf(other)) return 0;
      return 2 + likeness(this.wordsIn(one).length, this.wordsIn(other).length);
    });
    const partners = new Map(pairs);
    this.report('source', path, theirs, new Set(pairs.map(([, at]) => at)), (block) => this.wordsIn(block));
    return ours.map((block, index) => {
      const partner = theirs[partners.get(index) ?? -1];
      const at = `${path}[${index}]`;
      if (partner !== undefined) return this.block(block, partner, at);
      this.unaligned.push({ only: 'policy', at, text: this.wordsIn(block).slice(0, EXCERPT) });
      return block;
    });
  }

  private block(block: Block, partner: Block, at: string): Block {
    const translated = typeof partner === 'object' && 'type' in partner ? partner : undefined;
    if (typeof block !== 'object' || !('type' in block)) return this.text(block, textOfBlock(partner));
    if (block.type === 'list' && translated?.type === 'list') {
      return { ...block, items: this.items(block.items, translated.items, `${at}.items`) };
    }
    if (block.type === 'table' && translated?.type === 'table') {
      if (block.columns.length !== translated.columns.length || block.rows.length !== translated.rows.length) {
        this.unaligned.push({ only: 'policy', at, text: this.wordsIn(block).slice(0, EXCERPT) });
        this.unaligned.push({ only: 'source', at, text: this.wordsIn(partner).slice(0, EXCERPT) });
        return block;
      }
      return {
        ...block,
        columns: block.columns.map((cell, column) => this.text(cell, translated.columns[column])),
        rows: block.rows.map((row, line) =>
          row.map((cell, column) => this.text(cell, translated.rows[line]?.[column])),
        ),
      };
    }
    if (block.type === 'terms' && translated?.type === 'terms') {
      return {
        ...block,
        items: block.items.map(({ term, meaning }, index) => ({
          term: this.text(term, translated.items[index]?.term),
          meaning: this.text(meaning, translated.items[index]?.meaning),
        })),
      };
    }
    return 'text' in block ? ({ ...block, text: this.text(block.text, textOfBlock(partner)) } as Block) : block;
  }

  private items(ours: readonly ListItem[], theirs: readonly ListItem[], path: string): ListItem[] {
    const isEven = ours.length === theirs.length;
    const pairs = isEven
      ? ours.map((_, index): [number, number] => [index, index])
      : align(ours, theirs, (one, other) => 1 + likeness(this.wordsIn(one).length, this.wordsIn(other).length));
    const partners = new Map(pairs);
    this.report('source', path, theirs, new Set(pairs.map(([, at]) => at)), (item) => this.wordsIn(item));
    return ours.map((item, index) => {
      const partner = theirs[partners.get(index) ?? -1];
      const at = `${path}[${index}]`;
      if (partner === undefined) {
        this.unaligned.push({ only: 'policy', at, text: this.wordsIn(item).slice(0, EXCERPT) });
        return item;
      }
      const entry = isEntry(partner) ? partner : { text: partner };
      if (!isEntry(item)) return this.text(item, entry.text);
      const items = this.items(item.items ?? [], entry.items ?? [], `${at}.items`);
      return { ...item, text: this.text(item.text, entry.text), ...(items.length > 0 && { items }) };
    });
  }

  private report<Each>(
    only: Unaligned['only'],
    path: string,
    list: readonly Each[],
    paired: ReadonlySet<number>,
    text: (each: Each) => Text,
  ): void {
    list.forEach((each, index) => {
      if (paired.has(index)) return;
      this.unaligned.push({ only, at: `${path}[${index}]`, text: this.words(text(each)).slice(0, EXCERPT) });
    });
  }

  /** A text in the policy's own language. */
  private words(text: Text): string {
    return typeof text === 'string' ? text : (text[this.own] ?? Object.values(text)[0] ?? '');
  }

  /** All words of a block or an entry. */
  private wordsIn(value: unknown): string {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map((each) => this.wordsIn(each)).join(' ');
    if (typeof value !== 'object' || value === null) return '';
    const record = value as Record<string, unknown>;
    if (typeof record[this.own] === 'string') return record[this.own] as string;
    return ['text', 'items', 'columns', 'rows', 'term', 'meaning', 'blocks']
      .map((key) => this.wordsIn(record[key]))
      .filter((words) => words !== '')
      .join(' ');
  }
}

function typeOf(block: Block): string {
  return typeof block === 'object' && 'type' in block ? (block.type ?? 'paragraph') : 'paragraph';
}

function textOfBlock(block: Block): Text | undefined {
  if (typeof block === 'string') return block;
  return 'text' in block ? (block.text as Text) : undefined;
}

function isEntry(item: ListItem): item is Exclude<ListItem, Text> {
  return typeof item === 'object' && typeof item.text !== 'undefined';
}

function sameNumber(one: string, other: string): number {
  const [first, second] = [one, other].map((title) => title.slice(0, numberOf(title)?.length ?? 0).replace(/\D/g, ''));
  return first !== '' && first === second ? 2 : 0;
}

/** From 0 to 1: how alike two lengths are. */
function likeness(one: number, other: number): number {
  return Math.min(one, other) / Math.max(one, other, 1);
}
