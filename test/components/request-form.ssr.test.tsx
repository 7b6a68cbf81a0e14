import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import en from '../../locales/requests/en.json';
import type { Messages } from '../../src/document.js';
import { RequestForm } from '../../src/index.js';

const source = { policyId: 'paper-lantern', regimes: ['eu-gdpr', 'us-ca'], kinds: [] } as const;
const html = (props: Partial<Parameters<typeof RequestForm>[0]>) =>
  renderToString(
    <RequestForm
      source={source}
      messages={en as Messages}
      endpoint="/privacy/requests"
      token="1763800000000.signed"
      requestKey="key-1"
      {...(props as object)}
    />,
  );
const tag = (markup: string, pattern: RegExp) => markup.match(pattern)?.[0] ?? '';

describe('without scripts', () => {
  test('a request is posted with all that it takes to be believed and counted once', () => {
    const markup = html({ kind: 'question', locale: 'en-GB' });
    expect(tag(markup, /<form[^>]*>/)).toMatch(/action="\/privacy\/requests" method="post"/);
    for (const [name, value] of [
      ['kind', 'question'],
      ['locale', 'en-GB'],
      ['policyId', 'paper-lantern'],
      ['token', '1763800000000.signed'],
      ['key', 'key-1'],
    ]) {
      expect(markup).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    }
    expect(tag(markup, /<textarea[^>]*>/)).toContain('name="message"');
    expect(markup).not.toContain('disabled');
  });

  test('the choice leads to the page of one kind, and carries nothing else', () => {
    const markup = html({});
    expect(tag(markup, /<form[^>]*>/)).toMatch(/action="\/privacy\/requests" method="get"/);
    expect([...markup.matchAll(/<(?:input|select)[^>]* name="(\w+)"/g)].map(([, name]) => name).sort()).toEqual(
      expect.arrayContaining(['kind', 'lang', 'regime']),
    );
    expect(markup).not.toMatch(/name="(token|key|policyId)"/);
  });

  test('controls that wait for an answer with scripts are all there, and files can be sent', () => {
    const markup = html({ kind: 'delete', regime: 'us-ca' });
    expect(markup).toContain('name="agentName"');
    expect(markup).toContain('name="relation"');
    expect(tag(markup, /<form[^>]*>/)).toMatch(/enctype="multipart\/form-data"/i);
  });

  test('no style stands in the markup, for a strict page would refuse it', () => {
    expect(html({ kind: 'delete' })).not.toMatch(/ style=/);
  });
});

test.each([
  ['nothing', undefined],
  ['the policy itself', { schemaVersion: 1, id: 'p', locale: 'en', title: 'P', version: {}, sections: [] }],
])('given %s as its source, it says what it needs', (_, source) => {
  const form = <RequestForm source={source as never} messages={en as Messages} endpoint="/privacy/requests" />;
  expect(() => renderToString(form)).toThrow('RequestForm needs what `requestSource(policy)` gives as its `source`.');
});
