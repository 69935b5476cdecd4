import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Household } from './domain/household.js';

/** A household as it is now, with all its members, past ones too: whoever keeps the last version knows everything. */
export function householdChanged(household: Household, legalDate: LegalDate): DomainEvent {
  const data = {
    householdId: household.id,
    division: household.division,
    members: household.members.map(({ personId, relation, joinedOn, leftOn }) => ({
      personId,
      relation,
      from: joinedOn,
      to: leftOn,
    })),
    version: household.version,
  };
  return eventOf('yimen.residents.household.changed.v1', data, {
    subjectVersion: household.version,
    legalDate,
    division: household.division,
  });
}
