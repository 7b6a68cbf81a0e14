import { afterEach, describe, expect, test } from 'vitest';
import { hasPrivacySignal, honourPrivacySignal } from '../../src/opt-out.js';

const browser = navigator as { globalPrivacyControl?: unknown };
afterEach(() => {
  delete browser.globalPrivacyControl;
});

function tool(isOut = false) {
  const calls: string[] = [];
  let optedOut = isOut;
  return {
    calls,
    isOptedOut: async () => optedOut,
    optOut: async () => {
      calls.push('out');
      optedOut = true;
    },
    optIn: () => void calls.push('in'),
  };
}

describe('Global Privacy Control', () => {
  test.each([undefined, false, 'true', 1, '1'])('%j is not the signal', async (value) => {
    browser.globalPrivacyControl = value;
    const site = tool();
    expect(hasPrivacySignal()).toBe(false);
    expect(await honourPrivacySignal(site)).toBe(false);
    expect(site.calls).toEqual([]);
  });

  test('the signal opts out once, without asking', async () => {
    browser.globalPrivacyControl = true;
    const site = tool();
    expect(await honourPrivacySignal(site)).toBe(true);
    expect(await honourPrivacySignal(site)).toBe(true);
    expect(site.calls).toEqual(['out']);
  });

  test('its absence later is no opting in', async () => {
    const site = tool(true);
    expect(await honourPrivacySignal(site)).toBe(true);
    expect(site.calls).toEqual([]);
  });
});
