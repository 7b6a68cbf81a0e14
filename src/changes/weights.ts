import type { Materiality } from './changes.js';
import { MATERIAL_SOURCES, type MaterialSource } from './material-sources.js';

/** How much something weighs, and by which rule. */
export interface Weight {
  readonly materiality: Materiality;
  readonly source?: MaterialSource;
}

const ORDER: readonly Materiality[] = ['meta', 'editorial', 'unclear', 'substantive', 'material'];

const SOURCES = Object.keys(MATERIAL_SOURCES);

/** The heaviest of several weights. */
export function heaviest(weights: readonly Weight[]): Weight {
  const rank = ({ materiality, source }: Weight) =>
    ORDER.indexOf(materiality) - (source === undefined ? 0 : SOURCES.indexOf(source) / SOURCES.length);
  const { materiality, source } = weights.reduce<Weight>((found, each) => (rank(each) > rank(found) ? each : found), {
    materiality: 'meta',
  });
  return { materiality, ...(source !== undefined && { source }) };
}
