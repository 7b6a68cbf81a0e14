import type { RegimeId, Stance } from '../../policy/vocabulary.js';

interface AnyFact {
  readonly stance?: Stance | undefined;
  readonly regimes?: readonly RegimeId[] | undefined;
}

/** Facts that a policy affirms, and those it denies. What it leaves open is neither. */
export function statedFacts<Fact extends AnyFact>(
  facts: readonly Fact[] | undefined,
  regime?: RegimeId,
): { readonly affirmed: readonly Fact[]; readonly denied: readonly Fact[] } {
  const own = (facts ?? []).filter(
    ({ regimes = [] }) => regime === undefined || regimes.length === 0 || regimes.includes(regime),
  );
  const isDenied = ({ stance }: Fact) => stance === 'doesNot' || stance === 'intendsNot';
  return {
    affirmed: own.filter((fact) => !isDenied(fact) && fact.stance !== 'unspecified'),
    denied: own.filter(isDenied),
  };
}
