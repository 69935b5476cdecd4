import type { EntityManager } from 'typeorm';
import { grouped } from '../circumstances/domain/index.js';
import { type LifeAndHome, lifeAndHomeOf, type PersonWord } from './domain/life-and-home.js';

/** Life and home of these persons as all that was said leaves it: one statement, however many. */
export async function lifeAndHomes(
  tx: Pick<EntityManager, 'query'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LifeAndHome>> {
  const rows: (PersonWord & { readonly personId: string })[] = await tx.query(
    `SELECT person_id AS "personId", version, to_char(said_on, 'YYYY-MM-DD') AS "saidOn", hukou_division AS "hukouDivision",
            life_status AS "lifeStatus", to_char(life_status_on, 'YYYY-MM-DD') AS "lifeStatusOn"
       FROM person_history WHERE person_id = ANY ($1::uuid[])`,
    [personIds],
  );
  return new Map([...grouped(rows, ({ personId }) => personId)].map(([id, words]) => [id, lifeAndHomeOf(words)]));
}
