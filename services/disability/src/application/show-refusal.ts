import type { LegalDate } from '@yimen/standards';
import { notFound, type Problem, problem, type Step } from '@yimen/subgraph';
import {
  type Actor,
  type AllowanceCase,
  type AllowanceRefusal,
  actionRules,
  type CaseAction,
  nextSteps,
  type RefusalCode,
  type RefusalOf,
  refusalText,
  roleLabels,
} from './domain/index.js';

/** On which case the refusal fell, and for whom: for saying what is allowed instead. Null before there is a case. */
export type RefusedOn = { readonly found: AllowanceCase; readonly by: Actor; readonly today: LegalDate } | null;

type Shown = { readonly type: string; readonly field?: string; readonly data?: Readonly<Record<string, unknown>> };
type Show = { readonly [Code in RefusalCode]: (refusal: RefusalOf<Code>) => Shown };

const input = (field: string): Shown => ({ type: 'InvalidInput', field: `input.${field}` });
const plain = (type: string) => (): Shown => ({ type });

function stepsOf(actions: readonly CaseAction[]): Step[] {
  const byPeople = actions.filter((action) => actionRules[action].roles.some((role) => role !== 'system'));
  return byPeople.map((code) => ({ code, label: actionRules[code].label }));
}

const certificate = ({ validTo }: { validTo: LegalDate | null }): Shown => ({
  type: 'DisabilityCertificateNotValid',
  data: { validTo },
});
const held = ({ existing }: { existing: string | null }): Shown => ({
  type: 'DisabilityAllowanceHeld',
  data: { existing },
});
const requirement = plain('DisabilityRequirementMissing');

/** The documented type of each refusal, with the data that a clerk needs. A refusal without one does not compile. */
const shows: Show = {
  WRONG_STATE: ({ status, allowed }) => ({
    type: 'DisabilityCaseWrongState',
    data: { status, allowed: stepsOf(allowed) },
  }),
  NO_AUTHORITY: ({ roles }) => ({
    type: 'DisabilityCaseNoAuthority',
    data: { roles: roles.map((code) => ({ code, label: roleLabels[code] })) },
  }),
  NOT_OWN_CASE: () => ({ type: 'DisabilityCaseNoAuthority', data: { roles: [] } }),
  HANDLER_CANNOT_DETERMINE: ({ handler }) => ({
    type: 'DisabilityHandlerCannotDetermine',
    data: { officer: { __typename: 'Officer', account: handler } },
  }),
  BENEFIT_MUTEX: ({ allowance, excludedBy, alternative }) => ({
    type: 'DisabilityAllowanceExcluded',
    field: 'input.personId',
    data: { allowance, excludedBy, alternative },
  }),
  SUBSIDY_ELSEWHERE: ({ allowance }) => ({ type: 'DisabilityAllowanceElsewhere', data: { allowance } }),
  CERT_MISSING: certificate,
  CERT_EXPIRED: certificate,
  CERT_FROZEN: certificate,
  CERT_CANCELLED: certificate,
  ALLOWANCE_ALREADY_DRAWN: held,
  DUPLICATE_APPLICATION: held,
  CARE_EVIDENCE_MISSING: () => input('careEvidence'),
  CARE_NEED_NOT_OF_LIVING: () => input('caseId'),
  CARE_NEED_NOT_ASSESSED: requirement,
  ON_BEHALF_MISSING: () => input('onBehalf'),
  SUPPLEMENT_EMPTY: () => input('items'),
  SUPPLEMENT_REASON_MISSING: () => input('reason'),
  SUPPLEMENT_NOT_DUE: requirement,
  REASON_MISSING: () => input('reason'),
  EVIDENCE_MISSING: () => input('evidence'),
  NOT_ENTITLED: ({ outcome }) => ({ type: 'DisabilityAllowanceNotEntitled', data: { outcome } }),
  GROUND_CONTRADICTED: () => input('ground'),
  PUBLICITY_REQUIRED: requirement,
  PUBLICITY_NOT_ASKED: requirement,
  PUBLICITY_NOT_FINISHED: requirement,
  FEDERATION_REVIEW_MISSING: requirement,
  FEDERATION_DISAGREES: requirement,
  STOP_NOT_TOLD: requirement,
  OBJECTION_IN_HAND: requirement,
  NO_OBJECTION_IN_HAND: requirement,
  STOP_STILL_HOLDS: requirement,
  DEADLINE_ALREADY_EXTENDED: requirement,
  DATE_IN_FUTURE: ({ field }) => input(field),
  DATE_TOO_EARLY: ({ field }) => input(field),
  PARAMETER_NOT_IN_FORCE: ({ key }) => ({ type: 'DisabilityParameterNotInForce', data: { key } }),
};

/** A refusal as the schema tells it: its type and data, the sentence, and what may be done instead. */
export function showRefusal(refusal: AllowanceRefusal, on: RefusedOn): Problem {
  // Whose case it is must not be told from whether it exists.
  if (refusal.because === 'NOT_OWN_CASE') return notFound('input.caseId');
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const { type, field, data } = (shows[refusal.because] as (refusal: AllowanceRefusal) => Shown)(refusal);
  const { message, legalBasis } = refusalText(refusal);
  return problem(type, {
    ...data,
    ...{ code: refusal.because, message },
    ...(field === undefined ? {} : { field }),
    ...(legalBasis === null ? {} : { legalBasis }),
    nextSteps: on === null ? [] : nextSteps(on.found, on.by, on.today),
  });
}
