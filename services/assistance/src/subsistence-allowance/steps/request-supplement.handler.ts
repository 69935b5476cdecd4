import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import { requestSupplement as decide, supplementPaper } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { RequestSupplementInput } from './step-input.js';

/** 一次性告知补正: everything that is missing at once, in writing; a second time takes a new reason. */
export async function requestSupplement(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: RequestSupplementInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, items, reason } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'requestSupplement', key, body: input } as const;
  const right = 'assistance.case.request-supplement';
  return takeStep(ctx, { ...order, right, action: 'requestSupplement' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const decision = decide(found.case, { by, today: ctx.today, items, reason: reason ?? '', ...reckoning });
    const written = { decision, reasonCode: 'PAPERS_MISSING', details: { items: items.length } };
    if (decision.outcome === 'refused' || names === null) return written;
    const paper = supplementPaper(decision.next, names);
    const keep = async () => paper && keepDocument(tx, vaultOf(ctx.db), { of: found.case, paper, reckoning });
    return { ...written, also: async () => void (await keep()) };
  });
}
