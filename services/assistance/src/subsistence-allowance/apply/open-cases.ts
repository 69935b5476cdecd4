import { sees } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { OpenCase, SubsistenceRefusal } from '../domain/index.js';

/** An open case, and by whom it may be read. */
export type HeldCase = OpenCase & {
  readonly division: string;
  readonly applicantId: string;
  readonly memberIds: readonly string[];
};

/** The open cases and awards that already hold the household or one of these people; one statement. */
export async function openCasesOf(
  tx: EntityManager,
  householdId: string,
  personIds: readonly string[],
): Promise<HeldCase[]> {
  return tx.query(
    `SELECT c.number, c.household_id AS "householdId", c.division, c.applicant AS "applicantId",
            CASE c.item WHEN 'AST-02' THEN 'SINGLE_PERSON' ELSE 'HOUSEHOLD' END AS program,
            c.status IN ('CONFIRMED', 'ACTIVE', 'REVIEWING', 'ADJUSTING', 'SUSPENDED', 'TERMINATING') AS "inForce",
            EXISTS (SELECT 1 FROM award a WHERE a.case_id = c.id AND a.to_month IS NOT NULL) AS ending,
            ARRAY(SELECT m.person_id::text FROM case_member m WHERE m.case_id = c.id ORDER BY m.ordinal) AS "memberIds",
            ARRAY(SELECT m.person_id::text FROM case_member m WHERE m.case_id = c.id AND m.open ORDER BY m.ordinal) AS "personIds"
       FROM subsistence_case c
      WHERE c.open
        AND (c.household_id = $1
             OR c.id IN (SELECT m.case_id FROM case_member m WHERE m.open AND m.person_id = ANY ($2::uuid[])))
      ORDER BY c.id`,
    [householdId, personIds],
  );
}

type Scope = Awaited<ReturnType<RequestContext['scopeOf']>>;

/** The refusal as this actor may hear it: the number of a case that they may not read is left out. */
export function asHeardBy(scope: Scope, refusal: SubsistenceRefusal, held: readonly HeldCase[]): SubsistenceRefusal {
  if (refusal.because !== 'DUPLICATE_APPLICATION' && refusal.because !== 'HOUSEHOLD_ON_DIBAO') return refusal;
  const found = held.find(({ number }) => number === refusal.existing);
  const seen =
    found !== undefined &&
    sees(scope, { divisions: [found.division], persons: [found.applicantId, ...found.memberIds] });
  return seen ? refusal : { ...refusal, existing: null };
}
