import { isUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';

/** The household of a case, which never changes; null for a case that is not there. */
export async function householdOfCase({ db }: RequestContext, caseId: string): Promise<string | null> {
  if (!isUuid(caseId)) return null;
  const rows: { id: string }[] = await db.query('SELECT household_id AS id FROM subsistence_case WHERE id = $1', [
    caseId,
  ]);
  return rows[0]?.id ?? null;
}
