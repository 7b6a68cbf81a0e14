import type { Policy } from '../policy/schema/policy.js';
import { decode } from './decode.js';
import { detectFormat, type SourceFormat } from './detect-format.js';
import { lexiconFor } from './detect-language.js';
import { findChrome } from './find-chrome.js';
import { findHeadings } from './find-headings.js';
import { flatten } from './flatten.js';
import type { ImportReport } from './import-report.js';
import { languageOf } from './language-of.js';
import { Ledger } from './ledger.js';
import { LEXICONS, NAMES } from './lexicon/index.js';
import { compileLexicon, type Lexicon } from './lexicon.js';
import { outline } from './outline.js';
import { PolicyWriter } from './policy-writer.js';
import { readHtml } from './read-html.js';
import { readMarkdown } from './read-markdown.js';
import { readText } from './read-text.js';
import { runsIn, type SourceDocument, type SourceNode } from './source-tree.js';

/** What the importer can be told besides the source. */
export interface ImportOptions {
  /** How the source is written; told by its marks when left out. */
  readonly format?: SourceFormat;
  /** The language of the text, as a BCP 47 tag; told by its words when left out. */
  readonly locale?: string;
  /** Id of the policy. @default made of the host of `url`, or `privacy-policy` */
  readonly id?: string;
  /** Title of the policy; the source's own when left out. */
  readonly title?: string;
  /** Address of the page, against which its links are read. */
  readonly url?: string;
  /** Further languages, in the form of `src/importing/lexicon/en.json`. */
  readonly lexicons?: readonly Lexicon[];
}

/** What importing gives. */
export interface ImportResult {
  readonly policy: Policy;
  /** What a source above the limits of one policy has beyond it, in policies of its own. Empty for nearly all. */
  readonly continued: readonly Policy[];
  readonly report: ImportReport;
}

/**
 * Reads a policy in Markdown, HTML or plain text into the policy model, losing no character of it: each stands in one
 * block, or in the provenance. What is guessed – kinds of sections, languages – comes with how sure the guess is.
 *
 * @example
 * const { policy, report } = await importPolicy(await readFile('privacy.html'));
 */
export async function importPolicy(source: string | Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  const lexicons = [...(options.lexicons ?? []), ...LEXICONS];
  const decoded = decode(source, lexicons);
  const format = options.format ?? detectFormat(decoded.text);
  const document = withRescued(decoded.text, readAs(format, decoded.text), format);
  const { locale, lexicon } = languageOf(document, options.locale, lexicons);
  const english = lexiconFor('en', lexicons) ?? lexicon;
  const compiled = [...new Set([lexicon, english, NAMES])].map(compileLexicon);
  const { parts, marks } = flatten(document.nodes);
  const found = outline(findHeadings(findChrome(parts, lexicon), compiled), compiled);
  const writer = new PolicyWriter(decoded.text, format, locale, lexicon, options);
  // An entity that says a space is written with letters and says none.
  const blank = runsIn(document.nodes).filter(({ text }) => text.trim() === '');
  for (const span of [...document.markup, ...marks, ...blank]) writer.ledger.skip(span);
  return writer.write(document, found, { format, encoding: decoded.encoding });
}

function readAs(format: SourceFormat, text: string): SourceDocument {
  if (format === 'html') return readHtml(text);
  return format === 'markdown' ? readMarkdown(text) : readText(text);
}

/** The document with a paragraph for any stretch that its reader passed over. */
function withRescued(source: string, document: SourceDocument, format: SourceFormat): SourceDocument {
  const ledger = new Ledger(source, format === 'markdown');
  for (const span of document.markup) ledger.skip(span);
  for (const { start, end } of runsIn(document.nodes)) ledger.skip({ start, end });
  const gaps = ledger.gaps();
  if (gaps.length === 0) return document;
  const rescued = gaps.map(
    ({ start, end }): SourceNode => ({
      type: 'paragraph',
      runs: [{ text: source.slice(start, end), start, end }],
    }),
  );
  return { ...document, nodes: [...document.nodes, ...rescued] };
}
