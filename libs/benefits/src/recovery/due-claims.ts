import { inSets, systemDoer } from '@yimen/casework';
import type { Reckoning } from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type RecoveryAnswer, recoveryKeys, remind } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import { type ClaimChange, commitClaims } from './commit-claims.js';
import { claimsWhere, type StoredClaim } from './read-claims.js';

/** By what law and working days places are reckoned, in sets. */
export type ReckoningsOf = (
  tx: EntityManager,
  divisions: readonly string[],
  today: LegalDate,
) => Promise<(division: string) => Reckoning>;

/** What the calendar makes of claims, each in its place; null where nothing is to be done. */
export type ClaimJudge = (
  tx: EntityManager,
  claims: readonly StoredClaim[],
  reckoning: (division: string) => Reckoning,
  today: LegalDate,
) => Promise<readonly (RecoveryAnswer | null)[]>;

/** A work of the ledger that falls due: which claims (SQL on `c`, $2 is the day), what becomes of them, and the name of the act. */
export type ClaimWork = {
  readonly name: string;
  readonly due: string;
  readonly action: string;
  readonly judge: ClaimJudge;
};

/** What the calendar brings to the ledger of a house: in sets, safe to run twice. */
export function claimsDue(
  house: LedgerHouse,
  reckoningsOf: ReckoningsOf,
  { name, due, action, judge }: ClaimWork,
): DueWork {
  return {
    name,
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => find(tx, due, { today, after, limit }),
        async (tx, ids) => {
          const claims = await claimsWhere(tx, { where: 'c.id = ANY ($1::uuid[])', parameters: [ids] }, true);
          const reckoning = await reckoningsOf(
            tx,
            claims.map(({ claim }) => claim.division),
            today,
          );
          const answers = await judge(tx, claims, reckoning, today);
          const changes = claims.flatMap((before, at): ClaimChange[] => {
            const answer = answers[at];
            if (!answer || answer.outcome === 'refused') return [];
            return [{ before, next: answer.next, facts: answer.facts, doer: systemDoer(action), action }];
          });
          await commitClaims(house, tx, changes, { today });
          return changes.length;
        },
      ),
  };
}

type Asked = { readonly today: LegalDate; readonly after: string; readonly limit: number };

async function find(tx: EntityManager, due: string, { today, after, limit }: Asked): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM recovery_claim c WHERE c.id > $1::uuid AND ${due} ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

/** A number of the law of a place on a day; null where none is in force. */
export const numberIn = ({ law }: Reckoning, key: string, on: LegalDate): number | null => {
  const found = parameterOn(law, key, on);
  return found.ok ? Number(found.value) : null;
};

/** 催告: what is past its day at the counter is reminded of, and again after each interval (行政强制法第五十四条). */
export function remindClaims(house: LedgerHouse, reckoningsOf: ReckoningsOf): DueWork {
  return claimsDue(house, reckoningsOf, {
    name: `${house.service}.remind-recoveries`,
    due: `c.status = 'DECIDED' AND c.next_due_on < $2::date AND EXISTS (
      SELECT 1 FROM recovery_instalment i
       WHERE i.claim_id = c.id AND NOT i.cancelled AND i.paid < i.amount AND i.due_on < $2::date
         AND (i.reminded_on IS NULL OR i.reminded_on < $2::date))`,
    action: 'remind',
    judge: async (_tx, claims, reckoning, today) =>
      claims.map(({ claim }) => {
        const every = numberIn(reckoning(claim.division), recoveryKeys.remindEvery, today);
        return every === null ? null : remind(claim, today, every);
      }),
  });
}
