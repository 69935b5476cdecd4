import { defineSteps } from './procedure/define-steps.js';

/**
 * The life of a case on its main path (domain §0.6). States not on it (REVIEWING, SUSPENDED, TERMINATING ...) join with the
 * acts that lead there. An action that leads to its own state adds something to the case without moving it.
 */
export const caseSteps = defineSteps('SUBMITTED', {
  SUBMITTED: {
    accept: 'ACCEPTED',
    requestSupplement: 'SUPPLEMENT',
    declineToAccept: 'NOT_ACCEPTED',
    transferCase: 'TRANSFERRED',
    registerNearRelative: 'SUBMITTED',
    recordComplaint: 'SUBMITTED',
    withdraw: 'WITHDRAWN',
  },
  TRANSFERRED: { receiveTransferredCase: 'SUBMITTED', withdraw: 'WITHDRAWN' },
  SUPPLEMENT: { supplement: 'SUBMITTED', supplementOverdue: 'WITHDRAWN', withdraw: 'WITHDRAWN' },
  NOT_ACCEPTED: {},
  ACCEPTED: {
    startVerification: 'INVESTIGATING',
    recordProofCheck: 'ACCEPTED',
    registerNearRelative: 'ACCEPTED',
    recordComplaint: 'ACCEPTED',
    remindHousehold: 'ACCEPTED',
    extendDeadline: 'ACCEPTED',
    withdraw: 'WITHDRAWN',
  },
  INVESTIGATING: {
    receiveCheckResult: 'INVESTIGATING',
    recordHomeVisit: 'INVESTIGATING',
    recordProofCheck: 'INVESTIGATING',
    recordReviewMeeting: 'INVESTIGATING',
    registerNearRelative: 'INVESTIGATING',
    recordComplaint: 'INVESTIGATING',
    remindHousehold: 'INVESTIGATING',
    proveExclusion: 'INVESTIGATING',
    clearProperty: 'INVESTIGATING',
    informOfCheckResult: 'INVESTIGATING',
    contestCheckFinding: 'INVESTIGATING',
    answerContest: 'INVESTIGATING',
    askAgain: 'INVESTIGATING',
    proposeApproval: 'PROPOSED',
    proposeRefusal: 'PROPOSED',
    refuse: 'REJECTED',
    extendDeadline: 'INVESTIGATING',
    withdraw: 'WITHDRAWN',
  },
  PROPOSED: {
    postNotice: 'PUBLICIZED',
    submitForDecision: 'CONFIRMING',
    recordHomeVisit: 'PROPOSED',
    registerNearRelative: 'PROPOSED',
    recordComplaint: 'PROPOSED',
    tellObjector: 'PROPOSED',
    extendDeadline: 'PROPOSED',
    withdraw: 'WITHDRAWN',
  },
  PUBLICIZED: {
    closeNotice: 'CONFIRMING',
    raiseObjection: 'OBJECTED',
    reportNoticeDisturbed: 'PUBLICIZED',
    voidNotice: 'PROPOSED',
    confirm: 'CONFIRMED',
    recordHomeVisit: 'PUBLICIZED',
    registerNearRelative: 'PUBLICIZED',
    recordComplaint: 'PUBLICIZED',
    tellObjector: 'PUBLICIZED',
    extendDeadline: 'PUBLICIZED',
    withdraw: 'WITHDRAWN',
  },
  OBJECTED: {
    recordHomeVisit: 'OBJECTED',
    recordReviewMeeting: 'OBJECTED',
    raiseObjection: 'OBJECTED',
    answerObjection: 'OBJECTED',
    tellObjector: 'OBJECTED',
    registerNearRelative: 'OBJECTED',
    recordComplaint: 'OBJECTED',
    remindHousehold: 'OBJECTED',
    proveExclusion: 'OBJECTED',
    receiveCheckResult: 'OBJECTED',
    recordProofCheck: 'OBJECTED',
    clearProperty: 'OBJECTED',
    informOfCheckResult: 'OBJECTED',
    contestCheckFinding: 'OBJECTED',
    answerContest: 'OBJECTED',
    askAgain: 'OBJECTED',
    proposeApproval: 'PROPOSED',
    proposeRefusal: 'PROPOSED',
    refuse: 'REJECTED',
    extendDeadline: 'OBJECTED',
    withdraw: 'WITHDRAWN',
  },
  CONFIRMING: {
    confirm: 'CONFIRMED',
    refuse: 'REJECTED',
    voidNotice: 'PROPOSED',
    recordHomeVisit: 'CONFIRMING',
    registerNearRelative: 'CONFIRMING',
    recordComplaint: 'CONFIRMING',
    tellObjector: 'CONFIRMING',
    extendDeadline: 'CONFIRMING',
    withdraw: 'WITHDRAWN',
  },
  CONFIRMED: {
    deliverDecision: 'CONFIRMED',
    publishConfirmation: 'CONFIRMED',
    recordSpotCheck: 'CONFIRMED',
    revokeConfirmation: 'INVESTIGATING',
    beginAward: 'ACTIVE',
  },
  ACTIVE: {
    recordWorkOffer: 'ACTIVE',
    answerWorkOffer: 'ACTIVE',
    recordMove: 'ACTIVE',
    arriveAfterMove: 'ACTIVE',
    deliverDecision: 'ACTIVE',
    publishConfirmation: 'ACTIVE',
    recordSpotCheck: 'ACTIVE',
    revokeConfirmation: 'INVESTIGATING',
  },
  REJECTED: { deliverDecision: 'REJECTED' },
  WITHDRAWN: {},
});

export type CaseStatus = keyof typeof caseSteps;
type ActionsOf<Table> = { [S in keyof Table]: keyof Table[S] }[keyof Table];
export type CaseAction = Exclude<ActionsOf<typeof caseSteps>, never>;

/** Where the action leads from the state, or null when the state does not know it. */
export function targetOf(status: CaseStatus, action: CaseAction): CaseStatus | null {
  const row: { readonly [A in CaseAction]?: CaseStatus } = caseSteps[status];
  return row[action] ?? null;
}

/** The actions that the state knows, in the table's order. */
export function actionsOf(status: CaseStatus): CaseAction[] {
  return Object.keys(caseSteps[status]) as CaseAction[];
}

export const statusLabels: Record<CaseStatus, string> = {
  SUBMITTED: '已提交',
  SUPPLEMENT: '待补正',
  TRANSFERRED: '已转办',
  NOT_ACCEPTED: '不予受理',
  ACCEPTED: '已受理',
  INVESTIGATING: '调查核对中',
  PROPOSED: '已提出初审意见',
  PUBLICIZED: '公示中',
  OBJECTED: '公示有异议',
  CONFIRMING: '待确认',
  CONFIRMED: '已确认',
  ACTIVE: '享受待遇',
  REJECTED: '不予确认',
  WITHDRAWN: '已撤回',
};
