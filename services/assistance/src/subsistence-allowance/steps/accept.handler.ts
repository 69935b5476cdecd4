import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import { acceptancePaper, acceptCase } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { StepInput } from './step-input.js';

/** 受理: every statutory limit runs from today, and today's law judges the case from now on; the household is told in writing. */
export async function accept(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: StepInput,
  key: string,
): Promise<Answer<StepDone>> {
  const brought = await documentNames(ctx, residents, input.caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId: input.caseId, mutation: 'acceptSubsistenceCase', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.accept', action: 'accept' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const decision = acceptCase(found.case, { by, today: ctx.today, ...reckoning });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const paper = acceptancePaper(decision.next, names);
    const keep = async () => paper && keepDocument(tx, vaultOf(ctx.db), { of: found.case, paper, reckoning });
    return { decision, also: async () => void (await keep()) };
  });
}
