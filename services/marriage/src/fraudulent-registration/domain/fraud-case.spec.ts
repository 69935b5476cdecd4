import { legalDate } from '@yimen/standards';
import {
  allowConditionally,
  type FraudDecision,
  recordFinding,
  reject,
  report,
  revoke,
  withdraw,
} from './behaviours.js';
import type { FraudCase } from './fraud-case.js';

const today = legalDate('2026-09-24');

function next(decision: FraudDecision): FraudCase {
  if (decision.outcome === 'refused') throw new Error(decision.refusal.because);
  return decision.next;
}
const because = (decision: FraudDecision) => (decision.outcome === 'refused' ? decision.refusal.because : null);

const order = {
  ...{ id: 'c', number: 'n', marriageId: 'm', victimId: 'wang', division: '370112' },
  ...{ manner: 'IMPERSONATION' as const, reportedOn: today, reportedBy: 'registrar' },
} as const;
const reported = () => next(report(order, ['wang', 'li']));
const finding = (confirms: boolean) =>
  ({
    ...{ kind: 'POLICE_CONCLUSION' as const, documentNo: '1', authority: '历城公安分局', foundOn: today },
    ...{ confirms, recordedOn: today, recordedBy: 'registrar-2' },
  }) as const;
const reviewed = (confirms = true) => next(recordFinding(reported(), finding(confirms)));
const by = (account: string) => ({ on: today, by: account, actId: 'act' });
const allowance = (account: string) => ({ ...by(account), proofNo: 'proof' });

describe('冒名登记 (domain §19 case 12)', () => {
  it('is reported by one of the couple on record', () => {
    expect(because(report({ ...order, victimId: 'zhao' }, ['wang', 'li']))).toBe('VICTIM_NOT_A_PARTY');
  });

  it('the registry revokes nothing before somebody competent has found it', () => {
    expect(because(revoke(reported(), by('leader')))).toBe('FRAUD_WRONG_STATE');
    expect(because(reject(reported(), by('leader')))).toBe('FRAUD_WRONG_STATE');
  });

  it('is revoked upon a finding that confirms it, by another than took it down', () => {
    for (const involved of ['registrar', 'registrar-2'])
      expect(because(revoke(reviewed(), by(involved)))).toBe('SECOND_PERSON_NEEDED');
    expect(next(revoke(reviewed(), by('leader'))).status).toBe('REVOKED');
    expect(because(reject(reviewed(), by('leader')))).toBe('FINDING_CONFIRMS');
  });

  it('stands when the finding does not confirm it', () => {
    expect(because(revoke(reviewed(false), by('leader')))).toBe('FINDING_DOES_NOT_CONFIRM');
    expect(next(reject(reviewed(false), by('leader'))).status).toBe('REJECTED');
  });

  it('lets the victim register anew while it waits, by approval of another, once', () => {
    expect(because(allowConditionally(reported(), allowance('registrar')))).toBe('SECOND_PERSON_NEEDED');
    const allowed = next(allowConditionally(reported(), allowance('leader')));
    expect(allowed.status).toBe('WAITING_FOR_FINDING');
    expect(because(allowConditionally(allowed, allowance('leader')))).toBe('ALREADY_ALLOWED');
    expect(because(withdraw(allowed, by('registrar')))).toBe('ALLOWANCE_STANDS');
    const done = next(revoke(reviewed(), by('leader')));
    expect(because(allowConditionally(done, allowance('leader')))).toBe('FRAUD_WRONG_STATE');
  });

  it('a finding is not dated after the day it is recorded, and comes once', () => {
    expect(because(recordFinding(reported(), { ...finding(true), foundOn: legalDate('2026-09-25') }))).toBe(
      'FINDING_DATE',
    );
    expect(because(recordFinding(reviewed(), finding(true)))).toBe('FRAUD_WRONG_STATE');
  });
});
