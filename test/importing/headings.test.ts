import { describe, expect, it } from 'vitest';
import { classify, scoreHeading } from '../../src/importing/classify.js';
import { LEXICONS, NAMES } from '../../src/importing/lexicon/index.js';
import { compileLexicon } from '../../src/importing/lexicon.js';
import headings from './headings.json' with { type: 'json' };

describe('headings that policies have tell what they head, with no text under them', () => {
  it.each(LEXICONS.map(({ language }) => language))('%s', (language) => {
    const lexicons = [language, 'en'].flatMap((tag) => LEXICONS.filter((lexicon) => lexicon.language === tag));
    const compiled = [...new Set([...lexicons, NAMES])].map(compileLexicon);
    const told = (heading: string) => classify(scoreHeading(heading, compiled), undefined, new Map()).kind;
    const known: Readonly<Record<string, readonly string[]>> = headings[language as keyof typeof headings];
    const wrong = Object.entries(known).flatMap(([kind, list]) =>
      list.filter((heading) => told(heading) !== kind).map((heading) => `${heading}: ${told(heading)}, not ${kind}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names of services head what third parties do', () => {
    const compiled = [NAMES].map(compileLexicon);
    expect(classify(scoreHeading('Mailchimp', compiled), undefined, new Map()).kind).toBe('third-parties');
  });
});
