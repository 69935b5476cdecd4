import type { LegalDate } from '@yimen/standards';
import type { RefusalGround, SubsistenceCase } from '../case.js';
import type { CheckRefusal } from './check-refusals.js';
import { reportOf } from './check-report.js';
import { openContests } from './contest.js';

const aboutMeans: readonly RefusalGround['code'][] = ['INCOME_NOT_BELOW_STANDARD', 'ASSET_EXCEEDED'];

/**
 * May a refusal rest on income or property today? Only when the household was told what is over, its time to contest it has
 * passed, and everything that it contested has been answered (domain §2.5, R-AST-02, §28.4). Null when it may, or rests on neither.
 */
export function meansGroundsRefused(
  found: SubsistenceCase,
  grounds: readonly RefusalGround[],
  today: LegalDate,
): CheckRefusal | null {
  if (!grounds.some(({ code }) => aboutMeans.includes(code))) return null;
  const report = reportOf(found);
  if (report === null) return { because: 'CHECK_RESULT_NOT_TOLD', reportNo: '' };
  const { reportNo, told } = report;
  if (told === null) return { because: 'CHECK_RESULT_NOT_TOLD', reportNo };
  const open = openContests(found).map(({ contestId }) => contestId);
  if (open.length > 0) return { because: 'CONTEST_OPEN', contestIds: open };
  return today <= told.contestUntil ? { because: 'CONTEST_PERIOD_RUNNING', contestUntil: told.contestUntil } : null;
}
