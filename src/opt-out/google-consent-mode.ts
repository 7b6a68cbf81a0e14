import type { OptOutTool } from './opt-out-tool.js';

export interface GoogleConsentModeOptions {
  /** The page's `gtag` function. */
  readonly gtag: (...command: unknown[]) => void;
  /**
   * What is denied.
   * @default what serves advertising
   */
  readonly signals?: readonly string[] | undefined;
  /**
   * Keeps the choice, since consent mode forgets it with each page. Nothing but the choice is kept.
   * @default localStorage
   */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'> | undefined;
}

const KEY = 'pc-opt-out';

/**
 * Opts out by way of Google Consent Mode 2, and repeats a choice made earlier: make it on every page, after the page's
 * `consent default` command.
 */
export function googleConsentModeOptOut({
  gtag,
  signals = ['ad_storage', 'ad_user_data', 'ad_personalization'],
  storage = localStorage,
}: GoogleConsentModeOptions): OptOutTool {
  const update = (to: 'denied' | 'granted') =>
    gtag('consent', 'update', Object.fromEntries(signals.map((signal) => [signal, to])));
  const isOptedOut = () => storage.getItem(KEY) === 'out';
  if (isOptedOut()) update('denied');
  return {
    isOptedOut,
    optOut() {
      update('denied');
      storage.setItem(KEY, 'out');
    },
    optIn() {
      update('granted');
      storage.setItem(KEY, 'in');
    },
  };
}
