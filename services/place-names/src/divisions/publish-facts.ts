import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { DivisionFact } from './domain/decision.js';
import type { Division } from './domain/division.js';

/** What the others are told of a division: the same shape one by one and in chunks. */
export function toldDivision(division: Division): EventData<'yimen.place-names.division.changed.v1'> {
  return {
    code: division.code,
    name: division.name,
    level: division.level,
    parentCode: division.parentCode,
    validFrom: division.validFrom,
    validTo: division.validTo,
    // A division that still stands may have given a part away; its successors are told when it ends.
    successorCodes: division.validTo === null ? [] : [...division.successorCodes],
    version: division.version,
  };
}

/** Each fact is told as the division it left behind: whoever keeps the last version of each code knows the tree. */
export function eventsOf(facts: readonly DivisionFact[], legalDate: LegalDate): DomainEvent[] {
  return facts.map(({ division }) =>
    eventOf('yimen.place-names.division.changed.v1', toldDivision(division), {
      subjectVersion: division.version,
      legalDate,
      division: division.code,
    }),
  );
}
