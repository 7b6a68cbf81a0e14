import type { DocumentOptions } from '../document/context.js';
import { negotiateLocale } from '../i18n/negotiate-locale.js';
import type { Policy } from '../policy/schema/policy.js';
import { CliError } from './cli-error.js';
import type { Io } from './io.js';

/**
 * For whom to make a document: a reader of the language asked for, else of the policy's own. Around a policy in a language
 * that the kit has no words for, its words are English.
 *
 * @param set which of the kit's words to give along; those for reading a policy unless another set is named
 * @throws CliError if a language was asked for that the kit has no words for
 */
export async function readerOf(
  policy: Policy,
  { locale, regime }: Pick<DocumentOptions, 'locale' | 'regime'>,
  { kit }: Io,
  set?: Parameters<Io['kit']['messages']>[1],
): Promise<DocumentOptions> {
  const nearest = negotiateLocale(locale ?? policy.locale, kit.locales);
  if (nearest === undefined && locale !== undefined) {
    throw new CliError(`The kit has no words in "${locale}".`, `It has them in ${kit.locales.join(', ')}.`);
  }
  return { locale: locale ?? policy.locale, regime, messages: await kit.messages(nearest ?? 'en', set) };
}
