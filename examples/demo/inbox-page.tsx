import { type InboxMessages, RequestInbox } from 'react-privacy-center/inbox';

export interface InboxPageProps {
  readonly locale: string;
  readonly inboxMessages: Readonly<Record<string, InboxMessages>>;
}

/** Where the people of the company answer. */
export function InboxPage({ locale, inboxMessages }: InboxPageProps) {
  return <RequestInbox endpoint="/privacy/requests" locale={locale} messages={inboxMessages} headingLevel={1} />;
}
