import {
  awaited,
  type DocumentRule,
  type DocumentRules,
  handed,
  kept,
  documentNumber as numberOf,
  shown,
} from '@yimen/casework/domain';

/** Every document of 低保 (domain §18, §17 A.2 Decision.kind and Delivery, §28.3). */
export const documentRules = {
  ACCEPTANCE: handed('最低生活保障申请受理通知书', '低保受字'),
  SUPPLEMENT: handed('一次性补正告知书', '低保补字'),
  NOT_ACCEPTED: awaited('不予受理决定书', '低保不受字'),
  TRANSFER: handed('转办告知书', '低保转字'),
  EXTENSION: handed('延长办理期限告知书', '低保延字'),
  CHECK_RESULT: awaited('家庭经济状况核对结果告知书', '低保核告字'),
  NOTICE: shown('最低生活保障拟确认公示', '低保公示字'),
  CONFIRMATION: awaited('最低生活保障确认决定书', '低保决字'),
  REFUSAL: awaited('最低生活保障不予确认决定书', '低保不予字'),
  PUBLICATION: shown('最低生活保障确认结果公布', '低保公布字'),
  REVOCATION: awaited('撤销最低生活保障决定书', '低保撤字'),
  HEARING_NOTICE: awaited('听取意见告知书', '低保听告字'),
  HEARING_RECORD: kept('听取意见笔录', '低保听录字'),
  REVIEW_RESULT: awaited('复核结果告知书', '低保复核字'),
  INCREASE: awaited('最低生活保障金增发决定书', '低保增字'),
  REDUCTION: awaited('最低生活保障金减发决定书', '低保减字'),
  SUSPENSION: awaited('暂停发放最低生活保障金通知书', '低保停字'),
  RESUMPTION: awaited('恢复发放最低生活保障金通知书', '低保恢字'),
  TERMINATION: awaited('终止最低生活保障决定书', '低保终字'),
  TRANSFER_SLIP: kept('最低生活保障转移单', '低保转移字'),
  RECOVERY: awaited('追缴决定书', '低保追字'),
  DEMAND: awaited('催告书', '低保催字'),
  PENALTY: awaited('骗取最低生活保障处理决定书', '低保处字'),
  REFERRAL: kept('移送单', '低保移字', false),
  DELIVERY_RECEIPT: kept('送达回证', '低保送字'),
} as const satisfies DocumentRules;

export type DocumentKind = keyof typeof documentRules;
export const documentKinds = Object.keys(documentRules) as readonly DocumentKind[];

/** What the rules say of a kind. */
export function ruleOf(kind: DocumentKind): DocumentRule {
  return documentRules[kind];
}

/** The number of a case's document. */
export function documentNumber(kind: DocumentKind, year: string, caseNumber: string, ordinal: number): string {
  return numberOf(ruleOf(kind).letters, year, caseNumber, ordinal);
}
