'use client';

import { type ComponentPropsWithoutRef, forwardRef, useEffect, useId, useRef, useState } from 'react';
import { createTranslator, type Translate } from '../../i18n/create-translator.js';
import { directionOf } from '../../i18n/direction.js';
import type { Messages } from '../../i18n/messages.js';
import { hasPrivacySignal, honourPrivacySignal } from '../../opt-out/global-privacy-control.js';
import type { OptOutTool } from '../../opt-out/opt-out-tool.js';
import type { HeadingLevel } from '../parts.js';

export interface OptOutProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** What opts this browser out; see `react-privacy-center/opt-out` for ready ones. */
  tool: OptOutTool;
  /** From `react-privacy-center/locales/requests/<tag>`. */
  messages: Messages;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

type Step = 'idle' | 'working' | 'failed' | 'asking';

/**
 * Opts this browser out with one press, and asks for nothing. A browser that sends the Global Privacy Control signal is
 * opted out on arrival, without a press. That an opt-out took effect is said only when the `tool` says so itself.
 * Renders a `<section>`.
 *
 * Taking an opt-out back is asked twice, so that it never takes fewer steps than opting out (11 CCR §§ 7004, 7028).
 */
export const OptOut = forwardRef<HTMLElement, OptOutProps>(function OptOut(
  { tool, messages, headingLevel = 2, className = '', ...rest },
  ref,
) {
  const titleId = useId();
  const [isOut, setIsOut] = useState<boolean>();
  const [step, setStep] = useState<Step>('idle');
  const [hasSignal, setHasSignal] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const latest = useRef(tool);
  latest.current = tool;

  useEffect(() => {
    setHasSignal(hasPrivacySignal());
    // A press meanwhile made it newer than this answer.
    const tell = (out: boolean) => setIsOut((now) => now ?? out);
    honourPrivacySignal(latest.current).then(tell, () => tell(false));
    // A page that the browser kept says what was so when it was left.
    const handleReturn = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      setStep('idle');
      honourPrivacySignal(latest.current).then(setIsOut, () => setIsOut(false));
    };
    addEventListener('pageshow', handleReturn);
    return () => removeEventListener('pageshow', handleReturn);
  }, []);

  const change = async (to: 'out' | 'in') => {
    setStep('working');
    // The pressed button goes away; what came of it takes its place.
    status.current?.focus();
    try {
      await (to === 'out' ? tool.optOut() : tool.optIn?.());
      const now = await tool.isOptedOut();
      setIsOut(now);
      setStep(now === (to === 'out') ? 'idle' : 'failed');
    } catch {
      setStep('failed');
    }
  };

  const say = createTranslator(messages, 'requests');
  const Heading = `h${headingLevel}` as const;
  const { locale } = messages.meta;
  return (
    <section
      {...rest}
      ref={ref}
      className={`pc-root pc-opt-out ${className}`.trim()}
      lang={locale}
      dir={directionOf(locale)}
      aria-labelledby={titleId}
      data-state={isOut ? 'out' : 'in'}
    >
      <Heading id={titleId}>{say('optOut.title')}</Heading>
      <p>{say('optOut.intro')}</p>
      <p className="pc-opt-out__signal">{say(hasSignal ? 'optOut.signal' : 'optOut.noSignal')}</p>
      <p ref={status} className="pc-opt-out__status" role="status" tabIndex={-1}>
        {isOut === undefined && step === 'idle' ? '' : say(`optOut.${statusOf(step, isOut, hasSignal)}`)}
      </p>
      {!isOut && (
        <button type="button" className="pc-form__submit" onClick={() => step !== 'working' && change('out')}>
          {say('optOut.action')}
        </button>
      )}
      {/* While the browser sends its signal, the signal counts. */}
      {isOut && !hasSignal && tool.optIn !== undefined && step !== 'asking' && (
        <button type="button" className="pc-button" onClick={() => setStep('asking')}>
          {say('optOut.optIn')}
        </button>
      )}
      {step === 'asking' && (
        <OptInQuestion
          say={say}
          onNo={() => {
            setStep('idle');
            status.current?.focus();
          }}
          onYes={() => change('in')}
        />
      )}
    </section>
  );
});

function statusOf(step: Step, isOut: boolean | undefined, hasSignal: boolean): string {
  if (step === 'working' || step === 'failed') return step;
  if (isOut) return hasSignal ? 'honoured' : 'out';
  return hasSignal ? 'notHonoured' : 'in';
}

function OptInQuestion({ say, onNo, onYes }: { say: Translate; onNo: () => void; onYes: () => void }) {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <>
      <p ref={question} tabIndex={-1}>
        {say('optOut.optInQuestion')}
      </p>
      <button type="button" className="pc-button" onClick={onNo}>
        {say('optOut.optInNo')}
      </button>
      <button type="button" className="pc-button" onClick={onYes}>
        {say('optOut.optInYes')}
      </button>
    </>
  );
}
