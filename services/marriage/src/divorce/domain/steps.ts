import { type ActionOf, defineSteps, type StatusOf, targetIn } from '@yimen/casework/domain';

/**
 * A divorce by agreement (domain §6.4). The calendar moves it at midnight; either side alone ends it while it cools; both together
 * get the certificate while the window is open. Whatever ends the marriage itself ends the application with it.
 */
export const divorceSteps = defineSteps('APPLIED', {
  APPLIED: {
    beginCooling: 'COOLING',
    withdraw: 'WITHDRAWN',
    endByDeath: 'ENDED_BY_DEATH',
    endWithMarriage: 'ENDED_WITH_MARRIAGE',
  },
  COOLING: {
    openWindow: 'ISSUABLE',
    withdraw: 'WITHDRAWN',
    endByDeath: 'ENDED_BY_DEATH',
    endWithMarriage: 'ENDED_WITH_MARRIAGE',
  },
  ISSUABLE: {
    issue: 'DIVORCED',
    expire: 'EXPIRED',
    coolAgain: 'COOLING',
    endByDeath: 'ENDED_BY_DEATH',
    endWithMarriage: 'ENDED_WITH_MARRIAGE',
  },
  WITHDRAWN: {},
  DIVORCED: {},
  EXPIRED: {},
  ENDED_BY_DEATH: {},
  ENDED_WITH_MARRIAGE: {},
});

export type DivorceStatus = StatusOf<typeof divorceSteps>;
export type DivorceAction = ActionOf<typeof divorceSteps>;

/** Where the action leads from the state, or null when the state does not know it. */
export function divorceTarget(status: DivorceStatus, action: DivorceAction): DivorceStatus | null {
  return targetIn(divorceSteps, status, action);
}

/** The states in which an application is still open: one of a couple at a time. */
export const openDivorceStatuses: readonly DivorceStatus[] = ['APPLIED', 'COOLING', 'ISSUABLE'];

export const divorceLabels: Readonly<Record<DivorceStatus, string>> = {
  APPLIED: '已受理，次日起计冷静期',
  COOLING: '冷静期中',
  ISSUABLE: '可共同申领离婚证',
  WITHDRAWN: '已撤回',
  DIVORCED: '已离婚',
  EXPIRED: '逾期未申领，视为撤回',
  ENDED_BY_DEATH: '一方死亡，程序终止',
  ENDED_WITH_MARRIAGE: '婚姻关系已另行消灭，程序终止',
};

export const divorceActionLabels: Readonly<Record<DivorceAction, string>> = {
  beginCooling: '开始计冷静期',
  openWindow: '冷静期届满',
  coolAgain: '日历变更，恢复冷静期',
  withdraw: '撤回离婚登记申请',
  issue: '共同申领离婚证',
  expire: '逾期未申领',
  endByDeath: '一方死亡',
  endWithMarriage: '婚姻关系另行消灭',
};
