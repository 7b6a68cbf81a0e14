import type { ElementType, ReactNode } from 'react';
import type { InterfaceWords } from '../document/document.js';

/** The named parts of a privacy centre, each with its class name for your own CSS. */
export const PARTS = {
  root: 'pc-root',
  header: 'pc-header',
  title: 'pc-title',
  version: 'pc-version',
  switch: 'pc-switch',
  option: 'pc-option',
  notice: 'pc-notice',
  summary: 'pc-summary',
  glance: 'pc-glance',
  contents: 'pc-contents',
  contentsLink: 'pc-contents__link',
  sections: 'pc-sections',
  toolbar: 'pc-toolbar',
  button: 'pc-button',
  section: 'pc-section',
  sectionHeading: 'pc-section__heading',
  sectionTrigger: 'pc-section__trigger',
  sectionSummary: 'pc-section__summary',
  sectionPanel: 'pc-section__panel',
  sectionBody: 'pc-section__body',
  paragraph: 'pc-paragraph',
  heading: 'pc-heading',
  list: 'pc-list',
  table: 'pc-table',
  quote: 'pc-quote',
  terms: 'pc-terms',
  note: 'pc-note',
  facts: 'pc-facts',
  fact: 'pc-fact',
  actions: 'pc-actions',
  action: 'pc-action',
  link: 'pc-link',
  footer: 'pc-footer',
} as const;

export type Part = keyof typeof PARTS;

/** Your own class names, added to the kit's, by part. */
export type ClassNames = Readonly<Partial<Record<Part, string>>>;

/**
 * The elements of policy text that you can replace, such as `link` by your router's link. Each gets the props of the
 * element it replaces; `list` also gets `ordered`, and `heading` its `level`. Links to places in the policy stay plain.
 */
export type NodeComponents = Readonly<
  Partial<
    Record<'paragraph' | 'heading' | 'list' | 'table' | 'quote' | 'terms' | 'note' | 'facts' | 'link', ElementType>
  >
>;

/** Places of a document for parts that not every page has. */
export interface DocumentSlots {
  /** In the header, after the notices. */
  readonly notices?: ReactNode;
  /** Above the sections. */
  readonly tools?: ReactNode;
  /** After the title of a section in the contents list, by the section's id. */
  readonly contents?: Readonly<Record<string, ReactNode>>;
  /** Below the summary of a section, by the section's id; shown while the section is closed, too. */
  readonly sections?: Readonly<Record<string, ReactNode>>;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** How a document is shown; handed from part to part, since server components have no context. */
export interface View {
  readonly classNames: ClassNames;
  readonly components: NodeComponents;
  /** Level of the policy's title; sections are one below. */
  readonly headingLevel: HeadingLevel;
  /** Stands before every id, so that two centres can share a page. */
  readonly idPrefix: string;
  readonly words: InterfaceWords;
}

/** What words need of how a document is shown. */
export type TextView = Pick<View, 'classNames' | 'components' | 'idPrefix'>;

/** The class of a part, with the host's own after it. */
export function partClass(classNames: ClassNames, part: Part): string {
  const own = classNames[part];
  return own === undefined ? PARTS[part] : `${PARTS[part]} ${own}`;
}

/** The heading element some levels below the title's, never deeper than `h6`. */
export function headingTag(level: HeadingLevel, below: number): `h${HeadingLevel}` {
  return `h${Math.min(6, level + below) as HeadingLevel}`;
}

/** The language of the kit's own words, where it is not the document's. */
export function wordsLanguage({ lang, dir }: InterfaceWords): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return { ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) };
}

/** An id of the document as it stands in the page. */
export function idOf(view: { readonly idPrefix: string }, id: string | undefined): string | undefined {
  return id === undefined ? undefined : view.idPrefix + id;
}
