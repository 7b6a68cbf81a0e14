import { isRecord } from '../../policy/is-record.js';
import { APPLICABILITIES } from '../../policy/vocabulary.js';
import type { DocumentContext } from '../context.js';
import { factItem, type Item, nodeItem, plainItem, type SectionBuilder } from '../item.js';
import { locate, locateOne } from '../locate.js';
import { joined } from '../text/phrase.js';
import { isMember, lines, listOf, textsOf } from '../words.js';
import { statements } from './practices.js';

/** What the policy covers, how it is accepted, which law it names, what its words mean, and where the law applies. */
export const scope: SectionBuilder = (context) => {
  const { scope: facts } = context.policy;
  if (!isRecord(facts)) return regimeItems(context);
  const services = textsOf(context, facts.services, ['scope', 'services']);
  const { acceptance, governingLaw } = facts;
  return [
    ...(services === undefined ? [] : [plainItem(services, context.say('label.services'))]),
    ...statements(context, locate(context, facts.covers, 'scope', 'covers'), context.say('label.covers')),
    ...statements(
      context,
      // "Does not cover" has the "not" already.
      locate(context, facts.excludes, 'scope', 'excludes').map(({ fact, path }) => ({
        fact: fact.stance === 'doesNot' ? { ...fact, stance: 'does' } : fact,
        path,
      })),
      context.say('label.excludes'),
    ),
    ...locateOne(context, acceptance, 'scope', 'acceptance').map((located) =>
      factItem(context, located, { title: context.say('label.acceptance'), fields: ['by', 'text'] }),
    ),
    ...locateOne(context, governingLaw, 'scope', 'governingLaw').map((located) =>
      factItem(context, located, { title: context.say('label.governingLaw'), fields: ['law', 'country', 'courts'] }),
    ),
    ...definitionItems(context),
    ...regimeItems(context),
  ];
};

function definitionItems(context: DocumentContext): Item[] {
  const definitions = locate(context, context.policy.scope?.definitions, 'scope', 'definitions');
  const items = definitions.flatMap(({ fact: definition, path }) => {
    const term = context.text(definition.term, ...path, 'term');
    const meaning = context.text(definition.meaning, ...path, 'meaning');
    return term === undefined || meaning === undefined ? [] : [{ term, meaning }];
  });
  if (items.length === 0) return [];
  return [nodeItem({ type: 'heading', text: context.say('label.definitions') }), nodeItem({ type: 'terms', items })];
}

/** Where the law applies in the author's view, place by place. */
function regimeItems(context: DocumentContext): Item[] {
  const declarations = locate(context, context.policy.regimes, 'regimes').flatMap(({ fact, path }) => {
    const { applies, id, note } = fact;
    if (!isMember(context, APPLICABILITIES, applies, [...path, 'applies'])) return [];
    return { applies, place: context.term('regime', id, ...path, 'id'), note: context.name(note, ...path, 'note') };
  });
  const items = APPLICABILITIES.flatMap((applies) => {
    const term = context.term('applies', applies);
    const ofKind = declarations.filter((each) => each.applies === applies);
    const plain = ofKind.flatMap(({ place, note }) => (note === undefined && place !== undefined ? [place] : []));
    const noted = ofKind.flatMap(({ place, note }) =>
      note === undefined || place === undefined ? [] : [joined([place, note], ' – ')],
    );
    const meaning = lines(listOf(context, plain), ...noted);
    return term === undefined || meaning.inlines.length === 0 ? [] : [{ term, meaning }];
  });
  return items.length === 0 ? [] : [nodeItem({ type: 'terms', items })];
}
