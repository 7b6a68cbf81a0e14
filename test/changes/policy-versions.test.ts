import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findVersion,
  loadVersion,
  nextVersion,
  type PolicyVersion,
  type PolicyVersions,
  pickVersion,
  previousVersion,
  versionTimeline,
} from '../../src/changes/policy-versions.js';
import { readVersionAddress, writeVersionAddress } from '../../src/changes/version-address.js';
import { readExample } from '../fixtures/examples.js';

type Edition = Extract<PolicyVersion, { load: unknown }>['version'];

const stays = (id: string, version: Edition, aliases?: string[]): PolicyVersion => ({
  id,
  version,
  load: () => Promise.reject(new Error(`${id} was opened`)),
  ...(aliases && { aliases }),
});

const VERSIONS: PolicyVersions = [
  stays('2026-11-01', { label: '4.0', published: '2026-10-01', effective: '2026-11-01', previous: '3.2' }, ['4.0']),
  stays('2024-02-29', { label: '3.2', lastUpdated: '2024-02-29', status: 'superseded' }),
  stays('2027-01-01', { label: '5.0', published: '2026-11-20', effective: '2027-01-01' }),
  stays('first', { label: '1.0' }, ['2011']),
  stays('2028', { label: '6.0', status: 'draft', effective: '2026-11-02' }),
];

const ids = (versions: PolicyVersions) => versions.map(({ id }) => id);

describe('which version is in force', () => {
  it.each([
    ['2011-01-01', 'first', ['2024-02-29'], []],
    ['2024-02-29', '2024-02-29', [], ['first']],
    ['2026-09-30', '2024-02-29', [], ['first']],
    ['2026-10-01', '2024-02-29', ['2026-11-01'], ['first']],
    ['2026-10-31', '2024-02-29', ['2026-11-01'], ['first']],
    ['2026-11-01', '2026-11-01', [], ['2024-02-29', 'first']],
    ['2026-11-20', '2026-11-01', ['2027-01-01'], ['2024-02-29', 'first']],
    ['2027-01-01', '2027-01-01', [], ['2026-11-01', '2024-02-29', 'first']],
  ])('on %s it is %s', (on, inForce, upcoming, past) => {
    const timeline = versionTimeline(VERSIONS, { on });
    expect(timeline.inForce?.id).toBe(inForce);
    expect(ids(timeline.upcoming)).toEqual(upcoming);
    expect(ids(timeline.past)).toEqual(past);
  });

  it.each([
    ['2026-10-31T22:59:59Z', 'Europe/Berlin', '2024-02-29'],
    ['2026-10-31T23:00:00Z', 'Europe/Berlin', '2026-11-01'],
    ['2026-11-01T06:59:59Z', 'America/Los_Angeles', '2024-02-29'],
    ['2026-11-01T07:00:00Z', 'America/Los_Angeles', '2026-11-01'],
    ['2026-10-31T10:00:00Z', 'Pacific/Kiritimati', '2026-11-01'],
    ['2026-10-31T23:59:59Z', undefined, '2024-02-29'],
    ['2026-11-01T00:00:00Z', undefined, '2026-11-01'],
  ])('at %s by the clock of %s it is %s', (moment, timeZone, inForce) => {
    expect(versionTimeline(VERSIONS, { on: new Date(moment), timeZone }).inForce?.id).toBe(inForce);
  });

  it('is told of a time zone that does not exist', () => {
    expect(() => versionTimeline(VERSIONS, { on: new Date(0), timeZone: 'Moon/Copernicus' })).toThrow(RangeError);
  });

  it('is of two of one day the one changed last, then the one further down', () => {
    const on = '2020-01-01';
    const day = { effective: on };
    expect(versionTimeline([stays('b', { ...day, lastUpdated: on }), stays('a', day)], { on }).inForce?.id).toBe('b');
    expect(versionTimeline([stays('a', day), stays('b', day)], { on }).inForce?.id).toBe('b');
  });

  it('is none where the last was withdrawn', () => {
    const pick = pickVersion([stays('old', { status: 'superseded', effective: '2001-01-01' })], { on: '2020-01-01' });
    expect(pick).toMatchObject({ shown: { id: 'old' }, standing: 'past' });
    expect(pick.inForce).toBeUndefined();
    expect(pickVersion([]).shown).toBeUndefined();
  });

  it('is one version at most, and every public one stands somewhere once', () => {
    const day = fc.option(fc.constantFrom('2020-01-01', '2021-06-30', '2022-12-31'), { nil: undefined });
    const edition = fc.record(
      { status: fc.constantFrom('draft', 'active', 'superseded'), effective: day, lastUpdated: day, published: day },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Edition>;
    fc.assert(
      fc.property(
        fc.array(edition, { maxLength: 8 }),
        fc.constantFrom('2019-12-31', '2021-06-30', '2023-01-01'),
        (editions, on) => {
          const versions = editions.map((each, at) => stays(`v${at}`, each));
          const { inForce, past, upcoming } = versionTimeline(versions, { on });
          const listed = [...(inForce ? [inForce] : []), ...past, ...upcoming];
          const isPublic = ({ status, published = '' }: Edition) => status !== 'draft' && published <= on;
          expect(ids(listed).sort()).toEqual(ids(versions.filter((_, at) => isPublic(editions[at] as Edition))).sort());
          const day = (version: PolicyVersion) => {
            const { effective, lastUpdated, published } = editions[versions.indexOf(version)] ?? {};
            return effective ?? lastUpdated ?? published ?? '';
          };
          expect(past.every((version) => day(version) <= (inForce ? day(inForce) : on))).toBe(true);
          expect(upcoming.every((version) => day(version) > on)).toBe(true);
        },
      ),
    );
  });
});

describe('the version at an address', () => {
  const on = '2026-11-25';
  it.each([
    ['/privacy', '2026-11-01', 'inForce', undefined],
    ['/privacy?version=first', 'first', 'past', undefined],
    ['/privacy?version=2011', 'first', 'past', undefined],
    ['https://tidewater.example/privacy?lang=de&version=2027-01-01#rights', '2027-01-01', 'upcoming', undefined],
    ['?version=4.0', '2026-11-01', 'inForce', undefined],
    ['?version=', '2026-11-01', 'inForce', undefined],
    ['?version=1066', '2026-11-01', 'inForce', '1066'],
    ['?version=2028', '2026-11-01', 'inForce', '2028'],
    ['#version=first', '2026-11-01', 'inForce', undefined],
    ['http://[broken', '2026-11-01', 'inForce', undefined],
  ])('%s is %s, which is %s', (url, id, standing, unknown) => {
    const pick = pickVersion(VERSIONS, { ...readVersionAddress(url), on });
    expect([pick.shown?.id, pick.standing, pick.unknown]).toEqual([id, standing, unknown]);
  });

  it('keeps what else the address says', () => {
    const url = 'https://tidewater.example/privacy?lang=de&version=first&compare=2011#rights';
    expect(writeVersionAddress(url, { version: '2027-01-01' })).toBe('?lang=de&version=2027-01-01');
    expect(writeVersionAddress(url, {})).toBe('?lang=de');
    expect(writeVersionAddress('/privacy', {})).toBe('?');
  });

  it('is read as it was written, whatever its name', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(name, name, fc.webUrl({ withQueryParameters: true }), (version, compare, url) => {
        const address = { version, compare, view: 'side-by-side' } as const;
        expect(readVersionAddress(writeVersionAddress(url, address))).toEqual(address);
      }),
    );
  });
});

describe('versions beside one another', () => {
  it('finds the one before by what a version says, else by day, and no drafts', () => {
    const named = (id: string) => findVersion(VERSIONS, id) as PolicyVersion;
    expect(previousVersion(VERSIONS, named('2026-11-01'))?.id).toBe('2024-02-29');
    expect(previousVersion(VERSIONS, named('2027-01-01'))?.id).toBe('2026-11-01');
    expect(previousVersion(VERSIONS, named('first'))).toBeUndefined();
    expect(nextVersion(VERSIONS, named('2024-02-29'))?.id).toBe('2026-11-01');
    expect(nextVersion(VERSIONS, named('2027-01-01'))).toBeUndefined();
  });

  it('opens none that nobody asked for', async () => {
    pickVersion(VERSIONS, { version: 'first' });
    await expect(loadVersion(VERSIONS[3] as PolicyVersion)).rejects.toThrow('first was opened');
  });

  it('reads dates from a policy that is at hand', async () => {
    const versions = ['3cx-2016', '3cx-2011'].map((id) => ({ id, policy: readExample(id) }));
    const pick = pickVersion(versions, { on: '2016-05-01' });
    expect([pick.inForce?.id, ids(pick.past)]).toEqual(['3cx-2016', ['3cx-2011']]);
    await expect(loadVersion(versions[0] as PolicyVersion)).resolves.toBe(versions[0]?.policy);
  });
});
