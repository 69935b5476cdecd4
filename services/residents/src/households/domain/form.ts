import type { LegalDate } from '@yimen/standards';
import { complaintAbout } from './candidate.js';
import { accept, badInput, type Decision, refuse } from './decision.js';
import type { Candidate, Relation } from './household.js';

export interface FormOrder {
  readonly id: string;
  readonly number: string;
  readonly division: string;
  readonly headPersonId: string;
  readonly members: readonly {
    readonly personId: string;
    readonly relation: Relation;
    readonly joinedOn: LegalDate | null;
  }[];
  readonly formedOn: LegalDate | null;
}

/** More people than this in one household are a slip, or an institution. */
export const mostMembers = 30;

/** Forms a household with one head; the head may be named among the members again, as HEAD. */
export function form(order: FormOrder, candidates: readonly Candidate[], today: LegalDate): Decision {
  const formedOn = order.formedOn ?? today;
  const others = order.members.filter(
    ({ personId, relation }) => !(personId === order.headPersonId && relation === 'HEAD'),
  );
  if (
    others.some(({ relation }) => relation === 'HEAD') ||
    others.some(({ personId }) => personId === order.headPersonId)
  )
    return refuse({ because: 'head-count', message: '一个家庭有且只有一名户主，户主不能同时是其他成员。' });
  if (others.length >= mostMembers)
    return refuse(badInput('HOUSEHOLD_TOO_LARGE', `一个家庭最多 ${mostMembers} 人。`, 'input.members'));
  const members = [
    { personId: order.headPersonId, relation: 'HEAD' as const, joinedOn: formedOn, leftOn: null },
    ...others.map(({ personId, relation, joinedOn }) => ({
      personId,
      relation,
      joinedOn: joinedOn ?? formedOn,
      leftOn: null,
    })),
  ];
  if (new Set(members.map(({ personId }) => personId)).size !== members.length)
    return refuse(badInput('HOUSEHOLD_MEMBER_TWICE', '同一人列了两次。', 'input.members'));
  for (const [nth, { personId, joinedOn }] of members.entries()) {
    const field =
      nth === 0 ? 'input.headPersonId' : `input.members.${order.members.findIndex((one) => one.personId === personId)}`;
    const candidate = candidates.find((one) => one.personId === personId);
    if (joinedOn < formedOn) return refuse(badInput('DATE_BEFORE_HOUSEHOLD', '加入日期早于家庭组成的日期。', field));
    const complaint = candidate
      ? complaintAbout(candidate, order.id, joinedOn, today, field)
      : ({ because: 'not-member', personId } as const);
    if (complaint) return refuse(complaint);
  }
  const { id, number, division } = order;
  return accept({ id, number, division, formedOn, members, version: 1 });
}
