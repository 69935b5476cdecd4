import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';

interface Line {
  readonly householdId: string;
  readonly entitlement: string;
  readonly personIds: readonly string[];
  readonly onDibaoThemselves: readonly string[];
  readonly tier: string;
  readonly from: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly toldOn: string;
}

@Resolver()
export class DepartmentSnapshotResolver {
  @Query('departmentSnapshot')
  async snapshot(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    const page = connectionArgs(args, ['uuid', 'text'], 100);
    const parameters: unknown[] = [ctx.actor.department ?? ''];
    const after = keysetCondition(['household_id', 'entitlement'], page, parameters);
    const rows: Line[] = await ctx.db.query(
      `SELECT household_id AS "householdId", entitlement, person_ids::text[] AS "personIds", dibao_ids::text[] AS "onDibaoThemselves",
              tier, to_char(from_on, 'YYYY-MM-DD') AS from, to_char(valid_to, 'YYYY-MM-DD') AS "validTo", version,
              to_char(told_on, 'YYYY-MM-DD') AS "toldOn"
         FROM department_snapshot WHERE department = $1 AND NOT ended AND ${after}
        ORDER BY household_id, entitlement LIMIT ${page.limit}`,
      parameters,
    );
    return toConnection(
      rows,
      page,
      ({ householdId, entitlement }) => [householdId, entitlement],
      ({ personIds, ...line }) => ({ ...line, persons: personIds.map((id) => ({ __typename: 'Person', id })) }),
    );
  }
}
