import type { EntityManager } from 'typeorm';
import type { Numbered } from './archive-papers.js';

type Row = Numbered & { readonly id: string };

/** The numbers of acts, which the fold does not need. One statement. */
export async function numbersOf(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Numbered>> {
  const rows: Row[] = await tx.query(
    `SELECT id, record_no AS "recordNo", certificate_no AS "certificateNo", division FROM register_act WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...numbers }) => [id, numbers]));
}
