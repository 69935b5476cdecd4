import { openTransport, TransportUnavailable } from '../src/index.js';
import { type Postgres, postgres } from './support/database.js';
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

  it('says that it is unavailable when the database is away', async () => {
    const nowhere = openTransport('postgres://nobody@127.0.0.1:1/nothing');
    await expect(nowhere.ensureTopics(['yimen.test'])).rejects.toBeInstanceOf(TransportUnavailable);
  });
});
