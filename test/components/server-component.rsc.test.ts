import { createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import changesWords from '../../locales/changes/en.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import searchWords from '../../locales/search/en.json' with { type: 'json' };
import { comparePolicies, createChanges, createVersions, pickVersion } from '../../src/changes.js';
import { createDocument, type Messages } from '../../src/document.js';
import { changeSlots, LastReadNotice, PolicySearch, PrivacyCenter, PrivacyDocument } from '../../src/index.js';
import { missingInOrder, wordsOf } from '../e2e/support/document-text.js';
import { readExample } from '../fixtures/examples.js';
import { threeCxVersions } from '../fixtures/versions.js';

const document = createDocument(readExample('modern'), { messages: en as Messages });

const isReference = (type: unknown) =>
  (type as { $$typeof?: symbol }).$$typeof === Symbol.for('react.client.reference');

/**
 * What a server sends of an element: the text that it renders itself, and the props of islands, which the browser takes
 * from there. Hooks throw here, as nothing is being rendered.
 */
function sent(node: unknown, islands: Set<unknown>): string {
  if (typeof node === 'string' || typeof node === 'number') return `${node}`;
  if (typeof node === 'function') throw new Error('A server cannot send a function');
  if (Array.isArray(node)) return node.map((each) => sent(each, islands)).join('');
  if (typeof node !== 'object' || node === null) return '';
  if (!isValidElement<Record<string, unknown>>(node))
    return Object.values(node)
      .map((each) => sent(each, islands))
      .join('');
  const { type, props } = node as { type: unknown; props: Record<string, unknown> };
  if (type === Fragment || typeof type === 'string') return sent(props.children, islands);
  if (isReference(type)) {
    islands.add(type);
    return sent(props, islands);
  }
  if (typeof type === 'function') return sent((type as (props: unknown) => ReactNode)(props), islands);
  return sent((type as { render(props: unknown, ref: null): ReactNode }).render(props, null), islands);
}

test('as a server component, a whole policy is sent with the accordion and the contents list as its only islands', () => {
  const islands = new Set<unknown>();
  const text = sent(
    (PrivacyDocument as unknown as { render(props: unknown, ref: null): ReactNode }).render({ document }, null),
    islands,
  );
  const { header, sections } = wordsOf(document);
  const joined = (phrases: typeof header) => phrases.map((runs) => runs.join(''));
  expect(missingInOrder(text, joined(header))).toEqual([]);
  for (const { body } of sections) expect(missingInOrder(text, joined(body))).toEqual([]);
  expect(islands.size).toBe(2);
});

test('a search is one more island, at its place among what the server sends', () => {
  const islands = new Set<unknown>();
  const slots = { tools: createElement(PolicySearch, { messages: searchWords as Messages }) };
  sent(
    (PrivacyDocument as unknown as { render(props: unknown, ref: null): ReactNode }).render({ document, slots }, null),
    islands,
  );
  expect(islands.size).toBe(3);
  expect(islands).toContain(PolicySearch);
});

test('what changed and which versions there are take no island, and what a browser remembers takes one', () => {
  const [of2011, of2016] = [readExample('3cx-2011'), readExample('3cx-2016')];
  const words = changesWords as Messages;
  const changes = createChanges(comparePolicies(of2011, of2016), { messages: words });
  const versions = createVersions(pickVersion(threeCxVersions(of2011, of2016)), { messages: words });
  const shown = createDocument(of2016, { messages: en as Messages });
  const render = (rememberAs?: string) => {
    const islands = new Set<unknown>();
    const text = sent(
      (PrivacyDocument as unknown as { render(props: unknown, ref: null): ReactNode }).render(
        { document: shown, slots: changeSlots({ changes, versions, rememberAs, versionHref: () => '/privacy' }) },
        null,
      ),
      islands,
    );
    return { islands, text };
  };
  const { islands, text } = render();
  expect(text).toContain(changes.title);
  expect(text).toContain('partner portal');
  expect(islands.size).toBe(2);
  expect(render('3cx').islands).toEqual(new Set([...islands, LastReadNotice]));
});

test('the centre itself is no island: a server words the policy', () => {
  expect(isReference(PrivacyCenter)).toBe(false);
  expect(isReference(PrivacyDocument)).toBe(false);
});
