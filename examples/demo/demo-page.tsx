import { InboxPage, type InboxPageProps } from './inbox-page.js';
import { PrivacyPage, type PrivacyPageProps } from './privacy-page.js';

/** Plain data: the server puts it into the page, the browser reads it there. */
export type DemoPageProps = {
  readonly title: string;
  readonly locale: string;
} & (({ readonly page: 'privacy' } & PrivacyPageProps) | ({ readonly page: 'inbox' } & InboxPageProps));

/** One page of the demo, the same on the server and in the browser. */
export function DemoPage(props: DemoPageProps) {
  return props.page === 'inbox' ? <InboxPage {...props} /> : <PrivacyPage {...props} />;
}
