import { type ActionOf, actionsIn, defineSteps, type StatusOf, targetIn } from '@yimen/casework/domain';

/** An application accepted here for another province (domain §4.4: COLLECTED→PUSHED→DETERMINED→NOTIFIED). */
export const foreignSteps = defineSteps('HANDED_IN', {
  HANDED_IN: { completeMaterials: 'COLLECTED', withdraw: 'WITHDRAWN' },
  COLLECTED: { push: 'PUSHED', withdraw: 'WITHDRAWN' },
  PUSHED: { pushAgain: 'PUSHED', receiveDetermination: 'DETERMINED' },
  DETERMINED: { notify: 'NOTIFIED' },
  NOTIFIED: {},
  WITHDRAWN: {},
});

export type ForeignStatus = StatusOf<typeof foreignSteps>;
export type ForeignAction = ActionOf<typeof foreignSteps>;

/** Where the action leads from the state, or null when the state does not know it. */
export function foreignTarget(status: ForeignStatus, action: ForeignAction): ForeignStatus | null {
  return targetIn(foreignSteps, status, action);
}

/** The actions that the state knows. */
export function foreignActions(status: ForeignStatus): ForeignAction[] {
  return actionsIn(foreignSteps, status);
}

export const foreignStatusLabels: Record<ForeignStatus, string> = {
  HANDED_IN: '已递交，材料待补齐',
  COLLECTED: '材料收齐，待推送户籍地',
  PUSHED: '已推送，待户籍地认定',
  DETERMINED: '户籍地已认定，待告知',
  NOTIFIED: '已告知',
  WITHDRAWN: '已撤回',
};
