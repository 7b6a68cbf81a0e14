'use client';

import * as Accordion from '@radix-ui/react-accordion';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { InterfaceWords } from '../../document/document.js';
import { type ClassNames, type HeadingLevel, headingTag, idOf, partClass, wordsLanguage } from '../parts.js';
import { CopyLink } from './copy-link.js';
import { useOpenSections } from './open-sections.js';
import { PrintButton } from './print-button.js';
import { SectionPanel } from './section-panel.js';
import { useOpenFromLink } from './use-open-from-link.js';

/** A section as the accordion takes it: words already set, so that a server can make them. */
export interface AccordionSection {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  /** The title as plain text, for names that assistive technology reads. */
  readonly name: string;
  readonly title: ReactNode;
  readonly summary?: ReactNode;
  readonly content: ReactNode;
  readonly open: boolean;
}

export interface SectionAccordionProps {
  sections: readonly AccordionSection[];
  words: InterfaceWords;
  headingLevel: HeadingLevel;
  idPrefix: string;
  classNames: ClassNames;
  /** Shown above the sections. */
  tools?: ReactNode;
}

/**
 * The sections of a policy, each opened and closed by its heading.
 *
 * Closed sections stay in the page as `hidden="until-found"`: the browser's search and `#id` links open them. Renders a
 * `<div>`; headings follow `headingLevel`; panels are no landmarks, since a policy has too many for that to help
 * (WAI-ARIA APG, accordion pattern).
 */
export function SectionAccordion({
  sections,
  words,
  headingLevel,
  idPrefix,
  classNames,
  tools,
}: SectionAccordionProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => sections.filter((section) => section.open).map(({ id }) => id));
  const reveal = useCallback((id: string) => setOpen((ids) => (ids.includes(id) ? ids : [...ids, id])), []);
  useOpenFromLink(root, reveal);
  useOpenSections(root, setOpen);

  const allOpen = sections.every(({ id }) => open.includes(id));
  const Heading = headingTag(headingLevel, 1);

  return (
    <Accordion.Root
      ref={root}
      type="multiple"
      value={open}
      onValueChange={setOpen}
      className={partClass(classNames, 'sections')}
    >
      {tools}
      <div className={partClass(classNames, 'toolbar')} {...wordsLanguage(words)}>
        {sections.length > 0 && (
          <button
            type="button"
            className={partClass(classNames, 'button')}
            onClick={() => setOpen(allOpen ? [] : sections.map(({ id }) => id))}
          >
            {allOpen ? words.closeAll : words.openAll}
          </button>
        )}
        <PrintButton className={partClass(classNames, 'button')}>{words.print}</PrintButton>
      </div>
      {sections.map(({ id, aliases, kind, name, title, summary, content }) => (
        <Accordion.Item
          key={id}
          value={id}
          id={idOf({ idPrefix }, id)}
          data-pc-section={id}
          data-kind={kind}
          className={partClass(classNames, 'section')}
        >
          {aliases.map((alias) => (
            <span key={alias} id={idOf({ idPrefix }, alias)} />
          ))}
          <Accordion.Header asChild>
            <Heading className={partClass(classNames, 'sectionHeading')}>
              <Accordion.Trigger className={partClass(classNames, 'sectionTrigger')}>{title}</Accordion.Trigger>
            </Heading>
          </Accordion.Header>
          {summary}
          <SectionPanel
            id={id}
            className={partClass(classNames, 'sectionPanel')}
            isOpen={open.includes(id)}
            onReveal={reveal}
          >
            <div className={partClass(classNames, 'sectionBody')}>
              {content}
              <CopyLink href={`#${idPrefix}${id}`} name={name} words={words} />
            </div>
          </SectionPanel>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
}
