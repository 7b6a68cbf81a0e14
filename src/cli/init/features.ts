import { blank } from '../../policy/blank.js';
import type { Activity, Cookie, Recipient, Statement } from '../../policy/schema/facts.js';
import type { DataKind } from '../../policy/vocabulary.js';

/** Why data may be used, whatever each law calls it. */
export type Ground = 'contract' | 'consent' | 'interest' | 'obligation';

/** A use of data, before it is known which laws it falls under. */
export interface Practice
  extends Pick<
    Activity,
    'title' | 'sources' | 'purposes' | 'condition' | 'interest' | 'required' | 'consequence' | 'recipients'
  > {
  readonly id: string;
  readonly data: readonly DataKind[];
  readonly ground: Ground;
  /** What is kept, to ask how long. */
  readonly kept: string;
}

/** Something that a site offers or does, with what a policy has to say of it. */
export interface Feature {
  /** As it is asked for on the command line. */
  readonly id: string;
  /** As it is asked for in words. */
  readonly label: string;
  readonly practices: readonly Practice[];
  readonly recipients?: readonly Recipient[];
  readonly cookies?: readonly Cookie[];
  readonly publicContent?: readonly Statement[];
}

/** What every site does. */
export const EVERY_SITE: Feature = {
  id: 'site',
  label: 'the site itself',
  practices: [
    {
      id: 'use-logs',
      title: 'Delivering pages and keeping the site safe',
      data: ['ip-address', 'device', 'referrer'],
      sources: ['server-log'],
      purposes: ['provide-service', 'security'],
      ground: 'interest',
      interest: 'Delivering the site, and finding faults and attacks.',
      kept: 'the logs of your servers',
      recipients: ['to-hosting'],
    },
  ],
  recipients: [
    {
      id: 'to-hosting',
      name: blank('Name of the company that runs your servers; add its "country", and a transfer if that is abroad'),
      role: 'processor',
      purposes: ['provide-service', 'security'],
    },
  ],
};

/** What `init` asks for. */
export const FEATURES: readonly Feature[] = [
  {
    id: 'accounts',
    label: 'people have accounts',
    practices: [
      {
        id: 'use-account',
        title: 'Your account',
        data: ['name', 'contact', 'account', 'credentials'],
        sources: ['data-subject'],
        purposes: ['account', 'provide-service'],
        ground: 'contract',
        required: 'contractual',
        consequence: 'Without it we cannot open an account for you.',
        kept: 'accounts that were closed',
        recipients: ['to-hosting'],
      },
    ],
    cookies: [
      {
        id: 'cookie-session',
        name: blank('Name of the cookie that keeps people signed in'),
        description: 'Keeps you signed in.',
        party: 'first',
        category: 'strictly-necessary',
        duration: 'session',
        thirdPartyAccess: false,
        consent: 'exempt',
      },
    ],
  },
  {
    id: 'questions',
    label: 'people write to you, by mail or a contact form',
    practices: [
      {
        id: 'use-questions',
        title: 'Your questions to us',
        data: ['name', 'contact', 'communications'],
        sources: ['data-subject'],
        purposes: ['support'],
        ground: 'interest',
        interest: 'Answering people who write to us.',
        required: 'needed',
        consequence: 'Without a way to reach you we cannot answer.',
        kept: 'questions and your answers to them',
        recipients: ['to-hosting'],
      },
    ],
  },
  {
    id: 'newsletter',
    label: 'you send a newsletter',
    practices: [
      {
        id: 'use-newsletter',
        title: 'Newsletter',
        condition: 'you subscribe',
        data: ['contact'],
        sources: ['data-subject'],
        purposes: ['communicate', 'direct-marketing'],
        ground: 'consent',
        required: 'optional',
        consequence: 'Without your address we cannot send it to you.',
        kept: 'addresses of people who unsubscribed',
        recipients: ['to-mailing'],
      },
    ],
    recipients: [
      {
        id: 'to-mailing',
        name: blank('Name of the company that sends your newsletter; take this entry out if you send it yourself'),
        role: 'processor',
        data: ['contact'],
        purposes: ['communicate'],
      },
    ],
  },
  {
    id: 'shop',
    label: 'people order and pay',
    practices: [
      {
        id: 'use-orders',
        title: 'Orders and payments',
        data: ['name', 'contact', 'transaction', 'financial'],
        sources: ['data-subject'],
        purposes: ['provide-service', 'payment'],
        ground: 'contract',
        required: 'contractual',
        consequence: 'Without it we cannot take or deliver your order.',
        kept: 'orders',
        recipients: ['to-hosting', 'to-payments', 'to-delivery'],
      },
      {
        id: 'use-books',
        title: 'Bookkeeping',
        data: ['name', 'transaction'],
        sources: ['data-subject'],
        purposes: ['record-keeping', 'legal-obligation'],
        ground: 'obligation',
        required: 'statutory',
        consequence: 'Without it we cannot take your order: tax law asks us for it.',
        kept: 'invoices, as tax law asks of you',
      },
    ],
    recipients: [
      {
        id: 'to-payments',
        name: blank('Name of the company that takes payments for you'),
        role: 'processor',
        data: ['name', 'financial', 'transaction'],
        purposes: ['payment'],
      },
      {
        id: 'to-delivery',
        name: blank('Names of the companies that deliver for you; take this entry out if nothing is sent'),
        role: 'third-party',
        data: ['name', 'contact'],
        purposes: ['provide-service'],
      },
    ],
  },
  {
    id: 'posts',
    label: 'people post things for others to see',
    practices: [
      {
        id: 'use-posts',
        title: 'What you post',
        data: ['user-content'],
        sources: ['data-subject'],
        purposes: ['provide-service'],
        ground: 'contract',
        required: 'optional',
        consequence: 'Without posting you can still read.',
        kept: 'posts that were deleted',
        recipients: ['to-hosting', 'to-readers'],
      },
    ],
    recipients: [
      {
        id: 'to-readers',
        category: 'people who read what you post',
        note: blank('Check: can everyone see posts, or only members?'),
        role: 'public',
        data: ['user-content'],
        purposes: ['provide-service'],
      },
    ],
    publicContent: [
      {
        id: 'posts-are-public',
        text: 'What you post can be seen by others, and copied by them.',
        note: blank('Check: how do people change or delete what they posted?'),
      },
    ],
  },
  {
    id: 'location',
    label: 'you use the exact position of a device',
    practices: [
      {
        id: 'use-location',
        title: 'Where you are',
        condition: 'you allow it on your device',
        data: ['precise-location'],
        sources: ['device'],
        purposes: ['provide-service'],
        ground: 'consent',
        kept: 'positions',
        recipients: ['to-hosting'],
      },
    ],
  },
  {
    id: 'applications',
    label: 'people apply for jobs',
    practices: [
      {
        id: 'use-applications',
        title: 'Job applications',
        data: ['name', 'contact', 'professional', 'education'],
        sources: ['data-subject'],
        purposes: ['recruitment'],
        ground: 'contract',
        required: 'needed',
        consequence: 'Without it we cannot consider your application.',
        kept: 'applications that you turned down',
        recipients: ['to-hosting'],
      },
    ],
  },
  {
    id: 'analytics',
    label: 'you measure how the site is used',
    practices: [
      {
        id: 'use-analytics',
        title: 'How the site is used',
        condition: 'you agree',
        data: ['online-id', 'device', 'on-site-activity'],
        sources: ['device'],
        purposes: ['analytics', 'improve'],
        ground: 'consent',
        kept: 'these measurements',
        recipients: ['to-analytics'],
      },
    ],
    recipients: [
      {
        id: 'to-analytics',
        name: blank('Name of the company whose analytics you use; take this entry out if you run your own'),
        role: 'processor',
        data: ['online-id', 'device', 'on-site-activity'],
        purposes: ['analytics'],
      },
    ],
    cookies: [
      {
        id: 'cookie-analytics',
        name: blank('Name of the analytics cookie; correct its "duration", too'),
        description: 'Tells one visit from another.',
        party: 'first',
        category: 'analytics',
        duration: 'P1Y',
        thirdPartyAccess: true,
        consent: 'opt-in',
        provider: 'to-analytics',
      },
    ],
  },
  {
    id: 'advertising',
    label: 'you show ads chosen by what people did elsewhere',
    practices: [
      {
        id: 'use-advertising',
        title: 'Advertising by interest',
        condition: 'you agree',
        data: ['online-id', 'on-site-activity', 'off-site-activity'],
        sources: ['device', 'partner'],
        purposes: ['ads-targeted', 'ads-measurement'],
        ground: 'consent',
        kept: 'what ads are chosen by',
        recipients: ['to-advertising'],
      },
    ],
    recipients: [
      {
        id: 'to-advertising',
        name: blank('Names of the advertising networks'),
        role: 'third-party',
        data: ['online-id', 'on-site-activity', 'off-site-activity'],
        purposes: ['ads-targeted', 'ads-measurement'],
      },
    ],
    cookies: [
      {
        id: 'cookie-advertising',
        name: blank('Names of the advertising cookies, one entry each; correct their "duration", too'),
        description: 'Lets advertisers know you again on other sites.',
        party: 'third',
        category: 'advertising',
        duration: 'P1Y',
        thirdPartyAccess: true,
        consent: 'opt-in',
        provider: 'to-advertising',
      },
    ],
  },
];
