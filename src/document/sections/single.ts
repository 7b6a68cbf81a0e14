import { factItem, type Item, locate, type SectionBuilder, stateStance } from '../item.js';
import { isRecord, objectsIn } from '../text/read.js';
import { detail, plainOf } from '../words.js';

/** What is said of children. */
export const children: SectionBuilder = (context) => {
  const { children: fact } = context.policy;
  if (!isRecord(fact)) return [];
  const path = ['children'];
  const age = typeof fact.minAge === 'number' ? context.format.period(`P${fact.minAge}Y`) : undefined;
  const sale = locate(context, isRecord(fact.sellsUnder16) ? [fact.sellsUnder16] : []);
  return [
    factItem(
      context,
      { fact: { ...fact, stance: undefined }, path },
      {
        title: context.term('audience', fact.audience, 'children', 'audience'),
        fields: ['guardianRule', 'consentMethods'],
        details: [
          ...detail(context, 'minAge', age === undefined ? undefined : context.formatted(age)),
          ...detail(context, 'retention', context.text(fact.retention, 'children', 'retention')),
        ],
      },
    ),
    ...sale.map((each) =>
      factItem(
        context,
        { fact: each.fact, path: ['children', 'sellsUnder16'] },
        { title: context.say('label.under16'), stanceWords: 'do' },
      ),
    ),
  ];
};

/** What the site does on a browser's privacy signals. */
export const signals: SectionBuilder = (context) => {
  const { signals: facts } = context.policy;
  if (!isRecord(facts)) return [];
  const { dnt, gpc } = facts;
  const items: Item[] = [];
  if (isRecord(dnt)) {
    const path = ['signals', 'dnt'];
    const tracking = dnt.thirdPartyTracking && stateStance(context, 'stated', { stance: dnt.thirdPartyTracking }, path);
    const words = { title: context.term('dnt', dnt.response), details: detail(context, 'tracking', tracking) };
    items.push(factItem(context, { fact: dnt, path }, words));
  }
  if (isRecord(gpc)) {
    const shown = typeof gpc.statusShown === 'boolean';
    const words = {
      // Not said is not "not honoured".
      title:
        typeof gpc.honored === 'boolean' ? context.say(gpc.honored ? 'gpc.honored' : 'gpc.not-honored') : undefined,
      fields: ['appliesTo', 'howTo'] as const,
      details: detail(
        context,
        'about',
        gpc.frictionless === true ? context.say('gpc.frictionless') : undefined,
        shown ? context.say(gpc.statusShown ? 'gpc.statusShown' : 'gpc.statusNotShown') : undefined,
      ),
    };
    items.push(factItem(context, { fact: gpc, path: ['signals', 'gpc'] }, words));
  }
  return items;
};

/** How the policy changes, and how it has changed. */
export const changes: SectionBuilder = (context) => {
  const { changes: fact } = context.policy;
  if (!isRecord(fact)) return [];
  return [
    factItem(
      context,
      { fact, path: ['changes'] },
      {
        title: context.term('notify', fact.notify) ?? context.say('section.changes'),
        fields: ['advance', 'highlighted', 'materialConsent', 'governs'],
        actions: context.action('link', context.say('action.archive'), fact.archiveUrl),
      },
    ),
    ...objectsIn(fact.log).flatMap((entry, index) => {
      const version = plainOf(entry.version);
      if (version === undefined) return [];
      const title = context.say('version.label', { version });
      const path = ['changes', 'log', index];
      return factItem(
        context,
        { fact: { ...entry, stance: undefined }, path },
        { title, fields: ['date', 'summary', 'material', 'direction'] },
      );
    }),
  ];
};
