import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { RollStatus } from '../domain/roll-steps.js';

/** A roll as it is stored. */
export type RollRow = {
  readonly id: string;
  readonly benefit: string;
  readonly month: LegalDate;
  readonly division: string;
  readonly status: RollStatus;
  readonly version: number;
  readonly draftedOn: LegalDate;
  readonly draftedBy: string;
  readonly checkedOn: LegalDate | null;
  readonly checkedBy: string | null;
  readonly lockedOn: LegalDate | null;
  readonly lockedBy: string | null;
  readonly sentOn: LegalDate | null;
  readonly settledOn: LegalDate | null;
  readonly households: number;
  readonly total: string;
};

const day = (column: string, name: string) => `to_char(${column}, 'YYYY-MM-DD') AS "${name}"`;

/** The columns of `roll` as a `RollRow`. */
export const rollColumns = `id, benefit, ${day('month', 'month')}, division, status, version, ${day('drafted_on', 'draftedOn')},
  drafted_by AS "draftedBy", ${day('checked_on', 'checkedOn')}, checked_by AS "checkedBy", ${day('locked_on', 'lockedOn')},
  locked_by AS "lockedBy", ${day('sent_on', 'sentOn')}, ${day('settled_on', 'settledOn')}, households, total_amount AS total`;

/** A roll, locked until the end of the transaction; null when there is none. */
export async function lockRollRow(tx: EntityManager, id: string): Promise<RollRow | null> {
  if (!isUuid(id)) return null;
  const [row]: RollRow[] = await tx.query(`SELECT ${rollColumns} FROM roll WHERE id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}
