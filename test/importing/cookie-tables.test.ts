import { describe, expect, it } from 'vitest';
import { acceptFacts } from '../../src/import.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { imported } from './support.js';

const cookiesOf = async (title: string, table: string, locale = 'en') => {
  const { report } = await imported(`# Privacy\n\n## ${title}\n\n${table.trim()}\n`, { locale });
  return report.proposals.flatMap((proposal) => (proposal.group === 'cookies' ? [proposal.value] : []));
};

const TABLE = `
| Name | Purpose | Duration | Type |
| --- | --- | --- | --- |
| \`basket\` | Keeps what you chose | Session | Necessary |
| _ga, _gid | Counts visits | 2 years | Statistics |
| theme | Remembers light or dark | 1 year | Local storage |
| __Host-id | Keeps you signed in | until you delete it | |
`;

describe('a table of cookies', () => {
  it('is proposed row by row, with what each cell says', async () => {
    expect(await cookiesOf('Cookies', TABLE)).toEqual([
      { name: 'basket', description: 'Keeps what you chose', category: 'strictly-necessary', duration: 'session' },
      { name: '_ga', description: 'Counts visits', category: 'analytics', duration: 'P2Y' },
      { name: '_gid', description: 'Counts visits', category: 'analytics', duration: 'P2Y' },
      {
        name: 'theme',
        description: 'Remembers light or dark',
        category: 'functional',
        technology: 'local-storage',
        duration: 'P1Y',
      },
      { name: '__Host-id', description: 'Keeps you signed in', category: 'strictly-necessary', duration: 'persistent' },
    ]);
  });

  it.each([
    ['de', 'Cookies', 'Name', 'Zweck', 'Laufzeit', 'Zählt Besuche', '13 Monate'],
    ['fr', 'Cookies', 'Nom', 'Finalité', 'Durée', 'Compte les visites', '13 mois'],
    ['es', 'Cookies', 'Nombre', 'Finalidad', 'Caducidad', 'Cuenta las visitas', '13 meses'],
    ['pt', 'Cookies', 'Nome', 'Finalidade', 'Validade', 'Conta as visitas', '13 meses'],
    ['ja', 'クッキー', '名称', '目的', '有効期限', '訪問を数えます', '13か月'],
    ['ar', 'ملفات تعريف الارتباط', 'الاسم', 'الغرض', 'المدة', 'يعد الزيارات', '13 شهرًا'],
    ['he', 'עוגיות', 'שם', 'מטרה', 'משך', 'סופרת ביקורים', '13 חודשים'],
  ])('is read in %s', async (locale, title, name, purpose, duration, says, lasts) => {
    const table = `| ${name} | ${purpose} | ${duration} |\n| --- | --- | --- |\n| _pk_id | ${says} | ${lasts} |`;
    expect(await cookiesOf(title, table, locale)).toEqual([
      { name: '_pk_id', description: says, category: 'analytics', duration: 'P13M' },
    ]);
  });

  it('may tell of cookies without a name', async () => {
    const table = '| Cookie | Purpose | Expires |\n| --- | --- | --- |\n| Session cookie | Signs you in | 30 minutes |';
    expect(await cookiesOf('Cookies', table)).toEqual([
      { description: 'Session cookie: Signs you in', category: 'unclassified', duration: 'PT30M' },
    ]);
  });

  it('says no duration where a cell names two', async () => {
    const table = '| Cookie | Purpose | Expires |\n| --- | --- | --- |\n| sid | Signs you in | 1 day or 2 years |';
    expect(await cookiesOf('Cookies', table)).toEqual([
      { name: 'sid', description: 'Signs you in', category: 'unclassified' },
    ]);
  });

  it('is cited by the cell with the name, wherever that stands', async () => {
    const table = '| Type | Cookie |\n| --- | --- |\n| Statistics | visits |';
    const { report } = await imported(`# Privacy\n\n## Cookies\n\n${table}\n`);
    expect(report.proposals.map(({ value, evidence }) => [value, evidence.quote])).toEqual([
      [{ name: 'visits', category: 'analytics' }, 'visits'],
    ]);
  });

  it('is none where the section is of something else', async () => {
    expect(await cookiesOf('Whom we share data with', TABLE.replace('_ga, _gid', 'Quay'))).toEqual([]);
  });

  it('becomes facts of the policy, which cite the table', async () => {
    const { policy, report } = await imported(`# Privacy\n\n## Cookies\n${TABLE}`);
    const accepted = acceptFacts(
      policy,
      report.proposals,
      report.proposals.map(({ id }) => id),
    );
    expect(parsePolicy(accepted)).toMatchObject({ success: true, issues: [] });
    const [table] = accepted.sections.at(-1)?.blocks ?? [];
    expect(accepted.cookies?.map(({ evidence }) => evidence?.[0]?.block)).toEqual(
      Array.from({ length: 5 }, () => (table as { id: string }).id),
    );
  });
});

describe('a table of periods', () => {
  it('says how long each kind of data is kept', async () => {
    const source = `# Privacy\n\n## How long we keep it\n
| What | How long | Why |
| --- | --- | --- |
| IP address | 30 days | Security |
| Invoices | Ten years | Tax law |
| Your account | As long as you have it | |
`;
    const { report } = await imported(source);
    expect(report.proposals.map(({ group, value }) => [group, value])).toEqual([
      ['retention', { basis: 'stated', data: ['ip-address'], period: 'P30D' }],
      ['retention', { basis: 'stated', period: 'P10Y', note: 'Invoices – Ten years – Tax law' }],
      ['retention', { basis: 'criteria', criteria: 'Your account – As long as you have it' }],
    ]);
  });
});
