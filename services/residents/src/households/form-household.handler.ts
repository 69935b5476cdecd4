import { appendAudit, sees } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { v7 } from 'uuid';
import { placesToday } from '../access/places.js';
import type { Seals } from '../access/seals.js';
import { sightOf } from '../access/sight.js';
import { complaintAboutPlace } from '../persons/domain/places.js';
import { lockPersons } from '../persons/person.store.js';
import { outsideJurisdiction, problemOf as personProblemOf } from '../persons/problems.js';
import { type FormOrder, form } from './domain/form.js';
import type { Relation } from './domain/household.js';
import { showHousehold } from './find-households.query.js';
import { candidatesOf, insertHousehold, nextHouseholdNumber, seesHousehold } from './household.store.js';
import { problemOf } from './problems.js';
import { householdChanged } from './publish-facts.js';

export interface FormHouseholdInput {
  readonly division: string;
  readonly headPersonId: string;
  readonly members: readonly {
    readonly personId: string;
    readonly relation: Relation;
    readonly joinedOn?: LegalDate | null;
  }[];
  readonly formedOn?: LegalDate | null;
}

/** Forms a household of persons whom the actor sees, in a division of theirs. */
export async function formHousehold(
  ctx: RequestContext,
  seals: Seals,
  input: FormHouseholdInput,
  key: string,
): Promise<Answer<{ householdId: string }>> {
  const { actor, today } = ctx;
  const action = 'residents.household.form';
  const place = (await placesToday(ctx, [input.division]))(input.division);
  const complaint = place && complaintAboutPlace(place, 'input.division');
  const isOurs = sees(await ctx.scopeOf(action), { divisions: [input.division] });
  const misplaced = complaint ? personProblemOf(complaint) : isOurs ? null : outsideJurisdiction('input.division');
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, result: { householdId: string }) => seesHousehold(tx, result.householdId, sight);
    return once(tx, { actor, mutation: 'formHousehold', key, body: input, mayRead }, async () => {
      if (misplaced) return refused(misplaced);
      const asked = [input.headPersonId, ...input.members.map(({ personId }) => personId)];
      const persons = await lockPersons(tx, seals, asked, sight);
      const missing = asked.findIndex((id) => !persons.some((person) => person.id === id.toLowerCase()));
      if (missing >= 0) return refused(notFound(missing === 0 ? 'input.headPersonId' : `input.members.${missing - 1}`));
      const order = orderOf(input, await nextHouseholdNumber(tx, input.division));
      const decision = form(order, await candidatesOf(tx, persons), today);
      if (decision.outcome === 'refused') return refused(problemOf(decision.refusal, (id) => showHousehold(ctx, id)));
      const { next } = decision;
      await insertHousehold(tx, next);
      await appendAudit(tx, {
        ...{ actor, action, legalDate: today, division: next.division },
        subject: { type: 'Household', id: next.id },
        details: { members: next.members.map(({ personId }) => personId) },
      });
      await appendToOutbox(tx, [householdChanged(next, today)]);
      return done({ householdId: next.id });
    });
  });
}

function orderOf(input: FormHouseholdInput, number: string): FormOrder {
  return {
    ...{ id: v7(), number, division: input.division },
    headPersonId: input.headPersonId.toLowerCase(),
    members: input.members.map(({ personId, relation, joinedOn }) => ({
      ...{ personId: personId.toLowerCase(), relation },
      joinedOn: joinedOn ?? null,
    })),
    formedOn: input.formedOn ?? null,
  };
}
