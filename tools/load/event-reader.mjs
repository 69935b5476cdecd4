// Reads a whole topic as an outsider does, from the broker or from the PostgreSQL event log.
import kafkajs from 'kafkajs';
import pg from 'pg';

/**
 * @param {{ kind: 'kafka' | 'postgres', url: string }} events
 * @returns {Promise<{ id: string, type: string, subject: string, version: number, data: object }[]>} in the topic's order
 */
export async function readTopic(events, topic) {
  const read = events.kind === 'kafka' ? await readKafka(events.url, topic) : await readLog(events.url, topic);
  return read.map(({ headers, value }) => ({
    id: headers.ce_id,
    type: headers.ce_type,
    subject: headers.ce_subject,
    version: Number(headers.ce_subjectversion),
    data: JSON.parse(value.toString('utf8')),
  }));
}

async function readLog(url, topic) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT headers, value FROM event_log WHERE topic = $1 ORDER BY seq', [topic]);
    return rows;
  } finally {
    await client.end();
  }
}

async function readKafka(url, topic) {
  const brokers = url.replace('kafka://', '').split(',');
  const kafka = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  const groupId = `reader-${process.pid}-${performance.now()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    return await readTo(consumer, topic, ends);
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
}

async function readTo(consumer, topic, ends) {
  const missing = new Map(ends.map(({ partition, high }) => [partition, Number(high)]));
  for (const [partition, high] of missing) if (high === 0) missing.delete(partition);
  const messages = [];
  if (missing.size === 0) return messages;
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise((resolve, reject) => {
    consumer
      .run({
        eachMessage: async ({ partition, message }) => {
          const headers = Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]);
          messages.push({ headers: Object.fromEntries(headers), value: message.value });
          if (Number(message.offset) + 1 >= (missing.get(partition) ?? 0)) missing.delete(partition);
          if (missing.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  return messages;
}
