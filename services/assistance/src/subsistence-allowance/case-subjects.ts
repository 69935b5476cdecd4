import { isUuid } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** Where a case lies and whom it concerns: what `sees` asks about. */
export type CaseSubjects = { readonly divisions: readonly string[]; readonly persons: readonly string[] };

/** Of these cases that; one statement, for what need not read the cases. */
export async function readCaseSubjects(
  tx: EntityManager,
  asked: readonly string[],
): Promise<ReadonlyMap<string, CaseSubjects>> {
  const rows: { id: string; division: string; persons: string[] }[] = await tx.query(
    `SELECT c.id, c.division, array_append(array_agg(m.person_id), c.applicant) AS persons
       FROM subsistence_case c LEFT JOIN case_member m ON m.case_id = c.id
      WHERE c.id = ANY ($1::uuid[]) GROUP BY c.id`,
    [asked.filter(isUuid)],
  );
  return new Map(
    rows.map(({ id, division, persons }) => [
      id,
      { divisions: [division], persons: [...new Set(persons.filter((person) => person !== null))] },
    ]),
  );
}
