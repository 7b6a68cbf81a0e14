import type { ReactNode } from 'react';
import type { PolicyDocument } from '../../document/document.js';
import { DocumentNodes } from '../nodes/document-nodes.js';
import { PhraseText, PolicyLink } from '../nodes/phrase-text.js';
import { headingTag, partClass, type View, wordsLanguage } from '../parts.js';

/** Related documents, and where the text comes from. Renders a `<footer>`, or nothing. */
export function DocumentFooter({ document, view }: { document: PolicyDocument; view: View }): ReactNode {
  const { related, provenance } = document;
  if (related.length === 0 && provenance.length === 0) return null;
  const Heading = headingTag(view.headingLevel, 1);
  const language = wordsLanguage(view.words);
  return (
    <footer className={partClass(view.classNames, 'footer')}>
      {related.length > 0 && (
        <>
          <Heading {...language}>{view.words.related}</Heading>
          <ul>
            {related.map((each, index) => {
              const label = <PhraseText as="span" phrase={each.label} view={view} />;
              return (
                <li key={index}>
                  {'href' in each ? (
                    <PolicyLink href={each.href} external={each.external} view={view}>
                      {label}
                    </PolicyLink>
                  ) : (
                    label
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {provenance.length > 0 && (
        <>
          <Heading {...language}>{view.words.provenance}</Heading>
          <DocumentNodes nodes={provenance} view={view} />
        </>
      )}
    </footer>
  );
}
