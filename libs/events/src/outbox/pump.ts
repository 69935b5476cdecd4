import type { Client } from 'pg';
import type { Alarm } from '../alarm.js';
import type { EventsLog } from '../event.js';
import { nameOf, pauseAfter } from '../retry.js';
import type { EventPublisher } from '../transport/port.js';
import type { BlockedKeys } from './blocked-keys.js';
import { publishRows } from './publish-rows.js';
import { markPublished, type OutboxRow, readUnpublished } from './rows.js';

export interface PumpOptions {
  readonly client: Client;
  readonly publisher: EventPublisher;
  readonly blocked: BlockedKeys;
  readonly alarm: Alarm;
  readonly log: EventsLog;
  readonly batchSize: number;
  readonly pollEveryMs: number;
  going(): boolean;
}

/**
 * The leader's work: read, publish, mark after the acknowledgement. One batch is in the log's hands at a time, so that
 * order holds; meanwhile the one before is marked and the next one is read, on the same connection and in this order.
 */
export async function pump(options: PumpOptions): Promise<void> {
  const { client, blocked, alarm, batchSize } = options;
  const read = (inHand: readonly OutboxRow[]): Promise<readonly OutboxRow[]> =>
    readUnpublished(client, inHand, blocked.at(performance.now()), batchSize);
  let next: readonly OutboxRow[] = [];
  let marking: Promise<void> = Promise.resolve();
  let failures = 0;
  while (options.going()) {
    if (next.length === 0) next = await read([]);
    if (next.length === 0) {
      await marking;
      await alarm.wait(options.pollEveryMs);
      continue;
    }
    const full = next.length === batchSize;
    const [published, ahead] = await Promise.all([publish(options, next), full ? read(next) : [], marking]);
    marking = published.done.length > 0 ? markPublished(client, published.done) : Promise.resolve();
    marking.catch(() => undefined); // It is awaited above or below; until then its failure is nobody's surprise.
    next = published.unavailable ? [] : ahead.filter(({ key }) => !published.heldUp.has(key));
    failures = published.unavailable ? failures + 1 : 0;
    if (published.unavailable) await rest(options, failures, published.unavailable);
  }
  await marking;
}

async function rest({ log, alarm, going }: PumpOptions, failures: number, error: Error): Promise<void> {
  if (failures === 1) log.warn('the event log cannot be reached: events wait in the outbox', { reason: nameOf(error) });
  await alarm.rest(pauseAfter(failures), going);
}

interface Outcome {
  readonly done: readonly OutboxRow[];
  readonly heldUp: ReadonlySet<string>;
  readonly unavailable: Error | undefined;
}

async function publish({ publisher, blocked, log }: PumpOptions, rows: readonly OutboxRow[]): Promise<Outcome> {
  const { done, refused, unavailable } = await publishRows(publisher, rows);
  if (blocked.size > 0) blocked.clear(new Set(done.map(({ key }) => key)));
  for (const { row, error } of refused) {
    const attempts = blocked.block(row.key, performance.now());
    const { ce_type: type, ce_id: event } = row.headers;
    log.error('the event log refuses an event: its key waits', error, { type, event, attempts });
  }
  return { done, heldUp: new Set(refused.map(({ row }) => row.key)), unavailable };
}
