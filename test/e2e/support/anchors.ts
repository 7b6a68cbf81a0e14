// Run in pages of the browser.

export interface Anchor {
  readonly id: string;
  readonly section: string;
  /** Whether the link leads to the section itself, by its id or an alias, rather than to a part of it. */
  readonly isSection: boolean;
}

/** Every place of the page that a link can lead to. */
export function anchors(): Anchor[] {
  return [...document.querySelectorAll<HTMLElement>('[data-pc-section]')].flatMap((section) => [
    ...[section, ...section.querySelectorAll(':scope > span[id]')].map(({ id }) => ({
      id,
      section: section.id,
      isSection: true,
    })),
    ...[...section.querySelectorAll('pc-panel [id]')].map(({ id }) => ({ id, section: section.id, isSection: false })),
  ]);
}

/**
 * Follows a link to each place; tells of those that did not come to be read. Each link to a section finds it closed, and so
 * does the first link to a part of it.
 */
export async function unreached(wanted: readonly Anchor[]): Promise<string[]> {
  const failures: string[] = [];
  for (const { id, section, isSection } of wanted) {
    const element = document.getElementById(section) as HTMLElement;
    const trigger = element.querySelector('button') as HTMLElement;
    const panel = element.querySelector('pc-panel') as HTMLElement;
    const frames = 120;
    // An alias finds its section just closed.
    for (let frame = 0; isSection && frame < frames && !panel.hasAttribute('hidden'); frame += 1)
      await new Promise(requestAnimationFrame);
    if (isSection && !panel.hasAttribute('hidden')) failures.push(`${id}: was open before`);
    location.hash = `#${id}`;
    const target = isSection ? trigger : document.getElementById(id);
    const isReached = () =>
      trigger.getAttribute('aria-expanded') === 'true' &&
      !panel.hasAttribute('hidden') &&
      document.activeElement === target;
    for (let frame = 0; frame < frames && !isReached(); frame += 1) await new Promise(requestAnimationFrame);
    const { top } = (target as HTMLElement).getBoundingClientRect();
    if (!isReached())
      failures.push(
        `${id}: expanded ${trigger.getAttribute('aria-expanded')}, focus on ${document.activeElement?.outerHTML.slice(0, 80)}`,
      );
    else if (top < 0 || top >= innerHeight) failures.push(`${id}: not on the screen`);
    if (isSection) trigger.click();
  }
  return failures;
}
