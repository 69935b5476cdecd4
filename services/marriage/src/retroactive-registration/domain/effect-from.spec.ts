import { legalDate } from '@yimen/standards';
import type { MarriedPeriod } from '../../act/domain/index.js';
import type { MarriageTerms, Party } from '../../marriage-registration/domain/index.js';
import { effectFrom } from './effect-from.js';

const today = legalDate('2026-09-24');
const terms: MarriageTerms = { age: { MALE: 22, FEMALE: 20 }, from: 'BIRTHDAY', networkValidDays: 0 };
const parties: readonly [Party, Party] = [
  { personId: 'wang', sex: 'FEMALE', birthDate: legalDate('1992-03-01') },
  { personId: 'li', sex: 'MALE', birthDate: legalDate('1990-06-15') },
];

const from = (wang: string, li: string, periods: readonly MarriedPeriod[] = []) => {
  const declared = [
    { personId: 'wang', since: legalDate(wang) },
    { personId: 'li', since: legalDate(li) },
  ];
  const decision = effectFrom({ parties, declared, periods, terms, today });
  return decision.outcome === 'refused' ? decision.refusal.because : decision.next;
};
const earlier = (to: string | null): MarriedPeriod => ({
  ...{ personId: 'li', spouseId: 'zhao', actId: 'a', from: legalDate('2013-01-01'), ended: 'DIVORCED' },
  to: to === null ? null : legalDate(to),
});

describe('补办结婚登记从何日起有效 (民法典 1049)', () => {
  it('from the later of the days that the two declare', () => {
    expect(from('2014-01-01', '2015-05-01')).toBe('2015-05-01');
  });

  it('never before both had reached the age', () => {
    expect(from('2010-01-01', '2010-01-01')).toBe('2012-06-15');
    expect(from('2012-06-14', '2012-06-14')).toBe('2012-06-15');
  });

  it('never before an earlier marriage of one of them had ended', () => {
    expect(from('2014-01-01', '2014-01-01', [earlier('2018-08-01')])).toBe('2018-08-01');
    expect(from('2019-01-01', '2019-01-01', [earlier('2018-08-01')])).toBe('2019-01-01');
  });

  it('both declare it, and not of today', () => {
    expect(from('2026-09-24', '2020-01-01')).toBe('SINCE_NOT_BEFORE_TODAY');
    const declared = [{ personId: 'wang', since: legalDate('2015-01-01') }];
    expect(effectFrom({ parties, declared, periods: [], terms, today })).toMatchObject({
      refusal: { because: 'SINCE_NOT_DECLARED' },
    });
  });
});
