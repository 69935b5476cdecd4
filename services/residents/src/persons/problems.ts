import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { Sex } from './domain/person.js';
import type { PersonRefusal } from './domain/refusals.js';
import { divisionStub } from './person.view.js';

const divisionMessages = {
  DIVISION_UNKNOWN: '没有这个行政区划代码，请核对。',
  DIVISION_ABOLISHED: '该行政区划已撤销，请改用承接它的区划。',
  DIVISION_NOT_YET: '该行政区划尚未设立。',
  DIVISION_LEVEL: '请填写到乡级（街道、镇、乡）或村级（社区、村）的区划。',
} as const;

/** Each refusal in the words and the type that the schema documents. */
export function problemOf(refusal: PersonRefusal): Problem {
  switch (refusal.because) {
    case 'input':
      return invalidInput(refusal);
    case 'division-not-in-force':
      return divisionProblem(refusal);
    case 'nothing-to-change':
      return problem('PersonNothingToChange', {
        code: 'PERSON_NOTHING_TO_CHANGE',
        message: '与现有登记一致，没有要改动的内容。',
      });
  }
}

export function divisionProblem(refusal: Extract<PersonRefusal, { because: 'division-not-in-force' }>): Problem {
  const { code, field, successors } = refusal;
  return problem('PersonDivisionNotInForce', {
    code,
    message: divisionMessages[code],
    field,
    legalBasis: '行政区划代码管理办法（民政部令第 79 号）',
    nextSteps: successors.map((successor) => ({ code: successor, label: `改用 ${successor}` })),
    successors: successors.map(divisionStub),
  });
}

/** The number is registered; `person` shows who, to those who may see them. */
export function alreadyRegistered(person: () => unknown): Problem {
  return problem('PersonAlreadyRegistered', {
    code: 'PERSON_ALREADY_REGISTERED',
    message: '该证件号码已经登记过，不再重复登记。如果查不到此人，请由其登记地办理迁移。',
    field: 'input.identityNumber',
    person,
  });
}

export function outsideJurisdiction(field: string): Problem {
  return problem('PersonOutsideJurisdiction', {
    code: 'NOT_WITHIN_JURISDICTION',
    message: '户籍地和常住地至少有一处要在您的管辖范围之内。',
    field,
  });
}

/** Done, but worth a look: 附录 A.1 says to prompt and not to block. */
export function sexDiffers(sexInNumber: Sex): Problem {
  return problem('PersonSexDiffers', {
    code: 'SEX_DIFFERS_FROM_NUMBER',
    message: '性别与身份证号第 17 位不一致，已按填写登记，请核对。',
    field: 'input.sex',
    legalBasis: 'GB 11643 公民身份号码',
    sexInNumber,
  });
}
