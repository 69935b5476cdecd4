import { logTransport } from './log-transport.js';
import type { EventTransport } from './port.js';

/**
 * The event log at an address: `kafka://host:port[,host:port]` (more in kafka-address.ts) or `postgres://…/database`.
 * Connects when first used. Throws for any other address.
 */
export function openTransport(url: string): EventTransport {
  if (/^postgres(ql)?:\/\//.test(url)) return logTransport(url);
  if (/^kafka:\/\/[^/?]+/.test(url)) return loadedWhenUsed(url);
  throw new Error('EVENTS must be kafka://host:port[,host:port] or postgres://…');
}

/** The Kafka client is loaded only by those who use it: a fifth of a second and 10 MB for each process. */
function loadedWhenUsed(url: string): EventTransport {
  let loading: Promise<EventTransport> | undefined;
  const kafka = (): Promise<EventTransport> => {
    loading ??= import('./kafka-transport.js').then(({ kafkaTransport }) => kafkaTransport(url));
    return loading;
  };
  return {
    name: 'kafka',
    ensureTopics: async (topics) => (await kafka()).ensureTopics(topics),
    publisher: async () => (await kafka()).publisher(),
    subscribe: async (options) => (await kafka()).subscribe(options),
    readAll: async (options) => (await kafka()).readAll(options),
    lag: async (group, topics) => (await kafka()).lag(group, topics),
    close: async () => {
      if (loading !== undefined) await (await loading).close();
    },
  };
}
