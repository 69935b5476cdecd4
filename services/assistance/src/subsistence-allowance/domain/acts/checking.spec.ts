import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import {
  aLaw,
  aVisit,
  begins,
  consentsOf,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
} from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { proposeApproval } from './propose-approval.js';
import { proposeRefusal } from './propose-refusal.js';
import { receiveCheckResult } from './receive-check-result.js';
import { recordHomeVisit } from './record-home-visit.js';
import { startVerification } from './start-verification.js';

const on = legalDate;
const law = aLaw();
const facts = threeOfThem();

describe('核对', () => {
  const answer = (
    found: SubsistenceCase,
    checkId: string,
    status: 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED',
    amountFen = 0,
  ) =>
    receiveCheckResult(found, {
      by: systemActor,
      today: on('2026-09-30'),
      law,
      answer: {
        checkId,
        status,
        dataDate: status === 'OK' ? on('2026-09-01') : null,
        findings: status === 'OK' ? [{ personId: 'liu', kind: 'WAGE' as const, amountFen }] : [],
      },
    });

  it('申请之后授权被撤回，核对不能启动', () => {
    const authorizations = consentsOf(facts, begins).map((each) => ({ ...each, withdrawnOn: on('2026-09-27') }));
    const requests = [{ checkId: 'c', source: 'BANK' as const }];
    const order = { by: li, today: on('2026-09-28'), law, calendar, requests, authorizations };
    expect(refusalOf(startVerification(walk.accepted(), order))).toEqual({
      because: 'AUTHORIZATION_MISSING',
      personIds: ['wei', 'liu'],
    });
    expect(refusalOf(startVerification(walk.accepted(), { ...order, requests: [] }))).toEqual({
      because: 'NO_SOURCE_TO_CHECK',
    });
  });

  it('附录 C 场景 18：银行超时，INCOMPLETE，既不能拟确认，也不能据收入拟不予', () => {
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    expect(one.checkConclusion).toBeNull();
    const both = nextOf(answer(one, 'check-bank', 'TIMEOUT'));
    expect(both.checkConclusion).toBe('INCOMPLETE');
    const today = on('2026-10-13');
    expect(refusalOf(proposeApproval(both, { by: sun, today, law }))).toEqual({
      because: 'VERIFICATION_INCOMPLETE',
      missing: ['BANK'],
    });
    const grounds = [{ code: 'INCOME_NOT_BELOW_STANDARD' as const, text: '收入超标' }];
    expect(refusalOf(proposeRefusal(both, { by: sun, today, law, grounds }))).toEqual({
      because: 'VERIFICATION_INCOMPLETE',
      missing: ['BANK'],
    });
  });

  it('来源拒绝答复，同样不完整；之后补来的书面答复取而代之', () => {
    const refused = nextOf(answer(nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA')), 'check-bank', 'REFUSED'));
    expect(refused.checkConclusion).toBe('INCOMPLETE');
    expect(nextOf(answer(refused, 'check-bank', 'NO_DATA')).checkConclusion).toBe('PASS');
  });

  it('还有来源没有答复的，不能提出意见', () => {
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    expect(refusalOf(proposeApproval(one, { by: sun, today: on('2026-10-13'), law }))).toMatchObject({
      missing: ['BANK'],
    });
  });

  it('不认识的核对请求、已有答复的核对请求，拒绝', () => {
    expect(refusalOf(answer(walk.asked(), 'nothing', 'OK'))).toMatchObject({ because: 'CHECK_UNKNOWN' });
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    expect(refusalOf(answer(one, 'check-tax', 'OK'))).toMatchObject({ because: 'CHECK_ALREADY_ANSWERED' });
  });

  it('核对到的工资高于申报，按核对的算：超标', () => {
    const tax = nextOf(answer(walk.asked(), 'check-tax', 'OK', 200_000));
    const found = nextOf(answer(tax, 'check-bank', 'NO_DATA'));
    expect(found.checkConclusion).toBe('EXCEED');
    const visited = nextOf(recordHomeVisit(found, { by: li, today: on('2026-10-12'), law, visit: aVisit() }));
    expect(refusalOf(proposeApproval(visited, { by: sun, today: on('2026-10-13'), law }))).toEqual({
      because: 'INCOME_NOT_BELOW_STANDARD',
      perCapitaFen: 106_667,
      standardFen: 100_000,
    });
  });

  it('核对到的工资低于申报，仍按申报', () => {
    const tax = nextOf(answer(walk.asked(), 'check-tax', 'OK', 10));
    expect(nextOf(answer(tax, 'check-bank', 'NO_DATA')).checkConclusion).toBe('PASS');
  });
});
