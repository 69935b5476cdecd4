import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectKafka, type RunningKafka, startKafka } from '../../../tools/dev/kafka.mjs';
import { openTransport, TransportUnavailable } from '../src/index.js';
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
