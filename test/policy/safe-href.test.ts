import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExternalHref, safeHref } from '../../src/policy/safe-href.js';

describe('a link a reader may follow', () => {
  it.each([
    'https://paper-lantern.example',
    'HTTPS://Paper-Lantern.example/Privacy?as=pdf#cookies',
    'http://localhost:3000/privacy',
    'https://xn--bcher-kva.example/ünï',
    'https://[2001:db8::1]/',
    'mailto:hello@paper-lantern.example',
    'MAILTO:hello@paper-lantern.example?subject=My%20data',
    'tel:+31201234567',
    '/privacy',
    'privacy/2024',
    './privacy',
    '../legal',
    '?version=2',
    '#cookies',
    '/privacy/at:home',
    'a/b:c',
    '#javascript:alert(1)',
  ])('%s', (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it('may be 2,048 characters long', () => {
    const href = `/${'a'.repeat(2047)}`;
    expect(safeHref(href)).toBe(href);
  });
});

describe('a link nobody is sent to', () => {
  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JaVaScRiPt:alert(1)'],
    ['a script with a line break, which browsers drop', 'java\nscript:alert(1)'],
    ['a script with a tab before its colon', 'javascript\t:alert(1)'],
    ['a script after a space', ' javascript:alert(1)'],
    ['a script after a control character', '\u0001javascript:alert(1)'],
    ['a script after a zero-width space', '\u200bjavascript:alert(1)'],
    ['a script written to look like a comment', 'javascript://paper-lantern.example/%0aalert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a Visual Basic script', 'vbscript:msgbox(1)'],
    ['a blob', 'blob:https://paper-lantern.example/0'],
    ['a file', 'file:///etc/passwd'],
    ['another app', 'intent://scan/#Intent;scheme=zxing;end'],
    ['a socket', 'wss://paper-lantern.example'],
    ['a scheme nobody knows', 'a.b+c-1:x'],
    ['another host, by the page’s scheme', '//evil.example'],
    ['another host, named as the one the kit resolves against', '//same-origin.invalid'],
    ['another host, by backslashes', '/\\evil.example'],
    ['another host, by two backslashes', '\\\\evil.example'],
    ['another host, after a line break', '/\n/evil.example'],
    ['a host without slashes', 'https:evil.example'],
    ['a host after one slash', 'https:/evil.example'],
    ['a host after three slashes', 'https:///evil.example'],
    ['no host', 'https://'],
    ['a port alone', 'https://:443'],
    ['a port there is not', 'https://paper-lantern.example:99999'],
    ['a host that looks like another', 'https://bank.example@evil.example'],
    ['a user name', 'https://user@paper-lantern.example'],
    ['a password', 'https://:secret@paper-lantern.example'],
    ['half an address', 'https://[::1'],
    ['a space', 'https://paper lantern.example'],
    ['text that runs the other way', 'https://paper-lantern.example/\u202egpj.exe'],
    ['mail to nobody', 'mailto:'],
    ['a call to no number', 'tel:'],
    ['nothing', ''],
    ['2,049 characters', `/${'a'.repeat(2048)}`],
    ['a number', 7],
    ['a list', ['https://paper-lantern.example']],
    ['an object that reads as a link', { toString: () => 'https://paper-lantern.example' }],
    ['null', null],
    ['undefined', undefined],
  ])('%s', (_, href) => {
    expect(safeHref(href)).toBeUndefined();
  });
});

describe('a link made up to deceive', () => {
  const SCHEMES = [
    'javascript',
    'data',
    'vbscript',
    'blob',
    'file',
    'https',
    'http',
    'mailto',
    'tel',
    'ws',
    'about',
    'ftp',
  ];
  const colon = fc.constantFrom(':', '&colon;', '&#58;', '&#x3a;', '%3a', '\uff1a', '\u2236', ':\t', '\n:', '\u0000:');
  const filler = fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\u0001',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '/',
    '\\',
  );
  const asEntities = (text: string) => [...text].map((char) => `&#${char.codePointAt(0)};`).join('');
  const asFullWidth = (text: string) =>
    [...text].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)).join('');
  const scheme = fc
    .tuple(
      fc.constantFrom(...SCHEMES),
      fc.nat(),
      fc.constantFrom('as is', 'split', 'entity', 'wide', 'percent'),
      filler,
    )
    .map(([name, seed, trick, inside]) => {
      const mixed = [...name].map((char, at) => ((seed >> (at % 16)) & 1 ? char.toUpperCase() : char)).join('');
      const cut = seed % name.length;
      if (trick === 'split') return mixed.slice(0, cut) + inside + mixed.slice(cut);
      if (trick === 'entity') return asEntities(mixed.slice(0, cut)) + mixed.slice(cut);
      if (trick === 'wide') return asFullWidth(mixed.slice(0, cut)) + mixed.slice(cut);
      if (trick === 'percent') return `%${name.charCodeAt(0).toString(16)}${mixed.slice(1)}`;
      return mixed;
    });
  const slashes = fc.constantFrom('', '/', '//', '///', '\\\\', '/\\', '\\/', '/\t/', '/./', '//.');
  const host = fc.constantFrom(
    '',
    'evil.example',
    'a@evil.example',
    ':@evil.example',
    'evil.example:80',
    '[::1]',
    '%65vil.example',
    'site.example',
    '。example',
    '\u00ad',
    '0x7f.1',
  );
  const tail = fc.oneof(
    fc.constantFrom('', '/', '/a?b#c', '?q=javascript:1', '#x', 'alert(1)', ',<b>'),
    fc.string({ maxLength: 8, unit: 'binary' }),
  );
  const href = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(filler, scheme, colon, slashes, host, tail).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: fc.tuple(filler, slashes, host, tail).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
  );

  // The judge is the browser's own parser, from a page on either scheme.
  const PAGES = ['https://site.example/legal/privacy?a=b#c', 'http://site.example:8080/'];
  const isAllowed = (target: string) =>
    PAGES.every((page) => {
      const { protocol, origin, username, password } = new URL(target, page);
      if (protocol === 'mailto:' || protocol === 'tel:') return true;
      if (protocol !== 'https:' && protocol !== 'http:') return false;
      if (username !== '' || password !== '') return false;
      return origin === new URL(page).origin || /^https?:\/\//i.test(target);
    });

  it('never leads a reader anywhere but to https, http, mailto, tel or this site, in 100,000 tries', {
    timeout: 60_000,
  }, () => {
    let followed = 0;
    fc.assert(
      fc.property(href, (given) => {
        const safe = safeHref(given);
        if (safe === undefined) return;
        followed += 1;
        expect(safe).toBe(given);
        expect(isAllowed(safe), JSON.stringify(safe)).toBe(true);
      }),
      { numRuns: 100_000 },
    );
    // So that the judge has something to judge.
    expect(followed).toBeGreaterThan(5_000);
  });
});

describe('a link to another site', () => {
  it.each([
    ['https://paper-lantern.example', true],
    ['HTTP://paper-lantern.example', true],
    ['/https://paper-lantern.example', false],
    ['#cookies', false],
    ['mailto:hello@paper-lantern.example', false],
    ['tel:112', false],
  ])('%s: %s', (href, isExternal) => {
    expect(isExternalHref(href)).toBe(isExternal);
  });
});
