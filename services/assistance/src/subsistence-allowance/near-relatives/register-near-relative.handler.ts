import { postsOfAll } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import { registerNearRelative as decide, type RelativeKind } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import { registerRelatives } from './register.js';

export type RegisterNearRelativeInput = { caseId: string; officer: string; kind: RelativeKind };

/** 近亲属备案: into the case, which then takes the district's own visit, and into the bureau's register. */
export async function registerNearRelative(
  ctx: RequestContext,
  input: RegisterNearRelativeInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, officer, kind } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const posts = (await postsOfAll(ctx.db, [officer])).get(officer) ?? [];
  const order = { caseId, mutation: 'registerNearRelative', key, body: input } as const;
  const right = 'assistance.case.register-near-relative';
  return takeStep(ctx, { ...order, right, action: 'registerNearRelative' }, (found, by) => {
    if (posts.length === 0) {
      const message = '没有这个工作人员账号，请核对。';
      return invalidInput({ code: 'OFFICER_UNKNOWN', message, field: 'input.officer' });
    }
    return {
      decision: decide(found.case, { by, today: ctx.today, officer, kind }),
      reasonCode: kind,
      also: (tx) => registerRelatives(tx, [{ caseId, officer, kind, on: ctx.today, by: by.id }]),
    };
  });
}
