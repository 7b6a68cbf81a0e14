'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { InterfaceWords } from '../../document/document.js';
import { type ClassNames, partClass, wordsLanguage } from '../parts.js';

export interface ContentsListProps {
  entries: readonly { readonly id: string; readonly title: ReactNode }[];
  words: InterfaceWords;
  classNames: ClassNames;
}

/**
 * Links to the sections, the one being read marked with `aria-current`. Renders a `<nav>`; where it is narrow, a button
 * shows the links. Without scripts they are always there, they work, and nothing is marked.
 */
export function ContentsList({ entries, words, classNames }: ContentsListProps) {
  const current = useCurrentSection(entries);
  const [isOpen, setIsOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);

  useEffect(() => {
    const box = nav.current;
    const link = current === undefined ? null : box?.querySelector<HTMLElement>('[aria-current]');
    if (box === null || link === null || link === undefined) return;
    // Only the list itself moves: scrollIntoView would move the page that is being read.
    const [top, bottom] = [link.offsetTop - box.offsetTop, link.offsetTop - box.offsetTop + link.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [current]);

  if (entries.length === 0) return null;
  return (
    <nav ref={nav} className={partClass(classNames, 'contents')} aria-label={words.contents}>
      <p className="pc-contents__title" aria-hidden="true" {...wordsLanguage(words)}>
        {words.contents}
      </p>
      <button
        type="button"
        className="pc-contents__toggle"
        aria-expanded={isOpen}
        data-state={isOpen ? 'open' : 'closed'}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span {...wordsLanguage(words)}>{words.contents}</span>
      </button>
      <ol>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a
              className={partClass(classNames, 'contentsLink')}
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The last section whose heading has passed the upper part of the window. */
function useCurrentSection(entries: ContentsListProps['entries']): string | undefined {
  const [current, setCurrent] = useState<string>();
  const ids = entries.map(({ id }) => id).join(' ');
  const visible = useRef(new Set<string>());

  useEffect(() => {
    // jsdom, in which hosts test their pages, has none; there nothing is marked.
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const order = ids.split(' ');
    const seen = visible.current;
    seen.clear();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setCurrent(order.find((id) => seen.has(id)));
      },
      // The part of the window where people read, rather than all that is on screen.
      // By the page's own window: inside a frame, the default would be the window around it.
      { root: document, rootMargin: '-40px 0px -75% 0px' },
    );
    for (const id of order) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);

  return current;
}
