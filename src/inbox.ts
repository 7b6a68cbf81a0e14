export type { InboxMessages } from './components/request-inbox/inbox-words.js';
export { RequestInbox, type RequestInboxProps } from './components/request-inbox/request-inbox.js';
export {
  createInboxClient,
  type InboxClient,
  type InboxClientOptions,
  InboxError,
} from './requests/create-inbox-client.js';
export type {
  InboxEntry,
  InboxFilter,
  InboxMove,
  InboxNote,
  InboxPage,
  InboxRequest,
} from './requests/inbox.js';
