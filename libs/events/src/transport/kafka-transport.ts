import { randomUUID } from 'node:crypto';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { addressOf } from './kafka-address.js';
import { endsOf, lagOf } from './kafka-ends.js';
import { fromKafka } from './kafka-errors.js';
import { publishTo } from './kafka-publisher.js';
import { readWholeTopics, subscribeTo } from './kafka-subscription.js';
import type { EventTransport } from './port.js';

/** Apache Kafka, at an address as `addressOf` reads it. */
export function kafkaTransport(url: string): EventTransport {
  const { brokers, partitions, replicas, secure } = addressOf(url);
  const kafka = new Kafka({
    clientId: 'yimen',
    brokers,
    ...secure,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 3 },
  });
  const admin = lazyAdmin(kafka);
  return {
    name: 'kafka',
    ensureTopics: (topics) =>
      admin.use(async (connected) => {
        const there = new Set(await connected.listTopics());
        const missing = [...new Set(topics)].filter((topic) => !there.has(topic));
        if (missing.length === 0) return;
        await connected.createTopics({
          waitForLeaders: true,
          topics: missing.map((topic) => ({ topic, numPartitions: partitions, replicationFactor: replicas })),
        });
      }),
    publisher: async () => publishTo(kafka),
    subscribe: async (options) => subscribeTo(kafka, options),
    readAll: async (options) => {
      const group = `yimen-reading-${randomUUID()}`;
      const ends = await admin.use((connected) => endsOf(connected, options.topics));
      await readWholeTopics(kafka, ends, { ...options, group });
      await admin.use((connected) => connected.deleteGroups([group])).catch(() => undefined);
    },
    lag: (group, topics) => admin.use((connected) => lagOf(connected, group, topics)),
    close: () => admin.close(),
  };
}

function lazyAdmin(kafka: Kafka): { use<T>(work: (admin: Admin) => Promise<T>): Promise<T>; close(): Promise<void> } {
  let connecting: Promise<Admin> | undefined;
  const close = async (): Promise<void> => {
    const opened = connecting;
    connecting = undefined;
    await opened?.then((admin) => admin.disconnect()).catch(() => undefined);
  };
  const connected = (): Promise<Admin> => {
    connecting ??= (async () => {
      const admin = kafka.admin();
      await admin.connect();
      return admin;
    })();
    return connecting;
  };
  return {
    use: async (work) => {
      try {
        return await work(await connected());
      } catch (error) {
        await close();
        throw fromKafka(error);
      }
    },
    close,
  };
}
