import { type ActionOf, defineSteps, type StatusOf } from '@yimen/casework/domain';

/**
 * How a certificate turns. The federation's word is never refused: what it says from a day on is so. That one has run out the calendar
 * says, whatever else was said (domain §4.4, §12 #13). Drawn in docs/services/disability.md; nothing turns otherwise (turns.spec.ts).
 */
export const certificateTurns = defineSteps('VALID', {
  VALID: { freeze: 'FROZEN', cancel: 'CANCELLED', runOut: 'EXPIRED' },
  FROZEN: { unfreeze: 'VALID', cancel: 'CANCELLED', runOut: 'EXPIRED' },
  EXPIRED: { renew: 'VALID', renewFrozen: 'FROZEN', cancel: 'CANCELLED' },
  CANCELLED: { issueAgain: 'VALID', issueFrozen: 'FROZEN', foundRunOut: 'EXPIRED' },
});

export const certificateTurnNames: Readonly<Record<ActionOf<typeof certificateTurns>, string>> = {
  freeze: '残联冻结',
  unfreeze: '残联解冻',
  cancel: '残联注销',
  runOut: '有效期止次日',
  renew: '换证',
  renewFrozen: '换证而冻结',
  issueAgain: '重新发证',
  issueFrozen: '撤销注销而冻结',
  foundRunOut: '撤销注销时已过期',
};

/** A question to the federation (残联): asked again as often as its day passes, closed by an answer, a late one too. */
export const questionSteps = defineSteps('ASKED', {
  ASKED: { askAgain: 'ASKED', reckon: 'ASKED', answer: 'ANSWERED' },
  ANSWERED: {},
});
export type QuestionStatus = StatusOf<typeof questionSteps>;

export const questionStatusNames: Readonly<Record<QuestionStatus, string>> = {
  ASKED: '已问，待答复',
  ANSWERED: '已答复',
};
export const questionStepNames: Readonly<Record<ActionOf<typeof questionSteps>, string>> = {
  askAgain: '逾期不答：再问，告知等的人',
  reckon: '公布日历：重算答复日',
  answer: '残联答复，或残联审核岗登记',
};
