// The PostgreSQL log by plain SQL. One reader a group and topic (an advisory lock); what was read is kept in consumer_offset.

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { persist } from './persist.mjs';

const channel = 'yimen_event_log';
const pollMs = 500;

/** @param {string} url */
export async function openPostgresLog(url) {
  let going = true;
  const running = [];
  const writer = connection(url);

  const tell = (topic, { headers, key, data }) =>
    persist(
      () => going,
      () => writer.query('SELECT append_event($1, $2, $3, $4)', [topic, key, headers, JSON.stringify(data)]),
    );

  const follow = async (group, topic, onMessage) => {
    running.push(
      persist(
        () => going,
        () => read(url, { group, topic, onMessage, going: () => going }),
      ),
    );
  };

  const close = async () => {
    going = false;
    await Promise.allSettled(running);
    await writer.end();
  };
  return { follow, tell, close };
}

/** A connection that is made anew when it was lost. */
function connection(url) {
  let client;
  const open = async () => {
    if (client !== undefined) return client;
    const fresh = new pg.Client({ connectionString: url, application_name: 'demo' });
    fresh.on('error', () => {
      client = undefined;
    });
    await fresh.connect();
    client = fresh;
    return fresh;
  };
  return {
    query: async (text, values) => (await open()).query(text, values),
    end: async () => client?.end().catch(() => undefined),
  };
}

async function read(url, { group, topic, onMessage, going }) {
  const client = new pg.Client({ connectionString: url, application_name: `demo ${group}` });
  let lost;
  let wake = () => undefined;
  client.on('error', (error) => {
    lost = error;
    wake();
  });
  client.on('notification', () => wake());
  await client.connect();
  try {
    await client.query(`LISTEN ${channel}`);
    await takeTurn(client, `${group} ${topic}`, going);
    let seq = await lastRead(client, group, topic);
    while (going()) {
      if (lost !== undefined) throw lost;
      const { rows } = await client.query(
        'SELECT seq, key, headers, value FROM event_log WHERE topic = $1 AND seq > $2 ORDER BY seq LIMIT 100',
        [topic, seq],
      );
      for (const row of rows) {
        await onMessage({ headers: row.headers, key: row.key, data: JSON.parse(row.value.toString('utf8')) });
        seq = row.seq;
        await client.query(
          `INSERT INTO consumer_offset ("group", topic, seq) VALUES ($1, $2, $3)
           ON CONFLICT ("group", topic) DO UPDATE SET seq = excluded.seq`,
          [group, topic, seq],
        );
      }
      if (rows.length === 0) {
        await Promise.race([new Promise((resolve) => (wake = resolve)), pause(pollMs)]);
      }
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function takeTurn(client, name, going) {
  while (going()) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS mine', [name]);
    if (rows[0].mine) return;
    await pause(pollMs);
  }
}

async function lastRead(client, group, topic) {
  const { rows } = await client.query('SELECT seq FROM consumer_offset WHERE "group" = $1 AND topic = $2', [
    group,
    topic,
  ]);
  return rows[0]?.seq ?? '0';
}
