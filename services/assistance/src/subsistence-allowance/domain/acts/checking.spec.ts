import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import {
  aLaw,
  aVisit,
  begins,
  consentsOf,
  feng,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
} from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import type { CheckSource, SubsistenceCase } from '../case.js';
import { nextSteps } from '../guard.js';
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
      sources: ['BANK'],
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
    expect(nextOf(answer(refused, 'check-bank', 'OK')).checkConclusion).toBe('PASS');
  });

  it('所有来源都没有数据，等于什么也没有核对到：不完整，不得当作零而通过；有来源补来真实答复才有结论', () => {
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    const none = nextOf(answer(one, 'check-bank', 'NO_DATA'));
    expect(none.checkConclusion).toBe('INCOMPLETE');
    const today = on('2026-10-13');
    expect(refusalOf(proposeApproval(none, { by: sun, today, law }))).toEqual({
      because: 'VERIFICATION_INCOMPLETE',
      missing: ['BANK', 'TAX'],
    });
    expect(nextSteps(none, feng, today).map(({ code }) => code)).toContain('receiveCheckResult');
    expect(refusalOf(answer(none, 'check-tax', 'NO_DATA'))).toMatchObject({ because: 'CHECK_ALREADY_ANSWERED' });
    expect(nextOf(answer(none, 'check-tax', 'OK')).checkConclusion).toBe('PASS');
  });

  describe('区县已接入的来源一项都不能少', () => {
    const connected = aLaw({ 'dibao.check.sources': ['TAX', 'BANK', 'VEHICLE'] });
    const ask = (sources: readonly CheckSource[], scopes?: readonly CheckSource[]) => {
      const authorizations = consentsOf(facts, begins).map((each) =>
        scopes === undefined ? each : { ...each, scopes },
      );
      const requests = sources.map((source) => ({ checkId: source, source }));
      const order = { by: li, today: on('2026-09-28'), law: connected, calendar, requests, authorizations };
      return startVerification(walk.accepted({ law: connected }), order);
    };

    it('少列一项，拒绝并指明缺哪一项', () => {
      expect(refusalOf(ask(['BANK', 'SECURITIES']))).toEqual({
        because: 'CHECK_SOURCE_REQUIRED',
        missing: ['TAX', 'VEHICLE'],
      });
    });

    it('可以另加来源', () => {
      expect(nextOf(ask(['VEHICLE', 'TAX', 'BANK', 'SECURITIES'])).checks).toHaveLength(4);
    });

    it('授权没有覆盖到的，拒绝并指明是谁、缺哪些来源', () => {
      expect(refusalOf(ask(['TAX', 'BANK', 'VEHICLE', 'INSURANCE'], ['TAX', 'BANK']))).toEqual({
        because: 'AUTHORIZATION_MISSING',
        personIds: ['wei', 'liu'],
        sources: ['VEHICLE', 'INSURANCE'],
      });
    });
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
