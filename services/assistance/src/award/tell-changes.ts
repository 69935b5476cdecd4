import { amountStanding, firstTouched } from '@yimen/benefits/domain';
import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import { addDays, fenToYuan, firstDayOf, type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import {
  type AfterChange,
  afterChange,
  type ChangedAward,
  type EntitlementDifference,
  entitlementsDiffer,
} from './after-change.js';
import type { Entitled } from './entitlements.js';
import type { FactOf, FactVersions } from './fact-versions.js';
import type { Beside } from './singles-beside.js';
import { tellEntitlements, tellEntitlementsChanged, tellEntitlementsEnded } from './tell-entitlements.js';
import { othersDiffer, type TierFact, tierFacts } from './tier-facts.js';

const tier = 'DIBAO' as const;
const lastDayOf = (month: LegalMonth): LegalDate => addDays(firstDayOf(nextMonth(month)), -1);

/** What a change means for the household as such: nothing when it is about money alone. */
type Meaning = {
  readonly kind: 'NOTHING' | 'CHANGED' | 'ENDED';
  readonly after: AfterChange;
  readonly difference: EntitlementDifference;
  readonly tiers: readonly TierFact[];
};

function meaningOf(each: ChangedAward, beside: Beside): Meaning {
  const { standing, change } = each;
  const after = afterChange(standing, change);
  if (change.turn === 'END') {
    const difference = goingOn({ granted: [], changed: [], ended: standing.entitled }, beside);
    return { kind: 'ENDED', after, difference, tiers: tierFacts(each, beside, false) };
  }
  const ends = change.endMonth !== undefined && firstDayOrNull(change.endMonth) !== standing.to;
  const difference = goingOn(entitlementsDiffer(standing.entitled, after.entitled, ends), beside);
  const others = [...after.personIds].sort().join() !== [...standing.personIds].sort().join();
  const concerned = Object.values(difference).some((list) => list.length > 0);
  const changed = ends || others || concerned || othersDiffer(each);
  return changed
    ? { kind: 'CHANGED', after, difference, tiers: tierFacts(each, beside, ends) }
    : { kind: 'NOTHING', after, difference, tiers: [] };
}

/** What others' awards of the household (单人保) entitle to as well goes on for them; the rest is no more. */
function goingOn({ granted, changed, ended }: EntitlementDifference, beside: Beside): EntitlementDifference {
  const goesOn = ({ entitlement }: Entitled) => beside.entitled.some((each) => each.entitlement === entitlement);
  const nobodyOfOwn = ended.filter(goesOn).map((each) => ({ ...each, personIds: [] }));
  return { granted, changed: [...changed, ...nobodyOfOwn], ended: ended.filter((each) => !goesOn(each)) };
}

const firstDayOrNull = (month: LegalMonth | null): LegalDate | null => (month === null ? null : firstDayOf(month));

/** The facts of the household that the change tells, each of which needs its next version. */
export function factsTold(each: ChangedAward, beside: Beside): FactOf[] {
  const { householdId } = each.standing;
  const { kind, difference, tiers } = meaningOf(each, beside);
  if (kind === 'NOTHING') return [];
  const entitled = Object.values(difference).flat();
  return [
    { householdId, fact: 'LOW_INCOME', times: tiers.length },
    ...entitled.map(({ entitlement }) => ({ householdId, fact: entitlement })),
  ];
}

/** The events of one changed award: of the award itself, of the household, and of each entitlement to its department. */
export function tellChange(
  each: ChangedAward,
  { versions, beside, today }: { versions: FactVersions; beside: Beside; today: LegalDate },
): DomainEvent[] {
  const { division, version } = each.standing;
  const telling = { ...each.change.cause, subjectVersion: version + 1, legalDate: today, division };
  return [...tellAward(each, telling), ...tellHousehold(each, { versions, beside, telling })];
}

function tellAward(each: ChangedAward, telling: Telling): DomainEvent[] {
  const { standing, change } = each;
  const { id: awardId, caseId, householdId, division, personId } = standing;
  const { endMonth } = afterChange(standing, change);
  const from = firstTouched(each);
  const whose = { householdId, ...(personId === null ? {} : { personId }) };
  const data = { awardId, caseId, ...whose, division, tier, version: standing.version + 1 };
  const reasonCode = change.reason;
  if (change.turn === 'END') {
    const to = endMonth ?? monthOf(today(telling));
    const ended = eventOf('yimen.assistance.award.ended.v1', { ...data, to, reasonCode }, telling);
    return reasonCode === 'MOVED_AWAY' ? [ended, tellTransferredAway(standing, to, telling)] : [ended];
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

/** 转移: the household has left the district; what it stood at here, and the last month that this place pays (domain §2.4 ④). */
function tellTransferredAway(standing: ChangedAward['standing'], lastMonth: LegalMonth, telling: Telling): DomainEvent {
  const { id: awardId, caseId, householdId, division, version } = standing;
  const monthlyAmount = fenToYuan(amountStanding(standing, firstDayOf(lastMonth)));
  const data = { awardId, caseId, householdId, division, lastMonth, monthlyAmount, version: version + 1 };
  return eventOf('yimen.assistance.award.transferred-away.v1', data, telling);
}

const today = ({ legalDate }: Telling): LegalDate => legalDate;
const stepOf = ({ fromMonth, monthlyFen }: { fromMonth: LegalMonth; monthlyFen: number }) => ({
  ...{ from: fromMonth, monthlyAmount: fenToYuan(monthlyFen) },
});

type How = { readonly versions: FactVersions; readonly beside: Beside; readonly telling: Telling };

function tellHousehold(each: ChangedAward, how: How): DomainEvent[] {
  const { kind, after, difference, tiers } = meaningOf(each, how.beside);
  if (kind === 'NOTHING') return [];
  const { standing, change } = each;
  const from = firstDayOf(firstTouched(each));
  const own = after.endMonth === null ? null : lastDayOf(after.endMonth);
  const endsAt = kind === 'ENDED' && own !== null ? own : addDays(from, -1);
  const { householdId, ruleVersion } = standing;
  const days = { from, endsAt, validTo: own, ruleVersion, reasonCode: change.reason };
  return [
    ...tellTiers(tiers, { householdId, ...days }, how),
    ...tellDifference(difference, each, { ...days, ended: kind === 'ENDED' }, how),
  ];
}

type Days = {
  readonly from: LegalDate;
  readonly endsAt: LegalDate;
  readonly validTo: LegalDate | null;
  readonly ruleVersion: string;
  readonly reasonCode: string;
};

function tellTiers(
  tiers: readonly TierFact[],
  { householdId, endsAt, reasonCode, ...days }: Days & { readonly householdId: string },
  { versions, telling }: How,
): DomainEvent[] {
  const last = versions(householdId, 'LOW_INCOME');
  return tiers.map(({ turn, whose, entitlements, validTo }, at) => {
    const version = last - (tiers.length - 1 - at);
    const told = { ...telling, subjectVersion: version };
    const data = { ...whose, householdId, version };
    if (turn === 'ENDED') return eventOf('yimen.assistance.low-income.ended.v1', { ...data, endsAt, reasonCode }, told);
    const standing = { ...data, ...days, validTo: validTo(days.validTo), entitlements };
    if (turn === 'IDENTIFIED') return eventOf('yimen.assistance.low-income.identified.v1', standing, told);
    const changed = { ...standing, oldTier: whose.tier, reasonCode };
    return eventOf('yimen.assistance.low-income.changed.v1', changed, told);
  });
}

/** Each entitlement to its department; of what others' 单人保 entitle to as well, the later of the last days. */
function tellDifference(
  { granted, changed, ended }: EntitlementDifference,
  { standing: { householdId, personId } }: ChangedAward,
  { from, endsAt, validTo, ruleVersion, ended: over }: Days & { readonly ended: boolean },
  { versions, beside, telling }: How,
): DomainEvent[] {
  const mine = personId === null ? [] : [personId];
  const toldAs = (onDibao: readonly string[]) => ({
    ...{ versions, telling },
    ...(personId === null ? {} : { single: { ...beside, onDibao: [...onDibao, ...beside.onDibao] } }),
  });
  const how = toldAs(over ? [] : mine);
  const until = ({ entitlement, personIds }: Entitled) => ({
    ...{ householdId, tier, from, ruleVersion },
    validTo: beside.lastDay(entitlement, personIds.length === 0 ? undefined : validTo),
  });
  return [
    ...granted.flatMap((each) => tellEntitlements([each], until(each), how)),
    ...changed.flatMap((each) => tellEntitlementsChanged([each], { ...until(each), oldTier: tier }, how)),
    ...tellEntitlementsEnded(ended, { householdId, tier, endsAt }, toldAs(mine)),
  ];
}
