import { InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../policy/did-you-mean.js';
import { REGIMES, type RegimeId } from '../policy/vocabulary.js';

/** `--regime`, which can be given several times. */
export function regimesOption(description: string): Option {
  return new Option('--regime <id...>', description).argParser<RegimeId[]>((id, before = []) => [
    ...before,
    regimeOf(id),
  ]);
}

/** `--regime`, of which there can be one. */
export function regimeOption(description: string): Option {
  return new Option('--regime <id>', description).argParser(regimeOf);
}

function regimeOf(id: string): RegimeId {
  const known = REGIMES.find((each) => each === id);
  if (known !== undefined) return known;
  throw new InvalidArgumentError(didYouMean(REGIMES)(id) ?? `It is one of: ${REGIMES.join(', ')}.`);
}
