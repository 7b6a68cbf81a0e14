import { act, render, screen } from '@testing-library/react';
import i18next, { createInstance } from 'i18next';
import { StrictMode } from 'react';
import { getI18n, I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ar from '../../locales/ar.json';
import de from '../../locales/de.json';
import type { Messages } from '../../src/document.js';
import { PrivacyCenter } from '../../src/index.js';
import { useHostLocale, useHostMessages } from '../../src/react-i18next.js';
import { policy as large, messages } from './reader.js';

// Small, for it is mounted hundreds of times.
const policy = { ...large, cookies: [], sections: large.sections.slice(0, 1) };

const RESOURCES = { fr: { translation: { hello: 'Bonjour', ui: { contents: 'À moi' } } } };

async function initHost(): Promise<void> {
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: structuredClone(RESOURCES) });
}

function Host() {
  const { t, i18n } = useTranslation();
  return (
    <>
      <p>{`${t('hello')} ${t('ui.contents')} ${i18n.language}`}</p>
      <PrivacyCenter policy={policy} messages={de as Messages} idPrefix="de-" />
      <PrivacyCenter policy={policy} locale="ar" messages={ar as Messages} idPrefix="ar-" />
    </>
  );
}

function Follower() {
  return <PrivacyCenter policy={policy} locale={useHostLocale()} messages={messages} />;
}

function Reworded() {
  return <PrivacyCenter policy={policy} messages={useHostMessages('privacy', messages)} />;
}

/** What of the host a centre could disturb. */
function hostState() {
  const attributes = (element: Element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`);
  return {
    instance: getI18n(),
    language: i18next.language,
    resources: structuredClone(i18next.store.data),
    namespaces: i18next.options.ns,
    html: attributes(document.documentElement),
    body: attributes(document.body),
    head: document.head.childNodes.length,
    title: document.title,
  };
}

describe('the host’s own i18next', () => {
  beforeEach(() => {
    document.documentElement.lang = 'fr';
    document.body.className = 'host';
  });
  afterEach(() => {
    document.documentElement.removeAttribute('lang');
    document.body.removeAttribute('class');
  });

  test('is the same after two centres in two languages came and went a hundred times', {
    timeout: 60_000,
  }, async () => {
    await initHost();
    const before = hostState();
    // React listens for itself on the document, once and for good.
    render(<Host />).unmount();
    const listeners = { window: countListeners(window), document: countListeners(document) };
    const events = Object.values(
      (i18next as unknown as { observers: Record<string, Map<unknown, unknown>> }).observers,
    );
    const observers = events.map(({ size }) => size);
    for (let mount = 0; mount < 100; mount += 1) {
      const { unmount } = render(
        <StrictMode>
          <Host />
        </StrictMode>,
      );
      if (mount === 0) {
        expect(screen.getByText('Bonjour À moi fr')).toBeVisible();
        expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([
          'Datenschutz bei Paper Lantern',
          'Privacy at Paper Lantern',
        ]);
        expect(hostState()).toEqual(before);
      }
      unmount();
    }
    expect(hostState()).toEqual(before);
    expect(getI18n()).toBe(i18next);
    expect(i18next.store.data).toEqual(RESOURCES);
    expect(listeners.window.left()).toEqual({});
    expect(listeners.document.left()).toEqual({});
    expect(events.map(({ size }) => size)).toEqual(observers);
    listeners.window.stop();
    listeners.document.stop();
  });

  test('works as it would if it starts after a centre was shown', async () => {
    const { rerender } = render(<PrivacyCenter policy={policy} messages={de as Messages} />);
    await act(initHost);
    rerender(<Host />);
    expect(screen.getByText('Bonjour À moi fr')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Alle Abschnitte öffnen' })).toBeVisible();
    expect(getI18n()).toBe(i18next);
  });

  test('changes language without changing a centre’s', async () => {
    await initHost();
    render(<Host />);
    await act(() => i18next.changeLanguage('es'));
    expect(screen.getByText('hello ui.contents es')).toBeVisible();
    expect(screen.getAllByRole('article').map(({ lang }) => lang)).toEqual(['de', 'ar']);
  });
});

describe('useHostLocale', () => {
  test('gives a centre the host’s language, and follows it', async () => {
    const host = createInstance({ lng: 'de', resources: { de: {}, en: {} }, supportedLngs: ['de', 'en'] });
    await host.init();
    render(
      <I18nextProvider i18n={host}>
        <Follower />
      </I18nextProvider>,
    );
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'de');
    await act(() => host.changeLanguage('en'));
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
  });

  test('lets a centre be read before the host has a language', () => {
    const host = createInstance();
    render(
      <I18nextProvider i18n={host}>
        <Follower />
      </I18nextProvider>,
    );
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
    vi.mocked(console.warn).mockClear();
  });
});

describe('useHostMessages', () => {
  test('lets the host word what the kit says, in its own i18next, and leaves the rest as it is', async () => {
    const host = createInstance({
      lng: 'en',
      ns: ['app', 'privacy'],
      defaultNS: 'app',
      resources: { en: { privacy: { ui: { openAll: 'Show me everything' } } } },
    });
    await host.init();
    const before = structuredClone(host.store.data);
    render(
      <I18nextProvider i18n={host}>
        <Reworded />
      </I18nextProvider>,
    );
    expect(screen.getByRole('button', { name: 'Show me everything' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible();
    expect(host.store.data).toEqual(before);
  });

  test('says the kit’s own words where the host has none', async () => {
    const host = createInstance({ lng: 'en', resources: { en: {} } });
    await host.init();
    render(
      <I18nextProvider i18n={host}>
        <Reworded />
      </I18nextProvider>,
    );
    expect(screen.getByRole('button', { name: 'Open all sections' })).toBeVisible();
  });
});

/** Counts what listens on a target from now on, by event. */
function countListeners(target: EventTarget) {
  const counts: Record<string, number> = {};
  const add = vi.spyOn(target, 'addEventListener');
  const remove = vi.spyOn(target, 'removeEventListener');
  return {
    left() {
      for (const [type] of add.mock.calls) counts[type] = (counts[type] ?? 0) + 1;
      for (const [type] of remove.mock.calls) counts[type] = (counts[type] ?? 0) - 1;
      return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
    },
    stop() {
      add.mockRestore();
      remove.mockRestore();
    },
  };
}
