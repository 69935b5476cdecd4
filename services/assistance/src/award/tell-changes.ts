import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import { addDays, fenToYuan, firstDayOf, type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import {
  type AfterChange,
  afterChange,
  type ChangedAward,
  type EntitlementDifference,
  entitlementsDiffer,
  firstTouched,
} from './after-change.js';
import type { FactOf, FactVersions } from './fact-versions.js';
import { amountStanding } from './read-awards.js';
import { tellEntitlements, tellEntitlementsChanged, tellEntitlementsEnded } from './tell-entitlements.js';

const tier = 'DIBAO' as const;
const lastDayOf = (month: LegalMonth): LegalDate => addDays(firstDayOf(nextMonth(month)), -1);

/** What a change means for the household as such: nothing when it is about money alone. */
type Meaning = {
  readonly kind: 'NOTHING' | 'CHANGED' | 'ENDED';
  readonly after: AfterChange;
  readonly difference: EntitlementDifference;
};

function meaningOf({ standing, change }: ChangedAward): Meaning {
  const after = afterChange(standing, change);
  if (change.turn === 'END') {
    const difference = { granted: [], changed: [], ended: standing.entitled };
    return { kind: 'ENDED', after, difference };
  }
  const ends = change.endMonth !== undefined && firstDayOrNull(change.endMonth) !== standing.to;
  const difference = entitlementsDiffer(standing.entitled, after.entitled, ends);
  const others = [...after.personIds].sort().join() !== [...standing.personIds].sort().join();
  const concerned = Object.values(difference).some((each) => each.length > 0);
  return { kind: ends || others || concerned ? 'CHANGED' : 'NOTHING', after, difference };
}

const firstDayOrNull = (month: LegalMonth | null): LegalDate | null => (month === null ? null : firstDayOf(month));

/** The facts of the household that the change tells, each of which needs its next version. */
export function factsTold(each: ChangedAward): FactOf[] {
  const { householdId } = each.standing;
  const { kind, difference } = meaningOf(each);
  if (kind === 'NOTHING') return [];
  const entitled = Object.values(difference).flat();
  return [
    { householdId, fact: 'LOW_INCOME' },
    ...entitled.map(({ entitlement }) => ({ householdId, fact: entitlement })),
  ];
}

/** The events of one changed award: of the award itself, of the household, and of each entitlement to its department. */
export function tellChange(each: ChangedAward, versions: FactVersions, today: LegalDate): DomainEvent[] {
  const { division, version } = each.standing;
  const telling = { ...each.change.cause, subjectVersion: version + 1, legalDate: today, division };
  return [...tellAward(each, telling), ...tellHousehold(each, versions, telling)];
}

function tellAward(each: ChangedAward, telling: Telling): DomainEvent[] {
  const { standing, change } = each;
  const { id: awardId, caseId, householdId, division } = standing;
  const { endMonth } = afterChange(standing, change);
  const from = firstTouched(each);
  const data = { awardId, caseId, householdId, division, tier, version: standing.version + 1 };
  const reasonCode = change.reason;
  if (change.turn === 'END') {
    const to = endMonth ?? monthOf(today(telling));
    return [eventOf('yimen.assistance.award.ended.v1', { ...data, to, reasonCode }, telling)];
  }
  const turned: DomainEvent[] = [];
  if (change.turn === 'SUSPEND')
    turned.push(eventOf('yimen.assistance.award.suspended.v1', { ...data, from, reasonCode }, telling));
  if (change.turn === 'RESUME')
    turned.push(eventOf('yimen.assistance.award.resumed.v1', { ...data, from, reasonCode }, telling));
  if (change.monthlyFen === undefined) return turned;
  const amounts = {
    oldMonthlyAmount: fenToYuan(amountStanding(standing, firstDayOf(from))),
    monthlyAmount: fenToYuan(change.monthlyFen),
    ...(endMonth === null ? {} : { endsAt: lastDayOf(endMonth) }),
    ...(change.later === undefined ? {} : { later: change.later.map(stepOf) }),
  };
  return [...turned, eventOf('yimen.assistance.award.changed.v1', { ...data, ...amounts, from, reasonCode }, telling)];
}

const today = ({ legalDate }: Telling): LegalDate => legalDate;
const stepOf = ({ fromMonth, monthlyFen }: { fromMonth: LegalMonth; monthlyFen: number }) => ({
  ...{ from: fromMonth, monthlyAmount: fenToYuan(monthlyFen) },
});

function tellHousehold(each: ChangedAward, versions: FactVersions, telling: Telling): DomainEvent[] {
  const { kind, after, difference } = meaningOf(each);
  if (kind === 'NOTHING') return [];
  const { standing, change } = each;
  const { householdId, ruleVersion } = standing;
  const version = versions(householdId, 'LOW_INCOME');
  const how = { versions, telling };
  const reasonCode = change.reason;
  const household = { householdId, tier, subjectType: 'HOUSEHOLD' as const, version };
  const ofHousehold = { ...telling, subjectVersion: version };
  const beforeIt = addDays(firstDayOf(firstTouched(each)), -1);
  if (kind === 'ENDED') {
    const endsAt = after.endMonth === null ? beforeIt : lastDayOf(after.endMonth);
    const ended = { ...household, personIds: [...standing.personIds], endsAt, reasonCode };
    return [
      eventOf('yimen.assistance.low-income.ended.v1', ended, ofHousehold),
      ...tellEntitlementsEnded(difference.ended, { householdId, tier, endsAt }, how),
    ];
  }
  const days = {
    from: firstDayOf(firstTouched(each)),
    validTo: after.endMonth === null ? null : lastDayOf(after.endMonth),
    ruleVersion,
  };
  const changed = {
    ...household,
    ...{ ...days, oldTier: tier, personIds: [...after.personIds], reasonCode },
    entitlements: after.entitled.map(({ entitlement }) => entitlement),
  };
  return [
    eventOf('yimen.assistance.low-income.changed.v1', changed, ofHousehold),
    ...tellEntitlements(difference.granted, { householdId, tier, ...days }, how),
    ...tellEntitlementsChanged(difference.changed, { householdId, tier, oldTier: tier, ...days }, how),
    ...tellEntitlementsEnded(difference.ended, { householdId, tier, endsAt: beforeIt }, how),
  ];
}
