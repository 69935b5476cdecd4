import { inSets, systemDoer } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../certificate/certificate-laws.js';
import { commitForeigns } from './commit-foreign.js';
import { pushAgain } from './domain/index.js';
import { foreignCases } from './foreign-case.store.js';

/** The home province has not determined in time: it is told again, every so many days of the law, and nothing is decided by it. */
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
      WHERE c.id > $1::uuid AND c.answer_by < $2::date AND (c.push_again_on IS NULL OR c.push_again_on <= $2::date)
      ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

async function again(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<number> {
  const stored = await foreignCases(tx, ids);
  const places = stored.map(({ case: { division } }) => division);
  const reckoning = await reckoningsOf(tx, places, today);
  const steps = stored.map((before) => {
    const decision = pushAgain(before.case, { today, reckoning: reckoning(before.case.division) });
    if (decision.outcome === 'refused') throw new Error(`cannot be pushed again: ${decision.refusal.because}`);
    return { before, next: { case: decision.next, doubts: before.doubts } };
  });
  const by = {
    ...{ actor: systemDoer('push-again').actor, role: 'system', action: 'disability.cross-province.push-again', today },
  };
  await commitForeigns(tx, steps, { happened: 'pushAgain', by });
  return steps.length;
}
