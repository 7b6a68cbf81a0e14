import type { Span, TextFolding } from '../../search/text-folding.js';
import { type Passage, readPassages } from './read-passages.js';

export interface Match extends Span {
  readonly passage: Passage;
}

/** More are of no use to a reader, and each is painted. */
export const MOST_MATCHES = 1000;

// Milliseconds of work at a stretch: half a frame, so that typing and scrolling stay smooth.
const STRETCH = 8;

/** Finds text inside an element, as it is now. */
export interface MatchFinder {
  /**
   * The places where a query stands, at most `MOST_MATCHES` of them, in the order in which they are read.
   *
   * Long texts are searched in small stretches of work, between which the browser draws and reacts.
   *
   * @param isWanted asked between two stretches; when it says no, the answer is `undefined`
   */
  find(query: string, isWanted: () => boolean): Promise<readonly Match[] | undefined>;
}

/** The text is read, and folded, once: when it is first looked at. */
export function matchFinder(root: Element, folding: TextFolding): MatchFinder {
  const unread = readPassages(root);
  const known: { passage: Passage; folded: string }[] = [];
  const passageAt = (index: number) => {
    if (index < known.length) return known[index];
    const { value, done } = unread.next();
    if (done) return undefined;
    const entry = { passage: value, folded: folding.fold(value.text) };
    known.push(entry);
    return entry;
  };

  return {
    async find(query, isWanted) {
      const wanted = folding.fold(query).trim();
      const matches: Match[] = [];
      let since = performance.now();
      for (let index = 0; wanted !== '' && matches.length < MOST_MATCHES; index += 1) {
        const entry = passageAt(index);
        if (entry === undefined) break;
        const { passage, folded } = entry;
        for (const span of folding.spans(passage.text, folded, wanted)) matches.push({ ...span, passage });
        if (performance.now() - since > STRETCH) {
          await new Promise((resolve) => setTimeout(resolve));
          if (!isWanted()) return undefined;
          since = performance.now();
        }
      }
      return matches.slice(0, MOST_MATCHES);
    },
  };
}
