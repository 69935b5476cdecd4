import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import type { Entitled } from './entitlements.js';

/** What every department is told alike. */
type Household = Omit<EventData<'yimen.assistance.medical-entitlement.granted.v1'>, 'entitlement' | 'personIds'>;

/**
 * Each entitlement to the department whose help it is, with those whom it concerns and nobody else (R-AST-09: 按"权益"粒度发).
 * The platform itself knows all of them from `low-income.identified`.
 */
export function tellEntitlements(
  entitled: readonly Entitled[],
  household: Household,
  telling: Telling,
): readonly DomainEvent[] {
  return entitled.flatMap((each) => told(each, household, telling) ?? []);
}

/** Null for what civil affairs itself pays: no department is told. */
function told({ entitlement, personIds }: Entitled, household: Household, telling: Telling): DomainEvent | null {
  const whose = { ...household, personIds: [...personIds] };
  switch (entitlement) {
    case 'MEDICAL_INSURANCE_SUBSIDY':
    case 'MEDICAL_ASSISTANCE':
      return eventOf('yimen.assistance.medical-entitlement.granted.v1', { ...whose, entitlement }, telling);
    case 'EDUCATION_ASSISTANCE':
      return eventOf('yimen.assistance.education-entitlement.granted.v1', { ...whose, entitlement }, telling);
    case 'HOUSING_ASSISTANCE':
      return eventOf('yimen.assistance.housing-entitlement.granted.v1', { ...whose, entitlement }, telling);
    case 'EMPLOYMENT_ASSISTANCE':
      return eventOf('yimen.assistance.employment-entitlement.granted.v1', { ...whose, entitlement }, telling);
    case 'TEMPORARY_PRICE_SUBSIDY':
      return null;
  }
}
