import { type Law, nation } from '@yimen/policy';
import { legalDate, legalMonth, nextMonth } from '@yimen/standards';
import fc from 'fast-check';
import {
  balanceOf,
  decideRecovery,
  enter,
  openClaim,
  openOf,
  type PlanWish,
  type RecoveryAnswer,
  type RecoveryClaim,
  repay,
  replan,
  type Withholdable,
  writeOff,
} from './index.js';

const opened = legalDate('2026-09-24');
/** What the ledger's limits are in this spec's district. */
const law: Law = {
  divisions: ['370112'],
  parameters: [
    {
      key: 'limit.recovery.pay',
      unit: 'DAY',
      division: nation,
      values: [{ from: legalDate('2014-05-01'), value: 30, source: 's' }],
    },
    {
      key: 'recovery.instalments.max',
      unit: 'MONTH',
      division: nation,
      values: [{ from: legalDate('2014-05-01'), value: 36, source: 's' }],
    },
  ],
};
const remedy = { reconsiderationDays: 60, litigationMonths: 6, basis: '行政复议法第二十条' };
const award = { awardId: 'award', caseId: 'case', householdId: 'household', personId: null, division: '370112001' };
const month = legalMonth('2026-10');

function aClaim(amountFen: number, cause: 'DEATH' | 'FALSE_STATEMENT' = 'DEATH'): RecoveryClaim {
  const item = { awardId: 'award', month: legalMonth('2026-08'), source: '死亡证明', amountFen, cause };
  return openClaim({ id: 'claim', today: opened }, award, cause, [item]);
}

const months = (mostFen: number, count = 36): Withholdable[] =>
  Array.from({ length: count }, (_, at) => ({ month: nextMonth(month, at), mostFen, protectedFen: 60_000 }));

function decided(claim: RecoveryClaim, plan: PlanWish, mostFen = 60_000): RecoveryAnswer {
  const heard = { on: opened, answered: true };
  const order = { by: 'bureau-zheng', today: opened, law, remedy, plan, heard };
  return decideRecovery(claim, { ...order, months: months(mostFen) });
}

const wish = (more: Partial<PlanWish>): PlanWish => ({
  ...{ kind: 'ONCE', instalments: null, firstOn: null, monthlyFen: null },
  ...more,
});
const nextOf = (answer: RecoveryAnswer | null, before: RecoveryClaim) =>
  answer?.outcome === 'accepted' ? answer.next : before;

describe('追缴台账', () => {
  it('takes back one whole sum by the limit of the parameter, thirty days after the decision', () => {
    const answer = decided(aClaim(360_000), wish({ kind: 'ONCE' }));
    expect(answer).toMatchObject({
      outcome: 'accepted',
      next: { status: 'DECIDED', instalments: [{ dueOn: '2026-10-24', amountFen: 360_000 }] },
    });
  });

  it('divides a sum into equal parts; what does not divide is paid with the last', () => {
    const answer = decided(aClaim(100_000), wish({ kind: 'INSTALMENTS', instalments: 3 }));
    const { instalments } = nextOf(answer, aClaim(100_000));
    expect(instalments.map(({ dueOn, amountFen }) => [dueOn, amountFen])).toEqual([
      ['2026-10-24', 33_333],
      ['2026-11-24', 33_333],
      ['2026-12-24', 33_334],
    ]);
  });

  it('refuses more parts than the parameter allows, and a single part called instalments', () => {
    expect(decided(aClaim(100_000), wish({ kind: 'INSTALMENTS', instalments: 37 }))).toMatchObject({
      refusal: { because: 'TOO_MANY_INSTALMENTS', most: 36 },
    });
    expect(decided(aClaim(100_000), wish({ kind: 'INSTALMENTS', instalments: 1 }))).toMatchObject({
      refusal: { because: 'INSTALMENTS_INVALID' },
    });
  });

  it('never takes what the protected minimum leaves to the household, and says how much may be taken', () => {
    const tooMuch = decided(aClaim(360_000), wish({ kind: 'FROM_FUTURE_AWARDS', monthlyFen: 60_001 }));
    expect(tooMuch).toMatchObject({
      refusal: { because: 'PROTECTED_MINIMUM', month: '2026-10', mostFen: 60_000, protectedFen: 60_000 },
    });
    const just = decided(aClaim(150_000), wish({ kind: 'FROM_FUTURE_AWARDS', monthlyFen: 60_000 }));
    expect(nextOf(just, aClaim(1)).instalments.map(({ month: of, amountFen }) => [of, amountFen])).toEqual([
      ['2026-10', 60_000],
      ['2026-11', 60_000],
      ['2026-12', 30_000],
    ]);
  });

  it('keeps nothing back before the household was heard', () => {
    const plan = wish({ kind: 'FROM_FUTURE_AWARDS', monthlyFen: 1000 });
    const order = {
      by: 'zheng',
      today: opened,
      law,
      remedy,
      number: '1',
      plan,
      heard: null,
      months: months(60_000),
    };
    expect(decideRecovery(aClaim(9000), order)).toMatchObject({ refusal: { because: 'RECOVERY_OPINION_NOT_HEARD' } });
  });

  it('refuses a repayment above what is owed, and lets nobody else pay what a roll is keeping back', () => {
    const order = { amountFen: 1001, receivedOn: opened, receiptNo: 'A1', today: opened };
    expect(repay(aClaim(1000), order)).toMatchObject({
      refusal: { because: 'REPAYMENT_EXCEEDS_BALANCE', balanceFen: 1000 },
    });
    expect(repay({ ...aClaim(1000), onRollFen: 400 }, { ...order, amountFen: 601 })).toMatchObject({
      refusal: { because: 'REPAYMENT_EXCEEDS_BALANCE', balanceFen: 600 },
    });
  });

  it('lets off the rest of a claim without fault out of goodwill, and never what was obtained by a false statement', () => {
    const order = { amountFen: null, reason: 'GOODWILL' as const, text: '独居老人，无力退回', today: opened };
    expect(writeOff(aClaim(1000), order)).toMatchObject({ next: { status: 'SETTLED', waivedFen: 1000 } });
    expect(writeOff(aClaim(1000, 'FALSE_STATEMENT'), order)).toMatchObject({
      refusal: { because: 'FAULT_NOT_WAIVED' },
    });
    expect(writeOff(aClaim(1000), { ...order, text: ' ' })).toMatchObject({
      refusal: { because: 'RECOVERY_REASON_MISSING' },
    });
  });

  it('asks for the rest at the counter when the award has ended', () => {
    const claim = nextOf(decided(aClaim(90_000), wish({ kind: 'FROM_FUTURE_AWARDS', monthlyFen: 30_000 })), aClaim(1));
    const paid = nextOf(enter(claim, { kind: 'ROLL', amountFen: 30_000, on: opened, reference: 'r' }, month), claim);
    const after = nextOf(replan(paid, [], legalDate('2026-12-31')), paid);
    expect(after.instalments.filter((each) => openOf(each) > 0)).toMatchObject([
      { dueOn: '2026-12-31', month: null, amountFen: 60_000 },
    ]);
    expect(replan(after, [], legalDate('2027-06-30'))).toBeNull();
  });
});

type Act = { what: 'COUNTER' | 'ROLL' | 'WAIVED' | 'SET_OFF' | 'replan'; amountFen: number; mostFen: number };
const acts = fc.array(
  fc.record<Act>({
    what: fc.constantFrom('COUNTER', 'ROLL', 'WAIVED', 'SET_OFF', 'replan'),
    amountFen: fc.integer({ min: -5, max: 200_000 }),
    mostFen: fc.integer({ min: 0, max: 90_000 }),
  }),
  { maxLength: 30 },
);
const plans = fc.oneof(
  fc.constant(wish({ kind: 'ONCE' })),
  fc.integer({ min: 2, max: 36 }).map((instalments) => wish({ kind: 'INSTALMENTS', instalments })),
  fc.integer({ min: 1, max: 60_000 }).map((monthlyFen) => wish({ kind: 'FROM_FUTURE_AWARDS', monthlyFen })),
);

function acted(claim: RecoveryClaim, { what, amountFen, mostFen }: Act): RecoveryClaim {
  if (what === 'replan') return nextOf(replan(claim, months(mostFen, 12), legalDate('2027-12-31')), claim);
  return nextOf(enter(claim, { kind: what, amountFen, on: opened, reference: 'x' }), claim);
}

describe('任意次序的还款、扣款、核销、改计划', () => {
  it('欠额恒为 应追缴 − 已退回 − 已核销，从不为负；计划中未退的各期之和恒等于欠额', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 500_000 }), plans, acts, (owed, plan, then) => {
        let claim = nextOf(decided(aClaim(owed), plan), aClaim(owed));
        for (const act of then) {
          const before = balanceOf(claim);
          claim = acted(claim, act);
          const balance = balanceOf(claim);
          expect(balance).toBe(owed - claim.repaidFen - claim.waivedFen);
          expect(balance).toBeGreaterThanOrEqual(0);
          expect(balance).toBeLessThanOrEqual(before);
          expect(claim.status === 'SETTLED').toBe(balance === 0);
          if (claim.decision !== null)
            expect(claim.instalments.reduce((sum, each) => sum + openOf(each), 0)).toBe(balance);
        }
      }),
    );
  });

  it('每月扣回的从不多于当月可扣的', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 500_000 }),
        fc.integer({ min: 1, max: 60_000 }),
        fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 24 }),
        (owed, monthlyFen, most) => {
          const plan = wish({ kind: 'FROM_FUTURE_AWARDS', monthlyFen });
          const claim = nextOf(decided(aClaim(owed), plan), aClaim(owed));
          const able = most.map((mostFen, at) => ({ month: nextMonth(month, at), mostFen, protectedFen: 0 }));
          const after = nextOf(replan(claim, able, legalDate('2028-12-31')), claim);
          if (after === claim) return;
          for (const each of after.instalments.filter((part) => openOf(part) > 0 && part.month !== null))
            expect(openOf(each)).toBeLessThanOrEqual(able.find((one) => one.month === each.month)?.mostFen ?? 0);
        },
      ),
    );
  });
});
