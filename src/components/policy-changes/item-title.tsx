import type { ElementType, ReactNode } from 'react';
import type { ChangeItem } from '../../changes/changes-document.js';
import { PhraseText } from '../nodes/phrase-text.js';
import type { TextView } from '../parts.js';

/** What a change is called and what it does for the reader; nothing where its words say it all. */
export function ItemTitle({
  item: { label, directionLabel },
  view,
  as: Element,
  ...rest
}: {
  item: ChangeItem;
  view: TextView;
  as: ElementType;
  colSpan?: number;
  role?: string;
}): ReactNode {
  if (label === undefined && directionLabel === undefined) return null;
  return (
    <Element {...rest} className="pc-changes__what">
      {label && <PhraseText phrase={label} view={view} />}
      {directionLabel && (label ? ` – ${directionLabel}` : directionLabel)}
    </Element>
  );
}
