import { writeDeliveries } from '@yimen/casework';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import {
  checkResultPaper,
  type DocumentNames,
  informOfCheckResult as decide,
  type SubsistenceCase,
} from '../../subsistence-allowance/domain/index.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import type { InformOfCheckResultInput } from './check-step-input.js';

/** 告知核对超标项目: the household has been told in writing what is over, item by item, and until when it may contest that. */
export async function informOfCheckResult(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: InformOfCheckResultInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, method, on } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'informOfCheckResult', key, body: input } as const;
  const right = 'assistance.case.inform-of-check-result';
  return takeStep(ctx, { ...order, right, action: 'informOfCheckResult' }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const decision = decide(found.case, { by, today: ctx.today, method, on, law });
    const written = { decision, reasonCode: 'CHECK_EXCEEDED', details: { method, on } };
    if (decision.outcome === 'refused' || names === null) return written;
    return { ...written, also: () => keepTold(tx, ctx, decision.next, { names, input }) };
  });
}

/** The paper of what is over, and that it was delivered: telling is delivering. */
async function keepTold(
  tx: EntityManager,
  ctx: RequestContext,
  next: SubsistenceCase,
  { names, input }: { names: DocumentNames; input: InformOfCheckResultInput },
): Promise<void> {
  const report = next.reports.at(-1);
  if (report === undefined || report.told === null) return;
  const { method, on } = input;
  const over = report.overLimit.map(({ text }) => text);
  const paper = checkResultPaper(next, names, { on, over, contestBy: report.told.contestUntil });
  const vault = vaultOf(ctx.db);
  const { id } = await keepDocument(tx, vault, { of: next, paper });
  const delivery = { order: { method, on, recipient: 'APPLICANT' }, effectiveOn: on } as const;
  await writeDeliveries(tx, vault, { ...delivery, documentIds: [id], by: ctx.actor.sub, today: ctx.today });
}
