export type { AuditEntry, AuditVerdict } from './server/audit/audit-log.js';
export { createRequestHandler } from './server/create-request-handler.js';
export type { DrpAgent, DrpOptions } from './server/drp/drp-options.js';
export { issueFormToken, newRequestKey } from './server/form-token.js';
export {
  createRateLimit,
  type RateLimit,
  type RateLimitOptions,
  type RateVerdict,
} from './server/http/rate-limit.js';
export type { Deliver, Delivery } from './server/outbox/delivery.js';
export { createMailDelivery, type MailOptions } from './server/outbox/mail.js';
export {
  type OutboxOptions,
  type OutboxRun,
  type OutboxWorker,
  runOutbox,
  startOutbox,
} from './server/outbox/run-outbox.js';
export { createWebhookDelivery, type WebhookOptions } from './server/outbox/webhook.js';
export type { InboxEntry, InboxPage, InboxRequest } from './server/routes/inbox.js';
export type { NotifyOptions, RequestHandlerOptions } from './server/settings.js';
export { postgresStore } from './server/store/postgres-store.js';
export {
  type Move,
  type NewRequest,
  type RequestFilter,
  type RequestRecord,
  type RequestStore,
  RequestStoreError,
} from './server/store/request-store.js';
export { sqliteStore } from './server/store/sqlite-store.js';
export { type RequestHandler, toNodeListener } from './server/to-node-listener.js';
