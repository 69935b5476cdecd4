import {
  addDays,
  publishedCalendars as calendar,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  fenToYuan,
  legalDate,
  legalMonth,
  nextMonth,
} from '@yimen/standards';
import fc from 'fast-check';
import { aLaw, li, nextOf, walk, zheng } from '../../../test/rules/a-case.js';
import { confirmCase } from './acts/confirm.js';
import { postNotice } from './acts/post-notice.js';
import { lastMonth, rollLine } from './award.js';
import { aMember, type HouseholdFacts, type Income, type Member } from './household.js';
import { ruleVersionOn } from './rule-version.js';
import { determineAllowance } from './rules/determine-allowance.js';

const on = legalDate('2026-09-24');
const month = legalMonth('2026-10');
const dates = { acceptedOn: on, month };
const law = (standardFen: number) => aLaw({ 'dibao.standard.month': fenToYuan(standardFen) });

const standards = fc.integer({ min: 1, max: 300_000 });
const incomes = fc.integer({ min: 0, max: 2_000_000 });

function adults(count: number): Member[] {
  return Array.from({ length: count }, (_, i) =>
    aMember({ personId: `p${i}`, relation: i === 0 ? 'SELF' : 'SIBLING', birthDate: legalDate('1980-01-01') }),
  );
}

function aHousehold(count: number, totalFen: number): HouseholdFacts {
  const income: Income = { personId: 'p0', kind: 'TRANSFER', amountFen: totalFen, months: 1 };
  return { members: adults(count), incomes: [income], properties: [], obligors: [], expenses: [] };
}

function amountOf(count: number, totalFen: number, standardFen: number): number {
  return determineAllowance(aHousehold(count, totalFen), law(standardFen), dates, 'v').determination.amountFen ?? 0;
}

describe('§14 性质测试', () => {
  it('① 收入不变、人数增加，低保额不减', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), incomes, standards, (count, total, standard) => {
        expect(amountOf(count + 1, total, standard)).toBeGreaterThanOrEqual(amountOf(count, total, standard));
      }),
    );
  });

  it('② 标准上调，资格不减，金额也不减', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        incomes,
        standards,
        fc.nat(100_000),
        (count, total, standard, rise) => {
          const before = determineAllowance(aHousehold(count, total), law(standard), dates, 'v').determination;
          const after = determineAllowance(aHousehold(count, total), law(standard + rise), dates, 'v').determination;
          if (before.outcome === 'ELIGIBLE') expect(after.outcome).toBe('ELIGIBLE');
          expect(after.amountFen ?? 0).toBeGreaterThanOrEqual(before.amountFen ?? 0);
        },
      ),
    );
  });

  it('差额恰为 S × n − ΣI，符合者必大于零，不符合者没有金额', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), incomes, standards, (count, total, standard) => {
        const { determination } = determineAllowance(aHousehold(count, total), law(standard), dates, 'v');
        const difference = standard * count - total;
        expect(determination.outcome).toBe(difference > 0 ? 'ELIGIBLE' : 'INCOME_NOT_BELOW_STANDARD');
        expect(determination.amountFen).toBe(difference > 0 ? difference : undefined);
      }),
    );
  });

  it('同样的事实、同样的日期，多年以后答案相同', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), incomes, standards, (count, total, standard) => {
        const once = determineAllowance(aHousehold(count, total), law(standard), dates, 'v');
        expect(determineAllowance(aHousehold(count, total), law(standard), dates, 'v')).toEqual(once);
      }),
    );
  });

  it('⑤ 从公示到确认至少相隔 7 个整日', () => {
    const first = legalDate('2026-10-13');
    fc.assert(
      fc.property(fc.nat(30), fc.nat(40), (postAfter, confirmAfter) => {
        const postedOn = addDays(first, postAfter);
        const today = addDays(postedOn, confirmAfter);
        const order = {
          by: li,
          today: postedOn,
          law: aLaw(),
          places: ['VILLAGE_BOARD' as const],
          postedOn,
          photoDigest: null,
        };
        const posted = nextOf(postNotice(walk.proposed(), order));
        const answer = confirmCase(posted, { by: zheng, today, law: aLaw(), calendar, awardId: 'a' });
        const wholeDaysBetween = daysBetween(postedOn, today) - 1;
        expect(answer.outcome).toBe(wholeDaysBetween >= 7 ? 'accepted' : 'refused');
      }),
      { numRuns: 60 },
    );
  });

  it('④ 死亡月之后没有应发，死亡月及以前照发', () => {
    const start = dayNumber(legalDate('2026-01-01'));
    fc.assert(
      fc.property(fc.nat(700), fc.nat(24), (died, ahead) => {
        const diedOn = dateOfDayNumber(start + 60 + died);
        const endMonth = lastMonth({ because: 'DEATH', on: diedOn });
        const award = { awardId: 'a', householdId: 'h', monthlyFen: 1, startMonth: legalMonth('2026-01'), endMonth };
        expect(rollLine(award, nextMonth(endMonth, ahead + 1))).toBeNull();
        expect(rollLine(award, endMonth)).not.toBeNull();
      }),
    );
  });

  it('⑧ 规则版本与标准在切换日前后各取各版', () => {
    const change = legalDate('2026-07-01');
    const [before, after] = [{ value: '900.00' }, { value: '1000.00' }];
    const nation = aLaw().parameters.filter((each) => each.key !== 'dibao.standard.month');
    const values = [
      { from: legalDate('2025-07-01'), ...before, source: '旧文' },
      { from: change, ...after, source: '新文' },
    ];
    const changing = {
      parameters: [...nation, { key: 'dibao.standard.month', unit: '', division: '370112', values }],
      divisions: ['370112'],
    };
    fc.assert(
      fc.property(fc.integer({ min: -360, max: 360 }), (shift) => {
        const acceptedOn = addDays(change, shift);
        const version = ruleVersionOn(changing, acceptedOn);
        expect(version).toBe(shift < 0 ? 'AST-01@2021-07' : 'AST-01@2026-07');
        const answer = determineAllowance(aHousehold(1, 95_000), changing, { acceptedOn, month }, version ?? '');
        expect(answer.determination.outcome).toBe(shift < 0 ? 'INCOME_NOT_BELOW_STANDARD' : 'ELIGIBLE');
        expect(answer.standardFen).toBe(shift < 0 ? 90_000 : 100_000);
      }),
    );
  });
});
