import type { OptOutTool } from './opt-out-tool.js';

/** What is used of Klaro 0.7's consent manager: pass `klaro.getManager()`. */
export interface KlaroManager {
  readonly confirmed: boolean;
  getConsent(service: string): boolean;
  updateConsent(service: string, isGiven: boolean): unknown;
  changeAll(isGiven: boolean): unknown;
  saveAndApplyConsents(): void;
}

/**
 * Opts out by way of Klaro.
 *
 * @param services those that sell, share or profile; all others stay as the reader has them
 */
export function klaroOptOut(manager: KlaroManager, services: readonly string[]): OptOutTool {
  const change = (isGiven: boolean) => {
    // Saving confirms every service as it stands, and until then they stand as the site would like them.
    if (!manager.confirmed) manager.changeAll(false);
    for (const service of services) manager.updateConsent(service, isGiven);
    manager.saveAndApplyConsents();
  };
  return {
    isOptedOut: () => manager.confirmed && !services.some((service) => manager.getConsent(service)),
    optOut: () => change(false),
    optIn: () => change(true),
  };
}
