import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../src/server/http/rate-limit.js';
import type { RequestStore } from '../../src/server/store/request-store.js';
import { BASE, filledIn, readPage, receivingEnd } from './support/receiving-end.js';

// What browsers send with every navigation.
const BROWSER = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-GB,en;q=0.9',
  'sec-fetch-site': 'same-origin',
};
const MINUTE = 60_000;

type End = ReturnType<typeof receivingEnd>;
const open = async ({ get }: End, path: string, headers = {}) => readPage(await get(path, { ...BROWSER, ...headers }));
const press = ({ post }: End, page: Document, answers: Record<string, string> = {}) =>
  post('', filledIn(page, answers), BROWSER);
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

/** What a control is called, by what a screen reader says. */
const labels = (page: Document) =>
  [...page.querySelectorAll('label, legend')].map((label) => textOf(label)).filter((text) => text !== undefined);

describe('a person whose browser runs no scripts', () => {
  it('chooses what to ask, fills in only what that needs, and gets a receipt', async () => {
    const end = receivingEnd();
    const choice = await open(end, '');
    expect(choice.querySelector('form')?.method).toBe('get');
    const query = filledIn(choice, { kind: 'question', regime: 'uk-gdpr' });
    const page = await open(end, `?${query}`);
    expect(labels(page)).toEqual(['Your message', 'Email address', 'Name (optional)', 'Leave this field empty']);
    end.pass(MINUTE);
    const answer = await press(end, page, { email: 'ada@example.org', message: 'What do you know of me?' });
    expect(answer.status).toBe(201);
    const receipt = await readPage(answer);
    expect(textOf(receipt.querySelector('h1'))).toBe('We have received your request');
    const [record] = await end.records();
    expect(textOf(receipt.querySelector('dl'))).toContain(record?.reference);
    expect(record).toMatchObject({ kind: 'question', regime: 'uk-gdpr', quarantined: false, locale: 'en' });
    expect(record?.payload).toEqual({ email: 'ada@example.org', message: 'What do you know of me?' });
  });

  it('sees what is missing first, and in its place, with everything they wrote still there', async () => {
    const end = receivingEnd();
    const page = await open(end, '?kind=correct&regime=eu-gdpr');
    end.pass(MINUTE);
    const wrong = '\nLine one\n"<b>Line</b> two"';
    const answer = await press(end, page, { email: 'ada@', wrong, field: '' });
    expect(answer.status).toBe(422);
    const again = await readPage(answer);
    expect(again.title).toMatch(/^Error:/);
    const summary = again.querySelector('[role=alert]');
    expect(summary?.hasAttribute('autofocus')).toBe(true);
    const links = [...(summary?.querySelectorAll('a') ?? [])];
    expect(links.map(textOf)).toEqual([
      'Say which detail is wrong',
      'Write what it should say',
      'Enter an email address such as name@example.com',
    ]);
    for (const link of links) {
      const control = again.querySelector(link.hash);
      expect(control?.getAttribute('aria-invalid')).toBe('true');
      // The same words, twice.
      const notes = control
        ?.getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => textOf(again.getElementById(id)));
      expect(notes).toContain(textOf(link));
    }
    expect(again.querySelector<HTMLInputElement>('[name=email]')?.value).toBe('ada@');
    expect(again.querySelector<HTMLTextAreaElement>('[name=wrong]')?.value).toBe(wrong);
    expect(await end.records()).toEqual([]);

    // Mended within a second: the time since the form was first opened counts.
    end.pass(1_000);
    const mended = await readPage(await press(end, again, { email: 'ada@example.org', field: 'Name', right: 'Ada' }));
    expect(textOf(mended.querySelector('h1'))).toBe('We have received your request');
    expect(await end.records()).toMatchObject([{ quarantined: false }]);
  });

  it('opts out in California with nothing filled in', async () => {
    const end = receivingEnd({ notify: { requester: true } });
    const page = await open(end, '?kind=opt-out-sale-share&regime=us-ca');
    expect([...page.querySelectorAll('[required]')]).toEqual([]);
    for (const name of ['name', 'account', 'declaration', 'message'])
      expect(page.querySelector(`[name=${name}]`)).toBe(null);
    end.pass(MINUTE);
    expect((await press(end, page)).status).toBe(201);
    expect(await end.records()).toMatchObject([{ kind: 'opt-out-sale-share', status: 'open', quarantined: false }]);
  });

  it('sends twice, by a double click or by going back, and has sent once', async () => {
    const end = receivingEnd();
    const page = await open(end, '?kind=question');
    const answers = { email: 'ada@example.org', message: 'Hello?' };
    const [one, two] = await Promise.all([press(end, page, answers), press(end, page, answers)]);
    const texts = [await one?.text(), await two?.text()];
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('We have received your request');
    expect(await end.records()).toHaveLength(1);
  });

  it('goes back and changes the question: that is another one, sent if they press once more', async () => {
    const end = receivingEnd();
    const page = await open(end, '?kind=question');
    await press(end, page, { email: 'ada@example.org', message: 'One?' });
    const answer = await press(end, page, { email: 'ada@example.org', message: 'Two?' });
    expect(answer.status).toBe(422);
    const again = await readPage(answer);
    expect(again.querySelector<HTMLTextAreaElement>('[name=message]')?.value).toBe('Two?');
    expect((await press(end, again)).status).toBe(201);
    expect(await end.records()).toHaveLength(2);
  });

  it('comes from a page made ahead for everybody, which has no key: the answers come back with one', async () => {
    const end = receivingEnd();
    const answers = {
      kind: 'question',
      locale: 'en',
      policyId: end.policy.id,
      email: 'ada@example.org',
      message: 'Hi',
    };
    const answer = await end.post('', new URLSearchParams(answers), BROWSER);
    expect(answer.status).toBe(400);
    const again = await readPage(answer);
    expect(again.querySelector<HTMLTextAreaElement>('[name=message]')?.value).toBe('Hi');
    expect((await press(end, again)).status).toBe(201);
  });

  it('sends the choice of what to ask as if it were the request: the next page asks for the rest, and blames nobody', async () => {
    const end = receivingEnd();
    const choice = { kind: 'delete', locale: 'en', policyId: end.policy.id, key: 'key-00000001' };
    const answer = await end.post('', new URLSearchParams(choice), BROWSER);
    expect(answer.status).toBe(200);
    const page = await readPage(answer);
    expect(page.querySelector('[role=alert]')).toBe(null);
    expect(page.querySelector('[name=email]')).not.toBe(null);
  });

  it('sends files', async () => {
    const end = receivingEnd();
    const page = await open(end, '?kind=complaint&regime=eu-gdpr');
    expect(page.querySelector('form')?.enctype).toBe('multipart/form-data');
    const form = new FormData();
    for (const [name, value] of filledIn(page, { email: 'ada@example.org', message: 'See the file.' }))
      form.set(name, value);
    form.set('attachments', new File(['a letter'], '../letter.txt', { type: 'text/plain' }));
    expect((await end.post('', form, BROWSER)).status).toBe(201);
    const [record] = await end.records();
    expect(record?.payload.attachments).toEqual([
      { name: 'letter.txt', type: 'text/plain', size: 8, bytes: btoa('a letter') },
    ]);
  });

  it.each([
    [
      'the database is away',
      503,
      'We cannot take requests at the moment',
      { store: { create: () => Promise.reject(new Error('x')) } as unknown as RequestStore, onError: () => {} },
    ],
    [
      'too many came from their address',
      429,
      'too many requests',
      { rateLimit: createRateLimit({ limit: 0.5 }), clientAddress: () => 'one' },
    ],
  ])('keeps their answers when %s', async (_, status, words, options) => {
    const end = receivingEnd(options);
    const page = await open(end, '?kind=question');
    const answer = await press(end, page, { email: 'ada@example.org', message: 'Hello?' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    const again = await readPage(answer);
    expect(textOf(again.querySelector('[role=alert]'))).toContain(words);
    expect(again.querySelector<HTMLTextAreaElement>('[name=message]')?.value).toBe('Hello?');
    // With the same key, so that what arrived all the same is not sent twice.
    const key = (document: Document) => document.querySelector<HTMLInputElement>('[name=key]')?.value;
    expect(key(again)).toBe(key(page));
    expect(again.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toBe(
      'mailto:privacy@tidewater-atlas.example',
    );
  });

  it('reads it in their language', async () => {
    const end = receivingEnd();
    const page = await open(end, '?kind=question', { 'accept-language': 'ar-EG, en;q=0.5' });
    expect(page.documentElement.lang).toBe('ar');
    expect(page.documentElement.dir).toBe('rtl');
    end.pass(MINUTE);
    const receipt = await readPage(await press(end, page, { email: 'ada@example.org', message: 'مرحبا' }));
    expect(receipt.documentElement.lang).toBe('ar');
    expect(await end.records()).toMatchObject([{ locale: 'ar' }]);
    const other = page.querySelector<HTMLAnchorElement>('nav a[lang=de]');
    expect(other?.textContent).toBe('Deutsch');
    const german = await open(end, new URL(other?.href ?? '').search);
    expect(german.documentElement.lang).toBe('de');
    expect(german.querySelector('[name=message]')).not.toBe(null);
  });

  it('has problems told in words, on a page', async () => {
    const end = receivingEnd();
    const answer = await end.get('/nowhere', BROWSER);
    expect(answer.status).toBe(404);
    const page = await readPage(answer);
    expect(textOf(page.querySelector('h1'))).toBe('Not found');
    expect(page.querySelector('a')?.href).toBe(`${BASE}?lang=en`);
    const foreign = await end.post('', 'x=1', {
      ...BROWSER,
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(foreign.status).toBe(403);
    expect(textOf((await readPage(foreign)).querySelector('main'))).toContain('another website');
  });
});

describe('the pages', () => {
  it('hold nothing that a strict content security policy would refuse', async () => {
    const end = receivingEnd();
    for (const path of ['', '?kind=complaint', '/nowhere', '/status/x']) {
      const page = await open(end, path);
      expect(page.querySelectorAll('script, style, [style], img, iframe')).toHaveLength(0);
      for (const element of page.querySelectorAll('*')) {
        expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      }
      const sheet = page.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '';
      const css = await end.get(sheet.slice(BASE.length));
      expect(css.headers.get('content-type')).toContain('text/css');
      expect(await css.text()).not.toMatch(/url\(|@import/);
    }
  });

  it('have no word that is missing', async () => {
    const end = receivingEnd();
    for (const path of ['', '?kind=complaint', '?kind=access&regime=us-ca', '/nowhere']) {
      for (const lang of ['en', 'de', 'ar']) {
        const page = await open(end, `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        expect(page.body.textContent).not.toMatch(/\b(page|form|field|hint|kind|option|receipt)\.[a-z]/);
      }
    }
  });

  it('never carry what a person wrote in an address', async () => {
    const end = receivingEnd();
    const page = await open(end, '?kind=question&email=ada@example.org&message=Hello');
    expect(page.documentElement.outerHTML).not.toMatch(/ada@|Hello/);
  });
});
