import { awaited, type DocumentRules, handed, kept } from '@yimen/casework/domain';

/** Every document of the two allowances (domain §18 两项补贴：审定结果告知). */
export const documentRules = {
  ACCEPTANCE: handed('残疾人两项补贴申请受理通知书', '两补受字'),
  SUPPLEMENT: handed('一次性补正告知书', '两补补字'),
  NOT_ACCEPTED: awaited('不予受理决定书', '两补不受字'),
  EXTENSION: handed('延长办理期限告知书', '两补延字'),
  DETERMINATION: awaited('残疾人两项补贴审定结果告知书', '两补定字'),
  REFUSAL: awaited('残疾人两项补贴不予补贴决定书', '两补不予字'),
  STOP: awaited('残疾人两项补贴停发通知书', '两补停字'),
  REEXAMINATION: awaited('异议复核答复书', '两补复字'),
  RECOVERY: awaited('追缴决定书', '两补追字'),
  DELIVERY_RECEIPT: kept('送达回证', '两补送字'),
} as const satisfies DocumentRules;

/** The documents that tell a decision of the case. */
export const decisionKinds = { APPROVE: 'DETERMINATION', REFUSE: 'REFUSAL' } as const;

export type DocumentKind = keyof typeof documentRules;
export const documentKinds = Object.keys(documentRules) as readonly DocumentKind[];
