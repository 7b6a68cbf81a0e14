export { type GpcSupport, toGpcJson } from './exporting/data/to-gpc-json.js';
export { type JsonLdNode, type JsonLdValue, toJsonLd } from './exporting/data/to-json-ld.js';
export { type Tilt, type TiltRight, toTilt } from './exporting/data/to-tilt.js';
export { type HtmlOptions, toHtml } from './exporting/html/to-html.js';
export { toMarkdown } from './exporting/text/to-markdown.js';
export { toText } from './exporting/text/to-text.js';
