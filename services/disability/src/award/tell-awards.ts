import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import { fenToYuan, type LegalDate, type LegalMonth, nextMonth } from '@yimen/standards';
import type { AwardRow } from './award.row.js';
import { type AwardDifference, type AwardMonths, type Run, standingIn } from './domain/index.js';

/** An award that is other than it was: as it lay, what its months are, and what of that is new. */
export type ReassessedAward = {
  readonly row: AwardRow;
  readonly months: AwardMonths;
  readonly difference: AwardDifference;
};

/** By what an event is caused, when it is caused by one. */
export type Cause = Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;

const runTold = ({ from, status, amountFen, reason: reasonCode }: Run) => ({
  ...{ from, status, monthlyAmount: fenToYuan(amountFen), reasonCode },
});

const whose = ({ id: awardId, caseId, personId, allowance, division }: AwardRow) => ({
  ...{ awardId, caseId, personId, allowance, division },
});

/** The one event of an award that changed: its end before all else, then suspension, then what it pays. */
export function tellChange({ row, months, difference }: ReassessedAward, today: LegalDate, cause: Cause): DomainEvent {
  const version = row.version + 1;
  const telling = { ...cause, subjectVersion: version, legalDate: today, division: row.division };
  const data = { ...whose(row), version };
  const standing = standingIn(months, difference.from);
  const { from } = difference;
  if (difference.ends) return eventOf('yimen.disability.award.ended.v1', { ...data, ...endTold(months, row) }, telling);
  if (difference.suspends)
    return eventOf('yimen.disability.award.suspended.v1', { ...data, from, reasonCode: 'DEATH_REPORTED' }, telling);
  const monthlyAmount = fenToYuan(months.runs.at(-1)?.amountFen ?? 0);
  if (difference.resumes || difference.revives) {
    const reasonCode = difference.resumes ? 'CLEARED' : 'RESTORED';
    const resumed = { ...data, from, monthlyAmount, months: runsSince(months, from).map(runTold), reasonCode };
    return eventOf('yimen.disability.award.resumed.v1', resumed, telling);
  }
  const old = fenToYuan(amountBefore(row, from));
  const changed = { ...data, from, oldMonthlyAmount: old, monthlyAmount, months: runsSince(months, from).map(runTold) };
  const reasonCode = months.runs.at(-1)?.reason ?? standing?.reason ?? 'ELIGIBLE';
  return eventOf('yimen.disability.award.changed.v1', { ...changed, reasonCode }, telling);
}

/** The runs from a month on; the one that holds in it is told from that month. */
function runsSince(months: AwardMonths, from: LegalMonth): Run[] {
  const first = standingIn(months, from);
  const later = months.runs.filter((run) => run.from > from);
  return first === undefined ? later : [{ ...first, from }, ...later];
}

function endTold({ lastMonth, endReason }: AwardMonths, row: AwardRow) {
  return { to: lastMonth ?? nextMonth(row.from.slice(0, 7) as LegalMonth, -1), reasonCode: endReason ?? 'ENDED' };
}

const amountBefore = ({ amounts }: AwardRow, month: LegalMonth): number =>
  amounts.filter(({ from }) => from.slice(0, 7) <= month).at(-1)?.amount ?? 0;

/** That an allowance was granted, with its months as far as they are known. */
export function tellGrant(row: AwardRow, { runs }: AwardMonths, today: LegalDate, cause: Cause): DomainEvent {
  const monthlyAmount = fenToYuan(runs.at(-1)?.amountFen ?? 0);
  const from = row.from.slice(0, 7) as LegalMonth;
  const data = { ...whose(row), from, monthlyAmount, months: runs.map(runTold), version: row.version };
  const telling = { ...cause, subjectVersion: row.version, legalDate: today, division: row.division };
  return eventOf('yimen.disability.award.granted.v1', data, telling);
}
