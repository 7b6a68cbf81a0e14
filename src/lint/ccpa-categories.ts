import type { DataKind } from '../policy/vocabulary.js';

/**
 * The category of personal information that California's statute gives each kind of data: the letter of Civ. Code
 * 1798.140(v)(1), or `ae` for sensitive information that only 1798.140(ae) names. `other` has none, so it has to be
 * named by a closer kind.
 */
export const CCPA_CATEGORIES: Readonly<Record<Exclude<DataKind, 'other'>, string>> = {
  name: 'A',
  contact: 'A',
  account: 'A',
  credentials: 'A',
  'government-id': 'A',
  financial: 'B',
  transaction: 'D',
  demographic: 'C',
  'protected-class': 'C',
  health: 'B',
  biometric: 'E',
  genetic: 'ae',
  neural: 'ae',
  'precise-location': 'G',
  'coarse-location': 'G',
  'ip-address': 'A',
  device: 'F',
  'online-id': 'A',
  'on-site-activity': 'F',
  'off-site-activity': 'F',
  referrer: 'F',
  search: 'F',
  communications: 'H',
  'user-content': 'H',
  'audio-visual': 'H',
  professional: 'I',
  education: 'J',
  'social-account': 'A',
  preferences: 'K',
  inferences: 'K',
  diagnostics: 'F',
  survey: 'H',
  child: 'C',
};
