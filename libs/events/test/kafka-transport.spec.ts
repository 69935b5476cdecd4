import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectKafka, type RunningKafka, startKafka } from '../../../tools/dev/kafka.mjs';
import { MessagesRefused, openTransport, TransportUnavailable } from '../src/index.js';
import { eventually } from './support/eventually.js';
import { itIsAnEventLog } from './transport-contract.js';

const machine = detectKafka();
const can = machine.java !== undefined;
if (!can) console.log(`Kafka suites left out: ${machine.reason}`);

(can ? describe : describe.skip)('Apache Kafka', () => {
  let broker: RunningKafka;
  const dir = mkdtempSync(join(tmpdir(), 'yimen-kafka-'));

  beforeAll(async () => {
    broker = await startKafka({ dir });
  }, 180_000);
  afterAll(async () => {
    await broker?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  itIsAnEventLog(() => openTransport(broker.url), 45_000);

  describe('with several partitions', () => {
    itIsAnEventLog(() => openTransport(`${broker.url}?partitions=3`), 45_000);
  });

  it('refuses a message that is too large, and says so', async () => {
    const log = openTransport(broker.url);
    await log.ensureTopics(['yimen.test.large']);
    const publisher = await log.publisher();
    const value = JSON.stringify('x'.repeat(3_000_000));
    await expect(
      publisher.publish([{ topic: 'yimen.test.large', key: 'k', headers: {}, value }]),
    ).rejects.toBeInstanceOf(MessagesRefused);
    await publisher.publish([{ topic: 'yimen.test.large', key: 'k', headers: {}, value: '{}' }]);
    await publisher.close();
    await log.close();
  });

  it('may be killed and started again: what was told is kept, publisher and reader go on', async () => {
    const log = openTransport(broker.url);
    await log.ensureTopics(['yimen.test.killed']);
    const publisher = await log.publisher();
    const heard: string[] = [];
    const subscription = await log.subscribe({
      group: 'yimen.killed',
      topics: ['yimen.test.killed'],
      onMessages: async (messages) => {
        heard.push(...messages.map(({ value }) => String(value)));
      },
    });
    const tell = (nth: number): Promise<void> =>
      publisher.publish([{ topic: 'yimen.test.killed', key: 'k', headers: {}, value: `${nth}` }]);
    await tell(1);
    await eventually(() => heard.length === 1, 'the first message');
    await broker.kill();
    await expect(tell(2)).rejects.toBeInstanceOf(TransportUnavailable);
    broker = await startKafka({ dir, port: broker.port });
    await eventually(
      () =>
        tell(2).then(
          () => true,
          () => false,
        ),
      'the publisher to go on',
      60_000,
    );
    await eventually(() => heard.includes('2'), 'the reader to go on', 60_000);
    expect([...new Set(heard)]).toEqual(['1', '2']);
    await subscription.stop();
    await publisher.close();
    await log.close();
  }, 180_000);

  it('says that it is unavailable when the broker is away', async () => {
    const nowhere = openTransport('kafka://127.0.0.1:1');
    await expect(nowhere.ensureTopics(['yimen.test'])).rejects.toBeInstanceOf(TransportUnavailable);
    const publisher = await nowhere.publisher();
    await expect(publisher.publish([{ topic: 't', key: 'k', headers: {}, value: '{}' }])).rejects.toBeInstanceOf(
      TransportUnavailable,
    );
    await publisher.close();
    await nowhere.close();
  });
});
