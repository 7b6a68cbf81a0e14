import type { ReactNode } from 'react';
import type { FactNode } from '../../document/document.js';
import { idOf, partClass, type View } from '../parts.js';
import { ActionLinks } from './action-links.js';
import { PhraseText } from './phrase-text.js';

/** Facts, each with its stance in words, its details and what the reader can do. */
export function FactList({ facts, view }: { facts: readonly FactNode[]; view: View }): ReactNode {
  const List = view.components.facts ?? 'ul';
  return (
    <List className={partClass(view.classNames, 'facts')}>
      {facts.map((fact, index) => (
        <li
          key={index}
          id={idOf(view, fact.id)}
          className={partClass(view.classNames, 'fact')}
          data-stance={fact.stance}
        >
          {fact.label && <PhraseText as="p" className="pc-fact__label" phrase={fact.label} view={view} />}
          <PhraseText as="p" className="pc-fact__title" phrase={fact.title} view={view} />
          {fact.statement && <PhraseText as="p" className="pc-fact__statement" phrase={fact.statement} view={view} />}
          {fact.details.length > 0 && (
            <dl className="pc-fact__details">
              {fact.details.map(({ label, values }, at) => (
                <div key={at}>
                  <PhraseText as="dt" phrase={label} view={view} />
                  {values.map((value, place) => (
                    <PhraseText key={place} as="dd" phrase={value} view={view} />
                  ))}
                </div>
              ))}
            </dl>
          )}
          <ActionLinks actions={fact.actions} about={fact.title} view={view} />
        </li>
      ))}
    </List>
  );
}
