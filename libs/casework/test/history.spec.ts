import { legalDate } from '@yimen/standards';
import { v7 as uuidv7 } from 'uuid';
import { requestLoaders } from '../../subgraph/src/loaders.js';
import {
  appendHistory,
  createCaseSerial,
  createHistoryTable,
  type HistoryEntry,
  handlersOf,
  historyOf,
  inSets,
  nextCaseNumber,
  systemDoer,
} from '../src/index.js';
import { type CaseworkDatabase, caseworkDatabase } from './support/database.js';

let database: CaseworkDatabase;
const words = { action: (action: string) => `做了${action}`, role: (role: string | null) => role && `${role}岗` };

beforeAll(async () => {
  database = await caseworkDatabase(async (runner) => {
    await runner.query('CREATE TABLE lodging (id uuid PRIMARY KEY, done boolean NOT NULL DEFAULT false)');
    for (const statement of [createCaseSerial, ...createHistoryTable('lodging')]) await runner.query(statement);
  });
});
afterAll(() => database.close());

async function aLodging(): Promise<string> {
  const id = uuidv7();
  await database.app.query('INSERT INTO lodging (id) VALUES ($1)', [id]);
  return id;
}

function entry(caseId: string, action: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...{ caseId, action, version: 1, at: new Date('2026-11-02T01:00:00Z'), legalDate: legalDate('2026-11-02') },
    ...{ status: 'OPEN', actor: { sub: 'clerk-xu', kind: 'officer' }, role: 'clerk', reasonCode: null },
    ...{ ruleVersion: '2026-01', details: {} },
    ...more,
  };
}

describe('the history of what a service decides about', () => {
  it('is paged in the order in which it happened, in the words of the service', async () => {
    const caseId = await aLodging();
    await appendHistory(
      database.app.manager,
      ['open', 'look', 'close'].map((action) => entry(caseId, action)),
    );
    const asking = { db: database.app, loaders: requestLoaders() };
    const first = await historyOf(asking, caseId, { page: { first: 2 }, words });
    expect(first.nodes.map(({ label, by }) => [label, by])).toEqual([
      ['做了open', 'clerk岗'],
      ['做了look', 'clerk岗'],
    ]);
    const after = first.pageInfo.endCursor;
    const rest = await historyOf(asking, caseId, { page: { first: 2, after }, words });
    expect(rest.nodes.map(({ action, on }) => [action, on])).toEqual([['close', '2026-11-02']]);
  });

  it('names who has had the case in hand, each with the first step, without the system and what is no handling', async () => {
    const caseId = await aLodging();
    const leader = { sub: 'leader-wu', kind: 'officer' } as const;
    await appendHistory(database.app.manager, [
      entry(caseId, 'open'),
      entry(caseId, 'look'),
      entry(caseId, 'decide', { actor: leader }),
      entry(caseId, 'end', { actor: systemDoer('end').actor }),
    ]);
    expect(await handlersOf(database.app.manager, [caseId], ['decide'])).toEqual([
      { caseId, account: 'clerk-xu', action: 'open' },
    ]);
  });

  it('can be changed and removed by nobody, the owner of the database included', async () => {
    await appendHistory(database.app.manager, [entry(await aLodging(), 'open')]);
    for (const db of [database.app, database.owner]) {
      await expect(db.query(`UPDATE case_history SET action = 'nothing'`)).rejects.toThrow();
      await expect(db.query('DELETE FROM case_history')).rejects.toThrow();
      await expect(db.query('TRUNCATE case_history')).rejects.toThrow();
    }
  });

  it('belongs to something: a line about nothing is refused', async () => {
    await expect(appendHistory(database.app.manager, [entry(uuidv7(), 'open')])).rejects.toThrow();
  });
});

describe('numbers and sets', () => {
  it('two windows mint different numbers, neither waiting for the other', async () => {
    const at = { division: '370112001', date: legalDate('2026-11-02'), domain: 'DIS' };
    await database.app.transaction(async (one) => {
      const mine = await nextCaseNumber(one, at);
      const theirs = await database.app.transaction((two) => nextCaseNumber(two, at));
      expect(mine).toMatch(/^37011220261102DIS\d{7}$/);
      expect(theirs).not.toBe(mine);
    });
  });

  it('takes on everything that is due, set by set, and nothing when it is run again', async () => {
    await database.app.query(`INSERT INTO lodging (id) SELECT gen_random_uuid() FROM generate_series(1, 450)`);
    const sets: number[] = [];
    const run = () =>
      inSets(
        database.app,
        async (tx, after, limit) => {
          const rows: { id: string }[] = await tx.query(
            'SELECT id FROM lodging WHERE NOT done AND id > $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED',
            [after, limit],
          );
          return rows.map(({ id }) => id);
        },
        async (tx, ids) => {
          sets.push(ids.length);
          await tx.query('UPDATE lodging SET done = true WHERE id = ANY ($1::uuid[])', [ids]);
          return ids.length;
        },
      );
    expect(await run()).toBeGreaterThanOrEqual(450);
    expect(Math.max(...sets)).toBeLessThanOrEqual(200);
    expect(await run()).toBe(0);
  });
});
