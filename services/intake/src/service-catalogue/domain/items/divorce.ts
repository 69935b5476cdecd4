import type { Material, ServiceItem } from '../service-item.js';

const identityCard: Material = { code: 'IDENTITY_CARD', name: '居民身份证', note: '双方各自的，人证核验' };
const marriageCertificate: Material = { code: 'MARRIAGE_CERTIFICATE', name: '结婚证', note: '遗失的先补领' };
const agreement: Material = {
  code: 'DIVORCE_AGREEMENT',
  name: '离婚协议书',
  note: '写明双方自愿离婚和子女抚养、财产、债务处理，四项缺一不可，没有的写明“无”',
};
const receipt: Material = { code: 'DIVORCE_RECEIPT', name: '离婚登记申请受理回执单' };

const application: ServiceItem = {
  code: 'MAR-04',
  name: '离婚登记申请',
  englishName: 'DivorceApplication',
  service: 'marriage',
  availability: 'OPEN',
  rule: 'ANY_REGISTRY',
  applicants: '双方亲自共同到场',
  legalBasis: ['《婚姻登记条例》第十三条、第十五条', '《民法典》第一千零七十六条'],
  // Exactly those of the regulation: no household book, no photograph, no fee (婚姻登记条例第六条、第十五条).
  materials: [identityCard, marriageCertificate, agreement],
  statutoryLimit: '当场受理；自次日起三十日内任何一方可以撤回，末日遇法定休假日顺延',
  version: 2,
};

const withdrawal: ServiceItem = {
  ...application,
  code: 'MAR-05',
  name: '撤回离婚登记申请',
  englishName: 'DivorceWithdrawal',
  rule: 'ORIGINAL_REGISTRY',
  applicants: '任何一方，单独即可，网上或者到受理机关',
  legalBasis: ['《民法典》第一千零七十七条第一款'],
  materials: [{ ...identityCard, note: '撤回一方的' }, receipt],
  statutoryLimit: '冷静期最后一日止，网上截止于二十四时',
};

const certificate: ServiceItem = {
  ...application,
  code: 'MAR-06',
  name: '申领离婚证',
  englishName: 'DivorceCertificateIssue',
  rule: 'ORIGINAL_REGISTRY',
  legalBasis: ['《婚姻登记条例》第十六条', '《民法典》第一千零七十七条第二款'],
  materials: [identityCard, marriageCertificate, agreement, receipt],
  statutoryLimit: '冷静期届满后三十日内双方共同申领，当场发证；逾期未申领视为撤回',
};

/** Divorce by agreement: accepted by registries only, never by a street's window; the case itself is told to no list but the registry's own. */
export const divorceItems: readonly ServiceItem[] = [application, withdrawal, certificate];
