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
import type { Entitled } from './entitlements.js';
import type { FactOf, FactVersions } from './fact-versions.js';
import { amountStanding } from './read-awards.js';
import type { Beside } from './singles-beside.js';
import { tellEntitlements, tellEntitlementsChanged, tellEntitlementsEnded } from './tell-entitlements.js';

const tier = 'DIBAO' as const;
const lastDayOf = (month: LegalMonth): LegalDate => addDays(firstDayOf(nextMonth(month)), -1);

/** What a change means for the household as such: nothing when it is about money alone. */
type Meaning = {
  readonly kind: 'NOTHING' | 'CHANGED' | 'ENDED';
  readonly after: AfterChange;
  readonly difference: EntitlementDifference;
};

function meaningOf({ standing, change }: ChangedAward, beside: Beside): Meaning {
  const after = afterChange(standing, change);
  if (change.turn === 'END') {
    return { kind: 'ENDED', after, difference: differenceAtEnd(standing.entitled, beside) };
  }
  const ends = change.endMonth !== undefined && firstDayOrNull(change.endMonth) !== standing.to;
  const difference = entitlementsDiffer(standing.entitled, after.entitled, ends);
  const others = [...after.personIds].sort().join() !== [...standing.personIds].sort().join();
  const concerned = Object.values(difference).some((each) => each.length > 0);
  return { kind: ends || others || concerned ? 'CHANGED' : 'NOTHING', after, difference };
}

/** What others' awards of the household (单人保) entitle to as well goes on for them; the rest is no more. */
function differenceAtEnd(entitled: readonly Entitled[], beside: Beside): EntitlementDifference {
  const goesOn = ({ entitlement }: Entitled) => beside.entitled.some((each) => each.entitlement === entitlement);
  const nobodyOfOwn = (each: Entitled) => ({ ...each, personIds: [] });
  return {
    granted: [],
    changed: entitled.filter(goesOn).map(nobodyOfOwn),
    ended: entitled.filter((each) => !goesOn(each)),
  };
}

const firstDayOrNull = (month: LegalMonth | null): LegalDate | null => (month === null ? null : firstDayOf(month));

/** The facts of the household that the change tells, each of which needs its next version. */
export function factsTold(each: ChangedAward, beside: Beside): FactOf[] {
  const { householdId } = each.standing;
  const { kind, difference } = meaningOf(each, beside);
  if (kind === 'NOTHING') return [];
  const entitled = Object.values(difference).flat();
  return [
    { householdId, fact: 'LOW_INCOME', times: identities(each, beside).length },
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
  const { id: awardId, caseId, householdId, division } = standing;
  const { endMonth } = afterChange(standing, change);
  const from = firstTouched(each);
  const data = { awardId, caseId, householdId, division, tier, version: standing.version + 1 };
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

/** As what they are identified: a household with its tier, or a person; of a 单人保 at the edge both, the person last (R-AST-08). */
type Identity = {
  readonly subjectType: 'HOUSEHOLD' | 'PERSON';
  readonly tier: 'DIBAO' | 'DIBAO_MARGIN';
  readonly householdTier?: 'DIBAO_MARGIN';
  readonly personIds: readonly string[];
};

/** The household at the edge is named again only when it ends with its last 单人保: other changes are the person's. */
function identities({ standing, change }: ChangedAward, beside: Beside): readonly Identity[] {
  const { personId, atEdge, entitled } = standing;
  const after = afterChange(standing, change);
  const counted = change.turn === 'END' ? standing.personIds : after.personIds;
  if (personId === null) return [{ subjectType: 'HOUSEHOLD', tier, personIds: counted }];
  const person = { subjectType: 'PERSON', tier, personIds: [personId] } as const;
  if (!atEdge) return [person];
  const all = [...new Set([personId, ...entitled.flatMap(({ personIds }) => [...personIds])])];
  const household = { subjectType: 'HOUSEHOLD', tier: 'DIBAO_MARGIN', personIds: all } as const;
  const last = change.turn === 'END' && beside.onDibao.length === 0;
  return last ? [household, person] : [{ ...person, householdTier: 'DIBAO_MARGIN' }];
}

type How = { readonly versions: FactVersions; readonly beside: Beside; readonly telling: Telling };

function tellHousehold(each: ChangedAward, { versions, beside, telling }: How): DomainEvent[] {
  const { kind, after, difference } = meaningOf(each, beside);
  if (kind === 'NOTHING') return [];
  const { standing, change } = each;
  const { householdId, ruleVersion, personId, atEdge } = standing;
  const last = versions(householdId, 'LOW_INCOME');
  const own = personId === null ? [] : [personId];
  const toldAs = (mine: readonly string[]) => ({
    ...{ versions, telling },
    ...(personId !== null && atEdge ? { single: { ...beside, onDibao: [...mine, ...beside.onDibao] } } : {}),
  });
  const how = toldAs(change.turn === 'END' ? [] : own);
  const reasonCode = change.reason;
  const households = identities(each, beside).map((identity, i, all) => {
    const version = last - (all.length - 1 - i);
    return { ...identity, householdId, personIds: [...identity.personIds], reasonCode, version };
  });
  const at = (version: number) => ({ ...telling, subjectVersion: version });
  const beforeIt = addDays(firstDayOf(firstTouched(each)), -1);
  const days = {
    from: firstDayOf(firstTouched(each)),
    validTo: after.endMonth === null ? null : lastDayOf(after.endMonth),
    ruleVersion,
  };
  const goOn = tellEntitlementsChanged(
    difference.changed,
    { householdId, tier, oldTier: tier, ...days, ...(kind === 'ENDED' ? { validTo: null } : {}) },
    how,
  );
  if (kind === 'ENDED') {
    const endsAt = after.endMonth === null ? beforeIt : lastDayOf(after.endMonth);
    return [
      ...households.map((ended) =>
        eventOf('yimen.assistance.low-income.ended.v1', { ...ended, endsAt }, at(ended.version)),
      ),
      ...goOn,
      ...tellEntitlementsEnded(difference.ended, { householdId, tier, endsAt }, toldAs(own)),
    ];
  }
  return [
    ...households.map((changed) => {
      const data = { ...changed, ...days, oldTier: tier, entitlements: followingFor(after, personId) };
      return eventOf('yimen.assistance.low-income.changed.v1', data, at(changed.version));
    }),
    ...tellEntitlements(difference.granted, { householdId, tier, ...days }, how),
    ...goOn,
    ...tellEntitlementsEnded(difference.ended, { householdId, tier, endsAt: beforeIt }, how),
  ];
}

/** What follows for the household, or for the person of a 单人保. */
function followingFor({ entitled }: AfterChange, personId: string | null) {
  return entitled
    .filter(({ personIds }) => personId === null || personIds.includes(personId))
    .map(({ entitlement }) => entitlement);
}
