import type { DisabilityCategory } from '@yimen/standards';
import type { CertificateStatus } from './domain/index.js';
import type { DoubtReason } from './federation/doubts.js';

export const categoryNames: Readonly<Record<DisabilityCategory, string>> = {
  VISUAL: '视力残疾',
  HEARING: '听力残疾',
  SPEECH: '言语残疾',
  PHYSICAL: '肢体残疾',
  INTELLECTUAL: '智力残疾',
  MENTAL: '精神残疾',
  MULTIPLE: '多重残疾',
};

export const levelNames = ['一', '二', '三', '四'] as const;

export const statusNames: Readonly<Record<CertificateStatus, string>> = {
  VALID: '有效',
  FROZEN: '冻结',
  EXPIRED: '过期',
  CANCELLED: '注销',
};

export const doubtNames: Readonly<Record<DoubtReason, string>> = {
  QUESTION_UNKNOWN: '答复了没有问过的问题',
  OTHER_PERSON: '答复的不是所问的人',
  CONTRADICTS: '与残联同一序号的前一次说法不一致',
  GRADE_UNKNOWN: '所说的残疾类别或等级不存在',
  DATES_IMPOSSIBLE: '所说的日期不可能',
  REGISTER_HOLDS_NONE: '窗口登记了证件，残联登记簿上没有此人的证',
  UNREADABLE: '收到的内容无法辨认',
};
