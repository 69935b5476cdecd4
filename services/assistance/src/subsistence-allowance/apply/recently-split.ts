import { type Law, parameterOn } from '@yimen/policy';
import { addMonths, type LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { keys } from '../domain/index.js';

/**
 * Did one of these people leave another household within the months that the rules say (分户、离婚)? By the copy of who belonged
 * where and until when; one statement. It says what to look into, never what is so (domain §12 #8).
 */
export async function recentlySplit(
  tx: EntityManager,
  { householdId, personIds }: { householdId: string; personIds: readonly string[] },
  { law, today }: { law: Law; today: LegalDate },
): Promise<boolean> {
  const months = parameterOn(law, keys.splitMonths, today);
  if (!months.ok) return false;
  const since = addMonths(today, -Number(months.value));
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM household_copy h, jsonb_array_elements(h.members) AS member
      WHERE jsonb_path_query_array(h.members, '$[*].personId') ?| $2::text[]
        AND h.household_id <> $1 AND member ->> 'personId' = ANY ($2::text[])
        AND (member ->> 'to')::date BETWEEN $3::date AND $4::date
      LIMIT 1`,
    [householdId, personIds, since, today],
  );
  return rows.length > 0;
}
