import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import type { Entitled } from './entitlements.js';
import type { FactVersions } from './fact-versions.js';
import type { Beside } from './singles-beside.js';

/** What every department is told alike. */
type Household = Omit<
  EventData<'yimen.assistance.medical-entitlement.granted.v1'>,
  'entitlement' | 'personIds' | 'version'
>;
type Changed = Household & { readonly oldTier: Household['tier'] };
type Ended = Pick<Household, 'householdId' | 'tier'> & { readonly endsAt: string };

/**
 * With which version each is told, and when. Of a household at the edge (单人保): who is on 低保 by themselves, and what others' awards beside
 * this one entitle to.
 */
export type VersionedTelling = {
  readonly versions: FactVersions;
  readonly telling: Telling;
  readonly single?: Beside;
};

type Whose = { tier: Household['tier']; personIds: string[]; dibaoPersonIds?: string[] };

/** Whom an entitlement concerns, in all awards of the household; who of them is on 低保 by themselves stands out. */
function whose({ entitlement, personIds }: Entitled, tier: Household['tier'], single: Beside | undefined): Whose {
  if (single === undefined) return { tier, personIds: [...personIds] };
  const others = single.entitled
    .filter((each) => each.entitlement === entitlement)
    .flatMap((each) => [...each.personIds]);
  const all = [...new Set([...personIds, ...others])];
  const own = all.filter((id) => single.onDibao.includes(id));
  if (own.length === all.length) return { tier: 'DIBAO', personIds: all };
  return { tier: 'DIBAO_MARGIN', personIds: all, ...(own.length === 0 ? {} : { dibaoPersonIds: own }) };
}

/** A tier and days that go out alike to every department, each with its own version and its own persons. */
function toldOf<More extends { readonly householdId: string; readonly tier: Household['tier'] }>(
  entitled: readonly Entitled[],
  more: More,
  { versions, telling, single }: VersionedTelling,
  tell: (each: Entitled, data: More & Whose & { version: number }, telling: Telling) => DomainEvent | null,
): readonly DomainEvent[] {
  return entitled.flatMap((each) => {
    const version = versions(more.householdId, each.entitlement);
    const data = { ...more, ...whose(each, more.tier, single), version };
    return tell(each, data, { ...telling, subjectVersion: version }) ?? [];
  });
}

/**
 * Each entitlement to the department whose help it is, with those whom it concerns and nobody else (R-AST-09: 按"权益"粒度发).
 * The platform itself knows all of them from `low-income.identified`. What civil affairs itself pays is told to no department.
 */
export function tellEntitlements(entitled: readonly Entitled[], household: Household, how: VersionedTelling) {
  return toldOf(entitled, household, how, ({ entitlement }, data, telling) => {
    switch (entitlement) {
      case 'MEDICAL_INSURANCE_SUBSIDY':
      case 'MEDICAL_ASSISTANCE':
        return eventOf('yimen.assistance.medical-entitlement.granted.v1', { ...data, entitlement }, telling);
      case 'EDUCATION_ASSISTANCE':
        return eventOf('yimen.assistance.education-entitlement.granted.v1', { ...data, entitlement }, telling);
      case 'HOUSING_ASSISTANCE':
        return eventOf('yimen.assistance.housing-entitlement.granted.v1', { ...data, entitlement }, telling);
      case 'EMPLOYMENT_ASSISTANCE':
        return eventOf('yimen.assistance.employment-entitlement.granted.v1', { ...data, entitlement }, telling);
      case 'TEMPORARY_PRICE_SUBSIDY':
        return null;
    }
  });
}

/** That whom an entitlement concerns, its days or the tier it follows from changed. */
export function tellEntitlementsChanged(entitled: readonly Entitled[], household: Changed, how: VersionedTelling) {
  return toldOf(entitled, household, how, ({ entitlement }, data, telling) => {
    switch (entitlement) {
      case 'MEDICAL_INSURANCE_SUBSIDY':
      case 'MEDICAL_ASSISTANCE':
        return eventOf('yimen.assistance.medical-entitlement.changed.v1', { ...data, entitlement }, telling);
      case 'EDUCATION_ASSISTANCE':
        return eventOf('yimen.assistance.education-entitlement.changed.v1', { ...data, entitlement }, telling);
      case 'HOUSING_ASSISTANCE':
        return eventOf('yimen.assistance.housing-entitlement.changed.v1', { ...data, entitlement }, telling);
      case 'EMPLOYMENT_ASSISTANCE':
        return eventOf('yimen.assistance.employment-entitlement.changed.v1', { ...data, entitlement }, telling);
      case 'TEMPORARY_PRICE_SUBSIDY':
        return null;
    }
  });
}

/** That a household may no longer ask for it, with the last day. */
export function tellEntitlementsEnded(entitled: readonly Entitled[], household: Ended, how: VersionedTelling) {
  return toldOf(entitled, household, how, ({ entitlement }, { dibaoPersonIds: _, ...data }, telling) => {
    switch (entitlement) {
      case 'MEDICAL_INSURANCE_SUBSIDY':
      case 'MEDICAL_ASSISTANCE':
        return eventOf('yimen.assistance.medical-entitlement.ended.v1', { ...data, entitlement }, telling);
      case 'EDUCATION_ASSISTANCE':
        return eventOf('yimen.assistance.education-entitlement.ended.v1', { ...data, entitlement }, telling);
      case 'HOUSING_ASSISTANCE':
        return eventOf('yimen.assistance.housing-entitlement.ended.v1', { ...data, entitlement }, telling);
      case 'EMPLOYMENT_ASSISTANCE':
        return eventOf('yimen.assistance.employment-entitlement.ended.v1', { ...data, entitlement }, telling);
      case 'TEMPORARY_PRICE_SUBSIDY':
        return null;
    }
  });
}
