import { dividedBy } from '@yimen/standards';

/** Who of the persons counted belongs to which kind; one person may belong to several. */
export const personKinds = ['minors', 'elderly', 'disabled', 'severelyDisabled', 'seriouslyIll', 'students'] as const;
export type PersonKind = (typeof personKinds)[number];

/** What rolls that are locked pay for the month, in fen. */
export const sumNames = ['entitled', 'arrears', 'reissued', 'recovered', 'payable'] as const;
export type SumName = (typeof sumNames)[number];

/** Why awards ended, how many. */
export type ExitReason = { code: string; count: number };

/** The figures of one group for a month, whole numbers throughout. */
export type Figures = {
  /** In enjoyment in the month; with those who are suspended. */
  households: number;
  suspended: number;
  persons: number;
  kinds: Readonly<Record<PersonKind, number>>;
  /** The month is their first. */
  entries: number;
  /** The month before was their last. */
  exits: number;
  exitReasons: readonly ExitReason[];
  /** On a locked roll of the month. */
  paidHouseholds: number;
  paidPersons: number;
  sums: Readonly<Record<SumName, number>>;
};

const zero = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** A group of which nothing is known: nobody, nothing. */
export function noFigures(): Figures {
  return {
    ...{ households: 0, suspended: 0, persons: 0, kinds: zero(personKinds), entries: 0, exits: 0, exitReasons: [] },
    ...{ paidHouseholds: 0, paidPersons: 0, sums: zero(sumNames) },
  };
}

/** Several groups together; no household is in two of them. */
export function together(groups: readonly Figures[]): Figures {
  return groups.reduce(plus, noFigures());
}

function plus(one: Figures, other: Figures): Figures {
  const added = <Name extends string>(
    names: readonly Name[],
    a: Readonly<Record<Name, number>>,
    b: Readonly<Record<Name, number>>,
  ) => Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Record<Name, number>;
  return {
    households: one.households + other.households,
    suspended: one.suspended + other.suspended,
    persons: one.persons + other.persons,
    kinds: added(personKinds, one.kinds, other.kinds),
    entries: one.entries + other.entries,
    exits: one.exits + other.exits,
    exitReasons: reasonsTogether([...one.exitReasons, ...other.exitReasons]),
    paidHouseholds: one.paidHouseholds + other.paidHouseholds,
    paidPersons: one.paidPersons + other.paidPersons,
    sums: added(sumNames, one.sums, other.sums),
  };
}

function reasonsTogether(reasons: readonly ExitReason[]): ExitReason[] {
  const counts = new Map<string, number>();
  for (const { code, count } of reasons) counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].map(([code, count]) => ({ code, count })).sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The month's own amount a household on the roll; null where nobody is on it. Rounded once, half a fen up. */
export function averageOf({ sums, paidHouseholds }: Figures): number | null {
  return paidHouseholds === 0 ? null : dividedBy(sums.entitled, paidHouseholds, 'HALF_UP');
}

/** The month's own amount a person counted in a household on the roll; null where nobody is. */
export function averagePerPersonOf({ sums, paidPersons }: Figures): number | null {
  return paidPersons === 0 ? null : dividedBy(sums.entitled, paidPersons, 'HALF_UP');
}
