import { type Problem, problem } from '@yimen/subgraph';
import type { PayeeRefusal, PayeeStatus } from '../domain/payee.js';
import type { BenefitHouse } from '../house.js';

type Said = { readonly message: string; readonly field: string; readonly legalBasis?: string };

const said: Readonly<Record<PayeeRefusal, Said>> = {
  PAYEE_ACCOUNT_NUMBER: { message: '账号应为 8 到 32 位数字，请核对。', field: 'input.accountNumber' },
  PAYEE_CHECK_DIGIT: { message: '卡号的校验位不对，多半是抄错了一位，请核对。', field: 'input.accountNumber' },
  PAYEE_BANK: { message: '请填写开户银行，不超过 60 个字。', field: 'input.bank' },
  PAYEE_HOLDER: { message: '请填写户名，不超过 60 个字，不含引号和换行。', field: 'input.holderName' },
  PAYEE_NOT_A_MEMBER: { message: '本人账户须是本办件家庭成员的账户。', field: 'input.personId' },
  PAYEE_AUTHORIZATION_MISSING: {
    message: '发到监护人或供养机构的账户，须有授权，请填写授权文书号。',
    field: 'input.authorizationNo',
    legalBasis: '本人账户，或监护人、供养机构账户须有授权',
  },
  PAYEE_IDENTITY_NOT_VERIFIED: {
    message: '更换账户前，请核验户主本人的身份证件。',
    field: 'input.identityVerified',
  },
  PAYEE_ACCOUNT_OF_ANOTHER: {
    message: '这个账号已经登记给别的家庭，不得转入他人的卡（监护人、供养机构除外）。',
    field: 'input.accountNumber',
    legalBasis: '代发回盘：不得转他人卡（监护人除外）',
  },
};

/** Why an account is not registered. Never repeats the number. */
export function payeeProblem({ types }: BenefitHouse, code: PayeeRefusal): Problem {
  return problem(`${types}PayeeRefused`, { code, ...said[code] });
}

/** An account waits for its second look already. */
export function payeeWaiting({ types }: BenefitHouse): Problem {
  const message = '这个办件已有一个账户等待复核，请先复核或退回。';
  return problem(`${types}PayeeRefused`, { code: 'PAYEE_PENDING', message, field: 'input.caseId' });
}

/** It is not (or no longer) waiting. */
export function payeeNotWaiting({ types }: BenefitHouse, status: PayeeStatus): Problem {
  const label = { PENDING: '等待复核', IN_FORCE: '已生效', REPLACED: '已被更换', DECLINED: '已退回' }[status];
  const message = `这个账户${label}，不用复核。`;
  return problem(`${types}PayeeRefused`, { code: 'PAYEE_NOT_PENDING', message, field: 'input.payeeId' });
}

/** Who registered an account does not give it its second look. */
export function payeeSameHands({ types }: BenefitHouse): Problem {
  const message = '登记账户的人不能自己复核，请由另一人办理。';
  return problem(`${types}PayeeRefused`, { code: 'PAYEE_SECOND_PERSON_NEEDED', message, field: 'input.payeeId' });
}

/** The post or the purpose does not allow to see it in clear; the attempt is on the trail. */
export function unmaskingRefused({ types }: BenefitHouse): Problem {
  return problem(`${types}PayeeUnmaskingRefused`, {
    code: 'UNMASKING_NOT_ALLOWED',
    message: '您的岗位不得为此目的查看账号明文。本次请求已留痕。',
    field: 'input.purpose',
    legalBasis: '个人信息保护法第六条、第十条',
  });
}
