// What the pages of the end-to-end tests show: rendered by `server.ts`, hydrated by `client.ts`.
import { createElement, type ReactNode, useEffect, version } from 'react';
import type { ChangesDocument, VersionsDocument } from '../../../src/changes.js';
import { writeVersionAddress } from '../../../src/changes.js';
import {
  changeSlots,
  type HeadingLevel,
  OptOut,
  PolicySearch,
  PrivacyCenter,
  type PrivacyCenterProps,
  RequestForm,
  type RequestFormProps,
  type UsePrivacyCenterOptions,
  usePrivacyCenter,
} from '../../../src/index.js';
import type { OptOutTool } from '../../../src/opt-out.js';
import { requestSource } from '../../../src/requests.js';

export interface CentreProps {
  readonly policy: PrivacyCenterProps['policy'];
  readonly messages: PrivacyCenterProps['messages'];
  /** The words of the search, where the page has one. */
  readonly search?: PrivacyCenterProps['messages'] | undefined;
  /** What changed and which versions there are, where the page tells. */
  readonly history?: { readonly changes?: ChangesDocument; readonly versions: VersionsDocument } | undefined;
  readonly locales: UsePrivacyCenterOptions['locales'];
  /** The page's query: view, locale, theme, regime, headingLevel, prefix, form, kind, drafts. */
  readonly query: string;
  readonly form?: FormProps | undefined;
}

/** What the server gives a form, for the browser to hydrate it with the same. */
interface FormProps {
  readonly messages: PrivacyCenterProps['messages'];
  readonly endpoint: string;
  readonly token: string;
  readonly requestKey: string;
}

export function Centre({ policy, messages, search, history, locales, query, form }: CentreProps): ReactNode {
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
  const isAlone = params.get('form') === 'alone';
  const requestForm =
    form &&
    createElement(RequestForm, {
      ...form,
      source: requestSource(policy),
      locale: center.locale,
      regime: center.regime,
      kind: (params.get('kind') ?? undefined) as RequestFormProps['kind'],
      drafts: params.has('drafts') && 'session',
      contactEmail: 'privacy@tidewater-atlas.example',
      headingLevel: isAlone ? 1 : 3,
      optOut: createElement(OptOut, { tool: siteTool, messages: form.messages, headingLevel: isAlone ? 2 : 4 }),
    });
  if (isAlone) return createElement('div', { className: 'alone' }, requestForm);
  return createElement(PrivacyCenter, {
    ...center,
    policy,
    theme: (params.get('theme') ?? 'light') as PrivacyCenterProps['theme'],
    headingLevel: Number(params.get('headingLevel') ?? 1) as HeadingLevel,
    idPrefix: params.get('prefix') ?? '',
    slots: {
      ...(history &&
        changeSlots({
          ...history,
          rememberAs: policy.id,
          view: (params.get('view') ?? undefined) as 'inline' | 'side-by-side' | undefined,
          versionHref: (address) => writeVersionAddress(`?${query.replace('?', '')}`, address),
          headingLevel: Number(params.get('headingLevel') ?? 1) as HeadingLevel,
          idPrefix: params.get('prefix') ?? '',
        })),
      ...(search && { tools: createElement(PolicySearch, { messages: search }) }),
    },
    requestForm,
  });
}

/** What opts a browser out on this site; `#deaf` is a site where that fails. */
const siteTool: OptOutTool = {
  isOptedOut: () => localStorage.getItem('sale') === 'no',
  optOut: () => location.hash !== '#deaf' && localStorage.setItem('sale', 'no'),
  optIn: () => localStorage.setItem('sale', 'yes'),
};
