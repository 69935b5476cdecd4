import { firstDayOf, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type Own, type OwnColumns, ownDefinitions, ownNames, withOwn } from './own-columns.js';

/** An award as it begins. A household's, a person's, or a person's as one of a household. */
export type NewAward = {
  readonly awardId: string;
  readonly benefit: string;
  readonly caseId: string;
  readonly householdId: string | null;
  readonly personId: string | null;
  readonly division: string;
  readonly startMonth: LegalMonth;
  readonly monthlyFen: number;
  /** The last month, where it is known already. */
  readonly endMonth?: LegalMonth | null;
  /** Why the first amount is what it is, and which document says so. */
  readonly reason?: string;
  readonly source: string | null;
  readonly own?: Own;
};

/** Writes new awards with their first amounts: two statements, however many. `own`: the service's own columns. */
export async function insertAwards(
  tx: EntityManager,
  awards: readonly NewAward[],
  own: OwnColumns = {},
): Promise<void> {
  if (awards.length === 0) return;
  const rows = JSON.stringify(awards.map((each) => rowOf(each, own)));
  const columns = 'id, benefit, case_id, household_id, person_id, division, from_month, to_month';
  await tx.query(
    `INSERT INTO award (${columns}, status, version${ownNames(own)})
     SELECT ${columns}, 'ACTIVE', 1${ownNames(own)}
       FROM jsonb_to_recordset($1::jsonb) AS t(
              id uuid, benefit text, case_id uuid, household_id uuid, person_id uuid, division text, from_month date,
              to_month date${ownDefinitions(own)})`,
    [rows],
  );
  await tx.query(
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source)
     SELECT id, from_month, amount, reason, source
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, from_month date, amount bigint, reason text, source text)`,
    [rows],
  );
}

function rowOf(award: NewAward, columns: OwnColumns) {
  const { awardId, benefit, caseId, householdId, personId, division, startMonth, endMonth = null, source } = award;
  const row = {
    ...{ id: awardId, benefit, division, source, reason: award.reason ?? 'GRANTED', amount: award.monthlyFen },
    ...{ case_id: caseId, household_id: householdId, person_id: personId },
    ...{ from_month: firstDayOf(startMonth), to_month: endMonth === null ? null : firstDayOf(endMonth) },
  };
  return withOwn(row, columns, award.own);
}
