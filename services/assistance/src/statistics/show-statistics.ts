import { awardReasons } from '../award/award-change.js';
import { averageOf, averagePerPersonOf, type Figures, statisticsCsv, withoutSmallKinds } from './domain/index.js';
import type { Statistics } from './statistics.query.js';

/** A report as the schema shows it. */
export function showStatistics(found: Statistics) {
  const { args, asOf, rows, total, below, rolls } = found;
  return {
    ...{ month: args.month, asOf, groupBy: args.groupBy },
    division: { __typename: 'Division', code: args.division },
    ...{ rollsLocked: rolls.locked, rollsOpen: rolls.open },
    rows: rows.map(({ group, figures }) => ({
      ...{ code: group.code, label: group.label },
      division: group.kind === 'DIVISION' ? { __typename: 'Division', code: group.code } : null,
      tier: group.kind !== 'PROGRAM' ? null : group.code === 'SINGLE_PERSON' ? 'EDGE' : 'DIBAO',
      figures: figures === null ? null : showFigures(figures, below),
    })),
    total: total === null ? null : showFigures(total, below),
  };
}

function showFigures(figures: Figures, below: number) {
  const { households, suspended, persons, entries, exits, paidHouseholds, sums } = figures;
  const { kinds, reasons } = withoutSmallKinds(figures, below);
  return {
    ...{ households, suspended, persons, entries, exits, paidHouseholds, ...kinds, ...sums },
    exitReasons: reasons.map(({ code, count }) => ({ code, count, label: reasonLabel(code) })),
    averagePerHousehold: averageOf(figures),
    averagePerPerson: averagePerPersonOf(figures),
  };
}

function reasonLabel(code: string): string {
  const labels: Readonly<Record<string, string>> = awardReasons;
  return labels[code] ?? '其他';
}

/** A report as CSV: the rows, then the total. */
export function showCsv({ args, rows, total, name }: Statistics, byteOrderMark: boolean): string {
  const lines = rows.map(({ group, figures }) => ({ code: group.code, label: group.label, figures }));
  const sum = { code: args.division, label: `${name}合计`, figures: total };
  return statisticsCsv(args.month, [...lines, sum], byteOrderMark);
}
