import { type Law, parameterOn } from '@yimen/policy';
import { addMonths, type LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { keys, type PreviousAward } from '../subsistence-allowance/domain/index.js';

type Whose = { readonly householdId: string; readonly singlePersonId: string | null };

/**
 * 快速复核 (domain §2.4 ⑦): the allowance of this household, or for 单人保 also of this person, that ended within the months that the
 * rules say; null when none did. What was ended for a false statement is no stop of this kind. One statement.
 */
export async function endedLately(
  tx: EntityManager,
  { householdId, singlePersonId }: Whose,
  { law, today }: { law: Law; today: LegalDate },
): Promise<PreviousAward | null> {
  const months = parameterOn(law, keys.quickReviewMonths, today);
  if (!months.ok) return null;
  // Stopped is the month after the last one that was paid: the months run from there.
  const since = addMonths(today, -(Number(months.value) + 1));
  const rows: PreviousAward[] = await tx.query(
    `SELECT c.id AS "caseId", c.number, to_char(a.to_month, 'YYYY-MM') AS "lastMonth"
       FROM award a JOIN subsistence_case c ON c.id = a.case_id
      WHERE a.household_id = $1 AND (a.person_id IS NULL OR a.person_id = $2) AND a.status = 'ENDED' AND a.to_month >= $3::date
        AND c.status = 'TERMINATED'
        AND NOT coalesce(c.content -> 'decisions' -> -1 -> 'grounds', '[]') @> '[{"code": "FALSE_DECLARATION"}]'
      ORDER BY a.to_month DESC, a.id DESC LIMIT 1`,
    [householdId, singlePersonId, since],
  );
  return rows[0] ?? null;
}
