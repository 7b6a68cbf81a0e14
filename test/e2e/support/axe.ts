import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import type { Page } from 'playwright';

const rulesWhere = (isMeant: (rule: { ruleId: string; tags: string[] }) => boolean) =>
  Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: isMeant(rule) }]));
const ALL_RULES = rulesWhere(({ tags }) => !tags.includes('deprecated'));
// What another colour or another width can change.
const VISUAL_RULES = rulesWhere(({ ruleId }) => /colou?r|contrast|target|link-in-text|scrollable|hidden/.test(ruleId));

// What axe could not decide, and why it is right all the same.
const EXPLAINED = [
  // The foot of printed pages; on screen the header says the same.
  'hidden-content: .pc-page-foot',
  // The contents list stands open where there is room and needs no button; on a phone the button says what the title would.
  'hidden-content: .pc-contents__toggle',
  'hidden-content: .pc-contents__title',
  // On a phone, until its button is pressed: then axe looks at it too.
  'hidden-content: nav > ol',
  // What only programs fill in.
  'hidden-content: p[hidden=""]',
  'hidden-content: .trap',
  // What another answer brings; the answer is given where it is looked at.
  'hidden-content: .when-',
];

/**
 * What axe finds on a page with every rule it has, and what it leaves open.
 *
 * @param part `visual` for a page that was looked at with every rule, and has now other colours or another width
 */
export async function axeFindings(page: Page, part: 'all' | 'visual' = 'all') {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ rules: part === 'all' ? ALL_RULES : VISUAL_RULES, resultTypes: ['violations', 'incomplete'] })
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
