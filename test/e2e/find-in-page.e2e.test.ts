import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { expect, test } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { hydrated, openPage } from './support/browser.js';
import { startScreen } from './support/screen.js';
import { closed, readLocales, readPolicies, startSite } from './support/site.js';

// Only a real window has a find bar: it takes a screen to draw on and a hand on the keyboard.
const hasScreenAndHand = ['Xvfb', 'xdotool'].every((tool) => spawnSync(tool, ['-help']).error === undefined);
if (!hasScreenAndHand)
  console.warn('SKIPPED: search with Ctrl+F. It needs Xvfb and xdotool: apt-get install xvfb xdotool');

test.runIf(hasScreenAndHand)('Ctrl+F finds words in a closed section and opens it', async () => {
  const policies = new Map([...(await readPolicies())].map(([name, policy]) => [name, closed(policy)]));
  const site = await startSite({ policies, locales: await readLocales() });
  const { screen, display } = await startScreen();
  const env = { ...process.env, DISPLAY: display } as Record<string, string>;
  const browser = await chromium.launch({ ...launchOptions({ hasWindow: true }), headless: false, env });
  const type = (...keys: string[]) => spawnSync('xdotool', keys, { env });
  try {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    await page.goto(site.address({ policy: 'minimal', locale: 'en' }));
    await hydrated(page);
    await page.bringToFront();
    const section = page.locator('[data-pc-section]').filter({ hasText: 'without telling us who you are' });
    const trigger = section.getByRole('button').first();
    expect(await trigger.getAttribute('aria-expanded')).toBe('false');
    type('mousemove', '640', '500', 'click', '1');
    // Nothing tells that the find bar is there to be typed into, so whoever searches tries again.
    const search = async () => {
      type('key', 'Escape');
      type('key', 'ctrl+f');
      await page.waitForTimeout(500);
      type('type', '--delay', '20', 'without telling us who you are');
      type('key', 'Return');
      await page.waitForTimeout(500);
      return trigger.getAttribute('aria-expanded');
    };
    await expect.poll(search).toBe('true');
    expect(await section.getByText('without telling us who you are').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    screen.kill();
    await site.stop();
  }
});
