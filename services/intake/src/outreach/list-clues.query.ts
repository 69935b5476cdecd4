import { scopeCondition } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { codesOf, scopeOf } from '../jurisdiction.js';
import { showItemOf } from '../service-catalogue/show-item.js';
import { type Clue, clues } from './domain/clues.js';

export interface ClueRow {
  readonly householdId: string;
  readonly clue: Clue;
  readonly item: string;
  readonly division: string;
  readonly personIds: readonly string[];
  readonly foundOn: LegalDate;
}

export const clueColumns = `o.household_id AS "householdId", o.clue, o.item, o.division, o.person_ids::text[] AS "personIds",
  o.found_on::text AS "foundOn"`;

/** A page of the clues that nobody has answered, by household. */
export async function listClues(
  ctx: RequestContext,
  args: PageArgs & { readonly division?: string | null; readonly kind?: Clue | null },
) {
  const page = connectionArgs(args, ['uuid', 'text']);
  const parameters: unknown[] = [];
  const conditions = ['o.answer IS NULL'];
  conditions.push(scopeCondition(await scopeOf(ctx, 'intake.outreach.read'), { division: 'o.division' }, parameters));
  if (args.division) {
    const codes = await codesOf(ctx, args.division);
    conditions.push(`o.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  if (args.kind) conditions.push(`o.clue = $${parameters.push(args.kind)}`);
  conditions.push(keysetCondition(['o.household_id', 'o.clue'], page, parameters));
  const rows: ClueRow[] = await ctx.db.query(
    `SELECT ${clueColumns} FROM outreach_clue o WHERE ${conditions.join(' AND ')}
      ORDER BY o.household_id, o.clue LIMIT ${page.limit}`,
    parameters,
  );
  return toConnection(rows, page, ({ householdId, clue }) => [householdId, clue], showClue);
}

export function showClue({ householdId, clue, item, division, personIds, foundOn }: ClueRow) {
  return {
    household: { __typename: 'Household', id: householdId },
    persons: personIds.map((id) => ({ __typename: 'Person', id })),
    item: showItemOf(item),
    ...{ clue, foundOn, label: clues[clue].label, reason: clues[clue].why },
    division: { __typename: 'Division', code: division },
  };
}
