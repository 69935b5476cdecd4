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
 * order holds; meanwhile the next one is read.
 */
export async function pump(options: PumpOptions): Promise<void> {
  const { client, blocked, alarm, batchSize } = options;
  const read = (inHand: readonly OutboxRow[]): Promise<readonly OutboxRow[]> =>
    readUnpublished(client, inHand, blocked.at(performance.now()), batchSize);
  let next: readonly OutboxRow[] = [];
  let failures = 0;
  while (options.going()) {
    if (next.length === 0) next = await read([]);
    if (next.length === 0) {
      await alarm.wait(options.pollEveryMs);
      continue;
    }
    const full = next.length === batchSize;
    const [{ unavailable, heldUp }, ahead] = await Promise.all([publish(options, next), full ? read(next) : []]);
    next = unavailable ? [] : ahead.filter(({ key }) => !heldUp.has(key));
    failures = unavailable ? failures + 1 : 0;
    if (unavailable) await rest(options, failures, unavailable);
  }
}

async function rest({ log, alarm, going }: PumpOptions, failures: number, error: Error): Promise<void> {
  if (failures === 1) log.warn('the event log cannot be reached: events wait in the outbox', { reason: nameOf(error) });
  await alarm.rest(pauseAfter(failures), going);
}

async function publish(
  { client, publisher, blocked, log }: PumpOptions,
  rows: readonly OutboxRow[],
): Promise<{ unavailable: Error | undefined; heldUp: ReadonlySet<string> }> {
  const { done, refused, unavailable } = await publishRows(publisher, rows);
  if (done.length > 0) await markPublished(client, done);
  blocked.clear(new Set(done.map(({ key }) => key)));
  for (const { row, error } of refused) {
    const attempts = blocked.block(row.key, performance.now());
    log.error('the event log refuses an event: its key waits', error, {
      type: row.type,
      event: row.event_id,
      attempts,
    });
  }
  return { unavailable, heldUp: new Set(refused.map(({ row }) => row.key)) };
}
