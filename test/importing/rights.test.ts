import { describe, expect, it } from 'vitest';
import { acceptFacts } from '../../src/import.js';
import { parsePolicy } from '../../src/policy/parse-policy.js';
import { imported } from './support.js';

const rightsIn = async (title: string, text: string, locale = 'en') => {
  const { report } = await imported(`# Privacy\n\n## ${title}\n\n${text}\n`, { locale });
  return report.proposals.flatMap((proposal) => (proposal.group === 'rights' ? [proposal.value.right] : []));
};

describe('rights proposed', () => {
  it.each([
    [
      'en',
      'Your rights',
      'You may ask for a copy of your data, correct it, have it erased, or object to direct marketing.',
      ['access', 'correct', 'delete', 'object', 'object-marketing'],
    ],
    [
      'de',
      'Ihre Rechte',
      'Sie haben das Recht auf Auskunft, Berichtigung, Löschung und Datenübertragbarkeit.',
      ['access', 'portability', 'correct', 'delete'],
    ],
    [
      'fr',
      'Vos droits',
      'Vous disposez d’un droit d’accès, de rectification et d’opposition.',
      ['access', 'correct', 'object'],
    ],
    ['es', 'Sus derechos', 'Puede ejercer el acceso, la supresión y la limitación.', ['access', 'delete', 'restrict']],
    ['pt', 'Seus direitos', 'Você pode pedir acesso, correção e portabilidade.', ['access', 'portability', 'correct']],
    ['ja', 'お客様の権利', '開示、訂正、削除を請求できます。', ['access', 'correct', 'delete']],
    ['ar', 'حقوقك', 'يمكنك طلب نسخة من بياناتك أو تصحيحها أو حذفها.', ['access', 'correct', 'delete']],
    ['he', 'הזכויות שלך', 'אפשר לעיין במידע, לתקן אותו או למחוק אותו.', ['access', 'correct', 'delete']],
  ])('in %s, of “%s”: %s', async (locale, title, sentence, expected) => {
    expect(await rightsIn(title, sentence, locale)).toEqual(expected);
  });

  it('are each proposed once, however often they are told', async () => {
    const text = 'You have the right of access.\n\n- Access: ask us what we have.\n- Erasure: ask us to delete it.';
    expect(await rightsIn('Your rights', text)).toEqual(['access', 'delete']);
  });

  it('are not what is denied, but for being treated no worse', async () => {
    const text = 'You cannot access logs. We do not discriminate against those who use a right.';
    expect(await rightsIn('Your rights', text)).toEqual(['no-retaliation']);
  });

  it('are none where the section is of something else', async () => {
    expect(await rightsIn('What we collect', 'We delete and correct what you send.')).toEqual([]);
  });

  it('become facts of the policy when a person accepts them', async () => {
    const { policy, report } = await imported('# Privacy\n\n## Your rights\n\nYou have the right of access.\n');
    const accepted = acceptFacts(
      policy,
      report.proposals,
      report.proposals.map(({ id }) => id),
    );
    expect(parsePolicy(accepted)).toMatchObject({ success: true, issues: [] });
    expect(accepted.rights).toMatchObject([{ right: 'access' }]);
  });
});
