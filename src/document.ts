export type { DocumentOptions } from './document/context.js';
export { createDocument } from './document/create-document.js';
export type * from './document/document.js';
export { pickMessages } from './document/pick-messages.js';
export { phraseToText } from './document/text/phrase.js';
export { directionOf } from './i18n/direction.js';
export type { Messages, MessageTree } from './i18n/messages.js';
export { negotiateLocale } from './i18n/negotiate-locale.js';
