import { isUuid } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import { type Act, type ActKind, founds } from './domain/index.js';
import { holdActsAround } from './register-lock.js';

/** A marriage on record, with what the fold does not need: where it was registered and what its numbers are. */
export type MarriageOnRecord = {
  readonly id: string;
  readonly kind: ActKind;
  readonly parties: Act['parties'];
  readonly division: string;
  readonly recordNo: string;
  readonly certificateNo: string | null;
  /** Every act of the couple and of whoever else they married. */
  readonly acts: readonly Act[];
};

type Row = Omit<MarriageOnRecord, 'acts' | 'parties'> & { readonly party_a: string; readonly party_b: string | null };

/** The marriages with these ids, without their acts. One statement. */
async function marriageRows(db: DataSource | EntityManager, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = await db.query(
    `SELECT id, kind, party_a, party_b, division, record_no AS "recordNo", certificate_no AS "certificateNo"
       FROM register_act WHERE id = ANY ($1::uuid[])`,
    [ids.filter(isUuid)],
  );
  return rows.filter(founds);
}

/** The marriage that an act founded, in hand until the transaction ends; null when there is none of that id. */
export async function holdMarriage(tx: EntityManager, id: string): Promise<MarriageOnRecord | null> {
  const [row] = await marriageRows(tx, [id]);
  if (row === undefined) return null;
  const { party_a, party_b, ...rest } = row;
  const people = [party_a, party_b].filter((each) => each !== null);
  return { ...rest, parties: [party_a, party_b], acts: await holdActsAround(tx, people) };
}

/** In which division each of these marriages was registered. One statement. */
export async function divisionsOfMarriages(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return new Map((await marriageRows(tx, ids)).map(({ id, division }) => [id, division]));
}
