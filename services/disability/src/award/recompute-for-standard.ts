import { claimArrears } from '@yimen/benefits';
import { appendSelected } from '@yimen/events';
import { fieldOf, type Law, mapOf, moneyOf, parameterOn } from '@yimen/policy';
import { firstDayOf, type LegalDate, type LegalMonth, yuanToFen } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Allowance } from '../application/domain/facts.js';
import { disabilityKeys } from '../application/domain/keys.js';
import { allowanceLedger } from '../paying/allowance-ledger.js';
import { benefitOf } from './award.row.js';
import { firstMonthUnder } from './domain/index.js';
import { type Reassessing, reassess } from './reassess.js';
import { settleMonths } from './settle-months.js';

/** A value that was just published and lies in the law already: for which places, which key, from when, by which document. */
export type NewStandard = {
  readonly codes: readonly string[];
  readonly key: string;
  readonly effectiveFrom: LegalDate;
  readonly documentNo: string;
};

const allowanceOf: Readonly<Record<string, Allowance>> = {
  [disabilityKeys.livingStandard]: 'LIVING',
  [disabilityKeys.careStandard]: 'CARE',
};

/**
 * Recomputes what a published parameter changes: one event an award, arrears where months are locked already (domain §0.4, §4.2). The
 * amounts of those who are paid and compared with nothing are written by the database in one statement; everybody else (like benefits,
 * histories that lie after it, what says who is entitled) by the rule itself, in sets. In the transaction of the publication. Answers how many
 * awards changed.
 */
export async function recomputeForStandard(
  tx: EntityManager,
  standard: NewStandard,
  how: Reassessing,
): Promise<number> {
  const allowance = allowanceOf[standard.key];
  if (allowance === undefined) return oneByOne(tx, await awardsOf(tx, standard, 'TRUE'), how);
  const month = firstMonthUnder(standard.effectiveFrom);
  const inSets = await byTheDatabase(tx, { ...standard, allowance, month }, how);
  const rest = `a.benefit = '${benefitOf[allowance]}' AND NOT (${simple}) AND (a.to_month IS NULL OR a.to_month >= $2::date)`;
  return inSets + (await oneByOne(tx, await awardsOf(tx, standard, rest, month), how));
}

/**
 * SQL: the award `a` needs no rule for its new amount: in force, begun, compared with nothing, its last amount stands in the month $2, and
 * the certificate has not been another since. `last` is its last amount.
 */
const simple = `a.status = 'ACTIVE' AND a.to_month IS NULL AND NOT a.compared AND a.from_month <= $2::date
  AND NOT EXISTS (SELECT 1 FROM award_amount later WHERE later.award_id = a.id AND later.from_month > $2::date)
  AND NOT EXISTS (SELECT 1 FROM certificate_statement c JOIN disability_certificate d ON d.id = c.certificate_id
                   WHERE d.person_id = a.person_id AND c.effective_on >= $2::date - interval '1 month')`;

type SetOrder = NewStandard & { readonly allowance: Allowance; readonly month: LegalMonth };

async function byTheDatabase(tx: EntityManager, order: SetOrder, { today, laws }: Reassessing): Promise<number> {
  const { allowance, month, documentNo, codes } = order;
  const places: { division: string }[] = await tx.query(
    'SELECT DISTINCT division FROM award WHERE benefit = $1 AND division = ANY ($2::text[]) ORDER BY division',
    [benefitOf[allowance], codes],
  );
  const divisions = places.map(({ division }) => division);
  const lawOf = await laws(tx, divisions, today);
  const plan = divisions.flatMap((division) => planOf(allowance, division, lawOf(division), firstDayOf(month)));
  if (plan.length === 0) return 0;
  const changed = await appendSelected(tx, {
    type: 'yimen.disability.award.changed.v1',
    legalDate: today,
    parameters: [JSON.stringify(plan), firstDayOf(month), benefitOf[allowance], documentNo],
    with: `${changedAwards},
      written AS (
        INSERT INTO award_amount (award_id, from_month, amount, reason, source)
        SELECT id, $2::date, amount, 'ELIGIBLE', $4 FROM changed
        ON CONFLICT (award_id, from_month) DO UPDATE SET amount = excluded.amount, source = excluded.source),
      bumped AS (
        UPDATE award a SET version = a.version + 1 FROM changed c WHERE a.id = c.id
        RETURNING a.id, a.case_id, a.person_id, a.division, a.version, c.was, c.amount)`,
    select: `SELECT person_id::text AS subject, version, division, jsonb_build_object(
        'awardId', id, 'caseId', case_id, 'personId', person_id, 'allowance', '${allowance}', 'division', division,
        'from', '${month}', 'oldMonthlyAmount', ${yuan('was')}, 'monthlyAmount', ${yuan('amount')},
        'months', jsonb_build_array(jsonb_build_object(
          'from', '${month}', 'status', 'PAID', 'monthlyAmount', ${yuan('amount')}, 'reasonCode', 'ELIGIBLE')),
        'reasonCode', 'ELIGIBLE', 'version', version) AS data FROM bumped`,
  });
  if (changed > 0) await makeUp(tx, order, today);
  return changed;
}

/** SQL: `changed`, every award whose amount for the month becomes another: what it was, what it is. */
const changedAwards = `plan AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(division text, level smallint, amount bigint)),
  changed AS MATERIALIZED (
    SELECT a.id, last.amount AS was, p.amount
      FROM award a JOIN plan p ON p.division = a.division AND (p.level IS NULL OR p.level = a.level)
     CROSS JOIN LATERAL (SELECT m.amount, m.reason FROM award_amount m WHERE m.award_id = a.id
                          ORDER BY m.from_month DESC LIMIT 1) AS last
     WHERE a.benefit = $3 AND last.reason = 'ELIGIBLE' AND last.amount <> p.amount AND ${simple})`;

const yuan = (fen: string): string => `to_char(${fen} / 100.0, 'FM999999999990.00')`;

type PlanRow = { readonly division: string; readonly level: number | null; readonly amount: number };

/** What a place pays from the month on: one amount, or one a level. */
function planOf(allowance: Allowance, division: string, law: Law, on: LegalDate): PlanRow[] {
  const key = allowance === 'LIVING' ? disabilityKeys.livingStandard : disabilityKeys.careStandard;
  const found = parameterOn(law, key, on);
  if (!found.ok) return [];
  if (allowance === 'LIVING') return [{ division, level: null, amount: moneyOf(found) }];
  const byLevel = mapOf(found);
  return [1, 2, 3, 4].flatMap((level) => {
    const amount = fieldOf(byLevel, String(level));
    return amount === null || amount === undefined ? [] : [{ division, level, amount: yuanToFen(String(amount)) }];
  });
}

/** Months that are locked already: what the set changed for them is due, or was paid too much. */
async function makeUp(tx: EntityManager, { allowance, month, documentNo, codes }: SetOrder, today: LegalDate) {
  const rows: { awardId: string }[] = await tx.query(
    `SELECT m.award_id AS "awardId" FROM award_amount m JOIN award a ON a.id = m.award_id
      WHERE m.from_month = $1::date AND m.source = $2 AND a.benefit = $3 AND a.division = ANY ($4::text[])
        AND EXISTS (SELECT 1 FROM roll r WHERE r.benefit = $3 AND r.status IN ('LOCKED', 'SENT', 'SETTLED') AND r.month >= $1::date)`,
    [firstDayOf(month), documentNo, benefitOf[allowance], codes],
  );
  const arrears = await settleMonths(
    tx,
    rows.map(({ awardId }) => ({ awardId, fromMonth: month, source: documentNo })),
    today,
  );
  await claimArrears(allowanceLedger, tx, arrears, () => 'STANDARD_PUBLISHED', today);
}

async function awardsOf(
  tx: EntityManager,
  { codes }: NewStandard,
  condition: string,
  month?: LegalMonth,
): Promise<string[]> {
  const parameters = month === undefined ? [codes] : [codes, firstDayOf(month)];
  const rows: { id: string }[] = await tx.query(
    `SELECT a.id FROM award a WHERE a.division = ANY ($1::text[]) AND ${condition} ORDER BY a.id`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

const setSize = 500;

async function oneByOne(tx: EntityManager, ids: readonly string[], how: Reassessing): Promise<number> {
  let changed = 0;
  for (let at = 0; at < ids.length; at += setSize) {
    const set = await reassess(tx, { awardIds: ids.slice(at, at + setSize) }, how);
    changed += set.length;
  }
  return changed;
}
