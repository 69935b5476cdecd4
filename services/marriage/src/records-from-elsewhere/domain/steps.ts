import { defineSteps } from '@yimen/casework/domain';

/** A record from elsewhere: the national network is asked about it, and by its word alone it comes into the register. */
export const entrySteps = defineSteps('ASKED', {
  ASKED: { enter: 'ENTERED', leaveOut: 'NOT_ENTERED', askAgain: 'ASKED' },
  NOT_ENTERED: { askAgain: 'ASKED' },
  ENTERED: {},
});
export type EntryStatus = keyof typeof entrySteps;
export type EntryAction = 'enter' | 'leaveOut' | 'askAgain';

export const entryStatusLabels: Readonly<Record<EntryStatus, string>> = {
  ASKED: '等待全国库答复',
  ENTERED: '已入簿',
  NOT_ENTERED: '未入簿',
};
export const entryActionLabels: Readonly<Record<EntryAction, string>> = {
  enter: '全国库证实，入簿',
  leaveOut: '全国库没有证实，或者登记簿不能接受',
  askAgain: '再次联网核对',
};
