import { type Scope, scopeCondition } from '@yimen/access';
import type { EventType, ReceivedEvent } from '@yimen/events';
import type { EntityManager } from 'typeorm';

/** Whose a case is: who applied, and whom it is for where that is another. */
export const concerned = ['c.applicant', 'c.person_id'] as const;

/** A case that this actor may look at: where it is now, or a street that handed it on and goes on reading it (转办). */
export function readable(scope: Scope, parameters: unknown[]): string {
  const here = scopeCondition(scope, { division: 'c.division', person: concerned }, parameters);
  if (scope.reach !== 'divisions') return here;
  return `(${here} OR c.former_divisions && $${parameters.push([...scope.codes])}::text[])`;
}

const handedOn: readonly EventType[] = ['yimen.assistance.case.transferred.v1', 'yimen.assistance.case.moved.v1'];

/** Remembers the streets that these events say a case was handed on from, each once; one statement, none when there is nothing. */
export async function rememberFormerStreets(tx: EntityManager, events: readonly ReceivedEvent[]): Promise<void> {
  const moves = events.flatMap(({ type, data }) => {
    if (!handedOn.some((each) => each === type)) return [];
    const { caseId, fromDivision } = data as { caseId: string; fromDivision: string };
    return [{ caseId, from: fromDivision }];
  });
  if (moves.length === 0) return;
  await tx.query(
    `UPDATE case_view c
        SET former_divisions = ARRAY(SELECT DISTINCT each FROM unnest(c.former_divisions || moved.codes) AS each ORDER BY each)
       FROM (SELECT "caseId", array_agg("from") AS codes
               FROM jsonb_to_recordset($1::jsonb) AS told ("caseId" uuid, "from" text) GROUP BY "caseId") AS moved
      WHERE c.id = moved."caseId"`,
    [JSON.stringify(moves)],
  );
}
