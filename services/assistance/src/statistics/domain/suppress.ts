import type { Figures } from './figures.js';

/** A group with its figures; null figures are not shown. */
export type Shown<Group> = { readonly group: Group; readonly figures: Figures | null };

const small = (count: number, below: number) => count > 0 && count < below;

/** A group from whose figures somebody could be made out: few households, or few persons, of whatever is counted by group. */
function isSmall({ households, paidHouseholds, entries, exits }: Figures, below: number): boolean {
  return [households, paidHouseholds, entries, exits].some((count) => small(count, below));
}

/**
 * What outsiders are shown: a small group is not; and where only one is not, the next smallest is hidden with it, since the total
 * would give the one away. Officers, who may read the cases themselves, are shown everything.
 */
export function withoutSmall<Group>(
  rows: readonly { readonly group: Group; readonly figures: Figures }[],
  below: number,
): Shown<Group>[] {
  const hidden = new Set(rows.filter(({ figures }) => isSmall(figures, below)));
  if (hidden.size === 1) {
    const others = rows.filter((row) => !hidden.has(row) && row.figures.households > 0);
    const next = [...others].sort((one, other) => one.figures.households - other.figures.households)[0];
    if (next !== undefined) hidden.add(next);
  }
  return rows.map((row) => (hidden.has(row) ? { group: row.group, figures: null } : row));
}

/** Whether the total itself may be shown: not when it is small, nor when the one group that it is made of is hidden. */
export function mayShowTotal(total: Figures, rows: readonly Shown<unknown>[], below: number): boolean {
  const hidden = rows.filter(({ figures }) => figures === null).length;
  return !isSmall(total, below) && (hidden !== 1 || rows.length === 1);
}

/** The figures with the kinds of persons, of whom few belong to one, left out. */
export function withoutSmallKinds(figures: Figures, below: number) {
  const kinds = Object.entries(figures.kinds).map(
    ([kind, count]) => [kind, small(count, below) ? null : count] as const,
  );
  const reasons = figures.exitReasons.filter(({ count }) => !small(count, below));
  return { kinds: Object.fromEntries(kinds) as Record<keyof Figures['kinds'], number | null>, reasons };
}
