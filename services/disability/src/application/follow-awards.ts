import { type Moment, systemDoer } from '@yimen/casework';
import type { LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { readCases } from './case.store.js';
import { type CaseChange, commitCases } from './commit-cases.js';
import { awardEnded, awardRestored, systemActor } from './domain/index.js';

/** An award as it stands now, for the case that led to it: its last month and why, or null while it goes on. */
export type AwardStanding = {
  readonly caseId: string;
  readonly end: { readonly lastMonth: LegalMonth; readonly reasonCode: string } | null;
};

/**
 * The cases follow their awards, in the transaction that changes them: one whose award has ended is over (it may be objected to, and the
 * person may apply again), one whose award pays again is in force. What a case cannot follow any more (an award told of twice) is
 * left as it is. In sets.
 */
export async function followAwards(
  tx: EntityManager,
  standings: readonly AwardStanding[],
  { today, now, cause = {} }: Moment & { readonly cause?: CaseChange['cause'] },
): Promise<void> {
  const cases = await readCases(
    tx,
    standings.map(({ caseId }) => caseId),
    true,
  );
  const changes = standings.flatMap(({ caseId, end }): CaseChange[] => {
    const before = cases.get(caseId);
    if (before === undefined) return [];
    const order = { by: systemActor, today };
    const decision =
      end === null
        ? awardRestored(before.case, order)
        : awardEnded(before.case, { ...order, end: { ...end, on: today } });
    if (decision.outcome === 'refused') return [];
    const action = end === null ? 'awardRestored' : 'awardEnded';
    const reasonCode = end?.reasonCode ?? 'RESTORED';
    return [
      { before, next: decision.next, facts: decision.facts, action, reasonCode, doer: systemDoer(action), cause },
    ];
  });
  await commitCases(tx, changes, { today, now });
}
