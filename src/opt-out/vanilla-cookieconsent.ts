import type { OptOutTool } from './opt-out-tool.js';

/** What is used of vanilla-cookieconsent 3: pass `import * as CookieConsent from 'vanilla-cookieconsent'`. */
export interface CookieConsentApi {
  validConsent(): boolean;
  acceptedCategory(category: string): boolean;
  acceptCategory(categories: string[]): void;
  getUserPreferences(): { readonly acceptedCategories: string[] };
}

/**
 * Opts out by way of vanilla-cookieconsent.
 *
 * @param categories those that sell, share or profile; all others stay as the reader has them
 */
export function vanillaCookieConsentOptOut(api: CookieConsentApi, categories: readonly string[]): OptOutTool {
  // What no reader has chosen yet must not be agreed to by opting out of something else.
  const chosen = () => (api.validConsent() ? api.getUserPreferences().acceptedCategories : []);
  return {
    isOptedOut: () => api.validConsent() && !categories.some((category) => api.acceptedCategory(category)),
    optOut: () => api.acceptCategory(chosen().filter((category) => !categories.includes(category))),
    optIn: () => api.acceptCategory([...new Set([...chosen(), ...categories])]),
  };
}
