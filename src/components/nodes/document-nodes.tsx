import type { ReactNode } from 'react';
import type { DocumentNode } from '../../document/document.js';
import { headingTag, idOf, partClass, type View } from '../parts.js';
import { ActionLinks } from './action-links.js';
import { DocumentList } from './document-list.js';
import { DocumentTable } from './document-table.js';
import { FactList } from './fact-list.js';
import { PhraseText } from './phrase-text.js';

/** Policy text, node by node. */
export function DocumentNodes({ nodes, view }: { nodes: readonly DocumentNode[]; view: View }): ReactNode {
  // Nodes have no identity of their own and never move.
  return nodes.map((node, index) => <NodeElement key={index} node={node} view={view} />);
}

function NodeElement({ node, view }: { node: DocumentNode; view: View }): ReactNode {
  const { classNames, components } = view;
  switch (node.type) {
    case 'paragraph':
      return (
        <PhraseText
          as={components.paragraph ?? 'p'}
          id={idOf(view, node.id)}
          className={partClass(classNames, 'paragraph')}
          phrase={node.text}
          view={view}
        />
      );
    case 'heading':
      return (
        <PhraseText
          as={components.heading ?? headingTag(view.headingLevel, 2)}
          {...(components.heading && { level: Math.min(6, view.headingLevel + 2) })}
          id={idOf(view, node.id)}
          className={partClass(classNames, 'heading')}
          phrase={node.text}
          view={view}
        />
      );
    case 'list':
      return <DocumentList list={node} view={view} />;
    case 'table':
      return <DocumentTable table={node} view={view} />;
    case 'facts':
      return <FactList facts={node.facts} view={view} />;
    case 'actions':
      return <ActionLinks actions={node.actions} view={view} />;
    case 'quote': {
      const Quote = components.quote ?? 'blockquote';
      return (
        <Quote id={idOf(view, node.id)} className={partClass(classNames, 'quote')}>
          <PhraseText as="p" phrase={node.text} view={view} />
          {node.source !== undefined && <cite>{node.source}</cite>}
        </Quote>
      );
    }
    case 'terms': {
      const Terms = components.terms ?? 'dl';
      return (
        <Terms id={idOf(view, node.id)} className={partClass(classNames, 'terms')}>
          {node.items.map(({ term, meaning }, index) => (
            <div key={index}>
              <PhraseText as="dt" phrase={term} view={view} />
              <PhraseText as="dd" phrase={meaning} view={view} />
            </div>
          ))}
        </Terms>
      );
    }
    case 'note': {
      const Note = components.note ?? 'div';
      return (
        <Note id={idOf(view, node.id)} className={partClass(classNames, 'note')} data-tone={node.tone}>
          {node.title && <PhraseText as="p" className="pc-note__title" phrase={node.title} view={view} />}
          <DocumentNodes nodes={node.nodes} view={view} />
        </Note>
      );
    }
  }
}
