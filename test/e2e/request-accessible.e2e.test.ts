import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './support/axe.js';
import { launch } from './support/browser.js';
import { type FormSite, formAddress, openForm, startFormSite } from './support/form.js';
import type { Centre } from './support/site.js';
import { sideways, smallTargets } from './support/targets.js';

let browser: Browser;
let site: FormSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startFormSite()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
});

// By part and name of control, since the words differ by language.
const submit = (page: Page) => page.locator('form .pc-form__submit').click();
const optOut = (page: Page) => page.locator('.pc-opt-out .pc-form__submit').click();
const say = (page: Page, name: string, answer: string) => page.locator(`[name="${name}"]`).fill(answer);

async function ask(page: Page): Promise<void> {
  await say(page, 'message', 'Which cookies?');
  await say(page, 'email', 'ada@example.org');
  await page.clock.fastForward(5_000);
  await submit(page);
}

interface State {
  readonly centre?: Partial<Centre>;
  /** Brings the form into the state. */
  reach?(page: Page): Promise<void>;
  /** What the state is known by. */
  readonly shows: string;
  readonly sendsSignal?: boolean;
}

const OPT_OUT = { kind: 'opt-out-sale-share', regime: 'us-ca' };

const STATES: Readonly<Record<string, State>> = {
  'the choice': { shows: '[name="regime"]' },
  'the choice, not made': { reach: submit, shows: '.pc-form__summary[data-state="error"]' },
  'a question': { centre: { kind: 'question' }, shows: '[name="message"]' },
  'a copy of the data': {
    centre: { kind: 'access', regime: 'us-ca' },
    reach: (page) => page.locator('[value="specific"]').check(),
    shows: '[name="declaration"]',
  },
  'an agent with a file': {
    centre: { kind: 'delete', regime: 'us-ca' },
    reach: (page) => page.locator('[value="agent"]').check(),
    shows: '[name="permission"]',
  },
  'a guardian': {
    centre: { kind: 'object', regime: 'eu-gdpr' },
    reach: (page) => page.locator('[value="guardian"]').check(),
    shows: '[name="relation"]',
  },
  mistakes: { centre: { kind: 'correct' }, reach: submit, shows: '[name="right"][aria-invalid]' },
  'a draft': { centre: { kind: 'complaint', drafts: 'session' }, shows: '.pc-form__note + .pc-form__note' },
  sending: {
    centre: { kind: 'question' },
    async reach(page) {
      await page.route('**/privacy/requests', () => {});
      await ask(page);
    },
    shows: '.pc-request[data-status="sending"]',
  },
  'not sure': {
    centre: { kind: 'question' },
    async reach(page) {
      await page.route('**/privacy/requests', (route) => route.abort());
      await ask(page);
      // The waits between tries need not be sat through.
      await expect
        .poll(async () => {
          await page.clock.fastForward(10_000);
          return page.locator('.pc-form__summary').count();
        })
        .toBe(1);
    },
    shows: '.pc-request[data-status="unsure"] .pc-form__summary',
  },
  offline: {
    centre: { kind: 'question' },
    async reach(page) {
      await page.context().setOffline(true);
      await ask(page);
    },
    shows: '.pc-request[data-status="offline"] .pc-form__summary',
  },
  refused: {
    centre: { kind: 'question' },
    async reach(page) {
      await page.route('**/privacy/requests', (route) => route.fulfill({ status: 403 }));
      await ask(page);
    },
    shows: '.pc-request[data-status="refused"] .pc-form__summary',
  },
  'the receipt': { centre: { kind: 'question' }, reach: ask, shows: '.pc-receipt' },
  'before opting out': { centre: OPT_OUT, shows: '.pc-opt-out[data-state="in"] .pc-form__submit' },
  'opted out': { centre: OPT_OUT, reach: optOut, shows: '.pc-opt-out[data-state="out"]' },
  'opting in again': {
    centre: OPT_OUT,
    async reach(page) {
      await optOut(page);
      await page.locator('.pc-opt-out > .pc-button').click();
    },
    shows: '.pc-opt-out > .pc-button + .pc-button',
  },
  'the privacy signal, honoured': { centre: OPT_OUT, sendsSignal: true, shows: '.pc-opt-out[data-state="out"]' },
};

const LOOKS = ['light', 'dark'].flatMap((theme) => [320, 1280].map((width) => ({ theme, width })));

async function findings(page: Page, look: number) {
  return {
    ...(await axeFindings(page, look === 0 ? 'all' : 'visual')),
    small: await smallTargets(page),
    sideways: await sideways(page),
  };
}
const NOTHING = { violations: [], unsure: [], small: [], sideways: 0 };

describe.for(['en', 'ar'] as const)('in %s, light and dark, at 320 and 1280 px', (locale) => {
  test.for(Object.keys(STATES))('nothing is wrong with %s', async (name) => {
    const { centre, reach, shows, sendsSignal } = STATES[name] as State;
    const options: BrowserContextOptions = { reducedMotion: 'reduce' };
    await using watched = await openForm(browser, site, { ...centre, locale }, options);
    const { page } = watched;
    if (sendsSignal) {
      await page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }),
      );
      await page.goto(formAddress(site, { ...centre, locale }));
    }
    await reach?.(page);
    await page.locator(shows).waitFor();
    for (const [look, { theme, width }] of LOOKS.entries()) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((to) => document.body.setAttribute('data-theme', to), theme);
      expect({ theme, width, ...(await findings(page, look)) }).toEqual({ theme, width, ...NOTHING });
    }
  });

  test('nothing is wrong with the pages of the server', async () => {
    await using watched = await openForm(browser, site, { locale }, { reducedMotion: 'reduce' });
    const { page } = watched;
    const { origin } = new URL(page.url());
    const lookAt = async (what: string) => {
      for (const [look, { theme, width }] of LOOKS.entries()) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
        expect({ what, theme, width, ...(await findings(page, look)) }).toEqual({ what, theme, width, ...NOTHING });
      }
    };
    await page.goto(`${origin}/privacy/requests?lang=${locale}`);
    await lookAt('the choice');
    await page.goto(`${origin}/privacy/requests?lang=${locale}&kind=access&regime=us-ca`);
    await page.locator('[value="specific"]').check();
    await page.locator('[value="agent"]').check();
    await lookAt('a copy of the data');
    await page.goto(`${origin}/privacy/requests?lang=${locale}&kind=delete&regime=us-ca`);
    await page.locator('main form button').click();
    await lookAt('mistakes');
    await say(page, 'email', `${locale}@example.org`);
    site.end.pass(5_000);
    await page.locator('main form button').click();
    await page.locator('dd').first().waitFor();
    await lookAt('the receipt');
    const reference = (await page.locator('dd').first().textContent()) ?? '';
    await page.locator('main a').click();
    await lookAt('where it stands');
    const mail = () => site.end.mails.find((text) => text.includes(reference));
    await expect.poll(mail).toContain('/confirm/');
    await page.goto(`${/http\S+\/confirm\/\S+/.exec(mail() ?? '')?.[0]}?lang=${locale}`);
    await lookAt('the press that confirms');
    await page.locator('main form button').click();
    await lookAt('confirmed');
    await page.goto(`${origin}/privacy/requests/nowhere?lang=${locale}`);
    await lookAt('nothing there');
  });
});
