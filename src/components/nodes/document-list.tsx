import type { ReactNode } from 'react';
import type { ListNode } from '../../document/document.js';
import { idOf, partClass, type View } from '../parts.js';
import { PhraseText } from './phrase-text.js';

/** A list of the policy, with the lists inside it. */
export function DocumentList({ list, view }: { list: ListNode; view: View }): ReactNode {
  const Custom = view.components.list;
  const List = Custom ?? (list.ordered ? 'ol' : 'ul');
  return (
    <List
      {...(Custom && { ordered: list.ordered })}
      id={idOf(view, list.id)}
      className={partClass(view.classNames, 'list')}
    >
      {list.items.map((item, index) => (
        <li key={index} id={idOf(view, item.id)}>
          <PhraseText phrase={item.text} view={view} />
          {item.list && <DocumentList list={item.list} view={view} />}
        </li>
      ))}
    </List>
  );
}
