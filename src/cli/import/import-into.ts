import { createDocument } from '../../document/create-document.js';
import { mergeTranslation } from '../../importing/merge-translation.js';
import { CliError } from '../cli-error.js';
import type { InputFile } from '../files/read-input.js';
import { readPolicyFile } from '../files/read-policy-file.js';
import { refuseToReplace, STANDARD_OUTPUT, writeOutput } from '../files/write-output.js';
import type { Io } from '../io.js';
import { toJson } from '../output/to-json.js';
import { readerOf } from '../reader-of.js';
import { describeFollowed, describeImport, describeUnaligned } from './describe-import.js';
import type { ImportSettings } from './import-settings.js';

/**
 * Adds the words of a source to a policy that says the same in another language, and tells what did not align. The
 * policy's file is written again unless another is named: it only gains by that.
 *
 * @throws CliError if the policy has that language already
 */
export async function importInto(source: InputFile, into: string, options: ImportSettings, io: Io): Promise<void> {
  const { locale, out = into, json, force = false } = options;
  if (locale === undefined) throw new CliError('A translation needs a language.', 'Name it with --locale, such as de.');
  if (options.review) throw new CliError('A translation proposes no facts.', 'Leave --review out.');
  const { name, policy } = await readPolicyFile(into, io);
  if (locale === policy.locale) {
    throw new CliError(`${name} is itself in "${locale}".`, 'Name the language of the translation with --locale.');
  }
  const { locales } = createDocument(policy, await readerOf(policy, {}, io));
  if (!force && locales.some(({ tag }) => tag === locale)) {
    throw new CliError(`${name} has words in "${locale}" already.`, 'Add --force to replace them.');
  }
  const isPiped = out === STANDARD_OUTPUT;
  if (!force && !isPiped && out !== into) refuseToReplace(out);
  const { policy: merged, report, unaligned } = await mergeTranslation(policy, source.bytes, { ...options, locale });
  if (report.warnings.some(({ code }) => code === 'no-content')) {
    throw new CliError(`No content found in ${source.name}.`, 'Nothing was changed.');
  }
  const written = toJson(merged);
  if (isPiped) await io.out(written);
  else await writeOutput(out, written, { force: force || out === into });
  const summary = json
    ? toJson({ ...report, proposals: [], policies: isPiped ? [] : [out], unaligned })
    : `${describeImport({ ...report, proposals: [] }, source.name, io.colours)}\n` +
      describeUnaligned(unaligned, { policy: name, source: source.name }) +
      describeFollowed(merged, locale);
  if (isPiped) io.error(summary);
  else await io.out(json ? summary : `${summary}\nWritten: ${out}\n`);
}
