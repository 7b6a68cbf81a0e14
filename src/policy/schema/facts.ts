import * as v from 'valibot';
import * as words from '../vocabulary.js';
import { list } from './list.js';
import { object } from './object.js';
import {
  CountrySchema,
  DateSchema,
  HrefSchema,
  IdSchema,
  LocaleTagSchema,
  PeriodSchema,
  PlainSchema,
  TextSchema,
} from './primitives.js';

const ids = list(IdSchema);
const texts = list(TextSchema);
const RegimeSchema = v.picklist(words.REGIMES);
const RequestKindSchema = v.picklist(words.REQUEST_KINDS);

/** What every fact can say of itself. */
const fact = {
  id: IdSchema,
  /** What the statement says the company does; `does` when left out. */
  stance: v.optional(v.picklist(words.STANCES)),
  /** When it holds: the "if" of `onlyIf`, or a limit on any other stance. */
  condition: v.optional(TextSchema),
  note: v.optional(TextSchema),
  /** Regimes it is for; absent means everyone. */
  regimes: v.optional(list(RegimeSchema)),
  /** How far back the statement looks, such as `P12M` (Civ. Code 1798.130(a)(5)). */
  lookback: v.optional(PeriodSchema),
  /** Where the prose says so: the block, and the first and last character in its text in the policy's own language. */
  evidence: v.optional(
    list(
      object({
        block: IdSchema,
        start: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
        end: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
      }),
    ),
  ),
};

/** A statement in the author's own words, with its stance. */
export const StatementSchema = object({ ...fact, text: TextSchema });

/** What the policy covers, whom it binds, and under which law. */
export const ScopeSchema = object({
  /** The sites, apps and services it is for. */
  services: v.optional(texts),
  covers: v.optional(list(StatementSchema)),
  excludes: v.optional(list(StatementSchema)),
  definitions: v.optional(list(object({ id: IdSchema, term: TextSchema, meaning: TextSchema }))),
  /** What counts as agreeing to the policy, where it says so. */
  acceptance: v.optional(object({ ...fact, by: v.picklist(words.ACCEPTANCES), text: v.optional(TextSchema) })),
  governingLaw: v.optional(
    object({
      ...fact,
      country: v.optional(CountrySchema),
      law: v.optional(TextSchema),
      courts: v.optional(TextSchema),
    }),
  ),
});

/** Ways to reach a person or a body. */
const reach = {
  address: v.optional(TextSchema),
  country: v.optional(CountrySchema),
  email: v.optional(PlainSchema),
  phone: v.optional(PlainSchema),
  url: v.optional(HrefSchema),
};

export const PartySchema = object({
  id: IdSchema,
  name: TextSchema,
  tradeName: v.optional(PlainSchema),
  /** Number in a company register. */
  registration: v.optional(PlainSchema),
  ...reach,
  note: v.optional(TextSchema),
});

/** Who is responsible. */
export const PartiesSchema = object({
  controllers: v.optional(list(PartySchema)),
  /** The essence of an arrangement between joint controllers (GDPR Art. 26(2)). */
  jointArrangement: v.optional(TextSchema),
  /** Representatives (GDPR Art. 27). */
  representatives: v.optional(list(object({ ...PartySchema.entries, regime: RegimeSchema }))),
  /** Data protection officer (GDPR Art. 37), or *encarregado* (LGPD Art. 41). */
  dpo: v.optional(PartySchema),
  /** Supervisory authorities to complain to (GDPR Art. 77). */
  authorities: v.optional(list(object({ id: IdSchema, name: TextSchema, regime: v.optional(RegimeSchema), ...reach }))),
});

/** Whether a legal regime applies, in the author's view. */
export const RegimeDeclarationSchema = object({
  id: RegimeSchema,
  applies: v.picklist(words.APPLICABILITIES),
  note: v.optional(TextSchema),
});

/** A kind of data, in the policy's own words. */
export const DataSchema = object({
  id: IdSchema,
  kind: v.picklist(words.DATA_KINDS),
  label: v.optional(TextSchema),
  identifiability: v.optional(v.picklist(words.IDENTIFIABILITIES)),
  /** Sensitive in law (GDPR Art. 9; Civ. Code 1798.140(ae)). */
  sensitive: v.optional(v.boolean()),
  origin: v.optional(v.picklist(words.DATA_ORIGINS)),
  examples: v.optional(texts),
});

/** Something data is used for, in the policy's own words. */
export const PurposeSchema = object({
  id: IdSchema,
  kind: v.picklist(words.PURPOSES),
  label: v.optional(TextSchema),
  description: v.optional(TextSchema),
});

/** A practice: which data, from where, what for, on which legal basis, for whom, for how long. */
export const ActivitySchema = object({
  ...fact,
  title: v.optional(TextSchema),
  /** Ids of `data`, or data kinds themselves. */
  data: v.optional(ids),
  subjects: v.optional(list(v.picklist(words.SUBJECTS))),
  sources: v.optional(list(v.picklist(words.SOURCES))),
  /** Ids of `purposes`, or purpose kinds themselves. */
  purposes: v.optional(ids),
  bases: v.optional(list(v.picklist(words.LEGAL_BASES))),
  /** The interest pursued, where a basis is legitimate interests (GDPR Art. 13(1)(d)). */
  interest: v.optional(TextSchema),
  /** Ids of `recipients`. */
  recipients: v.optional(ids),
  /** Ids of `retention`. */
  retention: v.optional(ids),
  required: v.optional(v.picklist(words.REQUIREMENTS)),
  /** What happens if the data is not given (GDPR Art. 13(2)(e)). */
  consequence: v.optional(TextSchema),
});

/** Someone who gets data, by name or by category. */
export const RecipientSchema = object({
  ...fact,
  name: v.optional(TextSchema),
  category: v.optional(TextSchema),
  role: v.picklist(words.RECIPIENT_ROLES),
  /** How the data reaches them; `disclose` when left out. */
  mode: v.optional(v.picklist(words.DISCLOSURE_MODES)),
  data: v.optional(ids),
  identifiability: v.optional(v.picklist(words.IDENTIFIABILITIES)),
  purposes: v.optional(ids),
  country: v.optional(CountrySchema),
  /** What they must promise. */
  contractTerms: v.optional(TextSchema),
  policyUrl: v.optional(HrefSchema),
  optOutUrl: v.optional(HrefSchema),
});

/** Data that goes abroad. */
export const TransferSchema = object({
  ...fact,
  countries: list(CountrySchema),
  recipients: v.optional(ids),
  mechanism: v.optional(v.picklist(words.TRANSFER_MECHANISMS)),
  /** Where, or how, to get a copy of the safeguards (GDPR Art. 13(1)(f)). */
  copyUrl: v.optional(HrefSchema),
  copy: v.optional(TextSchema),
});

/** A cookie, or anything else kept on a device. */
export const CookieSchema = object({
  ...fact,
  /** Its name, or a pattern such as `_ga_*`. */
  name: v.optional(PlainSchema),
  /** What it does, in words. */
  description: v.optional(TextSchema),
  /** Id of the recipient that sets it. */
  provider: v.optional(IdSchema),
  party: v.optional(v.picklist(words.COOKIE_PARTIES)),
  category: v.picklist(words.COOKIE_CATEGORIES),
  technology: v.optional(v.picklist(words.COOKIE_TECHNOLOGIES)),
  /** How long it lasts: a duration, `session`, or `persistent` until deleted (ePrivacy Art. 5(3); CJEU C-673/17 Planet49). */
  duration: v.optional(v.union([v.picklist(['session', 'persistent']), PeriodSchema])),
  /** Whether third parties can read it (Planet49). */
  thirdPartyAccess: v.optional(v.boolean()),
  consent: v.optional(v.picklist(words.COOKIE_CONSENTS)),
  data: v.optional(ids),
});

/** How long data is kept. */
export const RetentionSchema = object({
  ...fact,
  basis: v.picklist(words.RETENTION_BASES),
  data: v.optional(ids),
  purposes: v.optional(ids),
  period: v.optional(PeriodSchema),
  /** When the period starts. */
  trigger: v.optional(TextSchema),
  /** What decides the period, where none is stated. */
  criteria: v.optional(TextSchema),
  end: v.optional(v.picklist(words.RETENTION_ENDS)),
});

/** A security measure. */
export const SecuritySchema = object({
  ...fact,
  class: v.picklist(words.SECURITY_CLASSES),
  measure: v.optional(v.picklist(words.SECURITY_MEASURES)),
  description: v.optional(TextSchema),
});

/** Children: whom the service is for, and what guards them. */
export const ChildrenSchema = object({
  audience: v.picklist(words.CHILD_AUDIENCES),
  minAge: v.optional(
    v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'), v.maxValue(21, 'at most 21')),
  ),
  guardianRule: v.optional(TextSchema),
  /** Sale or sharing of data of people under 16 (11 CCR § 7011(e)(1)(G)). */
  sellsUnder16: v.optional(object(fact)),
  consentMethods: v.optional(texts),
  retention: v.optional(TextSchema),
  note: v.optional(TextSchema),
});

/** Profiling, or decisions by machines. */
export const AutomatedSchema = object({
  ...fact,
  kind: v.picklist(words.AUTOMATED_KINDS),
  title: v.optional(TextSchema),
  /** How it decides (GDPR Art. 13(2)(f)). */
  logic: v.optional(TextSchema),
  /** What it means for the person. */
  significance: v.optional(TextSchema),
  humanReview: v.optional(TextSchema),
  requestKind: v.optional(RequestKindSchema),
});

/** What the site does on a browser's privacy signals. */
export const SignalsSchema = object({
  /** Do Not Track (Cal. Bus. & Prof. Code 22575(b)(5–6)). */
  dnt: v.optional(
    object({
      response: v.picklist(words.DNT_RESPONSES),
      note: v.optional(TextSchema),
      /** Whether third parties track people across sites here. */
      thirdPartyTracking: v.optional(v.picklist(words.STANCES)),
    }),
  ),
  /** Global Privacy Control (11 CCR § 7025). */
  gpc: v.optional(
    object({
      honored: v.boolean(),
      appliesTo: v.optional(list(v.picklist(words.GPC_SCOPES))),
      frictionless: v.optional(v.boolean()),
      statusShown: v.optional(v.boolean()),
      howTo: v.optional(TextSchema),
      note: v.optional(TextSchema),
    }),
  ),
});

/** Something the reader can decide. */
export const ChoiceSchema = object({
  ...fact,
  type: v.picklist(words.CHOICE_TYPES),
  /** What the choice is about. */
  about: TextSchema,
  /** Words of the link. */
  label: v.optional(TextSchema),
  url: v.optional(HrefSchema),
  /** Id of the contact channel to use. */
  channel: v.optional(IdSchema),
  /** What follows from choosing so. */
  consequence: v.optional(TextSchema),
});

/** A right, and how to use it here. */
export const RightSchema = object({
  ...fact,
  right: v.picklist(words.RIGHTS),
  /** What to ask for; the right's own request when left out. */
  requestKind: v.optional(RequestKindSchema),
  /** Ids of contact channels. */
  channels: v.optional(ids),
  /** How to use it, in words. */
  howTo: v.optional(TextSchema),
  /** How the company makes sure who asks (11 CCR § 7011(e)(3)(E)). */
  verification: v.optional(TextSchema),
  /** How someone else may ask for the person (11 CCR § 7011(e)(3)(H)). */
  agentRoute: v.optional(TextSchema),
  limits: v.optional(TextSchema),
});

/** A way to reach the company. */
export const ChannelSchema = object({
  id: IdSchema,
  type: v.picklist(words.CHANNEL_TYPES),
  /** The address, number or link itself; absent where the policy names the channel and not where it is. */
  value: v.optional(PlainSchema),
  label: v.optional(TextSchema),
  /** Which requests it is for; absent means all. */
  for: v.optional(list(RequestKindSchema)),
  /** Languages spoken there. */
  locales: v.optional(list(LocaleTagSchema)),
  note: v.optional(TextSchema),
});

export const ContactSchema = object({
  channels: list(ChannelSchema),
  note: v.optional(TextSchema),
});

/** How the policy changes. */
export const ChangesSchema = object({
  notify: v.optional(v.picklist(words.CHANGE_NOTICES)),
  /** How notice is given, in words. */
  note: v.optional(TextSchema),
  /** How long before a change notice is given. */
  advance: v.optional(PeriodSchema),
  materialConsent: v.optional(v.picklist(words.CHANGE_CONSENTS)),
  governs: v.optional(v.picklist(words.GOVERNING_VERSIONS)),
  /** Whether what changed is pointed out (LGPD Art. 8 § 6). */
  highlighted: v.optional(v.boolean()),
  archiveUrl: v.optional(HrefSchema),
  log: v.optional(
    list(
      object({
        version: PlainSchema,
        date: v.optional(DateSchema),
        summary: TextSchema,
        material: v.optional(v.boolean()),
        direction: v.optional(v.picklist(words.CHANGE_DIRECTIONS)),
        /** Ids of the facts it touches. */
        facts: v.optional(ids),
      }),
    ),
  ),
});

/** A payment or service in return for data (11 CCR § 7016). */
export const IncentiveSchema = object({
  ...fact,
  title: TextSchema,
  terms: v.optional(TextSchema),
  /** What the data is worth, and how that was worked out. */
  value: v.optional(TextSchema),
  withdrawal: v.optional(TextSchema),
});

/** Requests of one kind in one period (11 CCR § 7102). */
export const MetricSchema = object({
  id: IdSchema,
  requestKind: RequestKindSchema,
  from: DateSchema,
  to: DateSchema,
  received: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0')),
  complied: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
  denied: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
  medianDays: v.optional(v.pipe(v.number(), v.minValue(0, 'at least 0'))),
});

export const RelatedDocumentSchema = object({
  id: IdSchema,
  title: TextSchema,
  /** Absent where the policy names the document and not where it is. */
  url: v.optional(HrefSchema),
  kind: v.optional(v.picklist(words.RELATED_KINDS)),
});

export type Statement = v.InferOutput<typeof StatementSchema>;
export type Party = v.InferOutput<typeof PartySchema>;
export type DataItem = v.InferOutput<typeof DataSchema>;
export type Purpose = v.InferOutput<typeof PurposeSchema>;
export type Activity = v.InferOutput<typeof ActivitySchema>;
export type Recipient = v.InferOutput<typeof RecipientSchema>;
export type Transfer = v.InferOutput<typeof TransferSchema>;
export type Cookie = v.InferOutput<typeof CookieSchema>;
export type Retention = v.InferOutput<typeof RetentionSchema>;
export type SecurityMeasure = v.InferOutput<typeof SecuritySchema>;
export type Automated = v.InferOutput<typeof AutomatedSchema>;
export type Choice = v.InferOutput<typeof ChoiceSchema>;
export type RightFact = v.InferOutput<typeof RightSchema>;
export type Channel = v.InferOutput<typeof ChannelSchema>;
export type Incentive = v.InferOutput<typeof IncentiveSchema>;
export type Metric = v.InferOutput<typeof MetricSchema>;
