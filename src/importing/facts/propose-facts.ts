import { phoneHref } from '../../policy/phone-href.js';
import type { Policy } from '../../policy/schema/policy.js';
import { COOKIE_CATEGORIES, PURPOSES } from '../../policy/vocabulary.js';
import cookieNames from '../lexicon/cookie-names.json' with { type: 'json' };
import vendors from '../lexicon/vendors.json' with { type: 'json' };
import type { FactWords, Lexicon } from '../lexicon.js';
import { folded } from '../lexicon.js';
import { fingerprint, slug } from '../make-ids.js';
import { firstOf, has, named, partsOf } from './find-words.js';
import type { Proposal, ProposedValue, Sentence } from './proposal.js';
import { readCookieRow } from './read-cookie-row.js';
import { readDate } from './read-date.js';
import { readRetention } from './read-retention.js';
import { readStance } from './read-stance.js';
import { sentencesOf } from './sentences.js';

/** More than anyone would go through. */
const MOST = 400;

/** Reads facts out of the prose of a policy, each with the sentence that says so, for a person to accept or not. */
export function proposeFacts(policy: Policy, lexicon: Lexicon): Proposal[] {
  const proposals: Proposal[] = [];
  const seen = new Set<string>();
  for (const sentence of sentencesOf(policy)) {
    for (const found of factsIn(sentence, lexicon)) {
      const key = JSON.stringify(found);
      // Said twice, it is still one fact; the first place will do.
      if (seen.has(key)) continue;
      if (proposals.length === MOST) return proposals;
      seen.add(key);
      const { section, path, start, end, quote } = sentence;
      const id = `${found.group.toLowerCase()}-${slug(nameOf(found), 24) || 'fact'}-${fingerprint(key)}`;
      proposals.push({ ...found, proposed: true, id, evidence: { section, path, start, end, quote } });
    }
  }
  return proposals;
}

function nameOf({ value }: ProposedValue): string {
  return Object.values(value)
    .flat()
    .filter((each) => typeof each === 'string')
    .join(' ');
}

function factsIn(sentence: Sentence, lexicon: Lexicon): ProposedValue[] {
  const { facts } = lexicon;
  const listed = readCookieRow(sentence, lexicon);
  if (listed !== undefined) return [...vendorsIn(sentence, facts), ...listed];
  const statements = statementsOf(sentence, facts);
  return [
    ...dates(sentence, lexicon),
    ...channels(sentence),
    ...statements.flatMap((each) => vendorsIn(each, facts)),
    ...cookies(sentence),
    ...(facts === undefined
      ? []
      : [
          ...statements.flatMap((each) => [
            ...activities(each, facts),
            ...disclosures(each, facts),
            ...readRetention(each, facts, lexicon.language),
          ]),
          ...rights(sentence, facts),
          ...children(sentence, facts),
          ...law(sentence, facts),
        ]),
  ];
}

/** A sentence, parted where it sets one statement against another. A condition holds for the whole of it. */
function statementsOf(sentence: Sentence, facts: FactWords | undefined): Sentence[] {
  if (facts === undefined || readStance(sentence.words, sentence.quote, facts)?.stance === 'onlyIf') return [sentence];
  return partsOf(sentence.words, facts.but ?? []).map((words) => ({ ...sentence, words }));
}

/** The day of the last change, and that from which the policy holds. */
function dates({ words, quote }: Sentence, lexicon: Lexicon): ProposedValue[] {
  const date = quote.length > 400 ? undefined : readDate(words, lexicon.language);
  if (date === undefined) return [];
  const isEffective = firstOf(words, lexicon.effective);
  const isUpdated = firstOf(words, lexicon.updated);
  const isEarlier = firstOf(words, lexicon.earlier ?? []);
  if (
    isEarlier !== undefined &&
    isEarlier.index <= Math.min(...[isUpdated, isEffective].map((each) => each?.index ?? Infinity))
  ) {
    return [];
  }
  if (isUpdated !== undefined && (isEffective === undefined || isUpdated.index < isEffective.index)) {
    return [{ group: 'version', value: { lastUpdated: date } }];
  }
  return isEffective === undefined ? [] : [{ group: 'version', value: { effective: date } }];
}

function channels({ quote, kind }: Sentence): ProposedValue[] {
  const found: ProposedValue[] = [];
  for (const [email] of quote.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g)) {
    found.push({ group: 'channels', value: { type: 'email', value: email } });
  }
  if (kind !== 'contact' && kind !== 'rights' && kind !== 'choices') return found;
  for (const [number] of quote.matchAll(/\+?\(?\d[\d\s()./-]{7,20}\d/g)) {
    const digits = number.replace(/\D/g, '');
    const isDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(number.trim());
    if (digits.length < 8 || digits.length > 15 || isDate || phoneHref(number) === undefined) continue;
    found.push({ group: 'channels', value: { type: 'phone', value: number.trim() } });
  }
  return found;
}

function vendorsIn({ words, quote, kind }: Sentence, facts: FactWords | undefined): ProposedValue[] {
  // Where it is told what is collected, they are where people have accounts.
  if (!['sharing', 'sale', 'third-parties', 'cookies', 'use', 'transfers', 'choices'].includes(kind)) return [];
  return vendors.flatMap(([name = '', purpose]): ProposedValue[] => {
    if (!words.includes(folded(name)) || !has(words, [name])) return [];
    const purposes = PURPOSES.filter((each) => each === purpose);
    const said = facts === undefined ? { stance: 'does' as const } : readStance(words, quote, facts);
    if (said === undefined) return [];
    const { stance } = said;
    return [
      {
        group: 'recipients',
        value: {
          name: { und: name },
          role: 'service-provider',
          purposes,
          ...(stance !== 'onlyIf' && stance !== 'does' && { stance }),
        },
      },
    ];
  });
}

function cookies({ quote }: Sentence): ProposedValue[] {
  return cookieNames.flatMap(([name = '', given]): ProposedValue[] => {
    const plain = quote.replace(/\\/g, '');
    if (!plain.includes(name)) return [];
    const around = plain.split(name);
    const stands = around.some(
      (before, index) => index < around.length - 1 && !/\w$/.test(before) && !/^\w/.test(around[index + 1] ?? ''),
    );
    const category = COOKIE_CATEGORIES.find((each) => each === given) ?? 'unclassified';
    return stands ? [{ group: 'cookies', value: { name, category } }] : [];
  });
}

function activities({ words, quote, kind }: Sentence, facts: FactWords): ProposedValue[] {
  if (!['collection', 'sources', 'use', 'cookies', 'third-parties', 'legal-basis'].includes(kind)) return [];
  const data = kind === 'use' ? [] : named(words, facts.data);
  const purposes = named(words, facts.purposes);
  if (data.length === 0 && (purposes.length === 0 || kind === 'third-parties')) return [];
  const said = readStance(words, quote, facts);
  if (said === undefined) return [];
  // Who does not sell data or pass it on, or only on a condition, may well collect it.
  const isOfOthers = has(words, facts.sell) || has(words, facts.share);
  if (isOfOthers && said.stance !== 'does' && said.stance !== 'may') return [];
  return [
    {
      group: 'activities',
      value: { ...said, ...(data.length > 0 && { data }), ...(purposes.length > 0 && { purposes }) },
    },
  ];
}

/** What is said of selling, and of giving to others. */
function disclosures({ words, quote, kind }: Sentence, facts: FactWords): ProposedValue[] {
  const isGiven = has(words, facts.sell) || has(words, facts.share);
  const said = readStance(words, quote, facts);
  if (said === undefined) return [];
  // Who never sells data "except in a merger" says something of the sale of data.
  if (isGiven && has(words, facts.successor ?? []) && !has(words, facts.not)) {
    if (!['sharing', 'sale', 'use', 'third-parties', 'transfers'].includes(kind)) return [];
    return [{ group: 'recipients', value: { ...said, role: 'successor', purposes: ['merger'] } }];
  }
  if (has(words, facts.sell) && ['sharing', 'sale', 'use', 'intro', 'third-parties', 'choices'].includes(kind)) {
    // A company tells what it lives by, most of all in an introduction: bread that is sold, bicycles that are let.
    const isOfData = facts.sold === undefined || has(words, facts.sold) || named(words, facts.data).length > 0;
    if ((kind === 'intro' || !isOfData) && (said.stance === 'does' || said.stance === 'may')) return [];
    return [{ group: 'recipients', value: { ...said, role: 'third-party', mode: 'sell' } }];
  }
  if (!['sharing', 'sale', 'third-parties'].includes(kind) || !has(words, facts.share)) return [];
  const purposes = named(words, facts.purposes);
  return [
    {
      group: 'recipients',
      value: { ...said, role: 'third-party', ...(purposes.length > 0 && { purposes }) },
    },
  ];
}

function children({ words, kind }: Sentence, facts: FactWords): ProposedValue[] {
  // Whose data is sold says nothing of whom the service is for.
  if (kind !== 'children' || !has(words, facts.children) || has(words, facts.sell)) return [];
  const age = Number(/(?<!\d)(1[0-9]|2[01])(?!\d)/.exec(words)?.[1]);
  const isClosed = has(words, facts.not);
  if (!isClosed && Number.isNaN(age)) return [];
  return [
    {
      group: 'children',
      value: { audience: isClosed ? 'not-directed' : 'mixed', ...(!Number.isNaN(age) && { minAge: age }) },
    },
  ];
}

/** Rights that a sentence grants. That people “may” or “can” use one is how rights are told. */
function rights({ words, kind }: Sentence, facts: FactWords): ProposedValue[] {
  if (kind !== 'rights' && kind !== 'complaint') return [];
  const isDenied = has(words, facts.not) || has(words, facts.unclear ?? []);
  return named(words, facts.rights ?? {}).flatMap((right): ProposedValue[] =>
    // That nobody is treated worse can only be told as a denial.
    isDenied !== (right === 'no-retaliation') ? [] : [{ group: 'rights', value: { right } }],
  );
}

function law({ words, quote, kind }: Sentence, facts: FactWords): ProposedValue[] {
  if (!['scope', 'complaint', 'intro'].includes(kind) || !has(words, facts.law)) return [];
  return [{ group: 'governingLaw', value: { law: quote } }];
}
