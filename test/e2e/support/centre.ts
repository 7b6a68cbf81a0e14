// What the pages of the end-to-end tests show: rendered by `server.ts`, hydrated by `client.ts`.
import { createElement, type ReactNode, useEffect, version } from 'react';
import {
  type HeadingLevel,
  PolicySearch,
  PrivacyCenter,
  type PrivacyCenterProps,
  type UsePrivacyCenterOptions,
  usePrivacyCenter,
} from '../../../src/index.js';

export interface CentreProps {
  readonly policy: PrivacyCenterProps['policy'];
  readonly messages: PrivacyCenterProps['messages'];
  /** The words of the search, where the page has one. */
  readonly search?: PrivacyCenterProps['messages'] | undefined;
  readonly locales: UsePrivacyCenterOptions['locales'];
  /** The page's query: locale, theme, regime, headingLevel, prefix. */
  readonly query: string;
}

export function Centre({ policy, messages, search, locales, query }: CentreProps): ReactNode {
  const params = new URLSearchParams(query);
  const center = usePrivacyCenter({
    messages,
    locales,
    locale: params.get('locale') ?? undefined,
    regime: (params.get('regime') ?? undefined) as PrivacyCenterProps['regime'],
  });
  useEffect(() => {
    // Effects of a parent run last, so every listener of the centre is in place.
    Object.assign(globalThis, { hydratedBy: version });
  }, []);
  return createElement(PrivacyCenter, {
    ...center,
    policy,
    theme: (params.get('theme') ?? 'light') as PrivacyCenterProps['theme'],
    headingLevel: Number(params.get('headingLevel') ?? 1) as HeadingLevel,
    idPrefix: params.get('prefix') ?? '',
    ...(search !== undefined && { slots: { tools: createElement(PolicySearch, { messages: search }) } }),
  });
}
