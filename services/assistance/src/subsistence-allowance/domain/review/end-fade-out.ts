import { accept, refuse } from '@yimen/casework/domain';
import { addDays, firstDayOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';

/**
 * 渐退期满: the last fading month is over and the award with it. The household was heard and told when the fading out was decided;
 * no further decision is needed. Time-driven, and safe to find twice.
 */
export function endFadeOut(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'endFadeOut', order);
  if (refusal) return refuse(refusal);
  const endMonth = found.award?.endMonth ?? null;
  if (endMonth === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const endsOn = addDays(firstDayOf(nextMonth(endMonth)), -1);
  const { today: on } = order;
  if (on <= endsOn) return refuse({ because: 'FADE_OUT_NOT_OVER', endsOn });
  const deadlines = found.deadlines.map((due) => (due.metOn === null ? { ...due, metOn: on } : due));
  const next = { ...found, status: 'TERMINATED' as const, deadlines, review: null };
  return accept(next, { type: 'fade-out-over', caseId: found.id, on, endMonth });
}
