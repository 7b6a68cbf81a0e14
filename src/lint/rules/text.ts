import { blanksIn } from '../../policy/blank.js';
import { eachBlock } from '../../policy/each-block.js';
import { eachFact } from '../../policy/each-fact.js';
import type { PathItem } from '../../policy/policy-issue.js';
import { safeHref } from '../../policy/safe-href.js';
import type { Policy } from '../../policy/schema/policy.js';
import { countHedges } from '../hedges.js';
import { ccpaRules, gdpr, guidelines } from '../laws.js';
import { readText } from '../policy-texts.js';
import { readability } from '../readability.js';
import { type Problem, type Rule, whichever } from '../rule.js';
import { sectionTexts } from '../section-texts.js';
import { segments } from '../segments.js';

// So few are no habit, however short the text.
const FEW = 5;
const MOST_PER_100_WORDS = 1;

/** What can be reached by a link within the page, as far as the policy names it. */
function anchorsIn(policy: Policy): Set<string> {
  const found = new Set(eachFact(policy).map(([, { id }]) => id));
  const addBlock: Parameters<typeof eachBlock>[2] = (block) => {
    if (typeof block === 'object' && 'id' in block && typeof block.id === 'string') found.add(block.id);
  };
  eachBlock(policy.summary ?? [], [], addBlock);
  for (const { id, aliases = [], kind, blocks = [] } of policy.sections) {
    for (const name of [id, kind, ...aliases]) found.add(name);
    eachBlock(blocks, [], addBlock);
  }
  for (const group of [policy.contact?.channels, policy.metrics, policy.scope?.definitions])
    for (const { id } of group ?? []) found.add(id);
  return found;
}

/** What is still to be written, wherever a string stands. */
function blanks(value: unknown, path: readonly PathItem[]): Problem[] {
  if (typeof value === 'string') return blanksIn(value).map((what) => ({ path, values: { what } }));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return entries.flatMap(([key, each]) => blanks(each, [...path, key]));
}

/** How the policy reads. */
export const TEXT_RULES: readonly Rule[] = [
  {
    id: 'txt.blank',
    law: { any: gdpr('12(1)') },
    severity: 'error',
    // What was taken over from elsewhere, and what the kit does not read, is no part of the policy's own words.
    check: ({ policy: { provenance: _, extensions: __, ...policy } }) => blanks(policy, []),
  },
  {
    id: 'txt.qualifier',
    law: guidelines('13'),
    severity: 'warning',
    check: (context) => {
      const sections = sectionTexts(context);
      const measured = [...new Set(sections.map(({ locale }) => locale))].flatMap((locale) => {
        const own = sections.filter((section) => section.locale === locale);
        const counts = own.flatMap(({ path, text }) => {
          const count = countHedges(text, locale);
          return count === undefined ? [] : [{ path, count }];
        });
        if (counts.length === 0) return [];
        const words = own.reduce((sum, { text }) => sum + segments(text, locale, 'word').length, 0);
        return [{ locale, counts, count: counts.reduce((sum, each) => sum + each.count, 0), words }];
      });
      if (measured.length === 0) return undefined;
      return measured.flatMap(({ locale, counts, count, words }): Problem[] => {
        if (count < FEW || (count / words) * 100 <= MOST_PER_100_WORDS) return [];
        const [worst] = counts.toSorted((one, other) => other.count - one.count);
        return [{ path: worst?.path ?? ['sections'], values: { count, words, locale } }];
      });
    },
  },
  {
    id: 'txt.readability',
    law: { 'eu-gdpr': gdpr('12(1)'), 'us-ca': ccpaRules('7003(a)') },
    severity: 'warning',
    check: (context) => {
      const measured = sectionTexts(context).flatMap(({ text, locale, section, path }) => {
        const result = readability(text, locale);
        return result === undefined ? [] : [{ ...result, locale, section, path }];
      });
      if (measured.length === 0) return undefined;
      return whichever(
        measured,
        ({ isHard }) => isHard,
        ({ formula, score, locale, section }) => ({ review: true, values: { formula, score, locale, section } }),
      );
    },
  },
  {
    id: 'txt.dangling',
    law: { any: ccpaRules('7004(a)(5)(B)') },
    severity: 'warning',
    check: (context) => {
      const { policy } = context;
      const anchors = anchorsIn(policy);
      const links = context
        .texts()
        .flatMap(({ path, byLocale, isBare }) =>
          Object.entries(byLocale).flatMap(([tag, text]) =>
            readText(text).links.map((href) => ({ href, path: isBare ? path : [...path, tag] })),
          ),
        );
      return [
        ...whichever(
          links,
          ({ href }) => (href.startsWith('#') ? !anchors.has(href.slice(1)) : safeHref(href) === undefined),
          ({ href }) => ({ why: 'link', values: { href } }),
        ),
        ...whichever(
          context.stated(policy.relatedDocuments, 'relatedDocuments'),
          ({ fact }) => fact.url === undefined,
          ({ fact }) => ({ why: 'document', values: { id: fact.id } }),
        ),
        ...whichever(
          context.stated(policy.contact?.channels, 'contact', 'channels'),
          ({ fact }) => fact.value === undefined,
          ({ fact }) => ({ why: 'channel', values: { id: fact.id } }),
        ),
        ...whichever(
          context.done(policy.choices, 'choices'),
          ({ fact: { type, url, channel } }) => type.startsWith('opt-out') && (url ?? channel) === undefined,
          ({ fact }) => ({ why: 'choice', values: { id: fact.id } }),
        ),
        ...whichever(
          context.stated(policy.rights, 'rights'),
          ({ fact: { stance, howTo, channels } }) =>
            stance === 'unspecified' && howTo === undefined && channels === undefined,
          ({ fact }) => ({ why: 'promise', values: { id: fact.id } }),
        ),
      ];
    },
  },
];
