import { createBenefitTables } from '@yimen/benefits';
import { testDatabase } from '@yimen/testing';
import { DataSource } from 'typeorm';
import { anOffice, type Office } from './support/an-office.js';

/** What is 低保's own of an award; everything else of these tables is as libs/benefits makes it for every service. */
const own = ['award.basis', 'award.member_count', 'award.program'];

const columns = `SELECT table_name || '.' || column_name AS name, data_type AS type, is_nullable AS nullable, is_generated AS generated
  FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`;
const indexes = `SELECT indexname AS name, replace(indexdef, 'public.', '') AS said FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;

let office: Office;
beforeAll(async () => {
  office = await anOffice();
});
afterAll(() => office.close());

describe('the tables of awards, rolls, payments and claims', () => {
  it('are those that libs/benefits makes for a service that is born today', async () => {
    const fresh = await testDatabase('disability');
    const db = await new DataSource({ type: 'postgres', url: fresh.migratorUrl, entities: [] }).initialize();
    try {
      await db.query('CREATE TABLE subsistence_case (id uuid PRIMARY KEY)');
      const runner = db.createQueryRunner();
      await createBenefitTables(runner, { cases: 'subsistence_case' });
      await runner.release();
      const wanted = await db.query(columns);
      const tables = new Set(wanted.map(({ name }: { name: string }) => name.split('.')[0]));
      tables.delete('subsistence_case');
      const here = await office.service.db.query(columns);
      const ours = here.filter(({ name }: { name: string }) => tables.has(name.split('.')[0]) && !own.includes(name));
      expect(ours).toEqual(wanted.filter(({ name }: { name: string }) => tables.has(name.split('.')[0])));
      const made = new Map(
        (await office.service.db.query(indexes)).map((each: { name: string; said: string }) => [each.name, each.said]),
      );
      for (const { name, said } of await db.query(indexes))
        if (!name.startsWith('subsistence')) expect([name, made.get(name)]).toEqual([name, said]);
    } finally {
      await db.destroy();
      await fresh.drop();
    }
  });
});
