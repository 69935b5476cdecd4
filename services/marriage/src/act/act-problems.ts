import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { AppendRefusal } from './domain/index.js';

/** One of the two is married already: the register's own words for what the database refuses. */
export function alreadyMarried(personId?: string): Problem {
  return problem('PartyAlreadyMarried', {
    code: 'ALREADY_MARRIED',
    message:
      '登记记录显示一方或者双方已有配偶，不予结婚登记。婚姻关系已经终止的，请先凭离婚证、生效判决或者死亡证明登记。',
    legalBasis: '婚姻登记条例第九条第三项；民法典第一千零四十一条',
    nextSteps: [{ code: 'recordStatusProof', label: '登记婚姻关系终止的证明' }],
    personId: personId ?? null,
  });
}

/** A certificate's number is given once in the country; this one is on another record. */
export function certificateNumberUsed(): Problem {
  return problem('CertificateNumberUsed', {
    code: 'CERTIFICATE_NUMBER_USED',
    message: '此证书字号已用于另一条登记记录，请核对证书上印制的字号。',
    field: 'input.certificateNo',
    legalBasis: '婚姻登记条例第十条',
  });
}

/** Why the register does not take an act, as people read it. */
export function appendProblem(refusal: AppendRefusal): Problem {
  switch (refusal.because) {
    case 'ALREADY_MARRIED':
      return alreadyMarried(refusal.personId);
    case 'MARRIAGE_TO_ONESELF':
      return invalidInput({
        code: 'MARRIAGE_TO_ONESELF',
        message: '双方当事人不能是同一个人。',
        field: 'input.parties',
        legalBasis: '民法典第一千零四十六条',
      });
    case 'ACT_UNKNOWN':
    case 'ACT_DOES_NOT_FIT':
      return problem('RegisterActDoesNotFit', {
        code: refusal.because === 'ACT_UNKNOWN' ? 'RECORD_NOT_IN_FORCE' : 'ACT_DOES_NOT_FIT',
        message: '所涉登记记录已被撤销、已经终止，或者不能这样办理。请先查看该记录的登记经过。',
        legalBasis: '婚姻登记条例第十九条',
      });
  }
}
