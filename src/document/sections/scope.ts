import { APPLICABILITIES } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import { detail, factItem, type Item, lines, listOf, locate, type SectionBuilder } from '../item.js';
import { isRecord, objectsIn } from '../text/read.js';
import { introduced, statements } from './practices.js';
import { countryOf } from './recipients.js';

/** What the policy covers, how it is accepted, which law it names, and what its words mean. */
export const scope: SectionBuilder = (context) => {
  const { scope: facts } = context.policy;
  if (!isRecord(facts)) return [];
  const services = (Array.isArray(facts.services) ? facts.services : []).flatMap(
    (service, index) => context.text(service, 'scope', 'services', index) ?? [],
  );
  return [
    ...(services.length === 0
      ? []
      : [plainItem(context, 'services', services.length === 1 ? services[0] : listOf(context, services))]),
    ...introduced(statements(context, facts.covers, 'scope', 'covers'), context.say('label.covers')),
    ...introduced(statements(context, facts.excludes, 'scope', 'excludes'), context.say('label.excludes')),
    ...acceptanceItems(context),
    ...governingLawItems(context),
    ...definitionItems(context),
    ...regimeItems(context),
  ];
};

function plainItem(context: DocumentContext, label: string, value: Parameters<typeof detail>[2]): Item {
  return {
    content: {
      type: 'fact',
      fact: { title: context.say(`label.${label}`), details: detail(context, 'about', value), actions: [] },
    },
  };
}

function acceptanceItems(context: DocumentContext): Item[] {
  const fact = context.policy.scope?.acceptance;
  return locate(context, isRecord(fact) ? [fact] : [], 'scope', 'acceptance').map((located) =>
    factItem(context, located, {
      title: context.say('label.acceptance'),
      details: detail(
        context,
        'howTo',
        context.term('acceptance', located.fact.by),
        context.text(located.fact.text, 'scope', 'acceptance', 'text'),
      ),
    }),
  );
}

function governingLawItems(context: DocumentContext): Item[] {
  const fact = context.policy.scope?.governingLaw;
  return locate(context, isRecord(fact) ? [fact] : [], 'scope', 'governingLaw').map((located) =>
    factItem(context, located, {
      title: context.say('label.governingLaw'),
      details: [
        ...detail(context, 'law', context.text(located.fact.law, 'scope', 'governingLaw', 'law')),
        ...detail(context, 'country', countryOf(context, located.fact.country)),
        ...detail(context, 'courts', context.text(located.fact.courts, 'scope', 'governingLaw', 'courts')),
      ],
    }),
  );
}

function definitionItems(context: DocumentContext): Item[] {
  const items = objectsIn(context.policy.scope?.definitions).flatMap((definition, index) => {
    const path = ['scope', 'definitions', index];
    const term = context.text(definition.term, ...path, 'term');
    const meaning = context.text(definition.meaning, ...path, 'meaning');
    return term === undefined || meaning === undefined ? [] : [{ term, meaning }];
  });
  return items.length === 0 ? [] : [{ content: { type: 'node', node: { type: 'terms', items } } }];
}

/** Where the law applies in the author's view, place by place. */
function regimeItems(context: DocumentContext): Item[] {
  const declarations = objectsIn(context.policy.regimes).map((declaration, index) => ({
    applies: declaration.applies,
    place: context.term('regime', declaration.id),
    note: context.name(declaration.note, 'regimes', index, 'note'),
  }));
  const items = APPLICABILITIES.flatMap((applies) => {
    const term = context.term('applies', applies);
    const ofKind = declarations.filter((each) => each.applies === applies);
    const plain = ofKind.flatMap(({ place, note }) => (note === undefined && place !== undefined ? [place] : []));
    const noted = ofKind.flatMap(({ place, note }) =>
      note === undefined || place === undefined
        ? []
        : [{ ...place, inlines: [...place.inlines, ' – ', ...note.inlines] }],
    );
    const meaning = lines(listOf(context, plain), ...noted);
    return term === undefined || meaning.inlines.length === 0 ? [] : [{ term, meaning }];
  });
  return items.length === 0 ? [] : [{ content: { type: 'node', node: { type: 'terms', items } } }];
}
