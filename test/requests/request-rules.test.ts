import { describe, expect, it } from 'vitest';
import { rightRule } from '../../src/document/regimes.js';
import { REGIME_LAWS } from '../../src/policy/regime-laws.js';
import { REGIMES, REQUEST_KINDS, type RequestKind, RIGHTS } from '../../src/policy/vocabulary.js';
import { FIELD_NAMES, FIELDS_BY_KIND, type FieldName } from '../../src/requests/request-fields.js';
import { requestKinds, requestRule } from '../../src/requests/request-rules.js';

const pairs = REGIMES.flatMap((regime) =>
  REQUEST_KINDS.map((kind) => ({ regime, kind, rule: requestRule(kind, regime) })),
);
const CALIFORNIA_OPT_OUTS = ['opt-out-sale-share', 'limit-sensitive', 'admt-opt-out'] as const;

describe('what may be asked', () => {
  it.each(pairs)('for $kind in $regime is within what that kind ever needs', ({ kind, rule }) => {
    const ever: readonly FieldName[] = [...FIELDS_BY_KIND[kind].required, ...FIELDS_BY_KIND[kind].optional];
    const asked = [...rule.required, ...rule.optional];
    expect(ever).toEqual(expect.arrayContaining(asked));
    expect(new Set(asked).size).toBe(asked.length);
    expect([...asked, ...rule.forbidden].sort()).toEqual([...FIELD_NAMES].sort());
    expect(rule.required).toEqual(expect.arrayContaining([...FIELDS_BY_KIND[kind].required]));
  });

  it.each(CALIFORNIA_OPT_OUTS)('of a Californian who says no (%s) is nothing that they must give', (kind) => {
    const rule = requestRule(kind, 'us-ca');
    expect(rule.required).toEqual([]);
    expect(rule.optional).toEqual(['email', 'behalf', 'agentName', 'permission']);
    expect(rule.forbidden).toEqual(
      expect.arrayContaining(['name', 'account', 'declaration', 'agentEmail', 'relation']),
    );
    expect(rule.verification).toBe('none');
    expect(rule.confirmation).toBe('never');
  });

  it('of a Californian who wants a copy may be a signed declaration, and of nobody else', () => {
    expect(requestRule('access', 'us-ca').optional).toContain('declaration');
    for (const { regime, rule } of pairs.filter(({ regime: id }) => id !== 'us-ca')) {
      expect(rule.forbidden, `${rule.kind} in ${regime}`).toEqual(expect.arrayContaining(['declaration', 'scope']));
    }
  });

  it('is confirmed by email where an opt-in has to be, and never where nobody must prove who they are', () => {
    expect(requestRule('opt-in-sale-share', 'us-ca').confirmation).toBe('must');
    expect(requestRule('delete', 'us-ca').confirmation).toBe('may');
    const unproven = pairs.filter(({ rule }) => rule.verification === 'none' && rule.confirmation !== 'never');
    expect(unproven.map(({ kind, regime }) => [kind, regime])).toEqual([['opt-in-sale-share', 'us-ca']]);
  });
});

describe('deadlines and sources', () => {
  it('come with the article of a law, or are none', () => {
    for (const { kind, regime, rule } of pairs) {
      const isTimed = rule.acknowledge ?? rule.answer ?? rule.extension;
      if (isTimed) expect(rule.law, `${kind} in ${regime}`).toBeDefined();
      if (rule.extension) expect(rule.answer, `${kind} in ${regime}`).toBeDefined();
    }
    for (const { deadlines } of Object.values(REGIME_LAWS)) {
      for (const { kinds, law } of deadlines) expect([kinds.length > 0, law.article !== '']).toEqual([true, true]);
    }
  });

  it('in California', () => {
    expect(requestRule('delete', 'us-ca')).toMatchObject({
      acknowledge: { businessDays: 10 },
      answer: { days: 45 },
      extension: { days: 45 },
    });
    for (const kind of CALIFORNIA_OPT_OUTS) {
      expect(requestRule(kind, 'us-ca')).toMatchObject({ answer: { businessDays: 15 } });
      expect(requestRule(kind, 'us-ca')).not.toHaveProperty('extension');
    }
  });

  it('in Europe, the United Kingdom, Brazil and Virginia', () => {
    expect(requestRule('access', 'eu-gdpr')).toMatchObject({ answer: { months: 1 }, extension: { months: 2 } });
    expect(requestRule('complaint', 'uk-gdpr')).toMatchObject({ acknowledge: { days: 30 }, law: { act: 'dpa' } });
    expect(requestRule('access', 'br-lgpd')).toMatchObject({ answer: { days: 15 } });
    expect(requestRule('delete', 'br-lgpd')).not.toHaveProperty('answer');
    expect(requestRule('appeal', 'us-va')).toMatchObject({ answer: { days: 60 } });
  });

  it('are those that readers of the policy see', () => {
    const isoOf = (period: object | undefined) =>
      period === undefined
        ? undefined
        : 'months' in period
          ? `P${period.months}M`
          : 'days' in period
            ? `P${period.days}D`
            : undefined;
    for (const regime of REGIMES) {
      for (const right of RIGHTS) {
        const shown = rightRule(regime, right);
        expect(REGIME_LAWS[regime]?.rights[right], `${right} in ${regime}`).toEqual(shown?.law);
        if (!REQUEST_KINDS.includes(right as RequestKind)) continue;
        const rule = requestRule(right as RequestKind, regime);
        expect([isoOf(rule.answer), isoOf(rule.extension)], `${right} in ${regime}`).toEqual([
          shown?.answer?.period,
          shown?.answer?.extension,
        ]);
      }
    }
  });
});

describe('a reader who is not sure which law is theirs', () => {
  const both = ['us-ca', 'eu-gdpr'] as const;

  it('is asked the fewest fields', () => {
    const rule = requestRule('access', both);
    expect(rule.required).toEqual(['email']);
    expect(rule.forbidden).toEqual(expect.arrayContaining(['scope', 'declaration']));
    expect(requestRule('opt-out-profiling', both).required).toEqual([]);
    expect(requestRule('opt-out-profiling', 'eu-gdpr').required).toEqual(['email']);
  });

  it('is promised no time that one of the laws does not promise', () => {
    expect(requestRule('access', both)).not.toHaveProperty('answer');
    expect(requestRule('restrict', both)).not.toHaveProperty('answer');
    expect(requestRule('access', ['eu-gdpr', 'uk-gdpr'])).toMatchObject({
      answer: { months: 1 },
      extension: { months: 2 },
    });
    expect(requestRule('access', ['eu-gdpr', 'uk-gdpr'])).not.toHaveProperty('law');
  });

  it('proves no more than the mildest law wants, whatever the order', () => {
    for (const kind of REQUEST_KINDS) {
      for (const one of REGIMES) {
        for (const other of REGIMES) {
          const [there, back] = [requestRule(kind, [one, other]), requestRule(kind, [other, one])];
          expect(there).toEqual(back);
          expect(requestRule(kind, one).forbidden.every((name) => there.forbidden.includes(name))).toBe(true);
        }
      }
    }
    expect(requestRule('portability', both).verification).toBe('on-doubt');
  });

  it('can ask for what any of the laws grants', () => {
    const kinds = requestKinds({ regimes: both, kinds: [] });
    expect(kinds).toEqual(expect.arrayContaining(['restrict', 'opt-out-sale-share', 'question', 'complaint']));
    expect(requestKinds({ regimes: both, kinds: [] }, 'us-ca')).not.toContain('restrict');
  });
});

describe('what people can ask for', () => {
  it('is a question and a complaint where no law is known', () => {
    expect(requestKinds({ regimes: [], kinds: [] })).toEqual(['complaint', 'question']);
  });

  it('is also what the policy itself grants', () => {
    expect(requestKinds({ regimes: [], kinds: ['delete'] })).toEqual(['delete', 'complaint', 'question']);
    expect(requestRule('delete', [])).toMatchObject({ required: ['email'], verification: 'on-doubt' });
    expect(requestRule('delete', [])).not.toHaveProperty('answer');
  });
});
