import { carryOut, changeOne } from '@yimen/casework';
import type { Reckoning } from '@yimen/casework/domain';
import { type Answer, inTransaction, type RequestContext } from '@yimen/subgraph';
import { reckoningsOf } from '../certificate/certificate-laws.js';
import { commitForeign } from './commit-foreign.js';
import { foreignProblem } from './cross-province.problems.js';
import type { ForeignAnswer, ForeignCase, ForeignFact } from './domain/index.js';
import { findForeign, type StoredForeign } from './foreign-case.store.js';

export type ForeignDone = { readonly caseId: string };
export type ForeignStepInput = { readonly caseId: string };

type Step = {
  readonly mutation: string;
  readonly key: string;
  readonly judge: (
    found: ForeignCase,
    when: { readonly today: RequestContext['today']; readonly reckoning: Reckoning },
  ) => ForeignAnswer;
};

const right = 'disability.cross-province.handle';

/** One step of a case at somebody's wish: locked, judged by the pure rules, written with its audit entry and events, once a key. */
export async function takeForeignStep(
  ctx: RequestContext,
  input: ForeignStepInput,
  step: Step,
): Promise<Answer<ForeignDone>> {
  const { mutation, key, judge } = step;
  const order = { id: input.caseId, mutation, key, body: input, right };
  const subject = {
    field: 'input.caseId',
    find: findForeign,
    located: ({ case: { division } }: StoredForeign) => ({ divisions: [division] }),
    bring: (id: string) => roleIn(ctx, id),
  };
  return changeOne(ctx, order, subject, async ({ stored, brought: role }, tx) => {
    const reckoning = (await reckoningsOf(tx, [stored.case.division], ctx.today))(stored.case.division);
    const decision = judge(stored.case, { today: ctx.today, reckoning });
    const by = { actor: ctx.actor, role, action: right, today: ctx.today };
    return carryOut<ForeignCase, ForeignFact, Parameters<typeof foreignProblem>[0], object, ForeignDone>(
      { decision },
      {
        show: foreignProblem,
        write: async ({ next, facts }) => {
          const happened = facts[0]?.type ?? 'push';
          await commitForeign(tx, { before: stored, next: { case: next, doubts: stored.doubts }, happened, by });
          return { caseId: next.id };
        },
      },
    );
  });
}

/** In which of its roles the officer acts on the case; null when it is not there. */
async function roleIn(ctx: RequestContext, id: string): Promise<string | null> {
  const found = await inTransaction(ctx.db, (tx) => findForeign(tx, id, false));
  if (found === undefined) return null;
  for (const { role, division } of ctx.actor.posts)
    if (await ctx.authority.isWithin(found.case.division, division, ctx.today)) return role;
  return 'service';
}
