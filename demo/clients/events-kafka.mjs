// Apache Kafka by kafkajs: CloudEvents in binary mode, that is attributes as ce_* headers and the data as the value.
import { Kafka, logLevel } from 'kafkajs';
import { persist } from './persist.mjs';

/** @param {string} url kafka://host:port[,host:port] */
export async function openKafka(url) {
  const brokers = url.slice('kafka://'.length).split(/[?/]/)[0].split(',');
  const kafka = new Kafka({ clientId: 'demo', brokers, logLevel: logLevel.NOTHING, retry: { retries: 8 } });
  let going = true;
  const ends = [];
  const producer = kafka.producer();
  let connected;

  const tell = async (topic, { headers, key, data }) => {
    connected ??= persist(
      () => going,
      () => producer.connect(),
    );
    await connected;
    await persist(
      () => going,
      () => producer.send({ topic, acks: -1, messages: [{ key, headers, value: JSON.stringify(data) }] }),
    );
  };

  const follow = async (group, topic, onMessage) => {
    await persist(
      () => going,
      () => waitForTopic(kafka, topic),
    );
    const consumer = kafka.consumer({ groupId: group, maxWaitTimeInMs: 100, retry: { retries: 20 } });
    ends.push(() => consumer.disconnect());
    await persist(
      () => going,
      async () => {
        await consumer.connect();
        await consumer.subscribe({ topics: [topic], fromBeginning: true });
        await consumer.run({ eachMessage: ({ message }) => onMessage(read(message)) });
      },
    );
  };

  const close = async () => {
    going = false;
    await Promise.allSettled([...ends.map((end) => end()), producer.disconnect()]);
  };
  return { follow, tell, close };
}

async function waitForTopic(kafka, topic) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    if (!(await admin.listTopics()).includes(topic)) throw new Error(`no topic ${topic} yet`);
  } finally {
    await admin.disconnect();
  }
}

function read(message) {
  const headers = Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [name, value?.toString() ?? '']),
  );
  return { headers, key: message.key?.toString() ?? null, data: JSON.parse(message.value.toString('utf8')) };
}
