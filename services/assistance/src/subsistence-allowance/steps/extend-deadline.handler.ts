import { isHeld, postsOfAll } from '@yimen/access';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { reckoningOf } from '../../standards/law-book.js';
import { inputRefused } from '../../who/sound-input.js';
import { divisionOfCase } from '../case-division.js';
import { extendDeadline as decide } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { ExtendInput } from './step-input.js';

/** 延长办理期限: once, for an exceptional case, with the reason and whoever approved it. */
export async function extendDeadline(ctx: RequestContext, input: ExtendInput, key: string): Promise<Answer<StepDone>> {
  const { caseId, reason } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const kind = input.kind ?? 'OTHER';
  const approver = await approverOf(ctx, caseId, input.approver ?? null);
  const order = { caseId, mutation: 'extendDeadline', key, body: input } as const;
  const right = 'assistance.case.extend-deadline';
  return takeStep(ctx, { ...order, right, action: 'extendDeadline' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    return {
      decision: decide(found.case, { by, today: ctx.today, kind, reason, approver, ...reckoning }),
      reasonCode: kind,
      details: { approver },
      also: (tx) => keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'EXTENSION', no: 1, text: reason.trim() }]),
    };
  });
}

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
