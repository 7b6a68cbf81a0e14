import type { Activity, Recipient } from '../../policy/schema/facts.js';
import { transparency } from '../laws.js';
import { isDenied, type LintContext, type Located } from '../lint-context.js';
import type { Problem, Rule } from '../rule.js';

type Practice = Pick<Activity & Recipient, 'id' | 'stance' | 'condition' | 'regimes' | 'data' | 'purposes'> &
  Partial<Pick<Activity, 'sources'>> &
  Partial<Pick<Recipient, 'mode' | 'role' | 'identifiability'>>;

// Whoever hears "never for marketing" does not expect ads made for them either.
const MARKETING: ReadonlySet<string> = new Set(['direct-marketing', 'ads-targeted']);

const meets = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined) =>
  one === undefined || one.length === 0 || other?.some((each) => one.includes(each)) === true;

/** Whether what one fact denies without exception is what another says. Silence about a part denies all of it. */
function contradicts(context: LintContext, denied: Practice, said: Practice): 'outright' | 'in-spirit' | undefined {
  // A promise not to disclose covers sale too; a promise not to sell covers nothing else.
  const isOtherMode = (denied.mode ?? 'disclose') !== 'disclose' && denied.mode !== said.mode;
  if (denied.condition !== undefined || isOtherMode) return undefined;
  if (![denied.data, denied.purposes].some((part) => (part ?? []).length > 0)) return undefined;
  const isElsewhere =
    denied.regimes !== undefined && said.regimes !== undefined && !meets(denied.regimes, said.regimes);
  const isHarmless = said.identifiability === 'aggregated' || said.identifiability === 'anonymous';
  if (isElsewhere || isHarmless || !meets(denied.sources, said.sources)) return undefined;
  if (said.stance === 'unspecified' || !meets(denied.role && [denied.role], said.role && [said.role])) return undefined;
  const kinds = ({ data }: Practice) => data?.map((ref) => context.data(ref).kind).filter((kind) => kind !== 'other');
  const uses = ({ purposes }: Practice) => purposes?.map(context.purpose);
  const markets = (practice: Practice) => uses(practice)?.some((use) => MARKETING.has(use)) === true;
  if (meets(denied.data, said.data) && meets(denied.purposes, said.purposes)) return 'outright';
  const isSameData =
    (denied.data ?? []).length === 0 || (kinds(denied)?.length !== 0 && meets(kinds(denied), kinds(said)));
  return isSameData && markets(denied) && markets(said) ? 'in-spirit' : undefined;
}

/** What the policy says of itself on both sides. */
export const CONFLICT_RULES: readonly Rule[] = [
  {
    id: 'txt.conflict',
    law: { any: transparency('35') },
    severity: 'warning',
    check: (context) => {
      const { policy } = context;
      const groups: readonly Located<Practice>[][] = [
        context.stated<Practice>(policy.activities, 'activities'),
        context.stated<Practice>(policy.recipients, 'recipients'),
      ];
      return groups.flatMap((facts) =>
        facts
          .filter(({ fact }) => isDenied(fact))
          .flatMap(({ fact: denied, path }) =>
            facts.flatMap(({ fact: said }): Problem[] => {
              const how = isDenied(said) ? undefined : contradicts(context, denied, said);
              if (how === undefined) return [];
              const values = { denied: denied.id, said: said.id };
              return [how === 'outright' ? { path, values } : { path, values, why: 'in-spirit', review: true }];
            }),
          ),
      );
    },
  },
];
