import type { Activity } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Phrase } from '../document.js';
import type { Field } from '../fields.js';
import { factItem, hasSection, type Item, nodeItem, type SectionBuilder } from '../item.js';
import { type Located, locate } from '../locate.js';
import { objectsIn, stringsIn } from '../text/read.js';
import { listOf, textsOf, yesOrNo } from '../words.js';

/** What is collected: activities by their data, then what the policy says of single kinds of data. */
export const collection: SectionBuilder = (context) => [
  ...activitiesOf(context)
    .filter(({ fact }) => isCollection(fact))
    .map((located) => {
      const title = titleOf(context, located);
      return factItem(context, located, {
        title: title ?? listOf(context, context.data(located.fact.data, ...located.path, 'data')),
        stanceWords: 'collect',
        fields: [
          ...(title === undefined ? [] : (['data'] as const)),
          ...collectionFields(context),
          ...(isUse(located.fact) ? [] : basisFields(context)),
        ],
      });
    }),
  ...dataItems(context),
];

/** What data is used for: activities by their purposes, then what the policy says of single purposes. */
export const use: SectionBuilder = (context) => [
  ...activitiesOf(context)
    .filter(({ fact }) => isUse(fact))
    .map((located) => {
      const title = titleOf(context, located);
      return factItem(context, located, {
        title: title ?? listOf(context, context.purposes(located.fact.purposes, ...located.path, 'purposes')),
        stanceWords: 'use',
        fields: [
          ...(title === undefined ? [] : (['purposes'] as const)),
          'data',
          ...basisFields(context),
          ...(isCollection(located.fact) ? [] : collectionFields(context)),
        ],
      });
    }),
  ...purposeItems(context),
];

/** Whether an activity says what is collected. "No health data for advertising" does not: it is about the use alone. */
export function isCollection(activity: Activity): boolean {
  if (!isUse(activity)) return true;
  const { data, stance } = activity;
  return stringsIn(data).length > 0 && stance !== 'doesNot' && stance !== 'intendsNot';
}

function isUse(activity: Activity): boolean {
  return stringsIn(activity.purposes).length > 0;
}

function collectionFields(context: DocumentContext): Field[] {
  const origin: Field[] = hasSection(context, 'sources') ? [] : ['sources'];
  return ['subjects', ...origin, 'required', 'consequence', 'recipients', 'retention'];
}

function basisFields(context: DocumentContext): Field[] {
  return hasSection(context, 'legal-basis') ? [] : ['bases', 'interest'];
}

/** Where data comes from, where the policy has a section for it. */
export const sources: SectionBuilder = (context) => sideItems(context, 'sources', 'collect', ['sources']);

/** On what grounds data is used, where the policy has a section for it. */
export const legalBasis: SectionBuilder = (context) => sideItems(context, 'legal-basis', 'use', ['bases', 'interest']);

function sideItems(
  context: DocumentContext,
  kind: string,
  stanceWords: 'collect' | 'use',
  fields: readonly [keyof Activity & Field, ...Field[]],
): Item[] {
  if (!hasSection(context, kind)) return [];
  return activitiesOf(context)
    .filter(({ fact }) => stringsIn(fact[fields[0]]).length > 0)
    .map((located) => {
      const { fact, path } = located;
      const named =
        listOf(context, context.purposes(fact.purposes, ...path, 'purposes')) ??
        listOf(context, context.data(fact.data, ...path, 'data'));
      return factItem(context, located, { title: titleOf(context, located) ?? named, stanceWords, fields });
    });
}

function activitiesOf(context: DocumentContext): Located<Activity>[] {
  return locate(context, context.policy.activities, 'activities');
}

function titleOf(context: DocumentContext, { fact, path }: Located<Activity>): Phrase | undefined {
  return context.text(fact.title, ...path, 'title');
}

/** What the policy says of kinds of data beyond their names, in one table with the columns that are needed. */
function dataItems(context: DocumentContext): Item[] {
  const used = referenced(context, 'data');
  const described = locate(context, context.policy.data, 'data').flatMap(({ fact: item, path }) => {
    const cells = {
      examples: textsOf(context, item.examples, [...path, 'examples']),
      identifiability: context.term('identifiability', item.identifiability, ...path, 'identifiability'),
      origin: context.term('origin', item.origin, ...path, 'origin'),
      sensitive: yesOrNo(context, item.sensitive, [...path, 'sensitive']),
    };
    if (used.has(item.id) && Object.values(cells).every((cell) => cell === undefined)) return [];
    const name = context.text(item.label, ...path, 'label') ?? context.term('data', item.kind, ...path, 'kind');
    return [{ name: name ?? context.say('data.other'), cells }];
  });
  if (described.length === 0) return [];
  const columns = (['examples', 'identifiability', 'origin', 'sensitive'] as const).filter((column) =>
    described.some(({ cells }) => cells[column] !== undefined),
  );
  return [
    nodeItem({
      type: 'table',
      caption: context.say('label.dataDetails'),
      columns: ['data', ...columns].map((column) => context.say(`label.${column}`)),
      rows: described.map(({ name, cells }) => ({
        cells: [name, ...columns.map((column) => cells[column] ?? { inlines: [] })],
      })),
    }),
  ];
}

/** What the policy says of purposes beyond their names. */
function purposeItems(context: DocumentContext): Item[] {
  const used = referenced(context, 'purposes');
  const items = locate(context, context.policy.purposes, 'purposes').flatMap(({ fact: item, path }) => {
    const description = context.text(item.description, ...path, 'description');
    if (description === undefined && used.has(item.id)) return [];
    const kind = context.term('purpose', item.kind, ...path, 'kind') ?? context.say('purpose.other');
    return [{ term: context.text(item.label, ...path, 'label') ?? kind, meaning: description ?? kind }];
  });
  return items.length === 0 ? [] : [nodeItem({ type: 'terms', items })];
}

/** Ids that activities, recipients and others speak of. */
function referenced(context: DocumentContext, group: 'data' | 'purposes'): ReadonlySet<string> {
  const { activities, recipients, cookies, retention } = context.policy;
  const holders: readonly { readonly data?: unknown; readonly purposes?: unknown }[] = [
    activities,
    recipients,
    cookies,
    retention,
  ].flatMap((facts) => objectsIn<object>(facts));
  return new Set(holders.flatMap((holder) => stringsIn(holder[group])));
}
