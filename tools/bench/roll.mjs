// A month's roll of 100,000 awards, drafted as finance drafts it, against one plain INSERT … SELECT of the same rows.
import { county, figure, plant, timed, withAwards } from './awards.mjs';

const plain = `INSERT INTO roll_line (roll_id, award_id, household_id, month, amount)
  SELECT '018f6b2e-0000-7000-8000-000000000001', a.id, a.household_id, '2026-11-01', m.amount
    FROM award a JOIN award_amount m ON m.award_id = a.id`;
const emptyRoll = `INSERT INTO roll (id, benefit, month, division, status, drafted_on, drafted_by, households, total_amount)
  VALUES ('018f6b2e-0000-7000-8000-000000000001', 'DIBAO', '2026-11-01', '${county}', 'DRAFTED', '2026-11-02', 'peer', 0, 0)`;
const sums = 'SELECT count(*)::integer AS lines, coalesce(sum(payable), 0)::bigint AS fen FROM roll_line';

/** `fault` slow or wrong: plants it in our side only, and the figure must not be ok. */
export function roll({ rounds = 5, awards = 100_000, fault } = {}) {
  return withAwards(awards, async ({ db, context, dist }) => {
    const { draftRoll } = await dist('libs/benefits/dist/roll/draft-roll.js');
    const { dibao } = await dist('services/assistance/dist/paying/dibao.house.js');
    const [ours, peer] = [[], []];
    let right = true;
    for (let round = 0; round < rounds; round += 1) {
      await clear(db);
      await db.query(emptyRoll);
      peer.push((await timed(() => db.transaction((tx) => tx.query(plain)))).ms);
      const [wanted] = await db.query(sums);
      await clear(db);
      if (round === 0) await plant(db, 'roll_line', fault);
      else if (fault !== undefined) await db.query('ALTER TABLE roll_line ENABLE TRIGGER bench_fault');
      const { ms, answer } = await timed(() =>
        draftRoll(dibao, context, { roll: 'DIBAO', month: '2026-11', division: county }, `bench-${round}-roll`),
      );
      ours.push(ms);
      const [found] = await db.query(sums);
      right &&=
        answer.outcome === 'done' && found.lines === awards && found.lines === wanted.lines && found.fen === wanted.fen;
      if (fault !== undefined) await db.query('ALTER TABLE roll_line DISABLE TRIGGER bench_fault');
    }
    return [
      figure({ name: 'roll', ours, peer, target: 2, right, conditions: { awards, rounds, fault: fault ?? null } }),
    ];
  });
}

async function clear(db) {
  await db.query('TRUNCATE roll_line, roll_left_out, award_payment, discarded_roll_line, outbox, idempotency_key');
  await db.query('DELETE FROM roll');
  await db.query('VACUUM (ANALYZE) roll');
}
