import * as v from 'valibot';

const ShortSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const TimeSchema = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => Date.parse(text)),
  v.number(),
);

/** What every signed message says: who sends it, to whom, and how long it holds (§§ 2.01, 2.05). */
export const DrpEnvelopeSchema = v.object({
  'agent-id': ShortSchema,
  'business-id': ShortSchema,
  'issued-at': TimeSchema,
  'expires-at': TimeSchema,
  'drp.version': v.pipe(v.string(), v.regex(/^(?:0\.9|1\.0)(?:\.|$)/)),
});

/** Whom a request is about: what schema.org/Person calls them (§ 3.04). */
const IdentitySchema = v.object({
  name: v.optional(ShortSchema),
  email: v.optional(v.pipe(v.string(), v.maxLength(254), v.email())),
  email_verified: v.optional(v.boolean()),
  phone_number: v.optional(ShortSchema),
  phone_number_verified: v.optional(v.boolean()),
  address: v.optional(v.union([ShortSchema, v.record(ShortSchema, v.union([ShortSchema, v.null()]))])),
  address_verified: v.optional(v.boolean()),
  power_of_attorney: v.optional(ShortSchema),
});

/** A right used on somebody's behalf (§ 2.01). */
export const DrpExerciseSchema = v.object({
  ...DrpEnvelopeSchema.entries,
  'agent-request-id': v.optional(ShortSchema),
  exercise: ShortSchema,
  regime: v.optional(v.literal('ccpa')),
  relationships: v.optional(v.pipe(v.array(ShortSchema), v.maxLength(20))),
  status_callback: v.optional(v.pipe(v.string(), v.maxLength(2_048), v.startsWith('https://'), v.url())),
  ...IdentitySchema.entries,
});

/** A request taken back (§ 2.04). */
export const DrpRevokeSchema = v.object({ reason: v.optional(v.pipe(v.string(), v.maxLength(5_000))) });

/** What is kept of a request by the protocol, beside the fields that a form has. */
export interface DrpPayload {
  readonly agentId: string;
  readonly agentRequestId?: string;
  readonly statusCallback?: string;
  readonly relationships?: readonly string[];
  /** What the agent attests of the person. */
  readonly identity: v.InferOutput<typeof IdentitySchema>;
}

/** What the protocol's request says of the person. */
export function identityOf(exercise: v.InferOutput<typeof DrpExerciseSchema>): DrpPayload['identity'] {
  return v.parse(IdentitySchema, exercise);
}
