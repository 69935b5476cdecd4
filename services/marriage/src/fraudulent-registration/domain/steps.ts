import { defineSteps } from '@yimen/casework/domain';

/**
 * 冒名顶替、弄虚作假: the registry does not find out by itself whether a registration was obtained by fraud; it waits for the finding of
 * those who may (police, court, procuratorate), then reviews and decides (最高法、最高检、公安部、民政部 2021-11-18 指导意见; domain §19 case 12).
 */
export const fraudSteps = defineSteps('WAITING_FOR_FINDING', {
  WAITING_FOR_FINDING: {
    recordFinding: 'UNDER_REVIEW',
    allowConditionally: 'WAITING_FOR_FINDING',
    withdraw: 'WITHDRAWN',
  },
  UNDER_REVIEW: { allowConditionally: 'UNDER_REVIEW', revoke: 'REVOKED', reject: 'REJECTED' },
  REVOKED: {},
  REJECTED: {},
  WITHDRAWN: {},
});
export type FraudStatus = keyof typeof fraudSteps;
export type FraudAction = 'recordFinding' | 'allowConditionally' | 'withdraw' | 'revoke' | 'reject';

export const fraudStatusLabels: { readonly [Status in FraudStatus]: string } = {
  WAITING_FOR_FINDING: '等待有权机关认定',
  UNDER_REVIEW: '审核中',
  REVOKED: '已撤销登记',
  REJECTED: '不予撤销',
  WITHDRAWN: '已撤回',
};

export const fraudActionLabels: { readonly [Action in FraudAction]: string } = {
  recordFinding: '登记公安结论、司法建议或者检察建议',
  allowConditionally: '凭证明批准办理新登记',
  withdraw: '申诉人撤回',
  revoke: '撤销登记',
  reject: '不予撤销并说明理由',
};
