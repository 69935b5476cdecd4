import type { Word } from '@yimen/benefits/domain';
import type { ReceivedEvent } from '@yimen/events';
import { addDays, firstDayOf, legalDate, legalMonth, nextMonth, yuanToFen } from '@yimen/standards';
import type { Holding } from './domain/holding.js';

export const tierEvents = [
  'yimen.assistance.low-income.identified.v1',
  'yimen.assistance.low-income.changed.v1',
  'yimen.assistance.low-income.ended.v1',
] as const;
export const subsistenceAwardEvents = [
  'yimen.assistance.award.granted.v1',
  'yimen.assistance.award.changed.v1',
  'yimen.assistance.award.ended.v1',
  'yimen.assistance.award.transferred-away.v1',
] as const;
export const subsistenceSuspensionEvents = [
  'yimen.assistance.award.suspended.v1',
  'yimen.assistance.award.resumed.v1',
] as const;

type Tier = ReceivedEvent<(typeof tierEvents)[number]>;
type Award = ReceivedEvent<(typeof subsistenceAwardEvents)[number]>;
type Suspension = ReceivedEvent<(typeof subsistenceSuspensionEvents)[number]>;

const benefitOfTier: Readonly<Record<Tier['data']['tier'], string>> = {
  DIBAO: 'DIBAO',
  DIBAO_MARGIN: 'EDGE',
  RIGID_EXPENDITURE: 'RIGID',
  TEKUN: 'DESTITUTE',
};

/** Who is of low income: the household's tier is one series, each person's beside it (单人保) another. */
export function wordOfTier(event: Tier): Word<Holding> {
  const { householdId, subjectType, personIds, tier, version } = event.data;
  const single = subjectType === 'PERSON';
  const benefit = single && tier === 'DIBAO' ? 'DIBAO_SINGLE' : benefitOfTier[tier];
  const told = {
    series: `assistance/tier/${householdId}/${single ? personIds.join('+') : 'household'}`,
    ...{ version, subjectIds: personIds, saidOn: event.legalDate },
    substance: { benefit, means: 'RIGHT', householdId, amounts: [] },
  } as const;
  if (event.type === 'yimen.assistance.low-income.ended.v1')
    return { ...told, turn: 'ENDS', on: legalDate(event.data.endsAt), lastDay: null };
  const { from, validTo } = event.data;
  return { ...told, turn: 'BEGINS', on: legalDate(from), lastDay: validTo === null ? null : legalDate(validTo) };
}

/** What a household, or one person of it, is paid: the series of an award. */
export function wordOfAward(event: Award): Word<Holding> {
  const { awardId, version } = event.data;
  const told = { series: `assistance/award/${awardId}`, version, saidOn: event.legalDate, lastDay: null };
  if (event.type === 'yimen.assistance.award.ended.v1') return { ...told, ...endsWith(event.data.to, event.data) };
  if (event.type === 'yimen.assistance.award.transferred-away.v1')
    return { ...told, ...endsWith(event.data.lastMonth, event.data) };
  const { from, monthlyAmount } = event.data;
  const later = 'later' in event.data ? (event.data.later ?? []) : [];
  return {
    ...told,
    turn: 'BEGINS',
    on: firstDayOf(legalMonth(from)),
    ...whose(event.data),
    substance: {
      ...whatOf('PAYS', event.data),
      amounts: [{ from, monthlyAmount }, ...later].map((each) => ({
        from: legalMonth(each.from),
        fen: yuanToFen(each.monthlyAmount),
        stopped: null,
      })),
    },
  };
}

/** An award that is kept back meanwhile: a series beside the award's own, so that it goes on with its amounts afterwards. */
export function wordOfSuspension(event: Suspension): Word<Holding> {
  const { awardId, version, from } = event.data;
  const suspended = event.type === 'yimen.assistance.award.suspended.v1';
  const first = firstDayOf(legalMonth(from));
  return {
    series: `assistance/award/${awardId}/suspension`,
    ...{ version, lastDay: null, saidOn: event.legalDate, ...whose(event.data) },
    ...(suspended ? { turn: 'BEGINS', on: first } : { turn: 'ENDS', on: addDays(first, -1) }),
    substance: { ...whatOf('SUSPENDED', event.data), amounts: [] },
  };
}

type Whose = { readonly householdId: string; readonly personId?: string | undefined };

const whose = ({ householdId, personId }: Whose) => ({ subjectIds: [personId ?? householdId] });
const whatOf = (means: Holding['means'], { householdId, personId }: Whose) => ({
  ...{ means, householdId, benefit: personId === undefined ? 'DIBAO' : 'DIBAO_SINGLE' },
});

function endsWith(month: string, of: Whose) {
  const on = addDays(firstDayOf(nextMonth(legalMonth(month))), -1);
  return { turn: 'ENDS' as const, on, ...whose(of), substance: { ...whatOf('PAYS', of), amounts: [] } };
}
