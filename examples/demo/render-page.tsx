import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { directionOf } from 'react-privacy-center/document';
import { DemoPage, type DemoPageProps } from './demo-page.js';

/** The whole page as the server sends it: everything in it can be read and sent before any script runs. */
export function renderPage(props: DemoPageProps): string {
  const { title, locale } = props;
  const html = renderToString(
    <StrictMode>
      <DemoPage {...props} />
    </StrictMode>,
  );
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css">
<link rel="stylesheet" href="/request-form.css">
<link rel="stylesheet" href="/inbox.css">
<link rel="stylesheet" href="/demo.css">
</head>
<body>
<div id="root">${html}</div>
<script type="application/json" id="props">${JSON.stringify(props).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/client.js"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
