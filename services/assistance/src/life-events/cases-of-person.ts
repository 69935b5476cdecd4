import type { EntityManager } from 'typeorm';

/** A case that counts somebody; `alone` when nobody else is paid by its award. */
export type CaseOfPerson = { readonly caseId: string; readonly division: string; readonly alone: boolean };

/** The cases with an award that hold this person, ended ones too; one statement. */
export async function casesOfPerson(tx: EntityManager, personId: string): Promise<CaseOfPerson[]> {
  return tx.query(
    `SELECT a.case_id AS "caseId", max(a.division) AS division,
            bool_or(a.member_count = 1 AND EXISTS (SELECT 1 FROM award_member m WHERE m.award_id = a.id AND m.person_id = $1)) AS alone
       FROM award a
      WHERE a.id IN (SELECT award_id FROM award_member WHERE person_id = $1
                     UNION SELECT award_id FROM award_edge_member WHERE person_id = $1)
      GROUP BY a.case_id ORDER BY a.case_id`,
    [personId],
  );
}
