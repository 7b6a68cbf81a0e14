export { type GpcSupport, toGpcJson } from './exporting/data/to-gpc-json.js';
export { type HtmlOptions, toHtml } from './exporting/html/to-html.js';
export { toMarkdown } from './exporting/text/to-markdown.js';
export { toText } from './exporting/text/to-text.js';
