import type { EntityManager } from 'typeorm';
import type { AmountWay } from '../subsistence-allowance/domain/index.js';
import { setSteps } from './recompute-awards.js';
import { setParameters, shapeOf } from './recompute-in-sets.js';
import { changedOneByOne } from './recompute-one-by-one.js';
import { changedAmounts, firstChange } from './restandard.sql.js';
import type { PlanStep } from './restandard-plan.js';
import type { Proposed, StandardChange } from './standard-change.js';

/** What would change in one place, for awards of one way: in the first month of each award that changes. Money in fen. */
export type PreviewGroup = {
  readonly division: string;
  readonly way: AmountWay;
  readonly households: number;
  readonly persons: number;
  readonly more: number;
  readonly less: number;
  /** Paid nothing so far, and now something; the other way round. */
  readonly entering: number;
  readonly leaving: number;
  readonly before: number;
  readonly after: number;
};

/** Computes what a standard that is not published would change, by the very statements that would change it; writes nothing. */
export async function previewAwards(
  tx: EntityManager,
  change: StandardChange,
  proposed: Proposed,
): Promise<PreviewGroup[]> {
  const steps = await setSteps(tx, change, proposed);
  const changed = await changedOneByOne(tx, change, steps, proposed);
  const first = changed.filter(({ award }, at) => changed.findIndex((each) => each.award.id === award.id) === at);
  const alone = first.map(
    ({ award, was, amount }): PreviewGroup => ({
      ...{ division: award.division, way: award.basis.way ?? 'HOUSEHOLD', households: 1, persons: award.memberCount },
      ...{ more: Number(amount > was), less: Number(amount < was), before: was, after: amount },
      ...{ entering: Number(was === 0), leaving: Number(amount === 0) },
    }),
  );
  return [...(await inSets(tx, steps, change)), ...alone];
}

type Row = Omit<PreviewGroup, 'before' | 'after'> & { readonly before: string; readonly after: string };

async function inSets(tx: EntityManager, steps: readonly PlanStep[], change: StandardChange): Promise<PreviewGroup[]> {
  if (steps.length === 0) return [];
  const shape = shapeOf(steps);
  const rows: Row[] = await tx.query(
    `WITH ${changedAmounts(shape)}, ${firstChange(shape)}
     SELECT a.division, coalesce(a.basis ->> 'way', 'HOUSEHOLD') AS way, count(*)::integer AS households,
            sum(a.member_count)::integer AS persons,
            count(*) FILTER (WHERE f.amount > f.was)::integer AS more, count(*) FILTER (WHERE f.amount < f.was)::integer AS less,
            count(*) FILTER (WHERE f.was = 0)::integer AS entering, count(*) FILTER (WHERE f.amount = 0)::integer AS leaving,
            sum(f.was) AS before, sum(f.amount) AS after
       FROM first f JOIN award a ON a.id = f.id GROUP BY 1, 2`,
    setParameters(steps, change),
  );
  return rows.map(({ before, after, ...row }) => ({ ...row, before: Number(before), after: Number(after) }));
}
