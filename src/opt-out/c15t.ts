import type { OptOutTool } from './opt-out-tool.js';

/** What is used of c15t 2's store: pass `getOrCreateConsentRuntime(…).consentStore`. */
export interface ConsentStore<Category extends string> {
  getState(): {
    readonly consents: Readonly<Record<Category, boolean>>;
    hasConsented(): boolean;
    setSelectedConsent(category: Category, isGiven: boolean): void;
    saveConsents(type: 'custom'): Promise<void>;
  };
}

/**
 * Opts out by way of c15t.
 *
 * @param categories those that sell, share or profile; all others stay as the reader has them
 */
export function c15tOptOut<Category extends string>(
  store: ConsentStore<Category>,
  categories: readonly NoInfer<Category>[],
): OptOutTool {
  const change = (isGiven: boolean) => {
    const { consents, setSelectedConsent, saveConsents } = store.getState();
    // What a reader has ticked in c15t's own dialogue, and not saved, is not saved from here.
    for (const category of Object.keys(consents) as Category[]) {
      setSelectedConsent(category, categories.includes(category) ? isGiven : consents[category]);
    }
    return saveConsents('custom');
  };
  return {
    isOptedOut() {
      const { consents, hasConsented } = store.getState();
      return hasConsented() && !categories.some((category) => consents[category]);
    },
    optOut: () => change(false),
    optIn: () => change(true),
  };
}
