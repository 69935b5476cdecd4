import { type Kafka, Partitioners, type Producer } from 'kafkajs';
import { fromKafka } from './kafka-errors.js';
import type { EventPublisher, OutgoingMessage } from './port.js';

// The broker refuses a batch of more than 1 MiB whole, whatever the size of its messages.
const bytesAtOnce = 700_000;

/** A producer that waits for all replicas and has one request under way, so that order within a key holds. */
export function publishTo(kafka: Kafka): EventPublisher {
  let connecting: Promise<Producer> | undefined;
  const connected = (): Promise<Producer> => {
    connecting ??= (async () => {
      const producer = kafka.producer({
        createPartitioner: Partitioners.DefaultPartitioner,
        allowAutoTopicCreation: false,
        maxInFlightRequests: 1,
      });
      await producer.connect();
      return producer;
    })();
    return connecting;
  };
  const close = async (): Promise<void> => {
    const opened = connecting;
    connecting = undefined;
    await opened?.then((producer) => producer.disconnect()).catch(() => undefined);
  };
  return {
    publish: async (messages) => {
      try {
        const producer = await connected();
        for (const slice of slicesOf(messages)) await producer.sendBatch({ acks: -1, topicMessages: byTopic(slice) });
      } catch (error) {
        const told = fromKafka(error);
        if (told.name === 'TransportUnavailable') await close();
        throw told;
      }
    },
    close,
  };
}

/** Consecutive parts, none larger than a request may be. */
export function slicesOf(messages: readonly OutgoingMessage[]): readonly (readonly OutgoingMessage[])[] {
  const slices: OutgoingMessage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const message of messages) {
    const more = sizeOf(message);
    if (size + more > bytesAtOnce) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(message);
    size += more;
  }
  return slices;
}

function sizeOf({ value, headers }: OutgoingMessage): number {
  let size = Buffer.byteLength(value) + 100;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0) + 4;
  return size;
}

function byTopic(messages: readonly OutgoingMessage[]): { topic: string; messages: KafkaMessage[] }[] {
  const topics = new Map<string, KafkaMessage[]>();
  for (const { topic, key, headers, value } of messages) {
    const of = topics.get(topic);
    const message = { key, value, headers: { ...headers } };
    if (of === undefined) topics.set(topic, [message]);
    else of.push(message);
  }
  return [...topics].map(([topic, of]) => ({ topic, messages: of }));
}

interface KafkaMessage {
  key: string;
  value: string;
  headers: Record<string, string>;
}
