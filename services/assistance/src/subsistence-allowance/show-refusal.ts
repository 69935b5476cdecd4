import type { LegalDate } from '@yimen/standards';
import { type Problem, problem, type Step } from '@yimen/subgraph';
import { bridgingSteps } from '../household-check/bridging.js';
import { checkRefusalShows } from '../household-check/show-check-refusal.js';
import { moveShows } from '../moving/show-move.js';
import { singlePersonShows } from '../single-person/show-refusals.js';
import { workShows } from '../work/show-work.js';
import {
  type Actor,
  actionRules,
  type CaseAction,
  nextSteps,
  type RefusalCode,
  type RefusalOf,
  refusalText,
  roleLabels,
  type SubsistenceCase,
  type SubsistenceRefusal,
  stepLabel,
} from './domain/index.js';
import { pathShows, type Shown } from './show-path-refusals.js';
import { reviewShows } from './show-review-refusals.js';

/** On which case the refusal fell, and for whom: for saying what is allowed instead. Null before there is a case. */
export type RefusedOn = { readonly found: SubsistenceCase; readonly by: Actor; readonly today: LegalDate } | null;

type Show = { readonly [Code in RefusalCode]: (refusal: RefusalOf<Code>) => Shown };

const input = (field: string): Shown => ({ type: 'InvalidInput', field: `input.${field}` });
const people = (personIds: readonly string[]) => personIds.map((id) => ({ __typename: 'Person', id }));

function stepsOf(actions: readonly CaseAction[]): Step[] {
  const byPeople = actions.filter((action) => actionRules[action].roles.some((role) => role !== 'system'));
  return byPeople.map((code) => ({ code, label: actionRules[code].label }));
}

/** The documented type of each refusal, with the data that a clerk needs. A refusal without one does not compile. */
const shows: Show = {
  ...pathShows,
  WRONG_STATE: ({ status, allowed }) => ({
    type: 'SubsistenceWrongState',
    data: { status, allowed: stepsOf(allowed) },
  }),
  NO_AUTHORITY: ({ roles }) => ({
    type: 'SubsistenceNoAuthority',
    data: { roles: roles.map((role) => roleLabels[role]) },
  }),
  NOT_OWN_CASE: () => ({ type: 'NotFoundProblem' }),
  VISITOR_CANNOT_CONFIRM: ({ visitor }) => ({ type: 'SubsistenceVisitorCannotConfirm', data: { visitor } }),
  PROPOSER_CANNOT_CONFIRM: ({ proposer }) => ({ type: 'SubsistenceProposerCannotConfirm', data: { proposer } }),
  HANDLER_CANNOT_CONFIRM: ({ handler, step }) => ({
    type: 'SubsistenceHandlerCannotConfirm',
    data: { handler, step: { code: step, label: stepLabel(step) } },
  }),
  DUPLICATE_APPLICATION: ({ existing, personIds }) => ({
    type: 'SubsistenceDuplicateApplication',
    field: 'input.householdId',
    data: { existingNumber: existing, personIds },
  }),
  ...singlePersonShows,
  ...workShows,
  ...moveShows,
  APPLICANT_NOT_MEMBER: () => input('members'),
  MEMBER_TWICE: () => input('members'),
  NO_MEMBER_COUNTED: () => ({ type: 'SubsistenceNoMemberCounted' }),
  UNKNOWN_MEMBER: ({ field }) => input(field),
  AUTHORIZATION_MISSING: ({ personIds, sources }) => ({
    type: 'SubsistenceAuthorizationMissing',
    field: 'input.consentIds',
    data: { persons: people(personIds), sources },
  }),
  DECLARATION_MISSING: () => input('declaration.signedOn'),
  DATE_IN_FUTURE: ({ field, date }) => ({ type: 'SubsistenceDateInFuture', field: `input.${field}`, data: { date } }),
  DATE_TOO_EARLY: ({ field, date, earliestOn }) => ({
    type: 'SubsistenceDateTooEarly',
    field: `input.${field}`,
    data: { date, earliestOn },
  }),
  INCOME_NEGATIVE: ({ field }) => ({ type: 'SubsistenceIncomeNegative', field: `input.${field}` }),
  INCOME_ABSURD: ({ field, limitFen }) => ({
    type: 'SubsistenceIncomeAbsurd',
    field: `input.${field}`,
    data: { limit: limitFen },
  }),
  SUPPLEMENT_EMPTY: () => input('items'),
  SUPPLEMENT_REASON_MISSING: ({ lastRequestedOn }) => ({
    type: 'SubsistenceSupplementReasonMissing',
    field: 'input.reason',
    data: { lastRequestedOn },
  }),
  SUPPLEMENT_NOT_DUE: () => input('caseId'),
  REASON_MISSING: () => input('reason'),
  NO_SOURCE_TO_CHECK: () => input('sources'),
  CHECK_SOURCE_REQUIRED: ({ missing }) => ({
    type: 'SubsistenceCheckSourceRequired',
    field: 'input.sources',
    data: { missing },
  }),
  CHECK_UNKNOWN: () => input('checkId'),
  CHECK_ALREADY_ANSWERED: ({ checkId }) => ({
    type: 'SubsistenceCheckAlreadyAnswered',
    data: { checkId: checkId === '' ? null : checkId },
  }),
  VERIFICATION_INCOMPLETE: ({ missing }) => ({ type: 'SubsistenceVerificationIncomplete', data: { missing } }),
  VISITORS_TOO_FEW: ({ count, required }) => ({
    type: 'SubsistenceVisitorsTooFew',
    field: 'input.visitors',
    data: { count, required },
  }),
  VISITOR_IS_RELATIVE: ({ visitor }) => ({
    type: 'SubsistenceVisitorIsRelative',
    field: 'input.visitors',
    data: { visitor },
  }),
  HOME_VISIT_MISSING: () => ({ type: 'SubsistenceHomeVisitMissing' }),
  DISTRICT_VISIT_MISSING: () => ({ type: 'SubsistenceDistrictVisitMissing' }),
  INCOME_NOT_BELOW_STANDARD: ({ perCapitaFen, standardFen }) => ({
    type: 'SubsistenceIncomeNotBelowStandard',
    data: { perCapita: perCapitaFen, standard: standardFen },
  }),
  ASSET_EXCEEDED: ({ hits }) => ({ type: 'SubsistenceAssetExceeded', data: { items: hits.map(({ text }) => text) } }),
  ...checkRefusalShows,
  PROPERTY_NOT_FOUND: () => input('kind'),
  GROUND_CONTRADICTED: ({ ground }) => ({
    type: 'SubsistenceGroundContradicted',
    field: 'input.reasons',
    data: { reason: ground },
  }),
  ...reviewShows,
  PROPOSAL_MISSING: () => ({ type: 'SubsistenceProposalMissing' }),
  PROPOSAL_IS_REFUSAL: () => ({ type: 'SubsistenceProposalIsRefusal' }),
  NOTICE_MISSING: () => ({ type: 'SubsistenceNoticeMissing' }),
  PUBLICITY_NOT_FINISHED: ({ earliestOn }) => ({ type: 'SubsistenceNoticeNotFinished', data: { earliestOn } }),
  AWARD_NOT_DUE: () => input('caseId'),
  DEADLINE_ALREADY_EXTENDED: () => ({ type: 'SubsistenceDeadlineAlreadyExtended' }),
  PARAMETER_NOT_IN_FORCE: ({ key, on }) => ({ type: 'SubsistenceParameterNotInForce', data: { key, on } }),
  CALENDAR_NOT_PUBLISHED: ({ year, provisionalDate }) => ({
    type: 'SubsistenceCalendarNotPublished',
    data: { year, provisionalDate },
  }),
};

/** A refusal of the rules as the schema shows it: its documented type, what it says, and what may be done instead. */
export function showRefusal(refusal: SubsistenceRefusal, on: RefusedOn): Problem {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const { type, field, data } = (shows[refusal.because] as (refusal: SubsistenceRefusal) => Shown)(refusal);
  const { message, legalBasis } = refusalText(refusal);
  const steps: Step[] =
    on === null
      ? []
      : [
          ...nextSteps(on.found, on.by, on.today).map(({ code, label }) => ({ code, label })),
          ...bridgingSteps(on.found),
        ];
  return problem(type, {
    ...data,
    // Whose case it is must not be told from whether it exists.
    code: refusal.because === 'NOT_OWN_CASE' ? 'NOT_FOUND' : refusal.because,
    message: refusal.because === 'NOT_OWN_CASE' ? '没有找到，或者不在您的管辖范围内。' : message,
    ...(field === undefined ? {} : { field }),
    ...(legalBasis === null ? {} : { legalBasis }),
    nextSteps: refusal.because === 'NOT_OWN_CASE' ? [] : steps,
  });
}
