// Worklists of 10,000 and of 100,000 cases in work: each filter in both orders, by the very SQL of the front office. A line a filter:
// the median of the larger, how many times the smaller it is, and the index that PostgreSQL says it read.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { root } from '../dev/places.mjs';
import { prepareDatabase, startPostgres, withClient } from '../dev/postgres.mjs';

const sizes = [10_000, 100_000];
const ratioAllowed = 1.3;
/** Below so many milliseconds a ratio says more about the machine than about the list. */
const noiseMs = 1;
const scale = join(root, 'services/intake/test/scale');

/** Measures each list at each size, by turns, `rounds` times ten readings. Needs the built services. */
export async function worklists({ rounds = 3 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-bench-'));
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), persistent: false });
  try {
    const { pageSql } = await import(join(root, 'services/intake/dist/worklists/worklist-sql.js'));
    const urls = [];
    for (const size of sizes) urls.push(await filled(postgres.adminUrl, size));
    return await withClient(urls[0], (small) =>
      withClient(urls[1], async (large) => {
        const lines = [];
        for (const asked of everyQuestion())
          lines.push(
            await compared(
              asked,
              pageSql(questionOf(asked), { first: 20, limit: 21, after: null }),
              small,
              large,
              rounds,
            ),
          );
        return lines;
      }),
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each question of the list in both orders. */
export function everyQuestion() {
  const questions = JSON.parse(readFileSync(join(scale, 'questions.json'), 'utf8'));
  return questions.flatMap((question) => ['DUE', 'NEWEST'].map((orderBy) => ({ ...question, orderBy })));
}

async function compared({ name, orderBy }, { sql, parameters }, small, large, rounds) {
  const times = [[], []];
  for (let round = 0; round < rounds * 10; round += 1)
    for (const [at, client] of [small, large].entries()) {
      const began = performance.now();
      await client.query(sql, parameters);
      times[at].push(performance.now() - began);
    }
  // The machine has other work: the quickest reading says what the list itself costs.
  const [before, value] = times.map((all) => hundredths(Math.min(...all)));
  const plans = [];
  for (const client of [small, large]) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`, parameters);
    plans.push(rows[0]['QUERY PLAN'][0].Plan);
  }
  const pages = plans.map((plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks']);
  const nodes = nodesOf(plans[1]);
  const indexes = [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))];
  const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
  const ratio = hundredths(value / before);
  const ok = scanned.length === 0 && (ratio <= ratioAllowed || value - before < noiseMs);
  const smaller = { cases: sizes[0], ms: before, pages: pages[0] };
  const conditions = { cases: sizes[1], pages: pages[1], smaller, ratio, target: ratioAllowed, indexes, scanned };
  return {
    name: `worklists: ${name}, ${orderBy === 'DUE' ? '先到期的在前' : '最新的在前'}`,
    value,
    unit: 'ms',
    ok,
    conditions,
  };
}

const hundredths = (value) => Math.round(value * 100) / 100;

/** A migrated database with so many cases; answers its address. */
async function filled(adminUrl, size) {
  const { migratorUrl } = await prepareDatabase(adminUrl, `bench_${size}`, { service: 'intake' });
  await migrated(migratorUrl);
  await withClient(migratorUrl, async (client) => {
    await client.query(readFileSync(join(scale, 'many-cases.sql'), 'utf8').replaceAll(':count', String(size)));
    await client.query('VACUUM (ANALYZE) case_view');
    await client.query('VACUUM (ANALYZE) case_mark');
  });
  return migratorUrl;
}

/** The question as the front office asks it, with its lanes: so many streets, and the villages below them, where no case is. */
export function questionOf({ kind, lead, values, streets, filter, orderBy, dueBefore = null }) {
  const codes = Array.from({ length: streets }, (_, at) => `3701120${String(at + 1).padStart(2, '0')}`);
  const places = codes.flatMap((code) => [
    code,
    ...Array.from({ length: 10 }, (_, at) => `${code}${String(at).padStart(3, '0')}`),
  ]);
  const lanes = places.flatMap((division) => values.map((value) => ({ division, value })));
  const divisions = lanes.map(({ division }) => division);
  return {
    kind,
    filter,
    orderBy,
    dueBefore,
    account: 'clerk-7',
    lanes: { lead, divisions, values: lanes.map(({ value }) => value) },
  };
}

/** Every node of a plan. */
export function nodesOf(plan) {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

async function migrated(url) {
  const { parts } = await import(join(root, 'services/intake/dist/intake.parts.js'));
  const db = new DataSource({
    type: 'postgres',
    url,
    migrations: [...parts.migrations],
    migrationsTransactionMode: 'each',
  });
  await db.initialize();
  await db.runMigrations();
  await db.destroy();
}
