import * as v from 'valibot';
import { DOCUMENT_KINDS, TRANSLATION_STATUSES, VERSION_STATUSES } from '../vocabulary.js';
import { BlockSchema } from './block.js';
import * as facts from './facts.js';
import { list } from './list.js';
import { noList, object } from './object.js';
import { DateSchema, HrefSchema, IdSchema, LocaleTagSchema, PlainSchema, TextSchema } from './primitives.js';
import { SectionSchema } from './section.js';

/** Which edition of the policy this is. A date left out is a date not stated. */
export const VersionSchema = object({
  /** Number or name, such as `2.1`. */
  label: v.optional(PlainSchema),
  /** Where it stands; readers are told of drafts and superseded versions. */
  status: v.optional(v.picklist(VERSION_STATUSES)),
  /** When it was made public. */
  published: v.optional(DateSchema),
  /** From when it holds. */
  effective: v.optional(DateSchema),
  /** When it was last changed. */
  lastUpdated: v.optional(DateSchema),
  /** Id or label of the version before. */
  previous: v.optional(PlainSchema),
  /** A fingerprint of the published file, however you make it. */
  contentHash: v.optional(PlainSchema),
});

/** Where the text was taken from, when it was not written here. Not part of the policy's own text. */
export const ProvenanceSchema = object({
  /** Where it was published. */
  source: v.optional(HrefSchema),
  /** A copy in an archive. */
  archivedUrl: v.optional(HrefSchema),
  /** When that copy was made. */
  archivedOn: v.optional(DateSchema),
  /** What was done to the text since. */
  note: v.optional(TextSchema),
  /** Fields that stood before the text, as they were. */
  frontMatter: v.optional(noList(v.record(v.pipe(v.string(), v.maxLength(100)), PlainSchema))),
  /** What stood around the text on its page, such as menus. Kept, and not shown. */
  surroundings: v.optional(list(TextSchema)),
});

/** The Valibot schema of a policy. `parsePolicy` checks more, and says more. */
export const PolicySchema = object({
  /** Where editors find the schema: `node_modules/react-privacy-center/policy.schema.json`. */
  $schema: v.optional(v.string()),
  /** Version of this format. */
  schemaVersion: v.literal(1),
  /** Name of the policy, the same in every version. */
  id: IdSchema,
  /** The language in which bare strings are written. */
  locale: LocaleTagSchema,
  /** Languages offered to readers; found in the texts when left out. */
  locales: v.optional(list(LocaleTagSchema)),
  /** The language that rules where translations differ. */
  authoritativeLocale: v.optional(LocaleTagSchema),
  /** What stands at the head of the page. */
  title: TextSchema,
  /** Which edition of the policy this is. */
  version: VersionSchema,
  /** What the page calls itself. */
  documentKind: v.optional(v.picklist(DOCUMENT_KINDS)),
  /** Where the policy is published. */
  canonicalUrl: v.optional(HrefSchema),
  /** How each translation came to be. */
  translations: v.optional(
    noList(
      v.record(
        LocaleTagSchema,
        object({
          /** How it was made; left out where that is not known. */
          status: v.optional(v.picklist(TRANSLATION_STATUSES)),
          /** Label of the version it translates; readers are told if it is not this one. */
          ofVersion: v.optional(PlainSchema),
          /** When it was last changed. */
          updated: v.optional(DateSchema),
        }),
      ),
    ),
  ),
  /** Where the text was taken from, when it was not written here. */
  provenance: v.optional(ProvenanceSchema),
  /** What a reader should know who reads nothing else (WP260 ¶36, "layer 1"). */
  summary: v.optional(list(BlockSchema)),
  /** The prose, section by section; may be empty where facts say it all. */
  sections: list(SectionSchema),
  /** What the policy covers, whom it binds, and under which law. */
  scope: v.optional(facts.ScopeSchema),
  /** Who is responsible, and who watches over them. */
  parties: v.optional(facts.PartiesSchema),
  /** Legal regimes that apply or not, in the author’s view. */
  regimes: v.optional(list(facts.RegimeDeclarationSchema)),
  /** Kinds of data, in the policy’s own words. */
  data: v.optional(list(facts.DataSchema)),
  /** Uses of data, in the policy’s own words. */
  purposes: v.optional(list(facts.PurposeSchema)),
  /** What is done with data: collected, from where, what for, for how long. */
  activities: v.optional(list(facts.ActivitySchema)),
  /** Who gets data. */
  recipients: v.optional(list(facts.RecipientSchema)),
  /** Data that goes abroad. */
  transfers: v.optional(list(facts.TransferSchema)),
  /** Cookies, and anything else kept on a device. */
  cookies: v.optional(list(facts.CookieSchema)),
  /** How long data is kept. */
  retention: v.optional(list(facts.RetentionSchema)),
  /** How data is protected. */
  security: v.optional(list(facts.SecuritySchema)),
  /** What happens on a breach. */
  breachNotice: v.optional(facts.StatementSchema),
  /** What holds for children. */
  children: v.optional(facts.ChildrenSchema),
  /** Profiling, and decisions by machines. */
  automated: v.optional(list(facts.AutomatedSchema)),
  /** What the site does on a browser’s privacy signals. */
  signals: v.optional(facts.SignalsSchema),
  /** What the reader can decide. */
  choices: v.optional(list(facts.ChoiceSchema)),
  /** Rights, and how to use them here. */
  rights: v.optional(list(facts.RightSchema)),
  /** Ways to reach the company. */
  contact: v.optional(facts.ContactSchema),
  /** How the policy changes. */
  changes: v.optional(facts.ChangesSchema),
  /** What becomes of things people post for all to see. */
  publicContent: v.optional(list(facts.StatementSchema)),
  /** Sites linked to that others run. */
  externalLinks: v.optional(list(facts.StatementSchema)),
  /** Payments or services in return for data (11 CCR § 7016). */
  incentives: v.optional(list(facts.IncentiveSchema)),
  /** Requests received and answered (11 CCR § 7102). */
  metrics: v.optional(list(facts.MetricSchema)),
  /** Other documents that belong with this one. */
  relatedDocuments: v.optional(list(facts.RelatedDocumentSchema)),
  /** Your own data; the kit does not read it. */
  extensions: v.optional(noList(v.record(v.string(), v.unknown()))),
});

/**
 * One privacy policy: prose sections and structured facts, in all its languages.
 *
 * Only what the kit cannot do without is required, so that an old or thin policy still fits; what the law
 * wants is a question for a linter. "Absent" never means "no".
 */
export interface Policy extends v.InferOutput<typeof PolicySchema> {}
