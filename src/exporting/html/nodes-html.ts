import type { Action, DocumentNode, FactNode, ListNode, Phrase, TableNode } from '../../document/document.js';
import { phraseToText } from '../../document/text/phrase.js';
import { type Child, element } from '../../html/element.js';
import { linkHtml, phraseHtml } from './inline-html.js';

/** Nodes of a document as HTML, with the classes that the stylesheet knows. */
export function nodesToHtml(nodes: readonly DocumentNode[]): Child[] {
  return nodes.map(nodeHtml);
}

function nodeHtml(node: DocumentNode): Child {
  switch (node.type) {
    case 'paragraph':
      return phraseHtml('p', node.text, { id: node.id, class: 'pc-paragraph' });
    case 'heading':
      return phraseHtml('h3', node.text, { id: node.id, class: 'pc-heading' });
    case 'list':
      return listHtml(node);
    case 'table':
      return tableHtml(node);
    case 'facts':
      return element('ul', { class: 'pc-facts' }, node.facts.map(factHtml));
    case 'actions':
      return actionsHtml(node.actions);
    case 'quote':
      return element(
        'blockquote',
        { id: node.id, class: 'pc-quote' },
        phraseHtml('p', node.text),
        node.source !== undefined && element('cite', {}, node.source),
      );
    case 'terms':
      return element(
        'dl',
        { id: node.id, class: 'pc-terms' },
        node.items.map(({ term, meaning }) => [phraseHtml('dt', term), phraseHtml('dd', meaning)]),
      );
    case 'note':
      return element(
        'div',
        { id: node.id, class: 'pc-note', role: 'note', 'data-tone': node.tone },
        node.title && phraseHtml('p', node.title, { class: 'pc-note__title' }),
        nodesToHtml(node.nodes),
      );
  }
}

function listHtml({ id, ordered, items }: ListNode): Child {
  return element(
    ordered ? 'ol' : 'ul',
    { id, class: 'pc-list' },
    items.map((item) =>
      element('li', { id: item.id }, phraseHtml('span', item.text), item.list && listHtml(item.list)),
    ),
  );
}

function tableHtml({ id, caption, columns, rows }: TableNode): Child {
  const labels = columns.map(phraseToText);
  const cell = (content: Phrase, index: number) =>
    element(
      index === 0 ? 'th' : 'td',
      { ...(index === 0 ? { role: 'rowheader', scope: 'row' } : { role: 'cell' }), 'data-label': labels[index] },
      phraseHtml('span', content),
    );
  return element(
    'table',
    { id, class: 'pc-table', role: 'table', 'data-columns': columns.length },
    caption && phraseHtml('caption', caption),
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        columns.map((column) => phraseHtml('th', column, { role: 'columnheader', scope: 'col' })),
      ),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => element('tr', { id: row.id, role: 'row' }, row.cells.map(cell))),
    ),
  );
}

function factHtml({ id, label, title, stance, statement, details, actions }: FactNode): Child {
  return element(
    'li',
    { id, class: 'pc-fact', 'data-stance': stance },
    label && phraseHtml('p', label, { class: 'pc-fact__label' }),
    phraseHtml('p', title, { class: 'pc-fact__title' }),
    statement && phraseHtml('p', statement, { class: 'pc-fact__statement' }),
    details.length > 0 &&
      element(
        'dl',
        { class: 'pc-fact__details' },
        details.map(({ label, values }) =>
          element(
            'div',
            {},
            phraseHtml('dt', label),
            values.map((value) => phraseHtml('dd', value)),
          ),
        ),
      ),
    actionsHtml(actions, title),
  );
}

function actionsHtml(actions: readonly Action[], about?: Phrase): Child {
  if (actions.length === 0) return undefined;
  return element(
    'p',
    { class: 'pc-actions' },
    actions.map((action) =>
      linkHtml(action, phraseHtml('span', action.label), {
        class: 'pc-action',
        'data-kind': action.kind,
        // Many facts offer the same, so each link's name says what it is about (WCAG 2.4.9).
        'aria-label':
          about === undefined || action.kind === 'contact'
            ? undefined
            : `${phraseToText(action.label)}: ${phraseToText(about)}`,
      }),
    ),
  );
}
