import type { LegalDate } from '@yimen/standards';
import type { SubsistenceCase } from '../case.js';
import type { CheckRefusal } from './check-refusals.js';
import { hasRunOut, reportOf } from './check-report.js';
import { openContests } from './contest.js';
import { obligorsUnasked, sourcesToAskAgain } from './what-to-ask-again.js';

type Question = { found: SubsistenceCase; today: LegalDate };

/** A report that has run out carries no proposal: neither to confirm nor to refuse (附录 A: 过期作废). */
export function reportRanOut({ found, today }: Question): CheckRefusal | null {
  const report = reportOf(found);
  if (report === null || !hasRunOut(found, today)) return null;
  return { because: 'VERIFICATION_EXPIRED', reportNo: report.reportNo, validUntil: report.validUntil };
}

function exceeded({ found }: Pick<Question, 'found'>): CheckRefusal | null {
  return reportOf(found)?.conclusion === 'EXCEED' && found.checkConclusion === 'EXCEED'
    ? null
    : { because: 'CHECK_NOT_EXCEEDED' };
}

/** A source must be asked again, or an obligor may have consented since. */
export function somethingToAskAgain({ found, today }: Question): CheckRefusal | null {
  const something = sourcesToAskAgain(found, today).length > 0 || obligorsUnasked(found).length > 0;
  return something ? null : { because: 'NOTHING_TO_ASK_AGAIN' };
}

/** Something is over, and the household has not been told. */
export function resultToBeTold(question: Pick<Question, 'found'>): CheckRefusal | null {
  const told = reportOf(question.found)?.told ?? null;
  if (told === null) return exceeded(question);
  return { because: 'CHECK_RESULT_TOLD_ALREADY', on: told.on, contestUntil: told.contestUntil };
}

/** Something is over, and the time to contest it has not passed. */
export function resultContestable(question: Question): CheckRefusal | null {
  const until = reportOf(question.found)?.told?.contestUntil ?? null;
  const over = until !== null && question.today > until;
  return exceeded(question) ?? (over ? { because: 'CONTEST_PERIOD_OVER', contestUntil: until } : null);
}

/** Something contested waits for its answer. */
export function contestOpen({ found }: Question): CheckRefusal | null {
  return openContests(found).length > 0 ? null : { because: 'CONTEST_UNKNOWN' };
}
