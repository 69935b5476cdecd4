import type { Word } from '@yimen/benefits/domain';
import type { ReceivedEvent } from '@yimen/events';
import { addDays, firstDayOf, legalMonth, nextMonth, yuanToFen } from '@yimen/standards';
import type { Holding } from './domain/holding.js';

export const disabilityAwardEvents = [
  'yimen.disability.award.granted.v1',
  'yimen.disability.award.changed.v1',
  'yimen.disability.award.suspended.v1',
  'yimen.disability.award.resumed.v1',
  'yimen.disability.award.ended.v1',
] as const;

type Told = ReceivedEvent<(typeof disabilityAwardEvents)[number]>;

/** The two allowances: an award is one series, what keeps it back another. An award that goes on again speaks of both. */
export function wordsOfAllowance(event: Told): Word<Holding>[] {
  const { awardId, personId, allowance, version } = event.data;
  const told = { version, subjectIds: [personId], saidOn: event.legalDate, lastDay: null };
  const benefit = allowance === 'LIVING' ? 'PWD_LIVING' : 'PWD_CARE';
  const award = (amounts: Holding['amounts']) => ({
    ...{ ...told, series: `disability/award/${awardId}` },
    substance: { benefit, means: 'PAYS' as const, householdId: null, amounts },
  });
  const suspension = {
    ...{ ...told, series: `disability/award/${awardId}/suspension` },
    substance: { benefit, means: 'SUSPENDED' as const, householdId: null, amounts: [] },
  };
  if (event.type === 'yimen.disability.award.ended.v1') {
    const on = addDays(firstDayOf(nextMonth(legalMonth(event.data.to))), -1);
    return [{ ...award([]), turn: 'ENDS', on }];
  }
  const first = firstDayOf(legalMonth(event.data.from));
  if (event.type === 'yimen.disability.award.suspended.v1') return [{ ...suspension, turn: 'BEGINS', on: first }];
  if (event.type === 'yimen.disability.award.resumed.v1') {
    const { from, monthlyAmount, months } = event.data;
    const told = months ?? [{ from, monthlyAmount, status: 'PAID' as const, reasonCode: '' }];
    return [
      { ...award(told.map(amountOf)), turn: 'BEGINS', on: first },
      { ...suspension, turn: 'ENDS', on: addDays(first, -1) },
    ];
  }
  return [{ ...award(event.data.months.map(amountOf)), turn: 'BEGINS', on: first }];
}

type Run = {
  readonly from: string;
  readonly monthlyAmount: string;
  readonly status: string;
  readonly reasonCode: string;
};

const amountOf = ({ from, monthlyAmount, status, reasonCode }: Run): Holding['amounts'][number] => ({
  ...{ from: legalMonth(from), fen: yuanToFen(monthlyAmount), stopped: status === 'PAID' ? null : reasonCode },
});
