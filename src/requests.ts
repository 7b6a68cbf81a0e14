export type { RegimeId, RequestKind } from './policy/vocabulary.js';
export {
  createRequestClient,
  type Delivery,
  type RequestClientOptions,
  type RequestProblem,
  type SendOptions,
  type SendRequest,
} from './requests/create-request-client.js';
export type { Receipt } from './requests/receipt.js';
export {
  FIELD_NAMES,
  FIELDS_BY_KIND,
  type FieldName,
  type FieldValue,
  type RequestFile,
} from './requests/request-fields.js';
export { type RequestRule, requestKinds, requestRule, type Verification } from './requests/request-rules.js';
export {
  type ParseRequestResult,
  type PrivacyRequest,
  parseRequest,
  type RequestError,
  type RequestErrorCode,
  type RequestOf,
  requestSchema,
} from './requests/request-schema.js';
export { type RequestSource, requestSource } from './requests/request-source.js';
export {
  canMove,
  isClosed,
  REQUEST_STATUSES,
  type RequestStatus,
  STATUS_REASONS,
  type StatusReason,
} from './requests/request-status.js';
