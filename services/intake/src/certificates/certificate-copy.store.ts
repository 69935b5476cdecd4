import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** The grades by certificates in force on a day, by person; one statement. Who has none, or of whom nothing was told, is not there. */
export async function gradesOf(
  db: DataSource | EntityManager,
  persons: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, number>> {
  const rows: { id: string; level: number }[] = await db.query(
    `SELECT person_id AS id, level FROM certificate_copy
      WHERE person_id = ANY ($1::uuid[]) AND status = 'VALID' AND valid_to >= $2::date`,
    [persons, on],
  );
  return new Map(rows.map(({ id, level }) => [id, level]));
}
