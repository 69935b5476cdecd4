import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { Delivery, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { keys } from '../rules/keys.js';
import { type CheckReport, reportOf } from './check-report.js';

export type InformOfCheckResultOrder = By & { method: Delivery['method']; on: LegalDate; law: Law };

/**
 * 告知核对结果: the household has been told, item by item, what is over which limit, and until when and where it may contest
 * that (domain §2.5: EXCEED 须告知并允许举证复查). The limit runs from the delivery. Told once a report.
 */
export function informOfCheckResult(found: SubsistenceCase, order: InformOfCheckResultOrder): Answer {
  const refusal = guard(found, 'informOfCheckResult', order);
  if (refusal) return refuse(refusal);
  const { method, on, today, law } = order;
  const report = reportOf(found);
  if (report === null || report.conclusion !== 'EXCEED') return refuse({ because: 'CHECK_NOT_EXCEEDED' });
  if (report.told !== null) {
    const { told } = report;
    return refuse({ because: 'CHECK_RESULT_TOLD_ALREADY', on: told.on, contestUntil: told.contestUntil });
  }
  const unsound = dayRefused('on', on, { today, earliestOn: report.issuedOn });
  if (unsound) return refuse(unsound);
  const within = parameterOn(law, keys.contestWithin, on);
  if (!within.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.contestWithin, on });
  const contestUntil = addDays(on, Number(within.value));
  const told: CheckReport = { ...report, told: { method, on, contestUntil } };
  return accept(
    { ...found, reports: [...found.reports.slice(0, -1), told] },
    { type: 'check-result-told', caseId: found.id, report: told, contestUntil, on },
  );
}
