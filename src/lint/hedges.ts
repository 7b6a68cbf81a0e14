import { wholeWords } from './whole-words.js';

/** Words that leave open what is done, by language. */
const HEDGES: Readonly<Record<string, string>> = {
  en: wholeWords('may|might|could|some|often|possible|possibly|perhaps|probably'),
  de: wholeWords('kann|können|könnte|könnten|möglicherweise|eventuell|manche|manchmal|oft|gegebenenfalls'),
  fr: wholeWords('peut|peuvent|pourrait|pourraient|pouvons|parfois|souvent|éventuellement|certains|certaines'),
  es: wholeWords('puede|pueden|podría|podrían|podemos|podremos|quizás|posiblemente|algunos|algunas'),
  pt: wholeWords('pode|podem|poderá|poderão|poderia|podemos|talvez|possivelmente|alguns|algumas'),
  // Nothing parts the words of Japanese. To deny that a thing ever happens is no hedge, though it begins like one.
  ja: '(?:場合|こと|可能性|恐れ|おそれ)[がも](?:(?:あり|ござい)(?!ません)|ある)|かもしれ|おそらく|恐らく|しばしば|時々|ときどき|場合によって|(?:あり|し|され)得|一部の',
  // What begins a clause is written in one with the word before which it stands. Before a verb in the past "قد" hedges nothing.
  ar: wholeWords(
    '[وف]?(?:قد(?=\\s+(?:لا\\s+)?[أنيت])(?!\\s+تم)|ربما|يمكن(?:نا|ها|هم)?|يجوز|[أا]حيان(?:ًا|اً|ا)|غالب(?:ًا|اً|ا)|بعض|المحتمل|الممكن)',
  ),
  he: wholeWords(
    '(?:כש|[ושכ])?(?:עשוי|עשויה|עשויים|עשויות|עלול|עלולה|עלולים|עלולות|יכול|יכולה|יכולים|יכולות|רשאי|רשאית|רשאים|רשאיות|יי?תכן|אולי|לפעמים|לעי?תים)',
  ),
};

/** How many words of a text leave open what is done; `undefined` for a language of which none are known. */
export function countHedges(text: string, locale: string): number | undefined {
  const { language } = new Intl.Locale(locale);
  const hedges = Object.hasOwn(HEDGES, language) ? HEDGES[language] : undefined;
  return hedges === undefined ? undefined : (text.match(new RegExp(hedges, 'giu'))?.length ?? 0);
}
