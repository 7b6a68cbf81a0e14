import { describe, expect, it } from 'vitest';
import { acceptFacts } from '../../src/import.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { imported } from './support.js';

const kept = async (title: string, text: string, locale = 'en') => {
  const { report } = await imported(`# Privacy\n\n## ${title}\n\n${text}\n`, { locale });
  return report.proposals.flatMap((proposal) => (proposal.group === 'retention' ? [proposal.value] : []));
};

describe('how long data is kept is proposed', () => {
  it.each([
    ['en', 'How long we keep it', 'We keep your IP address for 30 days.', 'ip-address P30D'],
    ['de', 'Speicherdauer', 'Wir speichern Ihre IP-Adresse nach dem Besuch 24 Stunden.', 'ip-address PT24H'],
    ['fr', 'Durée de conservation', 'Nous conservons votre adresse IP pendant un an.', 'ip-address P1Y'],
    ['es', 'Plazo de conservación', 'Conservamos su dirección IP durante doce meses.', 'ip-address P12M'],
    ['pt', 'Retenção de dados', 'Guardamos o seu endereço IP por 2 semanas.', 'ip-address P2W'],
    ['ja', '保存期間', 'IPアドレスは12ヶ月間保存します。', 'ip-address P12M'],
    ['ar', 'مدة الاحتفاظ', 'نحتفظ بعنوان IP لمدة ٣٠ يومًا.', 'ip-address P30D'],
    ['ar', 'مدة الاحتفاظ', 'نحتفظ بعنوان IP لمدة سنتين.', 'ip-address P2Y'],
    ['he', 'תקופת השמירה', 'אנו שומרים את כתובת ה-IP במשך חודשיים.', 'ip-address P2M'],
  ])('in %s, of “%s”: %s', async (locale, title, sentence, expected) => {
    const found = await kept(title, sentence, locale);
    expect(found.map(({ basis, data, period }) => [basis, data, period].join(' '))).toEqual([`stated ${expected}`]);
  });

  it.each([
    [
      'each kind of data with its own period',
      'We keep your IP address for 30 days and your phone number for two years.',
      'ip-address P30D, contact P2Y',
    ],
    ['a number in words and in figures', 'We keep your IP address for twelve (12) months.', 'ip-address P12M'],
    ['a limit that is put as a denial', 'We keep your IP address for no longer than six months.', 'ip-address P6M'],
  ])('%s', async (_, sentence, expected) => {
    const found = await kept('How long we keep it', sentence);
    expect(found.map(({ data, period }) => [data, period].join(' ')).join(', ')).toBe(expected);
  });

  it('wherever it is said', async () => {
    expect(await kept('What we collect', 'We store your IP address for 90 days.')).toMatchObject([{ period: 'P90D' }]);
  });

  it('with the whole sentence, where that says of what or from when', async () => {
    const sentence = 'We delete your phone number 30 days after you close your account.';
    expect(await kept('How long we keep it', `Invoices are kept for ten years. ${sentence}`)).toEqual([
      { basis: 'stated', period: 'P10Y', note: 'Invoices are kept for ten years.' },
      { basis: 'stated', data: ['contact'], period: 'P30D', note: sentence },
    ]);
  });

  it('with what decides it, where no period does', async () => {
    const sentence = 'We keep your phone number for as long as you have an account.';
    expect(await kept('How long we keep it', sentence)).toEqual([
      { basis: 'criteria', data: ['contact'], criteria: sentence },
    ]);
  });

  it('with its stance', async () => {
    const sentence = 'We keep your IP address for a year only if you agree.';
    expect(await kept('How long we keep it', `We may keep it for 30 days. ${sentence}`)).toMatchObject([
      { stance: 'may', period: 'P30D' },
      { stance: 'onlyIf', condition: sentence, period: 'P1Y' },
    ]);
  });

  it('and becomes a fact of the policy when a person accepts it', async () => {
    const source = '# Privacy\n\n## How long we keep it\n\nWe keep your IP address for 30 days.\n';
    const { policy, report } = await imported(source);
    const accepted = acceptFacts(
      policy,
      report.proposals,
      report.proposals.map(({ id }) => id),
    );
    expect(parsePolicy(accepted)).toMatchObject({ success: true, issues: [] });
    expect(accepted.retention).toMatchObject([{ basis: 'stated', data: ['ip-address'], period: 'P30D' }]);
  });
});

describe('how long data is kept is not proposed', () => {
  it.each([
    ['what is not kept', 'How long we keep it', 'We do not keep your IP address for 30 days.'],
    ['a day', 'How long we keep it', 'We keep what we had on 3 March 2020.'],
    ['a time that nothing is kept for', 'What we collect', 'We collect your IP address every 30 days.'],
    ['an age', 'Children', 'We delete what children under 13 years send us.'],
    ['how long a cookie lasts', 'Cookies', 'The cookie _ga is stored for two years.'],
    ['a time to answer in', 'Your rights', 'We delete it within 30 days.'],
  ])('of %s', async (_, title, sentence) => {
    expect(await kept(title, sentence)).toEqual([]);
  });
});
