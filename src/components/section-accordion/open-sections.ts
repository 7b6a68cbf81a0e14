import { type RefObject, startTransition, useEffect } from 'react';

const OPEN = 'pc-open';

/**
 * Opens the sections of these ids and closes all others. An event rather than a context: parts of the page that a server
 * renders stand between the accordion and those who ask.
 *
 * @param accordion the element of `SectionAccordion`
 */
export function openSections(accordion: Element, ids: readonly string[]): void {
  accordion.dispatchEvent(new CustomEvent(OPEN, { detail: ids }));
}

/** Lets `openSections` say which sections are open. */
export function useOpenSections(root: RefObject<HTMLElement | null>, setOpen: (ids: string[]) => void): void {
  useEffect(() => {
    const accordion = root.current;
    // Hundreds may open at once, and whoever asks goes on typing meanwhile.
    const handleOpen = (event: Event) => startTransition(() => setOpen((event as CustomEvent<string[]>).detail));
    accordion?.addEventListener(OPEN, handleOpen);
    return () => accordion?.removeEventListener(OPEN, handleOpen);
  }, [root, setOpen]);
}
