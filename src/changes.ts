export type {
  ChangeDirection,
  FieldChange,
  Materiality,
  PolicyChange,
  PolicyChanges,
  TextChange,
  TextPart,
} from './changes/changes.js';
export { comparePolicies } from './changes/compare-policies.js';
export type { FactGroup } from './changes/fact-groups.js';
export { MATERIAL_SOURCES, type MaterialSource } from './changes/material-sources.js';
