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
  label: v.optional(PlainSchema),
  status: v.optional(v.picklist(VERSION_STATUSES)),
  published: v.optional(DateSchema),
  effective: v.optional(DateSchema),
  lastUpdated: v.optional(DateSchema),
  /** Id or label of the version before. */
  previous: v.optional(PlainSchema),
  /** A fingerprint of the published file, however you make it. */
  contentHash: v.optional(PlainSchema),
});

/** Where the text was taken from, when it was not written here. Not part of the policy's own text. */
export const ProvenanceSchema = object({
  source: v.optional(HrefSchema),
  archivedUrl: v.optional(HrefSchema),
  archivedOn: v.optional(DateSchema),
  note: v.optional(TextSchema),
  /** Fields that stood before the text, as they were. */
  frontMatter: v.optional(noList(v.record(v.pipe(v.string(), v.maxLength(100)), PlainSchema))),
});

/**
 * One privacy policy: prose sections and structured facts, in all its languages.
 *
 * Only what the kit cannot do without is required, so that an old or thin policy still fits; what the law
 * wants is a question for a linter. "Absent" never means "no".
 */
export const PolicySchema = object({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1),
  id: IdSchema,
  /** The language in which bare strings are written. */
  locale: LocaleTagSchema,
  /** Languages offered to readers; found in the texts when left out. */
  locales: v.optional(list(LocaleTagSchema)),
  /** The language that rules where translations differ. */
  authoritativeLocale: v.optional(LocaleTagSchema),
  title: TextSchema,
  version: VersionSchema,
  documentKind: v.optional(v.picklist(DOCUMENT_KINDS)),
  canonicalUrl: v.optional(HrefSchema),
  /** How each translation came to be. */
  translations: v.optional(
    noList(
      v.record(
        LocaleTagSchema,
        object({
          status: v.picklist(TRANSLATION_STATUSES),
          ofVersion: v.optional(PlainSchema),
          updated: v.optional(DateSchema),
        }),
      ),
    ),
  ),
  provenance: v.optional(ProvenanceSchema),
  /** What a reader should know who reads nothing else (WP260 ¶36, "layer 1"). */
  summary: v.optional(list(BlockSchema)),
  sections: list(SectionSchema),
  scope: v.optional(facts.ScopeSchema),
  parties: v.optional(facts.PartiesSchema),
  regimes: v.optional(list(facts.RegimeDeclarationSchema)),
  data: v.optional(list(facts.DataSchema)),
  purposes: v.optional(list(facts.PurposeSchema)),
  activities: v.optional(list(facts.ActivitySchema)),
  recipients: v.optional(list(facts.RecipientSchema)),
  transfers: v.optional(list(facts.TransferSchema)),
  cookies: v.optional(list(facts.CookieSchema)),
  retention: v.optional(list(facts.RetentionSchema)),
  security: v.optional(list(facts.SecuritySchema)),
  /** What happens on a breach. */
  breachNotice: v.optional(facts.StatementSchema),
  children: v.optional(facts.ChildrenSchema),
  automated: v.optional(list(facts.AutomatedSchema)),
  signals: v.optional(facts.SignalsSchema),
  choices: v.optional(list(facts.ChoiceSchema)),
  rights: v.optional(list(facts.RightSchema)),
  contact: v.optional(facts.ContactSchema),
  changes: v.optional(facts.ChangesSchema),
  /** What becomes of things people post for all to see. */
  publicContent: v.optional(list(facts.StatementSchema)),
  /** Sites linked to that others run. */
  externalLinks: v.optional(list(facts.StatementSchema)),
  incentives: v.optional(list(facts.IncentiveSchema)),
  metrics: v.optional(list(facts.MetricSchema)),
  relatedDocuments: v.optional(list(facts.RelatedDocumentSchema)),
  /** Your own data; the kit does not read it. */
  extensions: v.optional(noList(v.record(v.string(), v.unknown()))),
});

/** One privacy policy, as authored: prose sections and structured facts, in all its languages. */
export interface Policy extends v.InferOutput<typeof PolicySchema> {}
