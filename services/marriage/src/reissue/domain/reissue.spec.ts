import { readFileSync } from 'node:fs';
import { parseParameterFile } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import { aRegister } from '../../act/domain/act.builder.js';
import { type ReissueOrder, reissue, reissueParameterFiles } from './reissue.js';

const today = legalDate('2026-09-24');
const law = {
  divisions: [],
  parameters: reissueParameterFiles.flatMap((file) => parseParameterFile(readFileSync(file, 'utf8'), 'reissue')),
};

function aCouple() {
  const register = aRegister();
  const marriage = register.add('MARRIAGE', ['wang', 'li'], '2015-05-20');
  const ask = (more: Partial<ReissueOrder> = {}, basis: string | null = 'AGREEMENT', by = law) => {
    const order: ReissueOrder = {
      ...{ marriageId: marriage.id, certificate: 'MARRIAGE_CERTIFICATE', applicantId: 'wang', identityVerified: true },
      ...{ mandateNo: null, lost: 'ONE', declared: true, extractNo: null, today },
      ...more,
    };
    const decision = reissue(register.acts, by, { basis: () => basis, order });
    return decision.outcome === 'refused' ? decision.refusal : decision.next.of.kind;
  };
  return { ...register, marriage, ask };
}

describe('补领婚姻登记证 (MAR-07)', () => {
  it('one certificate lost: upon a declaration; both lost: an extract of the archive besides', () => {
    const { ask } = aCouple();
    expect(ask()).toBe('MARRIAGE');
    expect(ask({ declared: false })).toEqual({ because: 'LOSS_NOT_DECLARED' });
    expect(ask({ lost: 'BOTH' })).toEqual({ because: 'EXTRACT_MISSING' });
    expect(ask({ lost: 'BOTH', extractNo: '婚档摘字 1' })).toBe('MARRIAGE');
  });

  it('is for one of the couple, who shows who they are; an agent comes only where the rules allow one', () => {
    const { ask } = aCouple();
    expect(ask({ applicantId: 'zhao' })).toEqual({ because: 'NOT_ON_RECORD' });
    expect(ask({ identityVerified: false })).toEqual({ because: 'IDENTITY_NOT_VERIFIED' });
    expect(ask({ mandateNo: '公证 1' })).toBe('MARRIAGE');
    expect(ask({ mandateNo: '公证 1' }, null, { divisions: [], parameters: [] })).toEqual({
      because: 'AGENT_NOT_ALLOWED',
    });
  });

  it('who was divorced by a court gets neither certificate', () => {
    const { about, marriage, ask } = aCouple();
    about(marriage, 'DIVORCE', '2020-01-01');
    for (const certificate of ['MARRIAGE_CERTIFICATE', 'DIVORCE_CERTIFICATE'] as const)
      expect(ask({ certificate }, 'COURT')).toEqual({ because: 'DIVORCED_BY_COURT' });
  });

  it('who was divorced at a registry gets the divorce certificate, as long as they did not marry again', () => {
    const { add, about, marriage, ask } = aCouple();
    expect(ask({ certificate: 'DIVORCE_CERTIFICATE' })).toEqual({ because: 'RECORD_CHANGED', now: 'MARRIED' });
    about(marriage, 'DIVORCE', '2020-01-01');
    expect(ask()).toEqual({ because: 'RECORD_CHANGED', now: 'DIVORCED' });
    expect(ask({ certificate: 'DIVORCE_CERTIFICATE' })).toBe('DIVORCE');
    add('MARRIAGE', ['wang', 'zhao'], '2022-01-01');
    expect(ask({ certificate: 'DIVORCE_CERTIFICATE' })).toEqual({ because: 'RECORD_CHANGED', now: 'MARRIED' });
    expect(ask({ certificate: 'DIVORCE_CERTIFICATE', applicantId: 'li' })).toBe('DIVORCE');
  });

  it('a widow, and whose registration was revoked, get none', () => {
    const widowed = aCouple();
    widowed.about(widowed.marriage, 'WIDOWED', '2024-01-01', { personId: 'li' });
    expect(widowed.ask()).toEqual({ because: 'RECORD_CHANGED', now: 'WIDOWED' });
    const revoked = aCouple();
    revoked.about(revoked.marriage, 'REVOCATION', '2015-05-20');
    expect(revoked.ask()).toEqual({ because: 'NOT_ON_RECORD' });
  });
});
