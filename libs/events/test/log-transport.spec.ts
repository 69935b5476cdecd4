import { type IncomingMessage, MessagesRefused, openTransport, TransportUnavailable } from '../src/index.js';
import { type Postgres, postgres, withClient } from './support/database.js';
import { eventually } from './support/eventually.js';
import { itIsAnEventLog } from './transport-contract.js';

let server: Postgres;
let url: string;

beforeAll(async () => {
  server = await postgres();
  url = await server.log();
});
afterAll(() => server.stop());

describe('the event log kept in PostgreSQL', () => {
  itIsAnEventLog(() => openTransport(url), 20_000);

  it('creates its tables itself, whoever comes first', async () => {
    const fresh = await server.log();
    const many = Array.from({ length: 5 }, () => openTransport(fresh));
    await Promise.all(many.map((one) => one.ensureTopics(['yimen.test'])));
    await Promise.all(many.map((one) => one.close()));
  });

  it('goes on when all its connections were cut', async () => {
    const log = openTransport(url);
    await log.ensureTopics(['yimen.test.cut']);
    const publisher = await log.publisher();
    const heard: string[] = [];
    const subscription = await log.subscribe({
      group: 'yimen.cut',
      topics: ['yimen.test.cut'],
      onMessages: async (messages) => {
        heard.push(...messages.map(({ value }) => String(value)));
      },
    });
    const tell = (nth: number): Promise<boolean> =>
      publisher.publish([{ topic: 'yimen.test.cut', key: 'k', headers: {}, value: `${nth}` }]).then(
        () => true,
        () => false,
      );
    for (const nth of [1, 2, 3, 4]) {
      await eventually(() => tell(nth), 'the publisher to go on');
      await eventually(() => heard.includes(`${nth}`), 'the reader to go on');
      await withClient(server.adminUrl, (client) =>
        client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'yimen-log%'`),
      );
    }
    expect([...new Set(heard)]).toEqual(['1', '2', '3', '4']);
    await subscription.stop();
    await publisher.close();
    await log.close();
  });

  it('lets an outsider in by plain SQL: it hears with a SELECT and tells with a function', async () => {
    const log = openTransport(url);
    await log.ensureTopics(['yimen.test.door']);
    const heard: IncomingMessage[] = [];
    const subscription = await log.subscribe({
      group: 'yimen.door',
      topics: ['yimen.test.door'],
      onMessages: async (messages) => {
        heard.push(...messages);
      },
    });
    const answer = await withClient(url, async (client) => {
      await client.query('SELECT append_event($1, $2, $3, $4)', [
        'yimen.test.door',
        'k',
        JSON.stringify({ ce_type: 'x' }),
        JSON.stringify({ 金额: '1.00' }),
      ]);
      return client.query(
        `SELECT seq, key, headers, convert_from(value, 'UTF8')::jsonb AS data
           FROM event_log WHERE topic = $1 AND seq > 0 ORDER BY seq`,
        ['yimen.test.door'],
      );
    });
    expect(answer.rows).toEqual([{ seq: '1', key: 'k', headers: { ce_type: 'x' }, data: { 金额: '1.00' } }]);
    await eventually(() => heard.length === 1, 'the outsider heard');
    expect(JSON.parse(String(heard[0]?.value))).toEqual({ 金额: '1.00' });
    await subscription.stop();
    await log.close();
  });

  it('refuses a message for a topic that nobody created, and keeps the others of it out too', async () => {
    const log = openTransport(url);
    await log.ensureTopics(['yimen.test.there']);
    const publisher = await log.publisher();
    const messages = ['yimen.test.there', 'yimen.test.missing'].map((topic) => ({
      topic,
      key: 'k',
      headers: {},
      value: '{}',
    }));
    await expect(publisher.publish(messages)).rejects.toBeInstanceOf(MessagesRefused);
    expect(await log.lag('anyone', ['yimen.test.there'])).toBe(0);
    await publisher.close();
    await log.close();
  });

  it('says that it is unavailable when the database is away', async () => {
    const nowhere = openTransport('postgres://nobody@127.0.0.1:1/nothing');
    await expect(nowhere.ensureTopics(['yimen.test'])).rejects.toBeInstanceOf(TransportUnavailable);
  });
});
