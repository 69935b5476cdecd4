import { legalDate, publishedCalendars } from '@yimen/standards';
import { nationalParameters } from '../../standards/national-law.js';
import {
  type AgreementGiven,
  type ApplyForDivorceOrder,
  afterMidnight,
  applyForDivorce,
  type DivorceCase,
  endByDeath,
  endWithMarriage,
  issueDivorceCertificate,
  reckonPeriodsAgain,
  withdrawDivorce,
} from './index.js';

const law = { parameters: nationalParameters, divisions: ['370112'] };
const today = legalDate('2026-08-28');
const child = {
  name: '小满',
  birthDate: legalDate('2019-03-02'),
  custodian: 'FIRST_PARTY' as const,
  terms: '随女方生活',
};
const agreement: AgreementGiven = {
  voluntary: true,
  children: { none: false, arrangements: [child] },
  property: { none: false, terms: '住房归女方' },
  debts: { none: true, terms: '' },
};
const party = (personId: string, own: object = {}) => ({
  ...{ personId, present: true, identityVerified: true, capacity: 'FULL' as const, inService: false },
  ...own,
});
const order = (own: Partial<ApplyForDivorceOrder> = {}): ApplyForDivorceOrder => ({
  ...{ id: 'case', receiptNumber: 'r', registry: 'A', by: 'registrar', today, law, calendar: publishedCalendars },
  parties: [party('wife'), party('husband')],
  marriage: { actId: 'act', certificateNumbers: ['J370112-1'] },
  certificate: { number: 'J370112-1', onMainland: true },
  ...{ agreement, courtRefusedEarlier: false, digest: () => 'hash' },
  ...own,
});
function applied(own: Partial<ApplyForDivorceOrder> = {}): DivorceCase {
  const { answer } = applyForDivorce(order(own));
  if (answer.outcome === 'refused') throw new Error(answer.refusal.because);
  return answer.next;
}
const refusalOf = (own: Partial<ApplyForDivorceOrder>) => {
  const { answer } = applyForDivorce(order(own));
  return answer.outcome === 'refused' ? answer.refusal : null;
};
const issue = (found: DivorceCase, on: string, own: object = {}) =>
  issueDivorceCertificate(found, {
    ...{ registry: 'A', by: 'registrar', today: legalDate(on), present: ['wife', 'husband'] },
    certificateNumber: 'L-1',
    ...own,
  });
const withdraw = (found: DivorceCase, on: string, by = 'husband') =>
  withdrawDivorce(found, { by, way: 'ONLINE', today: legalDate(on), hours: null });
const atWindow = (found: DivorceCase, on: string, time: string, closesAt: string | null = '17:00') =>
  withdrawDivorce(found, { by: 'wife', way: 'IN_PERSON', today: legalDate(on), hours: { time, closesAt } });

describe('离婚登记申请', () => {
  it('受理后载明两个期间，保存子女安排的件数而不是内容', () => {
    expect(applied()).toMatchObject({
      status: 'APPLIED',
      periods: { coolingEnd: { on: '2026-09-28' }, windowStart: '2026-09-29', windowEnd: { on: '2026-10-28' } },
      custody: { FIRST_PARTY: 1 },
      hints: [],
    });
  });

  it('协议缺四要素之一的不受理，并一次性告知全部缺项', () => {
    expect(refusalOf({ agreement: { ...agreement, debts: null } })).toEqual({
      because: 'AGREEMENT_INCOMPLETE',
      missing: ['DEBTS'],
    });
    const empty = { voluntary: false, children: null, property: { none: false, terms: ' ' }, debts: null };
    expect(refusalOf({ agreement: empty })).toMatchObject({ missing: ['VOLUNTARY', 'CHILDREN', 'PROPERTY', 'DEBTS'] });
    expect(refusalOf({ agreement: { ...agreement, debts: { none: true, terms: '欠甲一万元' } } })).toMatchObject({
      missing: ['DEBTS'],
    });
    const unnamed = { none: false, arrangements: [{ ...child, terms: '' }] };
    expect(refusalOf({ agreement: { ...agreement, children: unnamed } })).toMatchObject({ missing: ['CHILDREN'] });
  });

  it('条例第十四条的三种情形不受理', () => {
    expect(refusalOf({ agreement: null })).toMatchObject({ because: 'DIVORCE_NOT_ACCEPTED', ground: 'NO_AGREEMENT' });
    const limited = party('husband', { capacity: 'LIMITED' });
    expect(refusalOf({ parties: [party('wife'), limited] })).toMatchObject({ ground: 'CAPACITY', personId: 'husband' });
    expect(refusalOf({ certificate: { number: 'J370112-1', onMainland: false } })).toMatchObject({
      ground: 'NOT_REGISTERED_ON_MAINLAND',
    });
  });

  it('须双方到场、人证相符、现为夫妻、结婚证与档案一致', () => {
    expect(refusalOf({ parties: [party('wife'), party('husband', { present: false })] })).toEqual({
      because: 'PARTY_ABSENT',
      absent: ['husband'],
    });
    expect(refusalOf({ parties: [party('wife'), party('wife')] })).toMatchObject({ because: 'PARTIES_SAME' });
    expect(refusalOf({ parties: [party('wife', { identityVerified: false }), party('husband')] })).toMatchObject({
      because: 'IDENTITY_NOT_VERIFIED',
    });
    expect(refusalOf({ marriage: null })).toEqual({ because: 'NOT_MARRIED_TO_EACH_OTHER' });
    expect(refusalOf({ certificate: { number: 'J370112-2', onMainland: true } })).toMatchObject({
      because: 'MARRIAGE_CERTIFICATE_MISMATCH',
    });
  });

  it('结婚证字号不分大小写：小写输入的、旧档中小写的，都是同一字号；离婚证字号按一种写法存档', () => {
    expect(refusalOf({ certificate: { number: ' j370112-1 ', onMainland: true } })).toBeNull();
    expect(refusalOf({ marriage: { actId: 'act', certificateNumbers: ['j370112-1'] } })).toBeNull();
    const answer = issue(applied(), '2026-09-29', {
      certificateNumber: ' l370112-1 ',
    });
    expect(answer).toMatchObject({ outcome: 'accepted', next: { issued: { certificateNumber: 'L370112-1' } } });
  });

  it('军人、法院曾判不准离婚、子女由祖父母抚养只作提示，不拦截', () => {
    const grandparents = { none: false, arrangements: [{ ...child, custodian: 'GRANDPARENTS' as const }] };
    const { hints } = applied({
      agreement: { ...agreement, children: grandparents },
      parties: [party('wife'), party('husband', { inService: true })],
      courtRefusedEarlier: true,
    });
    expect(hints).toEqual(['GRANDPARENTS_AS_CUSTODIANS', 'MILITARY_SPOUSE', 'COURT_REFUSED_EARLIER']);
  });
});

describe('撤回与申领', () => {
  it('任何一方单独撤回，自受理当日至冷静期最后一日', () => {
    expect(withdraw(applied(), '2026-08-28')).toMatchObject({ next: { status: 'WITHDRAWN' } });
    expect(withdraw(applied(), '2026-09-28', 'wife')).toMatchObject({ next: { withdrawn: { by: 'wife' } } });
    expect(withdraw(applied(), '2026-09-29')).toMatchObject({ refusal: { because: 'WITHDRAWAL_TOO_LATE' } });
    expect(withdraw(applied(), '2026-09-01', 'mother')).toMatchObject({ refusal: { because: 'NOT_A_PARTY' } });
  });

  it('到登记机关撤回的，最后一日以停止业务为准：关门那一刻仍在期限内，晚一秒须网上撤回；其他日子、没有办公时间的不受限', () => {
    const found = applied();
    expect(atWindow(found, '2026-09-28', '17:00:00')).toMatchObject({ next: { withdrawn: { way: 'IN_PERSON' } } });
    expect(atWindow(found, '2026-09-28', '17:00:01')).toMatchObject({
      refusal: { because: 'WITHDRAWAL_AFTER_HOURS', closedAt: '17:00', coolingEnd: '2026-09-28' },
    });
    expect(withdraw(found, '2026-09-28')).toMatchObject({ outcome: 'accepted' });
    expect(atWindow(found, '2026-09-27', '23:59:59')).toMatchObject({ outcome: 'accepted' });
    expect(atWindow(found, '2026-09-28', '23:59:59', null)).toMatchObject({ outcome: 'accepted' });
    // The day after it is too late everywhere, whatever the hour.
    expect(atWindow(found, '2026-09-29', '00:00:00')).toMatchObject({ refusal: { because: 'WITHDRAWAL_TOO_LATE' } });
  });

  it('撤回后不能继续，重新申请重新计三十日', () => {
    const withdrawn = withdraw(applied(), '2026-09-10');
    if (withdrawn.outcome === 'refused') throw new Error('refused');
    expect(issue(withdrawn.next, '2026-09-29')).toMatchObject({ refusal: { because: 'DIVORCE_WRONG_STATE' } });
    expect(applied({ today: legalDate('2026-09-11') }).periods.coolingEnd.on).toBe('2026-10-12');
  });

  it('须在原机关、期间之内、双方到场，否则什么也不变', () => {
    const found = applied();
    expect(issue(found, '2026-09-28')).toMatchObject({
      refusal: { because: 'COOLING_NOT_FINISHED', earliestOn: '2026-09-29' },
    });
    expect(issue(found, '2026-10-29')).toMatchObject({ refusal: { because: 'WINDOW_EXPIRED' } });
    expect(issue(found, '2026-09-29', { registry: 'B' })).toMatchObject({ refusal: { because: 'WRONG_REGISTRY' } });
    expect(issue(found, '2026-09-29', { present: ['wife'] })).toMatchObject({
      refusal: { because: 'PARTY_ABSENT', absent: ['husband'] },
    });
    expect(issue(found, '2026-09-29', { certificateNumber: ' ' })).toMatchObject({
      refusal: { because: 'CERTIFICATE_NUMBER' },
    });
    expect(issue(found, '2026-10-28')).toMatchObject({ next: { status: 'DIVORCED', endedOn: '2026-10-28' } });
  });
});

describe('日历与死亡', () => {
  const step = (found: DivorceCase, on: string) => {
    const answer = afterMidnight(found, legalDate(on));
    return answer?.outcome === 'accepted' ? answer.next : null;
  };

  it('零点推进：次日进入冷静期，届满次日可申领，逾期视为撤回，一夜一步不重复', () => {
    const cooling = step(applied(), '2026-08-29') ?? applied();
    expect(step(applied(), '2026-08-28')).toBeNull();
    expect([cooling.status, step(cooling, '2026-09-28')]).toEqual(['COOLING', null]);
    const issuable = step(cooling, '2026-09-29') ?? cooling;
    expect([issuable.status, step(issuable, '2026-10-28')]).toEqual(['ISSUABLE', null]);
    const expired = step(issuable, '2026-10-29') ?? issuable;
    expect([expired.status, step(expired, '2026-11-30')]).toEqual(['EXPIRED', null]);
  });

  it('放假安排变更，在办的全部重算；冷静期延长到今天以后的回到冷静期', () => {
    const found = { ...applied(), status: 'ISSUABLE' as const };
    const year = publishedCalendars.years[2026];
    const holidays = [...(year?.holidays ?? []), legalDate('2026-09-28'), legalDate('2026-09-29')];
    const changed = { years: { 2026: { holidays, makeUpDays: year?.makeUpDays ?? [], noticeNo: '更正' } } };
    expect(reckonPeriodsAgain(found, publishedCalendars, today)).toBeNull();
    expect(reckonPeriodsAgain(found, changed, legalDate('2026-09-29'))).toMatchObject({
      next: { status: 'COOLING', periods: { coolingEnd: { on: '2026-09-30' }, windowEnd: { on: '2026-10-30' } } },
      facts: [{ type: 'periods-changed' }],
    });
    expect(reckonPeriodsAgain({ ...found, status: 'EXPIRED' }, changed, today)).toBeNull();
  });

  it('不凭暂定日期作不利的处理：没有公布的年份不判逾期，也不发证', () => {
    const found = { ...applied({ today: legalDate('2026-12-10') }), status: 'COOLING' as const };
    expect(step(found, '2027-01-12')).toBeNull();
    expect(issue(found, '2027-01-12')).toMatchObject({ refusal: { because: 'CALENDAR_NOT_PUBLISHED', year: 2027 } });
    expect(withdraw(found, '2027-01-11')).toMatchObject({ outcome: 'accepted' });
    expect(withdraw(found, '2027-01-12')).toMatchObject({ refusal: { because: 'CALENDAR_NOT_PUBLISHED' } });
    expect(issue(found, '2027-01-10')).toMatchObject({
      refusal: { because: 'COOLING_NOT_FINISHED', provisional: true },
    });
    const issuable = { ...applied({ today: legalDate('2026-11-24') }), status: 'ISSUABLE' as const };
    expect(issue(issuable, '2027-01-23')).toMatchObject({ outcome: 'accepted' });
    expect(issue(issuable, '2027-01-24')).toMatchObject({ refusal: { because: 'CALENDAR_NOT_PUBLISHED' } });
    expect(step(issuable, '2027-03-01')).toBeNull();
  });

  it('一方死亡或者婚姻另行消灭，程序终止，不再发证', () => {
    const died = endByDeath(applied(), { personId: 'wife', diedOn: today, today: legalDate('2026-09-29') });
    expect(died).toMatchObject({ next: { status: 'ENDED_BY_DEATH' } });
    if (died?.outcome !== 'accepted') throw new Error('refused');
    expect(issue(died.next, '2026-09-29')).toMatchObject({ refusal: { because: 'DIVORCE_WRONG_STATE' } });
    expect(endByDeath(died.next, { personId: 'husband', diedOn: today, today })).toBeNull();
    expect(endWithMarriage(applied(), today)).toMatchObject({ next: { status: 'ENDED_WITH_MARRIAGE' } });
  });
});
