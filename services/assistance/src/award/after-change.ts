import {
  type AfterChange as AnyAfterChange,
  afterChange as afterAnyChange,
  type ChangedAward as Changed,
} from '@yimen/benefits/domain';
import type { AwardChange } from './award-change.js';
import type { Entitled, Entitlement } from './entitlements.js';
import type { StandingAward } from './read-awards.js';

/** A change, and the award as it stood before it. */
export type ChangedAward = Changed<StandingAward, AwardChange>;

/**
 * Changes in the order in which they are made: of the 单人保 of one household one after another, for what is told of one says what stands
 * beside it; everything else at once. Pure.
 */
export function oneByOneInHousehold(changed: readonly ChangedAward[]): ChangedAward[][] {
  const met = new Map<string, number>();
  const turns: ChangedAward[][] = [];
  for (const each of changed) {
    const { personId, householdId } = each.standing;
    const turn = personId === null ? 0 : (met.get(householdId) ?? 0);
    if (personId !== null) met.set(householdId, turn + 1);
    const already = turns[turn];
    if (already === undefined) turns[turn] = [each];
    else already.push(each);
  }
  return turns;
}

/** How an award stands after a change. Pure. */
export type AfterChange = AnyAfterChange & {
  readonly personIds: readonly string[];
  readonly atEdge: boolean;
  readonly edgeIds: readonly string[];
  readonly entitled: readonly Entitled[];
};

/** What a change leaves out stays; who is determined anew is counted anew, and a fading out is over. */
export function afterChange(standing: StandingAward, change: AwardChange): AfterChange {
  const { basis } = change;
  return {
    ...afterAnyChange(standing, change, basis !== undefined),
    personIds: basis?.counted.map(({ personId }) => personId) ?? standing.personIds,
    atEdge: basis === undefined ? standing.atEdge : basis.single?.atEdge === true,
    edgeIds: basis === undefined ? standing.edgeIds : (basis.single?.edge ?? []).map(({ personId }) => personId),
    entitled: change.entitled ?? standing.entitled,
  };
}

/** What of the entitlements is new, what concerns others than before, what is no more. */
export type EntitlementDifference = Readonly<Record<'granted' | 'changed' | 'ended', readonly Entitled[]>>;

/** `all`: even those that concern the same persons changed, as when their last day did. */
export function entitlementsDiffer(
  before: readonly Entitled[],
  after: readonly Entitled[],
  all: boolean,
): EntitlementDifference {
  const of = (list: readonly Entitled[], entitlement: Entitlement) =>
    list.find((each) => each.entitlement === entitlement);
  const persons = (each: Entitled | undefined) => [...(each?.personIds ?? [])].sort().join();
  const standing = after.filter(({ entitlement }) => of(before, entitlement) !== undefined);
  return {
    granted: after.filter(({ entitlement }) => of(before, entitlement) === undefined),
    changed: standing.filter((each) => all || persons(each) !== persons(of(before, each.entitlement))),
    ended: before.filter(({ entitlement }) => of(after, entitlement) === undefined),
  };
}
