import { accept, met, type Reckoning, refuse, withDeadline } from '@yimen/casework/domain';
import { countOf, parameterOn } from '@yimen/policy';
import type { By } from '../actor.js';
import type { AllowanceCase, DeadlineName } from '../case.js';
import { guard } from '../guard.js';
import { disabilityKeys } from '../keys.js';
import { allMet, limitFrom } from '../limits.js';
import type { Answer } from './answer.js';

/**
 * 受理: today is day 0 of the street's limit, or of the ten working days of a case from another province, and today's parameters
 * and rules judge the case from now on (domain §0.4, §4.4).
 */
export function acceptCase(found: AllowanceCase, order: By & Reckoning): Answer {
  const refusal = guard(found, 'accept', order);
  if (refusal) return refuse(refusal);
  const { law, today: on } = order;
  const version = parameterOn(law, disabilityKeys.ruleVersion, on);
  if (!version.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: disabilityKeys.ruleVersion, on });
  const days = parameterOn(law, disabilityKeys.publicity, on);
  if (!days.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: disabilityKeys.publicity, on });
  const crossProvince = found.flags.includes('CROSS_PROVINCE');
  const name: DeadlineName = crossProvince ? 'limit.disability.crossProvince' : 'limit.disability.street';
  const due = limitFrom(order, name, on);
  if ('because' in due) return refuse(due);
  const ruleVersion = String(version.value);
  // Ten working days for the whole leave no room for a notice of seven days: cross-province cases are not publicized.
  const publicityDays = crossProvince ? 0 : countOf(days);
  const deadlines = withDeadline(found.deadlines, due);
  const next = { ...found, status: 'ACCEPTED' as const, acceptedOn: on, ruleVersion, publicityDays, deadlines };
  return accept(next, { type: 'accepted', on, ruleVersion });
}

export type SupplementOrder = By & Reckoning & { items: readonly string[]; reason: string };

/** 一次性告知补正: everything that is missing at once. A second request must say what is new about it (domain §28.12). */
export function requestSupplement(found: AllowanceCase, order: SupplementOrder): Answer {
  const refusal = guard(found, 'requestSupplement', order);
  if (refusal) return refuse(refusal);
  const items = order.items.map((item) => item.trim()).filter((item) => item !== '');
  if (items.length === 0) return refuse({ because: 'SUPPLEMENT_EMPTY' });
  const last = found.supplements.at(-1);
  const reason = order.reason.trim();
  if (last && (reason === '' || found.supplements.some((each) => each.reason === reason)))
    return refuse({ because: 'SUPPLEMENT_REASON_MISSING', lastRequestedOn: last.on });
  const on = order.today;
  const due = limitFrom(order, 'limit.disability.supplement', on);
  if ('because' in due) return refuse(due);
  const request = { on, by: order.by.id, items, reason, suppliedOn: null };
  const supplements = [...found.supplements, request];
  const deadlines = withDeadline(found.deadlines, due);
  const next = { ...found, status: 'SUPPLEMENT' as const, supplements, deadlines };
  return accept(next, { type: 'supplement-requested', items: items.length, on });
}

/** What was asked for is there: the application stands again as submitted, with its first day (domain §19.8). */
export function supplement(found: AllowanceCase, order: By): Answer {
  const refusal = guard(found, 'supplement', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const supplements = found.supplements.map((each) => (each.suppliedOn === null ? { ...each, suppliedOn: on } : each));
  const deadlines = met(found.deadlines, 'limit.disability.supplement', on);
  return accept({ ...found, status: 'SUBMITTED', supplements, deadlines }, { type: 'supplemented', on });
}

/** The day to supply what was missing has passed: it counts as withdrawn, and may be made again at any time. */
export function supplementOverdue(found: AllowanceCase, order: By): Answer {
  const refusal = guard(found, 'supplementOverdue', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const next = { ...found, status: 'WITHDRAWN' as const, deadlines: allMet(found.deadlines, on) };
  return accept(next, { type: 'withdrawn', because: 'SUPPLEMENT_OVERDUE', on });
}

/** 不予受理: in writing, with the reason, for example that another place is the right one. */
export function declineToAccept(found: AllowanceCase, order: By & { reason: string }): Answer {
  const refusal = guard(found, 'declineToAccept', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  return accept({ ...found, status: 'NOT_ACCEPTED' }, { type: 'not-accepted', on });
}

/** 撤回: at any time before the decision; the person may apply again. */
export function withdraw(found: AllowanceCase, order: By): Answer {
  const refusal = guard(found, 'withdraw', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const next = { ...found, status: 'WITHDRAWN' as const, deadlines: allMet(found.deadlines, on) };
  return accept(next, { type: 'withdrawn', because: 'REQUESTED', on });
}

/** 延长: once, with the reason in writing; the limit of the state that the case is in runs longer. */
export function extendDeadline(found: AllowanceCase, order: By & Reckoning & { reason: string }): Answer {
  const refusal = guard(found, 'extendDeadline', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  const due = limitFrom(order, 'limit.disability.extension', on);
  if ('because' in due) return refuse(due);
  const deadlines = withDeadline(allMet(found.deadlines, on), due);
  const next = { ...found, flags: [...found.flags, 'EXTENDED' as const], deadlines };
  return accept(next, { type: 'deadlines-changed', deadlines, on });
}
