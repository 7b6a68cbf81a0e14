import { virtual } from '@guidepup/virtual-screen-reader';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import ar from '../../locales/requests/ar.json';
import en from '../../locales/requests/en.json';
import type { Messages } from '../../src/document.js';
import { RequestForm } from '../../src/index.js';

const source = { policyId: 'paper-lantern', regimes: ['eu-gdpr'], kinds: [] } as const;
const RECEIPT = { reference: 'PL-7K2M', status: 'open', receivedAt: '2026-11-22T10:00:00.000Z' } as const;

/** All that is said on the way through the page, from top to bottom. */
async function readAloud(): Promise<string[]> {
  await virtual.start({ container: document.body });
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
  const spoken = await virtual.spokenPhraseLog();
  await virtual.stop();
  return spoken;
}

beforeEach(() => {
  document.title = 'Privacy';
});
afterEach(async () => {
  await virtual.stop();
});

describe.each([
  ['en', en],
  ['ar', ar],
])('a person who listens, in %s', (_, words) => {
  const { form, field, error, receipt, kind } = words.words;
  const open = () => {
    render(<RequestForm source={source} messages={words as Messages} kind="question" onSubmit={async () => RECEIPT} />);
    return userEvent.setup();
  };

  test('hears each control by its name, with what it is for, and never the trap for robots', async () => {
    open();
    const spoken = await readAloud();
    const heard = spoken.join('\n');
    expect(heard).toContain(`heading, ${kind.question}, level 2`);
    expect(heard).toMatch(new RegExp(`textbox, ${field.message}`));
    expect(heard).toMatch(new RegExp(`textbox, ${field.email}.*${words.words.hint.emailReply}`));
    expect(heard).toContain(`button, ${form.sendQuestion}`);
    expect(heard).not.toContain(form.trap);
  });

  test('hears what is wrong twice in the same words: in the summary, and at the control', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: form.sendQuestion }));
    await screen.findByRole('alert');
    const spoken = await readAloud();
    expect(spoken).toContain(`link, ${error.required.message}`);
    expect(spoken.join('\n')).toMatch(new RegExp(`textbox, ${field.message}.*${error.required.message}.*invalid`));
  });

  test('hears the receipt with its reference', async () => {
    const user = open();
    await user.type(screen.getByRole('textbox', { name: field.message }), 'Which cookies?');
    await user.type(screen.getByRole('textbox', { name: field.email }), 'ada@example.org');
    await user.click(screen.getByRole('button', { name: form.sendQuestion }));
    await screen.findByText(RECEIPT.reference);
    const spoken = await readAloud();
    expect(spoken).toContain(`heading, ${receipt.title}, level 2`);
    expect(spoken).toContain(RECEIPT.reference);
    expect(spoken).toContain(`button, ${receipt.copy}`);
  });
});
