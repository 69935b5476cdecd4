import type { DataSource, EntityManager } from 'typeorm';
import { type Kinship, kinshipOf, nearestKinship } from '../marriage-registration/domain/index.js';

/** The nearest kinship that any household in which both were ever registered shows; null when none does. One statement. */
export async function kinshipBetween(
  db: DataSource | EntityManager,
  one: string,
  other: string,
): Promise<Kinship | null> {
  const [found = null] = await kinshipsBetween(db, [[one, other]]);
  return found;
}

/** The same of many couples, in their order; one statement. */
export async function kinshipsBetween(
  db: DataSource | EntityManager,
  couples: readonly (readonly [string, string])[],
): Promise<(Kinship | null)[]> {
  const rows: { nth: number; one: string; other: string }[] = await db.query(
    `SELECT c.nth::int AS nth, a.member ->> 'relation' AS one, b.member ->> 'relation' AS other
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS c(one, other, nth)
       JOIN kin_household k
         ON k.members @> jsonb_build_array(jsonb_build_object('personId', c.one))
        AND k.members @> jsonb_build_array(jsonb_build_object('personId', c.other))
      CROSS JOIN LATERAL jsonb_array_elements(k.members) AS a(member)
      CROSS JOIN LATERAL jsonb_array_elements(k.members) AS b(member)
      WHERE a.member ->> 'personId' = c.one AND b.member ->> 'personId' = c.other`,
    [couples.map(([one]) => one), couples.map(([, other]) => other)],
  );
  return couples.map((_, at) =>
    nearestKinship(rows.filter(({ nth }) => nth === at + 1).map((row) => kinshipOf(row.one, row.other))),
  );
}
