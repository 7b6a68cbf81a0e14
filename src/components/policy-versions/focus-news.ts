/**
 * Leads who followed a link to another version to what there is to know of it: what changed, or that it is not in force,
 * else its title.
 *
 * @param asker what was followed
 */
export function focusNews(asker: Element): void {
  const center = asker.closest('.pc-root') ?? document;
  const news =
    center.querySelector<HTMLElement>('.pc-changes__title, .pc-version-notice') ??
    center.querySelector<HTMLElement>('.pc-title');
  if (news === null) return;
  if (!news.hasAttribute('tabindex')) news.setAttribute('tabindex', '-1');
  // jsdom, in which hosts test their pages, lays nothing out and has no such method.
  news.scrollIntoView?.({ block: 'nearest' });
  news.focus({ preventScroll: true });
}
