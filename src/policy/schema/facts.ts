import * as v from 'valibot';
import * as words from '../vocabulary.js';
import { idOr } from './id-or.js';
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

/** Id of an entry of `data`, or one of the kit's kinds. */
export const DataIdSchema = idOr(words.DATA_KINDS);

/** Id of an entry of `purposes`, or one of the kit's kinds. */
export const PurposeIdSchema = idOr(words.PURPOSES);

const dataIds = list(DataIdSchema);
const purposeIds = list(PurposeIdSchema);
const RegimeSchema = v.picklist(words.REGIMES);
const RequestKindSchema = v.picklist(words.REQUEST_KINDS);

/** What every fact can say of itself. */
const fact = {
  /** What `#id` links and references name it by; keep it for good. */
  id: IdSchema,
  /** What the statement says the company does; `does` when left out. */
  stance: v.optional(v.picklist(words.STANCES)),
  /** When it holds: the "if" of `onlyIf`, or a limit on any other stance. */
  condition: v.optional(TextSchema),
  /** Anything else a reader should know of it. */
  note: v.optional(TextSchema),
  /** Regimes it is for; absent means everyone. */
  regimes: v.optional(list(RegimeSchema)),
  /** How far back the statement looks, such as `P12M` (Civ. Code 1798.130(a)(5)). */
  lookback: v.optional(PeriodSchema),
  /** Where the prose says so: the block, and the first and last character in its text in the policy's own language. */
  evidence: v.optional(
    list(
      object({
        /** Id of the block or section. */
        block: IdSchema,
        /** Index of the first character. */
        start: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
        /** Index after the last character. */
        end: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
      }),
    ),
  ),
};

/** A statement in the author's own words, with its stance. */
export const StatementSchema = object({
  ...fact,
  /** The statement. */
  text: TextSchema,
});

/** What the policy covers, whom it binds, and under which law. */
export const ScopeSchema = object({
  /** The sites, apps and services it is for. */
  services: v.optional(texts),
  /** What the policy is for: data, people, uses. */
  covers: v.optional(list(StatementSchema)),
  /** What the policy is not for. */
  excludes: v.optional(list(StatementSchema)),
  /** Words that the policy uses in a sense of its own. */
  definitions: v.optional(
    list(
      object({
        /** What `#id` links and references name it by; keep it for good. */
        id: IdSchema,
        /** The word. */
        term: TextSchema,
        /** What it means here. */
        meaning: TextSchema,
      }),
    ),
  ),
  /** What counts as agreeing to the policy, where it says so. */
  acceptance: v.optional(
    object({
      ...fact,
      /** What a person does to agree. */
      by: v.picklist(words.ACCEPTANCES),
      /** The same in the policy’s words. */
      text: v.optional(TextSchema),
    }),
  ),
  /** Which law, and which courts, the policy names. */
  governingLaw: v.optional(
    object({
      ...fact,
      /** Country of that law. */
      country: v.optional(CountrySchema),
      /** The law, in words. */
      law: v.optional(TextSchema),
      /** The courts that decide. */
      courts: v.optional(TextSchema),
    }),
  ),
});

/** Ways to reach a person or a body. */
const reach = {
  /** Postal address. */
  address: v.optional(TextSchema),
  /** Country of the address. */
  country: v.optional(CountrySchema),
  /** Bare email address, such as `privacy@shop.example`. */
  email: v.optional(PlainSchema),
  /** Number in digits, such as `+31 20 123 4567`. */
  phone: v.optional(PlainSchema),
  /** Website. */
  url: v.optional(HrefSchema),
};

/** A company, person or body. */
export const PartySchema = object({
  /** What `#id` links and references name it by; keep it for good. */
  id: IdSchema,
  /** Legal name. */
  name: TextSchema,
  /** Name it is known by. */
  tradeName: v.optional(PlainSchema),
  /** Number in a company register. */
  registration: v.optional(PlainSchema),
  ...reach,
  /** Anything else a reader should know of it. */
  note: v.optional(TextSchema),
});

/** Who is responsible. */
export const PartiesSchema = object({
  /** Who decides why and how data is used (GDPR Art. 4(7)). */
  controllers: v.optional(list(PartySchema)),
  /** The essence of an arrangement between joint controllers (GDPR Art. 26(2)). */
  jointArrangement: v.optional(TextSchema),
  /** Representatives (GDPR Art. 27). */
  representatives: v.optional(
    list(
      object({
        ...PartySchema.entries,
        /** The regime they represent the company under. */
        regime: RegimeSchema,
      }),
    ),
  ),
  /** Data protection officer (GDPR Art. 37), or *encarregado* (LGPD Art. 41). */
  dpo: v.optional(PartySchema),
  /** Supervisory authorities to complain to (GDPR Art. 77). */
  authorities: v.optional(
    list(
      object({
        /** What `#id` links and references name it by; keep it for good. */
        id: IdSchema,
        /** Name of the authority. */
        name: TextSchema,
        /** The regime it watches over. */
        regime: v.optional(RegimeSchema),
        ...reach,
      }),
    ),
  ),
});

/** Whether a legal regime applies, in the author's view. */
export const RegimeDeclarationSchema = object({
  /** The regime. */
  id: RegimeSchema,
  /** Whether it applies. */
  applies: v.picklist(words.APPLICABILITIES),
  /** Why, or to whom. */
  note: v.optional(TextSchema),
});

/** A kind of data, in the policy's own words. */
export const DataSchema = object({
  /** What `data` elsewhere refers to it by. */
  id: IdSchema,
  /** The nearest kind there is. */
  kind: v.picklist(words.DATA_KINDS),
  /** What readers see instead of the kind’s own name. */
  label: v.optional(TextSchema),
  /** How closely it points to a person. */
  identifiability: v.optional(v.picklist(words.IDENTIFIABILITIES)),
  /** Sensitive in law (GDPR Art. 9; Civ. Code 1798.140(ae)). */
  sensitive: v.optional(v.boolean()),
  /** How it comes to be. */
  origin: v.optional(v.picklist(words.DATA_ORIGINS)),
  /** What counts among it, such as “street and city”. */
  examples: v.optional(texts),
});

/** Something data is used for, in the policy's own words. */
export const PurposeSchema = object({
  /** What `purposes` elsewhere refers to it by. */
  id: IdSchema,
  /** The nearest kind there is. */
  kind: v.picklist(words.PURPOSES),
  /** What readers see instead of the kind’s own name. */
  label: v.optional(TextSchema),
  /** What it is, in words. */
  description: v.optional(TextSchema),
});

/** A practice: which data, from where, what for, on which legal basis, for whom, for how long. */
export const ActivitySchema = object({
  ...fact,
  /** A few words for it, such as “Newsletter”. */
  title: v.optional(TextSchema),
  /** Ids of `data`, or data kinds themselves. */
  data: v.optional(dataIds),
  /** Whom the data is about. */
  subjects: v.optional(list(v.picklist(words.SUBJECTS))),
  /** Where the data comes from. */
  sources: v.optional(list(v.picklist(words.SOURCES))),
  /** Ids of `purposes`, or purpose kinds themselves. */
  purposes: v.optional(purposeIds),
  /** Legal bases. */
  bases: v.optional(list(v.picklist(words.LEGAL_BASES))),
  /** The interest pursued, where a basis is legitimate interests (GDPR Art. 13(1)(d)). */
  interest: v.optional(TextSchema),
  /** Ids of `recipients`. */
  recipients: v.optional(ids),
  /** Ids of `retention`. */
  retention: v.optional(ids),
  /** Whether a person must give the data. */
  required: v.optional(v.picklist(words.REQUIREMENTS)),
  /** What happens if the data is not given (GDPR Art. 13(2)(e)). */
  consequence: v.optional(TextSchema),
});

/** Someone who gets data, by name or by category. */
export const RecipientSchema = object({
  ...fact,
  /** Its name, where it is named. */
  name: v.optional(TextSchema),
  /** What sort of recipient, such as “payment companies”. */
  category: v.optional(TextSchema),
  /** What it is to the company. */
  role: v.picklist(words.RECIPIENT_ROLES),
  /** How the data reaches them; `disclose` when left out. */
  mode: v.optional(v.picklist(words.DISCLOSURE_MODES)),
  /** Ids of `data`, or data kinds themselves. */
  data: v.optional(dataIds),
  /** How closely what it gets points to a person. */
  identifiability: v.optional(v.picklist(words.IDENTIFIABILITIES)),
  /** Ids of `purposes`, or purpose kinds themselves. */
  purposes: v.optional(purposeIds),
  /** Where it is. */
  country: v.optional(CountrySchema),
  /** What they must promise, by contract. */
  contractTerms: v.optional(TextSchema),
  /** Its own policy. */
  policyUrl: v.optional(HrefSchema),
  /** Where a person can say no to it. */
  optOutUrl: v.optional(HrefSchema),
});

/** Data that goes abroad. */
export const TransferSchema = object({
  ...fact,
  /** Where the data goes; absent where the policy names no country. */
  countries: v.optional(list(CountrySchema)),
  /** Ids of `recipients`. */
  recipients: v.optional(ids),
  /** What makes the transfer lawful. */
  mechanism: v.optional(v.picklist(words.TRANSFER_MECHANISMS)),
  /** Where, or how, to get a copy of the safeguards (GDPR Art. 13(1)(f)). */
  copyUrl: v.optional(HrefSchema),
  /** How to get a copy of the safeguards, in words. */
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
  /** Whose it is: the site’s own, or another’s. */
  party: v.optional(v.picklist(words.COOKIE_PARTIES)),
  /** What it is for. */
  category: v.picklist(words.COOKIE_CATEGORIES),
  /** How it is kept or read; a cookie when left out. */
  technology: v.optional(v.picklist(words.COOKIE_TECHNOLOGIES)),
  /** How long it lasts: a duration, `session`, or `persistent` until deleted (ePrivacy Art. 5(3); CJEU C-673/17 Planet49). */
  duration: v.optional(v.union([v.picklist(['session', 'persistent']), PeriodSchema])),
  /** Whether third parties can read it (Planet49). */
  thirdPartyAccess: v.optional(v.boolean()),
  /** How it is agreed to. */
  consent: v.optional(v.picklist(words.COOKIE_CONSENTS)),
  /** Ids of `data`, or data kinds themselves. */
  data: v.optional(dataIds),
});

/** How long data is kept. */
export const RetentionSchema = object({
  ...fact,
  /** How the period is stated. */
  basis: v.picklist(words.RETENTION_BASES),
  /** Ids of `data`, or data kinds themselves. */
  data: v.optional(dataIds),
  /** Ids of `purposes`, or purpose kinds themselves. */
  purposes: v.optional(purposeIds),
  /** How long. */
  period: v.optional(PeriodSchema),
  /** When the period starts. */
  trigger: v.optional(TextSchema),
  /** What decides the period, where none is stated. */
  criteria: v.optional(TextSchema),
  /** What happens at the end. */
  end: v.optional(v.picklist(words.RETENTION_ENDS)),
});

/** A security measure. */
export const SecuritySchema = object({
  ...fact,
  /** Class of the measure. */
  class: v.picklist(words.SECURITY_CLASSES),
  /** Kind of measure. */
  measure: v.optional(v.picklist(words.SECURITY_MEASURES)),
  /** What is done, in words. */
  description: v.optional(TextSchema),
});

/** Children: whom the service is for, and what guards them. */
export const ChildrenSchema = object({
  /** Whether the service is meant for children. */
  audience: v.picklist(words.CHILD_AUDIENCES),
  /** The age from which people may use it alone. */
  minAge: v.optional(
    v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'), v.maxValue(21, 'at most 21')),
  ),
  /** What parents or guardians must or may do. */
  guardianRule: v.optional(TextSchema),
  /** Sale or sharing of data of people under 16 (11 CCR § 7011(e)(1)(G)). */
  sellsUnder16: v.optional(object(fact)),
  /** How a parent’s consent is got and checked. */
  consentMethods: v.optional(texts),
  /** How long children’s data is kept. */
  retention: v.optional(TextSchema),
  /** Anything else a reader should know. */
  note: v.optional(TextSchema),
});

/** Profiling, or decisions by machines. */
export const AutomatedSchema = object({
  ...fact,
  /** What sort of processing. */
  kind: v.picklist(words.AUTOMATED_KINDS),
  /** A few words for it, such as “Credit scoring”. */
  title: v.optional(TextSchema),
  /** How it decides (GDPR Art. 13(2)(f)). */
  logic: v.optional(TextSchema),
  /** What it means for the person. */
  significance: v.optional(TextSchema),
  /** How to have a person look at it. */
  humanReview: v.optional(TextSchema),
  /** What to ask for. */
  requestKind: v.optional(RequestKindSchema),
});

/** What the site does on a browser's privacy signals. */
export const SignalsSchema = object({
  /** Do Not Track (Cal. Bus. & Prof. Code 22575(b)(5–6)). */
  dnt: v.optional(
    object({
      /** What the site does on it. */
      response: v.picklist(words.DNT_RESPONSES),
      /** The same in words, or what else to know. */
      note: v.optional(TextSchema),
      /** Whether third parties track people across sites here. */
      thirdPartyTracking: v.optional(v.picklist(words.STANCES)),
    }),
  ),
  /** Global Privacy Control (11 CCR § 7025). */
  gpc: v.optional(
    object({
      /** Whether the signal is obeyed. */
      honored: v.boolean(),
      /** What the opt-out reaches. */
      appliesTo: v.optional(list(v.picklist(words.GPC_SCOPES))),
      /** Whether it works without any further step (11 CCR § 7025(f)). */
      frictionless: v.optional(v.boolean()),
      /** Whether the site shows that the signal was received. */
      statusShown: v.optional(v.boolean()),
      /** How to turn the signal on. */
      howTo: v.optional(TextSchema),
      /** Anything else a reader should know. */
      note: v.optional(TextSchema),
    }),
  ),
});

/** Something the reader can decide. */
export const ChoiceSchema = object({
  ...fact,
  /** How the choice is made. */
  type: v.picklist(words.CHOICE_TYPES),
  /** What the choice is about. */
  about: TextSchema,
  /** Words of the link. */
  label: v.optional(TextSchema),
  /** Where to choose. */
  url: v.optional(HrefSchema),
  /** Id of the contact channel to use. */
  channel: v.optional(IdSchema),
  /** What follows from choosing so. */
  consequence: v.optional(TextSchema),
});

/** A right, and how to use it here. */
export const RightSchema = object({
  ...fact,
  /** Which right. */
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
  /** When it does not hold. */
  limits: v.optional(TextSchema),
});

/** A way to reach the company. */
export const ChannelSchema = object({
  /** What `channel` and `channels` elsewhere refer to it by. */
  id: IdSchema,
  /** What sort of channel. */
  type: v.picklist(words.CHANNEL_TYPES),
  /** The address, number or link itself; absent where the policy names the channel and not where it is. */
  value: v.optional(PlainSchema),
  /** What readers see instead of the sort’s own name. */
  label: v.optional(TextSchema),
  /** Which requests it is for; absent means all. */
  for: v.optional(list(RequestKindSchema)),
  /** Languages spoken there. */
  locales: v.optional(list(LocaleTagSchema)),
  /** Anything else a reader should know, such as opening hours. */
  note: v.optional(TextSchema),
});

/** Ways to reach the company. */
export const ContactSchema = object({
  /** The ways, best first. */
  channels: list(ChannelSchema),
  /** What to say before them. */
  note: v.optional(TextSchema),
});

/** How the policy changes. */
export const ChangesSchema = object({
  /** How readers learn of a change. */
  notify: v.optional(v.picklist(words.CHANGE_NOTICES)),
  /** How notice is given, in words. */
  note: v.optional(TextSchema),
  /** How long before a change notice is given. */
  advance: v.optional(PeriodSchema),
  /** Whether people must agree to a change that matters. */
  materialConsent: v.optional(v.picklist(words.CHANGE_CONSENTS)),
  /** Which version rules data collected earlier. */
  governs: v.optional(v.picklist(words.GOVERNING_VERSIONS)),
  /** Whether what changed is pointed out (LGPD Art. 8 § 6). */
  highlighted: v.optional(v.boolean()),
  /** Where earlier versions are. */
  archiveUrl: v.optional(HrefSchema),
  /** Earlier changes, newest first. */
  log: v.optional(
    list(
      object({
        /** Label of the version. */
        version: PlainSchema,
        /** When it took effect. */
        date: v.optional(DateSchema),
        /** What changed. */
        summary: TextSchema,
        /** Whether it matters to people’s rights. */
        material: v.optional(v.boolean()),
        /** What it does for the reader. */
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
  /** A few words for it, such as “Loyalty card”. */
  title: TextSchema,
  /** What is given, for which data. */
  terms: v.optional(TextSchema),
  /** What the data is worth, and how that was worked out. */
  value: v.optional(TextSchema),
  /** How to leave it. */
  withdrawal: v.optional(TextSchema),
});

/** Requests of one kind in one period (11 CCR § 7102). */
export const MetricSchema = object({
  /** What `#id` links and references name it by; keep it for good. */
  id: IdSchema,
  /** Kind of request. */
  requestKind: RequestKindSchema,
  /** First day of the period. */
  from: DateSchema,
  /** Last day of the period. */
  to: DateSchema,
  /** How many came. */
  received: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0')),
  /** How many were met, wholly or in part. */
  complied: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
  /** How many were refused. */
  denied: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'at least 0'))),
  /** Median days to answer. */
  medianDays: v.optional(v.pipe(v.number(), v.minValue(0, 'at least 0'))),
});

/** Another document that belongs with this one. */
export const RelatedDocumentSchema = object({
  /** What `#id` links and references name it by; keep it for good. */
  id: IdSchema,
  /** Its title. */
  title: TextSchema,
  /** Absent where the policy names the document and not where it is. */
  url: v.optional(HrefSchema),
  /** What it is. */
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
