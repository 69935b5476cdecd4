import type { DataSource } from 'typeorm';
import { Alarm } from './alarm.js';
import { topicsToldBy } from './contract/catalogue.js';
import type { EventsLog, Reaction } from './event.js';
import { listenersOf } from './inbox/items.js';
import { type RunningReactions, startReactions, topicsHeardBy } from './inbox/reactions.js';
import { redrive } from './inbox/redrive.js';
import { OutboxRelay } from './outbox/relay.js';
import { nameOf, pauseAfter } from './retry.js';
import type { EventTransport } from './transport/port.js';

export interface EventsOptions {
  readonly service: string;
  readonly dataSource: DataSource;
  /** The service's database (role <service>_app), for the relay's own connection. */
  readonly pgUrl: string;
  readonly transport: EventTransport;
  readonly reactions: readonly Reaction[];
  readonly log: EventsLog;
}

/** How a service stands to its events. */
export interface EventsHealth {
  readonly transport: 'kafka' | 'postgres';
  /** False until the log was reached once. */
  readonly connected: boolean;
  readonly leader: boolean;
  readonly unpublished: number;
  readonly oldestAgeSeconds: number;
  readonly blockedKeys: number;
  /** Messages not heard yet; null when the log cannot be asked. */
  readonly lag: number | null;
  readonly parked: number;
}

export interface RunningEvents {
  /** For /health/ready, /metrics and /dev/drained. Nothing is under way when `unpublished` and `lag` are 0. */
  health(): Promise<EventsHealth>;
  redrive(consumer: string, key: string): Promise<number>;
  /** The relay and the consumers finish what is in hand. The transport stays open: who opened it closes it. */
  stop(): Promise<void>;
}

/**
 * Lets a service tell and hear. Answers at once: a service boots and works while the log is away, its events waiting in
 * the outbox. Throws at once for a reaction that listens to what has no contract.
 */
export function startEvents(options: EventsOptions): RunningEvents {
  const { service, dataSource, transport, reactions, log } = options;
  listenersOf(reactions);
  const relay = new OutboxRelay(options);
  const waiting = new Alarm();
  let stopped = false;
  let heard: RunningReactions | undefined;
  const begin = async (): Promise<void> => {
    for (let failures = 1; !stopped; failures += 1) {
      try {
        await transport.ensureTopics([...new Set([...topicsToldBy(service), ...topicsHeardBy(reactions)])]);
        if (stopped) return;
        relay.start();
        heard = await startReactions(options);
        return;
      } catch (error) {
        if (failures === 1) log.warn('the event log cannot be reached yet', { reason: nameOf(error) });
        await waiting.rest(pauseAfter(failures), () => !stopped);
      }
    }
  };
  const beginning = begin();
  return {
    health: async () => {
      // First what was heard, then what waits to be told: an effect between the two looks is seen by the second.
      const lag = heard === undefined ? null : await heard.lag().catch(() => null);
      const { unpublished, oldestAgeSeconds, blockedKeys, leader } = await relay.backlog();
      const [{ parked }] = await dataSource.query('SELECT count(*)::int AS parked FROM parked_event');
      return {
        transport: transport.name,
        connected: heard !== undefined,
        leader,
        unpublished,
        oldestAgeSeconds,
        blockedKeys,
        lag,
        parked,
      };
    },
    redrive: (consumer, key) => redrive(dataSource, reactions, consumer, key),
    stop: async () => {
      stopped = true;
      waiting.ring();
      await beginning;
      await heard?.stop();
      await relay.stop();
    },
  };
}
