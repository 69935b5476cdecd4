import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type CircumstancePeriod, grouped } from './domain/index.js';

type Row = Omit<CircumstancePeriod, 'amountFen'> & { readonly amountFen: string | number | null };

const columns = `person_id AS "personId", kind, to_char(from_on, 'YYYY-MM-DD') AS "from", to_char(to_on, 'YYYY-MM-DD') AS "to",
  amount AS "amountFen", tier, single, source`;

/**
 * What stands of these persons on a day: tiers, supports, like benefits with what they pay. One statement, however many; whoever has
 * nothing has no entry.
 */
export async function circumstancesAt(
  tx: Pick<EntityManager, 'query'>,
  personIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, readonly CircumstancePeriod[]>> {
  const rows: Row[] = await tx.query(
    `SELECT ${columns} FROM circumstance
      WHERE person_id = ANY ($1::uuid[]) AND from_on <= $2::date AND (to_on IS NULL OR to_on >= $2::date)
      ORDER BY kind, from_on`,
    [personIds, on],
  );
  return byPerson(rows);
}

/** Everything that ever stood of these persons, for what is worked out month by month. One statement. */
export async function circumstancesOf(
  tx: Pick<EntityManager, 'query'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CircumstancePeriod[]>> {
  const rows: Row[] = await tx.query(
    `SELECT ${columns} FROM circumstance WHERE person_id = ANY ($1::uuid[]) ORDER BY kind, from_on`,
    [personIds],
  );
  return byPerson(rows);
}

function byPerson(rows: readonly Row[]): ReadonlyMap<string, readonly CircumstancePeriod[]> {
  const periods = rows.map((row): CircumstancePeriod => {
    return { ...row, amountFen: row.amountFen === null ? null : Number(row.amountFen) };
  });
  return grouped(periods, ({ personId }) => personId);
}
