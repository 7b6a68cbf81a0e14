import { directionOf } from '../i18n/direction.js';
import { isSameLanguage } from '../i18n/negotiate-locale.js';
import type { Policy } from '../policy/schema/policy.js';
import { blockNodes } from './blocks.js';
import { buildGlance } from './build-glance.js';
import {
  edition,
  localeOptions,
  notices,
  provenance,
  regimeOptions,
  relatedDocuments,
  versionLines,
} from './build-header.js';
import { buildSections } from './build-sections.js';
import { checkShapes } from './check-shapes.js';
import { createContext, type DocumentContext, type DocumentOptions } from './context.js';
import type { InterfaceWords, NoteNode, PolicyDocument } from './document.js';
import { anchorOf } from './item.js';

/**
 * Makes a policy ready for one reader: plain data with every string resolved, localized and ordered. The only place where
 * policy data meets language, so every output built on it says the same.
 *
 * Never throws, whatever the policy: what cannot be read is left out, named in `document.issues` with its path, and owned
 * up to in a notice.
 */
export function createDocument(policy: Policy, options: DocumentOptions): PolicyDocument {
  const context = createContext(policy, options);
  attempt(context, () => checkShapes(context, policy), undefined);
  const title = attempt(context, () => context.text(context.policy.title, 'title'), undefined);
  const summary = attempt(context, () => blockNodes(context, context.policy.summary, ['summary']), []);
  const sections = attempt(context, () => buildSections(context), []);
  const glance = attempt(context, () => buildGlance(context, sections), []);
  const related = attempt(context, () => relatedDocuments(context), []);
  const origin = attempt(context, () => provenance(context), []);
  const lines = attempt(context, () => versionLines(context), []);
  const locales = attempt(context, () => localeOptions(context), []);
  const regimes = attempt(context, () => regimeOptions(context), []);
  // Made last: they tell of languages and faults met on the way.
  const told = attempt(context, () => notices(context), []);
  const isWhole = context.issues.length === 0;
  return {
    policyId: anchorOf(context.policy.id) ?? 'policy',
    locale: context.locale,
    dir: context.dir,
    ...(context.regime !== undefined && { regime: context.regime }),
    title: title ?? context.say('ui.untitled'),
    versionLines: lines,
    edition: attempt(context, () => edition(context), []),
    notices: isWhole ? told : [unreadableNotice(context), ...told],
    summary,
    glance,
    sections,
    related,
    provenance: origin,
    locales,
    regimes,
    words: interfaceWords(context, options.messages.meta.locale),
    issues: context.issues,
  };
}

function attempt<T>(context: DocumentContext, make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    context.issue([], 'data of the shape that the schema describes');
    return otherwise;
  }
}

function unreadableNotice(context: DocumentContext): NoteNode {
  return { type: 'note', tone: 'important', nodes: [{ type: 'paragraph', text: context.say('notice.unreadable') }] };
}

const INTERFACE_WORDS = [
  'contents',
  'openAll',
  'closeAll',
  'copyLink',
  'linkCopied',
  'linkNotCopied',
  'print',
  'language',
  'region',
  'everywhere',
  'glance',
  'glanceNote',
  'summary',
  'related',
  'provenance',
  'details',
] as const;

function interfaceWords(context: DocumentContext, tag: string): InterfaceWords {
  const words = Object.fromEntries(INTERFACE_WORDS.map((key) => [key, context.word(`ui.${key}`)])) as Record<
    (typeof INTERFACE_WORDS)[number],
    string
  >;
  return { ...words, ...(!isSameLanguage(tag, context.locale) && { lang: tag, dir: directionOf(tag) }) };
}
