import {
  anApplication,
  begins,
  destitute,
  entitled,
  lawWith,
  nextOf,
  on,
  refusalOf,
} from '../../../../test/application/a-case.js';
import type { AllowanceFacts } from '../facts.js';
import { type ApplyOrder, applyForAllowance } from './apply.js';

const apply = (own: Partial<ApplyOrder> = {}) => applyForAllowance(anApplication(own));
const care = { allowance: 'CARE', careEvidence: '照护说明' } as const;
const withCertificate = (own: Partial<NonNullable<AllowanceFacts['certificate']>>): AllowanceFacts => ({
  ...entitled,
  certificate: entitled.certificate === null ? null : { ...entitled.certificate, ...own },
});

describe('申请', () => {
  it('T-DIS-2 特困人员：窗口即告知与什么不能同时享受，两项都没有别的可申请', () => {
    for (const own of [{}, care]) {
      expect(refusalOf(apply({ ...own, facts: destitute }))).toMatchObject({
        because: 'BENEFIT_MUTEX',
        excludedBy: 'DESTITUTE_SUPPORT',
        alternative: null,
      });
    }
  });

  it('§19.7 孤儿申请生活补贴：告知可以申请护理补贴', () => {
    const facts: AllowanceFacts = {
      ...entitled,
      circumstances: [{ kind: 'ORPHAN', from: begins, to: null, amountFen: null }],
    };
    expect(refusalOf(apply({ facts }))).toMatchObject({ because: 'BENEFIT_MUTEX', alternative: 'CARE' });
    expect(nextOf(apply({ ...care, facts })).status).toBe('SUBMITTED');
  });

  it('没有证、证过期、冻结、注销，各以其代码拒绝', () => {
    expect(refusalOf(apply({ facts: { ...entitled, certificate: null } }))).toMatchObject({ because: 'CERT_MISSING' });
    const expired = withCertificate({ status: 'EXPIRED', validTo: on('2026-04-30') });
    expect(refusalOf(apply({ facts: expired }))).toEqual({ because: 'CERT_EXPIRED', validTo: '2026-04-30' });
    expect(refusalOf(apply({ facts: withCertificate({ status: 'FROZEN' }) }))).toMatchObject({
      because: 'CERT_FROZEN',
    });
    expect(refusalOf(apply({ facts: withCertificate({ status: 'CANCELLED' }) }))).toMatchObject({
      because: 'CERT_CANCELLED',
    });
  });

  it('两地重复：在外地领取同一补贴的，拒绝；另一项不受影响', () => {
    const facts: AllowanceFacts = {
      ...entitled,
      circumstances: [{ kind: 'LIVING_ELSEWHERE', from: begins, to: null, amountFen: null }],
    };
    expect(refusalOf(apply({ facts }))).toEqual({ because: 'SUBSIDY_ELSEWHERE', allowance: 'LIVING' });
    expect(nextOf(apply({ ...care, facts })).status).toBe('SUBMITTED');
  });

  it('已在领取、已有在办件的，拒绝并说出办件号', () => {
    expect(refusalOf(apply({ held: { number: 'N0', drawn: true } }))).toEqual({
      because: 'ALLOWANCE_ALREADY_DRAWN',
      existing: 'N0',
    });
    expect(refusalOf(apply({ held: { number: 'N0', drawn: false } }))).toMatchObject({
      because: 'DUPLICATE_APPLICATION',
    });
  });

  it('家庭类别、等级不够的，窗口不得拒收', () => {
    expect(nextOf(apply({ facts: { ...entitled, tier: null } })).status).toBe('SUBMITTED');
    const mild = withCertificate({ level: 4, disabilities: [{ category: 'PHYSICAL', level: 4 }] });
    expect(nextOf(apply({ ...care, facts: mild })).status).toBe('SUBMITTED');
  });

  it('护理补贴没有照护说明、代他人申请没有凭证、日期在今天之后，拒绝', () => {
    expect(refusalOf(apply({ allowance: 'CARE' }))).toEqual({ because: 'CARE_EVIDENCE_MISSING' });
    expect(refusalOf(apply({ applicantId: 'son' }))).toEqual({ because: 'ON_BEHALF_MISSING' });
    expect(refusalOf(apply({ appliedOn: on('2026-05-21') }))).toMatchObject({ because: 'DATE_IN_FUTURE' });
  });

  it('标准还没有公布，说出缺哪个参数', () => {
    const law = lawWith();
    const without = { ...law, parameters: law.parameters.filter(({ key }) => key !== 'disability.living.standard') };
    expect(refusalOf(apply({ law: without }))).toMatchObject({
      because: 'PARAMETER_NOT_IN_FORCE',
      key: 'disability.living.standard',
    });
  });
});
