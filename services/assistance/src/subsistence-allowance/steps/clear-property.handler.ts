import type { RequestContext } from '@yimen/subgraph';
import { lawOf } from '../../standards/law-book.js';
import { clearProperty as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { ClearPropertyInput } from './step-input.js';

/** 申辩成立: evidence about a property holds, with the reason written down. */
export function clearProperty(ctx: RequestContext, input: ClearPropertyInput, key: string) {
  const { caseId, personId, kind, reason } = input;
  const order = { caseId, mutation: 'clearProperty', key, body: input } as const;
  const right = 'assistance.case.clear-property';
  return takeStep(ctx, { ...order, right, action: 'clearProperty' }, async (found, by, tx) => ({
    decision: decide(found.case, {
      ...{ by, personId, kind, reason },
      today: ctx.today,
      law: await lawOf(tx, found.case.division, ctx.today),
    }),
    reasonCode: 'EVIDENCE_HOLDS',
    details: { kind },
  }));
}
