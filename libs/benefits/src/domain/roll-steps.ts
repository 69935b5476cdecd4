import { type ActionOf, actionsIn, defineSteps, targetIn } from '@yimen/casework/domain';

/**
 * The life of a month's roll (domain §22: 发放须双人复核). Holding back what is checked already takes nobody's second look;
 * letting more be paid does, so the roll is to be checked again.
 */
export const rollSteps = defineSteps('DRAFTED', {
  DRAFTED: { hold: 'DRAFTED', release: 'DRAFTED', check: 'CHECKED', discard: 'DISCARDED' },
  CHECKED: { hold: 'CHECKED', release: 'DRAFTED', lock: 'LOCKED', discard: 'DISCARDED' },
  LOCKED: { send: 'SENT' },
  SENT: { readAnswers: 'SENT', settle: 'SETTLED' },
  SETTLED: {},
  DISCARDED: {},
});

export type RollStatus = keyof typeof rollSteps;
export type RollStep = ActionOf<typeof rollSteps>;

/** What each state and step is called. */
export const rollStatusLabels: Readonly<Record<RollStatus, string>> = {
  DRAFTED: '已起草，待复核',
  CHECKED: '已复核，待锁定',
  LOCKED: '已锁定，待报送',
  SENT: '已报送银行',
  SETTLED: '已结清',
  DISCARDED: '已作废',
};
export const rollStepLabels: Readonly<Record<RollStep, string>> = {
  hold: '暂缓一行',
  release: '放行一行',
  check: '复核',
  discard: '作废重拟',
  lock: '锁定',
  send: '报送银行',
  readAnswers: '读入回盘',
  settle: '结清',
};

/** Where a step leads from a state; null where the state does not know it. */
export function rollTarget(status: RollStatus, step: RollStep): RollStatus | null {
  return targetIn(rollSteps, status, step);
}

/** What may be done with a roll in this state. */
export function rollStepsFrom(status: RollStatus): RollStep[] {
  return actionsIn(rollSteps, status);
}

/** Who has had a roll in hand. */
export type RollHands = { readonly draftedBy: string; readonly checkedBy: string | null };

/**
 * Two pairs of eyes (domain §22: 双人复核; 职责分离): who drafted a roll neither checks nor locks it. True when this account may
 * take the step as far as that goes.
 */
export function mayTakeInHand(step: RollStep, account: string, { draftedBy }: RollHands): boolean {
  return !['check', 'lock', 'release'].includes(step) || account !== draftedBy;
}
