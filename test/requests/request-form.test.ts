import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/i18n/create-translator.js';
import { createReceiptModel } from '../../src/requests/receipt-model.js';
import { requestErrorText } from '../../src/requests/request-error-text.js';
import { createRequestForm, type RequestFormInput } from '../../src/requests/request-form.js';
import { requestKinds, requestRule } from '../../src/requests/request-rules.js';
import { parseRequest, type RequestErrorCode } from '../../src/requests/request-schema.js';
import { requestSource } from '../../src/requests/request-source.js';
import { EXAMPLES, LOCALES, readExample, readRequestMessages } from '../fixtures/examples.js';

const SOURCE = { policyId: 'p', policyVersion: '7', regimes: ['us-ca', 'eu-gdpr'], kinds: [] } as const;

const formIn = (locale: string, given: Omit<RequestFormInput, 'say' | 'locale' | 'source'> = {}) =>
  createRequestForm({ say: createTranslator(readRequestMessages(locale)), locale, source: SOURCE, ...given });

describe('the form', () => {
  it('first asks what a person wants, questions before rights, and where they live', () => {
    const { title, fields, submitLabel, hidden } = formIn('en');
    expect(title).toBe('Ask about your data, or use a right');
    expect(fields.map(({ name, control }) => [name, control])).toEqual([
      ['kind', 'radios'],
      ['regime', 'select'],
    ]);
    expect(fields[0]?.options?.slice(0, 2).map(({ label }) => label)).toEqual([
      'Ask a question',
      'Get a copy of your data',
    ]);
    expect(fields[1]?.options?.map(({ label }) => label)).toEqual(['I am not sure', 'California', 'European Union']);
    expect(submitLabel).toBe('Continue');
    expect(hidden).toEqual({ locale: 'en', policyId: 'p', policyVersion: '7' });
  });

  it('then asks only for what that takes, and says when an answer is due', () => {
    const { title, intro, fields, submitLabel } = formIn('en', { kind: 'question', regime: 'us-ca' });
    expect(title).toBe('Ask a question');
    expect(intro).toEqual([]);
    expect(fields.map(({ name, label }) => [name, label])).toEqual([
      ['message', 'Your message'],
      ['email', 'Email address'],
      ['name', 'Name (optional)'],
    ]);
    expect(submitLabel).toBe('Send question');
    expect(formIn('en', { kind: 'delete', regime: 'us-ca' }).intro).toEqual([
      'The law gives us 45 days to answer.',
      'In some cases it may take longer. You will then be told why.',
    ]);
    expect(formIn('en', { kind: 'delete' }).intro).toEqual([]);
    expect(formIn('ar', { kind: 'access', regime: 'eu-gdpr' }).intro[0]).toContain('شهر واحد');
  });

  it('lets a Californian opt out without filling in anything', () => {
    const { intro, fields, submitLabel } = formIn('en', { kind: 'opt-out-sale-share', regime: 'us-ca' });
    expect(fields.filter(({ required, when }) => required && when === undefined)).toEqual([]);
    expect(fields.map(({ name }) => name)).toEqual(['email', 'behalf', 'agentName', 'permission']);
    expect(intro).toEqual([
      'You need no account, and need not say who you are. Everything below may be left empty.',
      'This takes effect within 15 business days at the latest.',
    ]);
    expect(submitLabel).toBe('Opt out');
  });

  it.each(LOCALES)('has every word in %s, whatever is asked', (locale) => {
    const words = new Set(Object.keys(readRequestMessages(locale).words));
    for (const regime of [undefined, ...SOURCE.regimes]) {
      for (const kind of requestKinds(SOURCE, regime)) {
        const model = formIn(locale, { kind, regime });
        const rule = requestRule(kind, regime ?? SOURCE.regimes);
        expect(model.fields.every(({ name }) => !rule.forbidden.some((forbidden) => forbidden === name))).toBe(true);
        const said = JSON.stringify([
          model.title,
          model.intro,
          model.note,
          model.submitLabel,
          model.fields.map(({ label, hint, options }) => [label, hint, options?.map((option) => option.label)]),
        ]);
        // A key without a message is shown as it is.
        expect(
          [...said.matchAll(/"([a-z]+)\.[\w.-]+"/gi)].filter(([, area = '']) => words.has(area)),
          said,
        ).toEqual([]);
        expect(said).not.toContain('{{');
      }
    }
  });

  it('keeps what was filled in, and says the same of an error above and beside', () => {
    const values = { message: 'Who has my data?', email: 'ada', name: '' };
    const { errors = [] } = parseRequest({ ...formIn('en', { kind: 'question' }).hidden, ...values }, SOURCE);
    const { errorSummary, fields } = formIn('en', { kind: 'question', values, errors });
    const text = 'Enter an email address such as name@example.com';
    expect(errorSummary).toEqual({
      title: 'There is a problem',
      titlePrefix: 'Error:',
      items: [{ name: 'email', text }],
    });
    expect(fields.map(({ name, value, error }) => [name, value, error])).toEqual([
      ['message', 'Who has my data?', undefined],
      ['email', 'ada', text],
      ['name', '', undefined],
    ]);
  });

  it('offers a browser to fill in what is about the person who sits before it', () => {
    const tokens = (behalf?: string) =>
      formIn('en', { kind: 'delete', regime: 'us-ca', ...(behalf && { values: { behalf } }) }).fields.flatMap(
        ({ name, autocomplete }) => (autocomplete ? [`${name}: ${autocomplete}`] : []),
      );
    const agent = ['agentName: name', 'agentEmail: email'];
    expect(tokens()).toEqual(['email: email', 'name: name', 'account: username', ...agent]);
    expect(tokens('agent')).toEqual(agent);
  });

  it('takes no kind and no law from an address that the policy does not have', () => {
    expect(formIn('en', { kind: 'constructor' as 'access', regime: '__proto__' as 'us-ca' })).toEqual(formIn('en'));
  });
});

describe('errors', () => {
  it.each(LOCALES)('all have words in %s', (locale) => {
    const words = { say: createTranslator(readRequestMessages(locale)), locale };
    const codes: RequestErrorCode[] = [
      'malformed',
      'unknown-kind',
      'unknown-regime',
      'not-allowed',
      'required',
      'invalid',
      'too-long',
      'too-many',
      'too-big',
      'file-type',
    ];
    for (const code of codes) {
      for (const pointer of ['', '/email', '/since', '/message', '/attachments/0/size', '/made~1up', '/locale']) {
        const text = requestErrorText({ code, pointer, limit: 5_000_000 }, words);
        expect(text, code).not.toMatch(/^error\.|\{\{/);
      }
    }
  });
});

describe('the receipt', () => {
  it('says the reference, the days and what comes next, in the person’s language', () => {
    const receipt = {
      reference: 'R-7Q4M',
      status: 'open',
      receivedAt: '2026-11-22T23:30:00.000Z',
      acknowledgeBy: '2026-12-07',
      answerBy: '2027-01-06',
      confirm: 'email',
      statusHref: '/privacy/status/x',
    } as const;
    const say = createTranslator(readRequestMessages('de'));
    expect(createReceiptModel({ receipt, kind: 'delete', say, locale: 'de', timeZone: 'Europe/Berlin' })).toEqual({
      title: 'Wir haben Ihren Antrag erhalten',
      reference: 'R-7Q4M',
      lines: [
        { label: 'Vorgangsnummer', value: 'R-7Q4M' },
        { label: 'Antrag', value: 'Ihre Daten löschen' },
        { label: 'Eingegangen', value: '23. November 2026' },
        { label: 'Bestätigung fällig bis', value: '7. Dezember 2026' },
        { label: 'Antwort fällig bis', value: '6. Januar 2027' },
      ],
      next: 'Ein Schritt fehlt noch: Folgen Sie dem Link in der E-Mail, die wir Ihnen geschickt haben. Danach beginnen wir.',
      statusLink: { href: '/privacy/status/x', label: 'Den Stand des Antrags ansehen' },
    });
  });
});

describe('what requests know of a policy', () => {
  it.each(EXAMPLES)('is little and plain (%s)', (name) => {
    const source = requestSource(readExample(name));
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
    expect(requestKinds(source)).toContain('question');
  });

  it('leaves out laws that do not apply and rights that are denied', () => {
    const policy = readExample('minimal');
    const source = requestSource({
      ...policy,
      version: { label: '2.1', lastUpdated: '2026-11-02' },
      regimes: [
        { id: 'us-ca', applies: 'yes' },
        { id: 'eu-gdpr', applies: 'no' },
        { id: 'br-lgpd', applies: 'unsure' },
      ],
      rights: [
        { id: 'a', right: 'delete' },
        { id: 'b', right: 'portability', stance: 'doesNot' },
        { id: 'c', right: 'information', requestKind: 'question' },
        { id: 'd', right: 'no-retaliation' },
      ],
    });
    expect(source).toEqual({
      policyId: policy.id,
      policyVersion: '2.1',
      regimes: ['us-ca', 'br-lgpd'],
      kinds: ['delete', 'question'],
    });
  });

  it('is read from a policy with faults as far as it goes', () => {
    const broken = { id: 'b', version: null, regimes: [null, 'us-ca', { id: 'us-ca' }], rights: 'all' };
    expect(requestSource(broken as never)).toEqual({ policyId: 'b', regimes: ['us-ca'], kinds: [] });
  });
});
