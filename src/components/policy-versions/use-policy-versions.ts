'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChangesDocument } from '../../changes/changes-document.js';
import type { comparePolicies } from '../../changes/compare-policies.js';
import type { ChangesOptions, createChanges } from '../../changes/create-changes.js';
import { createVersions } from '../../changes/create-versions.js';
import {
  findVersion,
  loadVersion,
  type PolicyVersions,
  pickVersion,
  type VersionDayOptions,
  type VersionPick,
  versionsOf,
} from '../../changes/policy-versions.js';
import { readVersionAddress, type VersionAddress, writeVersionAddress } from '../../changes/version-address.js';
import type { Messages } from '../../i18n/messages.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { ChangeSlotsOptions } from '../policy-changes/change-slots.js';
import { focusNews } from './focus-news.js';

interface Comparison {
  readonly comparePolicies: typeof comparePolicies;
  readonly createChanges: typeof createChanges;
}

export interface UsePolicyVersionsOptions extends VersionDayOptions {
  /** Every version: the one in force with its policy, older ones with what loads them. */
  versions: PolicyVersions;
  /** From `react-privacy-center/locales/changes/<tag>`. */
  messages: Messages;
  /** What compares two versions, loaded when a reader asks for it: `() => import('react-privacy-center/changes')`. */
  loadChanges: () => Promise<Comparison>;
  /** The reader's language; that of `messages` when left out. */
  locale?: string | undefined;
  /** Called when a version cannot be loaded; what was shown stays. */
  onError?: ((error: unknown) => void) | undefined;
}

/** What a reader asked to see of a policy's versions. */
export interface UsePolicyVersionsResult {
  /** The version to show; absent only while the first one loads. */
  readonly policy: Policy | undefined;
  /** For `changeSlots`. */
  readonly history: Pick<ChangeSlotsOptions, 'changes' | 'versions' | 'view' | 'onVersionChange'>;
}

/** What was loaded for an address. */
interface Settled {
  readonly address: VersionAddress;
  readonly policy?: Policy;
  readonly wordChanges?: (options: ChangesOptions) => ChangesDocument;
}

/**
 * Shows the versions of a policy in a client app, each at its own address (`?version=`), and what changed between two
 * (`?compare=`). A version, and the code that compares, is loaded when the reader opens it. Where a server renders the page
 * it can do the same by itself, and then works without scripts; see the guide on changes.
 *
 * @example
 * const versions = [
 *   { id: '2026', policy },
 *   { id: '2025', version: { effective: '2025-03-01' }, load: () => fetch('/privacy/2025.json').then((answer) => answer.json()) },
 * ];
 * const loadChanges = () => import('react-privacy-center/changes');
 * const { policy: shown, history } = usePolicyVersions({ versions, loadChanges, messages: changesEn });
 * return <PrivacyCenter policy={shown ?? policy} messages={en} slots={changeSlots(history)} />;
 */
export function usePolicyVersions({
  versions,
  loadChanges,
  messages,
  locale,
  on,
  timeZone,
  onError,
}: UsePolicyVersionsOptions): UsePolicyVersionsResult {
  const pickFor = ({ version }: VersionAddress) => pickVersion(versions, { version, on, timeZone });
  const [address, setAddress] = useState<VersionAddress>({});
  const [settled, setSettled] = useState<Settled>({ address });
  const latest = useRef({ pickFor, loadChanges, onError });
  latest.current = { pickFor, loadChanges, onError };
  const asker = useRef<Element | null>(null);
  const hasArrived = useRef(false);

  useEffect(() => {
    const follow = () => {
      const next = readVersionAddress(location.href);
      // Places of one page have a history, too: what is shown is not to be loaded again for them.
      setAddress((current) => (isSameAddress(current, next) ? current : next));
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  useEffect(() => {
    let isWanted = true;
    settle(address, latest.current.pickFor(address), latest.current.loadChanges).then(
      (next) => isWanted && setSettled(next),
      (error: unknown) => {
        if (!isWanted) return;
        asker.current = null;
        latest.current.onError?.(error);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [address]);

  useEffect(() => {
    if (settled.policy === undefined) return;
    if (asker.current !== null) focusNews(asker.current);
    // Where the address leads may be in this version alone: the sections look for it again.
    else if (!hasArrived.current && settled.address.version !== undefined) dispatchEvent(new Event('hashchange'));
    asker.current = null;
    hasArrived.current = true;
  }, [settled]);

  const onVersionChange = useCallback((to: VersionAddress) => {
    asker.current = document.activeElement;
    history.pushState(history.state, '', writeVersionAddress(location.href, to));
    // Asked anew each time: what could not be loaded may be there now.
    setAddress({ ...to });
  }, []);

  const pick = pickFor(settled.address);
  const { wordChanges } = settled;
  const changes = useMemo(
    () => wordChanges?.({ messages, ...(locale !== undefined && { locale }) }),
    [wordChanges, messages, locale],
  );
  const policy = pick.shown && 'policy' in pick.shown ? pick.shown.policy : settled.policy;
  return {
    policy,
    history: {
      changes,
      versions: createVersions(pick, { messages, locale, policy }),
      view: settled.address.view ?? (changes && 'inline'),
      onVersionChange,
    },
  };
}

/** Loads what an address asks for. */
async function settle(
  address: VersionAddress,
  pick: VersionPick,
  loadChanges: UsePolicyVersionsOptions['loadChanges'],
): Promise<Settled> {
  const { shown, standing } = pick;
  if (shown === undefined) return { address };
  const other = address.compare === undefined ? undefined : findVersion(versionsOf(pick), address.compare);
  const [policy, before, comparison] = await Promise.all([
    loadVersion(shown),
    other && loadVersion(other),
    other && loadChanges(),
  ]);
  if (before === undefined || comparison === undefined) return { address, policy };
  const changes = comparison.comparePolicies(before, policy);
  return { address, policy, wordChanges: (options) => comparison.createChanges(changes, { ...options, standing }) };
}

function isSameAddress(one: VersionAddress, other: VersionAddress): boolean {
  return writeVersionAddress('', one) === writeVersionAddress('', other);
}
