import type { FieldVault } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { JudgmentKind } from './domain/index.js';

/** A judgment as it lies on disk, without its note. */
export type CourtJudgment = {
  readonly id: string;
  readonly kind: JudgmentKind;
  readonly judgmentNo: string;
  readonly court: string;
  readonly judgedOn: LegalDate;
  readonly inForceOn: LegalDate;
  readonly marriageId: string;
  readonly actIds: readonly string[];
  readonly division: string;
  readonly notedOn: LegalDate;
};

/** True when the judgment is noted on this marriage already. To be asked with the couple in hand. */
export async function isNoted(tx: EntityManager, judgmentNo: string, marriageId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query('SELECT 1 FROM court_judgment WHERE judgment_no = $1 AND marriage_id = $2', [
    judgmentNo,
    marriageId,
  ]);
  return rows.length > 0;
}

/** Keeps a judgment, its note sealed. */
export async function insertJudgment(
  tx: EntityManager,
  made: CourtJudgment,
  { by, note, vault }: { readonly by: string; readonly note: string | null; readonly vault: FieldVault },
): Promise<void> {
  const place = { table: 'court_judgment', column: 'note_sealed', row: made.id };
  await tx.query(
    `INSERT INTO court_judgment (id, kind, judgment_no, court, judged_on, in_force_on, marriage_id, act_ids, division, noted_on, noted_by, note_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9, $10, $11, $12)`,
    [
      ...[made.id, made.kind, made.judgmentNo, made.court, made.judgedOn, made.inForceOn, made.marriageId, made.actIds],
      ...[made.division, made.notedOn, by, note === null ? null : vault.seal(place, note)],
    ],
  );
}

/** The judgments with these ids that a condition on `j` keeps. */
export async function judgmentsWhere(
  db: DataSource | EntityManager,
  ids: readonly string[],
  { where, parameters }: { readonly where: string; readonly parameters: readonly unknown[] },
): Promise<CourtJudgment[]> {
  return db.query(
    `SELECT j.id, j.kind, j.judgment_no AS "judgmentNo", j.court, j.judged_on::text AS "judgedOn", j.in_force_on::text AS "inForceOn",
            j.marriage_id AS "marriageId", j.act_ids AS "actIds", j.division, j.noted_on::text AS "notedOn"
       FROM court_judgment j WHERE j.id = ANY ($${parameters.length + 1}::uuid[]) AND ${where}`,
    [...parameters, ids.filter(isUuid)],
  );
}
