import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { DivorceAnswer } from './apply-for-divorce.js';
import { type DivorceCase, isParty, type WithdrawalWay } from './divorce-case.js';
import { divorceTarget } from './steps.js';
import { unknownYet, upTo, wrongState } from './up-to.js';

export type WithdrawOrder = {
  readonly by: string;
  readonly way: WithdrawalWay;
  readonly today: LegalDate;
  /** At the window: what time it is (HH:MM:SS), and when the registry stops its business today (HH:MM); null where it does not say. */
  readonly hours: { readonly time: string; readonly closesAt: string | null } | null;
};

/**
 * 撤回 (民法典第一千零七十七条第一款、第二百零三条第二款): either side alone, from the day of the receipt to the last day of the cooling-off
 * period, whatever the other wants: online until midnight, at the window until it closes. Afterwards it is too late: whoever no longer
 * wants the divorce does not come for the certificate.
 */
export function withdrawDivorce(found: DivorceCase, { by, way, today, hours }: WithdrawOrder): DivorceAnswer {
  if (!isParty(found, by)) return refuse({ because: 'NOT_A_PARTY' });
  const now = upTo(found, today);
  const { coolingEnd } = now.periods;
  if (now.status === 'ISSUABLE') return refuse({ because: 'WITHDRAWAL_TOO_LATE', coolingEnd: coolingEnd.on });
  if (divorceTarget(now.status, 'withdraw') === null) return refuse(wrongState(now));
  if (today > coolingEnd.on) return refuse(unknownYet(coolingEnd)); // provisional, and past: only the calendar can say
  const last = coolingEnd.unpublished === null && today === coolingEnd.on;
  const closedAt = last && way === 'IN_PERSON' ? closedBefore(hours) : null;
  if (closedAt !== null) return refuse({ because: 'WITHDRAWAL_AFTER_HOURS', closedAt, coolingEnd: coolingEnd.on });
  const withdrawn = { on: today, by, way };
  return accept({ ...now, status: 'WITHDRAWN', withdrawn, endedOn: today }, { type: 'withdrawn', by, way });
}

/** When the window closed today, for whoever stands there after it; the very moment of closing is still in time. */
function closedBefore(hours: WithdrawOrder['hours']): string | null {
  if (hours === null || hours.closesAt === null) return null;
  return hours.time > `${hours.closesAt}:00` ? hours.closesAt : null;
}
