import { type LegalDate, type WorkingCalendar, workingDaysBetween } from '@yimen/standards';

/** What is counted, of one street and one item, as the database groups it. */
export interface Counted {
  readonly division: string;
  readonly item: string;
  readonly what: CountedKind;
  readonly count: number;
}
export type CountedKind =
  | 'received'
  | 'accepted'
  | 'supplements'
  | 'withdrawals'
  | 'stillLate'
  | 'warnedYellow'
  | 'warnedRed'
  | 'warnedOverdue';

/** Cases that were accepted on one day, decided on one day, and had to be decided by one day. */
export interface DecidedGroup {
  readonly division: string;
  readonly item: string;
  readonly acceptedOn: LegalDate | null;
  readonly decidedOn: LegalDate;
  readonly decideBy: LegalDate | null;
  readonly count: number;
}

/** The handling of one item in one street in a month. */
export interface HandlingFigure {
  readonly received: number;
  readonly accepted: number;
  readonly decided: number;
  readonly onTime: number;
  readonly late: number;
  readonly stillLate: number;
  /** Working days from acceptance to decision, of all that were decided: to be divided by `decided`. */
  readonly workingDays: number;
  readonly supplements: number;
  readonly withdrawals: number;
  readonly warnedYellow: number;
  readonly warnedRed: number;
  readonly warnedOverdue: number;
}

export type HandlingRow = HandlingFigure & { readonly division: string; readonly item: string };

const nothing: HandlingFigure = {
  ...{ received: 0, accepted: 0, decided: 0, onTime: 0, late: 0, stillLate: 0, workingDays: 0 },
  ...{ supplements: 0, withdrawals: 0, warnedYellow: 0, warnedRed: 0, warnedOverdue: 0 },
};

/** A row a street and item, in their order. A case without a known limit is never late. */
export function handlingRows(
  counted: readonly Counted[],
  decided: readonly DecidedGroup[],
  calendar: WorkingCalendar,
): HandlingRow[] {
  const rows = new Map<string, HandlingRow>();
  const add = ({ division, item }: { division: string; item: string }, more: Partial<HandlingFigure>) => {
    const key = `${division} ${item}`;
    rows.set(key, { division, item, ...plus(rows.get(key) ?? nothing, { ...nothing, ...more }) });
  };
  for (const group of counted) add(group, { [group.what]: group.count });
  for (const group of decided) add(group, decidedFigure(group, calendar));
  return [...rows.values()].sort((a, b) => order(a.division, b.division) || order(a.item, b.item));
}

function decidedFigure({ acceptedOn, decidedOn, decideBy, count }: DecidedGroup, calendar: WorkingCalendar) {
  const late = decideBy !== null && decidedOn > decideBy ? count : 0;
  const days = acceptedOn === null ? 0 : workingDaysBetween(calendar, acceptedOn, decidedOn);
  return { decided: count, late, onTime: count - late, workingDays: days * count };
}

/** The sum of figures. */
export function totalOf(figures: readonly HandlingFigure[]): HandlingFigure {
  return figures.reduce(plus, nothing);
}

function plus(one: HandlingFigure, other: HandlingFigure): HandlingFigure {
  return {
    received: one.received + other.received,
    accepted: one.accepted + other.accepted,
    decided: one.decided + other.decided,
    onTime: one.onTime + other.onTime,
    late: one.late + other.late,
    stillLate: one.stillLate + other.stillLate,
    workingDays: one.workingDays + other.workingDays,
    supplements: one.supplements + other.supplements,
    withdrawals: one.withdrawals + other.withdrawals,
    warnedYellow: one.warnedYellow + other.warnedYellow,
    warnedRed: one.warnedRed + other.warnedRed,
    warnedOverdue: one.warnedOverdue + other.warnedOverdue,
  };
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The share decided on time in per cent with one decimal, rounded half up; null when nothing was decided. */
export function onTimeRate({ onTime, decided }: HandlingFigure): string | null {
  return decided === 0 ? null : tenths(onTime * 100, decided);
}

/** Working days from acceptance to decision on average, with one decimal; null when nothing was decided. */
export function averageWorkingDays({ workingDays, decided }: HandlingFigure): string | null {
  return decided === 0 ? null : tenths(workingDays, decided);
}

function tenths(sum: number, by: number): string {
  const rounded = Math.floor((sum * 20 + by) / (2 * by));
  return `${Math.floor(rounded / 10)}.${rounded % 10}`;
}
