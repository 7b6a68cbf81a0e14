import { phraseToText } from '../document/text/phrase.js';
import { eachFact } from '../policy/each-fact.js';
import type { Policy } from '../policy/schema/policy.js';
import type { PolicyChange, PolicyChanges } from './changes.js';
import type { ChangeItem, ChangesDocument } from './changes-document.js';
import { changeHead, lineOfMarkdown } from './changes-lines.js';
import { jointDirection } from './direction-of.js';
import { versionDay } from './version-day.js';

/** An entry of `changes.log` of a policy. */
export type LogEntry = NonNullable<NonNullable<Policy['changes']>['log']>[number];

/**
 * A draft of the entry that the later version's own log (`changes.log`) should have: what is material, in the words of
 * `document`. A person should say it better before it is published.
 */
export function toLogEntry(changes: PolicyChanges, document: ChangesDocument, after: Policy): LogEntry {
  const material = changes.changes.filter(({ materiality }) => materiality === 'material');
  const day = versionDay(after.version);
  const direction = jointDirection(material.map((change) => change.direction));
  const ids = new Set(eachFact(after).map(([, { id }]) => id));
  const facts = material.flatMap(({ id, subject }) =>
    subject === 'fact' && id !== undefined && ids.has(id) ? [id] : [],
  );
  const told = sentencesOf(document, ({ change }) => material.includes(changes.changes[change] as PolicyChange));
  const summary = told.length > 0 ? told : [lineOfMarkdown(document.title)];
  return {
    version: after.version.label ?? day ?? '1',
    ...(day !== undefined && { date: day }),
    summary: { [document.locale]: summary.join(' ') },
    material: material.length > 0,
    ...(direction !== undefined && { direction }),
    ...(facts.length > 0 && { facts }),
  };
}

/** What is said of things that have a name, or that can be told by what of them changed, a sentence for each topic. */
function sentencesOf({ topics }: ChangesDocument, isTold: (item: ChangeItem) => boolean): string[] {
  return topics.flatMap(({ title, items }) => {
    const heads = items
      .filter((item) => (item.title !== undefined || item.aspects.length > 0) && isTold(item))
      .map(changeHead);
    return heads.length === 0 ? [] : [lineOfMarkdown(`${phraseToText(title)}: ${[...new Set(heads)].join('; ')}.`)];
  });
}
