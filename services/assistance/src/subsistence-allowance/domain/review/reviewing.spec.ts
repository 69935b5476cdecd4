import {
  publishedCalendars as calendar,
  firstDayOf,
  legalDate,
  legalMonth,
  monthOf,
  nextMonth,
} from '@yimen/standards';
import fc from 'fast-check';
import {
  aLaw,
  anActor,
  aVisit,
  begins,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
  zheng,
} from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import { beginAward } from '../acts/begin-award.js';
import { confirmCase } from '../acts/confirm.js';
import { recordHomeVisit } from '../acts/record-home-visit.js';
import type { SubsistenceCase } from '../case.js';
import { closeReview } from './close-review.js';
import { decideChange } from './decide-change.js';
import { declareChange } from './declare-change.js';
import { openReview, reviewBecause } from './open-review.js';
import { hearOpinion, noteSilence } from './opinion.js';
import { proposeChange } from './propose-change.js';
import { resumeAward, suspendAward, urgeHousehold } from './suspend.js';

const law = aLaw();
const on = legalDate('2026-11-02');
const standing = { amountFen: 120_000, fading: false };
const papers = { decisionId: 'decision-1', documentNo: '低保减字〔2026〕1号' };
const asked = { today: on, law, calendar };

/** On the allowance since November 2026 with 1200 yuan a month. */
function active(): SubsistenceCase {
  const order = { by: zheng, today: legalDate('2026-10-23'), law, calendar, awardId: 'award-1' };
  return nextOf(
    beginAward(nextOf(confirmCase(walk.publicized(), order)), { by: systemActor, today: legalDate('2026-11-01') }),
  );
}
const wage = (fen: number) => [{ personId: 'wei', kind: 'WAGE' as const, amountFen: fen, months: 1 }];
const declared = (fen: number, found = active()) =>
  nextOf(declareChange(found, { by: li, today: on, law, reviewId: 'review-1', declared: { incomes: wage(fen) } }));
const visited = (found: SubsistenceCase) =>
  nextOf(recordHomeVisit(found, { by: li, today: on, law, visit: { ...aVisit(), visitId: 'visit-2', visitedOn: on } }));
const proposed = (fen: number) =>
  nextOf(proposeChange(visited(declared(fen)), { ...asked, by: sun, standing, grounds: [] }));

describe('复核的开始', () => {
  it('定期核查自确认之日起算；事件在待遇开始之前到的，等待遇开始', () => {
    const confirmed = { ...walk.publicized() };
    const order = { by: zheng, today: legalDate('2026-10-23'), law, calendar, awardId: 'award-1' };
    const found = nextOf(confirmCase(confirmed, order));
    expect(found.deadlines.find(({ name }) => name === 'limit.dibao.review.variable')?.dueOn).toBe('2027-04-23');
    const waits = reviewBecause(found, { by: systemActor, today: on, reviewId: 'r', trigger: 'DEATH', ref: 'event-1' });
    expect(waits?.outcome === 'accepted' && waits.next.waitingReasons).toMatchObject([{ trigger: 'DEATH' }]);
  });

  it('同一事件听到两次，只有一条事由；进行中的复核并入新的事由', () => {
    const order = { by: systemActor, today: on, reviewId: 'r', trigger: 'DEATH' as const, ref: 'event-1' };
    const once = reviewBecause(active(), order);
    const found = once?.outcome === 'accepted' ? once.next : active();
    expect(reviewBecause(found, order)).toBeNull();
    const more = reviewBecause(found, { ...order, trigger: 'MEMBER_LEFT', ref: 'event-2' });
    expect(more?.outcome === 'accepted' && more.next.review?.reasons.map(({ trigger }) => trigger)).toEqual([
      'DEATH',
      'MEMBER_LEFT',
    ]);
  });

  it('没有确认的、已经结束的，不为事件开始复核', () => {
    for (const found of [walk.accepted(), walk.publicized()])
      expect(reviewBecause(found, { by: systemActor, today: on, reviewId: 'r', trigger: 'EVENT' })).toBeNull();
  });

  it('上次核对查到的，视同申报，不因新一轮核对而丢失', () => {
    const found = nextOf(openReview(active(), { by: sun, today: on, reviewId: 'r', trigger: 'REPORT' }));
    expect(found.incomes).toEqual(threeOfThem().incomes);
    expect([found.checks, found.checkConclusion, found.review?.before.incomes]).toEqual([
      [],
      null,
      threeOfThem().incomes,
    ]);
  });
});

describe('§0.6 不变量 ③：减发、停发前必须听取意见', () => {
  it.each([
    ['减发', 240_000, 'REDUCTION'],
    ['渐退', 360_000, 'FADE_OUT'],
  ])('%s：未听取不能决定，听取后可以', (_, fen, kind) => {
    const found = proposed(fen);
    expect(found.review?.proposal?.kind).toBe(kind);
    const decide = { ...asked, ...papers, by: zheng, standing };
    expect(refusalOf(decideChange(found, decide))).toEqual({ because: 'OPINION_NOT_HEARD', until: '2026-11-09' });
    const heard = nextOf(hearOpinion(found, { by: li, today: on, stance: 'OBJECTS', from: 'wei', textId: 't' }));
    expect(nextOf(decideChange(heard, decide)).decisions).toMatchObject([{ kind, opinion: { stance: 'OBJECTS' } }]);
  });

  it('期满未提意见的，由系统登记；期内不能登记', () => {
    const found = proposed(240_000);
    expect(refusalOf(noteSilence(found, { by: systemActor, today: legalDate('2026-11-09') }))).toMatchObject({
      because: 'OPINION_PERIOD_RUNNING',
    });
    expect(
      nextOf(noteSilence(found, { by: systemActor, today: legalDate('2026-11-10') })).review?.opinion?.stance,
    ).toBe('NO_ANSWER');
  });

  it('增发不必听取意见', () => {
    const found = nextOf(proposeChange(declared(100_000), { ...asked, by: sun, standing, grounds: [] }));
    expect(found.review?.proposal).toMatchObject({ kind: 'INCREASE', needsOpinion: false, monthlyFen: 200_000 });
    expect(nextOf(decideChange(found, { ...asked, ...papers, by: zheng, standing })).award?.monthlyFen).toBe(200_000);
  });

  it('经办的人不能决定', () => {
    const found = { ...proposed(240_000), handlers: [{ account: 'both', step: 'proposeAdjustment' as const }] };
    const both = anActor('both', 'street-reviewer', 'bureau-leader');
    const refusal = refusalOf(decideChange(found, { ...asked, ...papers, by: both, standing }));
    expect(refusal).toEqual({ because: 'HANDLER_CANNOT_CONFIRM', handler: 'both', step: 'proposeAdjustment' });
  });
});

describe('暂停', () => {
  const suspended = () =>
    nextOf(
      suspendAward(active(), {
        ...asked,
        ...papers,
        by: sun,
        reviewId: 'r',
        reason: 'NOT_COOPERATING',
        text: '拒绝核对。',
      }),
    );
  const end = { ...asked, by: sun, standing, grounds: [{ code: 'NOT_COOPERATING' as const, text: '拒绝核对。' }] };

  it('拒绝配合的，先暂停并书面催告三十日，期满才能提出终止', () => {
    expect(refusalOf(proposeChange(suspended(), end))).toEqual({ because: 'REMINDER_MISSING' });
    const urged = nextOf(urgeHousehold(suspended(), { ...asked, by: sun }));
    expect(refusalOf(proposeChange(urged, end))).toEqual({ because: 'REMINDER_RUNNING', until: '2026-12-02' });
    const later = nextOf(proposeChange(urged, { ...end, today: legalDate('2026-12-03') }));
    expect(later.review?.proposal).toMatchObject({ kind: 'END', endMonth: '2026-11', needsOpinion: true });
  });

  it('没有登记的死亡、没有暂停的失联，不能据此终止', () => {
    const found = visited(declared(240_000));
    for (const code of ['DEATH', 'LOST_CONTACT', 'RENOUNCED'] as const)
      expect(refusalOf(proposeChange(found, { ...end, grounds: [{ code, text: '。' }] }))).toMatchObject({
        because: 'GROUND_WITHOUT_FACT',
      });
  });

  it('核清的恢复；暂停中不能按无变化结束', () => {
    const { status, suspension, reviews } = nextOf(
      resumeAward(suspended(), { ...asked, ...papers, by: sun, reason: '已核清。' }),
    );
    expect({ status, suspension, outcome: reviews[0]?.outcome }).toEqual({
      status: 'ACTIVE',
      suspension: null,
      outcome: 'RESUMED',
    });
    expect(refusalOf(closeReview(suspended(), { ...asked, by: sun, standing }))).toMatchObject({
      because: 'WRONG_STATE',
    });
  });
});

describe('§14 性质：任意收入之后的复核', () => {
  const money = fc.integer({ min: 0, max: 600_000 });

  it('有明显变化的只能决定，没有的只能结束：两条路恰有一条可走', () => {
    fc.assert(
      fc.property(money, (fen) => {
        const found = visited(declared(fen));
        const close = closeReview(found, { ...asked, by: sun, standing }).outcome;
        const propose = proposeChange(found, { ...asked, by: sun, standing, grounds: [] }).outcome;
        expect([close, propose].sort()).toEqual(['accepted', 'refused']);
      }),
      { numRuns: 60 },
    );
  });

  it('决定次月生效，不动本月；终止与渐退之后没有应发（④）', () => {
    fc.assert(
      fc.property(money, (fen) => {
        const answer = proposeChange(visited(declared(fen)), { ...asked, by: sun, standing, grounds: [] });
        if (answer.outcome === 'refused') return;
        const heard = answer.next.review?.proposal?.needsOpinion
          ? nextOf(hearOpinion(answer.next, { by: li, today: on, stance: 'AGREES', from: null, textId: 't' }))
          : answer.next;
        const { decisions, award } = nextOf(decideChange(heard, { ...asked, ...papers, by: zheng, standing }));
        const [made] = decisions;
        expect(made?.fromMonth).toBe(nextMonth(monthOf(on)));
        expect(award?.endMonth).toBe(made?.endMonth);
        const after = (made?.later ?? []).filter(({ fromMonth }) => fromMonth > (made?.endMonth ?? ''));
        expect(after).toEqual([]);
        const most = { INCREASE: 300_000, REDUCTION: standing.amountFen - 1, FADE_OUT: standing.amountFen } as const;
        const kind = made?.kind as keyof typeof most;
        expect(made?.monthlyFen ?? 0).toBeLessThanOrEqual(most[kind] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('收入越高，发得不会越多（人数与标准不变）', () => {
    const paid = (fen: number) => {
      const answer = proposeChange(visited(declared(fen)), { ...asked, by: sun, standing, grounds: [] });
      if (answer.outcome === 'refused') return standing.amountFen;
      return answer.next.review?.proposal?.kind === 'FADE_OUT' ? 0 : (answer.next.review?.proposal?.monthlyFen ?? 0);
    };
    fc.assert(
      fc.property(money, fc.integer({ min: 12_000, max: 300_000 }), (fen, more) => {
        // A change that is not obvious leaves the amount as it is, so that two near incomes may stand either way round.
        expect(paid(fen + more)).toBeLessThanOrEqual(Math.max(paid(fen), standing.amountFen));
      }),
      { numRuns: 60 },
    );
  });

  it('渐退的月份有限，从次月起，到终止月止', () => {
    const { proposal } = proposed(360_000).review ?? {};
    expect([proposal?.fromMonth, proposal?.endMonth]).toEqual(['2026-12', '2027-05']);
    expect(firstDayOf(legalMonth('2027-05')) > begins).toBe(true);
  });
});
