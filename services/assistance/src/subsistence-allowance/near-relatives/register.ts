import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** A line of the bureau's register (单独登记备案). */
export type Registered = {
  readonly caseId: string;
  readonly officer: string;
  readonly kind: string | null;
  readonly on: LegalDate;
  readonly by: string;
};

/** Writes lines into the register, in one statement. */
export async function registerRelatives(tx: EntityManager, lines: readonly Registered[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.query(
    `INSERT INTO near_relative_register (id, case_id, officer, kind, registered_on, registered_by)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       id uuid, case_id uuid, officer text, kind text, registered_on date, registered_by text)
     ON CONFLICT ON CONSTRAINT an_officer_once_a_case DO NOTHING`,
    [JSON.stringify(lines.map(rowOf))],
  );
}

function rowOf({ caseId, officer, kind, on, by }: Registered) {
  return { id: uuidv7(), case_id: caseId, officer, kind, registered_on: on, registered_by: by };
}
