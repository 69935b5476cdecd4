import { legalDate, legalMonth } from '@yimen/standards';
import { aPerson, certificate, circumstance, demoLaw, onDibao } from '../../../test/support/a-person.js';
import { type AwardOfMonths, judgeOf, monthsOf, type PersonFacts } from './index.js';

const today = legalDate('2026-12-15');

function months(allowance: 'LIVING' | 'CARE', person: PersonFacts, more: Partial<AwardOfMonths> = {}) {
  const award = { fromMonth: legalMonth('2026-01'), eligibleOn: legalDate('2026-01-10'), grounds: [], ...more };
  const rules = judgeOf(allowance, demoLaw);
  return monthsOf({ award, person, rules, today, through: legalMonth('2027-01') });
}
const runs = (allowance: 'LIVING' | 'CARE', person: PersonFacts, more: Partial<AwardOfMonths> = {}) =>
  months(allowance, person, more).runs.map(({ from, amountFen, reason }) => `${from} ${amountFen / 100} ${reason}`);

describe('两项补贴逐月 (domain §4.4、§9)', () => {
  it('T-DIS-1 低保户、肢体一级，生活与护理都发', () => {
    expect(runs('LIVING', aPerson())).toEqual(['2026-01 176 ELIGIBLE']);
    expect(runs('CARE', aPerson())).toEqual(['2026-01 176 ELIGIBLE']);
  });

  it('T-DIS-6 自递交当月计发，证件在递交之前核发即可', () => {
    const person = aPerson({ certificates: [certificate('2026-05-10')] });
    const may = { fromMonth: legalMonth('2026-05'), eligibleOn: legalDate('2026-05-20') };
    expect(runs('CARE', person, may)).toEqual(['2026-05 176 ELIGIBLE']);
  });

  it('特困期间两项都自次月停，期满次月恢复；五月一日开始的五月就停，同一个月不发两份', () => {
    const inTekun = circumstance('DESTITUTE_SUPPORT', '2026-03-20', '2026-07-31');
    const person = aPerson({ circumstances: [onDibao('2020-01-01'), inTekun] });
    const stopped = ['2026-01 176 ELIGIBLE', '2026-04 0 IN_TEKUN', '2026-08 176 ELIGIBLE'];
    expect(runs('LIVING', person)).toEqual(stopped);
    expect(runs('CARE', person)).toEqual(stopped);
    const sinceMay = aPerson({
      circumstances: [onDibao('2020-01-01'), circumstance('WORK_INJURY_CARE', '2026-05-01')],
    });
    expect(runs('CARE', sinceMay)).toEqual(['2026-01 176 ELIGIBLE', '2026-05 0 IN_WORK_INJURY_CARE']);
  });

  it('孤儿只停生活补贴', () => {
    const person = aPerson({ circumstances: [onDibao('2020-01-01'), circumstance('ORPHAN', '2026-03-20')] });
    expect(runs('LIVING', person)).toEqual(['2026-01 176 ELIGIBLE', '2026-04 0 IS_ORPHAN']);
    expect(runs('CARE', person)).toEqual(['2026-01 176 ELIGIBLE']);
  });

  it('低保发到六月的，生活补贴从七月停，护理补贴不受影响', () => {
    const person = aPerson({ circumstances: [onDibao('2020-01-01', '2026-06-30')] });
    expect(runs('LIVING', person)).toEqual(['2026-01 176 ELIGIBLE', '2026-07 0 TIER_NOT_COVERED']);
    expect(runs('CARE', person)).toEqual(['2026-01 176 ELIGIBLE']);
  });

  it('换了理由而一直不符合的，不因换理由多发一个月', () => {
    const certificates = [
      certificate('2020-01-01', '2026-03-09'),
      certificate('2026-03-10', '2026-03-31', { status: 'FROZEN' }),
      certificate('2026-04-01', null, { status: 'CANCELLED' }),
    ];
    expect(runs('CARE', aPerson({ certificates }))).toEqual(['2026-01 176 ELIGIBLE', '2026-04 0 CERT_CANCELLED']);
  });
});

describe('残疾证过期与换领 (domain §4.4)', () => {
  const expired = (from: string, to: string | null = null, renewing = false) =>
    certificate(from, to, { status: 'EXPIRED', level: 2, renewing });
  const before = certificate('2020-01-01', '2026-03-09', { level: 2 });

  it('过期的次月停', () => {
    const person = aPerson({ certificates: [before, expired('2026-03-10')] });
    expect(runs('CARE', person)).toEqual(['2026-01 152 ELIGIBLE', '2026-04 0 CERT_EXPIRED']);
  });

  it('补办后补发，最多三个月，按原等级；次月起按新等级', () => {
    const certificates = [before, expired('2026-03-10', '2026-09-14'), certificate('2026-09-15', null, { level: 1 })];
    expect(runs('CARE', aPerson({ certificates }))).toEqual([
      '2026-01 152 ELIGIBLE',
      '2026-04 0 CERT_EXPIRED',
      '2026-07 152 ELIGIBLE',
      '2026-10 176 ELIGIBLE',
    ]);
  });

  it('三个月以内补办的，停发的月份全部补发', () => {
    const certificates = [before, expired('2026-03-10', '2026-05-31'), certificate('2026-06-01', null, { level: 2 })];
    expect(runs('CARE', aPerson({ certificates }))).toEqual(['2026-01 152 ELIGIBLE']);
  });

  it('换证因等级变更重新评定期间，按原标准发', () => {
    const person = aPerson({ certificates: [before, expired('2026-03-10', null, true)] });
    expect(runs('CARE', person)).toEqual(['2026-01 152 ELIGIBLE']);
  });

  it('过期期间死亡或特困的，补办也不补发那些月份', () => {
    const certificates = [before, expired('2026-03-10', '2026-06-14'), certificate('2026-06-15', null, { level: 2 })];
    const inTekun = circumstance('DESTITUTE_SUPPORT', '2026-04-20');
    const person = aPerson({ certificates, circumstances: [inTekun] });
    expect(runs('CARE', person)).toEqual(['2026-01 152 ELIGIBLE', '2026-05 0 IN_TEKUN']);
  });
});

describe('同类待遇择高 (domain §4.2)', () => {
  const like = (from: string, fen: number, to: string | null = null) =>
    circumstance('ELDERLY_CARE_SUBSIDY', from, to, { amountFen: fen });
  const person = (...more: PersonFacts['circumstances']) =>
    aPerson({ circumstances: [onDibao('2020-01-01'), ...more] });

  it('T-DIS-5 失能护理补贴较高：护理补贴保留资格不发，生活补贴照发，次月起切换', () => {
    const drawsMore = person(like('2026-04-10', 20_000));
    expect(runs('CARE', drawsMore)).toEqual(['2026-01 176 ELIGIBLE', '2026-05 0 SUPPRESSED_BY_ELDERLY_CARE_SUBSIDY']);
    expect(runs('LIVING', drawsMore)).toEqual(['2026-01 176 ELIGIBLE']);
  });

  it('较低的不压制；压制解除的次月自动恢复', () => {
    expect(runs('CARE', person(like('2026-04-10', 10_000)))).toEqual(['2026-01 176 ELIGIBLE']);
    expect(runs('CARE', person(like('2026-04-10', 20_000, '2026-08-20')))).toEqual([
      '2026-01 176 ELIGIBLE',
      '2026-05 0 SUPPRESSED_BY_ELDERLY_CARE_SUBSIDY',
      '2026-09 176 ELIGIBLE',
    ]);
  });

  it('一方标准调整的当月仍按原来的选择，次月起切换，不补差额', () => {
    const since2025 = { fromMonth: legalMonth('2025-11'), eligibleOn: legalDate('2025-11-03') };
    // 170 stands above the 160 of 2025 and below the 176 of 2026.
    expect(runs('CARE', person(like('2025-01-01', 17_000)), since2025)).toEqual([
      '2025-11 0 SUPPRESSED_BY_ELDERLY_CARE_SUBSIDY',
      '2026-02 176 ELIGIBLE',
    ]);
  });
});

describe('终止 (domain §4.4、§11)', () => {
  it('死亡的发到死亡当月；月初一日死亡的当月照发', () => {
    const died = (on: string) => aPerson({ life: { diedOn: legalDate(on) } });
    expect(months('CARE', died('2026-03-31'))).toMatchObject({ lastMonth: '2026-03', endReason: 'DEATH' });
    expect(months('CARE', died('2026-04-01'))).toMatchObject({ lastMonth: '2026-04', endReason: 'DEATH' });
  });

  it('死亡待核实的自报告当月暂停，确认后以死亡论', () => {
    const reported = aPerson({ life: { reportedDeadSince: legalDate('2026-11-20') } });
    expect(months('CARE', reported)).toMatchObject({ lastMonth: null, suspendedFrom: '2026-11' });
  });

  it('户籍迁出的发到迁出当月；宣告失踪的次月停，撤销的次月恢复', () => {
    const moved = aPerson({ away: [{ from: legalDate('2026-05-08'), to: null, so: '370113001' }] });
    expect(months('LIVING', moved)).toMatchObject({ lastMonth: '2026-05', endReason: 'MOVED_AWAY' });
    const missing = { from: legalDate('2026-03-02'), to: legalDate('2026-08-31'), so: 'DECLARED_MISSING' as const };
    expect(runs('CARE', aPerson({ life: { declared: [missing] } }))).toEqual([
      '2026-01 176 ELIGIBLE',
      '2026-04 0 DECLARED_MISSING',
      '2026-09 176 ELIGIBLE',
    ]);
  });

  it('自愿放弃、弄虚作假、复核不合格的，发到当月', () => {
    for (const kind of ['RENOUNCED', 'FALSE_STATEMENT', 'RECHECK_FAILED'] as const)
      expect(months('CARE', aPerson(), { grounds: [{ kind, on: legalDate('2026-06-02') }] })).toMatchObject({
        ...{ lastMonth: '2026-06', endReason: kind },
      });
  });

  it('几种情形并存的，以最早的为准', () => {
    const person = aPerson({
      life: { diedOn: legalDate('2026-07-01') },
      away: [{ from: legalDate('2026-05-08'), to: null, so: '370113001' }],
    });
    expect(months('CARE', person)).toMatchObject({ lastMonth: '2026-05', endReason: 'MOVED_AWAY' });
  });
});
