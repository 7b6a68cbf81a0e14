'use client';

import { useEffect, useRef, useState } from 'react';
import { createRequestClient, type Delivery, type SendOptions } from '../../requests/create-request-client.js';
import type { Receipt } from '../../requests/receipt.js';
import type { PrivacyRequest } from '../../requests/request-schema.js';
import { useFormToken } from './use-form-token.js';

/** Takes a request and answers with its receipt, or with what else became of it. To throw is to be unsure. */
export type SubmitRequest = (request: PrivacyRequest, options: SendOptions) => Promise<Receipt | Delivery>;

/** Where a request stands between being written and being received. */
export type Progress = { readonly state: 'editing' | 'sending' } | Delivery;

export interface DeliveryOptions {
  readonly endpoint: string | undefined;
  readonly onSubmit: SubmitRequest | undefined;
  readonly token: string | undefined;
  readonly requestKey: string | undefined;
}

/**
 * Sends one request at a time, each under one key for as long as it has no receipt: however often it is pressed, retried
 * or corrected, it is one request to the server.
 */
export function useDelivery({ endpoint, onSubmit, token, requestKey }: DeliveryOptions) {
  const submit = onSubmit ?? (endpoint === undefined ? undefined : createRequestClient({ endpoint }));
  if (submit === undefined) {
    throw new TypeError(
      '[react-privacy-center] RequestForm has neither an `endpoint` nor an `onSubmit` to give requests to.',
    );
  }
  const [progress, setProgress] = useState<Progress>({ state: 'editing' });
  const key = useRef(requestKey);
  const isBusy = useRef(false);
  const gone = useRef<AbortController>(undefined);
  const formToken = useFormToken(endpoint, token);

  useEffect(() => {
    const leaving = new AbortController();
    gone.current = leaving;
    return () => leaving.abort();
  }, []);

  const deliver = async (request: PrivacyRequest, trap: string | undefined): Promise<Delivery> => {
    key.current ??= newKey();
    const options = { key: key.current, token: await formToken.take(), trap, signal: gone.current?.signal };
    try {
      const result = await submit(request, options);
      return 'state' in result ? result : { state: 'received', receipt: result };
    } catch {
      return { state: 'unsure' };
    }
  };

  return {
    progress,
    prepare: formToken.prepare,
    /** Reads the form with `read`, and sends what it gives. Does nothing while another is on its way. */
    async send(read: () => Promise<PrivacyRequest | undefined>, trap?: string): Promise<Delivery | undefined> {
      if (isBusy.current) return undefined;
      isBusy.current = true;
      try {
        const request = await read();
        if (request === undefined) {
          setProgress({ state: 'editing' });
          return undefined;
        }
        setProgress({ state: 'sending' });
        const delivery = await deliver(request, trap);
        // From here on another press is another request.
        if (delivery.state === 'received' || isArrivedBefore(delivery)) key.current = undefined;
        setProgress(delivery);
        return delivery;
      } finally {
        isBusy.current = false;
      }
    },
    /** Back to an empty form. */
    restart: () => setProgress({ state: 'editing' }),
  };
}

/** Whether a version of the request had arrived before it was changed and sent again. */
export function isArrivedBefore(progress: Progress): boolean {
  return progress.state === 'refused' && progress.problem?.code === 'idempotency-key-reused';
}

/** As `crypto.randomUUID`, which pages without https lack. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
