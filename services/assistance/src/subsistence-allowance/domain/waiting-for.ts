import type { Role } from './actor.js';
import type { SubsistenceCase } from './case.js';
import { unsettled } from './check-sources.js';
import { rolesFor } from './guard.js';
import { openObjections } from './objection.js';
import { visited } from './path-requirements.js';
import type { CaseAction, CaseStatus } from './steps.js';
import { openContests } from './verification/contest.js';
import { resultToBeTold } from './verification/requirements.js';

/** An action that the case waits for, and when it does: always, when nothing is said. */
type Awaited = { action: CaseAction; when?: (found: SubsistenceCase) => boolean };

/** Nobody has been there, or only the street where the bureau must go itself (near relatives, complaints: domain §1.3, §2.4). */
const unvisited = (found: SubsistenceCase) => visited({ found }) !== null;
const unanswered = ({ checks }: SubsistenceCase) => unsettled(checks).length > 0;
/** 核对不完整须转由人处理 (domain §19.18); 超标须告知，举证须逐项答复 (§2.5, §28.4). */
const incomplete = ({ checkConclusion }: SubsistenceCase) => checkConclusion === 'INCOMPLETE';
const untold = (found: SubsistenceCase) => resultToBeTold({ found }) === null;
const contested = (found: SubsistenceCase) => openContests(found).length > 0;
const undelivered = ({ decision }: SubsistenceCase) => decision !== null && decision.deliveries.length === 0;
const objected = ({ objections }: SubsistenceCase) => openObjections(objections).length > 0;
const toBeReceived = ({ transfers }: SubsistenceCase) => !transfers.some(({ to }) => 'agency' in to);
const unpublished = ({ publication }: SubsistenceCase) => publication === null;
const unheard = ({ review }: SubsistenceCase) => (review?.opinion ?? null) === null;
const examined = (found: SubsistenceCase) => !unvisited(found) && !unanswered(found);

/**
 * What moves a case on from each state (domain §0.6, the column 动作人). What may also be done there (withdrawing, lengthening
 * a limit) is nothing that the case waits for; a state that is not here waits for nobody but the calendar.
 */
const awaited: { readonly [S in CaseStatus]?: readonly Awaited[] } = {
  SUBMITTED: [{ action: 'accept' }],
  SUPPLEMENT: [{ action: 'supplement' }],
  ACCEPTED: [{ action: 'startVerification' }],
  INVESTIGATING: [
    { action: 'recordHomeVisit', when: unvisited },
    { action: 'receiveCheckResult', when: unanswered },
    { action: 'askAgain', when: incomplete },
    { action: 'informOfCheckResult', when: untold },
    { action: 'answerContest', when: contested },
    { action: 'proposeApproval', when: examined },
  ],
  PROPOSED: [{ action: 'postNotice' }],
  TRANSFERRED: [{ action: 'receiveTransferredCase', when: toBeReceived }],
  OBJECTED: [{ action: 'answerObjection', when: objected }, { action: 'proposeApproval' }],
  CONFIRMING: [{ action: 'recordHomeVisit', when: unvisited }, { action: 'confirm' }],
  CONFIRMED: [
    { action: 'deliverDecision', when: undelivered },
    { action: 'publishConfirmation', when: unpublished },
  ],
  REVIEWING: [{ action: 'closeReview' }],
  SUSPENDED: [{ action: 'resumeAward' }],
  ADJUSTING: [
    { action: 'hearOpinion', when: unheard },
    { action: 'decideAdjustment', when: (found) => !unheard(found) },
  ],
  TERMINATING: [
    { action: 'hearOpinion', when: unheard },
    { action: 'decideEnd', when: (found) => !unheard(found) },
  ],
  REJECTED: [{ action: 'deliverDecision', when: undelivered }],
};

/**
 * The roles that must act next, for the worklists of the front office: those of the actions that the case waits for, the
 * system left out, which needs no list.
 */
export function waitingFor(found: SubsistenceCase): readonly Role[] {
  const actions = (awaited[found.status] ?? []).filter(({ when }) => when?.(found) ?? true);
  const waited = actions.flatMap(({ action }) => [...rolesOf(found, action)]);
  return [...new Set(waited)].filter((role) => role !== 'system');
}

function rolesOf(found: SubsistenceCase, action: CaseAction): readonly Role[] {
  // A proposal to refuse needs no notice: it goes straight to whoever decides, by the reviewer's hand.
  if (action === 'postNotice' && found.proposal?.kind === 'REFUSE') return rolesFor(found, 'submitForDecision');
  return rolesFor(found, action);
}
