import { describe, expect, it } from 'vitest';
import { acceptFacts } from '../../src/import.js';
import { readDate } from '../../src/importing/facts/read-date.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { imported } from './support.js';

const SOURCE = `# Privacy policy

Last updated: 3 March 2021. Effective as of April 1, 2021.

## What we collect

We record your IP address and the type of browser you have. We may also ask for your email address.

- your date of birth

## How we use it

We use it to improve our pages.

## Sharing

We will never sell it. We plan to neither rent nor sell your recipes. We do not share it with third parties unless a court tells us to. Google Analytics counts visits.

## Cookies

The cookie _ga lasts for two years.

## Children

Our pages are not meant for children under 13.

## Governing law

This policy is governed by the laws of Iceland.

## Contact

Write to cook@pan.example or ring +354 555 0100.
`;

describe('facts proposed', () => {
  it('are read out of the prose with their stance, each with the sentence that says so', async () => {
    const { policy, report } = await imported(SOURCE);
    expect(policy.activities).toBeUndefined();
    const found = report.proposals.map(({ group, value, evidence }) => [group, value, evidence.quote]);
    expect(found).toEqual([
      ['version', { lastUpdated: '2021-03-03' }, 'Last updated: 3 March 2021.'],
      ['version', { effective: '2021-04-01' }, 'Effective as of April 1, 2021.'],
      [
        'activities',
        { stance: 'does', data: ['ip-address', 'device'] },
        'We record your IP address and the type of browser you have.',
      ],
      ['activities', { stance: 'may', data: ['contact'] }, 'We may also ask for your email address.'],
      ['activities', { stance: 'does', data: ['demographic'] }, 'your date of birth'],
      ['activities', { stance: 'does', purposes: ['improve'] }, 'We use it to improve our pages.'],
      ['recipients', { stance: 'doesNot', role: 'third-party', mode: 'sell' }, 'We will never sell it.'],
      [
        'recipients',
        { stance: 'intendsNot', role: 'third-party', mode: 'sell' },
        'We plan to neither rent nor sell your recipes.',
      ],
      [
        'recipients',
        {
          stance: 'onlyIf',
          condition: 'We do not share it with third parties unless a court tells us to.',
          role: 'third-party',
        },
        'We do not share it with third parties unless a court tells us to.',
      ],
      [
        'recipients',
        { name: { und: 'Google Analytics' }, role: 'service-provider', purposes: ['analytics'] },
        'Google Analytics counts visits.',
      ],
      ['cookies', { name: '_ga', category: 'analytics' }, 'The cookie _ga lasts for two years.'],
      ['children', { audience: 'not-directed', minAge: 13 }, 'Our pages are not meant for children under 13.'],
      [
        'governingLaw',
        { law: 'This policy is governed by the laws of Iceland.' },
        'This policy is governed by the laws of Iceland.',
      ],
      ['channels', { type: 'email', value: 'cook@pan.example' }, 'Write to cook@pan.example or ring +354 555 0100.'],
      ['channels', { type: 'phone', value: '+354 555 0100' }, 'Write to cook@pan.example or ring +354 555 0100.'],
    ]);
    expect(report.proposals.every(({ proposed }) => proposed)).toBe(true);
  });

  it.each([
    ['what the company itself sells', 'Kestrel sells bicycles and may rent them out.', ''],
    [
      'whoever is called a seller, and what is called a rental',
      '',
      'Sellers and rental shops see your order, renting it out.',
    ],
  ])('do not take for a sale of data: %s', async (_, intro, sharing) => {
    const { report } = await imported(`# Privacy\n\n${intro}\n\n## Whom we share data with\n\n${sharing}\n`);
    expect(report.proposals.filter(({ group }) => group === 'recipients')).toEqual([]);
  });

  it.each([
    ['Whom we share data with', 'If we sell our business, your data may be part of the sale.', 'may'],
    ['Sharing', 'We may disclose your data in a merger or acquisition.', 'may'],
    ['Weitergabe von Daten', 'Beim Verkauf des Unternehmens können Daten an den Käufer gehen.', 'may'],
    ['Partage des données', 'Nous pouvons vendre ou transmettre vos données lors d’une fusion.', 'may'],
    ['第三者への提供', '合併または事業の売却の際、データを第三者に提供することがあります。', 'may'],
  ])('take the sale of the company for a successor, not for a sale of data: %s', async (title, sentence, stance) => {
    const { report } = await imported(`# Privacy\n\n## ${title}\n\n${sentence}\n`);
    expect(report.proposals.map(({ value }) => value)).toEqual([{ stance, role: 'successor', purposes: ['merger'] }]);
  });

  it('keep that data is never sold, though it may go to a successor', async () => {
    const { report } = await imported('# Privacy\n\n## Sharing\n\nWe do not sell data, except in a merger.\n');
    expect(report.proposals).toMatchObject([{ value: { stance: 'onlyIf', role: 'third-party', mode: 'sell' } }]);
  });

  it('do not take whose data is sold for whom the service is meant for', async () => {
    const { report } = await imported('# Privacy\n\n## Children\n\nWe do not sell data of children under 16.\n');
    expect(report.proposals).toEqual([]);
  });

  it.each([
    ['What we collect', 'We collect your email address only if you subscribe.'],
    ['Welche Daten wir erheben', 'Wir erheben Ihre IP-Adresse nur, wenn Sie es erlauben.'],
    ['収集する情報', '登録された場合に限り、メールアドレスを収集します。'],
    ['البيانات التي نجمعها', 'نجمع بريدك الإلكتروني فقط إذا اشتركت.'],
    ['המידע שאנו אוספים', 'אנו אוספים את כתובת הדוא"ל שלך רק אם נרשמת.'],
  ])('keep a condition of what is done: %s', async (title, sentence) => {
    const { report } = await imported(`# Privacy\n\n## ${title}\n\n${sentence}\n`);
    expect(report.proposals).toMatchObject([{ value: { stance: 'onlyIf', condition: sentence } }]);
  });

  it.each([
    ['Sharing', 'We sell books and may rent bicycles.', []],
    ['Sharing', 'We may sell it to advertisers.', ['may sell']],
    ['Con quién compartimos los datos', 'Vendemos café.', []],
    ['Con quién compartimos los datos', 'Los vendemos a anunciantes.', ['does sell']],
    ['What we collect', 'We do not collect your full name and we never sell data.', ['doesNot name']],
    ['What we collect', 'We will never share your email address.', []],
    ['What we collect', 'We sell your email address only if you agree.', []],
    ['What we collect', 'We may collect, but never sell, your email address.', []],
    ['Welche Daten wir erheben', 'Ihre IP-Adresse geben wir nicht an Dritte weiter.', []],
    ['What we collect', 'We collect no information about your GPS position.', ['doesNot precise-location']],
    ['What we collect', 'We have not collected your phone number.', ['doesNot contact']],
    [
      'What we collect',
      'We collect your email address but never your precise location.',
      ['does contact', 'doesNot precise-location'],
    ],
    [
      'What we collect',
      'We do not collect your full name but we collect your IP address.',
      ['doesNot name', 'does ip-address'],
    ],
    ['What we collect', 'If you do not log in, we collect your IP address.', ['onlyIf ip-address']],
    ['What we collect', 'We only collect your IP address when you log in.', ['onlyIf ip-address']],
    ['What we collect', 'We collect your IP address so that you can log in.', ['does ip-address']],
    ['What we collect', 'We record details that do not identify you, such as your browser type.', []],
    ['Sharing', 'In the preceding twelve months, we have not sold personal information.', ['doesNot sell']],
    ['Sharing', 'Under no circumstances do we sell your data.', ['doesNot sell']],
    ['Sharing', 'We do not charge for the service; instead we sell your data.', ['does sell']],
    ['Sharing', 'We sell data of those who do not opt out.', []],
    ['Sharing', 'You may ask us not to sell your data.', []],
    ['Sharing', 'We use Google Analytics, which does not keep your IP address.', []],
    [
      'Welche Daten wir erheben',
      'Wir erheben nicht Ihren Namen, sondern Ihre IP-Adresse.',
      ['doesNot name', 'does ip-address'],
    ],
    [
      'Welche Daten wir erheben',
      'Wenn Sie der Nutzung nicht widersprechen, erheben wir Ihre IP-Adresse.',
      ['onlyIf ip-address'],
    ],
    ['Welche Daten wir erheben', 'Außerdem erheben wir Ihre IP-Adresse nicht.', ['doesNot ip-address']],
    ['Weitergabe von Daten', 'Wir verkaufen Daten von Kunden, die nicht widersprechen.', []],
    ['Données collectées', 'Nous ne collectons que votre adresse IP.', []],
    ['Données collectées', 'Nous ne collectons votre adresse IP que si vous acceptez.', ['onlyIf ip-address']],
    [
      'Qué datos recogemos',
      'No recogemos su nombre, pero recogemos su dirección IP.',
      ['doesNot name', 'does ip-address'],
    ],
    ['Qué datos recogemos', 'Si no se opone, recogemos su dirección IP.', ['onlyIf ip-address']],
    ['Dados que coletamos', 'Se você não se opuser, coletamos seu endereço IP.', ['onlyIf ip-address']],
    ['収集する情報', '同意しない場合、IPアドレスを収集します。', ['onlyIf ip-address']],
    ['البيانات التي نجمعها', 'إذا لم تعترض نجمع عنوان IP.', ['onlyIf ip-address']],
    ['המידע שאנו אוספים', 'אם לא תתנגד, נאסוף את כתובת ה-IP שלך.', ['onlyIf ip-address']],
  ])('turn nothing round that is denied of something else: %s: %s', async (title, sentence, expected) => {
    const { report } = await imported(`# Privacy\n\n## ${title}\n\n${sentence}\n`);
    const said = report.proposals.map(({ value }) => {
      const { stance, data = [], mode = [] } = value as Record<string, string | string[]>;
      return [stance, data, mode].flat().join(' ');
    });
    expect(said).toEqual(expected);
  });

  it('do not take the day of a version that was replaced for that of the policy', async () => {
    const { report } = await imported('# Privacy\n\nUpdated on 3 April 2025. It replaces the version of 1 May 2024.\n');
    expect(report.proposals.map(({ value }) => value)).toEqual([{ lastUpdated: '2025-04-03' }]);
  });

  it('become facts of the policy when a person accepts them, and cite the block that says so', async () => {
    const { policy, report } = await imported(SOURCE);
    const all = report.proposals.map(({ id }) => id);
    const accepted = acceptFacts(policy, report.proposals, all);
    expect(parsePolicy(accepted)).toMatchObject({ success: true, issues: [] });
    expect(accepted.activities).toHaveLength(4);
    expect(accepted.version).toEqual({ lastUpdated: '2021-03-03', effective: '2021-04-01' });
    const [, asked] = accepted.activities ?? [];
    const [evidence] = asked?.evidence ?? [];
    const block = accepted.sections[1]?.blocks?.find((each) => typeof each === 'object' && each.id === evidence?.block);
    const { text } = block as { text: string };
    expect(text.slice(evidence?.start, evidence?.end)).toBe('We may also ask for your email address.');
    expect(policy.sections[1]?.blocks?.[0]).toBeTypeOf('string');
  });

  it('only those accepted', async () => {
    const { policy, report } = await imported(SOURCE);
    const [first] = report.proposals.filter(({ group }) => group === 'cookies');
    const accepted = acceptFacts(policy, report.proposals, [first?.id ?? '']);
    expect(accepted.cookies).toMatchObject([{ name: '_ga' }]);
    expect(accepted.activities).toBeUndefined();
    expect(acceptFacts(accepted, report.proposals, [first?.id ?? ''])).toEqual(accepted);
  });
});

describe('dates in many languages', () => {
  it.each([
    ['1st of May, 2022', 'en', '2022-05-01'],
    ['October 13, 2014', 'en', '2014-10-13'],
    ['Stand: 3. März 2020', 'de', '2020-03-03'],
    ['le 1er août 2019', 'fr', '2019-08-01'],
    ['25 de mayo de 2018', 'es', '2018-05-25'],
    ['7 de março de 2021', 'pt', '2021-03-07'],
    ['12 gennaio 2020', 'it', '2020-01-12'],
    ['5 maart 2021', 'nl', '2021-03-05'],
    ['17 maja 2018', 'pl', '2018-05-17'],
    ['от 9 мая 2019 г.', 'ru', '2019-05-09'],
    ['4 Ekim 2020', 'tr', '2020-10-04'],
    ['2020年4月1日', 'ja', '2020-04-01'],
    ['2021年6月1日', 'zh', '2021-06-01'],
    ['2019년 7월 15일', 'ko', '2019-07-15'],
    ['١٥ مارس ٢٠٢٠', 'ar', '2020-03-15'],
    ['12 במאי 2021', 'he', '2021-05-12'],
    ['24.12.2019', 'de', '2019-12-24'],
    ['2018-05-25', 'en', '2018-05-25'],
    ['25/05/2018', 'en', '2018-05-25'],
    ['03/04/2018', 'en', undefined],
    ['31 February 2018', 'en', undefined],
  ])('%s', (text, language, day) => {
    expect(readDate(text, language)).toBe(day);
  });
});
