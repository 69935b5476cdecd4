import { accept } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { RecoveryAnswer } from './answer.js';
import { balanceOf, openOf, type RecoveryClaim } from './claim.js';
import { atOnce, replacePlan, spread, type Withholdable } from './plan.js';

/**
 * The rest of a plan out of future awards, made anew when the award or the law has changed: each month gives what was decided,
 * less where the protected minimum now leaves less. What the coming months cannot give any more (the award ended) is due at the
 * counter by the given day. Null when nothing changes, and while a roll is still on its way with a part of it.
 */
export function replan(
  found: RecoveryClaim,
  months: readonly Withholdable[],
  restDueOn: LegalDate,
): RecoveryAnswer | null {
  if (found.status !== 'DECIDED' || found.decision?.plan !== 'FROM_FUTURE_AWARDS') return null;
  if (found.onRollFen > 0) return null;
  const open = found.instalments.filter((each) => openOf(each) > 0);
  const { parts, left } = spread(balanceOf(found), found.decision.monthlyFen ?? 0, months);
  const counter = open.find(({ dueOn }) => dueOn !== null);
  const planned = [...parts, ...(left > 0 ? atOnce(left, counter?.dueOn ?? restDueOn) : [])];
  const same = open.length === planned.length && open.every((each, at) => isSame(each, planned[at]));
  if (same) return null;
  const instalments = replacePlan(found.instalments, planned);
  return accept({ ...found, instalments }, { type: 'replanned', planned: instalments });
}

type Part = { month: string | null; amountFen: number };
function isSame(each: RecoveryClaim['instalments'][number], planned: Part | undefined): boolean {
  return planned !== undefined && each.month === planned.month && openOf(each) === planned.amountFen;
}
