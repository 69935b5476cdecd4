import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, prepareDatabase, removePostgres, startPostgres, withClient } from '../dev/postgres.mjs';
import { isAlive } from '../dev/processes.mjs';
import { waitFor } from '../dev/wait.mjs';

describe('PostgreSQL for development', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-tools-'));
  const dir = join(folder, 'postgres');
  afterAll(async () => {
    await removePostgres(dir);
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts as this user, in UTF-8 and UTC, and takes a Chinese character for a letter', async () => {
    const server = await startPostgres({ dir, persistent: false });
    try {
      const { rows } = await withClient(server.adminUrl, (client) =>
        client.query(
          `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone, '张' ~ '\\w' AS letter`,
        ),
      );
      expect(rows).toEqual([{ encoding: 'UTF8', zone: 'UTC', letter: true }]);
    } finally {
      await server.stop();
    }
    expect(existsSync(server.dataFolder)).toBe(false);
  });

  it('keeps what was committed when the server is ended by SIGKILL', async () => {
    const first = await startPostgres({ dir });
    await withClient(first.adminUrl, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    await first.kill();

    const second = await startPostgres({ dir });
    const { rows } = await withClient(second.adminUrl, (client) => client.query('SELECT answer FROM kept'));
    await second.stop();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('starts although the process of a stale postmaster.pid is somebody else by now', async () => {
    const first = await startPostgres({ dir });
    await first.kill();
    const stale = join(first.dataFolder, 'postmaster.pid');
    const [, ...rest] = readFileSync(stale, 'utf8').split('\n');
    writeFileSync(stale, [String(process.pid), ...rest].join('\n'));

    const second = await startPostgres({ dir });
    await second.stop();
    expect(second.pid).not.toBe(process.pid);
  });

  it('starts although an earlier removal was cut off half way', async () => {
    const half = join(folder, 'half');
    const first = await startPostgres({ dir: half });
    await first.stop();
    rmSync(join(first.dataFolder, 'PG_VERSION'));

    const second = await startPostgres({ dir: half, persistent: false });
    await second.stop();
    expect(existsSync(second.dataFolder)).toBe(false);
  });

  it('leaves no server behind when the process that started it is ended by SIGKILL', async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(join(process.cwd(), 'tools/dev/postgres.mjs'))};
      const server = await startPostgres({ dir: ${JSON.stringify(join(folder, 'orphan'))}, persistent: false });
      console.log(server.pid);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await waitFor(() => !isAlive(pid), { what: 'the orphan to end', withinMs: 10_000 });
  });

  it('gives a service a role that reads and writes rows, and owns nothing', async () => {
    const server = await startPostgres({ dir, persistent: false });
    try {
      const { migratorUrl, appUrl } = await prepareDatabase(server.adminUrl, 'yimen_place_names', {
        service: 'place-names',
      });
      await withClient(migratorUrl, (client) =>
        client.query('CREATE TABLE place (id bigint GENERATED ALWAYS AS IDENTITY, name text)'),
      );
      await withClient(appUrl, (client) => client.query(`INSERT INTO place (name) VALUES ('山大路')`));
      const tried = (statement: string) => withClient(appUrl, (client) => client.query(statement));
      await expect(tried('DROP TABLE place')).rejects.toMatchObject({ code: '42501' });
      await expect(tried('CREATE TABLE other (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(tried('TRUNCATE place')).rejects.toMatchObject({ code: '42501' });

      const neighbour = await prepareDatabase(server.adminUrl, 'yimen_intake', { service: 'intake' });
      const elsewhere = new URL(appUrl);
      elsewhere.pathname = new URL(neighbour.appUrl).pathname;
      await expect(withClient(elsewhere.href, (client) => client.query('SELECT 1'))).rejects.toMatchObject({
        code: '42501',
      });
    } finally {
      await server.stop();
    }
  });

  it('prepares databases at the same moment, twice, and removes them', async () => {
    const server = await startPostgres({ dir, persistent: false });
    try {
      const names = ['a', 'b', 'c', 'a', 'b', 'c'];
      const urls = await Promise.all(
        names.map((name) => prepareDatabase(server.adminUrl, `yimen_${name}`, { service: 'residents' })),
      );
      for (const { appUrl } of urls) await withClient(appUrl, (client) => client.query('SELECT 1'));
      for (const name of new Set(names)) await dropDatabase(server.adminUrl, `yimen_${name}`);
      const { rows } = await withClient(server.adminUrl, (client) =>
        client.query(`SELECT count(*)::int AS left FROM pg_database WHERE datname LIKE 'yimen%'`),
      );
      expect(rows).toEqual([{ left: 0 }]);
    } finally {
      await server.stop();
    }
  });
});
