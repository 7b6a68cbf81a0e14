import { examples } from '../output/examples.js';
import type { AddCommand } from '../program.js';
import { addExport } from './export.js';
import { addList } from './list.js';
import { addPurge } from './purge.js';
import { addShow } from './show.js';
import { addStatus } from './status.js';
import { addUndelivered } from './undelivered.js';
import { addVerifyLog } from './verify-log.js';

/** `requests`: what people asked for, for those who answer. */
export const addRequests: AddCommand = (program, io) => {
  const requests = program
    .command('requests')
    .description('read and answer the requests that people sent')
    .addHelpText(
      'after',
      examples(
        ['requests list --db requests.db', 'those in a SQLite file, the overdue ones first'],
        ['requests list --help', 'what that takes; each of them has its own'],
      ),
    );
  for (const add of [addList, addShow, addStatus, addExport, addUndelivered, addPurge, addVerifyLog]) add(requests, io);
};
