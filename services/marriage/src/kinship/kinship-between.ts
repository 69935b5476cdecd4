import type { DataSource, EntityManager } from 'typeorm';
import { type Kinship, kinshipOf, nearestKinship } from '../marriage-registration/domain/index.js';

/** The nearest kinship that any household in which both were ever registered shows; null when none does. One statement. */
export async function kinshipBetween(
  db: DataSource | EntityManager,
  one: string,
  other: string,
): Promise<Kinship | null> {
  const rows: { one: string; other: string }[] = await db.query(
    `SELECT a.member ->> 'relation' AS one, b.member ->> 'relation' AS other
       FROM kin_household k
      CROSS JOIN LATERAL jsonb_array_elements(k.members) AS a(member)
      CROSS JOIN LATERAL jsonb_array_elements(k.members) AS b(member)
      WHERE k.members @> jsonb_build_array(jsonb_build_object('personId', $1::text))
        AND k.members @> jsonb_build_array(jsonb_build_object('personId', $2::text))
        AND a.member ->> 'personId' = $1::text AND b.member ->> 'personId' = $2::text`,
    [one, other],
  );
  return nearestKinship(rows.map((row) => kinshipOf(row.one, row.other)));
}
