import { missingPeer } from '../missing-peer.js';
import type { Deliver } from './delivery.js';

/** What the outbox holds for a mail. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The language of subject and text. */
  readonly locale: string;
}

/** How mail leaves. */
export interface MailOptions {
  /** The server: `smtps://user:password@mail.example.org`. */
  readonly smtp: string;
  /** The sender: an address, or a name and an address. */
  readonly from: string | { readonly name: string; readonly address: string };
  /** @default 15_000 */
  readonly timeoutMs?: number;
}

/**
 * Delivers mail by SMTP. Needs the package `nodemailer`, loaded with the first message.
 *
 * @throws TypeError if `smtp` is no address of a mail server
 * @throws Error, when it delivers, if nodemailer is not installed
 */
export function createMailDelivery({ smtp, from, timeoutMs = 15_000 }: MailOptions): Deliver {
  // Left to the first message, it would be known three days later, by what could not be delivered.
  if (!/^smtps?:\/\/./i.test(smtp)) {
    throw new TypeError(
      '[react-privacy-center] createMailDelivery: `smtp` must be the address of a server, such as smtps://user:password@mail.example.org.',
    );
  }
  const sender = typeof from === 'string' ? from : { ...from };
  const domain = (typeof from === 'string' ? from : from.address).replace(/^.*@|>.*$/g, '');
  let transport: ReturnType<typeof connect> | undefined;
  const connect = async () => {
    const { createTransport } = await loadNodemailer();
    return createTransport({
      url: smtp,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  };
  return async ({ id, message }) => {
    const { to, subject, text, locale } = message as MailMessage;
    transport ??= connect();
    try {
      await (await transport).sendMail({
        from: sender,
        // As an object, so that no comma in it makes two addresses of one.
        to: { name: '', address: to },
        subject,
        text,
        // The same at each attempt: mail programs show two copies of one message as one.
        messageId: `<${id}@${domain}>`,
        headers: { 'auto-submitted': 'auto-generated', 'content-language': locale },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { delivered: true };
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      // What the mail server says may name the person. Its code does not.
      const why = [code, responseCode].filter((part) => part !== undefined).join(' ');
      if (why === '') throw error;
      // The server will never take this recipient.
      const final = code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
      return { delivered: false, error: why, final };
    }
  };
}

async function loadNodemailer() {
  try {
    return await import('nodemailer');
  } catch (error) {
    throw missingPeer('nodemailer', 'createMailDelivery', error);
  }
}
