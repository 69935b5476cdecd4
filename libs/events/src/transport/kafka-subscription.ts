import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { Alarm } from '../alarm.js';
import { pauseAfter } from '../retry.js';
import type { Ends } from './kafka-ends.js';
import type { EventSubscription, IncomingMessage, SubscribeOptions } from './port.js';

const sessionTimeout = 10_000;

function newConsumer(kafka: Kafka, groupId: string): Consumer {
  return kafka.consumer({
    groupId,
    maxWaitTimeInMs: 100,
    sessionTimeout,
    heartbeatInterval: 1_000,
    allowAutoTopicCreation: false,
    // The loop below begins again itself, also after what the library thinks cannot be repeated.
    retry: { retries: 2, restartOnFailure: async () => false },
  });
}

/** Subscribes in the background: the broker may be away now and come back later. */
export function subscribeTo(kafka: Kafka, options: SubscribeOptions): EventSubscription {
  const alarm = new Alarm();
  let stopped = false;
  let begun = performance.now();
  const going = (): boolean => !stopped;
  const run = async (): Promise<void> => {
    for (let failures = 0; going(); failures += 1) {
      const consumer = newConsumer(kafka, options.group);
      try {
        begun = performance.now();
        await consume(consumer, options, alarm, going);
      } catch {
        if (performance.now() - begun > 30_000) failures = 0;
      } finally {
        await consumer.disconnect().catch(() => undefined);
      }
      await alarm.rest(pauseAfter(failures), going);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      alarm.ring();
      await running;
    },
  };
}

async function consume(
  consumer: Consumer,
  options: SubscribeOptions,
  alarm: Alarm,
  going: () => boolean,
): Promise<void> {
  let crashed = false;
  consumer.on(consumer.events.CRASH, () => {
    crashed = true;
    alarm.ring();
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 4,
    eachBatch: (payload) => hearBatch(consumer, payload, options, going),
  });
  while (going() && !crashed) await alarm.wait(60_000);
  await consumer.stop();
}

/** Hears a batch in parts; each counts as heard, and is committed, only after it was taken in. */
async function hearBatch(
  consumer: Consumer,
  { batch, heartbeat, isRunning, isStale, resolveOffset }: EachBatchPayload,
  options: SubscribeOptions,
  going: () => boolean,
): Promise<void> {
  const size = options.batchSize ?? 200;
  const still = (): boolean => going() && isRunning() && !isStale();
  for (let from = 0; from < batch.messages.length; from += size) {
    const part = batch.messages.slice(from, from + size);
    const last = part.at(-1);
    if (last === undefined || !(await takeIn(batch.topic, part, options, heartbeat, still))) return;
    resolveOffset(last.offset);
    const offset = String(BigInt(last.offset) + 1n);
    await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset }]);
    await heartbeat();
  }
}

/** Tries until the messages are taken in; false when they are no longer ours to take. */
async function takeIn(
  topic: string,
  part: readonly KafkaMessage[],
  { onMessages }: SubscribeOptions,
  heartbeat: () => Promise<void>,
  still: () => boolean,
): Promise<boolean> {
  const resting = new Alarm();
  const beat = setInterval(() => void heartbeat().catch(() => undefined), sessionTimeout / 4);
  try {
    for (let failures = 1; still(); failures += 1) {
      try {
        await onMessages(part.map((message) => messageOf(topic, message)));
        return true;
      } catch {
        // The same messages again, before anything later of this partition.
        const until = performance.now() + pauseAfter(failures);
        while (still() && performance.now() < until) await resting.wait(50);
      }
    }
    return false;
  } finally {
    clearInterval(beat);
  }
}

function messageOf(topic: string, { key, value, headers }: KafkaMessage): IncomingMessage {
  const texts: Record<string, string> = {};
  for (const [name, content] of Object.entries(headers ?? {})) {
    const first = Array.isArray(content) ? content[0] : content;
    if (first !== undefined) texts[name] = first.toString();
  }
  return { topic, key: key === null ? null : key.toString(), headers: texts, value };
}

/** Reads the topics up to the given ends with a consumer of its own that commits nothing. */
export async function readWholeTopics(kafka: Kafka, ends: Ends, options: SubscribeOptions): Promise<void> {
  const left = new Set<string>();
  for (const [topic, partitions] of ends)
    for (const [partition, { low, high }] of partitions) if (low < high) left.add(`${topic} ${partition}`);
  if (left.size === 0) return;
  const consumer = newConsumer(kafka, options.group);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      const eachBatch = async ({ batch, resolveOffset, heartbeat }: EachBatchPayload): Promise<void> => {
        const high = ends.get(batch.topic)?.get(batch.partition)?.high ?? 0n;
        const size = options.batchSize ?? 200;
        for (let from = 0; from < batch.messages.length; from += size) {
          const part = batch.messages.slice(from, from + size).filter(({ offset }) => BigInt(offset) < high);
          if (part.length > 0) await options.onMessages(part.map((message) => messageOf(batch.topic, message)));
          await heartbeat();
        }
        resolveOffset(batch.lastOffset());
        if (BigInt(batch.lastOffset()) + 1n >= high) left.delete(`${batch.topic} ${batch.partition}`);
        if (left.size === 0) resolve();
      };
      consumer
        .run({
          autoCommit: false,
          eachBatchAutoResolve: false,
          eachBatch: (payload) => eachBatch(payload).catch(reject),
        })
        .catch(reject);
    });
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
}
