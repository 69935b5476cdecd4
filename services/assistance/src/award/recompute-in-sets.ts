import { claimArrears, type LookedAtFrom, writeArrears } from '@yimen/benefits';
import { appendSelected } from '@yimen/events';
import { type LegalDate, monthOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { changedAmounts, firstChange, type SetShape } from './restandard.sql.js';
import type { PlanStep } from './restandard-plan.js';

export type SetChange = { readonly from: LegalDate; readonly today: LegalDate; readonly source: string };

/** The parameters that the SQL of a set takes: the plan, when the standard begins, its first month. */
export const setParameters = (steps: readonly PlanStep[], { from }: Pick<SetChange, 'from'>): unknown[] => [
  JSON.stringify(steps),
  from,
  steps.map(({ month }) => month).sort()[0] ?? from,
];

/** What the text of the set's statement must provide for. */
export const shapeOf = (steps: readonly PlanStep[]): SetShape => ({
  steps: steps.some(({ previous }) => previous !== null) ? 'MANY' : 'ONE',
  addOns: steps.some(({ addOns }) => addOns.length > 0),
  minimum: steps.some(({ minimumFen }) => minimumFen !== null),
});

/**
 * Recomputes a set of awards where they lie, by one statement: amounts, versions, and one event an award that changed. Then, only
 * where months are settled already, what they should have been. Answers how many awards changed.
 */
export async function recomputeInSets(
  tx: EntityManager,
  steps: readonly PlanStep[],
  change: SetChange,
): Promise<number> {
  if (steps.length === 0) return 0;
  const parameters = setParameters(steps, change);
  const settled = await settledSince(tx, steps, parameters);
  const shape = shapeOf(steps);
  const changed = await appendSelected(tx, {
    type: 'yimen.assistance.award.changed.v1',
    legalDate: change.today,
    parameters,
    with: `${changedAmounts(shape)}, ${firstChange(shape)},
      written AS (
        INSERT INTO award_amount (award_id, from_month, amount, reason, source)
        SELECT id, month, amount, 'STANDARD_PUBLISHED', source FROM changed
        ON CONFLICT (award_id, from_month) DO UPDATE
          SET amount = excluded.amount, reason = excluded.reason, source = excluded.source),
      bumped AS (
        UPDATE award a SET version = a.version + 1 FROM first f WHERE a.id = f.id
        RETURNING a.id, a.case_id, a.household_id, a.division, a.version, f.month, f.was, f.amount)`,
    select: `SELECT household_id::text AS subject, version, division, jsonb_build_object(
        'awardId', id, 'caseId', case_id, 'householdId', household_id, 'tier', 'DIBAO', 'division', division,
        'oldMonthlyAmount', ${yuan('was')}, 'monthlyAmount', ${yuan('amount')}, 'from', to_char(month, 'YYYY-MM'),
        'reasonCode', 'STANDARD_PUBLISHED', 'version', version) AS data
      FROM bumped`,
  });
  if (changed > 0 && settled) await makeUp(tx, steps, change);
  return changed;
}

const yuan = (fen: string): string => `to_char(${fen} / 100.0, 'FM999999999990.00')`;

/** Is any month of these places settled already that the standard reaches? */
async function settledSince(
  tx: EntityManager,
  steps: readonly PlanStep[],
  parameters: readonly unknown[],
): Promise<boolean> {
  const [row]: { settled: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT 1 FROM roll r
                     WHERE r.status IN ('LOCKED', 'SENT', 'SETTLED') AND r.month >= $1::date AND r.divisions && $2::text[]) AS settled`,
    [parameters[2], steps.map(({ division }) => division)],
  );
  return row?.settled ?? false;
}

/** Looks again at the awards whose amounts this document set, from its first month on. */
async function makeUp(tx: EntityManager, steps: readonly PlanStep[], { today, source }: SetChange): Promise<void> {
  const rows: { awardId: string; from: LegalDate }[] = await tx.query(
    `SELECT m.award_id AS "awardId", to_char(min(m.from_month), 'YYYY-MM-DD') AS from
       FROM award_amount m JOIN award a ON a.id = m.award_id
       JOIN jsonb_to_recordset($1::jsonb) AS p(division text, month date) ON p.division = a.division AND p.month = m.from_month
      WHERE m.reason = 'STANDARD_PUBLISHED' GROUP BY m.award_id`,
    [JSON.stringify(steps)],
  );
  const looked = rows.map(({ awardId, from }): LookedAtFrom => ({ awardId, fromMonth: monthOf(from), source }));
  const arrears = await writeArrears(tx, looked, today);
  await claimArrears(dibaoLedger, tx, arrears, () => 'STANDARD_PUBLISHED', today);
}
