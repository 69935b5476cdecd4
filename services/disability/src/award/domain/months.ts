import {
  addDays,
  compare,
  firstDayOf,
  type LegalDate,
  type LegalMonth,
  monthOf,
  monthsBetween,
  nextMonth,
} from '@yimen/standards';
import type { Judge } from './judge.js';
import { factsOn, holdsOn, type JudgedDays, type PersonFacts } from './person-facts.js';

/** Why an award is over for good, as somebody decided; the day of it. */
export type AwardGround = {
  readonly kind: 'RENOUNCED' | 'FALSE_STATEMENT' | 'RECHECK_FAILED';
  readonly on: LegalDate;
};

/** What the months of an award are worked out from, beside the facts of its person. */
export type AwardOfMonths = {
  readonly fromMonth: LegalMonth;
  /** The day as of which the right was found: what was not so before it does not matter. */
  readonly eligibleOn: LegalDate;
  readonly grounds: readonly AwardGround[];
};

export type MonthStatus = 'PAID' | 'SUPPRESSED' | 'STOPPED';
/** From this month on, until the next run: how the award stands, what it pays, why. */
export type Run = {
  readonly from: LegalMonth;
  readonly status: MonthStatus;
  readonly amountFen: number;
  readonly reason: string;
};

/** The months of an award, as far as is known today. */
export type AwardMonths = {
  readonly runs: readonly Run[];
  /** The last month; null while it goes on (stopped or not). */
  readonly lastMonth: LegalMonth | null;
  readonly endReason: string | null;
  /** A death is reported and not confirmed: nothing is paid from this month on until it is. */
  readonly suspendedFrom: LegalMonth | null;
};

export type MonthsOrder = {
  readonly award: AwardOfMonths;
  readonly person: PersonFacts;
  readonly rules: Judge;
  readonly today: LegalDate;
  /** Until which month they are worked out: the next one, or a later one of which a standard is published already. */
  readonly through: LegalMonth;
};

/**
 * Works out every month of an award from all that is known (domain §4.4, §9): a stop and a going on begin with the month after their
 * day, a month is paid at the standard of its first day, a like benefit that is higher suppresses and does not end it. What is not
 * known yet of days to come is taken to stay as it is today. The same facts give the same months, whatever was heard first. Pure.
 */
export function monthsOf(order: MonthsOrder): AwardMonths {
  const { award, person, through } = order;
  const end = endOf(award, person);
  const last = end !== null && end.month < through ? end.month : through;
  const count = Math.max(monthsBetween(award.fromMonth, last), 0);
  const runs: Run[] = [];
  for (let ahead = 0; ahead <= count; ahead += 1) {
    const run = runOf(order, nextMonth(award.fromMonth, ahead));
    const before = runs.at(-1);
    if (before === undefined || !sameRun(before, run)) runs.push(run);
  }
  const reported = person.life.reportedDeadSince;
  return {
    runs,
    lastMonth: end?.month ?? null,
    endReason: end?.reason ?? null,
    suspendedFrom: reported === null || end !== null ? null : later(monthOf(reported), award.fromMonth),
  };
}

const earlier = (one: LegalDate, other: LegalDate) => (compare(one, other) > 0 ? other : one);
const later = (one: LegalMonth, other: LegalMonth) => (one > other ? one : other);
const sameRun = (one: Run, other: Run) =>
  one.status === other.status && one.amountFen === other.amountFen && one.reason === other.reason;

type End = { readonly month: LegalMonth; readonly reason: string };

/** The last month of an award that is over: that of the death, of the decision, of the move out of the district; the earliest. */
function endOf({ grounds, fromMonth }: AwardOfMonths, { life, away }: PersonFacts): End | null {
  const gone = away.find(({ to }) => to === null);
  const declaredDead = life.declared.find(({ so, to }) => so === 'DECLARED_DEAD' && to === null);
  const ends: End[] = [
    ...(life.diedOn === null ? [] : [{ month: monthOf(life.diedOn), reason: 'DEATH' }]),
    ...(declaredDead === undefined ? [] : [{ month: monthOf(declaredDead.from), reason: 'DECLARED_DEAD' }]),
    ...grounds.map(({ kind, on }) => ({ month: monthOf(on), reason: kind })),
    ...(gone === undefined ? [] : [{ month: monthOf(gone.from), reason: 'MOVED_AWAY' }]),
  ];
  const [first] = ends.sort(
    (one, other) => one.month.localeCompare(other.month) || one.reason.localeCompare(other.reason),
  );
  if (first === undefined) return null;
  // Over before its first month: it has no month, and its last is the one before.
  return first.month < fromMonth ? { ...first, month: nextMonth(fromMonth, -1) } : first;
}

/**
 * A month is paid when the right stood at the end of the month before (a stop begins with the following month) or stands on its first
 * day (so does going on), beside the other benefits that are in force on that first day. The months up to the one in which the right was found stand on that day.
 */
function runOf(order: MonthsOrder, month: LegalMonth): Run {
  const { award, today } = order;
  const first = firstDayOf(month);
  const found = month <= monthOf(award.eligibleOn);
  const beside = earlier(found ? award.eligibleOn : first, today);
  const days = found ? [award.eligibleOn] : [addDays(first, -1), first];
  const runs = days.map((day) => judgedOn(order, { happened: earlier(day, today), beside }, month));
  return runs.find(({ status }) => status !== 'STOPPED') ?? runs[runs.length - 1] ?? stopped(month, 'UNKNOWN');
}

function judgedOn({ award, person, rules }: MonthsOrder, days: JudgedDays, month: LegalMonth): Run {
  const day = days.happened;
  const declared = person.life.declared.find((each) => holdsOn(each, day));
  if (declared !== undefined) return stopped(month, declared.so);
  if (person.away.some((each) => holdsOn(each, day))) return stopped(month, 'MOVED_AWAY');
  const facts = factsOn(person, days, { month, backPayMonths: rules.backPayMonths(month) });
  const { entitled, outcome, standardFen } = rules.judge(facts, { judgedOn: day, month });
  if (!entitled) return stopped(month, outcome);
  // Which of two like benefits is the higher is asked with the standards of that day: a switch begins with the following month.
  const compared = month <= monthOf(award.eligibleOn) ? month : monthOf(day);
  const { suppressedBy } = rules.judge(facts, { judgedOn: day, month: compared });
  if (suppressedBy !== null)
    return { from: month, status: 'SUPPRESSED', amountFen: 0, reason: `SUPPRESSED_BY_${suppressedBy}` };
  return { from: month, status: 'PAID', amountFen: standardFen, reason: 'ELIGIBLE' };
}

const stopped = (from: LegalMonth, reason: string): Run => ({ from, status: 'STOPPED', amountFen: 0, reason });

/** The run that holds in a month. */
export function standingIn({ runs }: Pick<AwardMonths, 'runs'>, month: LegalMonth): Run | undefined {
  return runs.filter(({ from }) => from <= month).at(-1);
}
