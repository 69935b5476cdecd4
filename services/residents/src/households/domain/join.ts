import type { LegalDate } from '@yimen/standards';
import { complaintAbout } from './candidate.js';
import { accept, badInput, type Decision, refuse } from './decision.js';
import { mostMembers } from './form.js';
import { type Candidate, type Household, isMemberOn, type Relation } from './household.js';

export interface JoinOrder {
  readonly relation: Relation;
  readonly joinedOn: LegalDate;
}

/** Takes a person into a household. Its head does not change by somebody's joining. */
export function join(found: Household, order: JoinOrder, candidate: Candidate, today: LegalDate): Decision {
  if (order.relation === 'HEAD')
    return refuse({ because: 'head-count', message: '家庭已有户主；更换户主请在原户主离开时指明。' });
  const complaint = complaintAbout(candidate, found.id, order.joinedOn, today, 'input.joinedOn');
  if (complaint) return refuse(complaint);
  if (order.joinedOn < found.formedOn)
    return refuse(badInput('DATE_BEFORE_HOUSEHOLD', '加入日期早于家庭组成的日期。', 'input.joinedOn'));
  const present = found.members.filter((member) => isMemberOn(member, order.joinedOn));
  // Not even on a day of the past: nobody would be head from the day on which the last one left.
  if (!found.members.some((member) => member.leftOn === null))
    return refuse(badInput('HOUSEHOLD_EMPTY', '这个家庭已没有成员，请另组家庭。', 'input.householdId'));
  if (present.length >= mostMembers)
    return refuse(badInput('HOUSEHOLD_TOO_LARGE', `一个家庭最多 ${mostMembers} 人。`, 'input.householdId'));
  const member = { personId: candidate.personId, ...order, leftOn: null };
  return accept({ ...found, members: [...found.members, member], version: found.version + 1 });
}
