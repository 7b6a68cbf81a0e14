import { eachBlock } from './each-block.js';
import { eachFact } from './each-fact.js';
import { mapValues } from './map-values.js';
import { type ProseInline, parseInline } from './parse-inline.js';
import { phoneHref } from './phone-href.js';
import { describeValue, type PathItem, type PolicyIssue, policyIssue } from './policy-issue.js';
import { SAFE_LINK, safeHref } from './safe-href.js';
import type { Policy } from './schema/policy.js';
import { HrefSchema, type Text, TextSchema } from './schema/primitives.js';

type Path = readonly PathItem[];

/** Points out what the schema allows and yet leads nowhere: links, addresses, conditions, titles, cells under no heading. */
export function checkLooseEnds(policy: Policy): PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const warn = (code: PolicyIssue['code'], path: Path, expected: string, received: string, mend: string) => {
    issues.push(policyIssue(code, path, { severity: 'warning', expected, received, mend }));
  };

  const checkLink = (href: string, path: Path) => {
    const meant = whole(href);
    if (safeHref(href) === undefined) {
      warn('link', path, SAFE_LINK, describeValue(href), 'Write the whole address; as it is, readers get no link.');
    } else if (meant !== href) {
      warn(
        'link',
        path,
        SAFE_LINK,
        describeValue(href),
        `Write "${meant}"; as it is, it leads to a page of this site.`,
      );
    }
  };
  const checkEmail = (email: string, path: Path) => {
    if (/^[^\s@:]+@[^\s@]+$/.test(email.trim())) return;
    warn(
      'link',
      path,
      'an email address',
      describeValue(email),
      'Write the bare address, such as "privacy@shop.example".',
    );
  };
  const checkPhone = (phone: string, path: Path) => {
    if (phoneHref(phone) !== undefined) return;
    const mend = 'Write the number in digits, such as "+31 20 123 4567", and anything else in a note.';
    warn('link', path, 'a number that a phone can dial', describeValue(phone), mend);
  };
  const checkTitle = (title: Text, path: Path) => {
    const own = languageOf(policy.locale);
    const tags = typeof title === 'string' ? [policy.locale] : Object.keys(title);
    if (tags.some((tag) => tag === 'und' || languageOf(tag) === own)) return;
    const expected = `a title in the policy's own language, "${policy.locale}"`;
    const received = `one in ${tags.map((tag) => `"${tag}"`).join(', ')}`;
    warn('missing', path, expected, received, `Add "${policy.locale}", or correct the policy's "locale".`);
  };

  mapValues(policy, HrefSchema, checkLink);
  mapValues(policy, TextSchema, (text, path) => {
    if (path.at(-1) === 'title') checkTitle(text, path);
    const byLocale =
      typeof text === 'string'
        ? [[text, path] as const]
        : Object.entries(text).map(([tag, words]) => [words, [...path, tag]] as const);
    for (const [words, at] of byLocale) for (const href of linksIn(words)) checkLink(href, at);
  });

  for (const [path, { stance, condition, email, phone }] of eachFact(policy)) {
    if (email !== undefined) checkEmail(email, [...path, 'email']);
    if (phone !== undefined) checkPhone(phone, [...path, 'phone']);
    if (stance === 'onlyIf' && condition === undefined) {
      const mend = 'Add "condition", or correct the stance.';
      warn('missing', [...path, 'condition'], 'the condition that "onlyIf" speaks of', 'nothing', mend);
    }
  }
  policy.contact?.channels.forEach(({ type, value }, index) => {
    if (value === undefined) return;
    const path = ['contact', 'channels', index, 'value'];
    if (type === 'email') checkEmail(value, path);
    else if (type === 'phone' || type === 'toll-free') checkPhone(value, path);
    // With spaces it says in words where to look.
    else if (type !== 'post' && type !== 'in-person' && !/\s/.test(value.trim())) checkLink(value, path);
  });

  const checkTable: Parameters<typeof eachBlock>[2] = (block, path) => {
    if (typeof block !== 'object' || !('type' in block) || block.type !== 'table') return;
    const { length } = block.columns;
    block.rows.forEach((row, index) => {
      if (row.length === length) return;
      const mend = 'Give each column its cell; an empty text leaves one blank.';
      warn('value', [...path, 'rows', index], `${length} cells, one for each column`, String(row.length), mend);
    });
  };
  eachBlock(policy.summary ?? [], ['summary'], checkTable);
  policy.sections.forEach(({ blocks = [] }, index) => {
    eachBlock(blocks, ['sections', index, 'blocks'], checkTable);
  });
  return issues;
}

/** Where the links of a text lead, those that readers do not get included. */
function linksIn(text: string): string[] {
  const found: string[] = [];
  const collect = (inline: ProseInline) => {
    if (typeof inline === 'string' || inline.type === 'code') return;
    if (inline.type === 'link') found.push(inline.href);
    inline.children.forEach(collect);
  };
  parseInline(text, (refused) => found.push(refused)).forEach(collect);
  return found;
}

/** The link with the scheme that its author left out: browsers would look for "www.shop.example" on this very site. */
function whole(href: string): string {
  if (/^[^/?#:]+@[^/?#:]+\.[^/?#:]+$/.test(href)) return `mailto:${href}`;
  const isHost = /^(?:www\.[^/?#:]+|[^/?#:]+\.(?:com|edu|eu|example|gov|info|net|org))(?:[/?#:]|$)/i.test(href);
  return isHost ? `https://${href}` : href;
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
