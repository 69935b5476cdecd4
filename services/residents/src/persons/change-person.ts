import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { Seals } from '../access/seals.js';
import { sightOf } from '../access/sight.js';
import type { ResidentsAction } from '../permissions.js';
import type { Person } from './domain/person.js';
import { type HistoryLine, lockPersons, seesPerson, updatePerson, writeHistory } from './person.store.js';
import { personChanged } from './publish-facts.js';

export interface PersonChange<Result extends { readonly personId: string }> {
  readonly mutation: string;
  readonly action: ResidentsAction;
  readonly input: { readonly personId: string };
  readonly key: string;
  /** Judges the person as they are, locked, and says what becomes of them. */
  decide(found: Person, tx: EntityManager): Promise<ChangedPerson<Result> | { readonly problem: Problem }>;
}

export interface ChangedPerson<Result> {
  readonly person: Person;
  readonly line: Omit<HistoryLine, 'today' | 'by' | 'before'>;
  readonly result: Result;
}

/**
 * What every change of a registered person has in common: the actor must see them; row, history, audit and event are one
 * transaction; a repeated key changes nothing again.
 */
export async function changePerson<Result extends { readonly personId: string }>(
  ctx: RequestContext,
  seals: Seals,
  change: PersonChange<Result>,
): Promise<Answer<Result>> {
  const { actor, today } = ctx;
  const { mutation, key, input, action } = change;
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, { personId }: Result) => seesPerson(tx, personId, sight);
    return once<Result>(tx, { actor, mutation, key, body: input, mayRead }, async () => {
      const [found] = await lockPersons(tx, seals, [input.personId], sight);
      if (found === undefined) return refused(notFound('input.personId'));
      const decided = await change.decide(found, tx);
      if ('problem' in decided) return refused(decided.problem);
      const { person, line, result } = decided;
      await updatePerson(tx, seals, person);
      await writeHistory(tx, seals, person, { ...line, today, by: actor.sub, before: found });
      await appendAudit(tx, {
        actor,
        action,
        legalDate: today,
        subject: { type: 'Person', id: person.id },
        division: person.hukouDivision ?? person.residenceDivision,
      });
      await appendToOutbox(tx, [personChanged(person, today)]);
      return { outcome: 'done', result };
    });
  });
}
