import type { LegalDate } from '@yimen/standards';
import { firstDayOf } from '@yimen/standards';
import type { Actor, By, Role } from './actor.js';
import type { SubsistenceCase } from './case.js';
import { missingSources, unsettled } from './check-sources.js';
import {
  decidedByStreet,
  exclusionsProven,
  foundWrong,
  neighboursHeard,
  objectionsAnswered,
  sentToAStreet,
  somebodyObjected,
  visited,
} from './path-requirements.js';
import type { SubsistenceRefusal } from './refusals.js';
import {
  investigated,
  isSuspended,
  noCheckRunning,
  notSuspended,
  opinionHeard,
  opinionWanted,
  silenceOver,
} from './review/requirements.js';
import { proofsUnchecked } from './single-person/claim.js';
import { actionsOf, type CaseAction } from './steps.js';
import {
  contestOpen,
  reportRanOut,
  resultContestable,
  resultToBeTold,
  somethingToAskAgain,
} from './verification/requirements.js';
import { actionRules } from './who-may.js';

type Question = { found: SubsistenceCase; by: Actor; today: LegalDate };
type Requirement = (question: Question) => SubsistenceRefusal | null;

/** Who visited, proposed or took any other step by hand does not confirm (domain §22: 同一人不得既入户又确认；经办与确认分离). */
function decidedByAnother({ found, by }: Question): SubsistenceRefusal | null {
  if (found.visits.some((visit) => visit.visitors.some((visitor) => visitor.account === by.id))) {
    return { because: 'VISITOR_CANNOT_CONFIRM', visitor: by.id };
  }
  if (found.nearRelatives.includes(by.id)) return { because: 'RELATIVE_CANNOT_DECIDE', officer: by.id };
  if (found.proposal?.by === by.id) return { because: 'PROPOSER_CANNOT_CONFIRM', proposer: by.id };
  const handling = found.handlers.find(({ account }) => account === by.id);
  return handling ? { because: 'HANDLER_CANNOT_CONFIRM', handler: by.id, step: handling.step } : null;
}

function noticeFinished({ found, today }: Question): SubsistenceRefusal | null {
  if (found.proposal?.kind === 'REFUSE') return null;
  if (!found.notice) return { because: 'NOTICE_MISSING' };
  if (today < found.notice.earliestOn)
    return { because: 'PUBLICITY_NOT_FINISHED', earliestOn: found.notice.earliestOn };
  return null;
}

function proposedToApprove({ found }: Question): SubsistenceRefusal | null {
  if (!found.proposal) return { because: 'PROPOSAL_MISSING' };
  return found.proposal.kind === 'REFUSE' ? { because: 'PROPOSAL_IS_REFUSAL' } : null;
}

function checksComplete({ found }: Question): SubsistenceRefusal | null {
  if (found.checks.length > 0 && found.checkConclusion !== null && found.checkConclusion !== 'INCOMPLETE') return null;
  return { because: 'VERIFICATION_INCOMPLETE', missing: missingSources(found.checks) };
}

/** A proposal to confirm rests on a visit; one to refuse may rest on papers, and brings its own requirements. */
function visitedIfApproving(question: Question): SubsistenceRefusal | null {
  return question.found.proposal?.kind === 'REFUSE' ? null : visited(question);
}

function awardDue({ found, today }: Question): SubsistenceRefusal | null {
  const beginsOn = found.award ? firstDayOf(found.award.startMonth) : null;
  return beginsOn !== null && today < beginsOn ? { because: 'AWARD_NOT_DUE', beginsOn } : null;
}

function supplementOverdue({ found, today }: Question): SubsistenceRefusal | null {
  const due = found.deadlines.find(({ name, metOn }) => name === 'limit.dibao.supplement' && metOn === null);
  const dueOn = due?.dueOn ?? due?.provisionalDueOn ?? null;
  return dueOn !== null && today <= dueOn ? { because: 'SUPPLEMENT_NOT_DUE', dueOn } : null;
}

function somethingUnanswered({ found }: Question): SubsistenceRefusal | null {
  const waits = found.checks.some(({ status }) => status === 'ASKED') || unsettled(found.checks).length > 0;
  return waits ? null : { because: 'CHECK_ALREADY_ANSWERED', checkId: '' };
}

/** Each proof that a 单人保 rests on is answered before anything is proposed. */
function proofsChecked({ found }: Question): SubsistenceRefusal | null {
  const { single } = found;
  const member = found.members.find(({ personId }) => personId === single?.personId);
  const missing = single === null || member === undefined ? [] : proofsUnchecked(single, member);
  return missing.length > 0 ? { because: 'PROOF_NOT_CHECKED', missing } : null;
}

function notExtended({ found }: Question): SubsistenceRefusal | null {
  return found.flags.includes('EXCEPTIONAL') ? { because: 'DEADLINE_ALREADY_EXTENDED' } : null;
}

/** What must hold before an action, beyond state and role. Everything here can be told from the case and the day alone. */
const requirements: { readonly [A in CaseAction]?: readonly Requirement[] } = {
  supplementOverdue: [supplementOverdue],
  extendDeadline: [notExtended],
  receiveCheckResult: [somethingUnanswered],
  informOfCheckResult: [resultToBeTold],
  contestCheckFinding: [resultContestable],
  answerContest: [contestOpen],
  askAgain: [somethingToAskAgain],
  tellObjector: [somebodyObjected],
  proposeApproval: [
    objectionsAnswered,
    checksComplete,
    reportRanOut,
    visited,
    neighboursHeard,
    exclusionsProven,
    proofsChecked,
  ],
  proposeRefusal: [objectionsAnswered, reportRanOut],
  receiveTransferredCase: [sentToAStreet],
  recordSpotCheck: [decidedByStreet],
  revokeConfirmation: [decidedByStreet, foundWrong],
  startVerification: [noCheckRunning],
  closeReview: [investigated, notSuspended],
  hearOpinion: [opinionWanted],
  opinionSilence: [silenceOver],
  decideAdjustment: [decidedByAnother, opinionHeard],
  decideEnd: [decidedByAnother, opinionHeard],
  keepAward: [decidedByAnother],
  suspendAward: [notSuspended],
  resumeAward: [isSuspended],
  postNotice: [proposedToApprove],
  submitForDecision: [noticeFinished],
  closeNotice: [noticeFinished],
  confirm: [decidedByAnother, proposedToApprove, visitedIfApproving, noticeFinished],
  refuse: [decidedByAnother],
  beginAward: [awardDue],
};

/** What only whoever has the authority to confirm may do. */
const decisive: readonly CaseAction[] = ['confirm', 'refuse', 'decideAdjustment', 'decideEnd', 'keepAward'];

/** The roles that may take the action in this case: of the two that confirm, the one whose authority it is (社会救助法 44). */
export function rolesFor(found: SubsistenceCase, action: CaseAction): readonly Role[] {
  if (!decisive.includes(action)) return actionRules[action].roles;
  return found.confirmAuthority === 'STREET' ? ['street-leader'] : ['bureau-leader'];
}

/** Whether this actor may take the action in this case at all, whatever its state: the role, and a resident only in their own. */
export function authorityOf(found: SubsistenceCase, action: CaseAction, by: Actor): SubsistenceRefusal | null {
  const allowed = rolesFor(found, action);
  const held = by.roles.filter((role) => allowed.includes(role));
  if (held.length === 0) return { because: 'NO_AUTHORITY', action, roles: allowed };
  if (held.some((role) => role !== 'resident') || action === 'raiseObjection') return null;
  const own = by.personId !== undefined && found.members.some((member) => member.personId === by.personId);
  return own || by.personId === found.applicantId ? null : { because: 'NOT_OWN_CASE' };
}

/** What the state of this case knows: proofs only where it is for one person (单人保). */
function actionsFor({ status, single }: SubsistenceCase): CaseAction[] {
  return actionsOf(status).filter((action) => action !== 'recordProofCheck' || single !== null);
}

/**
 * May this actor take this action now? Null when they may, else the first refusal in the order: state, role, own case, the
 * action's own requirements. Every behaviour begins with it, and {@link nextSteps} is drawn from it.
 */
export function guard(found: SubsistenceCase, action: CaseAction, { by, today }: By): SubsistenceRefusal | null {
  if (!actionsFor(found).includes(action)) {
    return { because: 'WRONG_STATE', status: found.status, action, allowed: actionsFor(found) };
  }
  const unauthorised = authorityOf(found, action, by);
  if (unauthorised) return unauthorised;
  for (const requirement of requirements[action] ?? []) {
    const refusal = requirement({ found, by, today });
    if (refusal) return refusal;
  }
  return null;
}

/** One thing that may be done now: its code and its name for people. */
export type NextStep = { code: CaseAction; label: string };

/** What this actor may do in this case today: every action that the {@link guard} lets pass. */
export function nextSteps(found: SubsistenceCase, by: Actor, today: LegalDate): NextStep[] {
  return actionsOf(found.status)
    .filter((action) => guard(found, action, { by, today }) === null)
    .map((action) => ({ code: action, label: actionRules[action].label }));
}
