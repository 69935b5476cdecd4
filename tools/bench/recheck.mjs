// The yearly re-check of 100,000 certificates, opened as the bureau opens it, against the same comparison as plain SQL by hand.
import { withAllowances } from './allowances.mjs';
import { county, figure, timed } from './awards.mjs';

const peerId = '018f6b2e-0000-7000-8000-000000000001';
const emptyRecheck = `INSERT INTO recheck (id, year, division, opened_on, opened_by, awards, doubtful, version)
  VALUES ('${peerId}', 2026, '${county}', '2026-11-02', 'peer', 0, 0, 1)`;
/** What somebody who knows this one question would write: certificate, life, home and tier of everybody who draws. */
const plain = `INSERT INTO recheck_item (recheck_id, award_id, division, doubts, status)
  SELECT '${peerId}', id, division, doubts, CASE WHEN doubts = '{}' THEN 'CLEAN' ELSE 'OPEN' END
    FROM (SELECT a.id, a.division, array_remove(ARRAY[
            CASE WHEN c.status <> 'VALID' THEN 'CERTIFICATE_NOT_VALID' END,
            CASE WHEN c.valid_to < '2027-02-02' THEN 'CERTIFICATE_EXPIRING' END,
            CASE WHEN NOT c.confirmed THEN 'CERTIFICATE_UNCONFIRMED' END,
            CASE WHEN c.level <> a.level THEN 'LEVEL_DIFFERS' END,
            CASE WHEN p.life_status <> 'ALIVE' THEN 'NOT_ALIVE' END,
            CASE WHEN left(p.hukou_division, 6) <> '${county}' THEN 'MOVED_AWAY' END,
            CASE WHEN NOT coalesce('DIBAO' = ANY (t.held), false) THEN 'TIER_GONE' END,
            CASE WHEN t.held && ARRAY['DESTITUTE_SUPPORT', 'WORK_INJURY_CARE', 'ORPHAN'] THEN 'EXCLUDED' END], NULL) AS doubts
            FROM award a JOIN disability_certificate c ON c.person_id = a.person_id JOIN person_copy p ON p.person_id = a.person_id
            LEFT JOIN (SELECT subject_id, array_agg(coalesce(substance ->> 'tier', substance ->> 'kind')) AS held FROM told_period
                        WHERE from_on <= '2026-11-02' AND (to_on IS NULL OR to_on >= '2026-11-02') GROUP BY subject_id) t
              ON t.subject_id = a.person_id) AS each`;
const counts = `SELECT count(*)::integer AS awards, (count(*) FILTER (WHERE status = 'OPEN'))::integer AS doubtful,
  md5(string_agg(award_id || array_to_string(doubts, ','), ';' ORDER BY award_id)) AS digest FROM recheck_item`;

/** `fault` slow or wrong: plants it in our side only, and the figure must not be ok. */
export function recheck({ rounds = 5, awards = 100_000, fault } = {}) {
  return withAllowances(awards, async ({ db, context, dist }) => {
    const { openRecheck } = await dist('services/disability/dist/recheck/open-recheck.handler.js');
    const [ours, peer] = [[], []];
    let right = true;
    for (let round = 0; round < rounds; round += 1) {
      await clear(db);
      await db.query(emptyRecheck);
      peer.push((await timed(() => db.transaction((tx) => tx.query(plain)))).ms);
      const [wanted] = await db.query(counts);
      await clear(db);
      await plant(db, fault);
      const input = { year: 2026, division: county };
      const { ms, answer } = await timed(() => openRecheck(context, input, `bench-${round}-recheck`));
      ours.push(ms);
      const [found] = await db.query(counts);
      right &&=
        answer.outcome === 'done' && found.awards === awards && found.doubtful > 0 && found.digest === wanted.digest;
      await db.query('DROP TRIGGER IF EXISTS bench_fault ON recheck_item');
    }
    const conditions = { awards, rounds, fault: fault ?? null };
    return [figure({ name: 'recheck', ours, peer, target: 2, right, conditions })];
  });
}

/** SLOW does needless work at each row, WRONG clears one doubt in a hundred. */
async function plant(db, fault) {
  if (fault === undefined) return;
  const work = {
    slow: 'PERFORM count(*) FROM generate_series(1, 500);',
    wrong: `IF get_byte(uuid_send(NEW.award_id), 0) < 3 THEN NEW.doubts := '{}'; NEW.status := 'CLEAN'; END IF;`,
  }[fault];
  if (work === undefined) throw new Error('--fault=slow or --fault=wrong');
  await db.query(
    `CREATE OR REPLACE FUNCTION bench_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${work} RETURN NEW; END $$`,
  );
  await db.query(
    'CREATE TRIGGER bench_fault BEFORE INSERT ON recheck_item FOR EACH ROW EXECUTE FUNCTION bench_fault()',
  );
}

async function clear(db) {
  await db.query('TRUNCATE recheck_item, recheck, outbox, idempotency_key');
  await db.query('VACUUM (ANALYZE) recheck_item');
}
