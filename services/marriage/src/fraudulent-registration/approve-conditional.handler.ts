import type { PeopleDoor } from '@yimen/casework';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import type { NewAct } from '../act/new-act.js';
import { changeFraudCase, type FraudDone } from './change-fraud-case.js';
import { allowConditionally } from './domain/index.js';
import { marriageOfCase, victimName } from './fraud-names.js';
import { approvalPaper } from './fraud-papers.js';

export type ApproveConditionalInput = {
  readonly caseId: string;
  /** The number of the proof that the victim brought: the police's acceptance of the report, an expert's opinion. */
  readonly proofNo: string;
};

/**
 * 凭证明批准办理新登记 (CONDITIONAL_ALLOW): the leader lets the victim register anew before the disputed record is decided about. From then
 * on it does not bind the victim; everybody else still sees it.
 */
export async function approveConditionalRegistration(
  ctx: RequestContext,
  people: PeopleDoor,
  input: ApproveConditionalInput,
  key: string,
): Promise<Answer<FraudDone>> {
  const proofNo = input.proofNo.trim();
  if (proofNo.length < 2 || proofNo.length > 100) {
    const message = '请填写当事人证明的文号，2 至 100 个字；没有证明的不能批准。';
    return refused(invalidInput({ code: 'PROOF_MISSING', message, field: 'input.proofNo' }));
  }
  const brought = await victimName(ctx, people, input.caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { today } = ctx;
  return changeFraudCase(ctx, {
    ...{ mutation: 'approveConditionalRegistration', right: 'marriage.fraud.decide', key, input },
    judge: async (found, tx) => {
      const allowance = { on: today, by: ctx.actor.sub, actId: '', proofNo };
      const decision = allowConditionally(found, allowance);
      if (decision.outcome === 'refused') return { decision };
      const { marriage, names } = await marriageOfCase(tx, found, { victim: brought.name ?? '', today });
      const { id, victimId, division } = found;
      const fixed = { parties: marriage.parties, about: marriage.id, personId: victimId, division };
      const act: NewAct = { ...fixed, kind: 'CONDITIONAL_ALLOWANCE', effectiveOn: today, basis: 'FRAUD' };
      const paper = approvalPaper(found, names, proofNo);
      return {
        decision,
        acts: [act],
        withAct: (next, actId) => ({ ...next, allowance: { ...allowance, actId } }),
        paper: { of: { id, number: found.number }, paper, division, readers: [] },
      };
    },
  });
}
