import { type ActionOf, defineSteps, targetIn } from '@yimen/casework/domain';

/**
 * The life of a case of false statement (domain §2.8: 立案→证据固化→听取陈述申辩→决定→追缴), with the delivery and the payment
 * that the law asks for after it. New evidence after the party was told means telling it anew.
 */
export const falseStatementSteps = defineSteps('OPENED', {
  OPENED: { fixEvidence: 'EVIDENCE_FIXED' },
  EVIDENCE_FIXED: { fixEvidence: 'EVIDENCE_FIXED', inform: 'INFORMED' },
  INFORMED: { fixEvidence: 'EVIDENCE_FIXED', hear: 'HEARD' },
  HEARD: { fixEvidence: 'EVIDENCE_FIXED', decide: 'DECIDED' },
  DECIDED: { deliver: 'DELIVERED' },
  DELIVERED: { payFine: 'DELIVERED', close: 'CLOSED' },
  CLOSED: {},
});

export type FalseStatementStatus = keyof typeof falseStatementSteps;
export type FalseStatementAction = ActionOf<typeof falseStatementSteps>;

/** Where the action leads from the state, or null when the state does not know it. */
export function falseStatementTarget(
  status: FalseStatementStatus,
  action: FalseStatementAction,
): FalseStatementStatus | null {
  return targetIn(falseStatementSteps, status, action);
}

export const falseStatementLabels: Record<FalseStatementStatus, string> = {
  OPENED: '已立案',
  EVIDENCE_FIXED: '证据已固定',
  INFORMED: '已告知，听取陈述申辩中',
  HEARD: '已听取陈述申辩',
  DECIDED: '已决定，待送达',
  DELIVERED: '已送达，执行中',
  CLOSED: '已结案',
};
