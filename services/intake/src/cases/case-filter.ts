import { type Scope, scopeCondition } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { isCanonicalUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { codesOf } from '../jurisdiction.js';
import { endedStatuses } from './domain/case-words.js';
import { concerned } from './formerly.js';

/** What a list of cases is asked for, as the schema's CaseFilter; `intake` is asked by a visit only. */
export interface CaseFilter {
  readonly status?: readonly string[] | null;
  readonly item?: string | null;
  readonly division?: string | null;
  readonly dueBefore?: LegalDate | null;
  readonly applicant?: string | null;
  readonly household?: string | null;
}

/** The condition for rows `c` of case_view: the scope first, then each filter that is given; its values go to `parameters`. */
export async function caseCondition(
  ctx: RequestContext,
  scope: Scope,
  filter: CaseFilter,
  parameters: unknown[],
): Promise<string> {
  const value = (of: unknown) => `$${parameters.push(of)}`;
  const conditions = [scopeCondition(scope, { division: 'c.division', person: concerned }, parameters)];
  if (filter.status && filter.status.length > 0) conditions.push(`c.status = ANY (${value(filter.status)}::text[])`);
  if (filter.item) conditions.push(`c.item = ${value(filter.item)}`);
  if (filter.division) {
    const codes = await codesOf(ctx, filter.division);
    conditions.push(`c.division = ANY (${value([...codes])}::text[])`);
  }
  if (filter.dueBefore) {
    conditions.push(`c.due_on < ${value(filter.dueBefore)}::date`, `c.status <> ALL (${value(endedStatuses)}::text[])`);
  }
  if (filter.applicant) conditions.push(idCondition('c.applicant', filter.applicant, value));
  if (filter.household) conditions.push(idCondition('c.household_id', filter.household, value));
  return conditions.join(' AND ');
}

/** Text that is no id matches nothing: it is never sent to the database, which would call it an error. */
function idCondition(column: string, id: string, value: (of: unknown) => string): string {
  return isCanonicalUuid(id) ? `${column} = ${value(id)}::uuid` : 'FALSE';
}
