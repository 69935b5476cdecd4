// A process that does nothing but relay, for tests that kill it. Usage: relay-process.ts <database URL> <events URL>
import { DataSource } from 'typeorm';
import { OutboxRelay, openTransport } from '../../src/index.js';

const [, , pgUrl, eventsUrl] = process.argv;
if (pgUrl === undefined || eventsUrl === undefined) throw new Error('two addresses are needed');
const dataSource = await new DataSource({ type: 'postgres', url: pgUrl, entities: [], logging: false }).initialize();
const transport = openTransport(eventsUrl);
const say = (message: string): void => console.log(message);
const relay = new OutboxRelay({
  service: 'residents',
  dataSource,
  pgUrl,
  transport,
  log: { info: say, warn: say, error: say },
  batchSize: 50,
});
relay.start();
