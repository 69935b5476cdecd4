import { firstDayOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Award } from '../subsistence-allowance/domain/case.js';
import type { AwardBasis } from './award-basis.js';
import type { Entitled } from './entitlements.js';

export type { AwardBasis } from './award-basis.js';

/** An award as it begins. */
export type NewAward = {
  readonly award: Award;
  readonly caseId: string;
  readonly division: string;
  readonly basis: AwardBasis;
  readonly source: string;
  /** What follows from it, and for whom: which department may read the tier of whom (R-AST-09). */
  readonly entitled: readonly Entitled[];
};

/** Writes new awards with their members, entitlements and first amounts: five statements, however many. */
export async function insertAwards(tx: EntityManager, awards: readonly NewAward[]): Promise<void> {
  if (awards.length === 0) return;
  const rows = JSON.stringify(awards.map(rowOf));
  await tx.query(
    `INSERT INTO subsistence_award (id, case_id, household_id, division, from_month, status, member_count, basis, version,
                                    program, person_id)
     SELECT id, case_id, household_id, division, from_month, 'ACTIVE', jsonb_array_length(basis -> 'counted'), basis, 1,
            CASE WHEN basis ? 'single' THEN 'SINGLE_PERSON' ELSE 'HOUSEHOLD' END, (basis -> 'single' ->> 'personId')::uuid
       FROM jsonb_to_recordset($1::jsonb) AS t(
              id uuid, case_id uuid, household_id uuid, division text, from_month date, basis jsonb)`,
    [rows],
  );
  await tx.query(
    `INSERT INTO award_member (award_id, person_id)
     SELECT id, (member ->> 'personId')::uuid
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, basis jsonb), jsonb_array_elements(basis -> 'counted') AS member`,
    [rows],
  );
  await tx.query(
    `INSERT INTO award_edge_member (award_id, person_id)
     SELECT id, (member ->> 'personId')::uuid
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, basis jsonb),
            jsonb_array_elements(coalesce(basis -> 'single' -> 'edge', '[]')) AS member`,
    [rows],
  );
  await tx.query(
    `INSERT INTO award_entitlement (award_id, entitlement, person_ids)
     SELECT id, each ->> 'entitlement', ARRAY(SELECT jsonb_array_elements_text(each -> 'personIds'))::uuid[]
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, entitled jsonb), jsonb_array_elements(entitled) AS each`,
    [rows],
  );
  await tx.query(
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source)
     SELECT id, from_month, amount, 'GRANTED', source
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, from_month date, amount bigint, source text)`,
    [rows],
  );
}

function rowOf({ award, caseId, division, basis, source, entitled }: NewAward) {
  return {
    id: award.awardId,
    case_id: caseId,
    household_id: award.householdId,
    division,
    from_month: firstDayOf(award.startMonth),
    amount: award.monthlyFen,
    basis,
    source,
    entitled,
  };
}
