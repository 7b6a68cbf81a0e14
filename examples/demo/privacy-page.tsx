import { PrivacyCenter, RequestForm } from 'react-privacy-center';
import type { Messages } from 'react-privacy-center/document';
import type { Policy } from 'react-privacy-center/policy';
import { requestSource } from 'react-privacy-center/requests';

export interface PrivacyPageProps {
  readonly policy: Policy;
  readonly locale: string;
  readonly messages: Messages;
  readonly requestMessages: Messages;
  /** From the server, so that the form works without scripts. */
  readonly token: string;
  readonly requestKey: string;
}

/** The privacy centre, with the request form in its contact section. */
export function PrivacyPage({ policy, locale, messages, requestMessages, token, requestKey }: PrivacyPageProps) {
  return (
    <PrivacyCenter
      policy={policy}
      locale={locale}
      messages={messages}
      localeHref={(tag) => `/?lang=${tag}`}
      requestForm={
        <RequestForm
          source={requestSource(policy)}
          messages={requestMessages}
          locale={locale}
          endpoint="/privacy/requests"
          token={token}
          requestKey={requestKey}
          headingLevel={3}
        />
      }
    />
  );
}
