import * as v from 'valibot';
import { REGIMES, SECTION_KINDS } from '../vocabulary.js';
import { BlockSchema } from './block.js';
import { list } from './list.js';
import { object } from './object.js';
import { IdSchema, TextSchema } from './primitives.js';

export const SectionSchema = object({
  /** Stable, never made from the title: `#id` links and version comparisons rest on it (11 CCR § 7012(f)). */
  id: IdSchema,
  /** Earlier ids, kept so that old links still arrive. */
  aliases: v.optional(list(IdSchema)),
  /** What it is about; facts of that kind are shown in it. */
  kind: v.picklist(SECTION_KINDS),
  /** Its heading. */
  title: TextSchema,
  /** One or two sentences that show while the section is closed. */
  summary: v.optional(TextSchema),
  /** `1` for what a reader must not miss (WP260 ¶36): such a section starts open. */
  layer: v.optional(v.picklist([1, 2])),
  /** Its prose; what its facts give comes after. */
  blocks: v.optional(list(BlockSchema)),
  /** Ids of the facts shown here; a fact no section names is shown in the first section of its kind. */
  facts: v.optional(list(IdSchema)),
  /** Regimes this section is for; absent means everyone. */
  regimes: v.optional(list(v.picklist(REGIMES))),
});

/** One part of a policy: what a reader opens, links to and comes back to. */
export interface Section extends v.InferOutput<typeof SectionSchema> {}
