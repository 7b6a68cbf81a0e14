/** The element a hash names; with a query behind it, the part inside that answers to one, such as a form. */
export function targetOf(hash: string): HTMLElement | null {
  const [id = '', query] = hash.slice(1).split('?');
  try {
    const named = id === '' ? null : document.getElementById(decodeURIComponent(id));
    return (query !== undefined && named?.querySelector<HTMLElement>('[data-pc-query]')) || named;
  } catch {
    return null;
  }
}
