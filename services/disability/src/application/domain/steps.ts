import { type ActionOf, actionsIn, defineSteps, type StatusOf, targetIn } from '@yimen/casework/domain';

/**
 * The life of an application for either allowance (domain §4.4: 街道受理初审→残联审核→区局审定→发放): no means test and no home visit.
 * An action that leads to its own state adds something to the case without moving it. What is paid is the award's, not the case's:
 * the case is told when its award has ended, so that its end can be objected to.
 */
export const caseSteps = defineSteps('SUBMITTED', {
  SUBMITTED: {
    accept: 'ACCEPTED',
    requestSupplement: 'SUPPLEMENT',
    declineToAccept: 'NOT_ACCEPTED',
    withdraw: 'WITHDRAWN',
  },
  SUPPLEMENT: { supplement: 'SUBMITTED', supplementOverdue: 'WITHDRAWN', withdraw: 'WITHDRAWN' },
  ACCEPTED: {
    assessCareNeed: 'ACCEPTED',
    extendDeadline: 'ACCEPTED',
    passFirstReview: 'PROPOSED',
    publicize: 'PUBLICIZED',
    proposeRefusal: 'CONFIRMING',
    withdraw: 'WITHDRAWN',
  },
  PUBLICIZED: { endPublicity: 'PROPOSED', stopPublicity: 'ACCEPTED', withdraw: 'WITHDRAWN' },
  PROPOSED: {
    recordFederationReview: 'CONFIRMING',
    extendDeadline: 'PROPOSED',
    withdraw: 'WITHDRAWN',
  },
  CONFIRMING: {
    returnToStreet: 'ACCEPTED',
    extendDeadline: 'CONFIRMING',
    confirm: 'CONFIRMED',
    refuse: 'REJECTED',
    withdraw: 'WITHDRAWN',
  },
  // A stop that followed from facts leaves the award in force: an objection to it is looked into beside it (domain §4.4 停发异议).
  CONFIRMED: {
    deliverDecision: 'CONFIRMED',
    objectToStop: 'CONFIRMED',
    recordFederationReexamination: 'CONFIRMED',
    upholdObjectionToStop: 'CONFIRMED',
    dismissObjectionToStop: 'CONFIRMED',
    awardEnded: 'TERMINATED',
  },
  REJECTED: { deliverDecision: 'REJECTED', raiseObjection: 'OBJECTED' },
  OBJECTED: {
    recordFederationReexamination: 'OBJECTED',
    upholdObjection: 'CONFIRMED',
    dismissObjection: 'REJECTED',
  },
  // An end that is found to lie earlier (a false statement found out afterwards) is the case's end too.
  TERMINATED: {
    deliverDecision: 'TERMINATED',
    objectToEnd: 'APPEALED',
    recordFederationReexamination: 'TERMINATED',
    upholdObjectionToStop: 'TERMINATED',
    dismissObjectionToStop: 'TERMINATED',
    awardEnded: 'TERMINATED',
    awardRestored: 'CONFIRMED',
  },
  APPEALED: {
    recordFederationReexamination: 'APPEALED',
    upholdObjectionToEnd: 'CONFIRMED',
    dismissObjectionToEnd: 'TERMINATED',
    awardEnded: 'APPEALED',
    awardRestored: 'CONFIRMED',
  },
  NOT_ACCEPTED: {},
  WITHDRAWN: {},
});

export type CaseStatus = StatusOf<typeof caseSteps>;
export type CaseAction = ActionOf<typeof caseSteps>;

/** Where the action leads from the state, or null when the state does not know it. */
export function stepTarget(status: CaseStatus, action: CaseAction): CaseStatus | null {
  return targetIn(caseSteps, status, action);
}

/** The actions that the state knows. */
export function actionsOf(status: CaseStatus): CaseAction[] {
  return actionsIn(caseSteps, status);
}

export const statusLabels: Record<CaseStatus, string> = {
  SUBMITTED: '已提交',
  SUPPLEMENT: '待补正',
  ACCEPTED: '已受理，街道初审',
  PUBLICIZED: '公示中',
  PROPOSED: '残联审核',
  CONFIRMING: '待审定',
  CONFIRMED: '审定合格',
  REJECTED: '不予补贴',
  OBJECTED: '不予异议复核中',
  TERMINATED: '已停发',
  APPEALED: '停发异议复核中',
  NOT_ACCEPTED: '不予受理',
  WITHDRAWN: '已撤回',
};

/** In these states nobody draws or asks for anything any more: the person may apply again. */
export const endedStatuses: readonly CaseStatus[] = ['NOT_ACCEPTED', 'WITHDRAWN', 'REJECTED', 'TERMINATED'];
