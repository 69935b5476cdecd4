/** Statuses from which a case does not move on by itself: nothing is due any more and the item may be applied for again (domain §0.6). */
export const endedStatuses: readonly string[] = [
  'NOT_ACCEPTED',
  'REJECTED',
  'TERMINATED',
  'WITHDRAWN',
  'CANCELLED',
  'ARCHIVED',
];

/** 统一办件状态机 in words (domain §0.6). */
const statusLabels: Readonly<Record<string, string>> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  SUPPLEMENT: '待补正',
  NOT_ACCEPTED: '不予受理',
  TRANSFERRED: '已转办',
  ACCEPTED: '已受理',
  INVESTIGATING: '调查核对中',
  PROPOSED: '已提出初审意见',
  PUBLICIZED: '公示中',
  OBJECTED: '公示有异议',
  CONFIRMING: '待确认',
  CONFIRMED: '已确认',
  REJECTED: '不予确认',
  ACTIVE: '享受待遇',
  REVIEWING: '复核中',
  ADJUSTING: '调整中',
  SUSPENDED: '暂停发放',
  TERMINATING: '拟终止',
  TERMINATED: '已终止',
  WITHDRAWN: '已撤回',
  CANCELLED: '已取消',
  ARCHIVED: '已归档',
  APPEALED: '救济中',
};

/**
 * What a step is called on the timeline (the last part of the event's type) where the front office has a word of its own; any other is
 * called what its contract says.
 */
const stepLabels: Readonly<Record<string, string>> = {
  applied: '提交申请',
  accepted: '受理',
  'supplement-requested': '一次性告知补正',
  supplemented: '补正',
  'not-accepted': '不予受理',
  'verification-started': '启动家庭经济状况核对',
  'check-answered': '核对来源答复',
  'verification-completed': '核对完成',
  'check-asked-again': '再次核对',
  'check-stopped': '授权终止停止核对',
  'check-incomplete': '核对不完整转人工处理',
  'check-result-told': '告知核对超标项目',
  'check-contested': '对核对结果举证',
  'contest-answered': '逐项答复举证',
  'home-visited': '入户调查',
  'property-cleared': '财产申辩成立',
  'proof-checked': '身份凭证核验',
  'move-recorded': '登记区内迁移',
  moved: '转由新街道办理',
  'work-offered': '介绍就业',
  'work-answered': '就业答复',
  'care-need-assessed': '核实长期照护需求',
  reviewed: '街道初审',
  publicized: '张贴公示',
  'publicity-ended': '公示结束',
  'federation-reviewed': '残联审核',
  returned: '退回街道',
  'federation-reexamined': '残联复核',
  'award-ended': '停发',
  'award-restored': '恢复发放',
  proposed: '提出拟办意见',
  'notice-posted': '张贴公示',
  'objection-raised': '提出异议',
  'objection-answered': '答复异议',
  'objector-told': '异议答复送达',
  'review-meeting-held': '民主评议',
  'household-reminded': '书面告知配合核对',
  'exclusion-proven': '登记不计入成员的凭据',
  'notice-restarted': '公示重新计算',
  'notice-voided': '公示无效退回',
  'near-relative-registered': '近亲属备案',
  'complaint-recorded': '登记投诉举报',
  'confirmation-published': '确认后公布',
  transferred: '转办',
  'transfer-received': '接收转办',
  'spot-checked': '抽查',
  'confirmation-revoked': '撤销街道的确认',
  'notice-ended': '公示期满',
  'submitted-for-decision': '报送决定',
  confirmed: '确认',
  refused: '不予确认',
  'decision-delivered': '送达决定书',
  'document-delivered': '送达文书',
  'delivery-overdue': '文书逾期未送达',
  'award-begun': '开始享受待遇',
  'review-opened': '开始复核',
  'review-reason-added': '增加复核事由',
  'change-declared': '申报家庭变化',
  'review-closed': '复核无明显变化',
  'change-proposed': '提出调整或终止意见',
  'opinion-heard': '听取意见',
  'review-returned': '退回复核',
  'change-decided': '决定调整或终止',
  'award-suspended': '暂停发放',
  'household-urged': '书面催告',
  'award-resumed': '恢复发放',
  'end-notice-posted': '张贴拟终止公示',
  'fade-out-over': '渐退期满',
  withdrawn: '撤回申请',
  'deadline-changed': '法定期限调整',
  'warned-yellow': '黄色预警',
  'warned-red': '红色预警',
  'warned-overdue': '超期预警',
  'warning-acknowledged': '签收预警',
  'case-taken': '认领办件',
  'case-assigned': '指定经办人',
  'case-handed-over': '移交经办人',
};

/** What each flag of a case means. */
const flagLabels: Readonly<Record<string, string>> = {
  NEAR_RELATIVE: '近亲属备案',
  COMPLAINED: '有投诉举报',
  RECENTLY_SPLIT: '近期分户',
  QUICK_REVIEW: '快速复核',
  EXCEPTIONAL: '特殊情形，已延长期限',
  EXTENDED: '已延长期限',
  CROSS_PROVINCE: '跨省通办',
  ANSWER_DOUBTED: '外地答复存疑',
  ANSWER_OVERDUE: '外地逾期未答',
  ANSWER_REFUSED: '户籍地不予补贴或不予受理',
  OBJECTED_BEFORE: '公示曾有异议',
  SPOT_CHECK: '抽查',
};

/** What each limit asks for: the parameter that sets it, and its words. */
const limitLabels: Readonly<Record<string, string>> = {
  'limit.dibao.supplement': '申请人补正',
  'limit.dibao.startVerify': '启动家庭经济状况核对',
  'limit.disability.supplement': '申请人补正',
  'limit.disability.street': '街道初审',
  'limit.disability.federation': '残联审核',
  'limit.disability.bureau': '区民政局审定',
  'limit.disability.crossProvince': '跨省通办认定',
  'limit.disability.extension': '延长的办理期限',
  'limit.disability.notify': '书面告知审定结果',
  'limit.disability.objection': '异议会同残联复核',
  'limit.transfer': '接收转办',
  'limit.dibao.total': '全程办结（区县确认）',
  'limit.dibao.street': '全程办结（街道确认）',
  'limit.dibao.ext': '全程办结（特殊情形）',
  'limit.dibao.confirm': '作出确认决定',
  'limit.dibao.notifyReject': '书面告知不予确认',
  'limit.disability.crossProvince.push': '推送户籍地',
  'limit.disability.crossProvince.tell': '告知认定结果',
  'limit.opinion': '听取意见',
  'limit.dibao.suspend': '书面催告',
  'limit.dibao.review.stable': '定期核查（每年）',
  'limit.dibao.review.variable': '定期核查（每半年）',
};

/** The GraphQL type that tells the details of an item's cases: the owner's own. */
const caseTypes: Readonly<Record<string, string>> = {
  'AST-01': 'SubsistenceCase',
  'AST-02': 'SubsistenceCase',
  'DIS-03': 'DisabilityCrossProvinceCase',
  'DIS-01': 'DisabilityAllowanceCase',
  'DIS-02': 'DisabilityAllowanceCase',
};

export function statusLabel(status: string): string {
  return statusLabels[status] ?? status;
}

export function stepLabel(what: string): string {
  return stepLabels[what] ?? what;
}

export function flagLabel(flag: string): string {
  return flagLabels[flag] ?? flag;
}

/** The limit in words; one that was not told, or that this release does not know, is simply a limit. */
export function limitLabel(limit: string | null): string {
  return (limit === null ? undefined : limitLabels[limit]) ?? '法定期限';
}

/** The types of the schema that tell the details of cases, each once. */
export const typesOfCases: readonly string[] = [...new Set(Object.values(caseTypes))];

/** The type of an item's cases, or null for an item whose cases the schema does not know yet. */
export function caseTypeOf(item: string): string | null {
  return caseTypes[item] ?? null;
}

/** `yimen.assistance.case.notice-posted.v1` is the step `notice-posted`. */
export function stepOf(eventType: string): string {
  return eventType.split('.').at(-2) ?? eventType;
}
