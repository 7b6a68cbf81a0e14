import { isRecord } from '../policy/is-record.js';
import { REQUEST_KINDS, SECTION_KINDS, type SectionKind } from '../policy/vocabulary.js';
import { blockNodes } from './blocks.js';
import type { DocumentContext } from './context.js';
import type { DocumentNode, DocumentSection, FactDetail, FactNode, Phrase, TableNode } from './document.js';
import { anchorOf, type Item } from './item.js';
import { SECTION_BUILDERS } from './section-builders.js';
import { phraseToText, withoutLinks } from './text/phrase.js';
import { stringsIn } from './text/read.js';
import { detail, isMember, lines, termsOf } from './words.js';

interface Draft {
  readonly section: Omit<DocumentSection, 'prose' | 'facts'>;
  readonly prose: readonly DocumentNode[];
  readonly claims: readonly string[];
  readonly items: Item[];
}

/**
 * The sections in reading order: those the author wrote, each with the facts that belong to it, and one more for each kind
 * of fact that has no section.
 *
 * A fact goes to the section that claims its id, first among sections of its kind; else to the first section of its kind.
 */
export function buildSections(context: DocumentContext): DocumentSection[] {
  const drafts = authoredDrafts(context);
  const claims = claimsOf(drafts);
  for (const kind of Object.keys(SECTION_BUILDERS) as (keyof typeof SECTION_BUILDERS)[]) {
    for (const item of buildItems(context, kind)) {
      let draft = findDraft(drafts, claims, kind, item.factId);
      if (draft === undefined) {
        draft = generatedDraft(context, drafts, kind);
        drafts.splice(placeFor(drafts, kind), 0, draft);
      }
      draft.items.push(item);
    }
  }
  // An activity is shown from several sides; a link to it leads to the first.
  const taken = new Set(drafts.flatMap(anchorsOf));
  return drafts.map(({ section, prose, items }) => ({
    ...section,
    aliases: [...section.aliases, ...requestAliases(context, section.id)],
    prose,
    facts: itemNodes(
      mergedItems(items).map((item) => withFreeId(withoutRegimes(context, item, section.regimes), taken)),
    ),
  }));
}

function authoredDrafts(context: DocumentContext): Draft[] {
  const { sections } = context.policy;
  if (!Array.isArray(sections)) {
    context.issue(['sections'], 'a list');
    return [];
  }
  const taken = new Set<string>();
  return sections.flatMap((section: unknown, index): Draft[] => {
    if (!isRecord(section) || !context.concerns(section.regimes)) return [];
    const { kind: given } = section;
    const kind = isMember(context, SECTION_KINDS, given, ['sections', index, 'kind']) ? given : 'custom';
    const id = uniqueId(anchorOf(section.id) ?? `section-${index + 1}`, taken);
    const aliases = stringsIn(section.aliases).filter((alias) => anchorOf(alias) !== undefined && !taken.has(alias));
    for (const alias of aliases) taken.add(alias);
    const summary = context.text(section.summary, 'sections', index, 'summary');
    const regimes = termsOf(context, 'regime', section.regimes, ['sections', index, 'regimes']);
    return [
      {
        section: {
          id,
          aliases,
          kind,
          title: withoutLinks(
            context.text(section.title, 'sections', index, 'title') ?? context.say(`section.${kind}`),
          ),
          ...(summary && { summary }),
          open: section.layer === 1,
          authored: true,
          ...(regimes && { regimes }),
        },
        prose: blockNodes(context, section.blocks, ['sections', index, 'blocks']),
        claims: stringsIn(section.facts),
        items: [],
      },
    ];
  });
}

/** Whatever `#id` links can lead to in an author's section. */
function anchorsOf({ section, prose }: Draft): string[] {
  const idsIn = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(idsIn);
    if (!isRecord(value)) return [];
    return [...(typeof value.id === 'string' ? [value.id] : []), ...Object.values(value).flatMap(idsIn)];
  };
  return [section.id, ...section.aliases, ...idsIn(prose)];
}

/** The items of a section, where the sides of one activity that come to stand together make one. */
function mergedItems(items: readonly Item[]): Item[] {
  const groups = new Map<unknown, [Item, ...Item[]]>();
  for (const item of items) {
    const { factId, content } = item;
    const key =
      factId !== undefined && content.type === 'fact' ? `${factId} ${phraseToText(content.fact.title)}` : item;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].map((group) => {
    const facts = group.flatMap(({ content }) => (content.type === 'fact' ? [content.fact] : []));
    const [item] = group;
    const [first, ...others] = facts;
    if (first === undefined || others.length === 0) return item;
    const statements = unique(facts.flatMap((fact) => fact.statement ?? []));
    const details = facts.map((fact) => fact.details).reduce(mergedDetails);
    return {
      ...item,
      content: {
        type: 'fact',
        fact: {
          ...first,
          ...(statements.length > 0 && { statement: lines(...statements) }),
          details,
          actions: facts.flatMap(({ actions }) => actions),
        },
      },
    };
  });
}

/** Details of both, each label once; what only the second has comes before whatever it comes before there. */
function mergedDetails(one: readonly FactDetail[], other: readonly FactDetail[]): FactDetail[] {
  const details = [...one];
  let at = details.length;
  for (const { label, values } of [...other].reverse()) {
    const shared = details.findIndex((each) => isSame(each.label, label));
    if (shared < 0) details.splice(at, 0, { label, values });
    else {
      details[shared] = { label, values: unique([...(details[shared]?.values ?? []), ...values]) };
      at = shared;
    }
  }
  return details;
}

/** The item, without the places that its section is for as a whole. */
function withoutRegimes(context: DocumentContext, item: Item, regimes: Phrase | undefined): Item {
  const { content } = item;
  if (content.type !== 'fact' || regimes === undefined) return item;
  const appliesTo = detail(context, 'appliesTo', regimes);
  const isSaid = ({ label, values }: FactDetail) =>
    appliesTo.some((each) => isSame(each.label, label) && isSame(lines(...values), regimes));
  const details = content.fact.details.filter((each) => !isSaid(each));
  return { ...item, content: { ...content, fact: { ...content.fact, details } } };
}

function unique(phrases: readonly Phrase[]): Phrase[] {
  return phrases.filter((phrase, at) => phrases.findIndex((each) => isSame(each, phrase)) === at);
}

function isSame(one: Phrase, other: Phrase): boolean {
  return phraseToText(one) === phraseToText(other);
}

function buildItems(context: DocumentContext, kind: keyof typeof SECTION_BUILDERS): Item[] {
  try {
    return SECTION_BUILDERS[kind](context);
  } catch {
    // Facts that were never parsed can be of any shape; one bad list must not take the rest of the page with it.
    context.issue([kind], 'facts of the shape that the schema describes');
    return [];
  }
}

function findDraft(
  drafts: readonly Draft[],
  claims: ReadonlyMap<string, readonly Draft[]>,
  kind: SectionKind,
  factId: string | undefined,
): Draft | undefined {
  const claiming = factId === undefined ? [] : (claims.get(factId) ?? []);
  // A section that shows another side of the same fact claims that side only, not all of it.
  const isOpen = (draft: Draft) => !SIDES.has(draft.section.kind) || !SIDES.has(kind);
  return (
    claiming.find((draft) => draft.section.kind === kind) ??
    claiming.find(isOpen) ??
    drafts.find((draft) => draft.section.kind === kind)
  );
}

function claimsOf(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const claims = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const id of new Set(draft.claims)) claims.set(id, [...(claims.get(id) ?? []), draft]);
  }
  return claims;
}

// The kinds of section in which activities are shown, each from its own side.
const SIDES: ReadonlySet<SectionKind> = new Set(['collection', 'sources', 'use', 'legal-basis']);

/**
 * What the links to a request form in this section lead to, as in `#contact?kind=delete`: browsers take all of it for an id
 * while no script follows the link.
 */
function requestAliases({ requestHref }: DocumentContext, id: string): string[] {
  return requestHref === `#${id}` ? REQUEST_KINDS.map((kind) => `${id}?kind=${kind}`) : [];
}

function generatedDraft(context: DocumentContext, drafts: readonly Draft[], kind: SectionKind): Draft {
  const taken = new Set(drafts.flatMap(anchorsOf));
  return {
    section: {
      id: uniqueId(kind, taken),
      aliases: [],
      kind,
      title: context.say(`section.${kind}`),
      open: false,
      authored: false,
    },
    prose: [],
    claims: [],
    items: [],
  };
}

/** After the last section that comes no later in the usual order. */
function placeFor(drafts: readonly Draft[], kind: SectionKind): number {
  const rank = SECTION_KINDS.indexOf(kind);
  return drafts.findLastIndex(({ section }) => SECTION_KINDS.indexOf(section.kind) <= rank) + 1;
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let count = 2; taken.has(unique); count += 1) unique = `${id}-${count}`;
  taken.add(unique);
  return unique;
}

/** The item, without an id that the page already has. */
function withFreeId(item: Item, taken: Set<string>): Item {
  const { content } = item;
  if (content.type === 'node') return item;
  const { id, ...rest } = content.type === 'fact' ? content.fact : content.row;
  if (id === undefined) return item;
  if (!taken.has(id)) {
    taken.add(id);
    return item;
  }
  return {
    ...item,
    content:
      content.type === 'fact'
        ? { ...content, fact: rest as FactNode }
        : { ...content, row: rest as TableNode['rows'][number] },
  };
}

/** Neighbours of one sort share a list or a table. */
function itemNodes(items: readonly Item[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let shared: { type: Item['content']['type']; add: (content: Item['content']) => void } | undefined;
  for (const { content } of items) {
    if (content.type === 'node') {
      nodes.push(content.node);
      shared = undefined;
      continue;
    }
    if (shared?.type !== content.type) shared = startShared(nodes, content);
    shared.add(content);
  }
  return nodes;
}

function startShared(nodes: DocumentNode[], first: Exclude<Item['content'], { type: 'node' }>) {
  if (first.type === 'fact') {
    const facts: FactNode[] = [];
    nodes.push({ type: 'facts', facts });
    return { type: first.type, add: (content: Item['content']) => content.type === 'fact' && facts.push(content.fact) };
  }
  const rows: TableNode['rows'][number][] = [];
  nodes.push({ type: 'table', columns: first.columns, rows });
  return { type: first.type, add: (content: Item['content']) => content.type === 'row' && rows.push(content.row) };
}
