import { type Formatter, formatterFor } from '../document/text/format.js';
import { type ChosenLanguage, chooseLanguage, languagesOf } from '../i18n/choose-language.js';
import { createTranslator, type Translate } from '../i18n/create-translator.js';
import { type Direction, directionOf } from '../i18n/direction.js';
import { kitLocale } from '../i18n/kit-locale.js';
import { type LanguageMark, languageMark } from '../i18n/language-mark.js';
import type { Messages } from '../i18n/messages.js';
import { isSameLanguage } from '../i18n/negotiate-locale.js';
import { readerLocale } from '../i18n/reader-locale.js';
import { type ProseInline, parseInline } from '../policy/parse-inline.js';
import type { Text } from '../policy/schema/primitives.js';
import type { FieldChange, PolicyChange, PolicyChanges } from './changes.js';
import type { ChangedText } from './changes-document.js';
import { withEarlierSpaces } from './earlier-spaces.js';
import { textsOfProse } from './prose-tree.js';
import { valueParts } from './value-parts.js';

/** Which of the two versions. */
type Side = 'before' | 'after';

/** Words of a policy, marked where they are in another language than the kit's. */
interface PolicyWords extends Partial<LanguageMark> {
  readonly inlines: readonly ProseInline[];
}

/** The only ways in which what differs between two versions becomes words for one reader. */
export interface ChangesReader {
  /** The language of the kit's words. */
  readonly locale: string;
  readonly dir: Direction;
  readonly format: Formatter;
  readonly say: Translate;
  /** Policy text of a version in the reader's language, or in the nearest there is. */
  read(text: Text, side: Side): PolicyWords | undefined;
  /** The words that a change is about, those of both versions. */
  textsOf(change: PolicyChange): ChangedText[];
}

export function changesReader(
  changes: PolicyChanges,
  options: { readonly messages: Messages; readonly locale?: string | undefined },
): ChangesReader {
  const reader = readerLocale(options);
  const locale = kitLocale(options);
  const dir = directionOf(locale);
  const format = formatterFor(locale);
  const say = createTranslator(options.messages, 'changes');

  const markOf = ({ tag, as }: ChosenLanguage): LanguageMark | undefined =>
    as === 'shared' || isSameLanguage(tag, locale) ? undefined : languageMark(tag, dir);

  const read: ChangesReader['read'] = (text, side) => {
    const byLocale = typeof text === 'string' ? { [changes.locales[side]]: text } : text;
    const chosen = chooseLanguage(languagesOf(byLocale), reader, changes.locale);
    return chosen && { ...markOf(chosen), inlines: parseInline(byLocale[chosen.tag] as string) };
  };

  const readField = (change: FieldChange): ChangedText[] => {
    const values = valueParts(change, format, say);
    if (values.length > 0) return [{ parts: values }];
    const { texts = [] } = change;
    const tags = texts.map((text) => text.locale);
    const chosen = chooseLanguage(tags, reader, changes.locale);
    const found = texts.find((text) => text.locale === chosen?.tag);
    if (chosen === undefined || found === undefined) return [];
    return [{ ...markOf(chosen), parts: withEarlierSpaces(found.parts, found.before ?? '') }];
  };

  /** The words of prose that came or went. What is new as a whole section is there to be read. */
  const readProse = ({ subject, kind, ...change }: PolicyChange): ChangedText[] => {
    if (subject === 'fact' || subject === 'document' || (kind !== 'added' && kind !== 'removed')) return [];
    if (subject === 'section' && kind === 'added') return [];
    const side = kind === 'added' ? 'after' : 'before';
    return textsOfProse(change[side]).flatMap((text) => {
      const { inlines, ...mark } = read(text, side) ?? {};
      return inlines === undefined ? [] : [{ ...mark, parts: [{ type: kind, inlines }] }];
    });
  };

  return {
    locale,
    dir,
    format,
    say,
    read,
    textsOf: (change) => [...readProse(change), ...change.fields.flatMap(readField)],
  };
}
