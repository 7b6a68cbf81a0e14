'use client';

import { type MouseEvent, useEffect, useState } from 'react';
import type { InterfaceWords } from '../../document/document.js';
import { wordsLanguage } from '../parts.js';

const SHOWN_FOR = 4000;

/**
 * A link to one section that copies its own address when followed. Renders an `<a>`, so that without scripts it is still a
 * link to the section; what came of copying is announced beside it.
 */
export function CopyLink({ href, name, words }: { href: string; name: string; words: InterfaceWords }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { href: address } = event.currentTarget;
    // The address bar shows the link either way, and the page need not move.
    history.replaceState(history.state, '', address);
    if (navigator.clipboard === undefined) setOutcome('failed');
    else
      navigator.clipboard.writeText(address).then(
        () => setOutcome('copied'),
        () => setOutcome('failed'),
      );
  };

  return (
    <p className="pc-copy" {...wordsLanguage(words)}>
      <a className="pc-copy__link" href={href} aria-label={`${words.copyLink}: ${name}`} onClick={handleClick}>
        {words.copyLink}
      </a>
      <span role="status">
        {outcome === 'copied' ? words.linkCopied : outcome === 'failed' ? words.linkNotCopied : ''}
      </span>
    </p>
  );
}
