import { isRecord } from '../../policy/is-record.js';
import { STANCES } from '../../policy/vocabulary.js';
import { factItem, type SectionBuilder, stateStance } from '../item.js';
import { locate, locateOne } from '../locate.js';
import { detail, flagOf, isMember, plainAt } from '../words.js';

/** What is said of children. */
export const children: SectionBuilder = (context) => {
  const { children: fact } = context.policy;
  if (!isRecord(fact)) return [];
  const path = ['children'];
  const { minAge, sellsUnder16 } = fact;
  const age = typeof minAge === 'number' ? context.format.period(`P${minAge}Y`) : undefined;
  if (minAge !== undefined && age === undefined) context.issue([...path, 'minAge'], 'a number of years');
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
    ...locateOne(context, sellsUnder16, 'children', 'sellsUnder16').map((located) =>
      factItem(context, located, { title: context.say('label.under16'), stanceWords: 'do' }),
    ),
  ];
};

/** What the site does on a browser's privacy signals. */
export const signals: SectionBuilder = (context) => {
  const { signals: facts } = context.policy;
  if (!isRecord(facts)) return [];
  const dnt = locateOne(context, facts.dnt, 'signals', 'dnt').map((located) => {
    const { fact, path } = located;
    const at = [...path, 'thirdPartyTracking'];
    const { response, thirdPartyTracking: tracking } = fact;
    const stance = tracking === undefined || isMember(context, STANCES, tracking, at) ? tracking : 'unspecified';
    return factItem(context, located, {
      title: context.term('dnt', response, ...path, 'response'),
      details: detail(context, 'tracking', stance && stateStance(context, 'stated', { fact: { stance }, path })),
    });
  });
  const gpc = locateOne(context, facts.gpc, 'signals', 'gpc').map((located) => {
    const flag = (key: 'honored' | 'frictionless' | 'statusShown') =>
      flagOf(context, located.fact[key], [...located.path, key]);
    const [honored, shown] = [flag('honored'), flag('statusShown')];
    return factItem(context, located, {
      // Not said is not "not honoured".
      title: honored === undefined ? undefined : context.say(honored ? 'gpc.honored' : 'gpc.not-honored'),
      fields: ['appliesTo', 'howTo'],
      details: detail(
        context,
        'about',
        flag('frictionless') ? context.say('gpc.frictionless') : undefined,
        shown === undefined ? undefined : context.say(shown ? 'gpc.statusShown' : 'gpc.statusNotShown'),
      ),
    });
  });
  return [...dnt, ...gpc];
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
        title: context.term('notify', fact.notify, 'changes', 'notify') ?? context.say('section.changes'),
        fields: ['advance', 'highlighted', 'materialConsent', 'governs'],
        actions: context.action('link', context.say('action.archive'), fact.archiveUrl, 'changes', 'archiveUrl'),
      },
    ),
    ...locate(context, fact.log, 'changes', 'log').flatMap(({ fact: entry, path }) => {
      const version = plainAt(context, entry.version, [...path, 'version']);
      if (version === undefined) return [];
      const title = context.say('version.label', { version });
      return factItem(
        context,
        { fact: { ...entry, stance: undefined }, path },
        { title, fields: ['date', 'summary', 'material', 'direction'] },
      );
    }),
  ];
};
