import { patiently } from '@yimen/casework';
import { type Answer, inTransaction, refused, violatedConstraint } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { actsAround } from './act.store.js';
import { alreadyMarried, certificateNumberUsed } from './act-problems.js';
import type { Act } from './domain/index.js';

/**
 * Has the register for these persons in hand until the transaction ends: who registers at another window meanwhile waits, and
 * then sees what was registered. In one order, so that two windows never wait for one another.
 */
export async function lockPersons(tx: EntityManager, personIds: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('register of ' || id, 0))
       FROM (SELECT DISTINCT unnest($1::uuid[]) AS id ORDER BY 1) AS persons`,
    [personIds],
  );
}

/**
 * The same for these persons and whoever shares an act with them, whom an act about them may make married or free; then all their acts.
 */
export async function holdActsAround(tx: EntityManager, personIds: readonly string[]): Promise<Act[]> {
  const near = (await actsAround(tx, personIds)).flatMap(({ parties }) => parties.filter((id) => id !== null));
  await lockPersons(tx, [...personIds, ...near]);
  return actsAround(tx, personIds);
}

/**
 * Runs what appends to the register, in one transaction. Where the database itself refuses (a person bound twice, a certificate's
 * number used before), nothing of it has happened, and the answer says so as any other refusal does.
 */
export function inRegister<T>(db: DataSource, work: (tx: EntityManager) => Promise<Answer<T>>): Promise<Answer<T>> {
  return patiently(async () => {
    try {
      return await inTransaction(db, work);
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'one_marriage_at_a_time') return refused(alreadyMarried());
      if (constraint === 'register_act_certificate_no_key') return refused(certificateNumberUsed());
      throw error;
    }
  });
}
