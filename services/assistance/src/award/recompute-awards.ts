import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../standards/law-book.js';
import { recomputeInSets } from './recompute-in-sets.js';
import { recomputeOneByOne } from './recompute-one-by-one.js';
import { type PlanStep, planOf } from './restandard-plan.js';
import { type Proposed, type StandardChange, withProposed } from './standard-change.js';

/**
 * Recomputes every award in force that a new standard touches: month M by the law of M's first day (domain §0.4), from the
 * first month that begins under the standard. Where the difference is paid the database computes it in sets; awards of other ways, and
 * those that begin later, one by one by the same rule. A month that is on a locked roll already keeps its line; what it should have been
 * is written beside it as arrears or overpayment. Returns how many awards changed; each is told once.
 */
export async function recomputeAwards(tx: EntityManager, change: StandardChange): Promise<number> {
  if (change.later !== undefined) return recomputeOneByOne(tx, change, null);
  const steps = await setSteps(tx, change);
  const inSets = await recomputeInSets(tx, steps, change);
  return inSets + (await recomputeOneByOne(tx, change, steps));
}

/** The steps of the places whose awards the database computes; a place that pays tiers has none. */
export async function setSteps(
  tx: EntityManager,
  { codes, from, today, source }: StandardChange,
  proposed?: Proposed,
): Promise<PlanStep[]> {
  const places: { division: string }[] = await tx.query(
    'SELECT DISTINCT division FROM award WHERE division = ANY ($1::text[]) ORDER BY division',
    [codes],
  );
  const divisions = places.map(({ division }) => division);
  const reckoning = await reckoningsOf(tx, divisions, today);
  return divisions.flatMap(
    (division) => planOf(division, withProposed(reckoning(division), proposed), { from, source }) ?? [],
  );
}
