import type { Inline, Phrase } from '../document/document.js';
import { phraseToText } from '../document/text/phrase.js';
import { writeDate } from '../document/text/write-date.js';
import { createTranslator } from '../i18n/create-translator.js';
import { directionOf } from '../i18n/direction.js';
import { kitLocale } from '../i18n/kit-locale.js';
import type { Messages } from '../i18n/messages.js';
import type { Policy } from '../policy/schema/policy.js';
import {
  editionOf,
  type PolicyVersion,
  previousVersion,
  type VersionPick,
  type VersionStanding,
  versionsOf,
} from './policy-versions.js';
import { versionDay } from './version-day.js';
import type { VersionEntry, VersionNote, VersionsDocument } from './versions-document.js';

/** What `createVersions` is asked for. */
export interface VersionsOptions {
  /** The default export of `react-privacy-center/locales/changes/<tag>`. */
  readonly messages: Messages;
  /** The reader's language; that of `messages` when left out. */
  readonly locale?: string | undefined;
  /**
   * The version that is shown, where it was loaded: whether it says by itself that it is superseded.
   * @default what the list says of it
   */
  readonly policy?: Policy | undefined;
}

/**
 * The versions of a policy in words for one reader: which is in force, when the others were or will be, and what to know
 * of the one that is shown. Loads none of them.
 *
 * @example
 * createVersions(pickVersion(versions, { version: '2011' }), { messages: en }).notes;
 */
export function createVersions(pick: VersionPick, options: VersionsOptions): VersionsDocument {
  const translate = createTranslator(options.messages, 'changes');
  const locale = kitLocale(options);
  const say = (key: string, values: Readonly<Record<string, Inline>> = {}): Phrase => filled(translate, key, values);
  const dayOf = (version: PolicyVersion | undefined): Inline | undefined => {
    const day = version && versionDay(editionOf(version));
    return day === undefined ? undefined : writeDate(day, locale);
  };

  const { inForce, upcoming, shown, standing, unknown } = pick;
  const all = versionsOf(pick);
  const standingOf = (version: PolicyVersion): VersionStanding =>
    version === inForce ? 'inForce' : upcoming.includes(version) ? 'upcoming' : 'past';

  const titleOf = (version: PolicyVersion): Phrase => {
    const { label } = editionOf(version);
    const day = dayOf(version);
    if (label !== undefined) return say('versions.label', { version: isolate(label) });
    return day === undefined
      ? say('versions.label', { version: isolate(version.id) })
      : say('versions.ofDate', { date: day });
  };
  const heldOf = (version: PolicyVersion, next: PolicyVersion | undefined): Phrase => {
    const [from, to] = [dayOf(version), dayOf(next)];
    const stands = standingOf(version);
    if (stands === 'inForce')
      return from === undefined ? say('versions.inForce') : say('versions.inForceSince', { date: from });
    if (stands === 'upcoming')
      return from === undefined ? say('versions.upcoming') : say('versions.upcomingFrom', { date: from });
    if (to === undefined) return say('versions.past');
    return from === undefined ? say('versions.pastUntil', { date: to }) : say('versions.pastFrom', { from, to });
  };
  const entries = all.map((version, index): VersionEntry => {
    const title = titleOf(version);
    const previous = previousVersion(all, version);
    return {
      id: version.id,
      ...(version.aliases !== undefined && { aliases: version.aliases }),
      standing: standingOf(version),
      title,
      held: heldOf(version, all[index - 1]),
      isShown: version === shown,
      ...(previous !== undefined && { previous: previous.id }),
      lastRead: filled(translate, 'lastRead.last', { version: phraseToText(title) }),
    };
  });

  return {
    locale,
    dir: directionOf(locale),
    entries,
    notes: [
      ...(unknown === undefined ? [] : [note('unknown', say('versions.unknown', { version: isolate(unknown) }))]),
      ...standingNotes(),
    ],
    words: {
      title: translate('versions.title'),
      compare: translate('versions.compare'),
      lastRead: {
        mark: translate('lastRead.mark'),
        marked: translate('lastRead.marked'),
        compare: translate('lastRead.compare'),
        forget: translate('lastRead.forget'),
        forgotten: translate('lastRead.forgotten'),
        refused: translate('lastRead.refused'),
        note: translate('lastRead.note'),
      },
    },
  };

  function standingNotes(): VersionNote[] {
    const toInForce = inForce && { link: { label: translate('versions.readInForce') } };
    const day = dayOf(shown);
    if (standing === 'upcoming') {
      return [
        note(
          'upcoming',
          day === undefined ? say('versions.notYet') : say('versions.notYetUntil', { date: day }),
          toInForce,
        ),
      ];
    }
    const text = standing === 'past' ? passedText() : undefined;
    const passed = text === undefined ? [] : [note('past', text, toInForce)];
    const [next] = upcoming;
    const from = dayOf(next);
    if (next === undefined || from === undefined) return passed;
    const link = { version: next.id, label: translate('versions.readNext') };
    return [...passed, note('next', say('versions.next', { date: from }), { link })];
  }

  function passedText(): Phrase | undefined {
    const { policy } = options;
    const edition = shown && editionOf(policy === undefined ? shown : { id: shown.id, policy });
    // What is superseded says by itself that it is not in force.
    const isSaid = edition?.status === 'superseded';
    const since = dayOf(inForce);
    if (since !== undefined) return say(isSaid ? 'versions.since' : 'versions.replaced', { date: since });
    if (!isSaid) return say('versions.notInForce');
    return inForce && say('versions.another');
  }
}

function note(kind: VersionNote['kind'], text: Phrase, more: Pick<VersionNote, 'link'> | undefined = {}): VersionNote {
  return { kind, text, ...more };
}

function isolate(text: string): Inline {
  return { type: 'isolate', children: [text] };
}

// No message holds a character of the private use area.
const GAP = '\uE000';

/** A message with inlines at the places for its values. */
function filled(
  translate: (key: string, values?: Readonly<Record<string, string>>) => string,
  key: string,
  values: Readonly<Record<string, Inline>>,
): Phrase {
  const names = Object.keys(values);
  const marked = Object.fromEntries(names.map((name) => [name, `${GAP}${name}${GAP}`]));
  const parts = translate(key, marked).split(GAP);
  return { inlines: parts.flatMap((part, at) => (at % 2 === 1 ? [values[part] ?? part] : part === '' ? [] : [part])) };
}
