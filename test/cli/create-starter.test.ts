import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStarter, type StarterAnswers } from '../../src/cli/init/create-starter.js';
import { FEATURES } from '../../src/cli/init/features.js';
import { createDocument } from '../../src/document/create-document.js';
import { lintPolicy } from '../../src/lint/lint-policy.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import type { Policy } from '../../src/policy/schema/policy.js';
import { REGIMES } from '../../src/policy/vocabulary.js';
import { en } from '../fixtures/documents.js';

const today = '2026-11-23';
const now = new Date(`${today}T12:00:00Z`);

/** What lint finds amiss: rule and place. */
function amiss(policy: Policy): string[] {
  return lintPolicy(policy, { now }).findings.flatMap(({ rule, outcome, places }) =>
    outcome === 'fail' || outcome === 'review' ? places.map(({ at, message }) => `${rule} ${at} ${message}`) : [],
  );
}

/** The policy as its owner leaves it: every blank filled in, every check made. */
function filledIn(policy: Policy): Policy {
  const filled = JSON.stringify(policy)
    .replaceAll('privacy@[[your-domain]]', 'privacy@paper-lantern.example')
    .replace(/"value":"\[\[Toll-free[^\]]*\]\]"/, '"value":"+1 800 555 0100"')
    .replace(/ ?\[\[Check: [^\]]*\]\]/g, '')
    .replace(/\[\[[^\]]*\]\]/g, 'Lamps and Paper Ltd');
  return JSON.parse(filled, (key, value) => (key === 'note' && value === '' ? undefined : value)) as Policy;
}

function expectGood(answers: Omit<StarterAnswers, 'today'>): void {
  const policy = createStarter({ ...answers, today });
  const parsed = parsePolicy(JSON.parse(JSON.stringify(policy)));
  expect(parsed.success).toBe(true);
  // What is pointed out points at a blank: letters where digits will be.
  for (const { message } of parsed.issues) expect(message).toContain('[[');
  expect(amiss(policy).filter((finding) => !finding.startsWith('txt.blank'))).toEqual([]);
  const filled = filledIn(policy);
  expect(parsePolicy(filled)).toMatchObject({ success: true, issues: [] });
  expect(amiss(filled)).toEqual([]);
  expect(createDocument(filled, { messages: en }).issues).toEqual([]);
}

describe('a starter', () => {
  const single = REGIMES.flatMap((regime) => [
    { regime, features: [] },
    { regime, features: FEATURES },
    ...FEATURES.map((feature) => ({ regime, features: [feature] })),
  ]);

  it.each(REGIMES)('for %s alone has nothing amiss but its blanks, whatever the site does', (regime) => {
    for (const each of single.filter((one) => one.regime === regime)) {
      expectGood({ regimes: [regime], features: each.features });
    }
  });

  it('for any regimes and any site has nothing amiss but its blanks', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            regimes: fc.subarray([...REGIMES], { minLength: 1 }),
            features: fc.subarray([...FEATURES]),
            name: fc.constantFrom('Paper Lantern Ltd', 'Ærø Færgen A/S', '紙灯籠'),
            site: fc.constant('https://paper-lantern.example'),
            email: fc.constant('privacy@paper-lantern.example'),
            address: fc.constant('1 Quay, Port'),
          },
          { requiredKeys: ['regimes', 'features'] },
        ),
        expectGood,
      ),
    );
  });

  it('is a draft, and says who has to be named where nobody was', () => {
    const policy = createStarter({ regimes: ['eu-gdpr'], features: [], today });
    expect(policy.version).toEqual({ label: '1.0', status: 'draft', effective: today, lastUpdated: today });
    expect(amiss(policy)).toContain(
      'txt.blank parties.controllers[0].name Still to do: “Legal name of who runs the site”.',
    );
  });

  it('asks for a thing once, wherever it is needed', () => {
    const blanks = amiss(createStarter({ regimes: ['us-ca', 'eu-gdpr'], features: [], today }));
    const asked = blanks.map((blank) => blank.replace(/^\S+ \S+ /, ''));
    // The name stands at the head, in the first sentence and with the controller.
    const name = 'Still to do: “Legal name of who runs the site”.';
    expect(asked.filter((each) => each === name)).toHaveLength(3);
    const others = asked.filter((each) => each !== name && !each.includes('wide sense'));
    expect(new Set(others).size).toBe(others.length);
  });

  it('asks for no more than the law at hand does', () => {
    const american = createStarter({ regimes: ['us-va'], features: [], today });
    expect(american.activities?.[0]).not.toHaveProperty('bases');
    expect(american.rights?.map(({ right }) => right)).toEqual([
      'access',
      'portability',
      'correct',
      'delete',
      'appeal',
    ]);
    const both = createStarter({ regimes: ['us-va', 'eu-gdpr'], features: [], today });
    expect(both.rights?.find(({ right }) => right === 'appeal')?.regimes).toEqual(['us-va']);
    expect(both.rights?.find(({ right }) => right === 'access')).not.toHaveProperty('regimes');
  });
});
