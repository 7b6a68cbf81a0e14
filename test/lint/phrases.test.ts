import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../src/lint/lint-policy.js';
import { policyOf } from '../fixtures/documents.js';
import { LOCALES } from '../fixtures/examples.js';
import { NOW } from './rule-cases.js';

/** What a rule finds in prose of one language. */
function found(rule: string, locale: string, ...blocks: string[]) {
  const policy = policyOf({ locale, sections: [{ id: 'about', kind: 'custom', title: 'X', blocks }] });
  const { findings } = lintPolicy(policy, { now: NOW });
  return findings
    .filter((each) => each.rule === rule && (each.outcome === 'fail' || each.outcome === 'review'))
    .flatMap(({ places }) => places.map(({ message }) => message));
}

const ASKS: readonly (readonly [locale: string, text: string])[] = [
  ['en', 'Please check this page from time to time.'],
  ['de', 'Bitte lassen Sie uns das regelmäßig hier überprüfen.'],
  ['fr', 'Veuillez consulter cette page régulièrement.'],
  ['es', 'Consulte esta página periódicamente.'],
  ['pt-BR', 'Consulte esta página periodicamente.'],
  ['ja', '本ページを定期的にご確認ください。'],
  ['ja', '変更がないか、時々このページをご覧いただくことをお勧めします。'],
  ['ja', '定期的なご確認をお願いいたします。'],
  ['ar', 'يُرجى مراجعة هذه الصفحة بشكل دوري.'],
  ['ar', 'ننصحك بزيارة هذه الصفحة من وقت لآخر لمعرفة الجديد.'],
  ['ar', 'نرجو دوريًا الاطلاع على هذه السياسة.'],
  ['ar', 'راجع هذه الصفحة بانتظام.'],
  ['he', 'מומלץ לעיין בעמוד זה מעת לעת.'],
  ['he', 'אנא בדקו באופן קבוע אם השתנה דבר.'],
  ['he', 'עיינו במדיניות זו מפעם לפעם.'],
];
const TELLS: readonly (readonly [locale: string, text: string])[] = [
  ['ja', '当社は安全管理の状況を定期的に確認しています。'],
  ['ar', 'نقوم بمراجعة إجراءات الأمان بشكل دوري.'],
  ['he', 'אנו בודקים את אבטחת המידע באופן קבוע.'],
];

describe('to ask readers to check back', () => {
  it.each(ASKS)('is found in %s: %s', (locale, text) => {
    expect(found('chg.check-back', locale, text)).toEqual([
      'Readers are asked to check back for changes, which is not enough, and unfair.',
    ]);
  });

  it.each(TELLS)('is not what is said in %s: %s', (locale, text) => {
    expect(found('chg.check-back', locale, text)).toEqual([]);
  });

  it.each(LOCALES)('is known in %s', (tag) => {
    expect(ASKS.map(([locale]) => locale)).toContain(tag);
  });
});

/** Five words that leave something open, of the number of words that follows. */
const HEDGED: readonly (readonly [locale: string, text: string])[] = [
  ['en', 'We may keep it. We might share it. We could sell some, and often do.'],
  ['de', 'Wir können es speichern, möglicherweise teilen. Manche könnten es oft sehen.'],
  ['fr', 'Éventuellement, nous pouvons le garder. Certains peuvent souvent le voir.'],
  ['es', 'Podemos guardarlo. Algunos podrían verlo, quizás. Posiblemente se venda.'],
  ['pt-BR', 'Podemos guardar. Poderá ser vendido. Alguns talvez possivelmente vejam.'],
  [
    'ja',
    '情報を取得する場合があります。第三者に提供することがあります。広告に利用する可能性もあります。一部の情報は国外で保管されるかもしれません。',
  ],
  ['ar', 'قد نجمع بريدك، وقد لا نحذفه. ربما نشاركه أحيانًا مع بعض الشركاء.'],
  ['he', 'אנו עשויים לאסוף את כתובתך, וייתכן שנמסור אותה. לעתים החברה רשאית לשמור אותה, ואולי תמכור.'],
];
const PLAIN: readonly (readonly [locale: string, text: string])[] = [
  [
    'ja',
    '第三者に提供することがありません。売却することもありません。共有することがありません。広告に使う場合がありません。渡す可能性もありません。',
  ],
  ['ar', 'قد تم الحذف. قد حذفنا بريدك. لقد جمعناه. قد تم ذلك. قد كتبنا لك. قد تم البيع.'],
];

describe('words that leave open what is done', () => {
  it.each(HEDGED)('are counted in %s', (locale, text) => {
    expect(found('txt.qualifier', locale, text)).toEqual([
      expect.stringMatching(new RegExp(`^In "${locale}" 5 of \\d+ words leave open what is done`)),
    ]);
  });

  it.each(PLAIN)('are not what is plain in %s', (locale, text) => {
    expect(found('txt.qualifier', locale, text)).toEqual([]);
  });

  it('are few where they are among many, in a language that parts no words, too', () => {
    const plain = '当社はお客様の住所と氏名を取得し、商品を送るために使い、一年後に消します。'.repeat(40);
    expect(found('txt.qualifier', 'ja', HEDGED.find(([tag]) => tag === 'ja')?.[1] ?? '', plain)).toEqual([]);
  });

  it.each(LOCALES)('are known in %s', (tag) => {
    expect(HEDGED.map(([locale]) => locale)).toContain(tag);
  });
});
