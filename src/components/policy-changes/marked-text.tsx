import type { ReactNode } from 'react';
import type { TextPart } from '../../changes/changes.js';
import { PhraseText } from '../nodes/phrase-text.js';
import type { TextView } from '../parts.js';
import type { TextsProps } from './changed-items.js';
import { endsWithSpace, withEnd } from './inline-ends.js';

/** The words of a text, with those that came and went marked as such: by element, by line, and in words for who listens. */
export function MarkedText({
  parts,
  lang,
  document: { words, locale, dir },
  view,
}: {
  parts: readonly TextPart[];
  /** That of the text, where it is not the document's. */
  lang: string | undefined;
  document: TextsProps['document'];
  view: TextView;
}): ReactNode {
  const kit = lang && { lang: locale, dir };
  return parts.map(({ type, inlines }, index) => {
    if (type === 'same') return <PhraseText key={index} as="span" phrase={{ inlines }} view={view} />;
    const Mark = type === 'added' ? 'ins' : 'del';
    const isFollowed = parts[index + 1]?.type === 'same';
    return [
      <Mark key={index}>
        <span {...kit} className="pc-changes__unseen">{`${words[type]} `}</span>
        <PhraseText phrase={{ inlines: withEnd(inlines, false) }} view={view} />
        {isFollowed && <span {...kit} className="pc-changes__unseen">{` ${words[`${type}End`]}`}</span>}
      </Mark>,
      // The mark ends with the word.
      endsWithSpace(inlines) && ' ',
    ];
  });
}
