import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import type { By } from '../actor.js';
import type { HomeVisit, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { keys } from '../rules/keys.js';
import { type Answer, dayRefused, judgedBy } from './answer.js';

export type RecordHomeVisitOrder = By & { visit: HomeVisit; law: Law };

/** Records a visit to the home: by two people or more, none of them a near relative, after acceptance and not after today. */
export function recordHomeVisit(found: SubsistenceCase, order: RecordHomeVisitOrder): Answer {
  const refusal = guard(found, 'recordHomeVisit', order);
  if (refusal) return refuse(refusal);
  const { visit, today: on } = order;
  const of = judgedBy(found);
  const minimum = parameterOn(order.law, keys.visitorsMin, of);
  if (!minimum.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.visitorsMin, on: of });
  const count = new Set(visit.visitors.map((visitor) => visitor.account)).size;
  if (count < Number(minimum.value)) {
    return refuse({ because: 'VISITORS_TOO_FEW', count, required: Number(minimum.value) });
  }
  const relative = visit.visitors.find((visitor) => found.nearRelatives.includes(visitor.account));
  if (relative) return refuse({ because: 'VISITOR_IS_RELATIVE', visitor: relative.account });
  const earliestOn = found.review?.openedOn ?? of;
  const unsound = dayRefused('visitedOn', visit.visitedOn, { today: on, earliestOn });
  if (unsound) return refuse(unsound);
  return accept(
    { ...found, visits: [...found.visits, visit] },
    { type: 'home-visited', caseId: found.id, visitId: visit.visitId, visitors: visit.visitors, on: visit.visitedOn },
  );
}
