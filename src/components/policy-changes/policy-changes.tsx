import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react';
import type { ChangesDocument } from '../../changes/changes-document.js';
import { type ClassNames, type HeadingLevel, headingTag, type NodeComponents } from '../parts.js';
import { textsByTopic } from './changed-items.js';
import { InlineTexts } from './inline-texts.js';
import { SideBySideTexts } from './side-by-side-texts.js';
import { TopicList } from './topic-list.js';

export interface PolicyChangesProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** What changed, made ready by `createChanges`. */
  document: ChangesDocument;
  /**
   * Which of the two ways to show the words is open to begin with, such as `view` of `readVersionAddress`.
   * @default neither; readers can open both
   */
  view?: 'inline' | 'side-by-side' | undefined;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /**
   * That of the centre whose sections it links to.
   * @default ''
   */
  idPrefix?: string | undefined;
  /** Your own class names, by part. */
  classNames?: ClassNames | undefined;
  /** Your own components in place of the kit's elements of policy text. */
  components?: NodeComponents | undefined;
}

/**
 * What changed in a policy, for its readers: a plain list by section, each entry with a link to its section; below it the
 * words that came and went, in one text or side by side; what is only worded anew stands apart. Renders a `<section>`, for
 * `slots.notices` of `PrivacyCenter`, or for a page of its own inside a `pc-root`.
 *
 * Works as a server component and without scripts: what is folded is `<details>`, which the browser's search opens. Words
 * that came or went are `ins` and `del`, and say so to who listens.
 *
 * @example
 * import { comparePolicies, createChanges } from 'react-privacy-center/changes';
 * import changesEn from 'react-privacy-center/locales/changes/en';
 * import 'react-privacy-center/changes.css';
 *
 * <PolicyChanges document={createChanges(comparePolicies(before, after), { messages: changesEn })} />
 */
export const PolicyChanges = forwardRef<HTMLElement, PolicyChangesProps>(function PolicyChanges(
  { document, view, headingLevel = 2, idPrefix = '', className = '', classNames = {}, components = {}, ...rest },
  ref,
) {
  const { topics, others, words } = document;
  const shown = { document, headingLevel, view: { classNames, components, idPrefix } };
  const Heading = headingTag(headingLevel, 0);
  const titleId = `${idPrefix}pc-changes`;
  const hasTexts = textsByTopic(topics).size > 0;
  return (
    <section
      aria-labelledby={titleId}
      {...rest}
      ref={ref}
      className={`pc-changes ${className}`.trim()}
      lang={document.locale}
      dir={document.dir}
    >
      <Heading id={titleId} className="pc-changes__title">
        {document.title}
      </Heading>
      {topics.length > 0 && <TopicList topics={topics} view={shown.view} />}
      {hasTexts && (
        <>
          <Fold label={words.inline} isOpen={view === 'inline'} kind="inline">
            <InlineTexts {...shown} topics={topics} />
          </Fold>
          <Fold label={words.sideBySide} isOpen={view === 'side-by-side'} kind="side-by-side">
            <SideBySideTexts {...shown} topics={topics} />
          </Fold>
        </>
      )}
      {others.length > 0 && (
        <Fold label={words.others} kind="others">
          <InlineTexts {...shown} topics={others} hasLines />
        </Fold>
      )}
    </section>
  );
});

function Fold({
  label,
  kind,
  isOpen = false,
  children,
}: {
  label: string;
  kind: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="pc-changes__fold" data-fold={kind} open={isOpen}>
      <summary>{label}</summary>
      <div className="pc-changes__folded">{children}</div>
    </details>
  );
}
