import type { Page } from 'playwright';

/** What can be pressed, or written into, and is less than 44 px high or wide (WCAG 2.5.5). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, textarea)')].flatMap((one) => {
      // A choice is pressed on its words as well.
      const target =
        one instanceof HTMLInputElement && /radio|checkbox/.test(one.type) ? (one.labels?.[0] ?? one) : one;
      const block = target.parentElement?.closest('p, li, td, th, dd, dt, caption, h1, h2, h3, h4, h5, h6, blockquote');
      // Links in running text are as high as their line (WCAG 2.5.5, exception "inline").
      const isInRunningText =
        getComputedStyle(target).display === 'inline' && block?.textContent?.trim() !== target.textContent?.trim();
      const { width, height } = target.getBoundingClientRect();
      return !target.checkVisibility() || isInRunningText || (width >= 44 && height >= 44)
        ? []
        : [`${target.outerHTML.slice(0, 120)} ${width}×${height}`];
    }),
  );
}

/** By how much a page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
