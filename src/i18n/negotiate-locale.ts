import { canonicalTag } from './canonical-tag.js';

interface Parts {
  readonly tag: string;
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

// Both written forms of Norwegian are read by readers of either; "no" names the two together.
const SAME_READERS: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb' };

/**
 * Regions that share a written language which is not the likeliest one, by language and script (Unicode CLDR 48,
 * parentLocales; for English all but those that languageMatching sets beside the United States). `head` stands for them:
 * readers in Argentina and Mexico share `es-419` rather than `es`.
 */
const FAMILIES: Readonly<Record<string, { readonly head: string; readonly of?: string; readonly not?: string }>> = {
  'en-Latn': { head: 'GB', not: 'US AS CA GU MH MP PH PR UM VI' },
  'es-Latn': { head: '419', of: '419 AR BO BR BZ CL CO CR CU DO EC GT HN JP MX NI PA PE PR PY SV US UY VE' },
  'pt-Latn': { head: 'PT', of: 'PT AO CH CV FR GQ GW LU MO MZ ST TL' },
  'zh-Hant': { head: 'HK', of: 'HK MO' },
};

const known = new Map<string, Parts | undefined>();

/** The parts of a tag, remembered: a policy asks for the same few with each of its texts. */
function partsOf(tag: string): Parts | undefined {
  if (!known.has(tag)) {
    // Hostile policies may name any number of languages; real ones never this many.
    if (known.size > 500) known.clear();
    known.set(tag, readParts(tag));
  }
  return known.get(tag);
}

function readParts(tag: string): Parts | undefined {
  const canonical = canonicalTag(tag);
  // Likely subtags would make English of a language that is not known.
  if (canonical === undefined || /^und(-|$)/.test(canonical)) return undefined;
  const { language, script, region } = new Intl.Locale(canonical).maximize();
  return { tag: canonical, language: SAME_READERS[language] ?? language, script, region };
}

/** Whether two tags name the same written language, whatever the region (`de` and `de-AT`; not `zh-TW` and `zh-CN`). */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a !== undefined && b !== undefined && a.language === b.language && a.script === b.script;
}

/**
 * The best of the available languages for a reader, or `undefined` if none is in a language and script they asked for.
 *
 * Likely subtags decide (Unicode CLDR), so `zh-HK` finds `zh-Hant`, `iw` finds `he`, `nn` finds `no`, and `pt` finds `pt-BR`;
 * then the regions that share a written language, so `es-AR` finds `es-419`, `en-AU` finds `en-GB`, and `pt-AO` finds `pt-PT`.
 *
 * @param requested tags in the reader's order of preference
 * @param available tags to choose from; the answer is one of them, spelled as given
 */
export function negotiateLocale(
  requested: string | readonly string[],
  available: readonly string[],
): string | undefined {
  const candidates = available.flatMap((given) => {
    const parts = partsOf(given);
    return parts === undefined ? [] : [{ given, parts }];
  });
  for (const tag of typeof requested === 'string' ? [requested] : requested) {
    const wanted = partsOf(tag);
    if (wanted === undefined) continue;
    let best: string | undefined;
    let bestScore = 0;
    for (const { given, parts } of candidates) {
      if (parts.language !== wanted.language || parts.script !== wanted.script) continue;
      const score = nearness(wanted, parts);
      if (score > bestScore) [best, bestScore] = [given, score];
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** How near a tag of the same language and script is to the one that is wanted. */
function nearness(wanted: Parts, found: Parts): number {
  if (found.tag === wanted.tag) return 6;
  if (found.region === wanted.region) return 5;
  const { head, of, not } = FAMILIES[`${wanted.language}-${wanted.script}`] ?? { of: '' };
  const isFamily = [wanted, found].every(({ region = '-' }) => of?.includes(region) ?? !not?.includes(region));
  if (isFamily) return found.region === head ? 4 : 3;
  return found.tag.includes('-') ? 1 : 2;
}
