import { userInfo } from 'node:os';
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import {
  canMove,
  isReasonOf,
  REQUEST_STATUSES,
  type RequestStatus,
  STATUS_REASONS,
  type StatusReason,
} from '../../requests/request-status.js';
import { agentCallback } from '../../server/drp/agent-callback.js';
import type { RequestRecord } from '../../server/store/request-store.js';
import { CliError } from '../cli-error.js';
import type { Io } from '../io.js';
import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { readRequest } from './read-request.js';
import { type StoreOptions, storeOption, withStore } from './with-store.js';

interface StatusOptions extends StoreOptions {
  readonly reason?: StatusReason;
  readonly note?: string;
  readonly answerBy?: string;
  readonly by?: string;
  readonly release?: boolean;
}

/** `requests status`: changes where a request stands. */
export const addStatus: AddCommand = (program, io) => {
  optionsOf(program.command('status'))
    .description(
      'change where a request stands; agents of the Data Rights Protocol are told, people and webhooks are not',
    )
    .addHelpText(
      'after',
      examples(
        ['requests status 7KQM-2XWD-9HTC in_progress --note "asked the shop team"', 'says that it is being worked on'],
        ['requests status 7KQM-2XWD-9HTC denied --reason insuf_verification', 'refuses it, and says why'],
      ),
    )
    .action(async (typed: string, status: RequestStatus, options: StatusOptions) => {
      const record = await withStore(options, io, async (store) => {
        const before = await readRequest(store, typed);
        check(before, status, options.reason);
        const { reason, note, answerBy, release } = options;
        const { statusReason: _, ...rest } = before;
        const moved: RequestRecord = {
          ...rest,
          status,
          ...(reason !== undefined && { statusReason: reason }),
          ...(answerBy !== undefined && { answerBy }),
        };
        return store.move(before.reference, {
          status,
          by: options.by ?? whoami(io),
          ...(reason !== undefined && { reason }),
          ...(note !== undefined && { note }),
          ...(answerBy !== undefined && { answerBy }),
          ...(release === true && { quarantined: false }),
          outbox: agentCallback(moved),
          now: io.now(),
        });
      });
      await io.out(`${record.reference} is ${record.status} now.\n`);
    });
};

function optionsOf(command: Command): Command {
  return storeOption(
    command
      .argument('<reference>')
      .addArgument(new Argument('<status>', 'what it becomes').choices(REQUEST_STATUSES))
      .addOption(
        new Option('--reason <reason>', 'why; a refusal always has one').choices(Object.values(STATUS_REASONS).flat()),
      )
      .option('--note <text>', 'kept with the request, for colleagues')
      .option('--answer-by <day>', 'the new day the answer is due, YYYY-MM-DD', day)
      .option('--by <name>', 'who does this, for the log (default: your user name)')
      .option('--release', 'it is no spam: take it out of quarantine'),
  );
}

function check(before: RequestRecord, status: RequestStatus, reason: StatusReason | undefined): void {
  if (!canMove(before.status, status)) {
    const moves = REQUEST_STATUSES.filter((each) => canMove(before.status, each));
    throw new CliError(
      `${before.reference} is ${before.status} and can not become ${status}.`,
      moves.length === 0 ? 'What is closed stays closed.' : `It can become: ${moves.join(', ')}.`,
    );
  }
  if (isReasonOf(status, reason)) return;
  const reasons = STATUS_REASONS[status].join(', ');
  throw reason === undefined
    ? new CliError(`A request that is ${status} needs a reason.`, `Add --reason with one of: ${reasons}.`)
    : new CliError(
        `"${reason}" is no reason for ${status}.`,
        reasons === '' ? 'Leave --reason out.' : `These are: ${reasons}.`,
      );
}

function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a day that exists, such as 2027-01-31.');
  }
  return text;
}

function whoami({ env }: Io): string {
  return env.USER || userInfo().username;
}
