import { type Child, element } from '../../html/element.js';
import { REGIMES, REQUEST_KINDS } from '../../policy/vocabulary.js';
import { createRequestForm, type RequestFormField, type RequestFormModel } from '../../requests/request-form.js';
import type { RequestError } from '../../requests/request-schema.js';
import { requestSource } from '../../requests/request-source.js';
import { hrefOf } from '../addresses.js';
import type { Exchange, Language } from '../exchange.js';
import { formTokenTime, issueFormToken, newRequestKey } from '../form-token.js';
import { pageOf, paragraphs } from './layout.js';
import { emailFallback } from './problem-page.js';

/** What a form page shows beside the form itself. */
export interface FormContent {
  /** What was filled in, by the names of controls. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors?: readonly RequestError[];
  /** Why the form is shown again. */
  readonly notice?: string;
  /** The key it was sent with. @default a new one */
  readonly key?: string | undefined;
}

/** The request form on a page of its own: the choice of what to ask, or the controls of one kind. */
export function formPage(exchange: Exchange, language: Language, content: FormContent): string {
  const { settings } = exchange;
  const { locale, translate } = language;
  const { values, errors, notice } = content;
  const kind = REQUEST_KINDS.find((one) => one === values.kind);
  const regime = REGIMES.find((one) => one === values.regime);
  const source = requestSource(settings.policy);
  const model = createRequestForm({ say: translate, locale, source, kind, regime, values, errors });
  const { title, intro, errorSummary } = model;
  return pageOf(exchange, language, {
    title,
    ...(errorSummary !== undefined && { titlePrefix: errorSummary.titlePrefix }),
    body: [
      notice !== undefined &&
        element('div', { class: 'summary', role: 'alert', tabindex: -1, autofocus: true }, paragraphs(notice)),
      errorSummary !== undefined && summaryOf(errorSummary),
      paragraphs(...intro),
      formOf(exchange, language, model, content),
      notice !== undefined && emailFallback(exchange, language),
      languageLinks(exchange, language, { kind, regime }),
    ],
  });
}

function formOf(exchange: Exchange, language: Language, model: RequestFormModel, { values, key }: FormContent): Child {
  const { settings } = exchange;
  const { fields, hidden, note, submitLabel, changeLabel } = model;
  // Only the form of one kind has a way back; the choice is a question to this page, and sends nothing.
  const isChoice = changeLabel === undefined;
  const files = fields.some(({ control }) => control === 'file');
  const carried = isChoice ? { lang: language.locale } : { ...hidden, ...transport(exchange, values, key) };
  return [
    element(
      'form',
      {
        method: isChoice ? 'get' : 'post',
        action: hrefOf(settings),
        // What is wrong is said by the page, in the reader's language and in one place.
        novalidate: true,
        enctype: files ? 'multipart/form-data' : undefined,
      },
      Object.entries(carried).map(([name, value]) => element('input', { type: 'hidden', name, value })),
      fields.map(fieldOf),
      !isChoice && trap(language),
      paragraphs(note),
      element('button', {}, submitLabel),
    ),
    changeLabel !== undefined &&
      element('p', {}, element('a', { href: addressOf(exchange, { lang: language.locale }) }, changeLabel)),
  ];
}

function transport({ settings }: Exchange, values: FormContent['values'], key: string | undefined) {
  const now = settings.now();
  // The first time counts: who mends one field quickly is no robot.
  const token = formTokenTime(settings.secrets, values.token, now) === undefined ? undefined : String(values.token);
  return { key: key ?? newRequestKey(), token: token ?? issueFormToken(settings.secrets, now) };
}

function summaryOf({ title, items }: NonNullable<RequestFormModel['errorSummary']>): Child {
  return element(
    'div',
    // Without scripts, this is how a page moves the focus.
    { class: 'summary', role: 'alert', 'aria-labelledby': 'summary-title', tabindex: -1, autofocus: true },
    element('h2', { id: 'summary-title' }, title),
    element(
      'ul',
      {},
      items.map(({ name, text }) =>
        element('li', {}, name === '' ? text : element('a', { href: `#${idOf(name)}` }, text)),
      ),
    ),
  );
}

function fieldOf(field: RequestFormField): Child {
  const { name, control, label, hint, error, when } = field;
  const id = idOf(name);
  const notes = [
    hint !== undefined && element('p', { class: 'hint', id: `${id}-hint` }, hint),
    error !== undefined && element('p', { class: 'error', id: `${id}-error` }, error),
  ];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const invalid = error === undefined ? undefined : 'true';
  const group = ['field', error !== undefined && 'invalid', when && `when-${when.value}`].filter(Boolean).join(' ');
  if (control === 'radios') {
    return element(
      'fieldset',
      { class: group, 'aria-describedby': describedBy, 'aria-invalid': invalid },
      element('legend', {}, label),
      notes,
      field.options?.map((option, index) => {
        const own = index === 0 ? id : `${id}-${option.value}`;
        const checked = option.value === field.value;
        return element(
          'div',
          { class: 'choice' },
          element('input', { type: 'radio', id: own, name, value: option.value, checked }),
          element('label', { for: own }, option.label),
        );
      }),
    );
  }
  const described = { id, name, 'aria-describedby': describedBy, 'aria-invalid': invalid };
  if (control === 'checkbox') {
    const [option] = field.options ?? [];
    return element(
      'div',
      { class: group },
      notes,
      element(
        'div',
        { class: 'choice' },
        element('input', {
          ...described,
          type: 'checkbox',
          value: option?.value,
          checked: field.value === option?.value,
        }),
        element('label', { for: id }, option?.label ?? label),
      ),
    );
  }
  return element('div', { class: group }, element('label', { for: id }, label), notes, inputOf(field, described));
}

function inputOf(field: RequestFormField, described: Readonly<Record<string, string | undefined>>): Child {
  const { control, value, autocomplete, accept, multiple, options, required, when } = field;
  const common = { ...described, autocomplete, required: required && when === undefined };
  switch (control) {
    case 'textarea':
      return element('textarea', { ...common, rows: 5 }, value);
    case 'select':
      return element(
        'select',
        common,
        options?.map((option) =>
          element('option', { value: option.value, selected: option.value === value }, option.label),
        ),
      );
    case 'file':
      return element('input', { ...common, type: 'file', accept, multiple });
    default:
      return element('input', { ...common, type: control, value });
  }
}

/** Filled in by programs alone: nobody sees it, hears it or reaches it by keyboard, and browsers do not fill it. */
function trap({ translate }: Language): Child {
  return element(
    'div',
    { class: 'trap' },
    element('label', { for: idOf('website') }, translate('form.trap')),
    element('input', { id: idOf('website'), name: 'website', type: 'text', tabindex: -1, autocomplete: 'off' }),
  );
}

function languageLinks(
  exchange: Exchange,
  { locale, translate }: Language,
  query: Readonly<Record<string, string | undefined>>,
): Child {
  const others = Object.keys(exchange.settings.messages).filter((tag) => tag !== locale);
  if (others.length === 0) return undefined;
  return element(
    'nav',
    { 'aria-label': translate('page.language') },
    element(
      'ul',
      {},
      others.map((lang) => {
        const name = new Intl.DisplayNames(lang, { type: 'language', languageDisplay: 'standard' }).of(lang);
        const href = addressOf(exchange, { ...query, lang });
        return element('li', {}, element('a', { href, lang, hreflang: lang }, name));
      }),
    ),
  );
}

function addressOf({ settings }: Exchange, query: Readonly<Record<string, string | undefined>>): string {
  const stated = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${hrefOf(settings)}?${new URLSearchParams(stated)}`;
}

function idOf(name: string): string {
  return `field-${name}`;
}
