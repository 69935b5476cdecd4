import { inSets, systemDoer } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { commitForeign } from './commit-foreign.js';
import { pushAgain } from './domain/index.js';
import { foreignCases } from './foreign-case.store.js';

/** The home province has not determined in time: it is told again, once a day of the law, and nothing is decided by it. */
export function crossProvinceDue(): DueWork[] {
  return [
    {
      name: 'disability.push-again',
      run: (db, today) =>
        inSets(
          db,
          (tx, after, limit) => overdue(tx, after, today, limit),
          (tx, ids) => again(tx, ids, today),
        ),
    },
  ];
}

async function overdue(tx: EntityManager, after: string, today: LegalDate, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM cross_province_case c
      WHERE c.id > $1::uuid AND c.answer_by < $2::date AND (c.pushed_last IS NULL OR c.pushed_last < $2::date)
      ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

async function again(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<number> {
  const by = {
    actor: systemDoer('push-again').actor,
    role: 'system',
    action: 'disability.cross-province.push-again',
    today,
  };
  const stored = await foreignCases(tx, ids);
  for (const before of stored) {
    const decision = pushAgain(before.case, { today });
    if (decision.outcome === 'refused') continue;
    const next = { case: decision.next, doubts: before.doubts };
    await commitForeign(tx, { before, next, happened: 'pushAgain', by });
  }
  await tx.query('UPDATE cross_province_case SET pushed_last = $2 WHERE id = ANY ($1::uuid[])', [ids, today]);
  return stored.length;
}
