export { type ConsentStore, c15tOptOut } from './opt-out/c15t.js';
export { hasPrivacySignal, honourPrivacySignal } from './opt-out/global-privacy-control.js';
export { type GoogleConsentModeOptions, googleConsentModeOptOut } from './opt-out/google-consent-mode.js';
export { type KlaroManager, klaroOptOut } from './opt-out/klaro.js';
export type { OptOutTool } from './opt-out/opt-out-tool.js';
export { type CookieConsentApi, vanillaCookieConsentOptOut } from './opt-out/vanilla-cookieconsent.js';
