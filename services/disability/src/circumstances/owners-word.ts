import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { DeclaredCircumstance } from './domain/index.js';

/** A period that the owner of a circumstance told of. */
export type OwnersPeriod = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly amountFen: number | null;
};
type Of = Pick<DeclaredCircumstance, 'personId' | 'kind'>;

/** What the owners of these circumstances have told of the same persons, the first period first. One statement, however many. */
export async function ownersWords(
  tx: Pick<EntityManager, 'query'>,
  of: readonly Of[],
): Promise<readonly (readonly OwnersPeriod[])[]> {
  const rows: (Omit<OwnersPeriod, 'amountFen'> & { at: string; amount: string | null })[] = await tx.query(
    `SELECT asked.at, to_char(p.from_on, 'YYYY-MM-DD') AS "from", to_char(p.to_on, 'YYYY-MM-DD') AS "to", p.substance ->> 'amountFen' AS amount
       FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS asked(person, kind, at)
       JOIN told_period p ON p.subject_id = asked.person AND p.substance ->> 'kind' = asked.kind AND p.substance ->> 'source' = 'TOLD'
      ORDER BY asked.at, p.from_on`,
    [of.map(({ personId }) => personId), of.map(({ kind }) => kind)],
  );
  return of.map((_, at) =>
    rows
      .filter((row) => Number(row.at) === at + 1)
      .map(({ from, to, amount }) => ({ from, to, amountFen: amount === null ? null : Number(amount) })),
  );
}

/** Whether the owner says the same as was recorded; null while the owner has said nothing of that time or later. Pure. */
export function agrees(
  { from, to, amountFen, status }: Pick<DeclaredCircumstance, 'from' | 'to' | 'amountFen' | 'status'>,
  told: readonly OwnersPeriod[],
): boolean | null {
  const [first, ...others] = told.filter((each) => each.to === null || each.to >= from);
  if (first === undefined) return null;
  if (status === 'ANNULLED' || others.length > 0) return false;
  return first.from === from && first.to === to && first.amountFen === amountFen;
}
