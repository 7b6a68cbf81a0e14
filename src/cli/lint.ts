import { InvalidArgumentError, Option } from 'commander';
import { lintToGitHub } from '../lint/formats/lint-to-github.js';
import { lintToJson } from '../lint/formats/lint-to-json.js';
import { lintToSarif } from '../lint/formats/lint-to-sarif.js';
import { lintToText } from '../lint/formats/lint-to-text.js';
import { type LintResult, lintPolicy } from '../lint/lint-policy.js';
import type { RegimeId } from '../policy/vocabulary.js';
import { CliError } from './cli-error.js';
import { readPolicyFile } from './files/read-policy-file.js';
import { counted } from './output/counted.js';
import { examples } from './output/examples.js';
import { plainText } from './output/plain-text.js';
import type { AddCommand } from './program.js';
import { regimesOption } from './regime-option.js';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
const WEIGHTS = ['error', 'warning', 'review', 'never'] as const;

interface LintOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof WEIGHTS)[number];
  readonly regime?: readonly RegimeId[];
  readonly previous?: string;
  readonly off?: Readonly<Record<string, string>>;
  readonly all?: boolean;
}

/** `lint`: what the law of its regimes finds missing in a policy. */
export const addLint: AddCommand = (program, io) => {
  program
    .command('lint')
    .description('find what laws want a privacy notice to say and the policy does not (no legal advice)')
    .argument('<file>', 'policy JSON; - reads what is piped in')
    .addOption(regimesOption('law to check for (default: those the policy names, or all)'))
    .option('--previous <file>', 'the version before: finds changes not announced and translations not renewed')
    .option('--off <rule=reason...>', 'do not check a rule, and say why', reasonOf)
    .addOption(new Option('--format <format>', 'how to tell').choices(FORMATS).default('text'))
    .addOption(new Option('--fail-on <weight>', 'exit with 1 from this weight on').choices(WEIGHTS).default('error'))
    .option('--all', 'tell of rules that passed or do not apply, too')
    .addHelpText(
      'after',
      examples(
        ['lint privacy.json', 'what is missing, where, under which law, and how to mend it'],
        ['lint privacy.json --regime eu-gdpr --regime us-ca --fail-on warning', 'two laws, strictly'],
        ['lint privacy.json --off "id.rep-dpo=we need none: 12 employees"', 'a rule off, with the reason on record'],
        ['lint privacy.json --format sarif > lint.sarif', 'for code scanning'],
      ),
    )
    .action(async (file: string, options: LintOptions) => {
      const { name, json, policy } = await readPolicyFile(file, io);
      const previous = options.previous === undefined ? undefined : await readPolicyFile(options.previous, io);
      const result = lintPolicy(policy, {
        regimes: options.regime,
        previous: previous?.policy,
        off: options.off,
        now: io.now(),
      });
      for (const id of result.unknownRules) io.error(`There is no rule ${id}, so it cannot be off.\n`);
      await io.out(write(result, { name, json }, options));
      const failed = weightsFailed(result, options.failOn);
      if (failed.length > 0) throw new CliError(`${name} has ${failed.join(', ')}.`);
    });
};

function write(result: LintResult, file: { name: string; json: string }, { format, all }: LintOptions): string {
  if (format === 'json') return lintToJson(result, file);
  if (format === 'sarif') return lintToSarif(result, file);
  if (format === 'github') return lintToGitHub(result, file);
  return plainText(lintToText(result, { file, all }));
}

function weightsFailed({ counts }: LintResult, from: LintOptions['failOn']): string[] {
  const weights = [
    ['error', counts.errors, 'error', 'errors'],
    ['warning', counts.warnings, 'warning', 'warnings'],
    ['review', counts.reviews, 'place to review', 'places to review'],
  ] as const;
  return weights
    .slice(0, WEIGHTS.indexOf(from) + 1)
    .flatMap(([, count, one, many]) => (from === 'never' || count === 0 ? [] : [counted(count, one, many)]));
}

function reasonOf(given: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, rule, reason] = /^([^=\s]+)=\s*(\S.*)$/s.exec(given) ?? [];
  if (rule === undefined || reason === undefined) {
    throw new InvalidArgumentError('Give the rule, "=" and the reason, such as "id.rep-dpo=we need none".');
  }
  return { ...before, [rule]: reason };
}
