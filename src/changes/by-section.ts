import type { PolicyChange, PolicyChanges } from './changes.js';

/** Some of the changes by the section they are told in; those of the policy as a whole are under `undefined`. */
export function bySection(
  some: readonly PolicyChange[],
  { changes }: PolicyChanges,
): Map<string | undefined, PolicyChange[]> {
  const placeless = new Set(
    changes.flatMap(({ id, section }) => (section === undefined && id !== undefined ? [id] : [])),
  );
  const groups = new Map<string | undefined, PolicyChange[]>();
  for (const change of some) {
    // What only follows from a change of the policy as a whole is told with it.
    const follows = change.facts.length > 0 && change.facts.every((id) => placeless.has(id));
    const section = follows ? undefined : change.section;
    const group = groups.get(section);
    if (group === undefined) groups.set(section, [change]);
    else group.push(change);
  }
  return groups;
}
