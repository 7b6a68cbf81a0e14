import { styleText } from 'node:util';
import type { Messages } from '../../i18n/messages.js';
import type { Proposal } from '../../importing/facts/proposal.js';
import type { Policy } from '../../policy/schema/policy.js';
import { wrapped } from '../output/wrapped.js';
import { excerptOf, factInWords } from './describe-proposal.js';

/** What a person said of proposed facts, by id. */
export type Decisions = Readonly<Record<string, 'accepted' | 'rejected'>>;

/** A walk through proposed facts, one by one. */
export interface ReviewOptions {
  /** The policies of an import; nearly always one. */
  readonly policies: readonly Policy[];
  readonly proposals: readonly Proposal[];
  /** What was decided before. */
  readonly decisions: Decisions;
  /** English, for the facts in words. */
  readonly messages: Messages;
  readonly colours: boolean;
  readonly show: (text: string) => void;
  /** Asks one question; `undefined` where nobody answers any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Called after each decision, so that nothing is lost whatever comes next. */
  readonly onDecision: (decisions: Decisions) => void;
}

const QUESTION = 'Accept, reject, skip, back or quit? [a/r/s/b/q] ';
const HELP = `  a  accept: it becomes part of the policy, with this sentence as its evidence
  r  reject: it is not asked again
  s  skip: it is asked again next time
  b  back to the one before
  q  quit: what was decided is kept
`;

/** Asks of each proposed fact that is not decided whether it is so. Gives all that was decided. */
export async function review(options: ReviewOptions): Promise<Decisions> {
  const { policies, proposals, messages, colours, show, ask, onDecision } = options;
  let decisions = options.decisions;
  const open = proposals.filter(({ id }) => decisions[id] === undefined);
  let at = 0;
  while (at < open.length) {
    const proposal = open[at] as Proposal;
    const policy = policies.find(({ sections }) => sections.some(({ id }) => id === proposal.evidence.section));
    if (policy === undefined) {
      at += 1;
      continue;
    }
    show(`\n${describe(policy, proposal, { place: `${at + 1} of ${open.length}`, messages, colours })}\n`);
    let answer: Answer | undefined;
    while (answer === undefined) {
      const said = await ask(QUESTION);
      answer = said === undefined ? 'quit' : answerIn(said);
      if (answer === undefined) show(HELP);
    }
    if (answer === 'quit') return decisions;
    if (answer === 'back') {
      at = Math.max(0, at - 1);
      const { [(open[at] as Proposal).id]: _, ...others } = decisions;
      decisions = others;
      onDecision(decisions);
      continue;
    }
    if (answer !== 'skip') {
      decisions = { ...decisions, [proposal.id]: answer };
      onDecision(decisions);
    }
    at += 1;
  }
  return decisions;
}

// For private use: no text means anything by them.
const START = '\uE000';
const END = '\uE001';
const MARKED = new RegExp(`${START}([^${END}]*)${END}`);

type Answer = 'accepted' | 'rejected' | 'skip' | 'back' | 'quit';

const ANSWERS: Readonly<Record<string, Answer>> = {
  a: 'accepted',
  accept: 'accepted',
  y: 'accepted',
  yes: 'accepted',
  r: 'rejected',
  reject: 'rejected',
  n: 'rejected',
  no: 'rejected',
  s: 'skip',
  skip: 'skip',
  b: 'back',
  back: 'back',
  q: 'quit',
  quit: 'quit',
};

function answerIn(said: string): Answer | undefined {
  const word = said.trim().toLowerCase();
  return Object.hasOwn(ANSWERS, word) ? ANSWERS[word] : undefined;
}

function describe(
  policy: Policy,
  proposal: Proposal,
  { place, messages, colours }: { place: string; messages: Messages; colours: boolean },
): string {
  const bold = (text: string) => (colours ? styleText('bold', text, { validateStream: false }) : text);
  const { before, sentence, after } = excerptOf(policy, proposal.evidence);
  const title = policy.sections.find(({ id }) => id === proposal.evidence.section)?.title;
  const section = typeof title === 'string' ? title : proposal.evidence.section;
  return [
    bold(`Fact ${place}`),
    ...factInWords(policy, proposal, messages).map((line) => `  ${line}`),
    '',
    `From the section “${section}”:`,
    wrapped(`${before}${START}${sentence}${END}${after}`, { indent: '  ' }).replace(MARKED, (_, marked: string) =>
      `>>${marked}<<`
        .split('\n')
        .map((line) => line.replace(/\S.*/, bold))
        .join('\n'),
    ),
  ].join('\n');
}
