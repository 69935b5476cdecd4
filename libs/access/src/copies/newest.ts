// Types only: the gateway uses this library too and need not load brokers and schemas.
import type { EventType, Reaction, ReceivedEvent, TypedReaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

/** Of several tellings of one row in a batch the newest: one statement must not write a row twice. */
export function newestOf<T extends { readonly version: number }>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const newest = new Map<string, T>();
  for (const row of rows) {
    const known = newest.get(keyOf(row));
    if (known === undefined || known.version < row.version) newest.set(keyOf(row), row);
  }
  return [...newest.values()];
}

/** A reaction that serves one event and many by the same statement. */
export function reactInSets<T extends EventType>(
  consumer: string,
  on: readonly T[],
  write: (tx: EntityManager, events: readonly ReceivedEvent<T>[]) => Promise<void>,
): Reaction {
  const typed: TypedReaction<T> = { consumer, on, handle: (tx, event) => write(tx, [event]), handleAll: write };
  // As `reaction` of the events library does: a consumer is given the types that it listens to, and no other.
  return typed as unknown as Reaction;
}
