// A month's roll of 50,000 allowances, drafted as finance drafts it, against one plain INSERT … SELECT of the same rows.
import { withAllowances } from './allowances.mjs';
import { county, figure, plant, timed } from './awards.mjs';

const plain = `INSERT INTO roll_line (roll_id, award_id, month, amount)
  SELECT '018f6b2e-0000-7000-8000-000000000001', a.id, '2026-11-01', m.amount
    FROM award a JOIN award_amount m ON m.award_id = a.id`;
const emptyRoll = `INSERT INTO roll (id, benefit, month, division, status, drafted_on, drafted_by, households, total_amount)
  VALUES ('018f6b2e-0000-7000-8000-000000000001', 'PWD_LIVING', '2026-11-01', '${county}', 'DRAFTED', '2026-11-02', 'peer', 0, 0)`;
const sums = 'SELECT count(*)::integer AS lines, coalesce(sum(payable), 0)::bigint AS fen FROM roll_line';

/** `fault` slow or wrong: plants it in our side only, and the figure must not be ok. */
export function rollDisability({ rounds = 5, awards = 50_000, fault } = {}) {
  return withAllowances(awards, async ({ db, context, dist }) => {
    const { draftRoll } = await dist('libs/benefits/dist/roll/draft-roll.js');
    const { allowances } = await dist('services/disability/dist/paying/allowances.house.js');
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
      const order = { roll: 'PWD_LIVING', month: '2026-11', division: county };
      const { ms, answer } = await timed(() => draftRoll(allowances, context, order, `bench-${round}-roll`));
      ours.push(ms);
      const [found] = await db.query(sums);
      right &&=
        answer.outcome === 'done' && found.lines === awards && found.lines === wanted.lines && found.fen === wanted.fen;
      if (fault !== undefined) await db.query('ALTER TABLE roll_line DISABLE TRIGGER bench_fault');
    }
    const conditions = { awards, rounds, fault: fault ?? null };
    return [figure({ name: 'roll-disability', ours, peer, target: 2, right, conditions })];
  });
}

async function clear(db) {
  await db.query('TRUNCATE roll_line, roll_left_out, award_payment, discarded_roll_line, outbox, idempotency_key');
  await db.query('DELETE FROM roll');
  await db.query('VACUUM (ANALYZE) roll');
}
