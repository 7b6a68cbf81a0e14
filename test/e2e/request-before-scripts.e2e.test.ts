// A slow connection: the form is there, and is written in, before its scripts are.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdProgram, hydrated, launch, openPage } from './support/browser.js';
import { type FormSite, formAddress, sendButton, startFormSite } from './support/form.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startFormSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

describe('what is written before the form reacts', () => {
  test.for([{}, { drafts: 'session' }] as const)('stays, with focus where it is (%o)', async (options) => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    const react = await holdProgram(page);
    await page.goto(formAddress(site, { kind: 'question', ...options }), { waitUntil: 'commit' });
    const message = page.getByRole('textbox', { name: 'Your message' });
    await message.pressSequentially('Which cookies');
    react();
    await hydrated(page);
    await page.keyboard.type(' do you set?');
    expect(await message.inputValue()).toBe('Which cookies do you set?');
    expect(complaints).toEqual([]);
  });

  test('decides which controls there are', async () => {
    await using watched = await openPage(browser);
    const { page, complaints } = watched;
    const react = await holdProgram(page);
    await page.goto(formAddress(site, { kind: 'delete', regime: 'us-ca' }), { waitUntil: 'commit' });
    const guardian = page.getByRole('radio', { name: 'A child or another person in my care' });
    await guardian.check();
    react();
    await hydrated(page);
    await expect.poll(() => page.getByRole('textbox', { name: 'Signed permission' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'How you are related' }).isVisible()).toBe(true);
    expect(await guardian.isChecked()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('goes before what a draft has of it, and the rest of the draft is put back', async () => {
    await using watched = await openPage(browser);
    const { page } = watched;
    const address = formAddress(site, { kind: 'question', drafts: 'session' });
    await page.goto(address);
    await hydrated(page);
    const [message, email] = ['Your message', 'Email address'].map((name) => page.getByRole('textbox', { name }));
    await message?.fill('Which cookies do you set?');
    await email?.fill('ada@example.org');
    const react = await holdProgram(page);
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    await message?.fill('Which cookies do');
    react();
    await hydrated(page);
    await expect.poll(() => email?.inputValue()).toBe('ada@example.org');
    await page.keyboard.type(' partners set?');
    expect(await message?.inputValue()).toBe('Which cookies do partners set?');
  });
});

test('what is chosen before the form reacts goes before the kind of a draft', async () => {
  await using watched = await openPage(browser);
  const { page } = watched;
  const address = formAddress(site, { drafts: 'session' });
  await page.goto(formAddress(site, { kind: 'question', drafts: 'session' }));
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Your message' }).fill('Which cookies do you set?');
  const react = await holdProgram(page);
  await page.goto(address, { waitUntil: 'commit' });
  const choice = page.getByRole('radio', { name: 'Delete your data' });
  await choice.check();
  react();
  await hydrated(page);
  expect(await choice.isChecked()).toBe(true);
  expect(await choice.evaluate((radio) => radio === document.activeElement)).toBe(true);
});

test('a link to the kind that is open already leaves its errors and answers as they are', async () => {
  await using watched = await openPage(browser);
  const { page } = watched;
  await page.goto(formAddress(site, { kind: 'question' }));
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Your message' }).fill('Which cookies do you set?');
  await sendButton(page).click();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await page.evaluate(() => {
    location.hash = '#?kind=question';
  });
  await page.waitForFunction(() => location.hash !== '');
  expect(await alert.isVisible()).toBe(true);
  expect(await page.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('Which cookies do you set?');
});
