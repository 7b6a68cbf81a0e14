import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import type { Page } from 'playwright';

const ALL_RULES = Object.fromEntries(
  axe
    .getRules()
    .filter(({ tags }) => !tags.includes('deprecated'))
    .map(({ ruleId }) => [ruleId, { enabled: true }]),
);

// What axe could not decide, and why it is right all the same.
const EXPLAINED = [
  // The foot of printed pages; on screen the header says the same.
  'hidden-content: .pc-page-foot',
  // The contents list stands open where there is room and needs no button; on a phone the button says what the title would.
  'hidden-content: .pc-contents__toggle',
  'hidden-content: .pc-contents__title',
  // On a phone, until its button is pressed: then axe looks at it too.
  'hidden-content: nav > ol',
];

/** What axe finds wrong in a page, and what it could not decide and nobody has. */
export async function axeFindings(page: Page) {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ rules: ALL_RULES, resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode(true)
    .analyze();
  const told = (results: typeof violations) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) =>
          `${id}: ${target.join(' ')} ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`,
      ),
    );
  return {
    violations: told(violations),
    unsure: told(incomplete).filter((finding) => !EXPLAINED.some((explained) => finding.startsWith(explained))),
  };
}
