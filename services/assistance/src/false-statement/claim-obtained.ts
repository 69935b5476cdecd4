import { claimOverpayments, claimsWhere, commitClaims } from '@yimen/benefits';
import { becauseOfFalseStatement } from '@yimen/benefits/domain';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import type { FalseStatement } from './domain/index.js';

/**
 * Claims what was obtained by a false statement (社会救助法第七十三条: 责令退回): what is claimed for the same months already and not
 * decided becomes this claim, what is not claimed yet joins it, and nothing is claimed twice. The case remembers its claims, and
 * ends when they are settled.
 */
export async function claimObtained(
  tx: EntityManager,
  { id, caseId, decision }: FalseStatement,
  document: string,
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
): Promise<void> {
  const obtained = decision?.obtained ?? [];
  const [award]: { id: string }[] = await tx.query('SELECT id FROM award WHERE case_id = $1 FOR UPDATE', [caseId]);
  if (award === undefined || obtained.length === 0) return;
  const doer = { actor, role: actor.kind };
  await relabel(
    tx,
    award.id,
    obtained.map(({ month }) => month),
    { doer, today },
  );
  const rows = obtained.map((each) => ({
    ...{ ...each, awardId: award.id, cause: 'FALSE_STATEMENT' as const, source: document },
  }));
  await claimOverpayments(dibaoLedger, tx, { today }, rows, { doer });
  await tx.query(
    `INSERT INTO false_statement_claim (false_statement_id, claim_id)
     SELECT DISTINCT $1::uuid, i.claim_id FROM recovery_item i
      WHERE i.award_id = $2 AND i.month = ANY ($3::date[])`,
    [id, award.id, obtained.map(({ month }) => `${month}-01`)],
  );
}

type By = {
  readonly doer: Parameters<typeof commitClaims>[2][number]['doer'];
  readonly today: RequestContext['today'];
};

/** A claim for these months only, not decided yet, was found by another way: it is for the false statement from now on. */
async function relabel(
  tx: EntityManager,
  awardId: string,
  months: readonly string[],
  { doer, today }: By,
): Promise<void> {
  const open = await claimsWhere(tx, { where: `c.award_id = $1 AND c.status = 'OPENED'`, parameters: [awardId] }, true);
  if (open.some(({ claim }) => claim.cause === 'FALSE_STATEMENT')) return;
  const same = open.find(({ claim }) => claim.items.every(({ month }) => months.includes(month)));
  if (same === undefined) return;
  const { next, facts } = becauseOfFalseStatement(same.claim);
  await commitClaims(dibaoLedger, tx, [{ before: same, next, facts, doer, action: 'relabel' }], { today });
}
