import type { Material, ServiceItem } from '../service-item.js';

const identityCard: Material = { code: 'IDENTITY_CARD', name: '居民身份证', note: '人证核验' };
const declaration: Material = {
  code: 'DECLARATION',
  name: '无配偶以及没有禁止结婚的亲属关系的签字声明',
  note: '当面签署',
};

const retroactive: ServiceItem = {
  code: 'MAR-02',
  name: '补办结婚登记',
  englishName: 'RetroactiveRegistration',
  service: 'marriage',
  availability: 'OPEN',
  rule: 'ANY_REGISTRY',
  applicants: '男女双方亲自共同到场',
  legalBasis: ['《婚姻登记条例》第十一条', '《民法典》第一千零四十九条'],
  materials: [
    identityCard,
    declaration,
    { code: 'SPOUSES_SINCE', name: '自何日起以夫妻名义共同生活的声明', note: '双方各自' },
  ],
  statutoryLimit: '符合条件的当场登记；效力自双方均符合结婚的实质要件时起算',
  version: 2,
};

const reissue: ServiceItem = {
  ...retroactive,
  code: 'MAR-07',
  name: '补领婚姻登记证',
  englishName: 'CertificateReissue',
  applicants: '当事人本人，或者凭公证委托书的代理人',
  legalBasis: ['《婚姻登记条例》第二十一条', '民发〔2020〕116号'],
  materials: [
    identityCard,
    { code: 'LOSS_DECLARATION', name: '遗失声明', note: '当面签署' },
    { code: 'ARCHIVE_EXTRACT', name: '查档件', note: '两本证书都遗失的' },
  ],
  statutoryLimit: '查档属实的当场补发',
};

const judgment: ServiceItem = {
  ...retroactive,
  code: 'MAR-08',
  name: '无效、撤销判决备注',
  englishName: 'CourtJudgmentNote',
  rule: 'EX_OFFICIO',
  applicants: '人民法院送达',
  legalBasis: ['《婚姻登记条例》第二十条'],
  materials: [{ code: 'JUDGMENT', name: '生效的法律文书副本' }],
  statutoryLimit: '收到后备注并更正全国库',
};

const fraud: ServiceItem = {
  ...retroactive,
  code: 'MAR-09',
  name: '冒名、弄虚作假婚姻登记撤销',
  englishName: 'FraudulentRegistrationRevocation',
  rule: 'COMPETENT_BUREAU',
  applicants: '当事人申诉；依公安结论、司法建议或者检察建议撤销',
  legalBasis: ['妥善处理冒名婚姻登记问题的指导意见（2021）'],
  materials: [identityCard, { code: 'STATEMENT', name: '申诉书' }],
  statutoryLimit: '有权机关认定后审核决定；其间凭证明并经批准可以办理新的登记',
};

const archive: ServiceItem = {
  ...retroactive,
  code: 'MAR-10',
  name: '婚姻档案查询与出具证明',
  englishName: 'ArchiveQuery',
  applicants: '当事人、有权机关',
  legalBasis: ['《婚姻登记条例》第十九条'],
  materials: [
    identityCard,
    { code: 'MANDATE', name: '经公证的委托书', note: '委托代理人的' },
    { code: 'LETTER', name: '公函', note: '有权机关的' },
  ],
  statutoryLimit: '当场查询并出具',
};

const border: ServiceItem = {
  ...retroactive,
  code: 'MAR-11',
  name: '涉外、涉港澳台、华侨婚姻登记',
  englishName: 'CrossBorderMarriage',
  availability: 'ANNOUNCED',
  rule: 'COMPETENT_BUREAU',
  applicants: '双方当事人',
  legalBasis: ['《婚姻登记条例》第二条'],
  materials: [
    { code: 'PASSPORT', name: '有效通行证、居住证、护照等身份证件' },
    { code: 'CERTIFICATE_OF_FREEDOM', name: '经公证、认证的无配偶声明或者证明', note: '结婚的' },
  ],
  statutoryLimit: '由省级或者其确定的机关办理；区县告知去处和预约办法',
};

/** What happens to a registration afterwards, and what is registered elsewhere or belatedly (domain §6.1). */
export const afterwardsItems: readonly ServiceItem[] = [retroactive, reissue, judgment, fraud, archive, border];
