import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventOf, headersOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { eventually, gql, tokenFor } from '@yimen/testing';
import pg from 'pg';
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

/** As if a consumer had failed on the news of an officer's post. */
async function parkAPost(url: string, account: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const told = eventOf(
    'yimen.intake.officer.appointed.v1',
    {
      account,
      postId: '0190a000-0000-7000-8000-000000000001',
      role: 'street-clerk',
      division: '370112001',
      from: '2026-01-01',
      to: null,
      version: 1,
    },
    { subjectVersion: 1, legalDate: legalDate('2026-09-24') },
  );
  const id = '0190a000-0000-7000-8000-00000000000a';
  await client.query(
    `INSERT INTO parked_event (consumer, key, event_id, type, topic, headers, value, reason)
     VALUES ('library.copy-officer-posts', $1, $2, $3, 'yimen.intake', $4, $5, 'test')`,
    [account, id, told.type, headersOf(told, id, new Date()), Buffer.from(JSON.stringify(told.data))],
  );
  await client.end();
}

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

  it('shows an operator what is parked, and does it when its cause is gone', async () => {
    await parkAPost(setting.env.DATABASE_URL ?? '', 'clerk-parked');
    const lane = { consumer: 'library.copy-officer-posts', key: 'clerk-parked' };
    expect(JSON.parse(run(['parked'], setting.env).stdout)).toMatchObject({ ...lane, events: 1, reason: 'test' });
    const redriven = run(['redrive', lane.consumer, lane.key], setting.env);
    expect(JSON.parse(redriven.stdout)).toEqual({ ...lane, done: 1 });
    expect(run(['parked'], setting.env).stdout).toBe('');
    expect(run(['redrive'], setting.env).status).toBe(1);
  });

  it('tells an operator that the audit trail is whole', () => {
    const { status, stdout } = run(['verify-audit'], setting.env);
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { sound: true, findings: [] }]);
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
