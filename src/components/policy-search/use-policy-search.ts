import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { textFolding } from '../../search/text-folding.js';
import { openSections } from '../section-accordion/open-sections.js';
import { type Match, type MatchFinder, matchFinder } from './find-matches.js';
import { paintMatches } from './paint-matches.js';
import { NOT_POLICY } from './read-passages.js';
import { showMatch } from './show-match.js';

const NONE: readonly Match[] = [];
// Milliseconds without a key pressed: sections that only half a word is in would open and close under the reader's eyes.
const PAUSE = 200;

export interface PolicySearchState {
  readonly query: string;
  /** Absent while nothing is searched for, or not yet found. */
  readonly matches: readonly Match[] | undefined;
  /** Which match the reader went to; -1 for none. */
  readonly current: number;
  readonly search: (query: string) => void;
  /** Goes so many matches on, and from the last one to the first. */
  readonly move: (by: 1 | -1) => void;
}

/** Searches the sections around an element, and opens those in which something is found. */
export function usePolicySearch(element: RefObject<HTMLElement | null>): PolicySearchState {
  const [query, setQuery] = useState('');
  const [matches, setMatches] = useState<readonly Match[]>();
  const [current, setCurrent] = useState(-1);
  const finder = useRef<MatchFinder>(undefined);
  const opened = useRef<ReadonlySet<string>>(new Set());

  const search = useCallback((next: string) => {
    setQuery(next);
    if (next.trim() === '') finder.current = undefined;
  }, []);

  // Where the text changes, as in another language, all is read and searched anew.
  const [edition, setEdition] = useState(0);
  const isSearching = query.trim() !== '';
  useEffect(() => {
    const sections = sectionsAround(element.current);
    if (!isSearching || sections === null) return undefined;
    const observer = new MutationObserver((changes) => {
      if (changes.every(({ target }) => isApart(target))) return;
      finder.current = undefined;
      setEdition((count) => count + 1);
    });
    observer.observe(sections, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [element, isSearching]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition is searched for the same words.
  useEffect(() => {
    const sections = sectionsAround(element.current);
    if (sections === null) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const open = (found: readonly Match[]) => {
      opened.current = openForMatches(sections, found, opened.current);
    };
    if (!isSearching) {
      setMatches(undefined);
      setCurrent(-1);
      open(NONE);
      return undefined;
    }
    finder.current ??= matchFinder(sections, textFolding(languageOf(sections)));
    finder.current
      .find(query, () => isWanted)
      .then((found) => {
        if (found === undefined || !isWanted) return;
        setMatches(found);
        setCurrent(-1);
        timer = setTimeout(open, PAUSE, found);
      });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [element, query, isSearching, edition]);

  useEffect(() => paintMatches('pc-match', matches ?? NONE), [matches]);
  const match = matches?.[current];
  useEffect(() => (match === undefined ? undefined : paintMatches('pc-match-current', [match])), [match]);

  const move = (by: 1 | -1) => {
    if (matches === undefined || matches.length === 0) return;
    // Before the first move, back means to the last one.
    const next = (Math.max(current, by === 1 ? -1 : 0) + by + matches.length) % matches.length;
    setCurrent(next);
    const found = matches[next];
    if (found !== undefined) showMatch(found);
  };

  return { query, matches, current, search, move };
}

/** Opens what holds matches, and closes again what only an earlier search had opened. */
function openForMatches(
  sections: Element,
  matches: readonly Match[],
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = [...sections.querySelectorAll<HTMLElement>('[data-pc-section]')];
  const idOf = (section: HTMLElement | null | undefined) => section?.dataset.pcSection ?? '';
  const byReader = new Set(
    all
      .filter(({ dataset }) => dataset.state === 'open')
      .map(idOf)
      .filter((id) => !before.has(id)),
  );
  const found = new Set(
    matches.map(({ passage }) => idOf(passage.element.closest('pc-panel')?.closest<HTMLElement>('[data-pc-section]'))),
  );
  const opened = new Set([...found].filter((id) => id !== '' && !byReader.has(id)));
  if (opened.size > 0 || before.size > 0) openSections(sections, [...byReader, ...opened]);
  return opened;
}

function sectionsAround(element: Element | null): Element | null {
  return element?.closest('.pc-sections') ?? null;
}

function languageOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang ?? '';
}

/** Whether a change is one of the interface's, such as this search's own words. */
function isApart(target: Node): boolean {
  return (target instanceof Element ? target : target.parentElement)?.closest(NOT_POLICY) != null;
}
