import { randomUUID } from 'node:crypto';
import { type DomainEvent, type EventData, type EventType, eventOf } from '@yimen/events';
import { addDays, firstDayOf, type LegalMonth, legalMonth, nextMonth } from '@yimen/standards';
import { streetA } from '@yimen/testing';
import fc from 'fast-check';

/** A benefit that somebody holds over some months, as its owner tells it; an allowance may be kept back for some of them. */
export type Span = {
  readonly benefit: string;
  readonly from: number;
  readonly months: number | null;
  /** Begins within the month before: it counts from the following one all the same (次月). */
  readonly early: boolean;
  readonly pause: { readonly after: number; readonly months: number | null } | null;
};

const benefits = [
  'DIBAO',
  'DESTITUTE',
  'ORPHAN',
  'DE_FACTO',
  'ELDER_CARE',
  'WORK_INJURY_CARE',
  'PWD_LIVING',
  'PWD_CARE',
];
const some = fc.integer({ min: 0, max: 6 });

const span: fc.Arbitrary<Span> = fc.record({
  benefit: fc.constantFrom(...benefits),
  from: fc.integer({ min: 0, max: 12 }),
  months: fc.option(some),
  early: fc.boolean(),
  pause: fc.option(fc.record({ after: some, months: fc.option(some) })),
});

/** What one person went through: at the most one series of a benefit at a time, so that what is due in a month can be said at sight. */
export const histories = fc.uniqueArray(span, { maxLength: 7, selector: ({ benefit }) => benefit });

export const monthAt = (at: number): LegalMonth => nextMonth(legalMonth('2026-01'), at);
const lastDay = (at: number) => addDays(firstDayOf(monthAt(at + 1)), -1);
const isAllowance = ({ benefit }: Span) => benefit.startsWith('PWD');

/** What is due to somebody in a month by their history alone, and whether it is kept back. */
export function dueIn(history: readonly Span[], at: number): { readonly benefit: string; readonly kept: boolean }[] {
  return history
    .filter(({ from, months }) => from <= at && (months === null || at <= from + months))
    .map((each) => ({ benefit: each.benefit, kept: isAllowance(each) && keptBack(each, at) }));
}

function keptBack({ from, pause }: Span, at: number): boolean {
  if (pause === null || at < from + pause.after) return false;
  return pause.months === null || at <= from + pause.after + pause.months;
}

/** What owners tell of a history, in the order in which it came about. */
export function toldOf(personId: string, history: readonly Span[]): DomainEvent[] {
  const householdId = randomUUID();
  return history.flatMap((each) => {
    if (each.benefit === 'DIBAO') return dibao(personId, householdId, each);
    return isAllowance(each) ? allowance(personId, each) : support(personId, each);
  });
}

function said<T extends EventType>(type: T, version: number, data: object): DomainEvent {
  const telling = { subjectVersion: version, legalDate: firstDayOf(monthAt(0)), division: streetA };
  return eventOf(type, { ...data, version } as EventData<T>, telling);
}

function dibao(personId: string, householdId: string, { from, months, early }: Span): DomainEvent[] {
  const tier = { householdId, tier: 'DIBAO', subjectType: 'HOUSEHOLD', personIds: [personId] };
  const award = { awardId: randomUUID(), caseId: randomUUID(), householdId, tier: 'DIBAO', division: streetA };
  const begins = { ...tier, from: dayOf(from, early), validTo: null, ruleVersion: '2026-1', entitlements: [] };
  const told = [
    said('yimen.assistance.low-income.identified.v1', 1, begins),
    said('yimen.assistance.award.granted.v1', 1, { ...award, from: monthAt(from), monthlyAmount: '900.00' }),
  ];
  if (months === null) return told;
  const reasonCode = 'INCOME_ABOVE_STANDARD';
  return [
    ...told,
    said('yimen.assistance.low-income.ended.v1', 2, { ...tier, endsAt: lastDay(from + months), reasonCode }),
    said('yimen.assistance.award.ended.v1', 2, { ...award, to: monthAt(from + months), reasonCode }),
  ];
}

const dayOf = (from: number, early: boolean) => addDays(firstDayOf(monthAt(from)), early ? -9 : 0);

function allowance(personId: string, { benefit, from, months, pause }: Span): DomainEvent[] {
  const named = benefit === 'PWD_LIVING' ? 'LIVING' : 'CARE';
  const award = { awardId: randomUUID(), caseId: randomUUID(), personId, allowance: named, division: streetA };
  const paid = (at: number) => {
    const run = { from: monthAt(at), status: 'PAID', monthlyAmount: '176.00', reasonCode: 'ELIGIBLE' };
    return { from: monthAt(at), monthlyAmount: '176.00', months: [run] };
  };
  const told: ((version: number) => DomainEvent)[] = [
    (version) => said('yimen.disability.award.granted.v1', version, { ...award, ...paid(from) }),
  ];
  const reasonCode = 'DEATH_REPORTED';
  if (pause !== null) {
    const at = from + pause.after;
    told.push((version) =>
      said('yimen.disability.award.suspended.v1', version, { ...award, from: monthAt(at), reasonCode }),
    );
    const again = pause.months === null ? null : at + pause.months + 1;
    if (again !== null)
      told.push((version) =>
        said('yimen.disability.award.resumed.v1', version, { ...award, ...paid(again), reasonCode: 'CLEARED' }),
      );
  }
  if (months !== null)
    told.push((version) =>
      said('yimen.disability.award.ended.v1', version, { ...award, to: monthAt(from + months), reasonCode: 'DEATH' }),
    );
  return told.map((event, at) => event(at + 1));
}

const supports: Readonly<Record<string, { begins: EventType; ends: EventType; id: string; more: object }>> = {
  DESTITUTE: {
    begins: 'yimen.assistance.destitute-support.confirmed.v1',
    ends: 'yimen.assistance.destitute-support.ended.v1',
    ...{ id: 'supportId', more: { careLevel: 'NONE', mode: 'AT_HOME' } },
  },
  ORPHAN: {
    begins: 'yimen.child-welfare.orphan.recognized.v1',
    ends: 'yimen.child-welfare.orphan.ended.v1',
    ...{ id: 'recognitionId', more: { category: 'AT_HOME' } },
  },
  DE_FACTO: {
    begins: 'yimen.child-welfare.de-facto-unattended.recognized.v1',
    ends: 'yimen.child-welfare.de-facto-unattended.ended.v1',
    ...{ id: 'recognitionId', more: { mode: 'FULL' } },
  },
  ELDER_CARE: {
    begins: 'yimen.elderly-care.care-subsidy.granted.v1',
    ends: 'yimen.elderly-care.care-subsidy.ended.v1',
    ...{ id: 'subsidyId', more: { monthlyAmount: '200.00' } },
  },
  WORK_INJURY_CARE: {
    begins: 'yimen.human-resources.work-injury-care.granted.v1',
    ends: 'yimen.human-resources.work-injury-care.ended.v1',
    ...{ id: 'feeId', more: {} },
  },
};

function support(personId: string, { benefit, from, months, early }: Span): DomainEvent[] {
  const of = supports[benefit];
  if (of === undefined) throw new Error(`no owner tells of ${benefit}`);
  const named = { personId, [of.id]: randomUUID() };
  const told = [said(of.begins, 1, { ...named, ...of.more, from: dayOf(from, early) })];
  if (months === null) return told;
  return [...told, said(of.ends, 2, { ...named, endsAt: lastDay(from + months), reasonCode: 'RENOUNCED' })];
}
