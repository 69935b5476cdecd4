import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { type DomainEvent, type EventsLog, eventOf } from '../../src/index.js';

const today = legalDate('2026-09-21');

/** A person was registered, or changed: a fact that any test may tell. */
export function aPerson(personId: string = randomUUID(), version = 1): DomainEvent {
  const type = version === 1 ? 'yimen.residents.person.registered.v1' : 'yimen.residents.person.changed.v1';
  return eventOf(
    type,
    {
      personId,
      birthDate: '1971-03-08',
      sex: 'FEMALE',
      hukouDivision: '370112001',
      residenceDivision: '370112001',
      lifeStatus: 'ALIVE',
      version,
    },
    { subjectVersion: version, legalDate: today, division: '370112001' },
  );
}

export interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: unknown;
}

/** A log that a test can read. */
export function aLog(): EventsLog & { readonly lines: Line[] } {
  const lines: Line[] = [];
  return {
    lines,
    info: (message, fields) => lines.push({ level: 'info', message, fields }),
    warn: (message, fields) => lines.push({ level: 'warn', message, fields }),
    error: (message, _error, fields) => lines.push({ level: 'error', message, fields }),
  };
}
