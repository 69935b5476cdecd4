import type { Words } from '@yimen/policy';
import type {
  DisabilityType,
  Exclusion,
  IncomeKind,
  PropertyKind,
  Relation,
  RigidExpenseKind,
  StudentStage,
} from '../household.js';

/** The words that a scenario file may write: the code, or the Chinese beside it. */
export const relationWords: Words<Relation> = {
  SELF: '本人',
  SPOUSE: '配偶',
  SON: '子',
  DAUGHTER: '女',
  GRANDCHILD: '孙子女',
  PARENT: '父母',
  GRANDPARENT: '祖父母',
  SIBLING: '兄弟姐妹',
  OTHER: '其他',
};

export const studyWords: Words<StudentStage> = {
  NONE: '不在读',
  PRESCHOOL: '学前',
  COMPULSORY: '义务教育',
  SENIOR_HIGH: '高中',
  VOCATIONAL: '中职',
  JUNIOR_COLLEGE: '专科',
  UNDERGRADUATE: '本科',
  POSTGRADUATE: '研究生',
};

export const exclusionWords: Words<Exclusion> = {
  CLERGY_LIVING_APART: '宗教教职人员',
  IN_PRISON: '在监服刑',
  COMPULSORY_REHABILITATION: '强制隔离戒毒',
  DECLARED_MISSING: '宣告失踪',
  PROVINCIAL_OTHER: '省级规定',
};

export const incomeWords: Words<IncomeKind> = {
  WAGE: '工资',
  BUSINESS: '经营',
  PROPERTY: '财产收入',
  PENSION: '养老金',
  BASIC_PENSION: '基础养老金',
  MAINTENANCE: '赡养费',
  COMPENSATION: '赔偿金',
  TRANSFER: '其他转移收入',
  ELDERLY_ALLOWANCE: '高龄津贴',
  INJURY_CARE: '工伤护理费',
  ORPHAN_ALLOWANCE: '孤儿基本生活费',
  PREFERENTIAL: '优待抚恤',
  DISABILITY_SUBSIDY: '残疾人两项补贴',
  TEMPORARY_ASSISTANCE: '临时救助',
  SCHOLARSHIP: '奖助学金',
  BRAVERY_AWARD: '见义勇为奖金',
  FAMILY_PLANNING_REWARD: '计划生育奖励扶助',
  PRICE_SUBSIDY: '物价补贴',
};

export const propertyWords: Words<PropertyKind> = {
  DEPOSIT: '存款',
  SECURITIES: '证券',
  INSURANCE: '保险',
  HOUSING: '住房',
  VEHICLE: '机动车',
  COMPANY_SHARE: '出资企业',
  OTHER: '其他财产',
};

export const expenseWords: Words<RigidExpenseKind> = { MEDICAL: '医疗', REHABILITATION: '康复', EDUCATION: '教育' };

export const disabilityWords: Words<DisabilityType> = {
  VISUAL: '视力',
  HEARING: '听力',
  SPEECH: '言语',
  PHYSICAL: '肢体',
  INTELLECTUAL: '智力',
  MENTAL: '精神',
  MULTIPLE: '多重',
};
