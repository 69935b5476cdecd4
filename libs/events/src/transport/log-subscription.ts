import type { Client } from 'pg';
import { Alarm } from '../alarm.js';
import { openSession, type PgSession } from '../pg-session.js';
import { pauseAfter } from '../retry.js';
import type { LogSession } from './log-session.js';
import { channel, ensureLogTables } from './log-tables.js';
import type { EventSubscription, IncomingMessage, SubscribeOptions } from './port.js';

// A safety net: NOTIFY wakes every reader whose connection lives.
const pollEveryMs = 1_000;
const bytesAtOnce = 4_000_000;

interface LogRow {
  readonly seq: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

/** Subscribes in the background: the database may be away now and come back later. */
export function subscribeToLog(url: string, options: SubscribeOptions): EventSubscription {
  const alarms = options.topics.map(() => new Alarm());
  const ring = (): void => {
    for (const alarm of alarms) alarm.ring();
  };
  let stopped = false;
  const run = async (): Promise<void> => {
    const waiting = new Alarm();
    alarms.push(waiting);
    for (let failures = 0; !stopped; failures += 1) {
      let session: PgSession | undefined;
      try {
        session = await openSession(url, `yimen-log ${options.group}`, ring);
        await ensureLogTables(session.client);
        session.client.on('notification', ring);
        await session.client.query(`LISTEN ${channel}`);
        failures = 0;
        await followTopics(session, options, alarms, () => !stopped);
      } catch {
        // The connection is gone: what was being heard comes again on the next one.
      } finally {
        await session?.end();
      }
      await waiting.rest(pauseAfter(failures), () => !stopped);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      ring();
      await running;
    },
  };
}

async function followTopics(
  session: PgSession,
  options: SubscribeOptions,
  alarms: readonly Alarm[],
  wanted: () => boolean,
): Promise<void> {
  let broken = false;
  const going = (): boolean => wanted() && session.alive() && !broken;
  const followed = await Promise.allSettled(
    options.topics.map(async (topic, nth) => {
      try {
        await followTopic({ client: session.client, topic, alarm: alarms[nth] ?? new Alarm(), options, going });
      } catch (error) {
        broken = true;
        for (const alarm of alarms) alarm.ring();
        throw error;
      }
    }),
  );
  for (const end of followed) if (end.status === 'rejected') throw end.reason;
}

interface Following {
  readonly client: Client;
  readonly topic: string;
  readonly alarm: Alarm;
  readonly options: SubscribeOptions;
  going(): boolean;
}

/** Hears one topic for its group; only the holder of the lock does, whichever instance that is. */
async function followTopic(following: Following): Promise<void> {
  const { client, topic, alarm, options, going } = following;
  while (going() && !(await takeTopic(client, options.group, topic))) await alarm.rest(500, going);
  let heard = await offsetOf(client, options.group, topic);
  for (let failures = 0; going(); ) {
    const rows = await rowsAfter(client, topic, heard, options.batchSize ?? 200);
    const last = rows.at(-1);
    if (last === undefined) {
      await alarm.wait(pollEveryMs);
      continue;
    }
    const taken = await options.onMessages(rows.map((row) => messageOf(topic, row))).then(
      () => true,
      () => false,
    );
    failures = taken ? 0 : failures + 1;
    if (!taken) await alarm.rest(pauseAfter(failures), going);
    else {
      heard = last.seq;
      await saveOffset(client, options.group, topic, heard);
    }
  }
}

async function takeTopic(client: Client, group: string, topic: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS mine',
    [`${group} ${topic}`],
  );
  return rows[0]?.mine === true;
}

async function offsetOf(client: Client, group: string, topic: string): Promise<string> {
  const { rows } = await client.query<{ seq: string }>(
    'SELECT seq FROM consumer_offset WHERE "group" = $1 AND topic = $2',
    [group, topic],
  );
  return rows[0]?.seq ?? '0';
}

async function saveOffset(client: Client, group: string, topic: string, seq: string): Promise<void> {
  await client.query({
    name: 'save-offset',
    text: `INSERT INTO consumer_offset AS o ("group", topic, seq) VALUES ($1, $2, $3)
           ON CONFLICT ("group", topic) DO UPDATE SET seq = excluded.seq WHERE o.seq < excluded.seq`,
    values: [group, topic, seq],
  });
}

/** The next rows; fewer when they are large, at least one. */
async function rowsAfter(client: Client, topic: string, seq: string, limit: number): Promise<readonly LogRow[]> {
  const { rows } = await client.query<LogRow>({
    name: 'rows-after',
    text: `SELECT seq, key, headers, value
             FROM (SELECT *, sum(length(value)) OVER (ORDER BY seq) - length(value) AS before
                     FROM (SELECT seq, key, headers, value FROM event_log
                            WHERE topic = $1 AND seq > $2 ORDER BY seq LIMIT $3) next) sized
            WHERE coalesce(before, 0) < $4 ORDER BY seq`,
    values: [topic, seq, limit, bytesAtOnce],
  });
  return rows;
}

function messageOf(topic: string, { key, headers, value }: LogRow): IncomingMessage {
  return { topic, key, headers, value };
}

/** Reads the topics from their first message to the last of this moment. */
export async function readWholeLog(log: LogSession, options: Omit<SubscribeOptions, 'group'>): Promise<void> {
  for (const topic of options.topics) {
    const end = await log.use((client) => lastOf(client, topic));
    for (let heard = '0'; BigInt(heard) < end; ) {
      const from = heard;
      const rows = await log.use((client) => rowsAfter(client, topic, from, options.batchSize ?? 200));
      const batch = rows.filter(({ seq }) => BigInt(seq) <= end);
      const last = batch.at(-1);
      if (last === undefined) break;
      await options.onMessages(batch.map((row) => messageOf(topic, row)));
      heard = last.seq;
    }
  }
}

async function lastOf(client: Client, topic: string): Promise<bigint> {
  const { rows } = await client.query<{ last_seq: string }>('SELECT last_seq FROM event_topic WHERE topic = $1', [
    topic,
  ]);
  return BigInt(rows[0]?.last_seq ?? 0);
}
