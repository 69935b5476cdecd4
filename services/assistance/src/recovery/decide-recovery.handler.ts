import {
  type ClaimDone,
  caseOfClaim,
  type DecideRecoveryInput,
  type DecidingHouse,
  decideClaim,
} from '@yimen/benefits';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { documentNames } from '../documents/document-names.js';
import { keepDocument } from '../documents/keep-document.js';
import { dibao } from '../paying/dibao.house.js';
import { remedyOn } from '../subsistence-allowance/domain/remedy.js';
import type { DecideTools } from '../subsistence-allowance/steps/decide-tools.js';
import { paperOfRecovery } from './domain/index.js';

/** 作出追缴决定: by the bureau's leader, with a plan that leaves the household its protected minimum; in writing, with the remedy. */
export async function decide(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: DecideRecoveryInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const caseId = await caseOfClaim(ctx, input.recoveryId);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const deciding = {
    ...{ mutation: 'decideRecovery', lockCase, remedy: remedyOn },
    keep: async (...[tx, decided, { reckoning, ...about }]: Parameters<DecidingHouse['keep']>) => {
      const paper = names === null ? null : paperOfRecovery(decided, names, about);
      const of = { id: decided.caseId, number: about.caseNumber };
      return paper === null ? null : keepDocument(tx, keys.vault, { of, paper, reckoning });
    },
  };
  return decideClaim(dibao, ctx, { deciding, caseId }, input, key);
}

async function lockCase(tx: EntityManager, caseId: string): Promise<string> {
  const rows: { number: string }[] = await tx.query('SELECT number FROM subsistence_case WHERE id = $1 FOR UPDATE', [
    caseId,
  ]);
  return rows[0]?.number ?? '';
}
