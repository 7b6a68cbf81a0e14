/**
 * What the schema of the Transparency Information Language (draft 7, github.com/Transparency-Information-Language/schema)
 * demands, in the terms of JSON Schema and in our own words: its own text is under the GPL.
 */
const text = { type: 'string' };
const yesOrNo = { type: 'boolean' };
const texts = { type: 'array', items: text };
const country = { type: 'string', minLength: 2, maxLength: 2 };
const email = { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' };
const phone = { type: 'string', pattern: '^[+]*[(]?[0-9]{1,4}[)]?[-\\s./0-9]*$' };
const moment = { type: 'string', pattern: '^[+-]?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' };

const all = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const listOf = (properties: Record<string, object>) => ({ type: 'array', items: all(properties) });

const statement = all({ available: yesOrNo, description: text });
const right = { available: yesOrNo, description: text, identificationEvidences: texts };
/** Those that may be left out. */
const ways = { url: text, email };
const rightOf = (more: Record<string, object> = {}) => ({
  ...all({ ...right, ...more }),
  properties: { ...right, ...ways, ...more },
});

export const TILT_CONSTRAINTS = all({
  meta: all({
    _id: text,
    name: text,
    created: moment,
    modified: moment,
    version: { type: 'integer', minimum: 1 },
    language: { type: 'string', pattern: '^[a-z]{2}$' },
    status: { enum: ['active', 'inactive'] },
    url: { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' },
    _hash: { type: 'string', minLength: 64, maxLength: 64 },
  }),
  controller: all({ name: text, address: text, country, representative: all({ name: text, email }) }),
  dataProtectionOfficer: all({ name: text, address: text, country, email }),
  dataDisclosed: listOf({
    _id: text,
    category: text,
    purposes: listOf({ purpose: text, description: text }),
    legalBases: listOf({ reference: text, description: text }),
    legitimateInterests: listOf({ exists: yesOrNo, reasoning: text }),
    recipients: {
      type: 'array',
      items: { type: 'object', required: ['category'], properties: { category: text, name: text, country: text } },
    },
    storage: listOf({
      temporal: listOf({ description: text, ttl: text }),
      purposeConditional: texts,
      legalBasisConditional: texts,
      aggregationFunction: text,
    }),
    nonDisclosure: all({
      legalRequirement: yesOrNo,
      contractualRegulation: yesOrNo,
      obligationToProvide: yesOrNo,
      consequences: text,
    }),
  }),
  thirdCountryTransfers: listOf({
    country: text,
    adequacyDecision: statement,
    appropriateGuarantees: statement,
    presenceOfEnforceableRightsAndEffectiveRemedies: statement,
    standardDataProtectionClause: statement,
  }),
  accessAndDataPortability: rightOf({
    administrativeFee: all({ amount: { type: 'number' }, currency: text }),
    dataFormat: text,
  }),
  sources: listOf({
    _id: text,
    dataCategory: text,
    sources: listOf({ description: text, url: text, publiclyAvailable: yesOrNo }),
  }),
  rightToInformation: rightOf(),
  rightToRectificationOrDeletion: rightOf(),
  rightToDataPortability: rightOf(),
  rightToWithdrawConsent: rightOf(),
  rightToComplain: rightOf({
    supervisoryAuthority: { ...all({ name: text }), properties: { name: text, address: text, country, email, phone } },
  }),
  automatedDecisionMaking: all({ inUse: yesOrNo, logicInvolved: text, scopeAndIntendedEffects: text }),
  changesOfPurpose: listOf({
    description: text,
    affectedDataCategories: texts,
    plannedDateOfChange: text,
    urlOfNewVersion: text,
  }),
});
