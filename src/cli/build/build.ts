import { createDocument } from '../../document/create-document.js';
import { negotiateLocale } from '../../i18n/negotiate-locale.js';
import type { Policy } from '../../policy/schema/policy.js';
import { address } from '../address.js';
import { CliError } from '../cli-error.js';
import { readPolicyFile } from '../files/read-policy-file.js';
import { readVersions } from '../files/read-versions.js';
import type { Io } from '../io.js';
import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { readerOf } from '../reader-of.js';
import { type BuildHistory, buildFiles } from './build-files.js';
import { writeFolder } from './write-folder.js';

interface BuildOptions {
  readonly out: string;
  readonly locale?: readonly string[];
  readonly versions?: string;
  readonly url?: string;
  readonly force?: boolean;
}

/** `build`: a policy as a folder of files to serve, and documents for `<PrivacyDocument>`. */
export const addBuild: AddCommand = (program, io) => {
  program
    .command('build')
    .description('make a policy ready to be served as files, in each of its languages')
    .argument('<file>', 'policy JSON; - reads what is piped in')
    .requiredOption('-o, --out <folder>', 'where to write; a build that is there is brought up to date')
    .option('--locale <tag...>', 'only these languages (default: all that the policy and the kit both have)')
    .option('--versions <folder>', 'other versions, one policy JSON each, named as in ?version=; adds a feed of them')
    .option('--url <url>', 'address of the page that shows the versions (default: "canonicalUrl")', address)
    .option('--force', 'replace files that no build made')
    .addHelpText(
      'after',
      examples(
        ['build privacy.json --out public/privacy', 'pages, documents, Markdown, gpc.json and an index of all'],
        ['build privacy.json --out public/privacy --versions versions', 'and a feed that tells what changed and when'],
      ),
    )
    .addHelpText(
      'after',
      `
In each language: index.html (a page without scripts), document.json (for <PrivacyDocument>), policy.json and messages.json (for
<PrivacyCenter>: the policy in that language, and only the words it needs), privacy.md; feed.atom with --versions.
Beside them: styles.css, policy.jsonld, policy.tilt.json, .well-known/gpc.json and index.json, a list with digests.
`,
    )
    .action(async (file: string, { out, locale, force = false, ...options }: BuildOptions) => {
      const { policy } = await readPolicyFile(file, io);
      const locales = await localesOf(policy, locale, io);
      const history = await historyOf(policy, options, io);
      io.error(`Building ${locales.join(', ')} …\n`);
      const { written, unchanged, removed } = await writeFolder(
        out,
        await buildFiles(policy, locales, io, history),
        force,
      );
      await io.out(`${out}: ${written} files written, ${unchanged} unchanged, ${removed} removed.\n`);
    });
};

async function historyOf(
  policy: Policy,
  { versions, url = policy.canonicalUrl ?? '' }: Pick<BuildOptions, 'versions' | 'url'>,
  io: Io,
): Promise<BuildHistory | undefined> {
  if (versions === undefined) return undefined;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new CliError(
      'A feed leads to whole addresses, and the policy has none of its own under "canonicalUrl".',
      'Add it there, or give --url https://….',
    );
  }
  return { versions: await readVersions(versions, policy, io), url };
}

async function localesOf(policy: Policy, asked: readonly string[] | undefined, io: Io): Promise<readonly string[]> {
  const { locales } = createDocument(policy, await readerOf(policy, {}, io));
  const has = locales.map(({ tag }) => tag);
  for (const tag of asked ?? []) {
    if (has.includes(tag)) continue;
    throw new CliError(`The policy has no text in "${tag}".`, `It has ${has.join(', ')}.`);
  }
  if (asked !== undefined) return has.filter((tag) => asked.includes(tag));
  const [worded, left] = [[] as string[], [] as string[]];
  for (const tag of has) (negotiateLocale(tag, io.kit.locales) === undefined ? left : worded).push(tag);
  if (left.length > 0) io.error(`Left out, since the kit has no words in them: ${left.join(', ')}.\n`);
  if (worded.length > 0) return worded;
  throw new CliError(
    'The kit has no words in any language of the policy.',
    `It has them in ${io.kit.locales.join(', ')}.`,
  );
}
