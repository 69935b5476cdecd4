import { accept, refuse } from '@yimen/casework/domain';
import { monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { deadline, met, type Reckoning, withDeadline } from '../time-limits.js';
import { closed } from './close-review.js';
import { type DecideChangeOrder, written } from './decide-change.js';
import { beginReview } from './open-review.js';
import type { ChangeGround, ReviewTrigger, Suspension, SuspensionReason } from './review.js';

type Papers = Pick<DecideChangeOrder, 'decisionId' | 'documentNo'>;
export type SuspendOrder = By &
  Reckoning &
  Papers & {
    reviewId: string;
    reason: SuspensionReason;
    text: string;
    trigger?: ReviewTrigger;
    ref?: string | null;
  };

/**
 * 暂停发放: while the facts are unclear, the household cannot be found or does not cooperate, or a death was reported by one source
 * alone. From the next month on, with the reason in writing; a review clears the facts, and what was kept back is due when they
 * are cleared. What was paid is never claimed on a suspicion (domain §2.4 ⑤, §11, §28.11).
 */
export function suspendAward(found: SubsistenceCase, order: SuspendOrder): Answer {
  const refusal = guard(found, 'suspendAward', order);
  if (refusal) return refuse(refusal);
  if (order.text.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { by, today: on, reason, reviewId, trigger = 'SUSPENDED', ref = null } = order;
  const fromMonth = nextMonth(monthOf(on));
  const begun =
    found.review === null
      ? beginReview(found, { by, on, reviewId, reason: { trigger, on, ref }, selfDeclared: false })
      : found;
  const suspension: Suspension = { reason, on, by: by.id, fromMonth, remindedOn: null };
  const decision = written(begun, order, {
    ...{ kind: 'SUSPEND', determination: null, fromMonth, monthlyFen: null, later: [], endMonth: null },
    grounds: groundOf(reason, order.text),
  });
  if ('because' in decision) return refuse(decision);
  const decisions = [...found.decisions, decision];
  return accept(
    { ...begun, status: 'SUSPENDED', suspension, decisions },
    { type: 'award-suspended', caseId: found.id, on, suspension, decision },
  );
}

function groundOf(reason: SuspensionReason, text: string): ChangeGround[] {
  switch (reason) {
    case 'LOST_CONTACT':
    case 'NOT_COOPERATING':
      return [{ code: reason, text }];
    case 'DEATH_REPORTED':
      return [{ code: 'DEATH', text }];
    case 'FACTS_UNCLEAR':
      return [{ code: 'FACTS_UNCLEAR', text }];
  }
}

/** 书面催告: the household is reminded in writing, and has its time to answer from that day on. */
export function urgeHousehold(found: SubsistenceCase, order: By & Reckoning): Answer {
  const refusal = guard(found, 'urgeHousehold', order);
  if (refusal) return refuse(refusal);
  const { suspension } = found;
  if (suspension === null) return refuse({ because: 'AWARD_NOT_SUSPENDED' });
  const { today: on } = order;
  const due = deadline(order, 'limit.dibao.suspend', on, on);
  if ('because' in due) return refuse(due);
  const next = { ...found, suspension: { ...suspension, remindedOn: on } };
  return accept(
    { ...next, deadlines: withDeadline(found.deadlines, due) },
    { type: 'household-urged', caseId: found.id, on, respondBy: due.dueOn ?? due.provisionalDueOn },
  );
}

/** 恢复发放: the facts are clear and the entitlement is as it was; paid again from the next month on, and what was kept back is due. */
export function resumeAward(found: SubsistenceCase, order: By & Reckoning & Papers & { reason: string }): Answer {
  const refusal = guard(found, 'resumeAward', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { today: on } = order;
  const decision = written(found, order, {
    ...{ kind: 'RESUME', determination: null, monthlyFen: null, later: [], endMonth: null, grounds: [] },
    fromMonth: nextMonth(monthOf(on)),
  });
  if ('because' in decision) return refuse(decision);
  const answered = { ...found, deadlines: met(found.deadlines, 'limit.dibao.suspend', on) };
  const next = closed(answered, order, { outcome: 'RESUMED', decision });
  if ('because' in next) return refuse(next);
  return accept(
    { ...next, status: 'ACTIVE', suspension: null },
    { type: 'award-resumed', caseId: found.id, on, decision },
  );
}
