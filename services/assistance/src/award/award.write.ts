import { insertAwards as insertAnyAwards, type NewAward as NewOfAny, type OwnColumns } from '@yimen/benefits';
import type { EntityManager } from 'typeorm';
import type { Award } from '../subsistence-allowance/domain/case.js';
import type { AwardBasis } from './award-basis.js';
import { benefit, singleBenefit } from './benefit.js';
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

/** What 低保 keeps of an award beside what every award has. */
export const ownColumns = { basis: 'jsonb', member_count: 'integer', program: 'text' } as const satisfies OwnColumns;

/** Writes new awards with their members, entitlements and first amounts: five statements, however many. */
export async function insertAwards(tx: EntityManager, awards: readonly NewAward[]): Promise<void> {
  if (awards.length === 0) return;
  await insertAnyAwards(tx, awards.map(awardOf), ownColumns);
  const rows = JSON.stringify(awards.map(({ award, basis, entitled }) => ({ id: award.awardId, basis, entitled })));
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
}

function awardOf({ award, caseId, division, basis, source }: NewAward): NewOfAny {
  const { awardId, householdId, startMonth, monthlyFen } = award;
  const { single, counted } = basis;
  return {
    ...{ awardId, caseId, householdId, personId: single?.personId ?? null, division },
    benefit: single === undefined ? benefit : singleBenefit,
    ...{
      startMonth,
      monthlyFen,
      source,
      own: { basis, member_count: counted.length, program: single === undefined ? 'HOUSEHOLD' : 'SINGLE_PERSON' },
    },
  };
}
