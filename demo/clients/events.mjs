// The event log as an outsider meets it: Apache Kafka, or the PostgreSQL log by plain SQL. Nothing of the platform is imported.
// The PostgreSQL log is two tables and a function: event_log (topic, seq, key, headers, value), consumer_offset
// ("group", topic, seq), append_event(topic, key, headers, data). Topics are made by the platform; a reader waits for them.

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
