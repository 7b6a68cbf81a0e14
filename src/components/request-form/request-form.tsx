'use client';

import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  forwardRef,
  type ReactNode,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { createTranslator } from '../../i18n/create-translator.js';
import { directionOf } from '../../i18n/direction.js';
import type { Messages } from '../../i18n/messages.js';
import { REQUEST_KINDS, type RegimeId, type RequestKind } from '../../policy/vocabulary.js';
import type { Receipt } from '../../requests/receipt.js';
import { createRequestForm, type RequestFormModel } from '../../requests/request-form.js';
import { requestFromForm } from '../../requests/request-from-form.js';
import { requestKinds } from '../../requests/request-rules.js';
import { type PrivacyRequest, parseRequest, type RequestError } from '../../requests/request-schema.js';
import type { RequestSource } from '../../requests/request-source.js';
import { type HeadingLevel, headingTag } from '../parts.js';
import { DeliveryNotice } from './delivery-notice.js';
import { ErrorSummary } from './error-summary.js';
import { formDraft } from './form-draft.js';
import { FormField } from './form-field.js';
import { answersIn, type FormValues, fillIn, valuesOf } from './form-values.js';
import { RequestReceipt } from './request-receipt.js';
import { type SubmitRequest, useDelivery } from './use-delivery.js';
import { useKindFromLink } from './use-kind-from-link.js';
import { useOnline } from './use-online.js';
import { usePageTitlePrefix } from './use-page-title-prefix.js';

export interface RequestFormOptions extends Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'onSubmit'> {
  /** What the form needs to know of your policy: `requestSource(policy)` of `react-privacy-center/requests`. */
  source: RequestSource;
  /** From `react-privacy-center/locales/requests/<tag>`. */
  messages: Messages;
  /**
   * The language to be answered in, a BCP 47 tag.
   * @default that of `messages`
   */
  locale?: string | undefined;
  /** The law the reader believes theirs; followed when it changes, as `kind` is. */
  regime?: RegimeId | undefined;
  /** What is asked; without it, the form asks that first. Links to `#…?kind=delete` and `?kind=delete` set it too. */
  kind?: RequestKind | undefined;
  /** From `issueFormToken`, so that the form needs no scripts; without it, the form asks `endpoint` for one. */
  token?: string | undefined;
  /** From `newRequestKey`, made anew for each page, so that the form needs no scripts. */
  requestKey?: string | undefined;
  /** An `<OptOut>`, shown above the form for opt-outs that a browser can have. */
  optOut?: ReactNode | undefined;
  /**
   * Whether what is written is kept in the tab's `sessionStorage`, for half an hour at most and until it is sent.
   * @default false
   */
  drafts?: false | 'session' | undefined;
  /** Where to write when the form does not get through. */
  contactEmail?: string | undefined;
  /** Called with the receipt of each request that arrived. */
  onReceipt?: ((receipt: Receipt) => void) | undefined;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

export type RequestFormProps = RequestFormOptions &
  (
    | {
        /** The address of `createRequestHandler`. The form posts there by itself where there are no scripts. */
        endpoint: string;
        onSubmit?: SubmitRequest | undefined;
      }
    | {
        endpoint?: undefined;
        /** Takes the request in place of `endpoint`. */
        onSubmit: SubmitRequest;
      }
  );

// Opt-outs that the Global Privacy Control stands for; limiting the use of sensitive data is none of them.
const IN_BROWSER: ReadonlySet<string> = new Set(['opt-out-sale-share', 'opt-out-ads']);

/**
 * Lets a person ask a question, use a right or opt out: what to ask first, then only what that kind of request needs.
 * Renders a `<section>` with a `<form>` that works without scripts where there is an `endpoint`.
 *
 * Errors follow GOV.UK's pattern: a summary that takes focus, the same words beside each control, nothing checked before
 * the form is sent, and no answer ever lost.
 *
 * @example
 * <RequestForm source={requestSource(policy)} messages={requestsEn} endpoint="/privacy/requests" />
 */
export const RequestForm = forwardRef<HTMLElement, RequestFormProps>(function RequestForm(
  {
    source,
    messages,
    locale = messages.meta.locale,
    regime: givenRegime,
    kind: givenKind,
    endpoint,
    onSubmit,
    token,
    requestKey,
    optOut,
    drafts = false,
    contactEmail,
    onReceipt,
    headingLevel = 2,
    className = '',
    ...rest
  },
  ref,
) {
  if (source?.policyId === undefined) {
    throw new TypeError('[react-privacy-center] RequestForm needs what `requestSource(policy)` gives as its `source`.');
  }
  const id = useId();
  const root = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLElement, []);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isTurning = useRef(false);
  const [kind, setKind] = useState(givenKind);
  const [regime, setRegime] = useState(givenRegime);
  const [values, setValues] = useState<FormValues>({});
  const [errors, setErrors] = useState<readonly RequestError[]>([]);
  // Counts what is to be announced anew, though it may look the same.
  const [attempt, countAttempt] = useReducer((count: number) => count + 1, 0);
  const [isHydrated, setIsHydrated] = useState(false);
  const isOnline = useOnline();
  const { progress, prepare, send, restart } = useDelivery({ endpoint, onSubmit, token, requestKey });
  const draft = useMemo(
    () => (drafts === 'session' ? formDraft(source.policyId) : undefined),
    [drafts, source.policyId],
  );

  useKindFromLink(root, (asked) => isKind(asked) && ask(asked));
  // The host may come to know both later, or let the reader change them around the form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the host changes is followed.
  useEffect(() => ask(givenKind), [givenKind]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the host changes is followed.
  useEffect(() => {
    keep();
    setRegime(givenRegime);
  }, [givenRegime]);
  useEffect(() => {
    if (!isTurning.current) return;
    isTurning.current = false;
    heading.current?.focus();
  });
  useEffect(() => {
    setIsHydrated(true);
    // People write before the page reacts, and browsers put back what was written before a reload.
    const written = form.current ? answersIn(form.current) : {};
    const kept = draft?.read() ?? {};
    const next = { ...kept, ...written };
    setValues((now) => ({ ...now, ...next }));
    if (form.current) fillIn(form.current, next);
    // A choice that was begun anew goes before that of the draft.
    if (!isKind(kept.kind) || written.kind !== undefined) return;
    setKind((now) => now ?? (kept.kind as RequestKind));
    setRegime((now) => now ?? (kept.regime as RegimeId | undefined));
  }, [draft]);

  const say = createTranslator(messages, 'requests');
  const model = createRequestForm({ say, locale: messages.meta.locale, source, kind, regime, values, errors });
  usePageTitlePrefix(model.errorSummary?.titlePrefix, attempt);
  const isChoice = model.changeLabel === undefined;
  const isShown = ({ when }: RequestFormModel['fields'][number]) =>
    !isHydrated || when === undefined || values[when.name] === when.value;

  /** Shows what is asked. A form that is open already stays as it is, with what is written in it and with focus. */
  function ask(asked: RequestKind | undefined) {
    if (asked !== kind || progress.state === 'received') open(asked);
  }

  /** Shows the form of one kind, or the choice of kinds, to somebody whose button goes away with what was shown before. */
  function turnTo(next: RequestKind | undefined) {
    isTurning.current = true;
    open(next);
  }

  /** Shows the form of one kind, or the choice of kinds. */
  function open(next: RequestKind | undefined) {
    keep();
    setKind(next);
    setErrors([]);
    if (progress.state === 'received') restart();
  }

  /** Remembers what is written, for controls that come and go. */
  function keep(): FormValues {
    const next = { ...values, ...(form.current && valuesOf(form.current)) };
    setValues(next);
    return next;
  }

  function choose(current: HTMLFormElement) {
    const { kind: chosen, regime: place } = valuesOf(current);
    const nextRegime = source.regimes.find((one) => one === place) ?? givenRegime;
    setRegime(nextRegime);
    const offered = requestKinds(source, nextRegime).find((one) => one === chosen);
    if (offered === undefined) refuse([{ code: chosen === undefined ? 'required' : 'unknown-kind', pointer: '/kind' }]);
    else turnTo(offered);
  }

  function refuse(found: readonly RequestError[]) {
    setErrors(found);
    countAttempt();
  }

  async function read(current: HTMLFormElement): Promise<PrivacyRequest | undefined> {
    const data = new FormData(current);
    keep();
    const { request, errors: found } = parseRequest({ ...(await requestFromForm(data)), locale }, source);
    if (request === undefined) refuse(found);
    else setErrors([]);
    return request;
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const current = event.currentTarget;
    if (isChoice) {
      choose(current);
      return;
    }
    const trap = new FormData(current).get('website')?.toString();
    const delivery = await send(() => read(current), trap);
    if (delivery === undefined) return;
    if (delivery.state === 'rejected') refuse(delivery.errors);
    else countAttempt();
    if (delivery.state === 'received') {
      draft?.clear();
      setValues({});
      onReceipt?.(delivery.receipt);
    }
  }

  function handleChange({ target }: FormEvent<HTMLFormElement>) {
    // Some answers decide which controls there are.
    const decides = target instanceof HTMLInputElement && target.type === 'radio';
    if (!decides && draft === undefined) return;
    const next = keep();
    draft?.write({ ...next, ...(kind && { kind }) });
  }

  const Heading = headingTag(headingLevel, 0);
  return (
    <section
      {...rest}
      ref={root}
      className={`pc-root pc-request ${className}`.trim()}
      lang={messages.meta.locale}
      dir={directionOf(messages.meta.locale)}
      aria-labelledby={`${id}-title`}
      data-status={progress.state}
      data-pc-query=""
    >
      {progress.state === 'received' ? (
        <RequestReceipt
          receipt={progress.receipt}
          kind={kind}
          locale={messages.meta.locale}
          say={say}
          titleId={`${id}-title`}
          headingLevel={headingLevel}
          onAnother={() => {
            restart();
            turnTo(givenKind);
          }}
        />
      ) : (
        <>
          <Heading ref={heading} id={`${id}-title`} tabIndex={-1}>
            {model.title}
          </Heading>
          {kind !== undefined && IN_BROWSER.has(kind) && optOut}
          {model.intro.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {model.errorSummary !== undefined ? (
            <ErrorSummary key={`notice ${attempt}`} {...model.errorSummary} idPrefix={id} headingLevel={headingLevel} />
          ) : (
            <DeliveryNotice
              key={`notice ${attempt}`}
              progress={progress}
              contactEmail={contactEmail}
              headingLevel={headingLevel}
              say={say}
            />
          )}
          <form
            ref={form}
            className="pc-form"
            action={endpoint}
            method={isChoice ? 'get' : 'post'}
            encType={model.fields.some(({ control }) => control === 'file') ? 'multipart/form-data' : undefined}
            noValidate
            onSubmit={handleSubmit}
            onChange={handleChange}
            onFocus={() => void prepare()}
          >
            <HiddenFields values={isChoice ? { lang: locale } : { ...model.hidden, locale, token, key: requestKey }} />
            {model.fields.filter(isShown).map((field) => (
              <FormField key={field.name} field={field} idPrefix={id} />
            ))}
            {!isChoice && (
              <p hidden>
                <label>
                  {say('form.trap')} <input type="text" name="website" tabIndex={-1} autoComplete="off" />
                </label>
              </p>
            )}
            {model.note !== undefined && <p className="pc-form__note">{model.note}</p>}
            {draft !== undefined && <p className="pc-form__note">{say('delivery.draft')}</p>}
            <button type="submit" className="pc-form__submit">
              {model.submitLabel}
            </button>
            <p className="pc-form__status" role="status">
              {progress.state === 'sending'
                ? say('delivery.sending')
                : isOnline
                  ? ''
                  : `${say('delivery.offlineTitle')}. ${say('delivery.offline')}`}
            </p>
            {!isChoice && (
              <button type="button" className="pc-button pc-form__change" onClick={() => turnTo(undefined)}>
                {model.changeLabel}
              </button>
            )}
          </form>
        </>
      )}
    </section>
  );
});

function isKind(value: unknown): value is RequestKind {
  return REQUEST_KINDS.includes(value as RequestKind);
}

function HiddenFields({ values }: { values: Readonly<Record<string, string | undefined>> }) {
  return Object.entries(values).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
}
