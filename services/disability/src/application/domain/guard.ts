import { defineGuard, type NextStep as NextStepOf, type Requirement as RequirementOf } from '@yimen/casework/domain';
import { addDays } from '@yimen/standards';
import type { Actor, Role } from './actor.js';
import { type AllowanceCase, openObjection } from './case.js';
import type { AllowanceRefusal } from './refusals.js';
import { actionsOf, type CaseAction } from './steps.js';
import { actionRules } from './who-may.js';

type Requirement = RequirementOf<AllowanceCase, Actor, AllowanceRefusal>;
type Question = Parameters<Requirement>[0];

/** 经办与确认分离: whoever took any other step by hand does not determine (domain §22). */
function determinedByAnother({ found, by }: Question): AllowanceRefusal | null {
  const handling = found.handlers.find(({ account }) => account === by.id);
  return handling ? { because: 'HANDLER_CANNOT_DETERMINE', handler: by.id, step: handling.step } : null;
}

function careAssessed({ found }: Question): AllowanceRefusal | null {
  const waits = found.allowance === 'CARE' && (found.careNeed?.assessment ?? null) === null;
  return waits ? { because: 'CARE_NEED_NOT_ASSESSED' } : null;
}

const ofCare: Requirement = ({ found }) => (found.allowance === 'CARE' ? null : { because: 'CARE_NEED_NOT_OF_LIVING' });

const noPublicity: Requirement = ({ found: { publicityDays: days } }) =>
  days > 0 ? { because: 'PUBLICITY_REQUIRED', days } : null;

const publicityAsked: Requirement = ({ found }) =>
  found.publicityDays > 0 ? null : { because: 'PUBLICITY_NOT_ASKED' };

/** 公示须满 D1 至最后一日，次日起方可继续 (domain §0.3). */
function publicityFinished({ found, today }: Question): AllowanceRefusal | null {
  const earliestOn = found.publicity === null ? null : addDays(found.publicity.lastDay, 1);
  return earliestOn !== null && today < earliestOn ? { because: 'PUBLICITY_NOT_FINISHED', earliestOn } : null;
}

function federationAgrees({ found }: Question): AllowanceRefusal | null {
  if (found.federation === null) return { because: 'FEDERATION_REVIEW_MISSING' };
  return found.federation.agrees ? null : { because: 'FEDERATION_DISAGREES' };
}

/** 会同残联复核: nothing is answered before the federation has looked again. */
const reexamined: Requirement = ({ found }) =>
  openObjection(found)?.federation ? null : { because: 'FEDERATION_REVIEW_MISSING' };

const objectionInHand: Requirement = ({ found }) =>
  openObjection(found) === null ? { because: 'NO_OBJECTION_IN_HAND' } : null;
const noObjectionInHand: Requirement = ({ found }) =>
  openObjection(found) === null ? null : { because: 'OBJECTION_IN_HAND' };
/** In the state of an award that is over the objection to its end is answered otherwise. */
const aboutStop: Requirement = ({ found }) =>
  openObjection(found)?.about === 'STOP' ? null : { because: 'NO_OBJECTION_IN_HAND' };
const stopTold: Requirement = ({ found }) => (found.stop === null ? { because: 'STOP_NOT_TOLD' } : null);

const notExtended: Requirement = ({ found }) =>
  found.flags.includes('EXTENDED') ? { because: 'DEADLINE_ALREADY_EXTENDED' } : null;

function supplementDue({ found, today }: Question): AllowanceRefusal | null {
  const due = found.deadlines.find(({ name, metOn }) => name === 'limit.disability.supplement' && metOn === null);
  const dueOn = due?.dueOn ?? due?.provisionalDueOn ?? null;
  return dueOn !== null && today <= dueOn ? { because: 'SUPPLEMENT_NOT_DUE', dueOn } : null;
}

/** What must hold before an action, beyond state and role. Everything here can be told from the case and the day alone. */
const requirements: { readonly [A in CaseAction]?: readonly Requirement[] } = {
  supplementOverdue: [supplementDue],
  assessCareNeed: [ofCare],
  extendDeadline: [notExtended],
  passFirstReview: [careAssessed, noPublicity],
  publicize: [careAssessed, publicityAsked],
  endPublicity: [publicityFinished],
  confirm: [determinedByAnother, federationAgrees],
  refuse: [determinedByAnother],
  objectToEnd: [noObjectionInHand],
  objectToStop: [stopTold, noObjectionInHand],
  recordFederationReexamination: [objectionInHand],
  upholdObjection: [determinedByAnother, reexamined],
  dismissObjection: [determinedByAnother, reexamined],
  upholdObjectionToEnd: [determinedByAnother, reexamined],
  dismissObjectionToEnd: [determinedByAnother, reexamined],
  upholdObjectionToStop: [aboutStop, determinedByAnother, reexamined],
  dismissObjectionToStop: [aboutStop, determinedByAnother, reexamined],
};

/** The roles that may take the action. */
export function rolesFor(action: CaseAction): readonly Role[] {
  return actionRules[action].roles;
}

export type NextStep = NextStepOf<CaseAction>;

/** Every behaviour begins with the guard, and the next steps are drawn from it: see {@link defineGuard}. */
export const { authorityOf, guard, nextSteps } = defineGuard<AllowanceCase, CaseAction, Role, Actor, AllowanceRefusal>({
  actionsFor: ({ status }) => actionsOf(status),
  rolesFor: (_, action) => rolesFor(action),
  isOwn: ({ personId, applicantId }, id) => id === personId || id === applicantId,
  requirements,
  labelOf: (action) => actionRules[action].label,
});

/** Whose turn it is in each state, for the worklists of the front office; the system needs no list. */
const awaited: { readonly [S in AllowanceCase['status']]?: readonly CaseAction[] } = {
  SUBMITTED: ['accept'],
  SUPPLEMENT: ['supplement'],
  ACCEPTED: ['passFirstReview'],
  PUBLICIZED: ['endPublicity'],
  PROPOSED: ['recordFederationReview'],
  CONFIRMING: ['confirm'],
  CONFIRMED: ['deliverDecision'],
  REJECTED: ['deliverDecision'],
  TERMINATED: ['deliverDecision'],
};

/** The roles that must act next in this case. */
export function waitingFor(found: AllowanceCase): readonly Role[] {
  const told = found.decision !== null && found.decision.deliveredOn !== null;
  const waits = (awaited[found.status] ?? []).filter((action) => action !== 'deliverDecision' || !told);
  return [...new Set([...waits, ...objected(found)].flatMap(rolesFor))].filter((role) => role !== 'system');
}

function objected(found: AllowanceCase): readonly CaseAction[] {
  const open = openObjection(found);
  if (open === null) return [];
  return open.federation === null ? ['recordFederationReexamination'] : ['dismissObjection'];
}

/** The states in which a case waits for one of these roles: what a post's worklist holds. */
export function statusesAwaiting(held: readonly Role[]): AllowanceCase['status'][] {
  const waits: { readonly [S in AllowanceCase['status']]?: readonly CaseAction[] } = {
    ...awaited,
    OBJECTED: ['recordFederationReexamination', 'dismissObjection'],
    APPEALED: ['recordFederationReexamination', 'dismissObjection'],
  };
  const statuses = Object.keys(waits) as AllowanceCase['status'][];
  return statuses.filter((status) =>
    (waits[status] ?? []).some((action) => rolesFor(action).some((role) => held.includes(role))),
  );
}

/** The states in which an objection to a stop is looked into beside the award, for whoever looks again or answers; else none. */
export function statesOfStopObjections(held: readonly Role[]): AllowanceCase['status'][] {
  const answering = [...rolesFor('recordFederationReexamination'), ...rolesFor('dismissObjectionToStop')];
  return answering.some((role) => held.includes(role)) ? ['CONFIRMED', 'TERMINATED'] : [];
}
