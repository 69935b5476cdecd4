import { legalMonth, rational } from '@yimen/standards';
import fc from 'fast-check';
import { wholeLaw } from '../../../test/rules/whole-law.js';
import { protectedMinimum } from './index.js';

const law = wholeLaw();
const nation = law.parameters.filter(({ key }) => key !== 'dibao.standard.month');
const month = legalMonth('2026-11');

describe('最低生活额保护线', () => {
  it('leaves a family of three with 1200 a month (income 1800, standard 1000) at least half of it', () => {
    const means = { month, allowanceFen: 120_000, counted: 3, income: rational(180_000) };
    expect(protectedMinimum(law, means)).toEqual({ protectedFen: 60_000, mostFen: 60_000 });
  });

  it('leaves whoever has no income four fifths of the standard', () => {
    const means = { month, allowanceFen: 100_000, counted: 1, income: rational(0) };
    expect(protectedMinimum(law, means)).toEqual({ protectedFen: 80_000, mostFen: 20_000 });
  });

  it('says so when no standard is in force', () => {
    const means = { month, allowanceFen: 1, counted: 1, income: rational(0) };
    expect(protectedMinimum({ ...law, parameters: nation }, means)).toMatchObject({
      because: 'PARAMETER_NOT_IN_FORCE',
    });
  });

  it('never takes all of an allowance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 1, max: 9 }), fc.nat(900_000), (a, n, i) => {
        const answer = protectedMinimum(law, { month, allowanceFen: a, counted: n, income: rational(i) });
        if ('because' in answer) throw new Error(answer.because);
        expect(answer.mostFen).toBeLessThan(a);
        expect(answer.mostFen).toBeGreaterThanOrEqual(0);
        expect(answer.protectedFen + answer.mostFen).toBe(a);
      }),
    );
  });
});
