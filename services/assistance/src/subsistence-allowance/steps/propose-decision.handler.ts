import type { RequestContext } from '@yimen/subgraph';
import { lawOf } from '../../standards/law-book.js';
import { proposeApproval, proposeRefusal } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { ProposeInput } from './step-input.js';

/** 提出拟办意见: the determination is the rules', by the law of the acceptance date, kept as it was made. */
export function proposeDecision(ctx: RequestContext, input: ProposeInput, key: string) {
  const { caseId, kind, reasons } = input;
  const action = kind === 'APPROVE' ? 'proposeApproval' : 'proposeRefusal';
  const order = { caseId, mutation: 'proposeDecision', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.propose', action }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const asked = { by, today: ctx.today, law };
    const grounds = reasons ?? [];
    const decision =
      kind === 'APPROVE' ? proposeApproval(found.case, asked) : proposeRefusal(found.case, { ...asked, grounds });
    return { decision, reasonCode: grounds[0]?.code ?? kind };
  });
}
