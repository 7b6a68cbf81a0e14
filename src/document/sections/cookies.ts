import type { Cookie } from '../../policy/schema/facts.js';
import type { DocumentContext } from '../context.js';
import type { Phrase } from '../document.js';
import { bareWords, durationOf } from '../fields.js';
import { anchorOf, factItem, type Item, type SectionBuilder, stanceOf, stateStance } from '../item.js';
import { type Located, locate } from '../locate.js';
import { joined, phraseToText } from '../text/phrase.js';
import { detail, lines, listOf, plainAt, yesOrNo } from '../words.js';

/** Cookies: statements about cookies at large one by one, then those with a name in a table. */
export const cookies: SectionBuilder = (context) => {
  const located = locate(context, context.policy.cookies, 'cookies');
  return [
    ...located.filter(({ fact }) => fact.name === undefined).map((each) => cookieStatement(context, each)),
    ...located.filter(({ fact }) => fact.name !== undefined).map((each) => cookieRow(context, each)),
  ];
};

function cookieStatement(context: DocumentContext, located: Located<Cookie>): Item {
  const { fact, path } = located;
  const description = context.text(fact.description, ...path, 'description');
  return factItem(context, located, {
    title: description ?? context.term('category', fact.category, ...path, 'category'),
    stanceWords: 'do',
    fields: [
      ...(description === undefined ? [] : (['category'] as const)),
      'technology',
      'duration',
      'consent',
      'thirdPartyAccess',
      'data',
    ],
    details: detail(context, 'party', setBy(context, located)),
  });
}

function cookieRow(context: DocumentContext, located: Located<Cookie>): Item {
  const { fact, path } = located;
  const id = anchorOf(fact.id);
  const stance = stanceOf(context, located);
  const name = plainAt(context, fact.name, [...path, 'name']);
  const condition = context.name(fact.condition, ...path, 'condition');
  const data = listOf(context, context.data(fact.data, ...path, 'data'));
  const orAbsent = (...phrases: readonly (Phrase | undefined)[]) =>
    phrases.every((phrase) => phrase === undefined) ? context.say('answer.notStated') : lines(...phrases);
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
          lines(
            name && { inlines: [{ type: 'code', text: phraseToText(name) }] },
            context.term('technology', fact.technology, ...path, 'technology'),
          ),
          orAbsent(
            context.term('category', fact.category, ...path, 'category'),
            context.name(fact.description, ...path, 'description'),
            data && joined([context.say('label.data'), data], ': '),
            ...(['lookback', 'regimes', 'note'] as const).flatMap((field) => bareWords(context, field, fact, path)),
          ),
          orAbsent(setBy(context, located)),
          orAbsent(durationOf(context, fact.duration, [...path, 'duration'])),
          orAbsent(
            context.term('consent', fact.consent, ...path, 'consent'),
            stance === 'does' ? condition : stateStance(context, 'do', located),
          ),
          orAbsent(yesOrNo(context, fact.thirdPartyAccess, [...path, 'thirdPartyAccess'])),
        ],
      },
    },
  };
}

function setBy(context: DocumentContext, { fact, path }: Located<Cookie>): Phrase | undefined {
  const provider = context.recipient(fact.provider, ...path, 'provider');
  const party = context.term('party', fact.party, ...path, 'party');
  return provider === undefined ? party : lines(party, joined([context.say('label.provider'), provider], ': '));
}
