import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.js';

const thin = { schemaVersion: 1, id: 'thin', locale: 'en', title: 'Privacy', version: {}, sections: [] as unknown[] };
const withBlocks = (...blocks: unknown[]) => ({
  ...thin,
  sections: [{ id: 'intro', kind: 'intro', title: 'Hello', blocks }],
});
const withChannel = (type: string, value: string) => ({
  ...thin,
  contact: { channels: [{ id: 'c', type, value }] },
});
const anyLink = 'a link with https:, http:, mailto: or tel:, or a path or fragment of this site';

const warnings: readonly (readonly [what: string, input: unknown, ...messages: string[]])[] = [
  [
    'a link that runs a script, in a paragraph',
    withBlocks('See [this](javascript:alert).'),
    `sections[0].blocks[0]: expected ${anyLink}, found "javascript:alert". Write the whole address; as it is, readers get no link.`,
  ],
  [
    'a link without its scheme, inside other marks, in one language of a list entry',
    withBlocks({ type: 'list', items: [{ text: { en: 'Fine.', de: '**[hier](www.shop.example/hilfe)**' } }] }),
    `sections[0].blocks[0].items[0].text.de: expected ${anyLink}, found "www.shop.example/hilfe". Write "https://www.shop.example/hilfe"; as it is, it leads to a page of this site.`,
  ],
  [
    'a link to a host alone',
    withBlocks('[Shop](shop.com)'),
    `sections[0].blocks[0]: expected ${anyLink}, found "shop.com". Write "https://shop.com"; as it is, it leads to a page of this site.`,
  ],
  [
    'a link to an email address',
    withBlocks('[Write](help@shop.example)'),
    `sections[0].blocks[0]: expected ${anyLink}, found "help@shop.example". Write "mailto:help@shop.example"; as it is, it leads to a page of this site.`,
  ],
  [
    'a field for a link, without the scheme',
    { ...thin, canonicalUrl: 'www.shop.example' },
    `canonicalUrl: expected ${anyLink}, found "www.shop.example". Write "https://www.shop.example"; as it is, it leads to a page of this site.`,
  ],
  [
    'an email address that is none',
    withChannel('email', 'help at shop.example'),
    'contact.channels[0].value: expected an email address, found "help at shop.example". Write the bare address, such as "privacy@shop.example".',
  ],
  [
    'an email address written as a link',
    withChannel('email', 'mailto:help@shop.example'),
    'contact.channels[0].value: expected an email address, found "mailto:help@shop.example". Write the bare address, such as "privacy@shop.example".',
  ],
  [
    'a number with letters',
    withChannel('toll-free', '1-800-PRIVACY'),
    'contact.channels[0].value: expected a number that a phone can dial, found "1-800-PRIVACY". Write the number in digits, such as "+31 20 123 4567", and anything else in a note.',
  ],
  [
    'a form without its scheme',
    withChannel('form', 'www.shop.example/ask'),
    `contact.channels[0].value: expected ${anyLink}, found "www.shop.example/ask". Write "https://www.shop.example/ask"; as it is, it leads to a page of this site.`,
  ],
  [
    'a chat at an address that is refused',
    withChannel('chat', 'skype:shop'),
    `contact.channels[0].value: expected ${anyLink}, found "skype:shop". Write the whole address; as it is, readers get no link.`,
  ],
  [
    'a company that can be neither written to nor called',
    { ...thin, parties: { controllers: [{ id: 'us', name: 'Shop', email: 'on request', phone: 'on request' }] } },
    'parties.controllers[0].email: expected an email address, found "on request". Write the bare address, such as "privacy@shop.example".',
    'parties.controllers[0].phone: expected a number that a phone can dial, found "on request". Write the number in digits, such as "+31 20 123 4567", and anything else in a note.',
  ],
  [
    '"only if" without an if',
    { ...thin, activities: [{ id: 'news', stance: 'onlyIf', data: ['contact'] }] },
    'activities[0].condition: expected the condition that "onlyIf" speaks of, found nothing. Add "condition", or correct the stance.',
  ],
  [
    'a title in other languages alone',
    { ...thin, title: { de: 'Datenschutz', fr: 'Confidentialité' } },
    'title: expected a title in the policy\'s own language, "en", found one in "de", "fr". Add "en", or correct the policy\'s "locale".',
  ],
  [
    'rows with a cell too few and a cell too many, in a note',
    withBlocks({
      type: 'note',
      blocks: [{ type: 'table', columns: ['Who', 'Why'], rows: [['a'], ['a', 'b'], ['a', 'b', 'c']] }],
    }),
    'sections[0].blocks[0].blocks[0].rows[0]: expected 2 cells, one for each column, found 1. Give each column its cell; an empty text leaves one blank.',
    'sections[0].blocks[0].blocks[0].rows[2]: expected 2 cells, one for each column, found 3. Give each column its cell; an empty text leaves one blank.',
  ],
];

describe('what fits and yet leads nowhere', () => {
  it.each(warnings)('%s is pointed out, and no reason to refuse', (_, input, ...messages) => {
    const { success, issues } = parsePolicy(input);
    expect(success).toBe(true);
    expect(issues.map(({ message }) => message)).toEqual(messages);
    expect(issues.map(({ severity }) => severity)).toEqual(messages.map(() => 'warning'));
  });
});

describe('nothing is said of', () => {
  it.each<[string, unknown]>([
    ['links that lead somewhere', withBlocks('[a](/x), [b](#y), [c](https://www.shop.example), [d](terms.html)')],
    [
      'a mail link, a phone link and one relative to the page',
      withBlocks('[a](mailto:a@b.example) [b](tel:+31) [c](x)'),
    ],
    ['a link in code, or escaped', withBlocks('`[a](www.shop.example)`', '\\[a](www.shop.example)')],
    ['a form described in words', withChannel('form', 'the form in your settings')],
    ['a postal address', withChannel('post', 'Keizersgracht 1, Amsterdam')],
    ['an email address and a number as people write them', withChannel('email', ' help@shop.example ')],
    ['a number as people write it', withChannel('phone', '+44 (0)20 1234-5678')],
    ['a title in the policy’s language as spoken elsewhere', { ...thin, locale: 'en-GB', title: { en: 'Privacy' } }],
    ['a title by an old name of the language', { ...thin, locale: 'he', title: { iw: 'פרטיות' } }],
    ['a title that is the same in all languages', { ...thin, title: { und: 'Acme' } }],
    ['a paragraph for readers of one language', withBlocks({ de: 'Nur auf Deutsch.' })],
  ])('%s', (_, input) => {
    expect(parsePolicy(input)).toMatchObject({ success: true, issues: [] });
  });
});
