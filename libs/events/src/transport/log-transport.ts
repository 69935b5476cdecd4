import { LogSession } from './log-session.js';
import { readWholeLog, subscribeToLog } from './log-subscription.js';
import type { EventTransport, OutgoingMessage } from './port.js';

/** The event log kept in a PostgreSQL database of its own: for a machine without a broker, and for tests. */
export function logTransport(url: string): EventTransport {
  const own = new LogSession(url, 'yimen-log');
  return {
    name: 'postgres',
    ensureTopics: (topics) =>
      own.use(async (client) => {
        await client.query(
          `INSERT INTO event_topic (topic) SELECT t FROM unnest($1::text[]) AS t ORDER BY t ON CONFLICT DO NOTHING`,
          [topics],
        );
      }),
    publisher: async () => {
      const session = new LogSession(url, 'yimen-log publisher');
      return {
        publish: (messages) => append(session, messages),
        close: () => session.close(),
      };
    },
    subscribe: async (options) => subscribeToLog(url, options),
    readAll: (options) => readWholeLog(own, options),
    lag: (group, topics) =>
      own.use(async (client) => {
        const { rows } = await client.query<{ lag: string }>(
          `SELECT coalesce(sum(t.last_seq - coalesce(o.seq, 0)), 0) AS lag
             FROM event_topic t LEFT JOIN consumer_offset o ON o.topic = t.topic AND o."group" = $1
            WHERE t.topic = ANY ($2::text[])`,
          [group, topics],
        );
        return Number(rows[0]?.lag ?? 0);
      }),
    close: () => own.close(),
  };
}

async function append(session: LogSession, messages: readonly OutgoingMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await session.use((client) =>
    client.query({
      name: 'append-events',
      text: 'SELECT append_events($1::text[], $2::text[], $3::jsonb[], $4::bytea[])',
      values: [
        messages.map(({ topic }) => topic),
        messages.map(({ key }) => key),
        messages.map(({ headers }) => JSON.stringify(headers)),
        messages.map(({ value }) => Buffer.from(value, 'utf8')),
      ],
    }),
  );
}
