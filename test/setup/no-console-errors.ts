import { afterEach, beforeEach, expect, vi } from 'vitest';

// React reports hydration mismatches and bad props, and react-i18next a missing instance, on the console alone.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

// A test that means to be warned reads the calls and clears them: `vi.mocked(console.warn).mockClear()`.
afterEach(() => {
  const calls = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.mocked(console.error).mockRestore();
  vi.mocked(console.warn).mockRestore();
  expect(calls, 'messages on the console').toEqual([]);
});
