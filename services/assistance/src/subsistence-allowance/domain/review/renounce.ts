import { accept, refuse } from '@yimen/casework/domain';
import { monthOf } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { conductEnd } from './conduct.js';
import { beginReview } from './open-review.js';
import { lastPaid } from './propose-change.js';
import type { ChangeProposal } from './review.js';

export type RenounceOrder = By & { reviewId: string; textId: string; currentFen: number };

/**
 * 自愿退出: the household itself asks for the end. Nobody has to be heard about their own wish; it is decided in writing all the
 * same, by whoever confirms, and a household that has second thoughts may say so until then (the award is kept).
 */
export function renounceAward(found: SubsistenceCase, order: RenounceOrder): Answer {
  const refusal = guard(found, 'renounceAward', order);
  if (refusal) return refuse(refusal);
  const { by, today: on, reviewId, textId, currentFen } = order;
  const reason = { trigger: 'DECLARED_CHANGE' as const, on, ref: null };
  const begun = found.review === null ? beginReview(found, { by, on, reviewId, reason, selfDeclared: true }) : found;
  const { review } = begun;
  if (review === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const ended = conductEnd(found, {
    ...{ today: on, lastMonth: null },
    grounds: [{ code: 'RENOUNCED', text: '家庭自愿退出' }],
  });
  const endMonth = lastPaid(found, monthOf(on));
  const proposal: ChangeProposal = { ...ended, endMonth, on, by: by.id, currentFen, told: null };
  const opinion = { stance: 'AGREES' as const, heardOn: on, heardBy: by.id, from: by.personId ?? null, textId };
  const next = { ...begun, status: 'TERMINATING' as const, review: { ...review, proposal, opinion } };
  const fact = { caseId: found.id, on, reviewId: review.reviewId };
  return accept(next, { ...fact, type: 'change-proposed', proposal, respondBy: null });
}
