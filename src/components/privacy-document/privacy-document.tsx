import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import type { DocumentSection, PolicyDocument } from '../../document/document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { ContentsList } from '../contents/contents-list.js';
import { DocumentHeader, type SwitchProps } from '../header/document-header.js';
import { DocumentNodes } from '../nodes/document-nodes.js';
import { PhraseText } from '../nodes/phrase-text.js';
import {
  type ClassNames,
  type DocumentSlots,
  type HeadingLevel,
  idOf,
  type NodeComponents,
  partClass,
  type View,
  wordsLanguage,
} from '../parts.js';
import { SectionAccordion } from '../section-accordion/section-accordion.js';
import { DocumentFooter } from './document-footer.js';

export interface PrivacyDocumentProps extends SwitchProps, Omit<ComponentPropsWithoutRef<'article'>, 'children'> {
  /** A policy made ready by `createDocument`. */
  document: PolicyDocument;
  /**
   * Heading level of the policy's title; sections are one below it.
   * @default 1
   */
  headingLevel?: HeadingLevel | undefined;
  /**
   * Stands before every id and `#` link, so that two centres can share a page.
   * @default ''
   */
  idPrefix?: string | undefined;
  /**
   * Colours: those of the page around it (its CSS `color-scheme`), those of the reader's system, or always one of the two.
   * @default 'auto'
   */
  theme?: 'auto' | 'system' | 'light' | 'dark' | undefined;
  /** Your own class names, by part. */
  classNames?: ClassNames | undefined;
  /** Your own components in place of the kit's elements of policy text. */
  components?: NodeComponents | undefined;
  /** A `<RequestForm>`, shown in the contact section; after all sections where there is none. */
  requestForm?: ReactNode | undefined;
  /** More parts, each at its place. */
  slots?: DocumentSlots | undefined;
}

/**
 * A privacy policy to read: title, label, contents and sections. Renders an `<article>`.
 *
 * Works as a server component, rendered on a server and hydrated, or in the browser alone; the sections' accordion, the
 * contents list and their buttons are its only client parts.
 */
export const PrivacyDocument = forwardRef<HTMLElement, PrivacyDocumentProps>(function PrivacyDocument(
  {
    document,
    headingLevel = 1,
    idPrefix = '',
    theme = 'auto',
    className,
    classNames = {},
    components = {},
    requestForm,
    slots = {},
    localeHref,
    regimeHref,
    onLocaleChange,
    onRegimeChange,
    ...rest
  },
  ref,
) {
  const { sections, words } = document;
  const view: View = { classNames, components, headingLevel, idPrefix, words };
  const root = partClass(classNames, 'root');
  const contact = sections.find(({ kind }) => kind === 'contact');
  return (
    <article
      {...rest}
      ref={ref}
      className={className === undefined ? root : `${root} ${className}`}
      lang={document.locale}
      dir={document.dir}
      data-theme={theme}
      data-regime={document.regime}
      aria-labelledby={idOf(view, `${document.policyId}-title`)}
    >
      <div className="pc-frame">
        <div className="pc-layout">
          <DocumentHeader
            document={document}
            view={view}
            slot={slots.notices}
            localeHref={localeHref}
            regimeHref={regimeHref}
            onLocaleChange={onLocaleChange}
            onRegimeChange={onRegimeChange}
          />
          <ContentsList
            entries={sections.map(({ id, title }) => ({
              id: idPrefix + id,
              title: (
                <>
                  <PhraseText as="span" phrase={title} view={view} />
                  {slots.contents?.[id]}
                </>
              ),
            }))}
            words={words}
            classNames={classNames}
          />
          <SectionAccordion
            sections={sections.map((section) => ({
              id: section.id,
              aliases: section.aliases,
              kind: section.kind,
              name: phraseToText(section.title),
              title: <PhraseText as="span" phrase={section.title} view={view} />,
              summary: (
                <>
                  <SectionSummary section={section} view={view} />
                  {slots.sections?.[section.id]}
                </>
              ),
              content: (
                <>
                  <SectionContent section={section} view={view} />
                  {section === contact && requestForm}
                </>
              ),
              open: section.open,
            }))}
            words={words}
            headingLevel={headingLevel}
            idPrefix={idPrefix}
            classNames={classNames}
            tools={slots.tools}
          />
          {contact === undefined && requestForm}
          <DocumentFooter document={document} view={view} />
        </div>
      </div>
      {/* On paper this stands at the foot of each page; on screen the header says the same. */}
      <p className="pc-page-foot" aria-hidden="true">
        <span>{[document.title, ...document.edition].map(phraseToText).join(' · ')}</span>
      </p>
    </article>
  );
});

function SectionSummary({ section: { summary, regimes }, view }: { section: DocumentSection; view: View }) {
  if (summary === undefined && regimes === undefined) return null;
  return (
    <div className={partClass(view.classNames, 'sectionSummary')}>
      {regimes && <PhraseText as="p" className="pc-section__regimes" phrase={regimes} view={view} />}
      {summary && <PhraseText as="p" phrase={summary} view={view} />}
    </div>
  );
}

function SectionContent({ section: { prose, facts }, view }: { section: DocumentSection; view: View }) {
  return (
    <>
      <DocumentNodes nodes={prose} view={view} />
      {prose.length > 0 && facts.length > 0 && (
        <p className="pc-details-label" {...wordsLanguage(view.words)}>
          {view.words.details}
        </p>
      )}
      <DocumentNodes nodes={facts} view={view} />
    </>
  );
}
