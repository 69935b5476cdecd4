import { type EventsHealth, type EventTransport, openTransport, type Reaction, startEvents } from '@yimen/events';
import type { ServiceClock } from './clocks.js';
import type { ServiceParts, ServiceTools } from './definition.js';
import { gauge } from './metrics.js';

/** The service's side of the events: tells what is in the outbox, hears what it reacts to, and says how it stands. */
export interface EventsHouse {
  health(): Promise<EventsHealth>;
  drained(): Promise<{ drained: boolean; outbox: number; lag: number }>;
  metricLines(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Opens the transport (unless one is given) and starts relay and reactions; both wait in the background for a log that is away. */
export function openEventsHouse(
  parts: ServiceParts,
  tools: ServiceTools,
  clock: ServiceClock,
  given?: EventTransport,
): EventsHouse {
  const { config, db, log } = tools;
  const transport = given ?? openTransport(config.events);
  const reactions = (parts.reactions?.(tools) ?? []).map((reaction) => onTheRightDay(reaction, clock));
  const options = { service: config.service, dataSource: db, pgUrl: config.databaseUrl };
  const events = startEvents({ ...options, transport, reactions, log });
  return {
    health: () => events.health(),
    drained: async () => {
      const { unpublished, lag } = await events.health();
      // A log that cannot be asked is not known to be empty.
      return { drained: unpublished === 0 && lag === 0, outbox: unpublished, lag: lag ?? -1 };
    },
    // A log that does not answer must not keep the other measurements back.
    metricLines: async () => {
      const late = new Promise<null>((resolve) => setTimeout(resolve, 2_000, null).unref());
      const health = await Promise.race([events.health().catch(() => null), late]);
      return health === null ? [] : linesOf(health);
    },
    stop: async () => {
      await events.stop();
      if (given === undefined) await transport.close();
    },
  };
}

/** Another instance may have moved the legal day since this one last looked. */
function onTheRightDay(reaction: Reaction, clock: ServiceClock): Reaction {
  const { handleAll } = reaction;
  return {
    ...reaction,
    handle: async (tx, event) => {
      await clock.refresh(tx);
      await reaction.handle(tx, event);
    },
    ...(handleAll && {
      handleAll: async (tx, events) => {
        await clock.refresh(tx);
        await handleAll.call(reaction, tx, events);
      },
    }),
  };
}

function linesOf(health: EventsHealth): string[] {
  return [
    ...gauge('yimen_outbox_unpublished', health.unpublished, 'Events that wait to be published.'),
    ...gauge('yimen_outbox_oldest_seconds', health.oldestAgeSeconds, 'Age of the oldest event that waits.'),
    ...gauge('yimen_outbox_blocked_keys', health.blockedKeys, 'Keys whose next event the log refuses.'),
    ...gauge('yimen_events_lag', health.lag, 'Messages that the service has not heard yet.'),
    ...gauge('yimen_events_parked', health.parked, 'Messages that are parked until somebody has looked.'),
    ...gauge('yimen_relay_leader', Number(health.leader), 'Whether this instance publishes for the service.'),
  ];
}
