import { createHash } from 'node:crypto';
import type { PolicyVersions } from '../../changes/policy-versions.js';
import { toAtom } from '../../changes/to-atom.js';
import { createDocument } from '../../document/create-document.js';
import { pickMessages } from '../../document/pick-messages.js';
import { toGpcJson } from '../../exporting/data/to-gpc-json.js';
import { toJsonLd } from '../../exporting/data/to-json-ld.js';
import { toTilt } from '../../exporting/data/to-tilt.js';
import { toHtml } from '../../exporting/html/to-html.js';
import { toMarkdown } from '../../exporting/text/to-markdown.js';
import { localizePolicy } from '../../i18n/localize-policy.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { Io } from '../io.js';
import { toJson } from '../output/to-json.js';
import { readerOf } from '../reader-of.js';
import type { BuildIndex } from './build-index.js';

/** What is built, by its path in the folder. The same policy and release give the same bytes, feeds on the same day. */
export type BuildFiles = ReadonlyMap<string, string>;

const FEED = 'feed.atom';

/** Path of the list of all that was built. */
export const INDEX = 'index.json';

/** The versions of a policy, and the address of the page that shows them. */
export interface BuildHistory {
  readonly versions: PolicyVersions;
  readonly url: string;
}

/** Makes a policy ready to be served as files, in some languages, with a feed of its versions where they are given. */
export async function buildFiles(
  policy: Policy,
  locales: readonly string[],
  io: Io,
  history?: BuildHistory,
): Promise<BuildFiles> {
  const files = new Map<string, string>();
  for (const locale of locales) {
    const reader = await readerOf(policy, { locale }, io);
    const whole = createDocument(policy, reader);
    // No link to a page that is not built.
    const document = { ...whole, locales: whole.locales.filter(({ tag }) => locales.includes(tag)) };
    const html = toHtml(document, {
      standalone: true,
      stylesheet: '../styles.css',
      localeHref: (tag) => `../${tag}/index.html`,
      feed: history && FEED,
    });
    // Browsers load it, so without white space.
    files.set(`${locale}/document.json`, JSON.stringify(document));
    files.set(`${locale}/policy.json`, toJson(localizePolicy(policy, locale)));
    files.set(`${locale}/messages.json`, JSON.stringify(pickMessages(policy, reader.messages)));
    files.set(`${locale}/index.html`, html);
    files.set(`${locale}/privacy.md`, toMarkdown(document));
    if (history === undefined) continue;
    const { versions, url } = history;
    const teller = await readerOf(policy, { locale }, io, 'changes');
    files.set(`${locale}/${FEED}`, await toAtom(versions, { ...teller, url, on: io.now() }));
  }
  files.set('styles.css', await io.kit.stylesheet());
  files.set('policy.jsonld', toJson(toJsonLd(policy)));
  files.set('policy.tilt.json', toJson(await toTilt(policy)));
  const gpc = toGpcJson(policy);
  if (gpc !== undefined) files.set('.well-known/gpc.json', toJson(gpc));
  const { id, version } = policy;
  const index: BuildIndex = {
    generator: `react-privacy-center ${io.version}`,
    policy: { id, version, sha256: digest(JSON.stringify(policy)) },
    locales,
    files: [...files].map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), sha256: digest(content) })),
  };
  return files.set(INDEX, toJson(index));
}

/** The SHA-256 of a file's bytes, in hexadecimal. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
