import type { InboxRequest } from '../../requests/inbox.js';
import type { InboxWords } from './inbox-words.js';

/** A mail to begin with. */
export interface ReplyDraft {
  /** Absent where the person gave no address. */
  readonly to: string | undefined;
  readonly subject: string;
  readonly text: string;
}

/** What to write to a person where their request stands now, in their language. */
export function replyDraft(request: InboxRequest, { say, named, date }: InboxWords): ReplyDraft {
  const { reference, status, statusReason, receivedAt, answerBy, payload } = request;
  const { name, email, agentEmail } = payload;
  const to = [agentEmail, email].find((each): each is string => typeof each === 'string');
  const kind = named(`kind.${request.kind}`);
  const paragraphs = [
    typeof name === 'string' && to === email ? say('reply.greetingNamed', { name }) : say('reply.greeting'),
    say(`reply.${status}`, { date: date(receivedAt.slice(0, 10)), kind }),
    ...(statusReason === undefined ? [] : [named(`reason.${statusReason}`)]),
    ...(status === 'open' && answerBy !== undefined ? [say('reply.openDue', { date: date(answerBy) })] : []),
    ...(status === 'denied' ? [say('reply.deniedRemedy')] : []),
    say('reply.closing', { reference }),
  ];
  return { to, subject: say('reply.subject', { reference }), text: `${paragraphs.join('\n\n')}\n` };
}

/** A link that opens the mail in the reader's own mail program. */
export function mailtoHref({ to, subject, text }: ReplyDraft & { to: string }): string {
  const part = (value: string) => encodeURIComponent(value.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${part(subject)}&body=${part(text)}`;
}
