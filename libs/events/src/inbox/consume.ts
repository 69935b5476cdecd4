import type { DataSource } from 'typeorm';
import type { EventsLog, Reaction } from '../event.js';
import { passes } from '../pg-session.js';
import { pause } from '../retry.js';
import type { IncomingMessage } from '../transport/port.js';
import { type AnyItem, type BrokenItem, type Item, itemsOf, laneOf } from './items.js';
import { park, parkedLanes, reasonOf } from './parking.js';
import { doApart, doEach, doTogether, type Stuck } from './together.js';

export interface ConsumeOptions {
  readonly service: string;
  readonly dataSource: DataSource;
  readonly listeners: ReadonlyMap<string, readonly Reaction[]>;
  readonly log: EventsLog;
  /** Pauses before the second, third ... attempt at an event; when they are used up it is parked. */
  readonly pauses: readonly number[];
}

/**
 * Takes in a batch of messages: everything in one transaction when nothing fails; what fails is tried again alone and
 * then parked with the later events of its key, while all others go on.
 */
export async function consume(options: ConsumeOptions, messages: readonly IncomingMessage[]): Promise<void> {
  const items = await withoutUnreadable(options, itemsOf(options.service, messages, options.listeners));
  if (items.length === 0) return;
  const { ready, behind } = sort(items, await parkedLanes(options.dataSource, items));
  const stuck = await doMost(options, ready);
  await retry(options, stuck);
  await parkInOrder(options, behind);
}

/** Hands each message that cannot be read to the reaction that takes such; answers what is left to be done or parked. */
async function withoutUnreadable(options: ConsumeOptions, items: readonly AnyItem[]): Promise<AnyItem[]> {
  const left: AnyItem[] = [];
  for (const item of items) if (item.event !== undefined || !(await tookUnreadable(options, item))) left.push(item);
  return left;
}

async function tookUnreadable({ dataSource, log }: ConsumeOptions, item: BrokenItem): Promise<boolean> {
  const { reaction, message, consumer, error } = item;
  if (reaction?.unreadable === undefined) return false;
  const { headers, value, topic } = message;
  try {
    await dataSource.transaction((tx) => reaction.unreadable?.(tx, { headers, value }) ?? Promise.resolve());
  } catch (failed) {
    if (passes(failed)) throw failed;
    return false;
  }
  log.error('a message cannot be read: it is passed over', error, { consumer, topic, type: headers.ce_type });
  return true;
}

/** Tells what can be done from what must wait: unreadable messages, and whatever comes after a parked one of its key. */
function sort(items: readonly AnyItem[], waiting: Set<string>): { ready: Item[]; behind: AnyItem[] } {
  const ready: Item[] = [];
  const behind: AnyItem[] = [];
  for (const item of items) {
    if (item.event !== undefined && !waiting.has(laneOf(item))) ready.push(item);
    else {
      waiting.add(laneOf(item));
      behind.push(item);
    }
  }
  return { ready, behind };
}

/** Does all items but those of the lanes in which one fails, and answers these lanes. */
async function doMost({ dataSource }: ConsumeOptions, items: readonly Item[]): Promise<Map<string, Stuck>> {
  if (items.length === 0 || (await doTogether(dataSource, items))) return new Map();
  return doApart(dataSource, items);
}

/** Tries the stuck lanes again, all of them after each pause; parks what is left. */
async function retry(options: ConsumeOptions, stuck: Map<string, Stuck>): Promise<void> {
  let left = stuck;
  for (const wait of options.pauses) {
    if (left.size === 0) return;
    await pause(wait);
    left = await doEach(
      options.dataSource,
      [...left.values()].flatMap(({ items }) => items),
    );
  }
  for (const { items, error } of left.values()) await parkLane(options, items, error);
}

async function parkLane(
  { dataSource, log, pauses }: ConsumeOptions,
  items: readonly Item[],
  error: unknown,
): Promise<void> {
  for (const [nth, item] of items.entries()) {
    await park(dataSource, item, nth === 0 ? reasonOf(error) : 'behind a parked event of its key', true);
    const fields = {
      consumer: item.consumer,
      type: item.event.type,
      event: item.event.id,
      attempts: pauses.length + 1,
    };
    if (nth === 0) log.error('an event cannot be done: it is parked with the later ones of its key', error, fields);
  }
}

async function parkInOrder(options: ConsumeOptions, items: readonly AnyItem[]): Promise<void> {
  const { dataSource, log } = options;
  for (const item of items) {
    const broken = item.event === undefined;
    const reason = broken ? reasonOf(item.error) : 'behind a parked event of its key';
    const parked = await park(dataSource, item, reason, broken);
    const fields = { consumer: item.consumer, topic: item.message.topic, type: item.message.headers.ce_type };
    if (broken) log.error('a message cannot be read: it is parked', item.error, fields);
    else if (!parked) await retry(options, await doMost(options, [item]));
  }
}
