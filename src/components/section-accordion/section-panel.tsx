'use client';

import * as Accordion from '@radix-ui/react-accordion';
import { createElement, type ReactNode, useEffect, useRef } from 'react';

// Radix writes these as an inline style, which a strict `style-src` refuses.
const NO_INLINE_STYLE = {
  '--radix-accordion-content-height': undefined,
  '--radix-accordion-content-width': undefined,
} as object;
// Radix makes every panel a landmark. Handed on as props, since a linter takes a bare `role={undefined}` for an oversight.
const NO_LANDMARK = { role: undefined, 'aria-labelledby': undefined };

/**
 * What a section shows, kept in the page while closed so that it can be searched, linked to, printed and read without scripts.
 *
 * Renders a `<pc-panel>`: on elements it knows, React turns `hidden="until-found"` into a plain `hidden`
 * (facebook/react#24740), which browsers do not search. The element is never registered.
 */
export function SectionPanel({
  id,
  className,
  isOpen,
  onReveal,
  children,
}: {
  id: string;
  className: string;
  isOpen: boolean;
  /** The same at each rendering. */
  onReveal: (id: string) => void;
  children: ReactNode;
}) {
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const handleReveal = () => onReveal(id);
    // React attaches no such listener to custom elements that a server rendered (facebook/react#35446).
    element.addEventListener('beforematch', handleReveal);
    // The browser may have opened the panel for a search or a link before this code ran.
    if (!element.hidden) handleReveal();
    // Until then the stylesheet opens the section that a link leads to.
    element.dataset.live = '';
    return () => element.removeEventListener('beforematch', handleReveal);
  }, [id, onReveal]);

  return (
    <Accordion.Content asChild forceMount {...NO_LANDMARK} style={NO_INLINE_STYLE}>
      {createElement(
        'pc-panel',
        // React 18 writes `className` on custom elements as an attribute of that name.
        { ref: panel, class: className, hidden: isOpen ? undefined : 'until-found', suppressHydrationWarning: true },
        children,
      )}
    </Accordion.Content>
  );
}
