import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { type Answer, judgedBy } from './answer.js';

/** 特殊情形 (an objection, living apart from the register ...): the whole may take 45 working days; once, with the reason. */
export function extendDeadline(found: SubsistenceCase, order: By & Reckoning & { reason: string }): Answer {
  const refusal = guard(found, 'extendDeadline', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const of = judgedBy(found);
  const due = deadline(order, 'limit.dibao.ext', of, of);
  if ('because' in due) return refuse(due);
  const others = found.deadlines.filter(({ name }) => name !== 'limit.dibao.total' && name !== 'limit.dibao.street');
  const deadlines = withDeadline(others, due);
  return accept(
    { ...found, flags: [...found.flags, 'EXCEPTIONAL'], deadlines },
    { type: 'deadlines-changed', caseId: found.id, deadlines, on: order.today },
  );
}
