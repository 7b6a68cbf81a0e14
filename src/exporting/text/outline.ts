import type {
  Action,
  DocumentNode,
  DocumentSection,
  FactNode,
  Inline,
  ListNode,
  Phrase,
  PolicyDocument,
} from '../../document/document.js';
import { joined, linkTo, plainPhrase } from '../../document/text/phrase.js';

/** An entry of a list, with the list below it. */
interface OutlineItem {
  readonly text: Phrase;
  readonly list?: OutlineList;
}

export interface OutlineList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly OutlineItem[];
}

/** A part of a document in the few shapes that every text format has. */
export type OutlineBlock =
  | { readonly type: 'heading'; readonly level: number; readonly ids: readonly string[]; readonly text: Phrase }
  | { readonly type: 'paragraph'; readonly text: Phrase }
  | OutlineList
  | {
      readonly type: 'table';
      readonly caption?: Phrase;
      readonly columns: readonly Phrase[];
      readonly rows: readonly (readonly Phrase[])[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly OutlineBlock[] };

/** A whole document in reading order, for formats that know neither facts nor labels. */
export function outlineOf(document: PolicyDocument): OutlineBlock[] {
  const { title, versionLines, notices, summary, glance, sections, related, provenance, words } = document;
  const part = (name: string, blocks: readonly OutlineBlock[]): OutlineBlock[] =>
    blocks.length === 0 ? [] : [heading(2, plainPhrase(name)), ...blocks];
  return [
    heading(1, title),
    ...(versionLines.length === 0 ? [] : [listOf(versionLines.map((text) => ({ text })))]),
    ...nodeBlocks(notices),
    ...part(words.summary, nodeBlocks(summary)),
    ...part(
      words.glance,
      glance.length === 0
        ? []
        : [
            paragraph(plainPhrase(words.glanceNote)),
            listOf(
              glance.map(({ label, lines, section }) => ({
                text: strong(section === undefined ? label : { inlines: [link(`#${section}`, label)] }),
                list: listOf(
                  lines.map(({ statement, value }) => ({
                    text: joined(
                      [statement, value].filter((each) => each !== undefined),
                      ': ',
                    ),
                  })),
                ),
              })),
            ),
          ],
    ),
    ...sections.flatMap((section) => sectionBlocks(section, words.details)),
    ...part(
      words.related,
      related.length === 0
        ? []
        : [listOf(related.map((each) => ({ text: 'href' in each ? linkTo(each) : each.label })))],
    ),
    ...part(words.provenance, nodeBlocks(provenance)),
  ];
}

function sectionBlocks(
  { id, aliases, title, regimes, summary, prose, facts }: DocumentSection,
  details: string,
): OutlineBlock[] {
  return [
    heading(2, title, [id, ...aliases]),
    ...(regimes === undefined ? [] : [paragraph({ ...regimes, inlines: [emphasis(regimes)] })]),
    ...(summary === undefined ? [] : [paragraph({ ...summary, inlines: [emphasis(summary)] })]),
    ...nodeBlocks(prose),
    ...(prose.length > 0 && facts.length > 0 ? [paragraph(strong(plainPhrase(details)))] : []),
    ...nodeBlocks(facts),
  ];
}

function nodeBlocks(nodes: readonly DocumentNode[]): OutlineBlock[] {
  return nodes.flatMap(nodeBlock);
}

function nodeBlock(node: DocumentNode): OutlineBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(node.text)];
    case 'heading':
      return [heading(3, node.text, node.id === undefined ? [] : [node.id])];
    case 'list':
      return [listBlock(node)];
    case 'table': {
      const { caption, columns, rows } = node;
      return [{ type: 'table', ...(caption && { caption }), columns, rows: rows.map(({ cells }) => cells) }];
    }
    case 'quote':
      return [
        {
          type: 'quote',
          blocks: [
            paragraph(node.text),
            ...(node.source === undefined ? [] : [paragraph(plainPhrase(`— ${node.source}`))]),
          ],
        },
      ];
    case 'note':
      return [
        {
          type: 'quote',
          blocks: [...(node.title === undefined ? [] : [paragraph(strong(node.title))]), ...nodeBlocks(node.nodes)],
        },
      ];
    case 'terms':
      return [listOf(node.items.map(({ term, meaning }) => ({ text: joined([strong(term), meaning], ': ') })))];
    case 'facts':
      return [listOf(node.facts.map(factItem))];
    case 'actions':
      return [listOf(node.actions.map(actionItem))];
  }
}

function listBlock({ ordered, items }: ListNode): OutlineList {
  return {
    type: 'list',
    ordered,
    items: items.map(({ text, list }) => ({ text, ...(list && { list: listBlock(list) }) })),
  };
}

function factItem({ label, title, statement, details, actions }: FactNode): OutlineItem {
  const items = [
    ...(statement === undefined ? [] : [{ text: statement }]),
    ...details.map(({ label, values }) => ({ text: joined([label, joined(values, '; ')], ': ') })),
    ...actions.map(actionItem),
  ];
  const text = strong(title);
  return {
    text: label === undefined ? text : joined([label, text], ': '),
    ...(items.length > 0 && { list: listOf(items) }),
  };
}

function actionItem(action: Action): OutlineItem {
  return { text: linkTo(action) };
}

function listOf(items: readonly OutlineItem[]): OutlineList {
  return { type: 'list', ordered: false, items };
}

function heading(level: number, text: Phrase, ids: readonly string[] = []): OutlineBlock {
  return { type: 'heading', level, ids, text };
}

function paragraph(text: Phrase): OutlineBlock {
  return { type: 'paragraph', text };
}

function strong(phrase: Phrase): Phrase {
  return { ...phrase, inlines: [{ type: 'strong', children: phrase.inlines }] };
}

function emphasis({ inlines }: Phrase): Inline {
  return { type: 'emphasis', children: inlines };
}

function link(href: string, { inlines }: Phrase): Inline {
  return { type: 'link', href, children: inlines };
}
