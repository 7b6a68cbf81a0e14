import type { Activity } from '../../policy/schema/facts.js';
import type { Policy } from '../../policy/schema/policy.js';
import type { Right } from '../../policy/vocabulary.js';
import { ownWords } from './policy-words.js';
import { statedFacts } from './stated-facts.js';

/** A right and how to use it, as TILT has it. */
export interface TiltRight {
  readonly available: boolean;
  readonly description: string;
  readonly url?: string;
  readonly email?: string;
  readonly identificationEvidences: readonly string[];
}

interface TiltStatement {
  readonly available: boolean;
  readonly description: string;
}

/** A policy in the Transparency Information Language. */
export type Tilt = Awaited<ReturnType<typeof toTilt>>;

// What TILT demands and a policy may not say. `_unstated` names each such place, so that nobody takes it for a statement.
const NO_COUNTRY = 'ZZ';
const NO_DATE = '0000-01-01';
const NO_EMAIL = 'unstated@example.invalid';
const NO_PAGE = 'about:blank';

/** A number, if TILT takes it. */
function phoneOf(phone = ''): { readonly phone?: string } {
  return /^[+]*[(]?[0-9]{1,4}[)]?[-\s./0-9]*$/.test(phone) ? { phone } : {};
}

/**
 * A policy in the Transparency Information Language (TILT), for the GDPR and in the policy's own language.
 *
 * Much of TILT cannot be left out where a policy does not say it. Such places hold an empty text or a value that cannot be
 * meant, and `_unstated` lists them. What is denied is left out.
 */
export async function toTilt(policy: Policy) {
  const unstated: string[] = [];
  const or = <T>(value: T | undefined, instead: T, place: string): T => {
    if (value === undefined) unstated.push(place);
    return value ?? instead;
  };
  const words = (text: Parameters<typeof ownWords>[1]) => ownWords(policy, text);
  const { version, parties, contact } = policy;
  const [controller] = parties?.controllers ?? [];
  const representative = parties?.representatives?.find(({ regime }) => regime === 'eu-gdpr');
  const channel = (type: string) => contact?.channels.find((each) => each.type === type)?.value;
  const email = controller?.email ?? channel('email');
  const form = channel('form');
  const date = version.published ?? version.effective ?? version.lastUpdated;
  const { language } = new Intl.Locale(policy.locale);
  const name = or(words(controller?.name), '', 'controller.name');
  const isAbsolute = /^https?:/.test(policy.canonicalUrl ?? '');

  const rights = statedFacts(policy.rights, 'eu-gdpr').affirmed;
  const right = (...names: readonly Right[]): TiltRight => {
    const granted = rights.filter((each) => names.includes(each.right));
    return {
      available: granted.length > 0,
      description: granted
        .map(({ howTo, limits }) => [words(howTo), words(limits)].filter(Boolean).join(' '))
        .join(' ')
        .trim(),
      ...(form !== undefined && { url: form }),
      ...(email !== undefined && { email }),
      identificationEvidences: granted.flatMap(({ verification }) => words(verification) ?? []),
    };
  };

  const authority = parties?.authorities?.find(({ regime }) => regime === undefined || regime === 'eu-gdpr');
  const automated = statedFacts(policy.automated, 'eu-gdpr').affirmed;
  if ((policy.automated ?? []).length === 0) unstated.push('automatedDecisionMaking.inUse');
  const activities = statedFacts(policy.activities, 'eu-gdpr').affirmed;
  const data = [...new Set(activities.flatMap((activity) => activity.data ?? []))];

  return {
    meta: {
      _id: policy.id,
      name,
      created: or(date, NO_DATE, 'meta.created'),
      modified: or(version.lastUpdated ?? date, NO_DATE, 'meta.modified'),
      version: Math.max(1, Number.parseInt(version.label ?? '', 10) || 1),
      language: language.length === 2 ? language : 'en',
      status: version.status === undefined || version.status === 'active' ? 'active' : 'inactive',
      url: or(isAbsolute ? policy.canonicalUrl : undefined, NO_PAGE, 'meta.url'),
      _hash: await sha256(JSON.stringify(policy)),
    },
    controller: {
      name,
      address: or(words(controller?.address), '', 'controller.address'),
      country: or(controller?.country, NO_COUNTRY, 'controller.country'),
      representative: {
        name: or(words(representative?.name), '', 'controller.representative.name'),
        email: or(representative?.email ?? email, NO_EMAIL, 'controller.representative.email'),
        ...phoneOf(representative?.phone),
      },
    },
    dataProtectionOfficer: {
      name: or(words(parties?.dpo?.name), '', 'dataProtectionOfficer.name'),
      address: or(words(parties?.dpo?.address), '', 'dataProtectionOfficer.address'),
      country: or(parties?.dpo?.country, NO_COUNTRY, 'dataProtectionOfficer.country'),
      email: or(parties?.dpo?.email, NO_EMAIL, 'dataProtectionOfficer.email'),
      ...phoneOf(parties?.dpo?.phone),
    },
    dataDisclosed: data.map((ref) => disclosed(policy, ref, activities)),
    thirdCountryTransfers: statedFacts(policy.transfers, 'eu-gdpr').affirmed.flatMap(
      ({ countries = [], mechanism, copy, copyUrl }) => {
        const description = [words(copy), copyUrl].filter(Boolean).join(' ');
        const by = (...mechanisms: readonly string[]): TiltStatement => {
          const available = mechanism !== undefined && mechanisms.includes(mechanism);
          return { available, description: available ? description : '' };
        };
        return countries.map((country) => ({
          country,
          adequacyDecision: by('adequacy'),
          appropriateGuarantees: by('scc', 'bcr', 'code', 'certification', 'ad-hoc'),
          presenceOfEnforceableRightsAndEffectiveRemedies: by('scc', 'bcr', 'code', 'certification'),
          standardDataProtectionClause: by('scc'),
        }));
      },
    ),
    accessAndDataPortability: {
      ...right('access', 'portability'),
      // Free of charge by GDPR Art. 12(5).
      administrativeFee: { amount: 0, currency: 'EUR' },
      dataFormat: '',
    },
    sources: data.map((ref) => ({
      _id: ref,
      dataCategory: categoryOf(policy, ref),
      sources: [
        ...new Set(activities.filter((each) => each.data?.includes(ref)).flatMap((each) => each.sources ?? [])),
      ].map((source) => ({ description: source, url: '', publiclyAvailable: source === 'public-source' })),
    })),
    rightToInformation: right('information', 'access'),
    rightToRectificationOrDeletion: right('correct', 'delete'),
    rightToDataPortability: right('portability'),
    rightToWithdrawConsent: right('withdraw-consent'),
    rightToComplain: {
      ...right('complaint'),
      supervisoryAuthority: {
        name: or(words(authority?.name), '', 'rightToComplain.supervisoryAuthority.name'),
        ...(authority?.address !== undefined && { address: words(authority.address) }),
        ...(authority?.country !== undefined && { country: authority.country }),
        ...(authority?.email !== undefined && { email: authority.email }),
        ...phoneOf(authority?.phone),
      },
    },
    automatedDecisionMaking: {
      inUse: automated.length > 0,
      logicInvolved: automated.flatMap(({ logic }) => words(logic) ?? []).join(' '),
      scopeAndIntendedEffects: automated.flatMap(({ significance }) => words(significance) ?? []).join(' '),
    },
    changesOfPurpose: [],
    /** Places that hold no statement of the policy. */
    _unstated: unstated,
  };
}

function categoryOf(policy: Policy, ref: string): string {
  const item = policy.data?.find(({ id }) => id === ref);
  return ownWords(policy, item?.label) ?? item?.kind ?? ref;
}

function disclosed(policy: Policy, ref: string, all: readonly Activity[]) {
  const words = (text: Parameters<typeof ownWords>[1]) => ownWords(policy, text);
  const activities = all.filter(({ data }) => data?.includes(ref));
  const unique = <T>(items: readonly T[]) => [...new Set(items)];
  const purposes = unique(activities.flatMap((activity) => activity.purposes ?? []));
  const bases = unique(activities.flatMap((activity) => activity.bases ?? []));
  const interests = activities.flatMap(({ interest }) => words(interest) ?? []);
  const periodIds = new Set(activities.flatMap(({ retention }) => retention ?? []));
  const retention = (policy.retention ?? []).filter(({ id, data }) => data?.includes(ref) || periodIds.has(id));
  const recipients = statedFacts(policy.recipients, 'eu-gdpr').affirmed.filter(
    ({ id, data }) => data?.includes(ref) || activities.some((activity) => activity.recipients?.includes(id)),
  );
  const required = activities.map((activity) => activity.required);
  return {
    _id: ref,
    category: categoryOf(policy, ref),
    purposes: purposes.map((id) => {
      const item = policy.purposes?.find((each) => each.id === id);
      return { purpose: words(item?.label) ?? item?.kind ?? id, description: words(item?.description) ?? '' };
    }),
    legalBases: bases.map((basis) => ({
      reference: basis.replace(/^[a-z]+/, (law) => law.toUpperCase()),
      description: '',
    })),
    legitimateInterests: interests.map((reasoning) => ({ exists: true, reasoning })),
    recipients: recipients.map(({ name, category, role, country }) => ({
      ...(name !== undefined && { name: words(name) }),
      ...(country !== undefined && { country }),
      category: words(category) ?? role,
    })),
    storage: [
      {
        temporal: retention.flatMap(({ period, trigger }) =>
          period === undefined ? [] : [{ description: words(trigger) ?? '', ttl: period }],
        ),
        purposeConditional: retention.flatMap(({ criteria }) => words(criteria) ?? []),
        legalBasisConditional: [],
        aggregationFunction: 'max',
      },
    ],
    nonDisclosure: {
      legalRequirement: required.includes('statutory'),
      contractualRegulation: required.includes('contractual'),
      obligationToProvide: required.some((each) => each !== undefined && each !== 'optional'),
      consequences: activities.flatMap(({ consequence }) => words(consequence) ?? []).join(' '),
    },
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
