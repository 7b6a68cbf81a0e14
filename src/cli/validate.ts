import { Option } from 'commander';
import type { PolicyIssue } from '../policy/policy-issue.js';
import { CliError } from './cli-error.js';
import { checkPolicyFile } from './files/read-policy-file.js';
import { counted } from './output/counted.js';
import { describeIssues, locateIssues } from './output/describe-issues.js';
import { examples } from './output/examples.js';
import type { AddCommand } from './program.js';

/** `validate`: whether files are policies, and if not, where and how to mend them. */
export const addValidate: AddCommand = (program, io) => {
  program
    .command('validate')
    .description('check whether files are policies, and show where they are not')
    .argument('<file...>', 'policy JSON; - reads what is piped in')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(
        ['validate privacy.json', 'each issue with its line, its column and how to mend it'],
        ['validate policies/*.json --format json', 'the same for programs'],
      ),
    )
    .action(async (files: readonly string[], { format }: { readonly format: 'text' | 'json' }) => {
      let refused = 0;
      let half = 0;
      for (const file of files) {
        const checked = await checkPolicyFile(file, io);
        const issues = locateIssues(checked);
        if (!checked.result.success) refused += 1;
        if (checked.fault === undefined && checked.result.issues.some(isOfPart)) half += 1;
        if (format === 'json') {
          const told = issues.map(({ issue, message, severity, range }) => ({ ...issue, severity, message, ...range }));
          const line = { file: checked.name, valid: checked.result.success, issues: told };
          await io.out(`${JSON.stringify(line)}\n`);
          continue;
        }
        if (issues.length > 0) await io.out(`${describeIssues(checked)}\n`);
        const count = (severity: string) => issues.filter((each) => each.severity === severity).length;
        const verdict = checked.result.success ? 'a valid policy' : 'no valid policy';
        await io.out(
          `${checked.name}: ${verdict}; ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}.\n`,
        );
      }
      if (refused > 0) {
        throw new CliError(
          `${refused} of ${counted(files.length, 'file is', 'files are')} no valid policy.`,
          half > 0
            ? 'Mend that and check again: ids, references and links are looked at once the rest is right.'
            : undefined,
        );
      }
    });
};

/** Ids, references and links are compared only in a policy whose every part can be read. */
function isOfPart({ severity, code }: PolicyIssue): boolean {
  return severity === 'error' && code !== 'repeated-key' && code !== 'duplicate-id' && code !== 'unknown-reference';
}
