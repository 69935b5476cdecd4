import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { bringKafka, detectKafka, startKafka } from '../dev/kafka.mjs';

const machine = detectKafka();
const isHere =
  machine.java !== undefined &&
  (await bringKafka(machine, () => undefined).then(
    () => true,
    () => false,
  ));
const where = isHere ? describe : describe.skip;

where('Apache Kafka for development', () => {
  const dir = mkdtempSync(join(tmpdir(), 'yimen-kafka-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const tell = async (port: number, value: string) => {
    const client = new Kafka({ brokers: [`127.0.0.1:${port}`], logLevel: logLevel.NOTHING });
    const admin = client.admin();
    await admin.connect();
    if (!(await admin.listTopics()).includes('told')) await admin.createTopics({ topics: [{ topic: 'told' }] });
    const producer = client.producer();
    await producer.connect();
    await producer.send({ topic: 'told', acks: -1, messages: [{ key: 'one', value }] });
    await producer.disconnect();
    const offsets = await admin.fetchTopicOffsets('told');
    await admin.disconnect();
    return offsets[0]?.high;
  };

  it('keeps what it acknowledged over a stop and over a SIGKILL', async () => {
    const first = await startKafka({ dir });
    expect(await tell(first.port, 'a')).toBe('1');
    await first.stop();

    const second = await startKafka({ dir });
    expect(await tell(second.port, 'b')).toBe('2');
    await second.kill();

    const third = await startKafka({ dir });
    expect(await tell(third.port, 'c')).toBe('3');
    await third.stop();
  });

  it('ends a broker that an earlier run left behind on the same data', async () => {
    const left = await startKafka({ dir });
    const next = await startKafka({ dir });
    await left.exited;
    await next.stop();
  });
});
