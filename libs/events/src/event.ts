import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { EventDataByType } from './__generated__/event-data.js';

/** Every type of event that has a contract. */
export type EventType = keyof EventDataByType;

/** What an event of a type says. */
export type EventData<T extends EventType> = EventDataByType[T];

/** A fact that a service is about to tell. Made by `eventOf`, which derives the subject and checks the data's type. */
export interface DomainEvent {
  readonly type: EventType;
  /** The fact's subject: the key in the broker. Order holds within a subject. */
  readonly subject: string;
  readonly subjectVersion: number;
  readonly data: unknown;
  /** The day it is for the law. */
  readonly legalDate: LegalDate;
  readonly division?: string | undefined;
  /** The event that caused this one. */
  readonly causationId?: string | undefined;
  /** What all events of one visit or one run have in common. */
  readonly correlationId?: string | undefined;
  /** W3C trace context. */
  readonly traceparent?: string | undefined;
}

/** A fact that a service has heard, as its contract says it. */
export interface EventOf<T extends EventType> {
  /** UUIDv7, the same at each delivery. */
  readonly id: string;
  readonly type: T;
  readonly source: string;
  readonly subject: string;
  readonly subjectVersion: number;
  readonly data: EventData<T>;
  readonly legalDate: LegalDate;
  /** When it was told, by the machine's clock. */
  readonly time: Date;
  readonly topic: string;
  readonly division?: string | undefined;
  readonly causationId?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** Any of the given types: `switch (event.type)` tells them apart. */
export type ReceivedEvent<T extends EventType = EventType> = { [K in T]: EventOf<K> }[T];

/**
 * What a service does when it hears of something. `consumer` is a stable literal (`'assistance.copy-divisions'`): the
 * inbox knows by it what was done already, so that renaming it does everything again.
 * `handle` runs in the transaction that also marks the event as done. Where one statement can serve many events,
 * `handleAll` is called instead, with the new events of a batch in their order.
 */
export interface Reaction {
  readonly consumer: string;
  readonly on: readonly EventType[];
  handle(tx: EntityManager, event: ReceivedEvent): Promise<void>;
  handleAll?(tx: EntityManager, events: readonly ReceivedEvent[]): Promise<void>;
  /**
   * What to do with a message that claims one of the types and cannot be read. Without it the message is parked, and what comes
   * after it of its key waits behind it: right for our own services, whose order matters; wrong where an outsider's mistake would
   * hold up what others tell. It must be safe to run again: what cannot be read has no id that can be trusted.
   */
  unreadable?(tx: EntityManager, message: UnreadableMessage): Promise<void>;
}

/** A message that could not be read as the event it claims to be. Nothing of it may be trusted, or written to a log. */
export interface UnreadableMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

/** A reaction whose handler knows the data of the types it listens to. */
export interface TypedReaction<T extends EventType> {
  readonly consumer: string;
  readonly on: readonly T[];
  handle(tx: EntityManager, event: ReceivedEvent<T>): Promise<void>;
  handleAll?(tx: EntityManager, events: readonly ReceivedEvent<T>[]): Promise<void>;
  unreadable?(tx: EntityManager, message: UnreadableMessage): Promise<void>;
}

/** Types a reaction: the events its handler sees are those of `on`. */
export function reaction<T extends EventType>(typed: TypedReaction<T>): Reaction {
  return typed as unknown as Reaction;
}

/** Where the relay and the consumers say what happens. Never a name, an identity number or an event's data. */
export interface EventsLog {
  info(message: string, fields?: EventsLogFields): void;
  warn(message: string, fields?: EventsLogFields): void;
  error(message: string, error?: unknown, fields?: EventsLogFields): void;
}
export type EventsLogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
