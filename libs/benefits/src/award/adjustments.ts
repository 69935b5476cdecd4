import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

export type AdjustmentKind = 'ARREARS' | 'RECOVERY' | 'REISSUE';

/** Something that a coming roll pays (ARREARS 补发, REISSUE 退票重发) or keeps back (RECOVERY 追缴, negative) beside the month's amount. */
export type PlannedAdjustment = {
  readonly awardId: string;
  /** The first month whose roll may carry it. */
  readonly fromMonth: LegalMonth;
  readonly kind: AdjustmentKind;
  /** Negative for RECOVERY, positive for the others; never zero. */
  readonly amountFen: number;
  /** Where it comes from: with the id it is planned once, however often it is asked for. */
  readonly sourceKind: string;
  readonly sourceId: string;
  readonly plannedOn: LegalDate;
};

/**
 * Plans adjustments of coming rolls, in one statement. What was planned from the same source already is left as it is. Answers
 * the ids of those that are new, in no order. Whoever writes `award_arrears` need not plan them: `planArrears` does when a roll is drafted.
 */
export async function planAdjustments(tx: EntityManager, rows: readonly PlannedAdjustment[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const planned: { id: string }[] = await tx.query(
    `INSERT INTO award_adjustment (id, award_id, from_month, kind, amount, source_kind, source_id, planned_on, status)
     SELECT id, award_id, from_month, kind, amount, source_kind, source_id, planned_on, 'PLANNED'
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, award_id uuid, from_month date, kind text, amount bigint,
                                               source_kind text, source_id text, planned_on date)
     ON CONFLICT ON CONSTRAINT planned_once_a_source DO NOTHING RETURNING id`,
    [JSON.stringify(rows.map(rowOf))],
  );
  return planned.map(({ id }) => id);
}

/**
 * Takes back what is planned and on no roll yet (a recovery that is paid at the counter, a claim that is given up). Answers the
 * ids that were; what is on a roll stays, and is not among them.
 */
export async function cancelAdjustments(tx: EntityManager, ids: readonly string[]): Promise<string[]> {
  const [cancelled]: [{ id: string }[], number] = await tx.query(
    `UPDATE award_adjustment SET status = 'CANCELLED' WHERE id = ANY ($1::uuid[]) AND status = 'PLANNED' RETURNING id`,
    [ids],
  );
  return cancelled.map(({ id }) => id);
}

/** Which awards a month's roll is about: those of its benefits in these divisions. */
export type OfRoll = {
  readonly benefits: readonly string[];
  readonly codes: readonly string[];
  readonly month: LegalMonth;
};

/**
 * Plans the positive arrears of the awards that a month's roll is about, which no roll has paid and no adjustment covers
 * (domain §0.4: what is learnt after a roll is locked is made up for by the next). One statement.
 */
export async function planArrears(
  tx: EntityManager,
  { benefits, codes, month }: OfRoll,
  today: LegalDate,
): Promise<void> {
  await tx.query(
    `WITH owed AS (
       SELECT r.award_id, r.month, r.source, r.amount, gen_random_uuid() AS id
         FROM award_arrears r JOIN award a ON a.id = r.award_id
        WHERE r.adjustment_id IS NULL AND r.amount > 0 AND a.division = ANY ($1::text[]) AND a.benefit = ANY ($4::text[])
          FOR UPDATE OF r),
     planned AS (
       INSERT INTO award_adjustment (id, award_id, from_month, kind, amount, source_kind, source_id, planned_on, status)
       SELECT id, award_id, $2, 'ARREARS', amount, 'AWARD_ARREARS', concat_ws('/', award_id, month, source), $3, 'PLANNED'
         FROM owed)
     UPDATE award_arrears r SET adjustment_id = owed.id
       FROM owed WHERE (r.award_id, r.month, r.source) = (owed.award_id, owed.month, owed.source)`,
    [codes, firstDayOf(month), today, benefits],
  );
}

function rowOf({ awardId, fromMonth, kind, amountFen, sourceKind, sourceId, plannedOn }: PlannedAdjustment) {
  return {
    ...{ id: uuidv7(), kind, amount: amountFen },
    award_id: awardId,
    from_month: firstDayOf(fromMonth),
    source_kind: sourceKind,
    source_id: sourceId,
    planned_on: plannedOn,
  };
}
