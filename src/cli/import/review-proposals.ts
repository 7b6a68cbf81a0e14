import { lexiconFor } from '../../importing/detect-language.js';
import { acceptFacts } from '../../importing/facts/accept-facts.js';
import type { Proposal } from '../../importing/facts/proposal.js';
import { proposeFacts } from '../../importing/facts/propose-facts.js';
import { LEXICONS } from '../../importing/lexicon/index.js';
import type { Lexicon } from '../../importing/lexicon.js';
import { readBack } from '../../importing/write-text.js';
import type { Policy } from '../../policy/schema/policy.js';
import { readPolicyFile } from '../files/read-policy-file.js';
import { writeOutput } from '../files/write-output.js';
import type { Io } from '../io.js';
import { paint } from '../output/paint.js';
import { plainText } from '../output/plain-text.js';
import { toJson } from '../output/to-json.js';
import { describeValue } from './describe-value.js';
import { proposalsFile, readProposalIds, writeProposals } from './proposals-file.js';

/**
 * Goes through the facts proposed for a policy with the person at the terminal. What they accept goes into the policy, what
 * they skip is proposed no more, and the rest waits for another time.
 *
 * @throws CliError if the file is no policy, or nothing is proposed for it
 */
export async function reviewProposals(file: string, given: readonly Lexicon[], io: Io): Promise<void> {
  const { policy } = await readPolicyFile(file, io);
  const waiting = await readProposalIds(file);
  const lexicons = [...given, ...LEXICONS];
  const lexicon = lexiconFor(policy.locale, lexicons) ?? lexiconFor('en', lexicons);
  // Read anew, since the policy may have been edited: a place in the prose that was noted may be another now.
  const proposals = proposeFacts(policy, lexicon as Lexicon).filter(({ id }) => waiting.has(id));
  const { accepted, decided } = await ask(policy, proposals, io);
  if (accepted.length > 0) {
    await writeOutput(file, toJson(acceptFacts(policy, proposals, accepted)), { force: true });
  }
  const left = proposals.slice(decided);
  await writeProposals(file, left, { force: true });
  const gone = waiting.size - proposals.length;
  await io.out(
    `\n${accepted.length} accepted into ${file}, ${decided - accepted.length} skipped, ${left.length} left${left.length > 0 ? ` in ${proposalsFile(file)}` : ''}.\n${
      gone > 0 ? `${gone} are proposed no more: the policy no longer says so.\n` : ''
    }`,
  );
}

async function ask(policy: Policy, proposals: readonly Proposal[], io: Io) {
  const accepted: string[] = [];
  for (const [index, proposal] of proposals.entries()) {
    await io.out(`\n${describe(policy, proposal, `${index + 1} of ${proposals.length}`, io)}`);
    const answer = await decision(io);
    if (answer === 'quit') return { accepted, decided: index };
    if (answer === 'accept') accepted.push(proposal.id);
  }
  return { accepted, decided: proposals.length };
}

async function decision(io: Io): Promise<(typeof ANSWERS)[number]> {
  for (;;) {
    const answer = (await io.ask('Accept, skip or quit? [a/s/q] '))?.trim().toLowerCase() ?? 'quit';
    const found = answer === '' ? undefined : ANSWERS.find((each) => each.startsWith(answer));
    if (found !== undefined) return found;
    await io.out('Answer a, s or q.\n');
    // The line after it is meant for the next fact, not for this.
    if (io.isPiped) return 'quit';
  }
}

const ANSWERS = ['accept', 'skip', 'quit'] as const;

function describe(policy: Policy, proposal: Proposal, place: string, { colours }: Io): string {
  const { section: id, quote } = proposal.evidence;
  const section = policy.sections.find((each) => each.id === id);
  const title = section?.title ?? id;
  const words = typeof title === 'string' ? title : (title[policy.locale] ?? id);
  return plainText(
    `${place}  ${proposal.group}: ${describeValue(proposal)}\n  “${readBack(quote)}”\n  in “${readBack(words)}”\n`,
  ).replace(/^.*/, (line) => paint('bold', line, colours));
}
