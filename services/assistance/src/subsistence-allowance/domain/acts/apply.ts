import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Authorization, householdPurposes, withoutAuthorization } from '../authorizations.js';
import {
  type CaseFlag,
  type ConfirmAuthority,
  emptyPath,
  type PathRecord,
  type PreviousAward,
  type SubsistenceCase,
} from '../case.js';
import { connectedSources } from '../check-sources.js';
import type { HouseholdFacts } from '../household.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { neverReviewed } from '../review/review.js';
import { keys } from '../rules/keys.js';
import type { Answer } from './answer.js';
import { duplicateRefused, type OpenCase } from './duplicates.js';
import { amountsRefused, membersRefused, strangersRefused } from './sound-facts.js';

/** What an application says, and what it is judged by. */
export type ApplyOrder = By & {
  id: string;
  number: string;
  intakeId: string;
  /** The day of the visit: of one handed over by another window the first day (转办 keeps it). Today when absent. */
  receivedOn?: LegalDate;
  householdId: string;
  applicantId: string;
  division: string;
  facts: HouseholdFacts;
  /** For 单人保, which of the members; a household's application when it does not say. */
  singlePersonId?: string | null;
  authorizations: readonly Authorization[];
  declarationSignedOn: LegalDate | null;
  nearRelatives: readonly string[];
  /** What of the path is told with the application: proofs of exclusions, what the officers' relatives are. */
  path?: Partial<Pick<PathRecord, 'exclusionProofs' | 'relatives'>>;
  /** Did somebody of the household leave another one not long ago (分户、离婚)? */
  recentlySplit?: boolean;
  /** The allowance that ended within the months of a quick review (domain §2.4 ⑦). */
  previous?: PreviousAward | null;
  law: Law;
};

/** What is told of a case from its first day: who visits, and who is heard (domain §12 #8, #16). */
function flagsOf({ nearRelatives, recentlySplit, previous = null }: ApplyOrder): CaseFlag[] {
  const relative: CaseFlag[] = nearRelatives.length > 0 ? ['NEAR_RELATIVE'] : [];
  const split: CaseFlag[] = recentlySplit === true ? ['RECENTLY_SPLIT'] : [];
  return [...relative, ...split, ...(previous === null ? [] : ['QUICK_REVIEW' as const])];
}

type Check = (order: ApplyOrder, open: readonly OpenCase[]) => SubsistenceRefusal | null;

function applicantRefused({ facts, applicantId, singlePersonId, today }: ApplyOrder): SubsistenceRefusal | null {
  const refused = membersRefused(facts, today);
  if (refused) return refused;
  const isMember = (id: string) => facts.members.some(({ personId }) => personId === id);
  if (!isMember(applicantId)) return { because: 'APPLICANT_NOT_MEMBER' };
  const single = singlePersonId ?? null;
  return single === null || isMember(single) ? null : { because: 'SUBJECT_NOT_MEMBER', personId: single };
}

function declarationRefused({ declarationSignedOn, today }: ApplyOrder): SubsistenceRefusal | null {
  if (declarationSignedOn === null) return { because: 'DECLARATION_MISSING' };
  if (declarationSignedOn > today) {
    return { because: 'DATE_IN_FUTURE', field: 'declaration.signedOn', date: declarationSignedOn };
  }
  return null;
}

function authorizationsRefused({ facts, authorizations, law, today }: ApplyOrder): SubsistenceRefusal | null {
  const adult = parameterOn(law, keys.adultAge, today);
  if (!adult.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.adultAge, on: today };
  const sources = connectedSources(law, today) ?? [];
  const checkedFor = { purposes: householdPurposes, caseNumber: null, within: law.divisions };
  const of = { on: today, adultAge: Number(adult.value), sources, checkedFor };
  const lacking = withoutAuthorization(facts.members, authorizations, of);
  return lacking.personIds.length > 0 ? { because: 'AUTHORIZATION_MISSING', ...lacking } : null;
}

function heldAlready({ facts, householdId, singlePersonId = null }: ApplyOrder, open: readonly OpenCase[]) {
  const personIds = facts.members.map((member) => member.personId);
  return duplicateRefused({ householdId, personIds, singlePersonId }, open);
}

const checks: readonly Check[] = [
  applicantRefused,
  ({ facts }) => strangersRefused(facts),
  (order) => amountsRefused(order.facts, order),
  declarationRefused,
  heldAlready,
  authorizationsRefused,
];

/**
 * Applies. Takes the open cases of the same household and persons, and the application; returns the new case, or refuses a
 * malformed household, a negative or absurd amount, a day after today, a missing declaration or consent, a second application
 * (domain §12.9). Whether the household is entitled is no question here: nobody may be turned away for that at the window.
 */
export function applyForAllowance(open: readonly OpenCase[], order: ApplyOrder): Answer {
  for (const check of checks) {
    const refusal = check(order, open);
    if (refusal) return refuse(refusal);
  }
  const version = parameterOn(order.law, keys.ruleVersion, order.today);
  if (!version.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.ruleVersion, on: order.today });
  const authority = parameterOn(order.law, keys.confirmAuthority, order.today);
  const confirmAuthority: ConfirmAuthority = authority.ok && authority.value === 'STREET' ? 'STREET' : 'DISTRICT';
  const { singlePersonId = null } = order;
  const single = singlePersonId === null ? null : { personId: singlePersonId, proofs: [], tiers: null };
  const next: SubsistenceCase = {
    ...order.facts,
    ...emptyPath,
    ...order.path,
    ...neverReviewed,
    id: order.id,
    number: order.number,
    program: single === null ? 'HOUSEHOLD' : 'SINGLE_PERSON',
    single,
    workOffers: [],
    move: null,
    previous: order.previous ?? null,
    status: 'SUBMITTED',
    flags: flagsOf(order),
    householdId: order.householdId,
    applicantId: order.applicantId,
    intakeId: order.intakeId,
    division: order.division,
    appliedOn: order.receivedOn ?? order.today,
    acceptedOn: null,
    nearRelatives: order.nearRelatives,
    supplements: [],
    deadlines: [],
    checks: [],
    checkConclusion: null,
    reports: [],
    contests: [],
    visits: [],
    proposal: null,
    notice: null,
    objections: [],
    decision: null,
    award: null,
    confirmAuthority,
    handlers: [],
    ruleVersion: String(version.value),
  };
  const { householdId, applicantId, today: on } = order;
  return accept(next, { type: 'applied', caseId: order.id, householdId, applicantId, on });
}
