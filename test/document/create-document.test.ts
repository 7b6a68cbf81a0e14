import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/document/create-document.js';
import { phraseToText } from '../../src/document/text/phrase.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { noticesOf, objectsWith, sectionOf, wordsIn } from '../fixtures/document-parts.js';
import { documentOf, en, policyOf } from '../fixtures/documents.js';
import { EXAMPLES, LOCALES, readExample, readMessages } from '../fixtures/examples.js';

describe.each(EXAMPLES)('%s', (name) => {
  it.each(LOCALES)('gives in %s the same document each time, and one that JSON keeps whole', (tag) => {
    const once = createDocument(readExample(name), { messages: readMessages(tag) });
    const again = createDocument(readExample(name), { messages: readMessages(tag) });
    expect(again).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });

  it('is not changed by being read', () => {
    const policy = readExample(name);
    createDocument(policy, { messages: en });
    expect(policy).toEqual(readExample(name));
  });
});

describe('the header', () => {
  it('says what the page calls itself, its version and its dates', () => {
    const document = documentOf({
      documentKind: 'privacy-notice',
      version: {
        label: '3.1',
        lastUpdated: '2024-03-01',
        effective: '2024-04-01',
        published: '2024-03-09',
        previous: '3.0',
      },
    });
    expect(document.versionLines.map(phraseToText)).toEqual([
      'Privacy notice',
      'Version 3.1',
      'Last updated March 1, 2024',
      'Effective April 1, 2024',
      'Published March 9, 2024',
      'Follows version 3.0',
    ]);
  });

  it('does not make up dates that are not stated', () => {
    expect(documentOf({}).versionLines).toEqual([]);
  });

  it('names related documents, with or without a link', () => {
    const document = documentOf({
      relatedDocuments: [
        { id: 't', title: 'Terms', kind: 'terms', url: '/terms' },
        { id: 'l', title: 'Law', kind: 'law', url: 'https://law.example' },
        { id: 'h', title: 'Handbook', kind: 'other' },
      ],
    });
    expect(document.related).toEqual([
      { kind: 'link', label: { inlines: ['Terms'] }, href: '/terms' },
      { kind: 'link', label: { inlines: ['Law'] }, href: 'https://law.example', external: true },
      { label: { inlines: ['Handbook'] } },
    ]);
  });

  it('tells where the text was taken from, each thing by its name', () => {
    const document = documentOf({
      canonicalUrl: '/privacy',
      version: { contentHash: 'sha256-abc' },
      provenance: {
        source: 'https://paper-lantern.example/privacy',
        archivedOn: '2015-01-15',
        archivedUrl: 'https://archive.example/1',
        note: 'Found in an archive.',
        frontMatter: { layout: 'page' },
      },
    });
    expect(wordsIn(document.provenance).split('\n')).toEqual([
      'Found in an archive.',
      ...['Published at', '/privacy'],
      ...['Taken from', 'https://paper-lantern.example/privacy'],
      ...['Archived', 'January 15, 2015 https://archive.example/1'],
      ...['Fingerprint', 'sha256-abc'],
    ]);
    // For the machine that made a page of it, not for readers.
    expect(wordsIn(document.provenance)).not.toContain('layout');
    expect(objectsWith(document.provenance, 'href').map(({ href }) => href)).toEqual([
      '/privacy',
      'https://paper-lantern.example/privacy',
      'https://archive.example/1',
    ]);
  });
});

describe('the label at a glance', () => {
  it('is drawn from the facts', () => {
    const document = createDocument(readExample('minimal'), { messages: en });
    expect(document.glance.map((row) => wordsIn(row).split('\n'))).toEqual([
      ['What is collected', 'On conditions', 'Email address'],
      ['Why', 'On conditions', 'Keeping in touch'],
      ['Who receives it', 'The policy does not say'],
      ['Sold or shared for ads', 'Never', 'Third parties (Sale)'],
      ['How long it is kept', 'Until you unsubscribe', 'Email address'],
      ['What you can do', 'The newsletter – Email: hello@paper-lantern.example'],
      ['Whom to ask', 'Who is responsible', 'Paper Lantern', 'Where to ask', 'Email: hello@paper-lantern.example'],
    ]);
  });

  it('says whom to ask, and leads to where the policy says how', () => {
    const { glance } = createDocument(readExample('minimal'), { messages: en });
    expect(glance.at(-1)).toMatchObject({ id: 'contact', section: 'contact' });
  });

  it('does not say whom to ask where nobody is named', () => {
    const { glance } = documentOf({ activities: [{ id: 'f', data: ['name'] }] });
    expect(glance.map(({ id }) => id)).not.toContain('contact');
  });

  it('says from when a time counts', () => {
    const kept = (data?: string[]) => {
      const retention = [{ id: 'f', basis: 'stated' as const, period: 'P30D', trigger: 'the visit', data }];
      return wordsIn(documentOf({ retention } as never).glance.find(({ id }) => id === 'kept')?.lines);
    };
    expect(kept()).toBe('30 days (counted from: the visit)');
    expect(kept(['device'])).toBe('30 days\nDevice and browser (counted from: the visit)');
  });

  it('gives each way to ask a line of its own, and a link where there is something to follow', () => {
    const row = documentOf({
      sections: [{ id: 'contact', kind: 'contact', title: 'Contact' }],
      data: [{ id: 'name', kind: 'name' }],
      contact: {
        channels: [
          { id: 'mail', type: 'email', value: 'ada@site.example' },
          { id: 'post', type: 'post', value: '1 Quay Street, Harwich' },
        ],
      },
      activities: [{ id: 'f', data: ['name'] }],
    }).glance.find(({ id }) => id === 'contact');
    expect(row?.lines).toHaveLength(1);
    expect(row?.lines[0]?.value?.inlines).toMatchObject([
      { type: 'link', href: 'mailto:ada@site.example' },
      { type: 'break' },
      'Post',
      ': ',
      {},
    ]);
  });

  it('does not promise to keep nothing where that has limits', () => {
    const fact = { id: 'f', basis: 'unspecified' as const, stance: 'doesNot' as const, data: ['name'] };
    const row = documentOf({ retention: [{ ...fact, condition: 'except by law' }] }).glance.find(
      ({ id }) => id === 'kept',
    );
    expect(wordsIn(row?.lines)).toBe('Never\nName (except by law)');
  });

  it('shows the first few names, and how many more there are', () => {
    const data = ['name', 'contact', 'account', 'search', 'health', 'device', 'survey', 'child'];
    const [row] = documentOf({ activities: [{ id: 'f', data }] }).glance;
    expect(wordsIn(row)).toContain('Device and browser, and 2 more');
  });

  it('never says "no" where the policy says nothing', () => {
    for (const row of documentOf({}).glance)
      expect(wordsIn(row).split('\n').slice(1)).toEqual(['The policy does not say']);
  });
});

describe('links and addresses', () => {
  it('show where a reader looks for them', () => {
    const document = documentOf({
      contact: {
        channels: [
          { id: 'email', type: 'email', value: 'hello@paper-lantern.example' },
          { id: 'phone', type: 'phone', value: '+31 (0)20 123 45 67' },
          { id: 'post', type: 'post', value: 'Lantern Lane 1' },
          { id: 'form', type: 'form', value: '/privacy/ask' },
        ],
      },
      choices: [{ id: 'no-ads', type: 'opt-out-link', about: 'Ads', url: 'https://optout.example' }],
      rights: [{ id: 'erase', right: 'delete', channels: ['form'] }],
    });
    const actions = objectsWith(document.sections, 'actions').flatMap(
      ({ actions }) => actions as { kind: string; href: string }[],
    );
    expect(actions.map(({ kind, href }) => [kind, href])).toEqual([
      ['opt-out', 'https://optout.example'],
      ['contact', '/privacy/ask'],
      ['contact', 'mailto:hello@paper-lantern.example'],
      ['contact', 'tel:+31201234567'],
      ['contact', '/privacy/ask'],
    ]);
    expect(wordsIn(sectionOf(document, 'contact'))).toContain('Lantern Lane 1');
  });
});

describe('a policy that was never parsed', () => {
  const read = (policy: unknown) => createDocument(policy as Policy, { messages: en });

  it.each([undefined, null, 7, 'text', [], {}, { sections: 'none' }])(
    '%j still gives a page with a title',
    (policy) => {
      expect(phraseToText(read(policy).title)).toBe('Privacy policy');
    },
  );

  it.each(['', ' ', '****', { en: ' ' }, { und: '****' }])('with the title %j has the kit’s', (title) => {
    expect(phraseToText(read({ ...policyOf(), title }).title)).toBe('Privacy policy');
  });

  it('leaves out what cannot be read, says where, and owns up to it', () => {
    const document = read({
      ...policyOf({ sections: [] }),
      sections: [
        { id: 'a', kind: 'intro', title: 'A', blocks: ['Fine.', 7, { type: 'image' }, '[Click](javascript:alert(1))'] },
        3,
      ],
    });
    expect(wordsIn(sectionOf(document, 'a'))).toBe('A\nFine.\nClick');
    expect(document.issues.map(({ at }) => at)).toEqual([
      'sections[1]',
      'sections[0].blocks[1]',
      'sections[0].blocks[2]',
      'sections[0].blocks[3]',
    ]);
    expect(noticesOf(document)).toEqual([
      'Parts of this policy could not be shown. Please contact the site’s owner for the full text.',
    ]);
  });

  it('keeps the rest of the page when one list of facts is broken', () => {
    const document = read({
      ...policyOf({ contact: { channels: [{ id: 'email', type: 'email', value: 'a@b.example' }] } }),
      recipients: [null, { id: 1, role: { toString: null } }],
    });
    expect(wordsIn(sectionOf(document, 'contact'))).toContain('a@b.example');
  });
});
