import type { PeopleDoor } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import type { Problem, RequestContext } from '@yimen/subgraph';
import { paperNames } from '../application/papers/paper-names.js';
import type { PaperNames } from '../application/papers/papers.js';

/** The names that the notice of an award's stop needs, before its transaction; null for an award that is not there. */
export async function namesFor(
  ctx: RequestContext,
  people: PeopleDoor,
  awardId: string,
): Promise<{ names: PaperNames | null } | { problem: Problem }> {
  if (!isUuid(awardId)) return { names: null };
  const [row]: { caseId: string }[] = await ctx.db.query('SELECT case_id AS "caseId" FROM award WHERE id = $1', [
    awardId,
  ]);
  return row === undefined ? { names: null } : paperNames(ctx, people, row.caseId);
}
