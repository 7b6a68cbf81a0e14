import { LIMITS } from '../policy/limits.js';
import type { Policy } from '../policy/schema/policy.js';
import type { Section } from '../policy/schema/section.js';
import { buildProvenance } from './build-provenance.js';
import type { SourceFormat } from './detect-format.js';
import { proposeFacts } from './facts/propose-facts.js';
import { findDangling } from './find-dangling.js';
import type { ImportOptions, ImportResult } from './import-policy.js';
import type { HeadingReport, ImportWarning, SectionReport, UnresolvedLink } from './import-report.js';
import { Ledger } from './ledger.js';
import type { Lexicon } from './lexicon.js';
import { IdMaker, slug } from './make-ids.js';
import type { Outline, SectionDraft } from './outline.js';
import { type SourceDocument, textOf } from './source-tree.js';
import { holdBlock, type WrittenBlock, writeBlocks } from './write-blocks.js';
import { type LinkWriter, writeText } from './write-text.js';

/** Room for the keys of what is written, below the limit of a whole policy. */
const SIZE = LIMITS.size * 0.8;
const BLOCKS = LIMITS.blocksPerSection - 10;

/** Writes what was found as policies, and keeps the account of it. */
export class PolicyWriter {
  readonly ledger: Ledger;
  private readonly ids = new IdMaker();
  private readonly unresolved: UnresolvedLink[] = [];
  private readonly warnings: ImportWarning[] = [];
  private pending: { text: string; href?: string }[] = [];
  private readonly links: LinkWriter;

  constructor(
    private readonly source: string,
    format: SourceFormat,
    private readonly locale: string,
    private readonly lexicon: Lexicon,
    private readonly options: ImportOptions,
  ) {
    this.ledger = new Ledger(source, format === 'markdown');
    this.links = { url: options.url, onUnresolved: (link) => this.pending.push(link) };
  }

  write(
    document: SourceDocument,
    found: Outline,
    read: { readonly format: SourceFormat; readonly encoding: string },
  ): ImportResult {
    const title = this.title(document, found);
    // A title that was given takes the place of the source's, which is then no part of the text.
    const chrome =
      this.options.title === undefined || found.title === undefined
        ? found.chrome
        : [...found.chrome, { type: 'chrome', kind: 'title', runs: found.title.runs } as const];
    const end = read.format === 'markdown' ? (document.markup[0]?.end ?? 0) : 0;
    const hasFrontMatter = Object.keys(document.frontMatter).length > 0;
    const matter = { start: 0, end: hasFrontMatter ? end : 0, text: this.source.slice(0, hasFrontMatter ? end : 0) };
    const provenance = buildProvenance(chrome, document.frontMatter, matter, this.links, this.ledger);
    const reports: SectionReport[] = [];
    const volumes: Section[][] = [[]];
    let size = JSON.stringify(provenance ?? '').length;
    for (const draft of found.sections) {
      for (const { section, blocks } of this.sections(draft, title)) {
        const weight = JSON.stringify(section).length;
        if (size + weight > SIZE && (volumes.at(-1)?.length ?? 0) > 0) {
          volumes.push([]);
          size = 0;
        }
        size += weight;
        const volume = volumes.length - 1;
        const sections = volumes[volume] as Section[];
        const at = `${volume > 0 ? `[${volume}].` : ''}sections[${sections.length}]`;
        sections.push(section);
        this.hold(draft, blocks, at);
        const { kind, confidence, guess } = draft;
        const isFirst = reports.at(-1)?.title !== section.title || blocks.first;
        if (isFirst) reports.push({ id: section.id, title: section.title as string, kind, confidence, guess });
      }
    }
    const [first = [], ...more] = volumes;
    const id = slug(this.options.id ?? hostOf(this.options.url) ?? '', 60) || 'privacy-policy';
    const base = { schemaVersion: 1, locale: this.locale, title } as const;
    const label = document.frontMatter.version;
    const policy: Policy = {
      ...base,
      id,
      version: label !== undefined && label !== '' && label.length <= 500 ? { label } : {},
      ...(this.options.url !== undefined &&
        /^https?:\/\/[^/@]+/.test(this.options.url) && { canonicalUrl: this.options.url }),
      ...(provenance !== undefined && { provenance }),
      sections: first,
    };
    const continued = more.map(
      (sections, index): Policy => ({ ...base, id: `${id}-${index + 2}`, version: policy.version, sections }),
    );
    const characters = this.ledger.count();
    this.warn(found, characters.lost, reports, continued.length);
    return {
      policy,
      continued,
      report: {
        ...read,
        language: this.locale,
        characters,
        holders: this.ledger.holders,
        headings: headingsOf(found),
        proposals: [policy, ...continued].flatMap((each) => proposeFacts(each, this.lexicon)),
        sections: reports,
        unresolvedLinks: this.unresolved,
        warnings: this.warnings,
      },
    };
  }

  private title(document: SourceDocument, found: Outline): string {
    const heading = found.title;
    if (heading !== undefined && this.options.title === undefined) {
      const [piece] = writeText(heading.runs, this.links);
      this.settle('title');
      if (piece !== undefined) {
        this.ledger.hold(piece.runs, piece.text, 'title');
        return piece.text;
      }
    }
    const named = this.options.title ?? document.frontMatter.title ?? document.pageTitle ?? this.lexicon.title;
    return named.slice(0, 500).replace(/[\\`*[\]]/g, '\\$&');
  }

  /** A draft as one section, or as several where it has more blocks than a section may have. */
  private sections(
    draft: SectionDraft,
    title: string,
  ): { section: Section; blocks: { list: readonly WrittenBlock[]; first: boolean } }[] {
    const written = draft.parts.flatMap((part) => writeBlocks(part, this.links));
    const [heading] = draft.heading === undefined ? [] : writeText(draft.heading.runs, this.links);
    const words = heading?.text || title;
    const groups: WrittenBlock[][] = [[]];
    let weight = 0;
    let size = 0;
    for (const block of written) {
      const length = JSON.stringify(block.block).length;
      if (weight + block.weight > BLOCKS || size + length > SIZE / 2) {
        groups.push([]);
        weight = 0;
        size = 0;
      }
      weight += block.weight;
      size += length;
      groups.at(-1)?.push(block);
    }
    return groups.map((list, index) => ({
      section: {
        id: this.ids.make(draft.kind, words),
        kind: draft.kind,
        title: words,
        ...(list.length > 0 && { blocks: list.map(({ block }) => block) }),
      },
      blocks: { list, first: index === 0 },
    }));
  }

  private hold(
    draft: SectionDraft,
    { list, first }: { list: readonly WrittenBlock[]; first: boolean },
    at: string,
  ): void {
    if (first && draft.heading !== undefined) {
      const [piece] = writeText(draft.heading.runs, { ...this.links, onUnresolved: () => {} });
      if (piece !== undefined) this.ledger.hold(piece.runs, piece.text, `${at}.title`);
    }
    this.settle(at);
    list.forEach((block, index) => {
      holdBlock(this.ledger, block, `${at}.blocks[${index}]`);
      for (const { runs, path } of block.texts) {
        for (const text of findDangling(runs, this.lexicon)) {
          this.unresolved.push({ text, at: `${at}.blocks[${index}]${path}` });
        }
      }
    });
  }

  /** Says of the links just met where they stood. */
  private settle(at: string): void {
    for (const link of this.pending) this.unresolved.push({ ...link, at });
    this.pending = [];
  }

  private warn(found: Outline, lost: number, reports: readonly SectionReport[], continued: number): void {
    const warn = (code: ImportWarning['code'], message: string) => this.warnings.push({ code, message });
    if (found.sections.every(({ parts }) => parts.length === 0)) {
      warn('no-content', 'No content found: the source has no text besides titles and what surrounds a page.');
    }
    if (this.locale === 'und') {
      warn('language-unknown', 'The language was not recognized. Pass "locale" and, for better sections, a lexicon.');
    }
    const unsure = reports.filter(({ kind }) => kind === 'custom').length;
    if (unsure > 0)
      warn('low-confidence', `${unsure} of ${reports.length} sections are of no kind that could be told.`);
    if (this.unresolved.length > 0) {
      warn('unresolved-link', `${this.unresolved.length} links lead nowhere; their words are kept.`);
    }
    if (continued > 0) warn('split', `The source is longer than a policy may be: it makes ${continued + 1} policies.`);
    if (lost > 0) warn('lost', `${lost} characters are in no block: please report this source.`);
  }
}

function headingsOf({ title, sections }: Outline): HeadingReport[] {
  const report = (heading: NonNullable<Outline['title']>, as: HeadingReport['as']): HeadingReport => ({
    text: textOf(heading.runs),
    style: heading.style,
    level: heading.level,
    as,
    start: heading.runs[0]?.start ?? 0,
  });
  return [
    ...(title === undefined ? [] : [report(title, 'title')]),
    ...sections.flatMap(({ heading, parts }) => [
      ...(heading === undefined ? [] : [report(heading, 'section')]),
      ...parts.flatMap((part) => (part.type === 'heading' && 'style' in part ? [report(part, 'block')] : [])),
    ]),
  ];
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
