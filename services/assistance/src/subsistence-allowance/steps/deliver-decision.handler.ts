import { newestDocument, writeDeliveries } from '@yimen/casework';
import { effectiveOn } from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import type { RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../../keys/service-keys.js';
import { lawOf } from '../../standards/law-book.js';
import { deliverDecision as decide, keys } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { DeliverInput } from './step-input.js';

/**
 * 送达: how and when the decision reached the applicant; the limits of the remedies run from there. The short way of `deliverDocument`
 * for the decision alone, to the applicant, without a receipt.
 */
export function deliverDecision(ctx: RequestContext, input: DeliverInput, key: string) {
  const { caseId, method, on } = input;
  const order = { caseId, mutation: 'deliverDecision', key, body: input } as const;
  const right = 'assistance.case.deliver';
  return takeStep(ctx, { ...order, right, action: 'deliverDecision' }, async (found, by, tx) => {
    const { today, actor } = ctx;
    const law = await lawOf(tx, found.case.division, today);
    const announced = parameterOn(law, keys.announcementDays, on);
    const effective = effectiveOn(method, on, announced.ok ? Number(announced.value) : 0);
    return {
      decision: decide(found.case, { by, today, method, on, effectiveOn: effective }),
      details: { method, on },
      also: async () => {
        const id = await newestDocument(tx, caseId, ['CONFIRMATION', 'REFUSAL']);
        if (id === null) return;
        const delivery = { method, on, recipient: 'APPLICANT' } as const;
        const written = { order: delivery, effectiveOn: effective, by: actor.sub, today };
        await writeDeliveries(tx, vaultOf(ctx.db), { ...written, documentIds: [id] });
      },
    };
  });
}
