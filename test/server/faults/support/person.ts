import { fast, pause } from './clock.js';
import { seededRandom } from './random.js';
import type { PersonPlan } from './run-plan.js';
import { type Asked, openWindow, type Window } from './window.js';

/** What a person wants, once, and every receipt they were shown for it. */
export interface Intent {
  readonly email: string;
  readonly receipts: { readonly reference: string; readonly text: string }[];
  /** Whether the person left without waiting for a receipt. */
  isGivenUp: boolean;
}

/** Presses that a person makes while things go wrong. */
const PATIENCE = 2;
/** And after that: enough for a server to start again. */
const STUBBORNNESS = 100;

/** Lets one person do what they came for, and tells what they wanted. */
export async function act(plan: PersonPlan, name: string, endpoint: string): Promise<Intent[]> {
  const random = seededRandom(plan.seed);
  let keys = 0;
  await pause(plan.comesAt);
  const options = {
    endpoint,
    scripts: plan.scripts,
    random,
    keys: () => {
      keys += 1;
      return `key-of-${name}-${keys}`;
    },
  };
  const window = await openWindow({ ...options, faults: plan.faults[0] }, plan.kind);
  const intent: Intent = { email: `${name}@example.org`, receipts: [], isGivenUp: false };
  const persist = (each: Window, wanted = intent) => pressUntilReceipt(each, plan, wanted);
  switch (plan.way) {
    case 'one click':
      await persist(window);
      return [intent];
    case 'double click':
      // The same button, before anything came back.
      await Promise.all([press(window, plan, intent), press(window.copy(plan.faults[1]), plan, intent)]);
      await persist(window);
      return [intent];
    case 'two tabs': {
      const other = window.copy(plan.faults[1]);
      await Promise.all([persist(window), pause(fast(random.below(5_000))).then(() => persist(other))]);
      return [intent];
    }
    case 'back': {
      await persist(window);
      // The page comes out of the browser's memory as it was.
      const again = window.copy(plan.faults[1]);
      await persist(again);
      return [intent];
    }
    case 'back and changed': {
      await persist(window);
      const changed: Intent = { email: `${name}-changed@example.org`, receipts: [], isGivenUp: false };
      await persist(window.copy(plan.faults[1]), changed);
      return [intent, changed];
    }
  }
}

async function pressUntilReceipt(window: Window, plan: PersonPlan, intent: Intent): Promise<void> {
  for (let presses = 1; presses <= STUBBORNNESS; presses += 1) {
    if (await press(window, plan, intent)) return;
    if (plan.givesUp) {
      intent.isGivenUp = true;
      return;
    }
    if (presses >= PATIENCE) window.clear();
    await pause(presses < PATIENCE ? 5 : 100);
  }
  throw new Error(`${intent.email} pressed ${STUBBORNNESS} times and has no receipt.`);
}

/** @returns whether a receipt came */
async function press(window: Window, { kind }: PersonPlan, intent: Intent): Promise<boolean> {
  const asked: Asked = { kind, email: intent.email };
  const seen = await window.press(asked);
  if (seen.state === 'receipt') intent.receipts.push({ reference: seen.reference, text: seen.text });
  return seen.state === 'receipt';
}
