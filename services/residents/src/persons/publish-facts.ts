import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Person } from './domain/person.js';

/** What the others are told of a person: never a name, a number or a telephone (architecture: they read those back with their own rights). */
function told(person: Person): EventData<'yimen.residents.person.registered.v1'> {
  return {
    personId: person.id,
    birthDate: person.birthDate,
    sex: person.sex,
    hukouDivision: person.hukouDivision,
    residenceDivision: person.residenceDivision,
    lifeStatus: person.lifeStatus,
    lifeStatusOn: person.lifeStatusOn,
    version: person.version,
  };
}

function telling(person: Person, legalDate: LegalDate) {
  const division = person.hukouDivision ?? person.residenceDivision ?? undefined;
  return { subjectVersion: person.version, legalDate, division };
}

export function personRegistered(person: Person, legalDate: LegalDate): DomainEvent {
  return eventOf('yimen.residents.person.registered.v1', told(person), telling(person, legalDate));
}

/** Corrected, moved, alive or not: told alike, as what is known now. */
export function personChanged(person: Person, legalDate: LegalDate): DomainEvent {
  return eventOf('yimen.residents.person.changed.v1', told(person), telling(person, legalDate));
}
