import { defineGuard, type NextStep as NextStepOf, type Requirement as RequirementOf } from '@yimen/casework/domain';
import { firstDayOf } from '@yimen/standards';
import type { Actor, Role } from './actor.js';
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

type Requirement = RequirementOf<SubsistenceCase, Actor, SubsistenceRefusal>;
type Question = Parameters<Requirement>[0];

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

/** What the state of this case knows: proofs only where it is for one person (单人保). */
function actionsFor({ status, single }: SubsistenceCase): CaseAction[] {
  return actionsOf(status).filter((action) => action !== 'recordProofCheck' || single !== null);
}

export type NextStep = NextStepOf<CaseAction>;

/** Every behaviour begins with the guard, and the next steps are drawn from it: see {@link defineGuard}. */
export const { authorityOf, guard, nextSteps } = defineGuard<
  SubsistenceCase,
  CaseAction,
  Role,
  Actor,
  SubsistenceRefusal
>({
  actionsFor,
  rolesFor,
  isOwn: ({ applicantId, members }, id) => id === applicantId || members.some(({ personId }) => personId === id),
  openToAnybody: ['raiseObjection'],
  requirements,
  labelOf: (action) => actionRules[action].label,
});
