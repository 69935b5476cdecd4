import type { FieldVault } from '@yimen/access';
import { inSets, systemDoer } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type Clock, type DueWork, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { commitDivorces, type DivorceChange } from './commit-divorces.js';
import { lockDivorces } from './divorce.store.js';
import { afterMidnight, type DivorceAction } from './domain/index.js';

type Timed = { readonly name: string; readonly action: DivorceAction; readonly due: string };

/** In the order in which one case goes: what nobody looked at for long takes all of them in one night. */
const timed: readonly Timed[] = [
  { name: 'marriage.begin-cooling', action: 'beginCooling', due: `d.status = 'APPLIED' AND d.received_on < $1` },
  {
    name: 'marriage.open-divorce-windows',
    action: 'openWindow',
    due: `d.status = 'COOLING' AND d.cooling_doubtful IS NULL AND d.cooling_end < $1`,
  },
  {
    name: 'marriage.expire-divorces',
    action: 'expire',
    due: `d.status = 'ISSUABLE' AND d.window_doubtful IS NULL AND d.window_end < $1`,
  },
];

/** What midnight brings to applications for divorce, found by their days, in sets; never by a day that is only provisional. */
export function divorceDue(clock: Clock): DueWork[] {
  return timed.map(({ name, action, due }) => ({
    name,
    run: (db, today) =>
      inSets(
        db,
        async (tx, after, limit) => {
          const rows: { id: string }[] = await tx.query(
            `SELECT d.id FROM divorce_case d WHERE ${due} AND d.id > $2 ORDER BY d.id LIMIT $3 FOR UPDATE SKIP LOCKED`,
            [today, after, limit],
          );
          return rows.map(({ id }) => id);
        },
        (tx, ids) => take(tx, ids, { action, today, now: clock.now(), vault: vaultOf(db), name }),
      ),
  }));
}

type Night = { action: DivorceAction; today: LegalDate; now: Date; vault: FieldVault; name: string };

async function take(tx: EntityManager, ids: readonly string[], { action, today, now, vault, name }: Night) {
  const stored = await lockDivorces(tx, ids);
  const changes = stored.flatMap((before): DivorceChange[] => {
    const answer = afterMidnight(before.found, today);
    if (answer === null || answer.outcome === 'refused') return [];
    return [{ before, next: answer.next, facts: answer.facts, division: before.division }];
  });
  await commitDivorces(tx, changes, { doer: systemDoer(name), action, moment: { today, now }, vault });
  return changes.length;
}
