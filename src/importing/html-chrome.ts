import { type ChromeKind, countInk, runsIn, type SourceNode } from './source-tree.js';

const TAGS: Readonly<Record<string, ChromeKind>> = {
  nav: 'navigation',
  footer: 'footer',
  header: 'header',
  aside: 'aside',
};
const ROLES: Readonly<Record<string, ChromeKind>> = {
  navigation: 'navigation',
  contentinfo: 'footer',
  banner: 'header',
  complementary: 'aside',
  dialog: 'aside',
  search: 'aside',
};
const NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|cookie-?(?:banner|bar|notice|consent)|skip-?link|share|social|toc|table-of-contents)(?:$|[\s_-])/i;

/** What a box says it is of the page around the text, if it says so. */
export function chromeNamed(tag: string, attributes: ReadonlyMap<string, string>): ChromeKind | undefined {
  const said = ROLES[attributes.get('role')?.toLowerCase() ?? ''] ?? TAGS[tag];
  if (said !== undefined) return said;
  const name = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`;
  return ['div', 'ul', 'section', 'table', 'p'].includes(tag) && NAMES.test(name) ? 'navigation' : undefined;
}

/** Whether a box that calls itself navigation, or the like, is what it says: some pages put the whole text in one. */
export function isChrome(kind: ChromeKind, content: readonly SourceNode[]): boolean {
  const runs = runsIn(content);
  const ink = runs.reduce((sum, { text }) => sum + countInk(text), 0);
  const headings = content.filter(({ type }) => type === 'heading').length;
  if (kind === 'header') return headings === 0 && ink < 1500;
  const linked = runs.reduce((sum, { text, href }) => sum + (href === undefined ? 0 : countInk(text)), 0);
  if (ink > 1500 && linked < ink / 2) return false;
  return kind === 'footer' || kind === 'navigation' ? linked > ink / 3 || ink < 400 : ink < 1500;
}
