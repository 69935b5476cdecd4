// A scratch database of the assistance service with a hundred thousand awards, for what is measured in sets.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../dev/places.mjs';
import { prepareDatabase, startPostgres } from '../dev/postgres.mjs';

export const county = '370112';
export const streets = Array.from({ length: 10 }, (_, at) => `3701120${String(at + 1).padStart(2, '0')}`);
const dist = (path) => import(join(root, path));

/**
 * Starts a PostgreSQL of its own, migrates it, writes the awards, runs `work` and takes everything away. Needs the built services.
 * @param {number} awards how many
 * @param {(bench: { db: object, context: object, dist: Function }) => Promise<object[]>} work
 */
export function withAwards(awards, work) {
  return withScratch({ service: 'assistance', rows: district(awards) }, work);
}

/** The same for any service, with the rows that its own statements write. */
export async function withScratch({ service, rows }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-bench-'));
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), persistent: false });
  try {
    const { migratorUrl: url } = await prepareDatabase(postgres.adminUrl, 'bench_awards', { service });
    const { createDataSource } = await dist('libs/subgraph/dist/data-source.js');
    const { parts } = await dist(`services/${service}/dist/${service}.parts.js`);
    const config = { service, fieldKeys: null, internalKey: { d: 'a bench' } };
    const { entities, migrations } = parts;
    const db = createDataSource(config, { url, entities, migrations, statementTimeoutMs: 0 });
    await db.initialize();
    await db.runMigrations();
    for (const statement of rows) await db.query(statement);
    const lines = await work({ db, context: contextOf(db), dist });
    await db.destroy();
    return lines;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Somebody who may, everywhere: what is measured is the work and not the door. */
function contextOf(db) {
  return {
    db,
    today: '2026-11-02',
    actor: { sub: 'bench', kind: 'officer', posts: [], trace: 'bench' },
    scopeOf: async () => ({ reach: 'everywhere' }),
    authority: { codesWithin: async () => new Set([county, ...streets]) },
  };
}

/** The county and its streets. */
export function places() {
  const rows = [county, ...streets].map((code) => {
    const [level, parent] = code === county ? ['COUNTY', 'NULL'] : ['TOWNSHIP', `'${county}'`];
    return `('${code}', '2020-01-01', '${code}', '${level}', ${parent}, 1, now())`;
  });
  return `INSERT INTO division_copy (code, valid_from, name, level, parent_code, version, source_time) VALUES ${rows.join(', ')}`;
}

/** Households of one to five people with a twelfth of a year's income a month, paid by a standard of 1000 yuan. */
function district(awards) {
  const each = `FROM generate_series(1, ${awards}) AS g(n)`;
  const id = (kind) => `md5('${kind}' || n)::uuid`;
  const street = `'3701120' || lpad((n % ${streets.length} + 1)::text, 2, '0')`;
  const people = 'n % 5 + 1';
  const yearly = `(n * 7919 % 900000) * (${people})`;
  return [
    places(),
    `INSERT INTO district_parameter (id, key, division, value, unit, effective_from, document_no, published_by, published_on)
     VALUES (gen_random_uuid(), 'dibao.standard.month', '${county}', '"1000.00"', 'CNY/month', '2026-01-01', '1', 'bench', '2026-01-01')`,
    `INSERT INTO subsistence_case (id, number, item, status, open, division, applicant, household_id, intake_id, applied_on, rule_version, version, content)
     SELECT ${id('case')}, n::text, 'AST-01', 'ACTIVE', true, ${street}, ${id('person')}, ${id('household')}, ${id('visit')}, '2026-01-01', 'AST-01@2026-07', 1, '{}' ${each}`,
    `INSERT INTO award (id, benefit, case_id, household_id, division, from_month, status, member_count, basis, version)
     SELECT ${id('award')}, 'DIBAO', ${id('case')}, ${id('household')}, ${street}, '2026-02-01', 'ACTIVE', ${people},
            jsonb_build_object('totalFen', (${yearly}) || '/12', 'counted',
              (SELECT jsonb_agg(jsonb_build_object('personId', md5(n || '/' || m)::uuid, 'birthDate', '1980-01-01', 'seriouslyIll', false,
                                                   'disability', NULL, 'studentStage', 'NONE')) FROM generate_series(1, ${people}) AS m)), 1 ${each}`,
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source)
     SELECT ${id('award')}, '2026-02-01', div(2 * (100000 * (${people}) * 12 - ${yearly}) + 12, 24)::bigint, 'GRANTED', '1' ${each}`,
    'VACUUM (ANALYZE)',
  ];
}

/** A deliberate fault at each row of a table: SLOW does needless work, WRONG adds a fen to one in a thousand. */
export async function plant(db, table, fault) {
  if (fault === undefined) return;
  const work = {
    slow: 'PERFORM count(*) FROM generate_series(1, 500);',
    wrong: `IF get_byte(uuid_send(NEW.award_id), 0) = 0 THEN NEW.amount := NEW.amount + 1; END IF;`,
  }[fault];
  if (work === undefined) throw new Error('--fault=slow or --fault=wrong');
  await db.query(
    `CREATE FUNCTION bench_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${work} RETURN NEW; END $$`,
  );
  await db.query(`CREATE TRIGGER bench_fault BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION bench_fault()`);
}

/** How long, in milliseconds. */
export async function timed(work) {
  const began = performance.now();
  const answer = await work();
  return { ms: performance.now() - began, answer };
}

/** One line of the scoreboard. The machine has other work: the quickest of each says what the work itself costs. */
export function figure({ name, ours, peer, target, right, conditions }) {
  const [value, other] = [ours, peer].map((times) => Math.round(Math.min(...times)));
  const ratio = Math.round((value / other) * 100) / 100;
  return {
    name,
    value,
    unit: 'ms',
    peer: other,
    ratio,
    target,
    ok: right && ratio <= target,
    conditions: { ...conditions, right },
  };
}
