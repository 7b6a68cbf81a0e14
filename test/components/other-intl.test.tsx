import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PrivacyCenter } from '../../src/components/privacy-center/privacy-center.js';
import { readExample, readMessages } from '../fixtures/examples.js';

const center = (
  <PrivacyCenter policy={readExample('modern')} messages={readMessages('en')} localeHref={(tag) => `/${tag}/privacy`} />
);

// Words of Intl, as another version of it writes them: by what stands in the page, what came from the server.
it.each([
  ['a country', '<span>Türkiye</span>', '<span>Turkey</span>'],
  ['a day', '>October 1, 2026</time>', '>1 October 2026</time>'],
  ['a length of time', '<span>2 years</span>', '<span>2 y.</span>'],
  ['a language to choose', '>Deutsch</a>', '>Alemannisch</a>'],
])('a browser that writes %s otherwise than the server takes its page over as it is', (_, here, there) => {
  const html = renderToString(center);
  expect(html).toContain(here);
  const root = document.createElement('div');
  root.innerHTML = html.replaceAll(here, there);
  document.body.replaceChildren(root);
  const [heading] = root.getElementsByTagName('h1');
  const faults: unknown[] = [];
  render(center, { container: root, hydrate: true, onRecoverableError: (fault) => faults.push(fault) });
  expect(faults).toEqual([]);
  // Not built anew.
  expect(root.getElementsByTagName('h1')[0]).toBe(heading);
  expect(root.innerHTML).toContain(there);
});
