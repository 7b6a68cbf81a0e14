import type { Phrase } from '../document/document.js';
import { joined, plainPhrase } from '../document/text/phrase.js';
import { isRecord } from '../policy/is-record.js';
import { aspectOf, aspectOfGroup } from './aspect-of.js';
import type { PolicyChange } from './changes.js';
import type { ChangeItem } from './changes-document.js';
import type { ChangesReader } from './changes-reader.js';
import { isDenied } from './direction-of.js';
import { type FactGroup, rulesOf } from './fact-groups.js';

/**
 * One difference in words for a reader.
 *
 * @param place which of the changes compared it is
 */
export function changeItem(change: PolicyChange, place: number, reader: ChangesReader): ChangeItem {
  const { say } = reader;
  const { subject, kind, direction, materiality, fields, id } = change;
  const name = nameOf(change, reader);
  const told = direction === 'neutral' ? undefined : direction;
  const unnamed = subject === 'fact' && name === undefined ? keyOfUnnamed(change) : undefined;
  const aspects = [
    ...(unnamed ? [unnamed] : []),
    ...(kind === 'changed' ? fields.map(({ field }) => `aspect.${aspectOf(field)}`) : []),
  ];
  return {
    change: place,
    kind,
    kindLabel: say(`kind.${kind}`),
    ...(name !== undefined && { title: withDenial(name, change, reader) }),
    aspects: [...new Set(aspects.map((aspect) => say(aspect)))],
    materiality,
    ...(told !== undefined && { direction: told, directionLabel: say(`direction.${told}`) }),
    ...(id !== undefined && kind !== 'removed' && { target: id }),
    texts: reader.textsOf(change),
  };
}

/** Signals are called so in every language. */
const SIGNALS: Partial<Record<string, string>> = {
  'signals.dnt': 'Do Not Track',
  'signals.gpc': 'Global Privacy Control',
};

/** The field whose word stands for the name. */
const TERMS: Partial<Record<string, string>> = { rights: 'right', recipients: 'role' };

/** What it is called in the policy; signals, rights and some recipients have no name there, and another stands for it. */
function nameOf({ title, group, kind, ...change }: PolicyChange, { read, say }: ChangesReader): Phrase | undefined {
  const side = kind === 'removed' ? 'before' : 'after';
  if (title !== undefined) return read(title, side);
  const signal = SIGNALS[group ?? ''];
  if (signal !== undefined) return plainPhrase(signal);
  const value = change[side];
  const term = TERMS[group ?? ''];
  if (term === undefined || !isRecord(value) || value.mode === 'sell') return undefined;
  const key = `${term}.${value[term]}`;
  const name = say(key);
  return name === key ? undefined : plainPhrase(name);
}

/** The name of what is done with data says by itself that it is done; what is denied is told with it. */
function withDenial(name: Phrase, { subject, group, kind, ...change }: PolicyChange, { say }: ChangesReader): Phrase {
  const value = change[kind === 'removed' ? 'before' : 'after'];
  const isSaid = subject !== 'fact' || rulesOf(group as FactGroup).nature !== 'processing';
  if (isSaid || !isRecord(value) || !isDenied({ value })) return name;
  return joined([name, plainPhrase(say(`stance.${value.stance}`))], ' – ');
}

/** The key of what a fact without a name is of. That data is sold weighs more than who gets it. */
function keyOfUnnamed({ group, kind, ...change }: PolicyChange): string | undefined {
  const value = change[kind === 'removed' ? 'before' : 'after'];
  if (group === 'recipients' && isRecord(value) && value.mode === 'sell') return 'section.sale';
  const aspect = aspectOfGroup(group as FactGroup);
  return aspect && `aspect.${aspect}`;
}
