import { addDays, type LegalDate, legalDate, publishedCalendars, type WorkingCalendar } from '@yimen/standards';
import fc from 'fast-check';
import { nationalParameters } from '../../standards/national-law.js';
import {
  afterMidnight,
  applyForDivorce,
  type DivorceAnswer,
  type DivorceCase,
  endByDeath,
  endWithMarriage,
  issueDivorceCertificate,
  openDivorceStatuses,
  reckonPeriodsAgain,
  withdrawDivorce,
} from './index.js';

const law = { parameters: nationalParameters, divisions: [] };
const extra = legalDate('2026-09-28');
const year = publishedCalendars.years[2026];
const changed: WorkingCalendar = {
  years: {
    2026: { holidays: [...(year?.holidays ?? []), extra], makeUpDays: year?.makeUpDays ?? [], noticeNo: '更正' },
  },
};
const calendars = [publishedCalendars, changed, { years: {} }];

const party = (personId: string) => ({
  ...{ personId, present: true, identityVerified: true, inService: false, capacity: 'FULL' as const },
});
function received(calendar: WorkingCalendar): DivorceCase {
  const { answer } = applyForDivorce({
    ...{ id: 'c', receiptNumber: 'r', registry: 'A', by: 'x', today: legalDate('2026-08-28'), law, calendar },
    parties: [party('wife'), party('husband')],
    marriage: { actId: 'act', certificateNumbers: ['J'] },
    certificate: { number: 'J', onMainland: true },
    agreement: {
      ...{ voluntary: true, children: { none: true, arrangements: [] } },
      ...{ property: { none: true, terms: '' }, debts: { none: true, terms: '' } },
    },
    ...{ courtRefusedEarlier: false, digest: () => 'd' },
  });
  if (answer.outcome === 'refused') throw new Error(answer.refusal.because);
  return answer.next;
}

const acts = ['night', 'withdraw', 'issue', 'issue-alone', 'issue-elsewhere', 'reckon', 'death', 'judgment'] as const;
const visits = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    after: fc.integer({ min: 0, max: 25 }),
    calendar: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 14 },
);

/** One act on a day; the calendar that counts is the last one that was heard. */
function take(
  found: DivorceCase,
  act: (typeof acts)[number],
  day: DivorceCase['periods']['receivedOn'],
  calendar: WorkingCalendar,
) {
  const order = { registry: 'A', by: 'x', today: day, present: ['wife', 'husband'], certificateNumber: 'L' };
  const answers: { [A in typeof act]: () => DivorceAnswer | null } = {
    night: () => afterMidnight(found, day),
    withdraw: () => withdrawDivorce(found, { by: 'husband', way: 'ONLINE', today: day, hours: null }),
    issue: () => issueDivorceCertificate(found, order),
    'issue-alone': () => issueDivorceCertificate(found, { ...order, present: ['wife'] }),
    'issue-elsewhere': () => issueDivorceCertificate(found, { ...order, registry: 'B' }),
    reckon: () => reckonPeriodsAgain(found, calendar, day),
    death: () => endByDeath(found, { personId: 'wife', diedOn: day, today: day }),
    judgment: () => endWithMarriage(found, day),
  };
  return answers[act]();
}

type Step = { readonly act: string; readonly day: LegalDate };

/** What must hold of every step that was taken. */
function expectLawful(before: DivorceCase, next: DivorceCase, { act, day }: Step): void {
  expect(openDivorceStatuses).toContain(before.status);
  expect(['issue-alone', 'issue-elsewhere']).not.toContain(act);
  const { coolingEnd, windowEnd } = next.periods;
  const lawful: Partial<Record<DivorceCase['status'], boolean>> = {
    WITHDRAWN: day <= coolingEnd.on,
    DIVORCED: day > coolingEnd.on && day <= windowEnd.on,
    EXPIRED: day > windowEnd.on && windowEnd.unpublished === null,
    ISSUABLE: act !== 'night' || coolingEnd.unpublished === null,
  };
  expect(lawful[next.status] ?? true).toBe(true);
  expect(next.endedOn).toBe(openDivorceStatuses.includes(next.status) ? null : day);
}

describe('离婚程序，无论以什么次序到来', () => {
  it('终结后不再变；离婚只在期间内、双方、原机关；撤回只在冷静期内；从不凭暂定日期作处理', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 0, max: 2 }), (walk, first) => {
        let found = received(calendars[first] ?? publishedCalendars);
        let day = found.periods.receivedOn;
        for (const { act, after, calendar } of walk) {
          day = addDays(day, after);
          const answer = take(found, act, day, calendars[calendar] ?? publishedCalendars);
          if (answer === null || answer.outcome === 'refused') continue;
          expectLawful(found, answer.next, { act, day });
          found = answer.next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('听到的事重复、乱序到来，最后的状态一样', () => {
    const heard = ['death', 'judgment', 'reckon'] as const;
    const day = legalDate('2026-09-10');
    const end = (order: readonly (typeof heard)[number][]) =>
      order.reduce((found, act) => {
        const answer = take(found, act, day, changed);
        return answer?.outcome === 'accepted' ? answer.next : found;
      }, received(publishedCalendars));
    fc.assert(
      fc.property(fc.shuffledSubarray([...heard, ...heard], { minLength: 1 }), (order) => {
        const once = order.filter((act, at) => order.indexOf(act) === at);
        expect(end(order)).toEqual(end(once));
        expect(openDivorceStatuses.includes(end(order).status)).toBe(!order.some((act) => act !== 'reckon'));
      }),
    );
  });
});
