import { addDays, legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { periodsOf } from './at-a-date.js';
import type { Statement } from './certificate.js';
import { certificateTurns } from './turns.js';

const day = (n: number) => addDays(legalDate('2026-01-01'), n);
const aStatement: fc.Arbitrary<Omit<Statement, 'revision' | 'local'>> = fc
  .record({
    status: fc.constantFrom('VALID' as const, 'FROZEN' as const, 'CANCELLED' as const),
    effective: fc.integer({ min: 0, max: 400 }),
    validFor: fc.integer({ min: -50, max: 200 }),
    renewing: fc.boolean(),
  })
  .map(({ status, effective, validFor, renewing }) => ({
    ...{ status, renewing, effectiveOn: day(effective), issuedOn: day(-50), validTo: day(effective + validFor) },
    disabilities: [{ category: 'PHYSICAL' as const, level: 2 as const }],
  }));

describe('残疾人证的状态', () => {
  it('不论残联说过什么，只按状态图转变', () => {
    fc.assert(
      fc.property(fc.array(aStatement, { minLength: 1, maxLength: 8 }), (said) => {
        const periods = periodsOf(said.map((each, revision) => ({ ...each, revision, local: 0 })));
        for (const [at, { state }] of periods.entries()) {
          const before = periods[at - 1]?.state.status;
          if (before === undefined || before === state.status) continue;
          expect(Object.values<string>(certificateTurns[before])).toContain(state.status);
        }
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
