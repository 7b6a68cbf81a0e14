import type { Policy } from '../policy/schema/policy.js';
import type { PolicyChange, PolicyChanges } from './changes.js';

/**
 * Material changes that the later version's own log keeps to itself: all of them, unless the log has an entry that the
 * earlier version's had not, and that does not say it is about nothing of weight.
 */
export function unloggedChanges({ changes }: PolicyChanges, before: Policy, after: Policy): readonly PolicyChange[] {
  const known = new Set(before.changes?.log?.map(({ version }) => version));
  const isLogged = after.changes?.log?.some(({ version, material }) => !known.has(version) && material !== false);
  return isLogged ? [] : changes.filter(({ materiality }) => materiality === 'material');
}

/** What to call changes in a line: the facts among them, by id or place, each once. */
export function namesOfChanges(changes: readonly PolicyChange[]): string[] {
  return [...new Set(changes.flatMap(({ subject, id, group }) => (subject === 'fact' ? [id ?? group] : [])))];
}
