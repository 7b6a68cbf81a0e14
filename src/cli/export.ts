import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { createDocument } from '../document/create-document.js';
import type { PolicyDocument } from '../document/document.js';
import { toGpcJson } from '../exporting/data/to-gpc-json.js';
import { toJsonLd } from '../exporting/data/to-json-ld.js';
import { toTilt } from '../exporting/data/to-tilt.js';
import { toHtml } from '../exporting/html/to-html.js';
import { toMarkdown } from '../exporting/text/to-markdown.js';
import { toText } from '../exporting/text/to-text.js';
import type { Policy } from '../policy/schema/policy.js';
import type { RegimeId } from '../policy/vocabulary.js';
import { CliError } from './cli-error.js';
import { readPolicyFile } from './files/read-policy-file.js';
import { writeOutput } from './files/write-output.js';
import { examples } from './output/examples.js';
import { toJson } from './output/to-json.js';
import type { AddCommand } from './program.js';
import { readerOf } from './reader-of.js';
import { regimeOption } from './regime-option.js';

/** What a reader sees, in a language and under a law. */
const DOCUMENT_FORMATS: Readonly<Record<string, (document: PolicyDocument) => string>> = {
  html: (document) => toHtml(document, { standalone: true }),
  fragment: toHtml,
  markdown: toMarkdown,
  text: toText,
};

/** What programs read: the policy, in all its languages. */
const POLICY_FORMATS: Readonly<Record<string, (policy: Policy) => object | undefined | Promise<object>>> = {
  'json-ld': toJsonLd,
  tilt: toTilt,
  gpc: toGpcJson,
};

const FORMATS = [...Object.keys(DOCUMENT_FORMATS), ...Object.keys(POLICY_FORMATS)];
const STYLESHEET = 'styles.css';

interface ExportOptions {
  readonly format: string;
  readonly locale?: string;
  readonly regime?: RegimeId;
  readonly out?: string;
  readonly force?: boolean;
}

/** `export`: a policy as a page, as text, or as data that other programs read. */
export const addExport: AddCommand = (program, io) => {
  program
    .command('export')
    .description('write a policy as a page, as text, or as data that other programs read')
    .argument('<file>', 'policy JSON; - reads what is piped in')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .option('--locale <tag>', "the reader's language (default: the policy's own)")
    .addOption(regimeOption('only what applies under this law'))
    .option('-o, --out <file>', 'where to write it (default: standard output)')
    .option('--force', 'replace a file that is there')
    .addHelpText(
      'after',
      examples(
        ['export privacy.json --format html --out privacy.html', 'a page, with its stylesheet beside it'],
        ['export privacy.json --format markdown --locale de', 'what a German reader sees, as Markdown'],
        ['export privacy.json --format gpc --out public/.well-known/gpc.json', 'for Global Privacy Control'],
        ['export privacy.json --format json-ld', 'in the Data Privacy Vocabulary'],
      ),
    )
    .action(async (file: string, { format, locale, regime, out, force }: ExportOptions) => {
      const { name, policy } = await readPolicyFile(file, io);
      const write = DOCUMENT_FORMATS[format];
      const content =
        write === undefined
          ? await dataOf(policy, format, name)
          : write(createDocument(policy, await readerOf(policy, { locale, regime }, io)));
      if (out === undefined) return io.out(content);
      await writeOutput(out, content, { force });
      const written = [out];
      if (format === 'html') {
        const stylesheet = join(dirname(out), STYLESHEET);
        await writeOutput(stylesheet, await io.kit.stylesheet(), { force, same: true });
        written.push(stylesheet);
      }
      return io.out(`Written: ${written.join(', ')}\n`);
    });
};

async function dataOf(policy: Policy, format: string, name: string): Promise<string> {
  const data = await POLICY_FORMATS[format]?.(policy);
  if (data !== undefined) return toJson(data);
  throw new CliError(
    `${name} says nothing of Global Privacy Control.`,
    'State it under "signals": { "gpc": { "honored": … } }.',
  );
}
