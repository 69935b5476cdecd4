import { readFileSync } from 'node:fs';
import { inTransaction } from '@yimen/subgraph';
import type { BootedService } from '@yimen/testing';
import { DataSource } from 'typeorm';
import { pageSql, type WorklistOrder, type WorklistQuestion } from '../src/worklists/worklist-sql.js';
import { aFrontOffice } from './a-front-office.js';

const limit = 21;
const cases = 12_000;

type Asked = Pick<WorklistQuestion, 'kind' | 'filter' | 'dueBefore'> & {
  readonly name: string;
  readonly lead: WorklistQuestion['lanes']['lead'];
  readonly values: readonly string[];
  readonly streets: number;
};

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}

const file = (name: string) => readFileSync(new URL(`./scale/${name}`, import.meta.url), 'utf8');
const questions: readonly Asked[] = JSON.parse(file('questions.json'));

/** The lanes of so many streets, and of the villages below them. */
function questionOf(asked: Asked, orderBy: WorklistOrder): WorklistQuestion {
  const streets = Array.from({ length: asked.streets }, (_, at) => `3701120${String(at + 1).padStart(2, '0')}`);
  const places = streets.flatMap((code) => [code, `${code}001`, `${code}002`]);
  const lanes = places.flatMap((division) => asked.values.map((value) => [division, value] as const));
  const { kind, filter, dueBefore, lead } = asked;
  const divisions = lanes.map(([division]) => division);
  const values = lanes.map(([, value]) => value);
  const account = 'clerk-7';
  return { kind, filter, orderBy, account, dueBefore: dueBefore ?? null, lanes: { lead, divisions, values } };
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('工作清单 every list is read from an index, however many cases there are', () => {
  let house: BootedService;
  beforeAll(async () => {
    ({ house } = await aFrontOffice());
    // As the owner of the tables, who may also gather what the planner knows of them, as autovacuum does.
    const owner = new DataSource({ type: 'postgres', url: house.database.migratorUrl });
    await owner.initialize();
    await owner.query(file('many-cases.sql').replaceAll(':count', String(cases)));
    await owner.destroy();
  });
  afterAll(() => house.close());

  const planOf = async (asked: Asked, orderBy: WorklistOrder): Promise<Plan[]> => {
    const { sql, parameters } = pageSql(questionOf(asked, orderBy), { first: limit - 1, limit, after: null });
    return inTransaction(house.db, async (tx) => {
      const [row]: { 'QUERY PLAN': { Plan: Plan }[] }[] = await tx.query(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
        parameters,
      );
      const plan = row?.['QUERY PLAN'][0]?.Plan;
      if (plan === undefined) throw new Error('no plan');
      return nodesOf(plan);
    });
  };

  it.each(questions.flatMap((asked) => [['DUE', asked.name, asked] as const, ['NEWEST', asked.name, asked] as const]))(
    'in the order %s: %s',
    async (orderBy, _name, asked) => {
      const nodes = await planOf(asked, orderBy);
      const reading = nodes.filter((node) => node['Relation Name'] !== undefined);
      // A lane that holds few rows may be read by a bitmap of its index.
      expect(['Index Scan', 'Index Only Scan', 'Bitmap Heap Scan']).toEqual(
        expect.arrayContaining(reading.map((node) => node['Node Type'])),
      );
      // No lane is read further than one page, whatever it holds.
      expect(Math.max(...reading.map((node) => node['Actual Rows']))).toBeLessThanOrEqual(limit);
    },
  );
});
