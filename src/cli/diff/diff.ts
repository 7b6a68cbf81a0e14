import { Option } from 'commander';
import type { PolicyChanges } from '../../changes/changes.js';
import { comparePolicies } from '../../changes/compare-policies.js';
import { createChanges } from '../../changes/create-changes.js';
import { toLogEntry } from '../../changes/to-log-entry.js';
import { namesOfChanges, unloggedChanges } from '../../changes/unlogged-changes.js';
import { versionDay } from '../../changes/version-day.js';
import { toAnnouncement, toChangelog } from '../../changes/write-changes.js';
import { calendarDay } from '../../policy/calendar-day.js';
import { address } from '../address.js';
import { CliError } from '../cli-error.js';
import { readPolicyFile } from '../files/read-policy-file.js';
import { counted } from '../output/counted.js';
import { examples } from '../output/examples.js';
import { plainText } from '../output/plain-text.js';
import { toJson } from '../output/to-json.js';
import type { AddCommand } from '../program.js';
import { readerOf } from '../reader-of.js';
import { countWeights, describeDiff } from './describe-diff.js';
import { diffToMarkdown } from './diff-to-markdown.js';
import { diffToText } from './diff-to-text.js';

const FORMATS = ['text', 'markdown', 'json'] as const;
const REASONS = ['change', 'material', 'unlogged', 'never'] as const;
const NOTICE = 'What is material is judged by a table of our own rules, which is no legal advice.';

interface DiffOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof REASONS)[number];
  readonly locale?: string;
  readonly changelog?: boolean;
  readonly announce?: string;
}

/** `diff`: what differs between two versions of a policy, and what of it must be announced. */
export const addDiff: AddCommand = (program, io) => {
  program
    .command('diff')
    .description(
      'tell what differs between two versions of a policy, and what of it must be announced (no legal advice)',
    )
    .argument('<before>', 'policy JSON of the earlier version; - reads what is piped in')
    .argument('<after>', 'policy JSON of the later version; - reads what is piped in')
    .addOption(new Option('--format <format>', 'how to tell').choices(FORMATS).default('text'))
    .option('--locale <tag>', "the reader's language (default: that of the later version)")
    .addOption(
      new Option(
        '--changelog',
        'write a draft of a changelog instead: Markdown, or an entry for "changes.log" as JSON',
      ),
    )
    .addOption(
      new Option('--announce <url>', 'write a mail that announces it instead, and leads to this address')
        .argParser(address)
        .conflicts('changelog'),
    )
    .addOption(
      new Option(
        '--fail-on <what>',
        'exit with 1 at any change, at a material one, or at one that no new log entry tells',
      )
        .choices(REASONS)
        .default('unlogged'),
    )
    .addHelpText(
      'after',
      examples(
        [
          'diff old.json privacy.json',
          'section by section, what weighs most first, with the law that wants it announced',
        ],
        ['diff old.json privacy.json --format markdown', 'the same for the description of a pull request'],
        ['diff old.json privacy.json --changelog --format json', 'an entry for "changes.log", to be said better'],
        ['diff old.json privacy.json --announce https://shop.example/privacy --locale de', 'a mail to German readers'],
        ['diff - privacy.json', 'the earlier version is piped in, such as by git show HEAD~1:privacy.json'],
      ),
    )
    .addHelpText(
      'after',
      `
material: a named source of law wants it announced. substantive: another fact. unclear: other words, of which a person
must judge. editorial: the same in other words. meta: about the document. [-words that went-] {+words that came+}
`,
    )
    .action(async (beforeFile: string, afterFile: string, options: DiffOptions) => {
      if (beforeFile === '-' && afterFile === '-')
        throw new CliError('Only one of the two versions can be piped in.', 'Give a file for the other.');
      const before = await readPolicyFile(beforeFile, io);
      const after = await readPolicyFile(afterFile, io);
      const [was, is] = [before.policy.id, after.policy.id];
      if (was !== is)
        io.error(
          `These are two policies, "${plainText(was)}" and "${plainText(is)}". Versions of one have the same "id".\n`,
        );
      const changes = comparePolicies(before.policy, after.policy);
      const isUpcoming = (versionDay(after.policy.version) ?? '') > calendarDay(io.now());
      const document = createChanges(changes, {
        ...(await readerOf(after.policy, options, io, 'changes')),
        standing: isUpcoming ? 'upcoming' : 'inForce',
      });
      const { format, changelog, announce } = options;
      if (changelog) {
        const entry = () => toJson(toLogEntry(changes, document, after.policy));
        return io.out(format === 'json' ? entry() : toChangelog(document));
      }
      if (announce !== undefined) {
        const mail = toAnnouncement(document, announce);
        return io.out(format === 'json' ? toJson(mail) : `Subject: ${mail.subject}\n\n${mail.text}`);
      }
      const unlogged = unloggedChanges(changes, before.policy, after.policy);
      if (format === 'json') await io.out(toJson({ ...changes, unlogged: namesOfChanges(unlogged) }));
      else {
        const topics = describeDiff(changes, document, { before, after });
        const isText = format === 'text';
        const title = `${isText ? '' : '## '}${document.title}\n\n`;
        const body = isText ? diffToText(topics, io.colours) : diffToMarkdown(topics);
        const end = `${countWeights(changes)}. ${NOTICE}\n`;
        await io.out([title, body, ...(body === '' ? [] : ['\n']), end].join(''));
      }
      failOn(options.failOn, changes, namesOfChanges(unlogged), after.name);
    });
};

const MEANT = 'If that is meant, choose another --fail-on.';

function failOn(
  reason: DiffOptions['failOn'],
  { changes }: PolicyChanges,
  unlogged: readonly string[],
  name: string,
): void {
  const material = changes.filter(({ materiality }) => materiality === 'material');
  if (reason === 'change' && changes.length > 0)
    throw new CliError(`${name} has ${counted(changes.length, 'change')}.`, MEANT);
  if (reason === 'material' && material.length > 0)
    throw new CliError(`${name} has ${counted(material.length, 'material change')}.`, MEANT);
  if (reason !== 'unlogged' || unlogged.length === 0) return;
  throw new CliError(
    `${name} changes what matters to people, and no new entry of "changes.log" says so: ${unlogged.join(', ')}.`,
    'Add one; --changelog --format json drafts it.',
  );
}
