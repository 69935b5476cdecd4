import type { LegalDate } from '@yimen/standards';
import { type Answer, notFound, type RequestContext } from '@yimen/subgraph';
import type { Seals } from '../access/seals.js';
import { lockPersons } from '../persons/person.store.js';
import { changeHousehold } from './change-household.js';
import type { Relation } from './domain/household.js';
import { join } from './domain/join.js';
import { candidatesOf } from './household.store.js';

export interface JoinHouseholdInput {
  readonly householdId: string;
  readonly personId: string;
  readonly relation: Relation;
  readonly joinedOn: LegalDate;
}

/** Takes a person whom the actor sees into a household that the actor sees. */
export function joinHousehold(
  ctx: RequestContext,
  seals: Seals,
  input: JoinHouseholdInput,
  key: string,
): Promise<Answer<{ householdId: string }>> {
  return changeHousehold(ctx, seals, {
    ...{ mutation: 'joinHousehold', action: 'residents.household.join', input, key, reason: null },
    decide: async (found, tx, sight) => {
      const persons = await lockPersons(tx, seals, [input.personId], sight);
      const [candidate] = await candidatesOf(tx, persons);
      if (candidate === undefined) return { problem: notFound('input.personId') };
      return join(found, { relation: input.relation, joinedOn: input.joinedOn }, candidate, ctx.today);
    },
  });
}
