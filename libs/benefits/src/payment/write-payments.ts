import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { ReturnReason } from '../domain/bank-answers.js';
import type { Whose } from '../house.js';

/**
 * Makes the payments of a roll that is being locked, one a line that pays anything, to the account in force at that moment. A line
 * that is held, or whose household has no account yet, is kept back and can be paid with a later roll. One statement.
 */
export async function makePayments(tx: EntityManager, rollId: string): Promise<void> {
  await tx.query(
    `INSERT INTO award_payment (id, roll_id, award_id, household_id, division, month, amount, account_id, status, held_reason)
     SELECT uuid_v7(), l.roll_id, l.award_id, l.household_id, a.division, l.month, l.payable, p.id,
            CASE WHEN l.hold_reason IS NULL AND p.id IS NOT NULL THEN 'READY' ELSE 'HELD' END,
            CASE WHEN l.hold_reason IS NOT NULL THEN l.hold_reason WHEN p.id IS NULL THEN 'NO_ACCOUNT' END
       FROM roll_line l JOIN award a ON a.id = l.award_id
       LEFT JOIN payee_account p ON p.case_id = a.case_id AND p.status = 'IN_FORCE'
      WHERE l.roll_id = $1 AND l.payable > 0
      ORDER BY l.award_id`,
    [rollId],
  );
}

/** A payment as the bank file and the events say it. */
export type Payment = Whose & {
  readonly id: string;
  readonly rollId: string;
  readonly awardId: string;
  readonly division: string;
  readonly month: LegalDate;
  readonly amount: string;
  readonly accountId: string | null;
  readonly lineNo: number | null;
  readonly status: 'HELD' | 'READY' | 'SENT' | 'PAID' | 'RETURNED' | 'REISSUED';
  readonly heldReason: string | null;
  readonly returnReason: ReturnReason | null;
  readonly answeredOn: LegalDate | null;
  readonly correctBy: LegalDate | null;
  readonly version: number;
};

/** The columns of `award_payment` (as `p`) as a `Payment`. */
export const paymentColumns = `p.id, p.roll_id AS "rollId", p.award_id AS "awardId", p.household_id AS "householdId",
  (SELECT a.person_id FROM award a WHERE a.id = p.award_id) AS "personId", p.division,
  to_char(p.month, 'YYYY-MM-DD') AS month, p.amount, p.account_id AS "accountId", p.line_no AS "lineNo", p.status,
  p.held_reason AS "heldReason", p.return_reason AS "returnReason", to_char(p.answered_on, 'YYYY-MM-DD') AS "answeredOn",
  to_char(p.correct_by, 'YYYY-MM-DD') AS "correctBy", p.version`;

/** Numbers what is ready, from one on in the order of the awards, and marks it as sent; answers the payments of the file. */
export async function numberPayments(tx: EntityManager, rollId: string): Promise<Payment[]> {
  await tx.query(
    `UPDATE award_payment p SET line_no = n.line_no, status = 'SENT', version = version + 1
       FROM (SELECT id, row_number() OVER (ORDER BY award_id)::integer AS line_no
               FROM award_payment WHERE roll_id = $1 AND status = 'READY') AS n
      WHERE p.id = n.id`,
    [rollId],
  );
  return paymentsInFile(tx, rollId);
}

/** Every payment of a roll that was sent, whatever became of it, in the order of the file. */
export function paymentsInFile(tx: EntityManager, rollId: string): Promise<Payment[]> {
  return tx.query(
    `SELECT ${paymentColumns} FROM award_payment p WHERE p.roll_id = $1 AND p.line_no IS NOT NULL ORDER BY p.line_no`,
    [rollId],
  );
}

export type AnswerRow = {
  readonly lineNo: number;
  readonly result: 'PAID' | 'RETURNED';
  readonly reason: ReturnReason | null;
  readonly correctBy: LegalDate | null;
};

/** Writes the bank's answers, all in one statement; answers the payments as they are then. */
export async function writeAnswers(
  tx: EntityManager,
  rollId: string,
  rows: readonly AnswerRow[],
  today: LegalDate,
): Promise<Payment[]> {
  const [written]: [Payment[], number] = await tx.query(
    `UPDATE award_payment p SET status = t.result, return_reason = t.reason, answered_on = $3, correct_by = t."correctBy",
            version = p.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS t("lineNo" integer, result text, reason text, "correctBy" date)
      WHERE p.roll_id = $1 AND p.line_no = t."lineNo" AND p.status = 'SENT'
     RETURNING ${paymentColumns}`,
    [rollId, JSON.stringify(rows), today],
  );
  return written;
}
