import type { PathItem } from '../../policy/policy-issue.js';
import type { Action, FactDetail, Phrase } from '../document.js';
import {
  dateOf,
  detail,
  type Item,
  listOf,
  periodOf,
  plainOf,
  type SectionBuilder,
  stateStance,
  termsOf,
} from '../item.js';
import { isRecord, objectsIn } from '../text/read.js';

/** What is said of children. */
export const children: SectionBuilder = (context) => {
  const { children: facts } = context.policy;
  if (!isRecord(facts)) return [];
  const methods = (Array.isArray(facts.consentMethods) ? facts.consentMethods : []).flatMap(
    (method, index) => context.text(method, 'children', 'consentMethods', index) ?? [],
  );
  const sale = isRecord(facts.sellsUnder16) ? facts.sellsUnder16 : undefined;
  const age = typeof facts.minAge === 'number' ? context.format.period(`P${facts.minAge}Y`) : undefined;
  return [
    item(context.term('audience', facts.audience), [
      ...detail(context, 'minAge', age === undefined ? undefined : { inlines: [age] }),
      ...detail(context, 'guardian', context.text(facts.guardianRule, 'children', 'guardianRule')),
      ...detail(context, 'under16', sale && stateStance(context, 'do', sale, ['children', 'sellsUnder16'])),
      ...detail(context, 'consentMethods', listOf(context, methods)),
      ...detail(context, 'retention', context.text(facts.retention, 'children', 'retention')),
      ...detail(
        context,
        'note',
        context.text(facts.note, 'children', 'note'),
        sale && context.text(sale.note, 'children', 'sellsUnder16', 'note'),
      ),
    ]),
  ].flat();
};

/** What the site does on a browser's privacy signals. */
export const signals: SectionBuilder = (context) => {
  const { signals: facts } = context.policy;
  if (!isRecord(facts)) return [];
  const { dnt, gpc } = facts;
  return [
    ...(isRecord(dnt)
      ? item(context.term('dnt', dnt.response), [
          ...detail(
            context,
            'tracking',
            dnt.thirdPartyTracking === undefined
              ? undefined
              : stateStance(context, 'do', { stance: dnt.thirdPartyTracking }, [
                  'signals',
                  'dnt',
                  'thirdPartyTracking',
                ]),
          ),
          ...detail(context, 'note', context.text(dnt.note, 'signals', 'dnt', 'note')),
        ])
      : []),
    ...(isRecord(gpc)
      ? item(context.say(gpc.honored === true ? 'gpc.honored' : 'gpc.not-honored'), [
          ...detail(context, 'appliesTo', termsOf(context, 'gpc', gpc.appliesTo)),
          ...detail(context, 'howTo', context.text(gpc.howTo, 'signals', 'gpc', 'howTo')),
          ...detail(
            context,
            'note',
            gpc.frictionless === true ? context.say('gpc.frictionless') : undefined,
            typeof gpc.statusShown === 'boolean'
              ? context.say(gpc.statusShown ? 'gpc.statusShown' : 'gpc.statusNotShown')
              : undefined,
            context.text(gpc.note, 'signals', 'gpc', 'note'),
          ),
        ])
      : []),
  ];
};

/** How the policy changes, and how it has changed. */
export const changes: SectionBuilder = (context) => {
  const { changes: facts } = context.policy;
  if (!isRecord(facts)) return [];
  const highlighted =
    typeof facts.highlighted === 'boolean' ? context.say(`highlighted.${facts.highlighted ? 'yes' : 'no'}`) : undefined;
  return [
    ...item(
      context.term('notify', facts.notify) ?? context.say('section.changes'),
      [
        ...detail(context, 'advance', periodOf(context, facts.advance)),
        ...detail(
          context,
          'about',
          highlighted,
          context.term('materialConsent', facts.materialConsent),
          context.term('governs', facts.governs),
          context.text(facts.note, 'changes', 'note'),
        ),
      ],
      context.action('link', context.say('action.archive'), facts.archiveUrl),
    ),
    ...objectsIn(facts.log).flatMap((entry, index) => {
      const path: PathItem[] = ['changes', 'log', index];
      const version = plainOf(entry.version);
      const title = version && context.say('version.label', { version });
      return item(title, [
        ...detail(context, 'date', dateOf(context, entry.date)),
        ...detail(context, 'about', context.text(entry.summary, ...path, 'summary')),
        ...detail(
          context,
          'material',
          entry.material === undefined ? undefined : context.say(entry.material === true ? 'answer.yes' : 'answer.no'),
          context.term('direction', entry.direction),
        ),
      ]);
    }),
  ];
};

function item(title: Phrase | undefined, details: readonly FactDetail[], actions: readonly Action[] = []): Item[] {
  if (title === undefined) return [];
  return [{ content: { type: 'fact', fact: { title, details, actions } } }];
}
