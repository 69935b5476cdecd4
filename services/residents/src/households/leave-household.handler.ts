import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import type { Seals } from '../access/seals.js';
import { changeHousehold } from './change-household.js';
import { leave } from './domain/leave.js';

export interface LeaveHouseholdInput {
  readonly householdId: string;
  readonly personId: string;
  readonly leftOn: LegalDate;
  readonly newHeadPersonId?: string | null;
  readonly reason: string;
}

/** Lets a member leave a household that the actor sees. */
export function leaveHousehold(
  ctx: RequestContext,
  seals: Seals,
  input: LeaveHouseholdInput,
  key: string,
): Promise<Answer<{ householdId: string }>> {
  return changeHousehold(ctx, seals, {
    ...{ mutation: 'leaveHousehold', action: 'residents.household.leave', input, key, reason: input.reason },
    decide: async (found) =>
      leave(
        found,
        {
          personId: input.personId.toLowerCase(),
          leftOn: input.leftOn,
          newHeadPersonId: input.newHeadPersonId?.toLowerCase() ?? null,
          reason: input.reason,
        },
        ctx.today,
      ),
  });
}
