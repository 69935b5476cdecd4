import { type BootedService, publishAsOutside, settled } from '@yimen/testing';
import { rebuildCases } from '../src/cases/rebuild-cases.command.js';
import { aCase, aFrontOffice } from './a-front-office.js';

describe('重放 the list of cases is what the events say, however they come', () => {
  let house: BootedService;
  const cases = Array.from({ length: 12 }, () => aCase());
  const inOrder = cases.flatMap(({ events }) => [...events]);

  beforeAll(async () => {
    ({ house } = await aFrontOffice());
    await publishAsOutside(house.transport, ...inOrder);
    await settled(house);
  });
  afterAll(() => house.close());

  const projection = async () => ({
    cases: await house.db.query('SELECT * FROM case_view ORDER BY id'),
    timeline: await house.db.query('SELECT case_id, version, what, legal_on, role FROM case_timeline ORDER BY 1, 2, 3'),
  });

  it('is the same after all events were told three times, the last time backwards', async () => {
    const before = await projection();
    expect(before.cases).toHaveLength(12);
    expect(before.timeline).toHaveLength(36);
    await publishAsOutside(house.transport, ...inOrder);
    await publishAsOutside(house.transport, ...inOrder.toReversed());
    await settled(house);
    expect(await projection()).toEqual(before);
  });

  it('is the same when it is rebuilt from zero', async () => {
    const before = await projection();
    await house.db.query(`UPDATE case_view SET status = 'DRAFT'`);
    await house.db.query('DELETE FROM case_timeline WHERE version = 2');
    const { db, config, clock } = house;
    const tools = { db, config, clock } as unknown as Parameters<typeof rebuildCases>[0];
    await rebuildCases(tools);
    expect(await projection()).toEqual(before);
  });

  it('holds no name and no identity number', async () => {
    const columns: { name: string }[] = await house.db.query(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ '(^|_)name|identity|phone'`,
    );
    const allowed = ['officer.name', 'division_copy.name', 'migration.name'];
    expect(columns.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
