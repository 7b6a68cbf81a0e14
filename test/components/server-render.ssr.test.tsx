import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createDocument, phraseToText } from '../../src/document.js';
import { PrivacyCenter, PrivacyDocument } from '../../src/index.js';
import { messages, policy } from './reader.js';

test('the words of closed sections are in the HTML that the server sends', () => {
  const html = renderToString(<PrivacyCenter policy={policy} messages={messages} />);
  for (const words of [
    'You can read everything here without an account.',
    'lantern_session',
    'California has its own law.',
  ])
    expect(html).toContain(words);
  expect(html.match(/<pc-panel[^>]* hidden="until-found"/g)).toHaveLength(6);
  expect(html).not.toContain('style=');
});

test('a policy made ready elsewhere renders to the same HTML', () => {
  const document = createDocument(policy, { messages });
  const whole = renderToStaticMarkup(<PrivacyCenter policy={policy} messages={messages} />);
  // React numbers its ids by the components around.
  const withoutIds = (html: string) => html.replaceAll(/radix-\w+/g, '');
  // As it would arrive from a build or another server.
  const sent = JSON.parse(JSON.stringify(document));
  expect(withoutIds(renderToStaticMarkup(<PrivacyDocument document={sent} />))).toBe(withoutIds(whole));
});

test('a broken policy renders on the server, too', () => {
  const html = renderToString(<PrivacyCenter policy={'garbage' as never} messages={messages} />);
  expect(html).toContain('Parts of this policy could not be shown');
  expect(html).toContain(phraseToText(createDocument('garbage' as never, { messages }).title));
});
