import { pathsOn } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** The office that registers what crosses a border, as a district published it. */
export type CrossBorderOffice = {
  readonly id: string;
  readonly division: string;
  readonly name: string;
  readonly address: string;
  readonly telephone: string;
  readonly appointmentUrl: string;
  readonly effectiveFrom: LegalDate;
  readonly documentNo: string;
};

const columns = `o.id, o.division, o.name, o.address, o.telephone, o.appointment_url AS "appointmentUrl",
  o.effective_from::text AS "effectiveFrom", o.document_no AS "documentNo"`;

/** The office in force on a day for a division: published by the nearest of those above it, the latest of its own. */
export async function officeFor(
  db: DataSource | EntityManager,
  division: string,
  on: LegalDate,
): Promise<CrossBorderOffice | null> {
  const manager = 'manager' in db ? db.manager : db;
  const path = (await pathsOn(manager, [division], on)).get(division) ?? [division];
  const rows: CrossBorderOffice[] = await db.query(
    `SELECT ${columns} FROM cross_border_office o JOIN unnest($1::text[]) WITH ORDINALITY AS near(code, at) ON near.code = o.division
      WHERE o.effective_from <= $2::date ORDER BY near.at, o.effective_from DESC LIMIT 1`,
    [path, on],
  );
  return rows[0] ?? null;
}

/** One office by its id. */
export async function officeById(db: DataSource | EntityManager, id: string): Promise<CrossBorderOffice | null> {
  const rows: CrossBorderOffice[] = await db.query(`SELECT ${columns} FROM cross_border_office o WHERE o.id = $1`, [
    id,
  ]);
  return rows[0] ?? null;
}

/** Keeps a published office; false when the division has one from that day on already. */
export async function insertOffice(tx: EntityManager, office: CrossBorderOffice, by: string): Promise<boolean> {
  const { id, division, name, address, telephone, appointmentUrl, effectiveFrom, documentNo } = office;
  const rows: unknown[] = await tx.query(
    `INSERT INTO cross_border_office (id, division, name, address, telephone, appointment_url, effective_from, document_no, published_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (division, effective_from) DO NOTHING RETURNING id`,
    [id, division, name, address, telephone, appointmentUrl, effectiveFrom, documentNo, by],
  );
  return rows.length > 0;
}
