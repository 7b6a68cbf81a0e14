import { type DocumentWords, missingInOrder, type Words } from './document-text.js';

export interface ReadText {
  readonly header: string;
  readonly sections: readonly {
    readonly id: string;
    readonly head: string;
    readonly body: string;
    readonly isClosed: boolean;
  }[];
  readonly footer: string;
}

/** Reads a page, each part by itself: all its text, or only what is drawn on the screen. */
export function readPage(onlyDrawn: boolean): ReadText {
  const isDrawn = (node: Node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return (
      node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
      [...range.getClientRects()].some(
        ({ width, height, right, bottom }) => width > 1 && height > 1 && right > 0 && bottom > 0,
      )
    );
  };
  const textOf = (root: Element | null, skip?: Element) => {
    let text = '';
    if (root === null) return text;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (!skip?.contains(node) && (!onlyDrawn || node.textContent?.trim() === '' || isDrawn(node)))
        text += node.textContent;
    return text;
  };
  return {
    header: textOf(document.querySelector('article header')),
    sections: [...document.querySelectorAll('[data-pc-section]')].map((section) => {
      const panel = section.querySelector('pc-panel') as Element;
      return {
        id: section.id,
        head: textOf(section, panel),
        body: textOf(panel),
        isClosed: panel.getAttribute('hidden') === 'until-found',
      };
    }),
    footer: textOf(document.querySelector('article footer')),
  };
}

export const joined = (phrases: Words) => phrases.map((runs) => runs.join(''));

/** What a page does not say, part by part. */
export function missing(page: ReadText, all: DocumentWords): string[] {
  return [
    ...missingInOrder(page.header, joined(all.header)),
    ...all.sections.flatMap(({ id, head, body }) => {
      const section = page.sections.find((each) => each.id === id);
      return [
        ...missingInOrder(section?.head ?? '', joined(head)),
        ...missingInOrder(section?.body ?? '', joined(body)),
      ];
    }),
    ...missingInOrder(page.footer, joined(all.footer)),
  ];
}
