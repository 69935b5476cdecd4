import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, gql, tokenFor } from '@yimen/testing';
import {
  buildExample,
  type ExampleBuild,
  type ExampleSetting,
  exampleSetting,
  startExample,
} from './support/example-process.js';

let build: ExampleBuild;
let setting: ExampleSetting;
const folder = mkdtempSync(join(tmpdir(), 'yimen-example-'));

beforeAll(async () => {
  build = buildExample();
  setting = await exampleSetting(folder);
}, 120_000);
afterAll(async () => {
  build?.remove();
  await setting?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: readonly string[], env: Record<string, string>) =>
  spawnSync(process.execPath, [build.main, ...args], { env, encoding: 'utf8' });

describe('the program of a service', () => {
  it('prints its schema without a database, a network or an environment', () => {
    const { status, stdout, stderr } = run(['sdl'], {});
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('type Book @key(fields: "id")');
  });

  it('says what its environment lacks, and ends', () => {
    const { status, stderr } = run([], {});
    expect(status).toBe(1);
    expect(stderr).toContain('library: The service cannot start with this environment:\n  - PORT is missing\n');
  });

  it('does not serve over a database that is not up to date', () => {
    const { status, stderr } = run([], { ...setting.env, MIGRATE_ON_BOOT: 'false' });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('The database is not up to date: run `migrate` first'),
    ]);
  });

  it('brings its database up to date as a step of its own, twice without harm', () => {
    for (const count of [1, 0]) {
      const { status, stdout } = run(['migrate'], setting.env);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ message: 'migrated', count });
    }
  });

  it('runs a command of the service over its database', () => {
    const { status, stdout } = run(['count'], setting.env);
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { message: 'counted', books: 0 }]);
    expect(run(['nonsense'], setting.env)).toMatchObject({ status: 1 });
  });

  it('serves, writes only JSON lines, and ends in order on SIGTERM', async () => {
    const one = await startExample(build.main, setting.env);
    const token = await tokenFor(setting.keys, { sub: 'intake', kind: 'service' }, 'library');
    expect(await gql(one.url, token, '{ today }')).toMatchObject({ data: { today: '2026-09-24' } });
    one.child.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    expect(one.lines.map((line) => line.message)).toEqual(expect.arrayContaining(['serving', 'ending', 'closed']));
    expect(one.lines.every((line) => line.service === 'library' && typeof line.time === 'string')).toBe(true);
  });

  it('is not ready any more while it still answers what is in hand', async () => {
    const one = await startExample(build.main, setting.env);
    const token = await tokenFor(setting.keys, { sub: 'intake', kind: 'service' }, 'library');
    const slow = gql(one.url, token, '{ slow: fault(kind: "slow") today }');
    await eventually(async () =>
      (await (await fetch(`${one.url}/metrics`)).text()).includes('yimen_requests_in_flight 2'),
    );
    one.child.kill('SIGTERM');
    await eventually(async () => (await fetch(`${one.url}/health/ready`)).status === 503);
    expect(await slow).toMatchObject({ data: { slow: 'done', today: '2026-09-24' } });
    expect(await one.ended).toBe(0);
  });

  it('ends when its parent is gone', async () => {
    const one = await startExample(build.main, { ...setting.env, YIMEN_EXIT_WITH_PARENT: '1' });
    one.child.stdin?.end();
    expect(await one.ended).toBe(0);
    expect(one.lines).toContainEqual(expect.objectContaining({ message: 'ending', reason: 'parent gone' }));
  });
});
