import type { PrivacyCenterProps } from '../../src/components/privacy-center/privacy-center.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { REGIMES, type RegimeId } from '../../src/policy/vocabulary.js';

const byName = <T>(files: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([path, file]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, file]));

/** The example policies, by file name. */
export const policies = byName(
  import.meta.glob<Policy>('../../examples/policies/*.json', { eager: true, import: 'default' }),
);

/** The kit's messages, by language. */
export const messages = byName(import.meta.glob<Messages>('../../locales/*.json', { eager: true, import: 'default' }));

/** The words of the request form, by language. */
const requestMessages = byName(
  import.meta.glob<Messages>('../../locales/requests/*.json', { eager: true, import: 'default' }),
);

export const WIDTHS = ['320', '768', '1280', 'full'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

const titleOf = ({ title }: Policy) => (typeof title === 'string' ? title : (title.en ?? Object.values(title)[0]));
const nameOf = (locale: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** What Storybook's toolbar lets its reader choose. */
export const toolbars = {
  policy: {
    description: 'Example policy',
    toolbar: {
      title: 'Policy',
      icon: 'document',
      dynamicTitle: true,
      items: Object.entries(policies).map(([value, policy]) => ({ value, title: value, right: titleOf(policy) })),
    },
  },
  locale: {
    description: 'Language of the reader',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: Object.keys(messages).map((value) => ({ value, title: nameOf(value), right: value })),
    },
  },
  regime: {
    description: 'Where the reader lives',
    toolbar: {
      title: 'Everywhere',
      icon: 'location',
      dynamicTitle: true,
      items: [{ value: '', title: 'everywhere' }, ...REGIMES.map((value) => ({ value, title: value }))],
    },
  },
  theme: {
    description: 'Colours',
    toolbar: {
      title: 'Theme',
      icon: 'contrast',
      dynamicTitle: true,
      items: THEMES.map((value) => ({ value, title: `${value} theme` })),
    },
  },
  width: {
    description: 'Width of the page, in pixels',
    toolbar: {
      title: 'Width',
      icon: 'ruler',
      dynamicTitle: true,
      items: WIDTHS.map((value) => ({ value, title: value === 'full' ? 'full width' : `${value} px` })),
    },
  },
} as const;

type Globals = Readonly<Record<string, unknown>>;

const chosen = <T>(group: Record<string, T>, name: unknown, otherwise: string): T => {
  const found = group[String(name)] ?? group[otherwise];
  if (found === undefined) throw new Error(`Neither "${String(name)}" nor "${otherwise}" is there to choose`);
  return found;
};

/** The colours of the page, which the kit's own follow. */
export function themeOf({ theme }: Globals): (typeof THEMES)[number] {
  return THEMES.find((each) => each === theme) ?? 'auto';
}

/** Stands for props that a decorator, or a story's `render`, takes from the toolbar. */
export function fromToolbar<Props extends object>(): Props {
  return {} as Props;
}

/** What the toolbar says of the reader: what `createDocument` asks for besides the policy. */
export function optionsOf({ locale, regime }: Globals): {
  locale: string;
  messages: Messages;
  regime: RegimeId | undefined;
} {
  const own = chosen(messages, locale, 'en');
  return { locale: own.meta.locale, messages: own, regime: REGIMES.find((each) => each === regime) };
}

/** One of the example policies. */
export function policyOf(name: string): Policy {
  return chosen(policies, name, name);
}

/** A whole centre, as the toolbar asks for it. */
export function centreOf(globals: Globals): Pick<PrivacyCenterProps, 'policy' | 'locale' | 'messages' | 'regime'> {
  return { policy: chosen(policies, globals.policy, 'modern'), ...optionsOf(globals) };
}

/** The words of the request form, in the language that the toolbar asks for. */
export function requestMessagesOf({ locale }: Globals): Messages {
  return chosen(requestMessages, locale, 'en');
}

const searchMessages = byName(
  import.meta.glob<Messages>('../../locales/search/*.json', { eager: true, import: 'default' }),
);

/** The words of the search, in the language that the toolbar asks for. */
export function searchMessagesOf({ locale }: Globals): Messages {
  return chosen(searchMessages, locale, 'en');
}

const changesMessages = byName(
  import.meta.glob<Messages>('../../locales/changes/*.json', { eager: true, import: 'default' }),
);

/** The words of what changed, in the language that the toolbar asks for. */
export function changesMessagesOf({ locale }: Globals): Messages {
  return chosen(changesMessages, locale, 'en');
}

/** The words of the inbox and of what it shows, by language. */
export const inboxMessages = Object.fromEntries(
  Object.entries(
    byName(import.meta.glob<Messages>('../../locales/inbox/*.json', { eager: true, import: 'default' })),
  ).map(([tag, inbox]) => [tag, { inbox, requests: chosen(requestMessages, tag, 'en') }]),
);

/** One of the kit's own words, such as `openAll`. */
export function wordIn(locale: unknown, key: string): string {
  const { ui } = chosen(messages, locale, 'en').words;
  const word = typeof ui === 'object' ? ui[key] : undefined;
  if (typeof word !== 'string') throw new Error(`No word "ui.${key}"`);
  return word;
}
