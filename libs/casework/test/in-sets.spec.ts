import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { inSets, sparing } from '../src/index.js';
import { type CaseworkDatabase, caseworkDatabase } from './support/database.js';

let database: CaseworkDatabase;
beforeAll(async () => {
  database = await caseworkDatabase(async (runner) => {
    await runner.query(
      'CREATE TABLE meter (id uuid PRIMARY KEY, reading integer NOT NULL, read boolean NOT NULL DEFAULT false)',
    );
  });
});
beforeEach(() => database.app.query('DELETE FROM meter'));
afterAll(() => database.close());

/** So many meters; those at these places show nothing that can be read. */
async function meters(count: number, broken: readonly number[] = []): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({ id: uuidv7(), reading: broken.includes(at) ? 0 : at + 1 }));
  await database.app.query(
    'INSERT INTO meter (id, reading) SELECT id, reading FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, reading integer)',
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id).sort();
}

const find = async (tx: EntityManager, after: string, limit: number): Promise<string[]> => {
  const rows: { id: string }[] = await tx.query(
    'SELECT id FROM meter WHERE NOT read AND id > $1::uuid ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED',
    [after, limit],
  );
  return rows.map(({ id }) => id);
};
const take = async (tx: EntityManager, ids: readonly string[]): Promise<number> => {
  await tx.query('UPDATE meter SET read = true WHERE id = ANY ($1::uuid[])', [ids]);
  await tx.query('SELECT 1 / reading FROM meter WHERE id = ANY ($1::uuid[])', [ids]);
  return ids.length;
};
const unread = async (): Promise<string[]> => {
  const rows: { id: string }[] = await database.app.query('SELECT id FROM meter WHERE NOT read ORDER BY id');
  return rows.map(({ id }) => id);
};

describe('what falls due, in sets', () => {
  it('takes all, however many sets they are', async () => {
    await meters(401);
    expect(await inSets(database.app, find, take)).toBe(401);
    expect(await unread()).toEqual([]);
  });

  it('one that cannot be taken holds up nobody, is left as it was, and is named at the end', async () => {
    const ids = await meters(401, [3, 250]);
    const failing = [ids[3], ids[250]];
    await expect(inSets(database.app, find, take)).rejects.toThrow(
      `2 could not be taken, the others were: ${failing.join(', ')}`,
    );
    expect(await unread()).toEqual(failing);
  });

  it('the same within one transaction: the rest of it stands', async () => {
    const ids = await meters(5, [2]);
    const spared = await database.app.transaction((tx) => sparing(tx, ids, (some) => take(tx, some)));
    expect(spared).toMatchObject({ done: 4, failed: [{ id: ids[2] }] });
    expect(await unread()).toEqual([ids[2]]);
  });
});
