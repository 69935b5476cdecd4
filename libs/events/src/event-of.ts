import type { LegalDate } from '@yimen/standards';
import { subjectOf } from './contract/catalogue.js';
import type { DomainEvent, EventData, EventType, ReceivedEvent } from './event.js';

/** What the teller of a fact knows besides the data. */
export interface Telling {
  readonly subjectVersion: number;
  readonly legalDate: LegalDate;
  readonly division?: string | undefined;
  readonly causationId?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/**
 * Makes an event of a type: its data is checked by the compiler, its subject is what the contract says it is.
 * `eventOf('yimen.residents.person.registered.v1', { personId, … }, { subjectVersion: 1, legalDate })`
 */
export function eventOf<T extends EventType>(type: T, data: EventData<T>, telling: Telling): DomainEvent {
  return { ...telling, type, data, subject: subjectOf(type, data) };
}

/** What a reaction writes into the events that it tells in turn, so that a chain can be followed. */
export function causedBy(event: ReceivedEvent): Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'> {
  return {
    causationId: event.id,
    correlationId: event.correlationId ?? event.id,
    traceparent: event.traceparent,
  };
}
