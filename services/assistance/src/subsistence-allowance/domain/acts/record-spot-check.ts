import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { SpotCheck, SpotCheckFinding, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { keys } from '../rules/keys.js';
import { type Answer, dayRefused } from './answer.js';

export type RecordSpotCheckOrder = By & {
  law: Law;
  /** The day on which the case was drawn; null for one that the bureau looked at of its own accord. */
  drawnOn: LegalDate | null;
  visitors: readonly string[];
  visitedOn: LegalDate;
  finding: SpotCheckFinding;
  reasons: string;
};

function visitorsRefused(found: SubsistenceCase, { law, visitors, today }: RecordSpotCheckOrder) {
  const minimum = parameterOn(law, keys.visitorsMin, today);
  if (!minimum.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.visitorsMin, on: today } as const;
  const count = new Set(visitors).size;
  if (count < Number(minimum.value)) {
    return { because: 'VISITORS_TOO_FEW', count, required: Number(minimum.value) } as const;
  }
  const relative = visitors.find((visitor) => found.nearRelatives.includes(visitor));
  return relative === undefined ? null : ({ because: 'VISITOR_IS_RELATIVE', visitor: relative } as const);
}

/**
 * 抽查: the bureau visits a household that a street confirmed, and finds the decision right or wrong, with reasons
 * (社会救助法 44; domain §28.13). Only of what a street decided; by as many as visit, none of them a near relative.
 */
export function recordSpotCheck(found: SubsistenceCase, order: RecordSpotCheckOrder): Answer {
  const refusal = guard(found, 'recordSpotCheck', order);
  if (refusal) return refuse(refusal);
  if (order.reasons.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const unsound = visitorsRefused(found, order);
  if (unsound) return refuse(unsound);
  const { visitedOn, visitors, finding, drawnOn, by, today } = order;
  const earliestOn = found.decision?.on;
  const day = dayRefused('visitedOn', visitedOn, { today, ...(earliestOn ? { earliestOn } : {}) });
  if (day) return refuse(day);
  const no = found.spotChecks.length + 1;
  const spotCheck: SpotCheck = { no, drawnOn, visitedOn, visitors: [...new Set(visitors)], finding, by: by.id };
  return accept(
    { ...found, spotChecks: [...found.spotChecks, spotCheck] },
    { type: 'spot-checked', caseId: found.id, finding, on: today },
  );
}
