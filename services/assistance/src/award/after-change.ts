import { firstDayOf, type LegalMonth, monthOf } from '@yimen/standards';
import type { AwardChange } from './award-change.js';
import type { Entitled, Entitlement } from './entitlements.js';
import type { StandingAward } from './read-awards.js';

/** A change, and the award as it stood before it. */
export type ChangedAward = { readonly standing: StandingAward; readonly change: AwardChange };

/** The first month of an award that a change can touch. */
export function firstTouched({ standing, change }: ChangedAward): LegalMonth {
  return standing.from > firstDayOf(change.fromMonth) ? monthOf(standing.from) : change.fromMonth;
}

/** How an award stands after a change. Pure. */
export type AfterChange = {
  readonly endMonth: LegalMonth | null;
  readonly status: StandingAward['status'];
  readonly fading: boolean;
  readonly personIds: readonly string[];
  readonly entitled: readonly Entitled[];
};

/** What a change leaves out stays; an end that had been planned stays too, until something says otherwise. */
export function afterChange(standing: StandingAward, change: AwardChange): AfterChange {
  const planned = standing.to === null ? null : monthOf(standing.to);
  const { turn, basis } = change;
  return {
    endMonth: change.endMonth === undefined ? planned : change.endMonth,
    status:
      turn === 'END' ? 'ENDED' : turn === 'SUSPEND' ? 'SUSPENDED' : turn === undefined ? standing.status : 'ACTIVE',
    fading: turn === 'FADE' || (standing.fading && basis === undefined),
    personIds: basis?.counted.map(({ personId }) => personId) ?? standing.personIds,
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
