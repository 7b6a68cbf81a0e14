import { createHash } from 'node:crypto';
import { FIELD_NAMES } from '../../requests/request-fields.js';
import { requestFromForm } from '../../requests/request-from-form.js';
import { type ParseRequestResult, type PrivacyRequest, parseRequest } from '../../requests/request-schema.js';
import { requestSource } from '../../requests/request-source.js';
import { senderOf } from '../client-address.js';
import { type Exchange, type Language, languageFor, languageOf } from '../exchange.js';
import { isSuspectToken, newRequestKey } from '../form-token.js';
import { htmlAnswer, jsonAnswer } from '../http/answer.js';
import { HttpProblem } from '../http/http-problem.js';
import { contentTypeOf, parseBody } from '../http/parse-body.js';
import { preferredFormat } from '../http/preferred-format.js';
import { readBody } from '../http/read-body.js';
import { type FormContent, formPage } from '../pages/form-page.js';
import { problemText } from '../pages/problem-page.js';
import { receiptPage } from '../pages/receipt-page.js';
import { receiptOf, takeIn } from '../take-in.js';

/** Takes a request in, once for each key. */
export async function submitRequest(exchange: Exchange): Promise<Response> {
  const { request, settings } = exchange;
  const { sent } = contentTypeOf(request);
  const format = preferredFormat(request.headers.get('accept'), sent);
  const body = await parseBody(await readBody(request, { ...settings, timeoutMs: settings.bodyTimeoutMs }), request);
  const values = body.type === 'form' ? await requestFromForm(body.value) : body.value;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw new HttpProblem(400, 'malformed');
  const posted: Posted = { exchange, values: values as Readonly<Record<string, unknown>> };
  return format === 'json' ? answerProgram(posted) : answerPerson(posted);
}

interface Posted {
  readonly exchange: Exchange;
  readonly values: Readonly<Record<string, unknown>>;
}

async function answerProgram(posted: Posted): Promise<Response> {
  const { request, errors } = parsed(posted);
  const key = requestKey(posted);
  if (key === undefined)
    throw new HttpProblem(400, 'no-key', { detail: 'Send an Idempotency-Key of 8 to 128 characters.' });
  if (errors !== undefined) throw new HttpProblem(422, 'invalid', { members: { errors } });
  const { outcome, record } = await store(posted, request, key);
  if (outcome === 'conflict') throw new HttpProblem(422, 'idempotency-key-reused');
  return jsonAnswer(receiptOf(posted.exchange.settings, record), 201, replayHeader(outcome));
}

/** The same, for a browser without scripts: whatever goes wrong, the form comes back as it was filled in. */
async function answerPerson(posted: Posted): Promise<Response> {
  const { exchange } = posted;
  const language = postedLanguage(posted);
  const again = (status: number, content: Omit<FormContent, 'values'>, headers?: Readonly<Record<string, string>>) =>
    htmlAnswer(formPage(exchange, language, { values: posted.values, ...content }), status, headers);

  const { request, errors } = parsed(posted);
  const key = requestKey(posted);
  // The choice of what to ask, sent like a request: nothing is wrong with what has not been asked yet.
  if (errors !== undefined && !FIELD_NAMES.some((name) => name in posted.values)) return again(200, { key });
  if (errors !== undefined) return again(422, { key, errors });
  if (key === undefined) return again(400, { notice: language.translate('page.sendOnceMore') });
  try {
    const { outcome, record } = await store(posted, request, key);
    // The page was gone back to, and filled in anew: that is another request, if the person means it.
    if (outcome === 'conflict')
      return again(422, { key: newRequestKey(), notice: language.translate('page.alreadySent') });
    const page = receiptPage(exchange, language, receiptOf(exchange.settings, record), record.kind);
    return htmlAnswer(page, 201, replayHeader(outcome));
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const { status, code, details } = error;
    return again(status, { key, notice: problemText(language, code) }, details.headers);
  }
}

function parsed({ exchange, values }: Posted): ParseRequestResult {
  const { policy } = exchange.settings;
  const result = parseRequest(values, requestSource(policy));
  // A form of another policy was meant for another handler.
  if (result.request !== undefined && result.request.policyId !== policy.id) {
    return { errors: [{ code: 'invalid', pointer: '/policyId' }] };
  }
  return result;
}

async function store({ exchange, values }: Posted, request: PrivacyRequest, key: string) {
  const { settings } = exchange;
  await checkRate(exchange);
  const { kind, regime, locale, policyId: _, policyVersion, ...payload } = request;
  const quarantined =
    isFilled(values.website) ||
    isSuspectToken(settings.secrets, values.token, settings.now()) ||
    (await fillsMailbox(exchange, payload));
  return takeIn(settings, { idempotencyKey: key, kind, regime, locale, policyVersion, payload, quarantined });
}

async function checkRate({ settings, request }: Exchange): Promise<void> {
  const { rateLimit, clientAddress = senderOf, now } = settings;
  const sender = clientAddress(request);
  if (rateLimit === false || sender === undefined) return;
  const verdict = await rateLimit.take(sender, now());
  if (verdict.allowed) return;
  throw new HttpProblem(429, 'too-many-requests', { headers: { 'retry-after': String(verdict.retryAfter) } });
}

/** Whether one address would be written to as often as only somebody who wants to fill its mailbox has it written to. */
async function fillsMailbox({ settings }: Exchange, payload: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { rateLimit, notify, now } = settings;
  const to = payload.agentEmail ?? payload.email;
  if (rateLimit === false || notify?.requester !== true || typeof to !== 'string') return false;
  // A digest: whoever counts need not know whose it is.
  const mailbox = createHash('sha256').update(to.toLowerCase()).digest('base64url');
  const verdict = await rateLimit.take(`mailbox:${mailbox}`, now());
  return !verdict.allowed;
}

/** The key of a program's header or of a form's hidden input; the draft standard writes it in quotes. */
function requestKey({ exchange, values }: Posted): string | undefined {
  const key = exchange.request.headers.get('idempotency-key')?.replace(/^"(.*)"$/, '$1') ?? values.key;
  return typeof key === 'string' && /^[\w.:-]{8,128}$/.test(key) ? key : undefined;
}

/** The language of the page the form stood in. */
function postedLanguage({ exchange, values }: Posted): Language {
  const { locale } = values;
  return typeof locale === 'string' ? languageFor(exchange.settings, [locale]) : languageOf(exchange);
}

function replayHeader(outcome: string): Readonly<Record<string, string>> {
  return outcome === 'replayed' ? { 'idempotent-replayed': 'true' } : {};
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
