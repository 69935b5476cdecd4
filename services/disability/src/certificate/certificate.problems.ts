import type { DisabilityCertificateRefusal } from '@yimen/standards';
import { invalidInput, type Problem, problem, tryAgain } from '@yimen/subgraph';
import { categoryNames, levelNames } from './certificate-words.js';
import type { GradesRefusal, HolderRefusal, SayingRefusal } from './domain/index.js';

const basis = '残疾人证编码规则：身份证号 18 位、类别 1 位、等级 1 位';
const numberField = 'input.certificateNumber';

/** The number is none: which part of it, in words. A category or level that does not exist is a grade that does not exist. */
export function numberProblem({ code, message }: DisabilityCertificateRefusal): Problem {
  if (code === 'CATEGORY' || code === 'LEVEL') return gradeUnknown(message, numberField);
  return invalidInput({ code: `CERTIFICATE_NUMBER_${code}`, message, field: numberField, legalBasis: basis });
}

function gradeUnknown(message: string, field: string): Problem {
  return problem('DisabilityGradeUnknown', { code: 'CERTIFICATE_GRADE_UNKNOWN', message, field, legalBasis: basis });
}

/** Why a certificate is not this person's. */
export function holderProblem(because: HolderRefusal): Problem {
  switch (because) {
    case 'CERTIFICATE_NOT_HOLDERS':
      return problem('DisabilityCertificateNotHolders', {
        ...{ code: because, field: numberField, legalBasis: basis },
        message: '残疾人证号的前 18 位不是此人的身份证号。请核对证件是不是本人的，号码有没有抄错。',
      });
    case 'HOLDER_WITHOUT_NUMBER':
      return problem('DisabilityHolderWithoutNumber', {
        ...{ code: because, field: 'input.personId' },
        message: '此人没有登记身份证号，无法核对残疾人证是不是本人的。请先在人口库登记身份证号。',
      });
    case 'HOLDER_DEAD':
      return problem('DisabilityHolderNotAlive', {
        ...{ code: because, field: 'input.personId' },
        message: '此人已登记死亡，不能登记残疾人证。如属误报，请先撤销死亡登记。',
      });
  }
}

/** Why what is said of a certificate cannot be: a grade that does not exist or differs from the number's, or days. */
export function sayingProblem(refusal: GradesRefusal | SayingRefusal): Problem {
  switch (refusal.because) {
    case 'CERTIFICATE_GRADE_UNKNOWN':
      return gradeUnknown(
        '残疾类别只有视力、听力、言语、肢体、智力、精神六类，等级只有 1 至 4 级；每类填一次，多重残疾请逐类填写。',
        'input.disabilities',
      );
    case 'CERTIFICATE_GRADES_DIFFER':
      return problem('DisabilityGradesDiffer', {
        ...{ code: refusal.because, field: 'input.disabilities', legalBasis: basis },
        ...{ category: refusal.category, level: refusal.level },
        message: `残疾人证号写明${categoryNames[refusal.category]}${levelNames[refusal.level - 1]}级，所填类别、等级与它不符。多重残疾按最重一类的等级，请照证逐类填写。`,
      });
    case 'CERTIFICATE_DATES':
      return invalidInput({
        code: refusal.because,
        field: `input.${refusal.field}`,
        message: dateMessages[refusal.field],
      });
  }
}

const dateMessages = {
  issuedOn: '发证日期晚于今天，请核对。',
  validTo: '有效期止早于发证日期，请核对。',
  effectiveOn: '生效日期早于发证日期，请核对。',
} as const;

/** One person has one certificate in force. */
export function certificateHeld(certificateId: string): Problem {
  return problem('DisabilityCertificateHeld', {
    ...{ code: 'CERTIFICATE_ALREADY_HELD', field: 'input.personId' },
    certificate: { __typename: 'DisabilityCertificate', id: certificateId },
    message: '此人已有一张有效的残疾人证，一人只能持一张。等级或类别有变的，由残联审核岗登记变更。',
  });
}

/** A question about this person waits for its answer already. */
export function questionOpen(answerBy: string): Problem {
  return problem('DisabilityQuestionOpen', {
    ...{ code: 'CERTIFICATE_QUESTION_OPEN', field: 'input.personId', answerBy },
    message: `已向残联查询此人的残疾人证，请等答复，最迟 ${answerBy}。`,
  });
}

/** The post or the purpose does not allow to see the number in clear; the attempt is on the trail. */
export function unmaskingRefused(): Problem {
  return problem('DisabilityUnmaskingRefused', {
    ...{ code: 'UNMASKING_NOT_ALLOWED', field: 'input.purpose', legalBasis: '个人信息保护法第六条、第十条' },
    message: '您的岗位不得为此目的查看残疾人证号明文。本次请求已留痕。',
  });
}

/** No window has seen the card yet. */
export function withoutNumber(): Problem {
  return problem('DisabilityCertificateWithoutNumber', {
    ...{ code: 'CERTIFICATE_WITHOUT_NUMBER', field: 'input.certificateId' },
    message: '这张残疾人证由残联告知，还没有在窗口出示过，没有登记证号。请持证到街道登记。',
  });
}

/** Residents is silent; a repetition in a moment will do. */
export function holderNotReached(): Problem {
  const message = '暂时无法核对持证人的身份。请稍后用同一个幂等键重试。';
  return tryAgain({ code: 'HOLDER_NOT_REACHED', message, retryAfterSeconds: 2 });
}
