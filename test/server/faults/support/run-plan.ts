import { type Random, seededRandom } from './random.js';

/** What goes wrong with one try to send something. */
const FAULTS = [
  // Nothing reaches the server.
  'refused',
  'error-before',
  'too-many',
  'offline',
  // It does, and nobody hears of it.
  'lost-response',
  'half-response',
  'error-after',
  'in-flight',
  'slow-response',
  // It does, when nobody expects it any more, or more than once.
  'late',
  'twice',
] as const;

export type Fault = (typeof FAULTS)[number] | 'none';

/** How a person goes about sending one request. */
const WAYS = ['one click', 'double click', 'two tabs', 'back', 'back and changed'] as const;

export interface PersonPlan {
  readonly way: (typeof WAYS)[number];
  readonly scripts: 'on' | 'off';
  readonly kind: 'question' | 'delete' | 'opt-out-sale-share';
  /** For each window what goes wrong, try by try; nothing does after that. */
  readonly faults: readonly [readonly Fault[], readonly Fault[]];
  /** When the person comes, in milliseconds from the start. */
  readonly comesAt: number;
  /** Goes away without a receipt if the first press gives none. */
  readonly givesUp: boolean;
  /** For everything else that is left to chance. */
  readonly seed: number;
}

/** `kill -9` of one of the two servers: at a step of a write, counted from the start of the run, or after a time. */
type Kill = { readonly server: 0 | 1; readonly atStep: number } | { readonly server: 0 | 1; readonly afterMs: number };

/** One run: some people, the faults they meet, and what happens to the servers. */
export interface RunPlan {
  readonly seed: number;
  readonly people: readonly PersonPlan[];
  readonly kill?: Kill;
}

/** Everything that is going to happen in the run of a seed. */
export function planRun(seed: number): RunPlan {
  const random = seededRandom(seed);
  const people = Array.from({ length: 1 + random.below(3) }, () => planPerson(random));
  return { seed, people, ...(random.chance(1 / 3) && { kill: planKill(random) }) };
}

function planPerson(random: Random): PersonPlan {
  return {
    way: random.pick(WAYS),
    scripts: random.chance(1 / 3) ? 'off' : 'on',
    kind: random.pick(['question', 'delete', 'opt-out-sale-share']),
    faults: [planFaults(random), planFaults(random)],
    comesAt: random.below(10),
    givesUp: random.chance(1 / 8),
    seed: random.below(2 ** 31),
  };
}

function planFaults(random: Random): Fault[] {
  return Array.from({ length: random.below(5) }, () => random.pick([...FAULTS, 'none', 'none'] as [Fault, ...Fault[]]));
}

function planKill(random: Random): Kill {
  const server = random.pick<0 | 1>([0, 1]);
  // A write has some thirty steps.
  return random.chance(2 / 3) ? { server, atStep: random.below(45) } : { server, afterMs: random.below(60) };
}
