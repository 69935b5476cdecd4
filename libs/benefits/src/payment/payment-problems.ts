import { type Problem, problem } from '@yimen/subgraph';
import type { AnswerFault, AnswerFaultCode } from '../domain/bank-answers.js';
import type { BenefitHouse } from '../house.js';

const faultTexts: Readonly<Record<AnswerFaultCode, string>> = {
  FILE_MALFORMED: '格式不对',
  FILE_OF_ANOTHER_ROLL: '不是这份名册的回盘',
  RESULT_UNKNOWN: '结果不是 PAID 或 RETURNED',
  REASON_UNKNOWN: '退票没有写明原因，或原因不认识',
  LINE_UNKNOWN: '发放文件里没有这一行',
  LINE_TWICE: '同一行出现了两次',
  LINE_ANSWERED: '这一行已经回盘',
  AMOUNT_DIFFERS: '金额与发放文件不一致',
  COUNT_DIFFERS: '行数与尾行不一致',
  TOTAL_DIFFERS: '金额合计与尾行不一致',
};
/** More than these are not listed: who has so many wrong lines has the wrong file. */
const shown = 50;

/** The bank's answers are refused as a whole, with what is wrong where. */
export function answersRefused(house: BenefitHouse, faults: readonly AnswerFault[]): Problem {
  const [first] = faults;
  const where = first?.lineNo === null || first === undefined ? '' : `第 ${first.lineNo} 行`;
  return problem(`${house.types}BankAnswersRefused`, {
    code: 'BANK_ANSWERS_REFUSED',
    message: `回盘有 ${faults.length} 处不对，没有读入：${where}${faultTexts[first?.code ?? 'FILE_MALFORMED']}。`,
    field: 'input.content',
    faults: faults.slice(0, shown).map(({ lineNo, code }) => ({ lineNo, code, message: `${faultTexts[code]}。` })),
    faultCount: faults.length,
  });
}

/** Either a file or typed lines. */
export function oneWayOfAnswering(): Problem {
  const message = '请上传回盘文件，或逐行填写，二者取一。';
  return problem('InvalidInput', { code: 'BANK_ANSWERS_MISSING', message, field: 'input.content' });
}

/** Nothing of the payment is to be paid again, or it cannot be yet. */
export function notReissued(
  house: BenefitHouse,
  code: 'PAYMENT_NOT_STUCK' | 'PAYEE_MISSING' | 'PAYEE_NOT_CORRECTED',
): Problem {
  const texts = {
    PAYMENT_NOT_STUCK: '只有退票或暂缓的款项可以重发。',
    PAYEE_MISSING: '还没有登记收款账户，请先登记。',
    PAYEE_NOT_CORRECTED: '退票的账户还没有更正，请先核实并更换账户。',
  } as const;
  const nextSteps =
    code === 'PAYMENT_NOT_STUCK' ? [] : [{ code: house.mutations.registerPayee, label: '登记或更换收款账户' }];
  return problem(`${house.types}PaymentNotReissued`, {
    code,
    message: texts[code],
    field: 'input.paymentId',
    nextSteps,
  });
}

/** An award is held once at a time; what is not held is not released. */
export function holdNotFit(house: BenefitHouse, held: boolean): Problem {
  return problem(`${house.types}PaymentHoldNotFit`, {
    code: held ? 'PAYMENT_HELD' : 'PAYMENT_NOT_HELD',
    message: held ? '这份待遇已经暂缓发放。' : '这份待遇没有暂缓发放，不用放行。',
    field: 'input.awardId',
  });
}
