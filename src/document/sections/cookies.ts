import type { Cookie } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Phrase } from '../document.js';
import {
  anchorOf,
  detail,
  factItem,
  type Item,
  type Located,
  lines,
  listOf,
  locate,
  periodOf,
  type SectionBuilder,
  stanceOf,
  stateStance,
  yesOrNo,
} from '../item.js';

/** Cookies: those with a name in a table, statements about cookies at large one by one. */
export const cookies: SectionBuilder = (context) => {
  const located = locate(context, context.policy.cookies, 'cookies');
  return [
    ...located.filter(({ fact }) => fact.name === undefined).map((each) => cookieStatement(context, each)),
    ...located.filter(({ fact }) => fact.name !== undefined).map((each) => cookieRow(context, each)),
  ];
};

function cookieStatement(context: DocumentContext, located: Located<Cookie>): Item {
  const { fact, path } = located;
  const category = context.term('category', fact.category);
  const description = context.text(fact.description, ...path, 'description');
  return factItem(context, located, {
    title: description ?? category,
    stanceWords: 'do',
    details: [
      ...(description === undefined ? [] : detail(context, 'category', category)),
      ...detail(context, 'technology', context.term('technology', fact.technology)),
      ...detail(context, 'party', setBy(context, fact)),
      ...detail(context, 'duration', durationOf(context, fact.duration)),
      ...detail(context, 'consent', context.term('consent', fact.consent)),
      ...detail(context, 'thirdPartyAccess', yesOrNo(context, fact.thirdPartyAccess)),
      ...detail(context, 'data', listOf(context, context.data(fact.data))),
    ],
  });
}

function cookieRow(context: DocumentContext, { fact, path }: Located<Cookie>): Item {
  const id = anchorOf(fact.id);
  const absent = context.say('answer.notStated');
  const name = typeof fact.name === 'string' ? fact.name : '';
  const access = yesOrNo(context, fact.thirdPartyAccess);
  const stance =
    fact.stance === undefined || stanceOf(fact) === 'does' ? undefined : stateStance(context, 'do', fact, path);
  return {
    factId: id,
    content: {
      type: 'row',
      columns: ['cookie', 'purpose', 'party', 'duration', 'consent', 'thirdPartyAccess'].map((label) =>
        context.say(`label.${label}`),
      ),
      row: {
        ...(id !== undefined && { id }),
        cells: [
          lines({ inlines: [{ type: 'code', text: name }] }, context.term('technology', fact.technology)),
          lines(
            context.term('category', fact.category) ?? absent,
            context.name(fact.description, ...path, 'description'),
            stance,
            listOf(context, context.data(fact.data)),
            context.name(fact.note, ...path, 'note'),
          ),
          setBy(context, fact) ?? absent,
          durationOf(context, fact.duration) ?? absent,
          lines(
            context.term('consent', fact.consent) ?? absent,
            stanceOf(fact) === 'onlyIf' ? undefined : context.name(fact.condition, ...path, 'condition'),
          ),
          access ?? absent,
        ],
      },
    },
  };
}

function setBy(context: DocumentContext, fact: Cookie): Phrase | undefined {
  const [provider] = context.recipients([fact.provider]);
  const party = context.term('party', fact.party);
  return provider === undefined ? party : lines(provider, party);
}

function durationOf(context: DocumentContext, duration: unknown): Phrase | undefined {
  return duration === 'session' || duration === 'persistent'
    ? context.say(`answer.${duration}`)
    : periodOf(context, duration);
}
