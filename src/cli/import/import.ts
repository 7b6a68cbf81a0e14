import { InvalidArgumentError, Option } from 'commander';
import { canonicalTag } from '../../i18n/canonical-tag.js';
import type { SourceFormat } from '../../importing/detect-format.js';
import { address } from '../address.js';
import { CliError } from '../cli-error.js';
import { readInput, STANDARD_INPUT } from '../files/read-input.js';
import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { checkSource, isPolicy } from './check-source.js';
import { importAnew } from './import-anew.js';
import { importInto } from './import-into.js';
import type { ImportSettings } from './import-settings.js';
import { readLexicons } from './read-lexicons.js';
import { reviewProposals } from './review-proposals.js';

const FORMATS: readonly SourceFormat[] = ['markdown', 'html', 'text'];
/** A source of so many bytes takes long enough for people to wonder. */
const LONG = 200_000;

interface Options extends Omit<ImportSettings, 'lexicons'> {
  readonly into?: string;
  readonly lexicon?: readonly string[];
}

/** `import`: the policy there is, in prose, as policy JSON. */
export const addImport: AddCommand = (program, io) => {
  program
    .command('import')
    .description('make policy JSON of a policy in Markdown, HTML or plain text, and lose none of it')
    .argument('<file>', 'the policy as it is; - reads what is piped in')
    .option('-o, --out <file>', 'where to write it; - is standard output (default: "policy.json")')
    .option('--into <policy>', 'add it to this policy JSON, as a translation')
    .option('--locale <tag>', 'its language (default: told by its words; needed with --into)', localeOf)
    .addOption(new Option('--format <format>', 'how it is written (default: told by its marks)').choices(FORMATS))
    .option('--url <address>', 'where it is published, to complete its links', address)
    .option('--title <title>', 'what to call it (default: as it calls itself)')
    .option('--id <id>', 'the id of the policy (default: made of --url)')
    .option('--lexicon <file...>', 'words of a further language, as JSON of the type Lexicon')
    .option('--review', 'decide on the facts proposed, one by one; decisions may be piped in, one a line')
    .option('--json', 'tell what was found as JSON')
    .option('--force', 'replace what is there')
    .addHelpText(
      'after',
      examples(
        ['import privacy.md', 'policy.json, and beside it policy.proposals.json with the facts it proposes'],
        ['import --review policy.json', 'shows each of them with its sentence; what you accept joins the policy'],
        ['import datenschutz.html --into policy.json --locale de', 'the German words, part for part'],
        [
          'import privacy.html --url https://example.org/privacy -o - > policy.json',
          'the report goes to standard error',
        ],
      ),
    )
    .action(async (file: string, { lexicon = [], ...options }: Options) => {
      if (options.review && !io.isInteractive) {
        if (!io.isPiped) throw new CliError('Nobody is there to decide what is proposed.', 'Run it in a terminal.');
        if (file === STANDARD_INPUT) {
          throw new CliError('Decisions cannot be piped in where the policy is.', 'Give the policy as a file.');
        }
      }
      const lexicons = await readLexicons(lexicon, io);
      const source = await readInput(file, io);
      if (options.review && isPolicy(source.bytes)) return reviewProposals(file, lexicons, io);
      checkSource(source);
      const { length } = source.bytes;
      if (length > LONG) io.error(`Reading ${source.name}, ${Math.round(length / 1000)} KB …\n`);
      const { into } = options;
      if (into !== undefined) return importInto(source, into, { ...options, lexicons }, io);
      const written = await importAnew(source, { ...options, lexicons }, io);
      if (options.review) for (const policy of written) await reviewProposals(policy, lexicons, io);
    });
};

function localeOf(value: string): string {
  const tag = canonicalTag(value);
  if (tag === undefined) throw new InvalidArgumentError('It is a language tag, such as de or pt-BR.');
  return tag;
}
