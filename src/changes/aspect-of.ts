import type { FactGroup } from './fact-groups.js';

/** What a reader would say of a field: several fields are one thing to them. */
const ASPECTS = {
  stance: ['stance', 'condition', 'honored', 'response', 'consent', 'required', 'applies', 'limits'],
  data: ['data', 'kind', 'examples', 'identifiability', 'sensitive', 'origin'],
  purposes: ['purposes', 'bases', 'interest', 'category'],
  recipients: [
    'recipients',
    'role',
    'mode',
    'provider',
    'party',
    'thirdPartyAccess',
    'thirdPartyTracking',
    'contractTerms',
  ],
  places: ['country', 'countries', 'mechanism', 'regimes', 'regime'],
  time: ['period', 'duration', 'retention', 'basis', 'trigger', 'criteria', 'end', 'lookback', 'advance'],
  ages: ['audience', 'minAge'],
  contact: ['email', 'phone', 'address', 'url', 'value', 'channel', 'channels', 'howTo', 'verification', 'agentRoute'],
  notice: ['notify', 'highlighted', 'materialConsent', 'governs', 'archiveUrl', 'log'],
  name: ['name', 'title', 'label', 'tradeName', 'registration', 'id'],
  place: ['section'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const BY_GROUP: Partial<Record<FactGroup, keyof typeof ASPECTS>> = {
  activities: 'data',
  cookies: 'data',
  recipients: 'recipients',
  transfers: 'places',
  regimes: 'places',
  retention: 'time',
  'contact.channels': 'contact',
  changes: 'notice',
  'changes.log': 'notice',
};

const BY_FIELD = new Map<string, string>(
  Object.entries(ASPECTS).flatMap(([aspect, fields]) => fields.map((field) => [field, aspect])),
);

/** The aspect under which readers are told of a field; `wording` for what is mere words, and all else. */
export function aspectOf(field: string): string {
  return BY_FIELD.get(field) ?? 'wording';
}

/** The aspect under which readers are told of a fact that came or went and has no name, where one fits all such facts. */
export function aspectOfGroup(group: FactGroup): string | undefined {
  return BY_GROUP[group];
}
