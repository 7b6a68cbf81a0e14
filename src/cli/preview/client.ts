/**
 * What the preview's page does in the browser: it asks for itself anew whenever the file changes, and when another
 * language, law or theme is chosen, without losing its place. Sent to the browser as its own source, so it can use nothing
 * from outside itself.
 */
export function previewClient(): void {
  const status = document.querySelector('[role="status"]');
  const tell = (text: string) => {
    if (status !== null) status.textContent = text;
  };

  // The part of an address that says what is shown, rather than where in it.
  const pageOf = (address: string) => address.replace(/#.*/s, '');
  let shown = pageOf(location.href);

  /** Puts what the server shows now in place of what stands here. */
  const show = (address: string) =>
    new Promise<void>((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.onload = () => {
        const fresh: Document | null = request.responseXML;
        const page = fresh?.getElementById('page');
        const old = document.getElementById('page');
        if (fresh === null || !page || !old) return reject(new Error('no page'));
        const focused = document.activeElement;
        const wanted = old.contains(focused) ? focused?.id || focused?.getAttribute('data-key') : undefined;
        old.replaceWith(document.adoptNode(page));
        document.title = fresh.title;
        document.documentElement.dataset.theme = fresh.documentElement.dataset.theme;
        if (wanted) {
          const again = document.getElementById(wanted) ?? document.querySelector(`[data-key="${CSS.escape(wanted)}"]`);
          if (again instanceof HTMLElement) again.focus({ preventScroll: true });
        }
        shown = pageOf(address);
        tell(page.dataset.status ?? '');
        resolve();
      };
      request.onerror = () => reject(new Error('no answer'));
      request.send();
    });
  const refresh = () => show(location.href).catch(() => tell('The preview was stopped. Start it again to go on.'));

  const events = new EventSource('/events');
  let isFirst = true;
  events.addEventListener('open', () => {
    // After a break, something may have changed.
    if (!isFirst) refresh();
    isFirst = false;
  });
  events.addEventListener('change', refresh);
  events.addEventListener('error', () => tell('The preview was stopped. Start it again to go on.'));

  document.addEventListener('click', (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-key]') : null;
    if (link === null || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    refresh();
  });
  addEventListener('popstate', () => {
    if (pageOf(location.href) !== shown) refresh();
  });
}
