import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import { declineToAccept as decide, notAcceptedPaper, refuse, remedyOn } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { ReasonInput } from './step-input.js';

/** 不予受理, with the reason and the remedies in writing. */
export async function declineToAccept(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: ReasonInput,
  key: string,
): Promise<Answer<StepDone>> {
  const brought = await documentNames(ctx, residents, input.caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId: input.caseId, mutation: 'declineToAccept', key, body: input } as const;
  const right = 'assistance.case.decline-to-accept';
  return takeStep(ctx, { ...order, right, action: 'declineToAccept' }, async (found, by, tx) => {
    const on = ctx.today;
    const reason = (input.reason ?? '').trim();
    const decision = decide(found.case, { by, today: on, reason });
    const written = { decision, reasonCode: 'STATED_IN_WRITING', details: { reason } };
    if (decision.outcome === 'refused' || names === null) return written;
    const reckoning = await reckoningOf(tx, found.case.division, on);
    const remedy = remedyOn(reckoning.law, on);
    if ('because' in remedy) return { decision: refuse(remedy) };
    const paper = notAcceptedPaper(found.case, names, { on, reason, remedy });
    const keep = () => keepDocument(tx, vaultOf(ctx.db), { of: found.case, paper, reckoning });
    return { ...written, also: async () => void (await keep()) };
  });
}
