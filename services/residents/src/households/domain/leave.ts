import type { LegalDate } from '@yimen/standards';
import { accept, badInput, type Decision, refuse } from './decision.js';
import { type Household, isMemberOn, type Member } from './household.js';

export interface LeaveOrder {
  readonly personId: string;
  readonly leftOn: LegalDate;
  readonly newHeadPersonId: string | null;
  readonly reason: string;
}

/** Lets a member leave; when the head leaves and others stay, one of them becomes the head from that day on. */
export function leave(found: Household, order: LeaveOrder, today: LegalDate): Decision {
  if (order.reason.trim() === '' || order.reason.length > 200)
    return refuse(badInput('REASON_MISSING', '请写明离开的原因（不超过 200 字）。', 'input.reason'));
  if (order.leftOn > today) return refuse(badInput('DATE_IN_FUTURE', `日期不得晚于今天（${today}）。`, 'input.leftOn'));
  const leaving = found.members.find((member) => member.personId === order.personId && member.leftOn === null);
  if (leaving === undefined) return refuse({ because: 'not-member', personId: order.personId });
  if (order.leftOn < leaving.joinedOn)
    return refuse(badInput('DATE_BEFORE_JOINING', '离开日期早于加入日期。', 'input.leftOn'));
  const others = found.members.filter((member) => member !== leaving);
  const staying = others.filter((member) => member.leftOn === null);
  const left = { ...leaving, leftOn: order.leftOn };
  if (leaving.relation !== 'HEAD' || staying.length === 0) {
    if (order.newHeadPersonId !== null)
      return refuse({ because: 'head-count', message: '只有户主离开且还有其他成员时，才指明新户主。' });
    if (leaving.relation === 'HEAD' && others.some((member) => member.leftOn !== null && member.leftOn > order.leftOn))
      return refuse({ because: 'head-count', message: '此后家庭里还有其他成员，户主不能先于他们离开。' });
    return accept({ ...found, members: [left, ...others], version: found.version + 1 });
  }
  const heir = staying.find((member) => member.personId === order.newHeadPersonId && isMemberOn(member, order.leftOn));
  if (heir === undefined)
    return refuse({ because: 'head-count', message: '户主离开时，请从当日的其他成员中指明新户主。' });
  const rest = others.filter((member) => member !== heir);
  return accept({ ...found, members: [left, ...succeeded(heir, order.leftOn), ...rest], version: found.version + 1 });
}

/** A member who becomes the head: one stay ends and the next begins on the same day. */
function succeeded(heir: Member, on: LegalDate): Member[] {
  const asHead: Member = { ...heir, relation: 'HEAD', joinedOn: on };
  return heir.joinedOn === on ? [asHead] : [{ ...heir, leftOn: on }, asHead];
}
