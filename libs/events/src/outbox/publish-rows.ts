import { type EventPublisher, TransportUnavailable } from '../transport/port.js';
import { messagesOf, type OutboxRow } from './rows.js';

/** What became of a batch. */
export interface Published {
  readonly done: readonly OutboxRow[];
  /** The first row of each key that the log refuses; later rows of that key were not sent. */
  readonly refused: readonly { readonly row: OutboxRow; readonly error: unknown }[];
  /** The log went away: what is not in `done` is to be sent again. */
  readonly unavailable: TransportUnavailable | undefined;
}

/**
 * Publishes rows in their order. A row that the log refuses holds up the later rows of its key only: the batch is
 * halved by keys until the refused row is alone.
 */
export async function publishRows(publisher: EventPublisher, rows: readonly OutboxRow[]): Promise<Published> {
  const done: OutboxRow[] = [];
  const refused: { row: OutboxRow; error: unknown }[] = [];
  const heldUp = new Set<string>();
  const parts = [rows];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    if (part.every(({ key }) => heldUp.has(key))) continue;
    const error = await publishPart(publisher, part);
    const [first, second] = part;
    if (error === undefined) done.push(...part);
    else if (error instanceof TransportUnavailable) return { done, refused, unavailable: error };
    else if (second !== undefined) parts.unshift(...halves(part));
    else if (first !== undefined) {
      heldUp.add(first.key);
      refused.push({ row: first, error });
    }
  }
  return { done, refused, unavailable: undefined };
}

async function publishPart(publisher: EventPublisher, part: readonly OutboxRow[]): Promise<unknown> {
  try {
    await publisher.publish(part.flatMap(messagesOf));
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Two parts with no key in common; of a single key's rows, the first half and the second. */
function halves(rows: readonly OutboxRow[]): readonly [readonly OutboxRow[], readonly OutboxRow[]] {
  const keys = [...new Set(rows.map(({ key }) => key))];
  if (keys.length === 1) {
    const middle = Math.ceil(rows.length / 2);
    return [rows.slice(0, middle), rows.slice(middle)];
  }
  const left = new Set(keys.slice(0, Math.ceil(keys.length / 2)));
  return [rows.filter(({ key }) => left.has(key)), rows.filter(({ key }) => !left.has(key))];
}
