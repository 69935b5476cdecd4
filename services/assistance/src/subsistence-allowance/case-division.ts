import { isUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';

/** Where a case is handled today; null for a case that is not there. Handing it on changes it, under the case's lock. */
export async function divisionOfCase({ db }: RequestContext, caseId: string): Promise<string | null> {
  if (!isUuid(caseId)) return null;
  const rows: { division: string }[] = await db.query('SELECT division FROM subsistence_case WHERE id = $1', [caseId]);
  return rows[0]?.division ?? null;
}
