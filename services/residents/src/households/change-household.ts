import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { Seals } from '../access/seals.js';
import { type Sight, sightOf } from '../access/sight.js';
import type { ResidentsAction } from '../permissions.js';
import { lockPersons } from '../persons/person.store.js';
import type { Decision } from './domain/decision.js';
import type { Household } from './domain/household.js';
import { showHousehold } from './find-households.query.js';
import { lockHousehold, seesHousehold, updateHousehold } from './household.store.js';
import { problemOf } from './problems.js';
import { householdChanged } from './publish-facts.js';

export interface HouseholdChange {
  readonly mutation: string;
  readonly action: ResidentsAction;
  readonly input: { readonly householdId: string; readonly personId: string };
  readonly key: string;
  readonly reason: string | null;
  /** Judges the household as it is, locked after the person (always in this order). */
  decide(found: Household, tx: EntityManager, sight: Sight): Promise<Decision | { readonly problem: Problem }>;
}

/** What joining and leaving have in common: the actor must see the household; rows, audit and event are one transaction. */
export async function changeHousehold(
  ctx: RequestContext,
  seals: Seals,
  change: HouseholdChange,
): Promise<Answer<{ householdId: string }>> {
  const { actor, today } = ctx;
  const { mutation, key, input, action, reason } = change;
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, { householdId }: { householdId: string }) => seesHousehold(tx, householdId, sight);
    return once(tx, { actor, mutation, key, body: input, mayRead }, async () => {
      await lockPersons(tx, seals, [input.personId], sight);
      const found = await lockHousehold(tx, input.householdId, sight);
      if (found === null) return refused(notFound('input.householdId'));
      const decided = await change.decide(found, tx, sight);
      if ('problem' in decided) return refused(decided.problem);
      if (decided.outcome === 'refused') return refused(problemOf(decided.refusal, (id) => showHousehold(ctx, id)));
      await updateHousehold(tx, seals, found, decided.next, reason);
      await appendAudit(tx, {
        ...{ actor, action, legalDate: today, division: found.division },
        subject: { type: 'Household', id: found.id },
        details: { person: input.personId },
      });
      await appendToOutbox(tx, [householdChanged(decided.next, today)]);
      return done({ householdId: found.id });
    });
  });
}
