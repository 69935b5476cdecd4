import { type LegalDate, parseDivisionCode } from '@yimen/standards';
import { accept, type Decision, refuse } from './decision.js';
import { type Division, type DivisionLevel, isInForce, sinceUnknown } from './division.js';
import { type NameScope, placeName } from './names.js';
import { type ChangeOrder, complaintAbout } from './order.js';

export interface EstablishOrder extends ChangeOrder {
  readonly code: string;
  readonly name: string;
  readonly predecessors: readonly string[];
}

export interface EstablishSurroundings {
  readonly today: LegalDate;
  readonly parent: Division;
  /** Who has the code, in force or not. */
  readonly holder: Division | null;
  readonly scope: NameScope;
  readonly namesake: Division | null;
  readonly predecessors: readonly Division[];
}

const levelOf = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'CITY',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
  VILLAGE: 'VILLAGE',
} as const;

/** Which level may hang on which, and how many digits of its code they share: a city without counties has townships. */
const sharedDigits: Readonly<Record<DivisionLevel, Partial<Record<DivisionLevel, number>>>> = {
  COUNTRY: {},
  PROVINCE: { COUNTRY: 0 },
  CITY: { PROVINCE: 2 },
  COUNTY: { CITY: 4, PROVINCE: 2 },
  TOWNSHIP: { COUNTY: 6, CITY: 4 },
  VILLAGE: { TOWNSHIP: 9 },
};

/** The level that a code stands for, or why it is no code of a division (domain §10.2). */
export function levelOfCode(code: string): { level: DivisionLevel } | { why: string } {
  const read = parseDivisionCode(code);
  if (!read.ok) return { why: read.message };
  if (read.code !== code) return { why: '代码末尾不要补零' };
  return { level: levelOf[read.level] };
}

/** Establishes a division under a code that was never used, below a parent in force that day and one level above. */
export function establish(order: EstablishOrder, around: EstablishSurroundings): Decision {
  const { parent, today } = around;
  const complaint = complaintAbout(order, sinceUnknown, today);
  if (complaint) return refuse(complaint);
  const read = levelOfCode(order.code);
  if ('why' in read) return refuse({ because: 'code-unfit', why: read.why });
  if (around.holder) return refuse({ because: 'code-used', by: around.holder });
  const digits = sharedDigits[read.level][parent.level];
  if (digits === undefined) return refuse({ because: 'parent-unfit', why: '上级与本级的级别不相接' });
  if (!isInForce(parent, order.on)) return refuse({ because: 'parent-unfit', why: '上级当日不是有效的区划' });
  if (order.code.slice(0, digits) !== parent.code.slice(0, digits))
    return refuse({ because: 'code-unfit', why: `代码应以上级的 ${parent.code.slice(0, digits)} 开头` });
  const name = placeName(order.name);
  if (name === null) return refuse({ because: 'name-unfit' });
  if (around.namesake) return refuse({ because: 'name-taken', by: around.namesake, scope: around.scope.said });
  for (const predecessor of order.predecessors) {
    const why = unfit(
      read.level,
      around.predecessors.find(({ code }) => code === predecessor),
      order.on,
    );
    if (why) return refuse({ because: 'predecessor-unfit', predecessor, why });
  }
  const division: Division = {
    code: order.code,
    name,
    nameSince: order.on,
    level: read.level,
    kind: 'ADMINISTRATIVE',
    parentCode: parent.code,
    ancestorCodes: [...parent.ancestorCodes, parent.code],
    validFrom: order.on,
    validTo: null,
    datesExact: true,
    successorCodes: [],
    version: 1,
  };
  const gone = around.predecessors.filter((predecessor) => predecessor.validTo !== null);
  return accept(
    { kind: 'established', division, predecessors: order.predecessors },
    ...gone.map((predecessor) => ({ kind: 'succeeded', division: succeededBy(predecessor, order.code) }) as const),
  );
}

function succeededBy(predecessor: Division, code: string): Division {
  return {
    ...predecessor,
    successorCodes: [...predecessor.successorCodes, code],
    version: predecessor.version + 1,
  };
}

function unfit(level: DivisionLevel, predecessor: Division | undefined, on: LegalDate): string | null {
  if (predecessor === undefined) return '没有这个区划代码';
  if (predecessor.level !== level) return '与新设的区划级别不同';
  if (predecessor.validFrom > on) return '当日还没有这个区划';
  return null;
}
