import { createHash } from 'node:crypto';
import type * as v from 'valibot';
import { fromDrpRight } from '../../requests/drp.js';
import { requestRule } from '../../requests/request-rules.js';
import { requestSource } from '../../requests/request-source.js';
import { canMove } from '../../requests/request-status.js';
import { callStore } from '../call-store.js';
import type { DrpOptions } from '../drp/drp-options.js';
import {
  DrpEnvelopeSchema,
  DrpExerciseSchema,
  type DrpPayload,
  DrpRevokeSchema,
  identityOf,
} from '../drp/drp-payload.js';
import { drpStatusOf } from '../drp/drp-status.js';
import { readSigned } from '../drp/read-signed.js';
import type { Exchange } from '../exchange.js';
import { jsonAnswer } from '../http/answer.js';
import { HttpProblem } from '../http/http-problem.js';
import { readBody } from '../http/read-body.js';
import { signed, verified } from '../http/sign.js';
import { moveRequest } from '../move-request.js';
import { checked } from '../read-fields.js';
import type { RequestRecord } from '../store/request-store.js';
import { takeIn } from '../take-in.js';

const MAX_BYTES = 100_000;
/** Clocks differ. */
const SKEW_MS = 30_000;

/** `POST /v1/agent/{id}`: gives an agent the token for its further requests (§ 2.05). */
export async function setUpAgent(exchange: Exchange): Promise<Response> {
  const { settings, params } = exchange;
  const agentId = params.id ?? '';
  checkEnvelope(exchange, agentId, checked(DrpEnvelopeSchema, await signedBody(exchange, agentId)));
  // Made from the id, it needs no place in the database, and is the same from each process.
  return jsonAnswer({ 'agent-id': agentId, token: signed(settings.secrets, 'agent', agentId) });
}

/** `GET /v1/agent/{id}`: says whether a token still holds (§ 2.06). */
export async function showAgent(exchange: Exchange): Promise<Response> {
  if (agentOf(exchange) !== exchange.params.id) throw forbidden();
  return jsonAnswer({});
}

/** `POST /v1/data-rights-request`: uses a right for somebody (§ 2.01). */
export async function exerciseRight(exchange: Exchange): Promise<Response> {
  const { settings } = exchange;
  const agentId = agentOf(exchange);
  const message = await signedBody(exchange, agentId);
  checkEnvelope(exchange, agentId, checked(DrpEnvelopeSchema, message));
  const exercise = checked(DrpExerciseSchema, message);
  // The protocol's own example writes "sale:opt-out", its table "sale:opt_out".
  const asked = fromDrpRight(exercise.exercise.replace('opt-', 'opt_'));
  if (asked === undefined) throw new HttpProblem(422, 'unknown-right', { members: { fatal: true } });

  const regime = exercise.regime === 'ccpa' ? ('us-ca' as const) : undefined;
  const { required, optional } = requestRule(asked.kind, regime ?? requestSource(settings.policy).regimes);
  const may = new Set<string>([...required, ...optional]);
  const identity = identityOf(exercise);
  const { name: agentName = agentId } = drpOf(exchange).agents[agentId] ?? {};
  const fields = { scope: asked.scope, email: identity.email, name: identity.name, behalf: 'agent', agentName };
  const { 'agent-request-id': agentRequestId, status_callback: statusCallback, relationships } = exercise;
  const drp: DrpPayload = {
    agentId,
    identity,
    ...(agentRequestId !== undefined && { agentRequestId }),
    ...(statusCallback !== undefined && { statusCallback }),
    ...(relationships !== undefined && { relationships }),
  };
  const { outcome, record } = await takeIn(settings, {
    // A message sent twice, by whomever, is one request.
    idempotencyKey: agentKey(agentId, agentRequestId ?? digest(message)),
    kind: asked.kind,
    regime,
    locale: settings.policy.locale,
    payload: {
      ...Object.fromEntries(Object.entries(fields).filter(([key, value]) => may.has(key) && value !== undefined)),
      drp,
    },
    quarantined: false,
  });
  if (outcome === 'conflict') throw new HttpProblem(409, 'agent-request-id-reused', { members: { fatal: true } });
  return jsonAnswer(drpStatusOf(record));
}

/** `GET /v1/data-rights-request/{id}`: where a request stands (§ 2.02). */
export async function showDataRequest(exchange: Exchange): Promise<Response> {
  return jsonAnswer(drpStatusOf(await ownRequest(exchange, agentOf(exchange))));
}

/** `DELETE /v1/data-rights-request/{id}`: takes a request back (§ 2.04). */
export async function revokeDataRequest(exchange: Exchange): Promise<Response> {
  const agentId = agentOf(exchange);
  const { reason } = checked(DrpRevokeSchema, await signedBody(exchange, agentId));
  const record = await ownRequest(exchange, agentId);
  if (record.status === 'revoked') return jsonAnswer(drpStatusOf(record));
  if (!canMove(record.status, 'revoked')) throw new HttpProblem(409, 'illegal-move');
  const move = { status: 'revoked' as const, by: `agent ${agentId}`, ...(reason ? { note: reason } : {}) };
  return jsonAnswer(drpStatusOf(await moveRequest(exchange.settings, record, move, 'requester')));
}

async function ownRequest({ settings, params }: Exchange, agentId: string): Promise<RequestRecord> {
  const record = await callStore(settings, (store) => store.find(params.id ?? ''));
  // The same answer for a request of somebody else and for none: nobody learns which references there are.
  if ((record?.payload.drp as DrpPayload | undefined)?.agentId !== agentId || record === undefined) throw forbidden();
  return record;
}

function drpOf({ settings }: Exchange): DrpOptions {
  if (settings.drp === undefined) throw new HttpProblem(404, 'not-found');
  return settings.drp;
}

/** The agent whose bearer token a request carries. */
function agentOf(exchange: Exchange): string {
  const { agents } = drpOf(exchange);
  const [scheme = '', token = ''] = (exchange.request.headers.get('authorization') ?? '').split(' ');
  const agentId = verified(exchange.settings.secrets, 'agent', token);
  if (!/^bearer$/i.test(scheme) || agentId === undefined || !Object.hasOwn(agents, agentId)) {
    throw new HttpProblem(401, 'no-agent', { headers: { 'www-authenticate': 'Bearer' } });
  }
  return agentId;
}

async function signedBody(exchange: Exchange, agentId: string): Promise<Readonly<Record<string, unknown>>> {
  const { settings, request } = exchange;
  const { agents } = drpOf(exchange);
  const agent = Object.hasOwn(agents, agentId) ? agents[agentId] : undefined;
  if (agent === undefined) throw forbidden();
  const bytes = await readBody(request, { maxBytes: MAX_BYTES, timeoutMs: settings.bodyTimeoutMs });
  const message = readSigned(new TextDecoder().decode(bytes), agent.verifyKey);
  if (message === undefined) throw forbidden();
  return message;
}

/** The checks of § 3.07, in its order, after that of the signature. */
function checkEnvelope(exchange: Exchange, agentId: string, envelope: v.InferOutput<typeof DrpEnvelopeSchema>): void {
  const now = exchange.settings.now().getTime();
  if (envelope['agent-id'] !== agentId) throw forbidden();
  if (envelope['business-id'] !== drpOf(exchange).businessId) throw forbidden();
  if (envelope['issued-at'] > now + SKEW_MS) throw new HttpProblem(400, 'not-yet-valid');
  if (envelope['expires-at'] <= now) throw new HttpProblem(400, 'expired', { members: { fatal: true } });
}

/** Names an agent's intent, in letters that no form's key may have: nobody else can take the name before the agent does. */
function agentKey(agentId: string, id: string): string {
  return JSON.stringify(['drp', agentId, id]);
}

function forbidden(): HttpProblem {
  return new HttpProblem(403, 'forbidden');
}

function digest(message: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('hex');
}
