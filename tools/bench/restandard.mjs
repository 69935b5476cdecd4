// A new standard over 100,000 awards, published as the bureau publishes it, one event an award, against one plain UPDATE of the same rows.
import { county, figure, plant, timed, withAwards } from './awards.mjs';

const plain = 'UPDATE award SET version = version + 1';
const risen = `SELECT count(*)::integer AS changed, coalesce(sum(m.amount - was.amount), 0)::bigint AS fen
  FROM award_amount m JOIN award_amount was ON was.award_id = m.award_id AND was.reason = 'GRANTED' WHERE m.reason = 'STANDARD_PUBLISHED'`;
/** A hundred yuan more a head, from December on. */
const standard = {
  ...{
    division: county,
    key: 'dibao.standard.month',
    value: '1100.00',
    effectiveFrom: '2026-12-01',
    documentNo: '历民字〔2026〕9号',
  },
};

/** `fault` slow or wrong: plants it in our side only, and the figure must not be ok. */
export function restandard({ rounds = 5, awards = 100_000, fault } = {}) {
  return withAwards(awards, async ({ db, context, dist }) => {
    const { publishStandard } = await dist('services/assistance/dist/standards/publish-standard.handler.js');
    const [{ fen: wanted }] = await db.query('SELECT sum(member_count)::bigint * 10000 AS fen FROM award');
    const [ours, peer] = [[], []];
    let right = true;
    await plant(db, 'award_amount', fault);
    for (let round = 0; round < rounds; round += 1) {
      await clear(db);
      peer.push((await timed(() => db.transaction((tx) => tx.query(plain)))).ms);
      await clear(db);
      const { ms, answer } = await timed(() => publishStandard(context, standard, `bench-${round}-standard`));
      ours.push(ms);
      const [found] = await db.query(risen);
      const [{ told }] = await db.query(
        `SELECT count(*)::integer AS told FROM outbox WHERE type = 'yimen.assistance.award.changed.v1'`,
      );
      right &&= answer.outcome === 'done' && found.changed === awards && told === awards && found.fen === wanted;
    }
    return [
      figure({
        name: 'restandard',
        ours,
        peer,
        target: 3,
        right,
        conditions: { awards, rounds, fault: fault ?? null },
      }),
    ];
  });
}

async function clear(db) {
  await db.query(`DELETE FROM award_amount WHERE reason = 'STANDARD_PUBLISHED'`);
  await db.query(`DELETE FROM district_parameter WHERE effective_from = '2026-12-01'`);
  await db.query('TRUNCATE outbox, idempotency_key');
  await db.query('VACUUM (ANALYZE) award');
  await db.query('VACUUM (ANALYZE) award_amount');
}
