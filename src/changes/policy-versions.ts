import { calendarDay } from '../policy/calendar-day.js';
import type { Policy } from '../policy/schema/policy.js';
import { versionDay } from './version-day.js';

/** One version of a policy in a list of them: at hand, or to be loaded when somebody opens it. */
export type PolicyVersion = {
  /** Its name in addresses, such as `2011-05-01`; the same for good. */
  readonly id: string;
  /** Former names, so that old addresses still lead here. */
  readonly aliases?: readonly string[];
} & (
  | { readonly policy: Policy }
  | {
      /** The `version` of the policy: its dates decide when it is in force. */
      readonly version: Policy['version'];
      readonly load: () => Promise<Policy>;
    }
);

/** The versions of one policy, in any order; of two of the same day, the one further down is the later. */
export type PolicyVersions = readonly PolicyVersion[];

/** Where a version stands on a day. */
export type VersionStanding = 'inForce' | 'past' | 'upcoming';

/** Which day it is. */
export interface VersionDayOptions {
  /**
   * A moment, or a day written `YYYY-MM-DD`.
   * @default now
   */
  readonly on?: Date | string | undefined;
  /**
   * The IANA time zone in which your days begin, such as `Europe/Berlin`: a version takes effect there and everywhere at
   * once, whatever clock a reader has.
   * @default 'UTC'
   */
  readonly timeZone?: string | undefined;
}

/** The versions of a policy as they stand on one day. Drafts, and what is yet to be made public, are not among them. */
export interface VersionTimeline {
  /** Absent before the first version takes effect, and where the last is superseded. */
  readonly inForce?: PolicyVersion;
  /** The latest first. */
  readonly past: PolicyVersions;
  /** The next first. */
  readonly upcoming: PolicyVersions;
}

/** The version to show, and how it stands. */
export interface VersionPick extends VersionTimeline {
  /** Absent only if there is none to show at all. */
  readonly shown?: PolicyVersion;
  readonly standing?: VersionStanding;
  /** What was asked for and is not there: a server should answer 404. */
  readonly unknown?: string;
}

/**
 * Which versions are in force, past and upcoming on a day.
 *
 * @throws RangeError for a moment or a time zone that does not exist
 */
export function versionTimeline(versions: PolicyVersions, options: VersionDayOptions = {}): VersionTimeline {
  const today = dayOf(options);
  const known = inOrder(versions).filter((version) => isPublic(editionOf(version), today));
  const hasBegun = (version: PolicyVersion) => (versionDay(editionOf(version)) ?? '') <= today;
  const latest = known.findLast(hasBegun);
  // A superseded version held until the one after it. With none after it, nobody says what holds now.
  const isWithdrawn =
    latest !== undefined && editionOf(latest).status === 'superseded' && nextVersion(versions, latest) === undefined;
  const inForce = isWithdrawn ? undefined : latest;
  return {
    ...(inForce !== undefined && { inForce }),
    past: known.filter((version) => version !== inForce && hasBegun(version)).reverse(),
    upcoming: known.filter((version) => !hasBegun(version)),
  };
}

/**
 * The version to show: that of the name asked for, else the one in force, else the next, else the latest that was.
 *
 * @param options.version the name from the address, such as that of `readVersionAddress`
 * @throws RangeError for a moment or a time zone that does not exist
 */
export function pickVersion(
  versions: PolicyVersions,
  { version: asked, ...day }: VersionDayOptions & { readonly version?: string | undefined } = {},
): VersionPick {
  const timeline = versionTimeline(versions, day);
  const { inForce, past, upcoming } = timeline;
  const found = asked === undefined ? undefined : findVersion(versionsOf(timeline), asked);
  const shown = found ?? inForce ?? upcoming[0] ?? past[0];
  return {
    ...timeline,
    ...(asked !== undefined && found === undefined && { unknown: asked }),
    ...(shown !== undefined && {
      shown,
      standing: shown === inForce ? 'inForce' : upcoming.includes(shown) ? 'upcoming' : 'past',
    }),
  };
}

/** All versions that are public, the latest first. */
export function versionsOf({ inForce, past, upcoming }: VersionTimeline): PolicyVersions {
  return [...[...upcoming].reverse(), ...(inForce === undefined ? [] : [inForce]), ...past];
}

/** The version of a name: its id, else one of its former ones. */
export function findVersion<Named extends Pick<PolicyVersion, 'id' | 'aliases'>>(
  versions: readonly Named[],
  name: string,
): Named | undefined {
  return versions.find(({ id }) => id === name) ?? versions.find(({ aliases }) => aliases?.includes(name));
}

/** The version before one: that which it names as `previous`, else the one that held until it did. Drafts do not count. */
export function previousVersion(versions: PolicyVersions, version: PolicyVersion): PolicyVersion | undefined {
  const { previous } = editionOf(version);
  const others = inOrder(versions).filter((other) => other === version || editionOf(other).status !== 'draft');
  const before = others.slice(0, others.indexOf(version)).reverse();
  const named =
    previous === undefined
      ? undefined
      : (findVersion(before, previous) ?? before.find((other) => editionOf(other).label === previous));
  return named ?? before[0];
}

/** The version that came after one. Drafts do not count. */
export function nextVersion(versions: PolicyVersions, version: PolicyVersion): PolicyVersion | undefined {
  const others = inOrder(versions).filter((other) => other === version || editionOf(other).status !== 'draft');
  return others[others.indexOf(version) + 1];
}

/** Label, status and dates of a version, whether or not it is loaded. */
export function editionOf(version: PolicyVersion): Policy['version'] {
  // The policy may not have been parsed.
  return ('policy' in version ? version.policy.version : version.version) ?? {};
}

/** The policy of a version. */
export async function loadVersion(version: PolicyVersion): Promise<Policy> {
  return 'policy' in version ? version.policy : version.load();
}

function inOrder(versions: PolicyVersions): PolicyVersion[] {
  // A version without a date was there before people wrote them down. Sorting is stable, so the list decides a tie.
  const keyOf = (version: PolicyVersion) => {
    const edition = editionOf(version);
    return [versionDay(edition), edition.lastUpdated, edition.published].map((day) => day ?? '').join(' ');
  };
  const keys = new Map(versions.map((version) => [version, keyOf(version)]));
  return [...versions].sort((one, other) => {
    const [first = '', second = ''] = [keys.get(one), keys.get(other)];
    return first < second ? -1 : Number(first > second);
  });
}

function isPublic({ status, published }: Policy['version'], today: string): boolean {
  return status !== 'draft' && (published ?? '') <= today;
}

function dayOf({ on = new Date(), timeZone }: VersionDayOptions): string {
  return typeof on === 'string' ? on : calendarDay(on, timeZone);
}
