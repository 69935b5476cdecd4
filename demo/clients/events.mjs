// The event log as an outsider meets it: Apache Kafka, or the PostgreSQL log by plain SQL. Nothing of the platform is imported.
// The PostgreSQL log is two tables and a function: event_log (topic, seq, key, headers, value), consumer_offset
// ("group", topic, seq), append_event(topic, key, headers, data). Topics are made by the platform; a reader waits for them.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {{ headers: Record<string, string>, key: string | null, data: unknown }} Message
 * @param {string} url kafka://host:port[,host:port] or postgres://…
 * @returns {Promise<{ follow: (group: string, topic: string, onMessage: (message: Message) => Promise<void>) => Promise<void>,
 *   tell: (topic: string, message: Message) => Promise<void>, close: () => Promise<void> }>}
 */
export async function openEvents(url) {
  if (url.startsWith('kafka://')) return (await import('./events-kafka.mjs')).openKafka(url);
  return (await import('./events-postgres.mjs')).openPostgresLog(url);
}

/** Repeats until it works or `going` says no: the log may start after us, and go away and come back. */
export async function persist(going, work) {
  for (let failures = 0; going(); failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (failures % 20 === 0) console.error(`waiting for the event log: ${error.code ?? error.name}`);
      await pause(Math.min(250 * (failures + 1), 2_000));
    }
  }
  return undefined;
}
