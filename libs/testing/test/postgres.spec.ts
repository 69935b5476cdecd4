import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { eventually, testDatabase, testPostgres } from '../src/index.js';

const ask = async (connectionString: string, text: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

describe('the tests’ PostgreSQL', () => {
  it('is one server, however many ask for it at the same moment', async () => {
    const asked = await Promise.all([testPostgres(), testPostgres(), testPostgres()]);
    expect(new Set(asked.map(({ adminUrl }) => adminUrl)).size).toBe(1);
  });

  it('gives each suite a database that no other role and no other database can reach', async () => {
    const [one, other] = await Promise.all([testDatabase('residents'), testDatabase('assistance')]);
    await ask(one.migratorUrl, 'CREATE TABLE person (name text)');
    await ask(one.appUrl, `INSERT INTO person VALUES ('somebody')`);
    await expect(ask(one.appUrl, 'CREATE TABLE mine (a int)')).rejects.toThrow('permission denied');
    const foreign = new URL(other.appUrl);
    foreign.pathname = `/${one.name}`;
    await expect(ask(foreign.href, 'SELECT 1')).rejects.toThrow('permission denied');
    await Promise.all([one.drop(), other.drop()]);
  });

  it('ends, with its data, when nobody who asked for it is left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yimen-keeper-'));
    const user = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    mkdirSync(join(folder, 'users'));
    writeFileSync(join(folder, 'users', String(user.pid)), '');
    const script = fileURLToPath(new URL('../src/postgres-keeper.mjs', import.meta.url));
    const keeper = spawn(process.execPath, [script, folder], { stdio: 'ignore' });
    const ended = new Promise((resolve) => keeper.once('exit', resolve));
    const state = join(folder, 'postgres.json');
    const { adminUrl } = await eventually(() => existsSync(state) && JSON.parse(readFileSync(state, 'utf8')), 30_000);
    expect(await ask(adminUrl, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    user.kill('SIGKILL');
    expect(await ended).toBe(0);
    await expect(ask(adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(existsSync(join(folder, 'data'))).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});
