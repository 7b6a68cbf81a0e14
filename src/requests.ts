export type { Citation, Period } from './policy/regime-laws.js';
export type { RegimeId, RequestKind } from './policy/vocabulary.js';
export {
  createRequestClient,
  type Delivery,
  type RequestClientOptions,
  type RequestProblem,
  type SendOptions,
  type SendRequest,
} from './requests/create-request-client.js';
export { type DeadlineOptions, deadlinesOf, type RequestDeadlines } from './requests/deadlines.js';
export { type DrpRight, type DrpStatus, drpRight, drpStatus, fromDrpRight } from './requests/drp.js';
export type { Receipt } from './requests/receipt.js';
export { createReceiptModel, type ReceiptModel } from './requests/receipt-model.js';
export { requestErrorText } from './requests/request-error-text.js';
export {
  FIELD_NAMES,
  FIELDS_BY_KIND,
  type FieldName,
  type FieldValue,
  type RequestFile,
} from './requests/request-fields.js';
export {
  createRequestForm,
  type RequestFormField,
  type RequestFormInput,
  type RequestFormModel,
} from './requests/request-form.js';
export { requestFileOf, requestFromForm } from './requests/request-from-form.js';
export {
  type Confirmation,
  type RequestRule,
  requestKinds,
  requestRule,
  type Verification,
} from './requests/request-rules.js';
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
