import { createDocument } from '../../document/create-document.js';
import type { PolicyDocument } from '../../document/document.js';
import { articleHtml } from '../../exporting/html/to-html.js';
import { type Child, element, moduleScript, page } from '../../html/element.js';
import { createTranslator, type Translate } from '../../i18n/create-translator.js';
import type { Messages } from '../../i18n/messages.js';
import { type LintResult, lintPolicy, type Place } from '../../lint/lint-policy.js';
import { type JsonLocator, locateInJson } from '../../policy/locate-in-json.js';
import type { PathItem } from '../../policy/policy-issue.js';
import type { Policy } from '../../policy/schema/policy.js';
import { REGIMES, type RegimeId } from '../../policy/vocabulary.js';
import { counted } from '../output/counted.js';
import { type PlacedFinding, placeFindings } from './place-findings.js';

/** What is known of the file. */
export interface PreviewState {
  /** Its name, as it was given. */
  readonly file: string;
  /** What was read of it last that is a policy, with its text. */
  readonly good?: { readonly policy: Policy; readonly json: string } | undefined;
  /** Why the file as it is now is none. */
  readonly problem?: string | undefined;
}

const THEMES = ['system', 'light', 'dark'] as const;
const THEME_NAMES = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
type Theme = (typeof THEMES)[number];

/** What is shown: the page's query. */
interface Choices {
  readonly locale?: string;
  readonly regime?: RegimeId;
  readonly theme: Theme;
}

/** The whole page: the centre as readers get it, with what lint finds beside the sections it concerns. */
export async function renderPreview(
  state: PreviewState,
  query: URLSearchParams,
  messagesFor: (locale: string) => Promise<Messages>,
): Promise<string> {
  const { file, good, problem } = state;
  const choices = choicesOf(query);
  const body = good === undefined ? undefined : await centreHtml(good, choices, file, messagesFor);
  return page(
    element(
      'html',
      { lang: 'en', 'data-theme': choices.theme },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('title', {}, `${problem === undefined ? '' : 'Broken: '}${file} – preview`),
        element('link', { rel: 'stylesheet', href: '/styles.css' }),
        element('link', { rel: 'stylesheet', href: '/preview.css' }),
        moduleScript('/preview.js'),
      ),
      element(
        'body',
        {},
        element('p', { class: 'status', role: 'status' }),
        element(
          'div',
          { id: 'page', 'data-status': problem === undefined ? 'Shown anew.' : 'The file is broken.' },
          element(
            'header',
            { class: 'bar' },
            element('h1', { class: 'bar__title' }, 'Preview of ', element('code', {}, file)),
            body?.switches,
          ),
          problem !== undefined &&
            element(
              'div',
              { class: 'problem', role: 'region', 'aria-labelledby': 'problem' },
              element(
                'h2',
                { id: 'problem' },
                good === undefined ? 'The file cannot be shown' : 'The file is broken: below is what it was before',
              ),
              element('pre', { tabindex: 0 }, problem),
            ),
          element('main', {}, body?.article),
        ),
      ),
    ),
  );
}

function choicesOf(query: URLSearchParams): Choices {
  const locale = query.get('locale');
  const regime = REGIMES.find((id) => id === query.get('regime'));
  const theme = THEMES.find((each) => each === query.get('theme')) ?? 'system';
  return { theme, ...(locale !== null && { locale }), ...(regime !== undefined && { regime }) };
}

async function centreHtml(
  { policy, json }: NonNullable<PreviewState['good']>,
  choices: Choices,
  file: string,
  messagesFor: (locale: string) => Promise<Messages>,
): Promise<{ switches: Child; article: Child }> {
  const { regime, theme } = choices;
  const locale = choices.locale ?? policy.locale;
  const document = createDocument(policy, { locale, regime, messages: await messagesFor(locale) });
  const result = lintPolicy(policy, { regimes: regime && [regime] });
  const placed = placeFindings(policy, document, result);
  const locate = locateInJson(json);
  return {
    switches: switchesHtml(document, choices, createTranslator(await messagesFor('en'))),
    article: articleHtml(document, {
      theme,
      beside: (section) => {
        const notes = notesHtml(placed.get(section) ?? [], section, locate, file);
        return section === undefined ? element('div', { class: 'whole' }, summaryHtml(result), notes) : notes;
      },
    }),
  };
}

/** Links, so that they work before the script does, and can be kept. */
function switchesHtml(document: PolicyDocument, choices: Choices, say: Translate): Child {
  const href = (changes: Partial<Record<keyof Choices, string | undefined>>) => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...choices, ...changes }))
      if (value !== undefined) query.set(key, value);
    return `/?${query}`;
  };
  const option = (key: string, to: string, current: boolean, label: Child) =>
    element(
      'li',
      {},
      element('a', { class: 'option', href: to, 'aria-current': current && 'true', 'data-key': key }, label),
    );
  const group = (name: string, label: string, options: readonly Child[]) =>
    options.length > 1 &&
    element(
      'nav',
      { class: 'switch', 'aria-labelledby': `switch-${name}` },
      element('p', { class: 'switch__label', id: `switch-${name}` }, label),
      element('ul', {}, options),
    );
  return element(
    'div',
    { class: 'switches' },
    group(
      'locale',
      'Language',
      document.locales.map(({ tag, name, dir, current }) =>
        option(`locale-${tag}`, href({ locale: tag }), current, element('bdi', { lang: tag, dir }, name)),
      ),
    ),
    group('regime', 'Law', [
      option('regime', href({ regime: undefined }), document.regime === undefined, 'Everything'),
      ...document.regimes.map(({ id, current }) =>
        option(`regime-${id}`, href({ regime: id }), current, say(`regime.${id}`)),
      ),
    ]),
    group(
      'theme',
      'Theme',
      THEMES.map((theme) => option(`theme-${theme}`, href({ theme }), theme === choices.theme, THEME_NAMES[theme])),
    ),
  );
}

function summaryHtml({ counts: { errors, warnings, reviews }, findings, notice }: LintResult): Child {
  const places = findings.reduce((sum, finding) => sum + finding.places.length, 0);
  return element(
    'div',
    { class: 'summary', lang: 'en', dir: 'ltr' },
    element('h2', { class: 'summary__title' }, places === 0 ? 'Lint finds nothing amiss' : 'What lint finds'),
    places > 0 &&
      element(
        'p',
        {},
        [counted(errors, 'error'), counted(warnings, 'warning'), `${reviews} to review`].join(' · '),
        `, in ${counted(places, 'place')}`,
      ),
    element('p', { class: 'summary__notice' }, notice),
  );
}

function notesHtml(
  findings: readonly PlacedFinding[],
  section: string | undefined,
  locate: JsonLocator,
  file: string,
): Child {
  if (findings.length === 0) return undefined;
  return element(
    'aside',
    {
      class: 'notes',
      lang: 'en',
      dir: 'ltr',
      'aria-label': section === undefined ? 'Findings on the policy as a whole' : `Findings on “${section}”`,
    },
    element(
      'ul',
      {},
      findings.map((finding) => noteHtml(finding, locate, file)),
    ),
  );
}

function noteHtml(
  { rule, regimes, outcome, severity, places, mend, sources }: PlacedFinding,
  locate: JsonLocator,
  file: string,
): Child {
  const mark = outcome === 'fail' ? severity : 'review';
  return element(
    'li',
    { class: 'note', 'data-mark': mark },
    element('p', { class: 'note__mark' }, element('strong', {}, MARKS[mark]), ` ${[rule, ...regimes].join(' · ')}`),
    element(
      'ul',
      { class: 'note__places' },
      [...byMessage(places)].map(([message, paths]) =>
        element(
          'li',
          {},
          message,
          paths.map((path) => {
            const { line, column } = locate(path);
            return [' ', element('code', {}, `${file}:${line}:${column}`)];
          }),
        ),
      ),
    ),
    element('p', { class: 'note__mend' }, mend),
    element(
      'p',
      { class: 'note__law' },
      sources.map(({ cite, url }, index) => [
        index > 0 && ', ',
        element('a', { href: url, rel: 'noopener noreferrer' }, cite),
      ]),
    ),
  );
}

/** What is amiss in many places is said once. */
function byMessage(places: readonly Place[]): Map<string, (readonly PathItem[])[]> {
  const found = new Map<string, (readonly PathItem[])[]>();
  for (const { message, path } of places) found.set(message, [...(found.get(message) ?? []), path]);
  return found;
}

const MARKS = { error: 'Error', warning: 'Warning', review: 'To review' } as const;
