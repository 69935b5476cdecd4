import { readFileSync } from 'node:fs';
import { benefitCatalogue, matrixParameters } from '@yimen/benefits';
import { type Period, periodsOf, resolveEntitlements, type Word } from '@yimen/benefits/domain';
import { nation } from '@yimen/policy';
import { addDays, firstDayOf, type LegalDate, legalDate, legalMonth, monthOf, nextMonth } from '@yimen/standards';
import fc from 'fast-check';
import { type Holding, heldIn } from './holding.js';
import { combinationsOf } from './outlook.js';
import { reasonText } from './reasons.js';

const law = { parameters: matrixParameters, divisions: [nation] };
const wei = '018f6b2e-0000-7000-8000-000000000011';
const household = '018f6b2e-0000-7000-8000-000000000021';

function period(benefit: string, from: string, more: Partial<Holding> & { to?: string; of?: string } = {}) {
  const { to, of = wei, ...substance } = more;
  const told: Holding = { benefit, means: 'PAYS', householdId: null, amounts: [], ...substance };
  const held: Period<Holding> = {
    subjectId: of,
    from: legalDate(from),
    to: to ? legalDate(to) : null,
    substance: told,
  };
  return held;
}
const benefitsIn = (month: string, told: readonly Period<Holding>[]) =>
  heldIn(legalMonth(month), told).held.map(({ benefit }) => benefit);

describe('某人某月持有哪些待遇', () => {
  it('低保按户发：认定里有本人、当月有待遇的才算，钱是全户的', () => {
    const tier = period('DIBAO', '2026-10-23', { means: 'RIGHT', householdId: household });
    const amounts = [{ from: legalMonth('2026-11'), fen: 120_000, stopped: null }];
    const award = period('DIBAO', '2026-11-01', { of: household, householdId: household, amounts });
    expect(benefitsIn('2026-10', [tier, award])).toEqual([]);
    expect(heldIn(legalMonth('2026-11'), [tier, award]).held).toEqual([
      { benefit: 'DIBAO', since: '2026-11', monthlyFen: null, householdFen: 120_000, stopped: null },
    ]);
    expect(benefitsIn('2026-11', [award])).toEqual([]);
  });

  it('渐退的，按当月的一档', () => {
    const amounts = [
      { from: legalMonth('2026-11'), fen: 60_000, stopped: null },
      { from: legalMonth('2027-01'), fen: 30_000, stopped: null },
    ];
    const award = period('PWD_LIVING', '2026-11-01', { amounts });
    expect(heldIn(legalMonth('2026-12'), [award]).held[0]?.monthlyFen).toBe(60_000);
    expect(heldIn(legalMonth('2027-02'), [award]).held[0]?.monthlyFen).toBe(30_000);
  });

  it('月中发生的变化从次月起算', () => {
    const support = period('DESTITUTE', '2026-10-15', { means: 'RIGHT' });
    expect(benefitsIn('2026-10', [support])).toEqual([]);
    expect(benefitsIn('2026-11', [support])).toEqual(['DESTITUTE']);
  });

  it('暂停发放的不算应享', () => {
    const award = period('PWD_CARE', '2026-01-01');
    const kept = period('PWD_CARE', '2026-05-01', { means: 'SUSPENDED', to: '2026-06-30' });
    expect(heldIn(legalMonth('2026-05'), [award, kept])).toMatchObject({
      held: [],
      suspended: [{ benefit: 'PWD_CARE' }],
    });
    expect(benefitsIn('2026-07', [award, kept])).toEqual(['PWD_CARE']);
  });
});

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays(legalDate('2026-01-01'), n));
const code = fc.constantFrom(
  'DESTITUTE',
  'ORPHAN',
  'DE_FACTO',
  'PWD_LIVING',
  'PWD_CARE',
  'ELDER_CARE',
  'WORK_INJURY_CARE',
);
const series = fc.tuple(
  code,
  fc.array(fc.tuple(fc.boolean(), day, fc.integer({ min: 1, max: 200_000 })), { minLength: 1, maxLength: 5 }),
);
const histories = fc.uniqueArray(series, { maxLength: 6, selector: ([benefit]) => benefit });

function wordsOf([benefit, said]: readonly [
  string,
  readonly (readonly [boolean, LegalDate, number])[],
]): Word<Holding>[] {
  return said.map(([begins, on, fen], at) => ({
    ...{ series: benefit, version: at + 1, on, lastDay: null, subjectIds: [wei], saidOn: on },
    turn: begins ? 'BEGINS' : 'ENDS',
    substance: { benefit, means: 'RIGHT', householdId: null, amounts: [{ from: monthOf(on), fen, stopped: null }] },
  }));
}

/** Every month of three years, with what is held and what comes of it. */
function monthsOf(words: readonly Word<Holding>[]) {
  const bySeries = [...new Set(words.map((word) => word.series))];
  const told = bySeries.flatMap((one) => periodsOf(words.filter((word) => word.series === one)));
  return Array.from({ length: 36 }, (_, at) => {
    const month = nextMonth(legalMonth('2026-01'), at);
    const { held } = heldIn(month, told);
    return { month, told, held, ...resolveEntitlements(benefitCatalogue, law, held, month) };
  });
}

describe('任何人的任何经历', () => {
  const excluding = benefitCatalogue.pairs.filter(({ relation }) => relation === 'EXCLUDED' || relation === 'HIGHER');

  it('没有一个月同时享受互相排斥的两项', () => {
    fc.assert(
      fc.property(histories, (all) => {
        for (const { entitled } of monthsOf(all.flatMap(wordsOf))) {
          const paid = entitled.map(({ benefit }) => benefit);
          expect(excluding.filter(({ yields, to }) => paid.includes(yields) && paid.includes(to))).toEqual([]);
        }
      }),
    );
  });

  it('交接时一个月也不落下：有资格的月份，不是应享，就是被当月应享的另一项压制', () => {
    fc.assert(
      fc.property(histories, (all) => {
        for (const { month, told, entitled, suppressed } of monthsOf(all.flatMap(wordsOf))) {
          const paid = new Set(entitled.map(({ benefit }) => benefit));
          const first = firstDayOf(month);
          const due = told.filter(({ from, to }) => from <= first && (to === null || to >= first));
          for (const { substance } of due) {
            const by = suppressed.find(({ benefit }) => benefit === substance.benefit)?.by;
            expect(paid.has(substance.benefit) || (by !== undefined && paid.has(by))).toBe(true);
          }
        }
      }),
    );
  });

  it('先听到、后听到、听到两次，结果都一样', () => {
    const heard = histories.chain((all) => {
      const words = all.flatMap(wordsOf);
      return fc.tuple(fc.constant(words), fc.shuffledSubarray([...words, ...words], { minLength: words.length * 2 }));
    });
    const outcome = (words: readonly Word<Holding>[]) =>
      monthsOf(words).map(({ month, entitled, suppressed }) => ({ month, entitled, suppressed }));
    fc.assert(
      fc.property(heard, ([inOrder, shuffled]) => expect(outcome(shuffled)).toEqual(outcome(inOrder))),
      { numRuns: 40 },
    );
  });
});

describe('申请之前，各种组合能领什么', () => {
  const month = legalMonth('2026-11');
  const wanted = (benefit: string, fen: number) => ({
    benefit,
    since: month,
    monthlyFen: fen,
    householdFen: null,
    stopped: null,
  });
  const dibao = { benefit: 'DIBAO', since: month, monthlyFen: null, householdFen: 90_000, stopped: null };
  const outlook = (held: Parameters<typeof combinationsOf>[1], considered: Parameters<typeof combinationsOf>[2]) =>
    combinationsOf({ catalogue: benefitCatalogue, law, month }, held, considered);

  it('低保、生活补贴、护理补贴三项都可享受时，全申请的最多', () => {
    const [best, ...others] = outlook([], [dibao, wanted('PWD_LIVING', 17_600), wanted('PWD_CARE', 17_600)]);
    expect(best).toMatchObject({ appliedFor: ['DIBAO', 'PWD_LIVING', 'PWD_CARE'], totalFen: 125_200, suppressed: [] });
    expect(others).toHaveLength(7);
  });

  it('只申请生活补贴、不申请低保的，得不到，并说明须先有什么', () => {
    const only = outlook([], [wanted('PWD_LIVING', 17_600)]).find(({ appliedFor }) => appliedFor.length === 1);
    expect(only).toMatchObject({
      appliedFor: ['PWD_LIVING'],
      unmet: [{ benefit: 'PWD_LIVING', needs: ['DIBAO', 'DIBAO_SINGLE'] }],
      entitled: [],
      totalFen: 0,
    });
  });

  it('已领失能护理补贴的，再申请护理补贴不会多领，并说明为什么', () => {
    const held = [
      { benefit: 'ELDER_CARE', since: legalMonth('2026-01'), monthlyFen: 20_000, householdFen: null, stopped: null },
    ];
    const [best, other] = outlook(held, [wanted('PWD_CARE', 17_600)]);
    expect(best).toMatchObject({ appliedFor: [], totalFen: 20_000 });
    expect(other).toMatchObject({ totalFen: 20_000, suppressed: [{ benefit: 'PWD_CARE', by: 'ELDER_CARE' }] });
  });
});

describe('压制的原因', () => {
  it('目录里的每一种都有中文说明', () => {
    const source = readFileSync(new URL('./reasons.ts', import.meta.url), 'utf8');
    const reasons = new Set([...benefitCatalogue.pairs.flatMap(({ reason }) => reason ?? []), 'CHOSE_HIGHER']);
    for (const reason of reasons) {
      expect(source).toContain(`${reason}:`);
      expect(reasonText(reason, '甲')).toMatch(/。$/);
    }
  });
});
