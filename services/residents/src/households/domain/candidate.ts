import type { LegalDate } from '@yimen/standards';
import { badInput, type HouseholdRefusal } from './decision.js';
import { type Candidate, overlaps } from './household.js';

/** Why this person cannot live in that household from that day on, or null (附录 A.1: one household at a moment). */
export function complaintAbout(
  candidate: Candidate,
  householdId: string,
  joinedOn: LegalDate,
  today: LegalDate,
  field: string,
): HouseholdRefusal | null {
  const { personId } = candidate;
  if (joinedOn > today) return badInput('DATE_IN_FUTURE', `日期不得晚于今天（${today}）。`, field);
  if (joinedOn < candidate.birthDate) return badInput('DATE_BEFORE_BIRTH', '加入日期早于出生日期，请核对。', field);
  if (!candidate.isLiving) return { because: 'person-not-living', personId };
  const elsewhere = candidate.stays.find((stay) => overlaps(stay, { joinedOn, leftOn: null }));
  if (elsewhere === undefined) return null;
  if (elsewhere.householdId === householdId)
    return badInput('HOUSEHOLD_MEMBER_ALREADY', '此人当时已是这个家庭的成员。', field);
  return { because: 'person-elsewhere', personId, householdId: elsewhere.householdId };
}
