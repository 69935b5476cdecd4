import { isHeld, postsOfAll } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import { divisionOfCase } from '../case-division.js';
import { type Deadline, extendDeadline as decide, extensionPaper } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { ExtendInput } from './step-input.js';

/** 延长办理期限: once, for an exceptional case, with the reason and whoever approved it; the household is told in writing. */
export async function extendDeadline(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: ExtendInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, reason } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const kind = input.kind ?? 'OTHER';
  const approver = await approverOf(ctx, caseId, input.approver ?? null);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { caseId, mutation: 'extendDeadline', key, body: input } as const;
  const right = 'assistance.case.extend-deadline';
  return takeStep(ctx, { ...order, right, action: 'extendDeadline' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const decision = decide(found.case, { by, today: ctx.today, kind, reason, approver, ...reckoning });
    const due = decision.outcome === 'accepted' ? decision.next.deadlines.find(isExtension) : undefined;
    const also = async () => {
      await keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'EXTENSION', no: 1, text: reason.trim() }]);
      if (brought.names === null || due === undefined) return;
      const paper = extensionPaper(found.case, brought.names, { on: ctx.today, reason: reason.trim(), due });
      await keepDocument(tx, vaultOf(ctx.db), { of: found.case, paper, reckoning });
    };
    return { decision, reasonCode: kind, details: { approver }, also };
  });
}

const isExtension = ({ name }: Deadline) => name === 'limit.dibao.ext';

/** The account named, when it holds today a post over the case that approves; null otherwise: then nobody has approved. */
async function approverOf(ctx: RequestContext, caseId: string, account: string | null): Promise<string | null> {
  const division = await divisionOfCase(ctx, caseId);
  if (account === null || division === null) return null;
  const held = ((await postsOfAll(ctx.db, [account])).get(account) ?? []).filter(
    (post) => isHeld(post, ctx.today) && /^(street-leader|bureau-officer|bureau-leader)$/.test(post.role),
  );
  const here = await Promise.all(held.map((post) => ctx.authority.isWithin(division, post.division, ctx.today)));
  return here.includes(true) ? account : null;
}
