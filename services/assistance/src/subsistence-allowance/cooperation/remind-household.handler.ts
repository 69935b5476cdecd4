import type { RequestContext } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { reckoningOf } from '../../standards/law-book.js';
import { proveExclusion as prove, remindHousehold as remind } from '../domain/index.js';
import { takeStep } from '../take-step.js';

export type RemindInput = { caseId: string; demand: string };

/** 书面告知: what is to be done, and by when. */
export function remindHousehold(ctx: RequestContext, input: RemindInput, key: string) {
  const { caseId, demand } = input;
  const order = { caseId, mutation: 'remindHousehold', key, body: input } as const;
  return takeStep(
    ctx,
    { ...order, right: 'assistance.case.remind', action: 'remindHousehold' },
    async (found, by, tx) => {
      const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
      const no = found.case.reminders.length + 1;
      return {
        decision: remind(found.case, { by, today: ctx.today, demand, ...reckoning }),
        details: { reminder: no },
        also: (tx) => keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'REMINDER', no, text: demand.trim() }]),
      };
    },
  );
}

export type ProveExclusionInput = { caseId: string; personId: string; evidence: string };

/** 登记不计入成员的凭据. */
export function proveExclusion(ctx: RequestContext, input: ProveExclusionInput, key: string) {
  const { caseId, personId, evidence } = input;
  const order = { caseId, mutation: 'proveExclusion', key, body: input } as const;
  const right = 'assistance.case.prove-exclusion';
  return takeStep(ctx, { ...order, right, action: 'proveExclusion' }, (found, by) => ({
    decision: prove(found.case, { by, today: ctx.today, personId, evidence }),
  }));
}
