import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { DivorceAnswer } from './apply-for-divorce.js';
import { type DivorceCase, isParty, type WithdrawalWay } from './divorce-case.js';
import { divorceTarget } from './steps.js';
import { unknownYet, upTo, wrongState } from './up-to.js';

/**
 * 撤回 (民法典第一千零七十七条第一款): either side alone, from the day of the receipt to the last day of the cooling-off period, whatever
 * the other wants. Afterwards it is too late: whoever no longer wants the divorce does not come for the certificate.
 */
export function withdrawDivorce(
  found: DivorceCase,
  { by, way, today }: { by: string; way: WithdrawalWay; today: LegalDate },
): DivorceAnswer {
  if (!isParty(found, by)) return refuse({ because: 'NOT_A_PARTY' });
  const now = upTo(found, today);
  const { coolingEnd } = now.periods;
  if (now.status === 'ISSUABLE') return refuse({ because: 'WITHDRAWAL_TOO_LATE', coolingEnd: coolingEnd.on });
  if (divorceTarget(now.status, 'withdraw') === null) return refuse(wrongState(now));
  if (today > coolingEnd.on) return refuse(unknownYet(coolingEnd)); // provisional, and past: only the calendar can say
  const withdrawn = { on: today, by, way };
  return accept({ ...now, status: 'WITHDRAWN', withdrawn, endedOn: today }, { type: 'withdrawn', by, way });
}
