import type { DataSource } from 'typeorm';
import { topicToHear } from '../contract/catalogue.js';
import type { EventsLog, Reaction } from '../event.js';
import type { EventSubscription, EventTransport } from '../transport/port.js';
import { consume } from './consume.js';
import { listenersOf } from './items.js';
import { redrive } from './redrive.js';

export interface ReactionsOptions {
  readonly service: string;
  readonly dataSource: DataSource;
  readonly transport: EventTransport;
  readonly reactions: readonly Reaction[];
  readonly log: EventsLog;
  /** Pauses (ms) before the second, third ... attempt at an event; then it is parked. 10 and 50 by default. */
  readonly pauses?: readonly number[];
}

export interface RunningReactions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Messages the service has not heard yet. */
  lag(): Promise<number>;
  /** Events parked in the service's database. */
  parked(): Promise<number>;
  /** Does what is parked of a consumer's key, in order; see `redrive`. */
  redrive(consumer: string, key: string): Promise<number>;
  stop(): Promise<void>;
}

/** The topics on which these reactions hear what they listen to. */
export function topicsHeardBy(reactions: readonly Reaction[]): readonly string[] {
  return [...new Set(reactions.flatMap(({ on }) => on.map(topicToHear)))].sort();
}

/**
 * Lets a service hear: one group for all its instances, from the first message on. The effect of an event, its mark in
 * the inbox and the events it causes are one transaction. The topics must exist.
 */
export async function startReactions(options: ReactionsOptions): Promise<RunningReactions> {
  const { service, dataSource, transport, reactions, log, pauses = [10, 50] } = options;
  const listeners = listenersOf(reactions);
  const topics = topicsHeardBy(reactions);
  const group = `yimen.${service}`;
  let subscription: EventSubscription | undefined;
  if (topics.length > 0) {
    await catchUp(options, pauses);
    subscription = await transport.subscribe({
      group,
      topics,
      onMessages: async (messages) => {
        try {
          await consume({ service, dataSource, listeners, log, pauses }, messages);
        } catch (error) {
          log.warn('a batch of events could not be taken in; it comes again', { topic: messages[0]?.topic });
          throw error;
        }
      },
    });
  }
  return {
    group,
    topics,
    lag: async () => (topics.length === 0 ? 0 : transport.lag(group, topics)),
    parked: async () => (await dataSource.query('SELECT count(*)::int AS parked FROM parked_event'))[0].parked,
    redrive: (consumer, key) => redrive(dataSource, reactions, consumer, key),
    stop: async () => subscription?.stop(),
  };
}

/** A consumer that is new to an old service reads the log from its beginning, outside of the group, before it goes on with it. */
async function catchUp(options: ReactionsOptions, pauses: readonly number[]): Promise<void> {
  const { service, dataSource, transport, reactions, log } = options;
  const rows: readonly { consumer: string }[] = await dataSource.query('SELECT consumer FROM event_consumer');
  const known = new Set(rows.map(({ consumer }) => consumer));
  const added = reactions.filter(({ consumer }) => !known.has(consumer));
  if (added.length === 0) return;
  if (known.size > 0) {
    log.info('new consumers read the log from its beginning', { consumers: added.length });
    const listeners = listenersOf(added);
    await transport.readAll({
      topics: topicsHeardBy(added),
      onMessages: (messages) => consume({ service, dataSource, listeners, log, pauses }, messages),
    });
  }
  await dataSource.query('INSERT INTO event_consumer (consumer) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
    added.map(({ consumer }) => consumer),
  ]);
}
