import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { Extension, ExtensionKind, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { type Answer, judgedBy } from './answer.js';

/** `approver` is whoever approved it, when it is not the actor; that they may is the service's to see. */
export type ExtendDeadlineOrder = By & Reckoning & { kind: ExtensionKind; reason: string; approver: string | null };

const approving = ['street-leader', 'bureau-officer', 'bureau-leader'] as const;

function approverOf({ by, approver }: ExtendDeadlineOrder): string | null {
  return by.roles.some((role) => approving.some((each) => each === role)) ? by.id : approver;
}

/**
 * 特殊情形 (an objection, living apart from the register ...): the whole may take 45 working days; once, with the reason and whoever
 * approved it (22通知四（一）; domain §17 A.2). Refuses an objection as reason where nobody objected.
 */
export function extendDeadline(found: SubsistenceCase, order: ExtendDeadlineOrder): Answer {
  const refusal = guard(found, 'extendDeadline', order);
  if (refusal) return refuse(refusal);
  const { kind, by, today: on } = order;
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  if (kind === 'OBJECTION' && found.objections.length === 0) return refuse({ because: 'EXTENSION_UNFOUNDED', kind });
  const approvedBy = approverOf(order);
  if (approvedBy === null) return refuse({ because: 'EXTENSION_APPROVER_MISSING' });
  const of = judgedBy(found);
  const due = deadline(order, 'limit.dibao.ext', of, of);
  if ('because' in due) return refuse(due);
  const others = found.deadlines.filter(({ name }) => name !== 'limit.dibao.total' && name !== 'limit.dibao.street');
  const deadlines = withDeadline(others, due);
  const extension: Extension = { kind, on, by: by.id, approvedBy };
  return accept(
    { ...found, flags: [...found.flags, 'EXCEPTIONAL'], deadlines, extension },
    { type: 'deadlines-changed', caseId: found.id, deadlines, on },
  );
}
