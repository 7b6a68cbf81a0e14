import { getOrCreateConsentRuntime } from 'c15t';
import { getManager } from 'klaro';
import * as CookieConsent from 'vanilla-cookieconsent';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  c15tOptOut,
  googleConsentModeOptOut,
  klaroOptOut,
  type OptOutTool,
  vanillaCookieConsentOptOut,
} from '../../src/opt-out.js';

interface Site {
  readonly tool: OptOutTool;
  /** What the reader has agreed to so far, as the tool itself says. */
  agreedTo(): readonly string[];
  /** The reader agrees to everything, in the tool's own window. */
  agreeToAll(): unknown;
}

let count = 0;

const sites: Record<string, () => Promise<Site>> = {
  'vanilla-cookieconsent': async () => {
    CookieConsent.reset(true);
    await CookieConsent.run({
      categories: { necessary: { readOnly: true, enabled: true }, statistics: { enabled: true }, ads: {} },
      language: { default: 'en', translations: { en: { consentModal: {}, preferencesModal: { sections: [] } } } },
    });
    return {
      tool: vanillaCookieConsentOptOut(CookieConsent, ['ads']),
      agreedTo: () => ['statistics', 'ads'].filter((category) => CookieConsent.acceptedCategory(category)),
      agreeToAll: () => CookieConsent.acceptCategory('all'),
    };
  },
  Klaro: async () => {
    const manager = getManager({
      storageName: `klaro-${count}`,
      services: [
        { name: 'statistics', default: true },
        { name: 'ads', default: true },
      ],
    });
    return {
      tool: klaroOptOut(manager, ['ads']),
      agreedTo: () => ['statistics', 'ads'].filter((service) => manager.confirmed && manager.getConsent(service)),
      agreeToAll: () => {
        manager.changeAll(true);
        manager.saveAndApplyConsents();
      },
    };
  },
  c15t: async () => {
    const { consentStore } = getOrCreateConsentRuntime({
      mode: 'offline',
      reloadOnConsentRevoked: false,
      namespace: `c15t-${count}`,
      consentCategories: ['necessary', 'measurement', 'marketing'],
      storageConfig: { storageKey: `c15t-${count}` },
    });
    return {
      tool: c15tOptOut(consentStore, ['marketing']),
      agreedTo: () => {
        const { consents } = consentStore.getState();
        return [...(consents.measurement ? ['statistics'] : []), ...(consents.marketing ? ['ads'] : [])];
      },
      agreeToAll: () => consentStore.getState().saveConsents('all'),
    };
  },
};

beforeEach(() => {
  count += 1;
  localStorage.clear();
});

describe.each(Object.entries(sites))('on a site with %s', (_, open) => {
  test('who opts out keeps all else as it was', async () => {
    const { tool, agreedTo, agreeToAll } = await open();
    await agreeToAll();
    expect(agreedTo()).toEqual(['statistics', 'ads']);
    expect(await tool.isOptedOut()).toBe(false);
    await tool.optOut();
    expect(agreedTo()).toEqual(['statistics']);
    expect(await tool.isOptedOut()).toBe(true);
  });

  test('who opts out before choosing anything agrees to nothing by it', async () => {
    const { tool, agreedTo } = await open();
    expect(await tool.isOptedOut()).toBe(false);
    await tool.optOut();
    expect(agreedTo()).toEqual([]);
    expect(await tool.isOptedOut()).toBe(true);
  });

  test('who takes it back agrees to what was opted out of, and to nothing else', async () => {
    const { tool, agreedTo } = await open();
    await tool.optOut();
    await tool.optIn?.();
    expect(agreedTo()).toEqual(['ads']);
    expect(await tool.isOptedOut()).toBe(false);
  });
});

describe('on a site with Google Consent Mode', () => {
  const DENIED = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' };
  const open = () => {
    const commands: unknown[][] = [];
    const tool = googleConsentModeOptOut({ gtag: (...command) => void commands.push(command) });
    return { tool, commands };
  };

  test('who opts out is denied advertising, on the next page too', () => {
    const first = open();
    expect(first.tool.isOptedOut()).toBe(false);
    expect(first.commands).toEqual([]);
    first.tool.optOut();
    expect(first.commands).toEqual([['consent', 'update', DENIED]]);

    const next = open();
    expect(next.commands).toEqual([['consent', 'update', DENIED]]);
    expect(next.tool.isOptedOut()).toBe(true);
  });

  test('who takes it back is not opted out on the next page', () => {
    const { tool, commands } = open();
    tool.optOut();
    tool.optIn?.();
    expect(commands.at(-1)).toMatchObject(['consent', 'update', { ad_storage: 'granted' }]);
    expect(open()).toMatchObject({ commands: [] });
  });
});
