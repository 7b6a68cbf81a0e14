import type { Messages, MessageTree } from '../i18n/messages.js';
import type { Policy } from '../policy/schema/policy.js';
import { REGIMES } from '../policy/vocabulary.js';
import { createDocument } from './create-document.js';

/** Groups of words that are used as the reader, the day or the host's page has it, not only as the policy does. */
const ALWAYS: ReadonlySet<string> = new Set(['ui', 'notice', 'version']);

/**
 * Picks the words that one policy needs out of `react-privacy-center/locales/<tag>`, which has words for all that a policy
 * could say: most need a quarter of them. For a server or a build to send along with the policy; `build` of the command line
 * does so.
 *
 * The same document comes of them, under every regime and in every language of the policy. Takes as long as a dozen documents.
 * Pick anew when the policy changes: a word that is missing shows as its key and is named in the document's `issues`.
 *
 * @example
 * const policy = localizePolicy(whole, 'de');
 * Response.json({ policy, messages: pickMessages(policy, de) });
 */
export function pickMessages(policy: Policy, messages: Messages): Messages {
  const read = new Set<string>();
  const watched = { meta: messages.meta, words: watch(messages.words, (path) => read.add(formsOf(path))) };
  createDocument(policy, { messages: watched });
  for (const regime of [undefined, ...REGIMES]) createDocument(policy, { messages: watched, regime, requestHref: '#' });
  return {
    meta: messages.meta,
    words: pick(messages.words, (path) => ALWAYS.has(path[0] ?? '') || read.has(formsOf(path))),
  };
}

type Path = readonly string[];

/** The key that all plural forms and variants of a message have in common. */
function formsOf(path: Path): string {
  return path.join('.').replace(/_.*/, '');
}

/** The same words, telling which of them are read. */
function watch(words: MessageTree, tell: (path: Path) => void, path: Path = []): MessageTree {
  return new Proxy(words, {
    get(tree, key) {
      const found = Reflect.get(tree, key) as MessageTree | string | undefined;
      const here = [...path, String(key)];
      if (typeof found === 'object') return watch(found, tell, here);
      if (found !== undefined) tell(here);
      return found;
    },
  });
}

function pick(words: MessageTree, isWanted: (path: Path) => boolean, path: Path = []): MessageTree {
  const picked: Record<string, MessageTree | string> = {};
  for (const [key, found] of Object.entries(words)) {
    const here = [...path, key];
    if (typeof found === 'string') {
      if (isWanted(here)) picked[key] = found;
    } else {
      const group = pick(found, isWanted, here);
      if (Object.keys(group).length > 0) picked[key] = group;
    }
  }
  return picked;
}
