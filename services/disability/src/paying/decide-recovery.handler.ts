import {
  type ClaimDone,
  caseOfClaim,
  type DecideRecoveryInput,
  type DecidingHouse,
  decideClaim,
} from '@yimen/benefits';
import { keepDocuments, type PeopleDoor } from '@yimen/casework';
import { deliverWithin, remedyBy } from '@yimen/casework/domain';
import { type Answer, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { readCases } from '../application/case.store.js';
import { disabilityKeys } from '../application/domain/keys.js';
import { documentRules } from '../application/papers/kinds.js';
import { paperNames } from '../application/papers/paper-names.js';
import type { PaperNames } from '../application/papers/papers.js';
import { allowances } from './allowances.house.js';
import { paperOfRecovery } from './recovery-paper.js';

/** How it is brought to the counter; nothing is kept back of months to come. */
export type DecideDisabilityRecoveryInput = Omit<DecideRecoveryInput, 'plan' | 'monthlyAmount' | 'opinion'> & {
  readonly plan: 'ONCE' | 'INSTALMENTS';
};

/**
 * 作出追缴决定: by the bureau's leader, at once or in instalments, in writing and with the remedy (domain §17 A.2, A.3). Refuses a claim that
 * is decided already, more instalments than the district allows, a first day that cannot be.
 */
export async function decideRecovery(
  ctx: RequestContext,
  people: PeopleDoor,
  input: DecideDisabilityRecoveryInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const caseId = await caseOfClaim(ctx, input.recoveryId);
  const brought = await paperNames(ctx, people, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const deciding = {
    ...{ mutation: 'decideDisabilityRecovery', lockCase },
    remedy: (...[law, on]: Parameters<DecidingHouse['remedy']>) => remedyBy(law, disabilityKeys, on),
    keep: keepWith(ctx, brought.names),
  };
  return decideClaim(allowances, ctx, { deciding, caseId }, input, key);
}

function keepWith(ctx: RequestContext, names: PaperNames | null): DecidingHouse['keep'] {
  return async (tx, decided, { reckoning, ...about }) => {
    const found = (await readCases(tx, [decided.caseId])).get(decided.caseId)?.case;
    if (found === undefined || names === null) return null;
    const paper = paperOfRecovery(decided, { ...about, allowance: found.allowance }, names);
    if (paper === null) return null;
    const deliverBy = deliverWithin(reckoning, 'limit.disability.notify', paper.madeOn);
    const [kept] = await keepDocuments(tx, vaultOf(ctx.db), documentRules, [{ of: found, paper, deliverBy }]);
    return kept ?? null;
  };
}

async function lockCase(tx: EntityManager, caseId: string): Promise<string> {
  return (await readCases(tx, [caseId], true)).get(caseId)?.case.number ?? '';
}
