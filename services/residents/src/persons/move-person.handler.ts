import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import { placesToday } from '../access/places.js';
import type { Seals } from '../access/seals.js';
import { changePerson } from './change-person.js';
import { move } from './domain/move.js';
import { problemOf } from './problems.js';

export interface MovePersonInput {
  readonly personId: string;
  readonly hukouDivision?: string | null;
  readonly residenceDivision?: string | null;
  readonly on: LegalDate;
}

/** Moves where somebody is registered or lives. Whoever sees them now may send them away; who receives them sees them from then on. */
export async function movePerson(
  ctx: RequestContext,
  seals: Seals,
  input: MovePersonInput,
  key: string,
): Promise<Answer<{ personId: string }>> {
  const placeOf = await placesToday(ctx, [input.hukouDivision, input.residenceDivision]);
  return changePerson(ctx, seals, {
    ...{ mutation: 'movePerson', action: 'residents.person.move', input, key },
    decide: async (found) => {
      const order = { hukou: placeOf(input.hukouDivision), residence: placeOf(input.residenceDivision), on: input.on };
      const decision = move(found, order, ctx.today);
      if (decision.outcome === 'refused') return { problem: problemOf(decision.refusal) };
      return { person: decision.value, line: { what: 'moved', on: input.on }, result: { personId: found.id } };
    },
  });
}
