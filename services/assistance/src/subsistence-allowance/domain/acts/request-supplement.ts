import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { caseSteps } from '../steps.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import type { Answer } from './answer.js';

export type RequestSupplementOrder = By & Reckoning & { items: readonly string[]; reason: string };

/**
 * 一次性告知补正: tells at once everything that is missing. A second request must say what is new about it (domain §28.12), so
 * that asking again does not become a way of turning people away.
 */
export function requestSupplement(found: SubsistenceCase, order: RequestSupplementOrder): Answer {
  const refusal = guard(found, 'requestSupplement', order);
  if (refusal) return refuse(refusal);
  const items = order.items.map((item) => item.trim()).filter((item) => item !== '');
  if (items.length === 0) return refuse({ because: 'SUPPLEMENT_EMPTY' });
  const last = found.supplements.at(-1);
  const reason = order.reason.trim();
  if (last && (reason === '' || found.supplements.some((each) => each.reason === reason))) {
    return refuse({ because: 'SUPPLEMENT_REASON_MISSING', lastRequestedOn: last.on });
  }
  const on = order.today;
  const due = deadline(order, 'limit.dibao.supplement', on, on);
  if ('because' in due) return refuse(due);
  const request = { on, by: order.by.id, items, reason, suppliedOn: null };
  return accept(
    {
      ...found,
      status: caseSteps.SUBMITTED.requestSupplement,
      supplements: [...found.supplements, request],
      deadlines: withDeadline(found.deadlines, due),
    },
    { type: 'supplement-requested', caseId: found.id, items, reason, on },
  );
}
