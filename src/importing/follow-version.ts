import { canonicalTag } from '../i18n/canonical-tag.js';
import { mapValues } from '../policy/map-values.js';
import type { Policy } from '../policy/schema/policy.js';
import { type Text, TextSchema } from '../policy/schema/primitives.js';

/** A translation that was merged into a policy. */
export interface MergedTranslation {
  readonly locale: string;
  /** What its source calls the version it is of. */
  readonly label: string | undefined;
  /** The texts that got their words from it. */
  readonly texts: ReadonlySet<Text>;
}

/**
 * What a policy can say of its translations once words were merged into it: which version those words follow. That is what
 * their source says, else this version, whose translation the source was given as. What was said of words that
 * are replaced goes with them; nothing is said where older words stay beside the new, nor of a policy without labels.
 *
 * @param before the policy before the words came
 * @param merged the policy with them
 */
export function followVersion(
  before: Policy,
  merged: Policy,
  { locale, label, texts }: MergedTranslation,
): Policy['translations'] {
  const { translations = {}, version } = before;
  const tag = Object.keys(translations).find((each) => canonicalTag(each) === locale) ?? locale;
  const { ofVersion, updated, ...made } = translations[tag] ?? {};
  const isFirst = textsIn(before, locale).length === 0;
  // Who wrote it before there were any words meant those to come.
  if (isFirst && ofVersion !== undefined) return translations;
  const follows = version.label === undefined ? undefined : (label ?? version.label);
  const isMixed = textsIn(merged, locale).some((text) => !texts.has(text));
  const said = isMixed && follows === version.label ? ofVersion : follows;
  const entry = {
    ...made,
    ...(said !== undefined && { ofVersion: said }),
    ...(isFirst && updated !== undefined && { updated }),
  };
  const isNothing = Object.keys(entry).length === 0 && !Object.hasOwn(translations, tag);
  return isNothing ? before.translations : { ...translations, [tag]: entry };
}

function textsIn(policy: Policy, locale: string): Text[] {
  const found: Text[] = [];
  mapValues(policy, TextSchema, (text) => {
    if (typeof text === 'object' && Object.keys(text).some((tag) => canonicalTag(tag) === locale)) found.push(text);
    return text;
  });
  return found;
}
