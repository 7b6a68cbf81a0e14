import { wholeWords } from './whole-words.js';

// Within one sentence.
const GAP = '[^.。!?؟]{0,60}';

const near = (one: string, other: string) => new RegExp(wholeWords(one) + GAP + wholeWords(other), 'iu');
/** To look, now and then, in either order. */
const eitherWay = (look: string, often: string) =>
  `(?:${wholeWords(look)}${GAP}${wholeWords(often)}|${wholeWords(often)}${GAP}${wholeWords(look)})`;
const asked = (request: string, look: string, often: string) =>
  new RegExp(wholeWords(request) + GAP + eitherWay(look, often), 'iu');

const OFTEN = {
  ar: 'بشكل (?:دوري|منتظم)|بصورة (?:دورية|منتظمة)|دوري(?:ًا|اً|ا)|بانتظام|من (?:وقت|حين) (?:لآخر|[إا]لى آخر)|بين (?:الحين والآخر|الفينة والأخرى)',
  he: 'מעת לעת|מפעם לפעם|מדי פעם|באופן (?:קבוע|סדיר|תקופתי)|בקביעות|תקופתית',
};

/** "Look here now and then", in the kit's languages. */
const PHRASES: readonly RegExp[] = [
  near(
    'check|review|visit|consult|look at|revisit',
    'periodically|from time to time|regularly|occasionally|frequently|back',
  ),
  near('periodically|regularly|from time to time|occasionally', 'check|review|visit|consult'),
  near('regelmäßig', 'prüfen|überprüfen|ansehen|informieren'),
  near('consulter|vérifier', 'régulièrement|périodiquement'),
  near('consulte|revise|consultar|revisar|verifique', 'periódicamente|regularmente|periodicamente'),
  /(?:定期的[にな]|随時|時々|ときどき|時折|適宜|こまめに)[^。、]{0,25}(?:確認|参照|閲覧|ご覧|チェック)[^。]{0,30}(?:ください|下さい|お願い|勧め|すすめ|推奨|願います)/u,
  asked(
    'ي\\u064f?رجى|نرجو|الرجاء|ي\\u064f?نصح|ننصح(?:ك|كم)?|نوصي(?:ك|كم)?|نشجّ?ع(?:ك|كم)?|ندعو(?:ك|كم)?|عليك|عليكم|ينبغي',
    '[بلو]?(?:مراجع(?:ة|تها|ته)|زيارة|زيارتها|تفقّ?د|قراءة|قراءتها|التحقّ?ق|ال[اإ]طلاع|العودة)|لل[اإ]طلاع|للعودة',
    OFTEN.ar,
  ),
  near('راجع|راجعوا|تفقّ?دوا?', OFTEN.ar),
  asked(
    'אנא|נא|מומלץ|ממליצים|ממליצה|מוזמנים|כדאי|עליך|עליכם|מבקשים|מתבקש|מתבקשים',
    'לעיין|לבדוק|לבקר|לחזור|לשוב|לקרוא|להתעדכן|עיינו|עיין|בדקו|בדוק|קראו|קרא',
    OFTEN.he,
  ),
  near('עיינו|בדקו', OFTEN.he),
];

/** Whether readers are asked to look for changes themselves. */
export function asksToCheckBack(text: string): boolean {
  return PHRASES.some((phrase) => phrase.test(text));
}
