import type { EntityManager } from 'typeorm';
import type { OpenCase } from '../domain/index.js';

/** The open cases and awards that already hold the household or one of these people; one statement. */
export async function openCasesOf(
  tx: EntityManager,
  householdId: string,
  personIds: readonly string[],
): Promise<OpenCase[]> {
  return tx.query(
    `SELECT c.number, c.household_id AS "householdId",
            ARRAY(SELECT m.person_id::text FROM case_member m WHERE m.case_id = c.id AND m.open ORDER BY m.ordinal) AS "personIds"
       FROM subsistence_case c
      WHERE c.open
        AND (c.household_id = $1
             OR c.id IN (SELECT m.case_id FROM case_member m WHERE m.open AND m.person_id = ANY ($2::uuid[])))
      ORDER BY c.id`,
    [householdId, personIds],
  );
}
