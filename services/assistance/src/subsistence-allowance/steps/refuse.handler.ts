import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { reckoningOf } from '../../standards/law-book.js';
import { refusalPaper, refuseCase } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { DecideTools } from './decide-tools.js';
import type { RefuseInput } from './step-input.js';

/** 不予确认: reasons and remedies in writing, to be told within three working days. */
export async function refuse(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: RefuseInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, reasons } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'refuseSubsistenceCase', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.refuse', action: 'refuse' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const decision = refuseCase(found.case, { by, today: ctx.today, grounds: reasons, ...reckoning });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const paper = refusalPaper(decision.next, names);
    return {
      decision,
      papers: { decisionId: uuidv7() },
      reasonCode: reasons[0]?.code ?? 'OTHER',
      also: async () => {
        if (paper !== null) await keepDocument(tx, keys.vault, { of: found.case, paper, reckoning });
      },
    };
  });
}
