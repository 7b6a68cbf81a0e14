import { importPolicy } from '../../importing/import-policy.js';
import { CliError } from '../cli-error.js';
import type { InputFile } from '../files/read-input.js';
import { schemaFrom } from '../files/schema-from.js';
import { refuseToReplace, STANDARD_OUTPUT, writeOutput } from '../files/write-output.js';
import type { Io } from '../io.js';
import { quoted } from '../output/quoted.js';
import { toJson } from '../output/to-json.js';
import { describeImport } from './describe-import.js';
import type { ImportSettings } from './import-settings.js';
import { proposalsFile, writeProposals } from './proposals-file.js';

/**
 * Makes a new policy of a source, and tells of it.
 *
 * @returns the policy files written for which facts are proposed
 * @throws CliError if the source has no content, or files are there already
 */
export async function importAnew(source: InputFile, options: ImportSettings, io: Io): Promise<string[]> {
  const { out = 'policy.json', json, force = false, review } = options;
  const isPiped = out === STANDARD_OUTPUT;
  if (isPiped && review) throw new CliError('What is accepted needs a file to go into.', 'Name one with --out.');
  const { report, policy, continued } = await importPolicy(source.bytes, options);
  const policies = [policy, ...continued].map((each, index) => ({ file: nameOf(out, index), policy: each }));
  // What is asked for is the policy then, and may be piped on.
  const tell = async (text: string) => (isPiped ? io.error(text) : io.out(text));
  const summary = json
    ? toJson({ ...report, policies: isPiped ? [] : policies.map(({ file }) => file) })
    : describeImport(report, source.name, io.colours);
  if (report.warnings.some(({ code }) => code === 'no-content')) {
    if (json) await tell(summary);
    throw new CliError(
      `No content found in ${source.name}: it has no text besides titles and what surrounds a page.`,
      'If scripts fill the page, save it from a browser as it is shown.',
    );
  }
  if (isPiped) {
    if (continued.length > 0) throw new CliError(`It makes ${policies.length} policies.`, 'Name a file with --out.');
    await io.out(toJson(policy));
    await tell(summary);
    return [];
  }
  const written: string[] = [];
  const open: string[] = [];
  if (!force) for (const { file } of policies) for (const each of [file, proposalsFile(file)]) refuseToReplace(each);
  for (const { file, policy } of policies) {
    const schema = schemaFrom(file);
    await writeOutput(file, toJson({ ...(schema && { $schema: schema }), ...policy }), {
      force,
    });
    const ids = policy.sections.map(({ id }) => id);
    const proposals = report.proposals.filter(({ evidence }) => ids.includes(evidence.section));
    const beside = await writeProposals(file, proposals, { force });
    written.push(file, ...(beside === undefined ? [] : [beside]));
    if (beside !== undefined) open.push(file);
  }
  await tell(json ? summary : `${summary}\nWritten: ${written.join(', ')}\n${review ? '' : nextSteps(out, open)}`);
  return open;
}

/** The name of a policy, or of what it has beyond the size of one. */
function nameOf(out: string, index: number): string {
  return index === 0 ? out : `${out.replace(/\.json$/i, '')}-${index + 1}.json`;
}

function nextSteps(out: string, [open]: readonly string[]): string {
  const review =
    open === undefined ? '' : `Decide on the facts:  react-privacy-center import --review ${quoted(open)}\n`;
  return `\n${review}See how it looks:     react-privacy-center preview ${quoted(out)}\n`;
}
