'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import type { InboxMove, InboxRequest } from '../../requests/inbox.js';
import { isReasonOf, type RequestStatus, STATUS_REASONS, type StatusReason } from '../../requests/request-status.js';
import type { InboxWords } from './inbox-words.js';

export interface MoveFormProps {
  request: InboxRequest;
  words: InboxWords;
  onMove: (move: InboxMove) => Promise<boolean>;
}

/** Changes where a request stands. */
export function MoveForm({ request, words: { say, named }, onMove }: MoveFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [status, setStatus] = useState<RequestStatus>();
  const [missing, setMissing] = useState<'status' | 'reason'>();
  const [isSaved, setIsSaved] = useState(false);
  const reasons: readonly StatusReason[] = status === undefined ? [] : STATUS_REASONS[status];

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsSaved(false);
    const value = (name: string) => new FormData(event.currentTarget).get(name)?.toString().trim() || undefined;
    const [reason, note, answerBy] = [value('reason') as StatusReason | undefined, value('note'), value('answerBy')];
    const lacking = status === undefined ? 'status' : isReasonOf(status, reason) ? undefined : 'reason';
    setMissing(lacking);
    if (lacking !== undefined) (form.current?.elements.namedItem(lacking) as HTMLElement | null)?.focus();
    if (status === undefined || lacking !== undefined) return;
    const done = await onMove({
      status,
      ...(reason !== undefined && { reason }),
      ...(note !== undefined && { note }),
      ...(answerBy !== undefined && { answerBy }),
      ...(value('release') !== undefined && { quarantined: false as const }),
    });
    if (!done) return;
    form.current?.reset();
    setStatus(undefined);
    setIsSaved(true);
  }

  const errorOf = (name: typeof missing) =>
    missing === name && (
      <p id={`${id}-${name}-error`} className="pc-form__error" role="alert">
        {say(`move.${name}Missing`)}
      </p>
    );
  const control = (name: 'status' | 'reason' | 'answerBy' | 'note') => ({
    id: `${id}-${name}`,
    name,
    className: 'pc-form__control',
    'aria-invalid': missing === name || undefined,
    'aria-describedby':
      missing === name ? `${id}-${name}-error` : name === 'answerBy' ? `${id}-answerBy-hint` : undefined,
  });
  const label = (name: Parameters<typeof control>[0]) => (
    <label className="pc-form__label" htmlFor={`${id}-${name}`}>
      {say(`move.${name}`)}
    </label>
  );

  return (
    <>
      {request.moves.length > 0 && (
        <form ref={form} className="pc-form" noValidate onSubmit={handleSubmit}>
          <div className="pc-form__field" data-invalid={missing === 'status' ? '' : undefined}>
            {label('status')}
            {errorOf('status')}
            <select
              {...control('status')}
              value={status ?? ''}
              onChange={({ target }) => {
                setStatus(request.moves.find((move) => move === target.value));
                setMissing(undefined);
              }}
            >
              <option value="">{say('move.choose')}</option>
              {request.moves.map((move) => (
                <option key={move} value={move}>
                  {named(`status.${move}`)}
                </option>
              ))}
            </select>
          </div>
          {status !== undefined && reasons.length > 0 && (
            <div className="pc-form__field" data-invalid={missing === 'reason' ? '' : undefined}>
              {label('reason')}
              {errorOf('reason')}
              <select {...control('reason')} key={status}>
                <option value="">{say(isReasonOf(status, undefined) ? 'move.none' : 'move.choose')}</option>
                {reasons.map((reason) => (
                  <option key={reason} value={reason}>
                    {named(`reason.${reason}`)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div className="pc-form__field">
            {label('answerBy')}
            <p id={`${id}-answerBy-hint`} className="pc-form__hint">
              {say('move.answerByHint')}
            </p>
            <input {...control('answerBy')} type="date" min={request.receivedAt.slice(0, 10)} />
          </div>
          <div className="pc-form__field">
            {label('note')}
            <textarea {...control('note')} rows={3} maxLength={5_000} />
          </div>
          {request.quarantined && (
            <label className="pc-form__choice">
              <input type="checkbox" name="release" value="yes" />
              <span>{say('move.release')}</span>
            </label>
          )}
          <button type="submit" className="pc-form__submit">
            {say('move.save')}
          </button>
        </form>
      )}
      {request.moves.length === 0 && <p>{say('request.closed')}</p>}
      <p role="status" className="pc-form__status">
        {isSaved ? say('move.saved') : ''}
      </p>
    </>
  );
}
