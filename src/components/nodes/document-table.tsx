import type { ReactNode } from 'react';
import type { TableNode } from '../../document/document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { idOf, partClass, type View } from '../parts.js';
import { PhraseText } from './phrase-text.js';

/**
 * A table of the policy. On narrow screens each row becomes a block of labelled lines; the roles are written out because
 * such display takes them from the elements in some browsers.
 */
export function DocumentTable({ table, view }: { table: TableNode; view: View }): ReactNode {
  const Table = view.components.table ?? 'table';
  const { columns, rows, caption } = table;
  const labels = columns.map(phraseToText);
  return (
    <Table
      id={idOf(view, table.id)}
      className={partClass(view.classNames, 'table')}
      role="table"
      data-columns={columns.length}
    >
      {caption && <PhraseText as="caption" phrase={caption} view={view} />}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, index) => (
            <th key={index} role="columnheader" scope="col" lang={column.lang} dir={column.dir}>
              <PhraseText phrase={{ inlines: column.inlines }} view={view} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells }, at) => (
          <tr key={at} id={idOf(view, id)} role="row">
            {cells.map((cell, index) => {
              const Cell = index === 0 ? 'th' : 'td';
              const role = index === 0 ? { role: 'rowheader', scope: 'row' } : { role: 'cell' };
              return (
                <Cell key={index} {...role} data-label={labels[index]}>
                  <PhraseText as="span" phrase={cell} view={view} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
