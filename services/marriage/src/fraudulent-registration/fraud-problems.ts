import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import { type FraudRefusal, fraudStatusLabels } from './domain/index.js';

const basis = '《关于妥善处理以冒名顶替或者弄虚作假的方式办理婚姻登记问题的指导意见》（2021 年）';

/** A refusal about a case of fraud as the schema shows it. */
export function fraudRefused(refusal: FraudRefusal): Problem {
  const { because: code } = refusal;
  switch (code) {
    case 'FRAUD_WRONG_STATE': {
      const { status } = refusal;
      const message = `此案${fraudStatusLabels[status]}，不能这样办理。登记机关不自行认定，须先有公安结论、司法建议或者检察建议。`;
      return problem('MarriageFraudWrongState', { code, message, legalBasis: basis, status });
    }
    case 'VICTIM_NOT_A_PARTY':
      return invalidInput({ code, message: '申诉人不是这条登记记录的当事人。', field: 'input.victimId' });
    case 'FINDING_DATE':
      return invalidInput({ code, message: '认定文书的日期不能晚于今天。', field: 'input.foundOn' });
    case 'FINDING_DOES_NOT_CONFIRM':
    case 'FINDING_CONFIRMS': {
      const says =
        code === 'FINDING_CONFIRMS' ? '认定了冒名或者弄虚作假，不能不予撤销' : '没有认定冒名或者弄虚作假，不能撤销';
      return problem('MarriageFraudFindingContradicts', {
        code,
        message: `有权机关的文书${says}。`,
        legalBasis: basis,
      });
    }
    case 'SECOND_PERSON_NEEDED': {
      const message = '登记申诉或者认定文书的人不能作出决定，请由登记处其他负责人办理。';
      return problem('MarriageSecondPersonNeeded', { code, message });
    }
    case 'ALREADY_ALLOWED':
      return problem('MarriageFraudWrongState', {
        code,
        message: '已经批准过凭证明办理新登记。',
        status: 'UNDER_REVIEW',
      });
    case 'ALLOWANCE_STANDS':
      return problem('MarriageAllowanceStands', {
        code,
        message: '已经批准申诉人凭证明办理新登记，此案须办结，不能撤回。',
      });
  }
}

/** The victim has married upon the approval: whether the first marriage stands is now for a court to say. */
export function allowanceUsed(): Problem {
  return problem('MarriageAllowanceStands', {
    code: 'ALLOWANCE_USED',
    message: '申诉人已凭批准办理了新的登记，原登记是否有效请告知当事人向人民法院请求确认，此案等待判决。',
    legalBasis: '民法典第一千零五十一条',
  });
}

/** The marriage is being looked into already. */
export function fraudAlreadyReported(): Problem {
  const message = '这条登记记录已有一件正在办理的申诉，请在该件中办理。';
  return problem('MarriageFraudAlreadyReported', {
    code: 'FRAUD_ALREADY_REPORTED',
    message,
    field: 'input.marriageId',
  });
}

/**
 * Whoever is on a record that they dispute may register anew only upon their proof and with an approval (CONDITIONAL_ALLOW, domain §19
 * case 12). For whoever is about to refuse a marriage because of that record.
 */
export function conditionalAllow(fraudCaseId: string): Problem {
  return problem('MarriageConditionalAllow', {
    code: 'CONDITIONAL_ALLOW',
    message:
      '当事人已就原登记记录申诉被冒名，尚在办理。凭证明并经登记处负责人批准后，可以办理新的登记；未经批准不予办理。',
    legalBasis: basis,
    nextSteps: [{ code: 'approveConditionalRegistration', label: '凭证明批准办理新登记（登记处负责人）' }],
    fraudCaseId,
  });
}
