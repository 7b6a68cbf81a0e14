import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hydrated, launch } from './support/browser.js';
import { type FormSite, formAddress, openForm, receipt, startFormSite } from './support/form.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startFormSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

/** What has focus, and what is wrong with it: that it cannot be seen, or that nothing shows it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const middle = document.elementFromPoint(
      (left + right) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    );
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return {
      name:
        (focused as HTMLInputElement).labels?.[0]?.textContent?.trim() ||
        focused.textContent?.trim() ||
        focused.tagName,
      isSeen: middle !== null && (focused.contains(middle) || middle.contains(focused)),
      isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** Presses Tab, and tells where that leads. Fails where the reader would not see it. */
async function tab(page: Page, key = 'Tab'): Promise<string> {
  await page.keyboard.press(key);
  const { name, ...seen } = await focus(page);
  expect({ name, ...seen }).toEqual({ name, isSeen: true, isShown: true });
  return name;
}

for (const width of [320, 1280]) {
  test(`at ${width} px, a reader goes from “Use this right” to the receipt with the keyboard alone`, async () => {
    await using watched = await openForm(browser, site, { form: 'contact' }, { viewport: { width, height: 700 } });
    const { page, complaints } = watched;
    await page.getByRole('link', { name: 'Use this right: Delete your data' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Delete your data' }).waitFor();
    await expect.poll(() => focus(page)).toMatchObject({ name: expect.stringContaining('Delete your data') });

    const order = [];
    for (let step = 0; step < 7; step += 1) order.push(await tab(page));
    expect(order).toEqual([
      'What should be deleted? (optional)',
      'Email address',
      'Name (optional)',
      'Account or customer number (optional)',
      'Me',
      'Send request',
      'Ask for something else',
    ]);

    expect(await tab(page, 'Shift+Tab')).toBe('Send request');
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').locator('..');
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await focus(page)).toMatchObject({ isSeen: true });
    expect(await tab(page)).toBe('Enter an email address');
    await page.keyboard.press('Enter');
    expect(await focus(page)).toEqual({ name: 'Email address', isSeen: true, isShown: true });
    expect(
      await page
        .locator('.pc-form')
        .getByText('Email address', { exact: true })
        .evaluate((label) => label.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.type('ada@example.org');
    for (const name of ['Name (optional)', 'Account or customer number (optional)', 'Me']) {
      expect(await tab(page)).toBe(name);
    }
    // An arrow chooses, and brings what the answer asks for.
    expect(await tab(page, 'ArrowDown')).toBe('Someone who has asked me to act for them');
    expect(await tab(page)).toBe('Your name or company');
    await page.keyboard.type('Lovelace & Co.');
    await page.clock.fastForward(5_000);
    await page.keyboard.press('Enter');

    await receipt(page).waitFor();
    expect(await focus(page)).toMatchObject({ name: 'We have received your request', isSeen: true });
    const actions = [];
    for (let step = 0; step < 5; step += 1) actions.push(await tab(page));
    expect(actions).toEqual(['See where the request stands', 'Copy', 'Print', 'Download', 'Make another request']);
    await page.keyboard.press('Enter');
    await expect.poll(() => focus(page)).toMatchObject({ name: 'Ask about your data, or use a right', isSeen: true });
    expect(complaints).toEqual([]);
  });
}

test('a reader opts out and back in with the keyboard, and focus is never lost', async () => {
  await using watched = await openForm(browser, site, { kind: 'opt-out-sale-share', regime: 'us-ca' });
  const { page } = watched;
  await page.getByText('This browser is not opted out.').waitFor();
  expect(await tab(page)).toBe('Opt out of sale and sharing');
  await page.keyboard.press('Enter');
  await expect.poll(() => focus(page)).toMatchObject({ name: 'This browser is opted out.', isSeen: true });
  expect(await tab(page)).toBe('Allow sale and sharing again');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => focus(page))
    .toMatchObject({ name: 'Do you want to allow the sale and sharing of your data again?' });
  expect(await tab(page)).toBe('No, stay opted out');
  await page.keyboard.press('Enter');
  await expect.poll(() => focus(page)).toMatchObject({ name: 'This browser is opted out.' });
});

test('a reader who changes the question keeps their place', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page } = watched;
  await page.getByRole('button', { name: 'Ask for something else' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Complain' }).waitFor();
  await expect.poll(() => focus(page)).toMatchObject({ name: 'Ask about your data, or use a right', isSeen: true });
});

test('every failed try moves focus to the summary, and the title says so once', async () => {
  await using watched = await openForm(browser, site, { kind: 'question' });
  const { page } = watched;
  await page.goto(formAddress(site, { kind: 'question' }));
  await hydrated(page);
  const button = page.getByRole('button', { name: 'Send question' });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('pc-form__summary');
    expect(await page.title()).toBe('Error: Host site');
  }
});
