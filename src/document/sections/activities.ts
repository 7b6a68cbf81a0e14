import type { Activity } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { FactDetail, Phrase } from '../document.js';
import {
  detail,
  factItem,
  hasSection,
  type Item,
  type Located,
  listOf,
  locate,
  type SectionBuilder,
  termsOf,
  yesOrNo,
} from '../item.js';
import { objectsIn, stringsIn } from '../text/read.js';
import { retentionPhrase } from './retention.js';

/** What is collected: activities by their data, then what the policy says of single kinds of data. */
export const collection: SectionBuilder = (context) => [
  ...activitiesOf(context)
    .filter(({ fact }) => stringsIn(fact.data).length > 0 || stringsIn(fact.purposes).length === 0)
    .map((located) => {
      const { fact, path } = located;
      const title = context.text(fact.title, ...path, 'title');
      const data = context.data(fact.data);
      return factItem(context, located, {
        title: title ?? listOf(context, data),
        stanceWords: 'collect',
        details: [
          ...(title === undefined ? [] : detail(context, 'data', ...data)),
          ...detail(context, 'people', termsOf(context, 'subject', fact.subjects)),
          ...(hasSection(context, 'sources') ? [] : detail(context, 'from', termsOf(context, 'source', fact.sources))),
          ...detail(context, 'required', context.term('required', fact.required)),
          ...detail(context, 'consequence', context.text(fact.consequence, ...path, 'consequence')),
          ...detail(context, 'recipients', listOf(context, context.recipients(fact.recipients))),
          ...detail(context, 'retention', ...retentionsOf(context, fact.retention)),
        ],
      });
    }),
  ...dataItems(context),
];

/** Where data comes from: activities by their sources. */
export const sources: SectionBuilder = (context) =>
  activitiesOf(context)
    .filter(({ fact }) => hasSection(context, 'sources') && stringsIn(fact.sources).length > 0)
    .map((located) =>
      factItem(context, located, {
        title: activityTitle(context, located),
        stanceWords: 'collect',
        details: detail(context, 'from', termsOf(context, 'source', located.fact.sources)),
      }),
    );

/** What data is used for: activities by their purposes, then what the policy says of single purposes. */
export const use: SectionBuilder = (context) => [
  ...activitiesOf(context)
    .filter(({ fact }) => stringsIn(fact.purposes).length > 0)
    .map((located) => {
      const { fact, path } = located;
      const title = context.text(fact.title, ...path, 'title');
      const purposes = context.purposes(fact.purposes);
      return factItem(context, located, {
        title: title ?? listOf(context, purposes),
        stanceWords: 'use',
        details: [
          ...(title === undefined ? [] : detail(context, 'purpose', ...purposes)),
          ...detail(context, 'data', listOf(context, context.data(fact.data))),
          ...(hasSection(context, 'legal-basis') ? [] : basisDetails(context, located)),
        ],
      });
    }),
  ...purposeItems(context),
];

/** On what grounds: activities by their legal basis. */
export const legalBasis: SectionBuilder = (context) =>
  activitiesOf(context)
    .filter(({ fact }) => hasSection(context, 'legal-basis') && stringsIn(fact.bases).length > 0)
    .map((located) =>
      factItem(context, located, {
        title: activityTitle(context, located),
        stanceWords: 'use',
        details: basisDetails(context, located),
      }),
    );

function activitiesOf(context: DocumentContext): Located<Activity>[] {
  return locate(context, context.policy.activities, 'activities');
}

function activityTitle(context: DocumentContext, { fact, path }: Located<Activity>): Phrase | undefined {
  return (
    context.text(fact.title, ...path, 'title') ??
    listOf(context, context.purposes(fact.purposes)) ??
    listOf(context, context.data(fact.data))
  );
}

function retentionsOf(context: DocumentContext, ids: unknown): Phrase[] {
  const wanted = stringsIn(ids);
  return locate(context, context.policy.retention, 'retention')
    .filter(({ fact }) => wanted.includes(fact.id))
    .flatMap((located) => retentionPhrase(context, located) ?? []);
}

function basisDetails(context: DocumentContext, { fact, path }: Located<Activity>): FactDetail[] {
  return [
    ...detail(context, 'basis', ...stringsIn(fact.bases).flatMap((basis) => basisPhrase(context, basis))),
    ...detail(context, 'interest', context.text(fact.interest, ...path, 'interest')),
  ];
}

const BASIS_WORDS: Readonly<Record<string, string>> = {
  'gdpr-6-1-a': 'consent',
  'gdpr-6-1-b': 'contract',
  'gdpr-6-1-c': 'legal-obligation',
  'gdpr-6-1-d': 'vital',
  'gdpr-6-1-e': 'public-task',
  'gdpr-6-1-f': 'interests',
  'gdpr-9-2-a': 'explicit-consent',
  'gdpr-9-2-b': 'employment',
  'gdpr-9-2-c': 'vital',
  'gdpr-9-2-d': 'members',
  'gdpr-9-2-e': 'made-public',
  'gdpr-9-2-f': 'claims',
  'gdpr-9-2-g': 'public-interest',
  'gdpr-9-2-h': 'care',
  'gdpr-9-2-i': 'public-health',
  'gdpr-9-2-j': 'research',
  'uk-recognised-li': 'recognised',
  'lgpd-7-i': 'consent',
  'lgpd-7-ii': 'legal-obligation',
  'lgpd-7-iii': 'public-task',
  'lgpd-7-iv': 'research',
  'lgpd-7-v': 'contract',
  'lgpd-7-vi': 'claims',
  'lgpd-7-vii': 'vital',
  'lgpd-7-viii': 'care',
  'lgpd-7-ix': 'interests',
  'lgpd-7-x': 'credit',
  'lgpd-11-i': 'explicit-consent',
  'lgpd-11-ii': 'special',
};

/** A legal basis in words, with its article: "Your consent (GDPR Art. 6(1)(a))". */
function basisPhrase(context: DocumentContext, basis: string): Phrase[] {
  const words = Object.hasOwn(BASIS_WORDS, basis) ? BASIS_WORDS[basis] : undefined;
  const phrase = context.term('basis', words ?? basis);
  if (phrase === undefined) return [];
  const article = articleOf(basis);
  return [
    article === undefined
      ? phrase
      : { ...phrase, inlines: [...phrase.inlines, ' (', { type: 'isolate', children: [article] }, ')'] },
  ];
}

function articleOf(basis: string): string | undefined {
  const [law, article, paragraph, point] = basis.split('-');
  if (law === 'gdpr') return `GDPR Art. ${article}(${paragraph})(${point})`;
  if (law === 'lgpd') return `LGPD Art. ${article} ${paragraph?.toUpperCase()}`;
  return undefined;
}

/** What the policy says of kinds of data beyond their names, in one table with the columns that are needed. */
function dataItems(context: DocumentContext): Item[] {
  const used = referenced(context, 'data');
  const described = objectsIn(context.policy.data).flatMap((item, index) => {
    const path = ['data', index];
    const examples = (Array.isArray(item.examples) ? item.examples : []).flatMap(
      (each, at) => context.text(each, ...path, 'examples', at) ?? [],
    );
    const cells = {
      examples: listOf(context, examples),
      identifiability: context.term('identifiability', item.identifiability),
      origin: context.term('origin', item.origin),
      sensitive: yesOrNo(context, item.sensitive),
    };
    if (used.has(item.id) && Object.values(cells).every((cell) => cell === undefined)) return [];
    return [
      {
        name:
          context.text(item.label, ...path, 'label') ?? context.term('data', item.kind) ?? context.say('data.other'),
        cells,
      },
    ];
  });
  if (described.length === 0) return [];
  const columns = (['examples', 'identifiability', 'origin', 'sensitive'] as const).filter((column) =>
    described.some(({ cells }) => cells[column] !== undefined),
  );
  return [
    {
      content: {
        type: 'node',
        node: {
          type: 'table',
          caption: context.say('label.dataDetails'),
          columns: [context.say('label.data'), ...columns.map((column) => context.say(`label.${column}`))],
          rows: described.map(({ name, cells }) => ({
            cells: [name, ...columns.map((column) => cells[column] ?? { inlines: [] })],
          })),
        },
      },
    },
  ];
}

/** What the policy says of purposes beyond their names. */
function purposeItems(context: DocumentContext): Item[] {
  const used = referenced(context, 'purposes');
  const items = objectsIn(context.policy.purposes).flatMap((item, index) => {
    const path = ['purposes', index];
    const meaning = context.text(item.description, ...path, 'description');
    if (meaning === undefined && used.has(item.id)) return [];
    const term =
      context.text(item.label, ...path, 'label') ?? context.term('purpose', item.kind) ?? context.say('purpose.other');
    return [{ term, meaning: meaning ?? context.term('purpose', item.kind) ?? { inlines: [] } }];
  });
  return items.length === 0 ? [] : [{ content: { type: 'node', node: { type: 'terms', items } } }];
}

/** Ids that activities, recipients and others speak of. */
function referenced(context: DocumentContext, group: 'data' | 'purposes'): ReadonlySet<string> {
  const { activities, recipients, cookies, retention } = context.policy;
  const holders: readonly { readonly data?: unknown; readonly purposes?: unknown }[] = [
    ...objectsIn(activities),
    ...objectsIn(recipients),
    ...objectsIn(cookies),
    ...objectsIn(retention),
  ];
  return new Set(holders.flatMap((holder) => stringsIn(holder[group])));
}
