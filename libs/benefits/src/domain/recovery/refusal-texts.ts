import { fenToYuan } from '@yimen/standards';
import { recoveryStatusLabels } from './claim.js';
import type { RecoveryRefusal, RecoveryRefusalCode, RecoveryRefusalOf } from './refusals.js';

type Text<Code extends RecoveryRefusalCode> = {
  legalBasis: string | null;
  message: (refusal: RecoveryRefusalOf<Code>) => string;
};

/** Each refusal's message and basis. A refusal without a text does not compile. */
const texts: { readonly [Code in RecoveryRefusalCode]: Text<Code> } = {
  RECOVERY_WRONG_STATE: {
    legalBasis: null,
    message: ({ status, needed }) =>
      `这笔追缴现为“${recoveryStatusLabels[status]}”，须为“${recoveryStatusLabels[needed]}”才能这样办理。`,
  },
  PROTECTED_MINIMUM: {
    legalBasis: '社会救助法第一条、第二条；参数 recovery.protectedMinimum',
    message: ({ month, mostFen, protectedFen }) =>
      `${month} 的待遇须保留 ${fenToYuan(protectedFen)} 元，最多可扣 ${fenToYuan(mostFen)} 元。请减少每月扣款，或改为分期退回。`,
  },
  AWARD_NOT_IN_FORCE: {
    legalBasis: null,
    message: () => '该户今后没有可以扣款的待遇，请改为一次退回或分期退回。',
  },
  RECOVERY_OPINION_NOT_HEARD: {
    legalBasis: '社会救助法第四十八条',
    message: () => '从今后待遇中扣款会减少实发金额，须先告知并听取该户的意见；请填写听取意见的日期和内容。',
  },
  TOO_MANY_INSTALMENTS: {
    legalBasis: null,
    message: ({ most }) => `最多分 ${most} 期。请提高每期金额，或改用其他方式。`,
  },
  INSTALMENTS_INVALID: { legalBasis: null, message: () => '分期退回应不少于两期，每期不少于一分。' },
  REPAYMENT_EXCEEDS_BALANCE: {
    legalBasis: null,
    message: ({ balanceFen }) => `这笔追缴还欠 ${fenToYuan(balanceFen)} 元，不能多于此数。`,
  },
  RECEIPT_ALREADY_RECORDED: { legalBasis: null, message: () => '这张收据已经登记过，不能重复登记。' },
  RECOVERY_AMOUNT_NOT_POSITIVE: { legalBasis: null, message: () => '金额应大于零。' },
  FAULT_NOT_WAIVED: {
    legalBasis: '社会救助法第七十三条',
    message: () => '骗取的待遇应当退回，不能以照顾为由核销；确实无法追回的，请选择其他理由。',
  },
  RECOVERY_REASON_MISSING: { legalBasis: null, message: () => '请书面说明核销的理由。' },
  RECOVERY_DATE: {
    legalBasis: null,
    message: ({ from, to }) => `日期应在 ${from} 至 ${to} 之间。`,
  },
  PARAMETER_NOT_IN_FORCE: {
    legalBasis: null,
    message: ({ key, on }) => `参数 ${key} 在 ${on} 没有生效的取值，请先公布。`,
  },
};

/** What a refusal says to a person: its message in Chinese, and what it rests on where there is something. */
export function recoveryRefusalText(refusal: RecoveryRefusal): { message: string; legalBasis: string | null } {
  const text = texts[refusal.because] as Text<RecoveryRefusalCode>;
  return { message: text.message(refusal), legalBasis: text.legalBasis };
}
