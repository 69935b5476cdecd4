import { announced, type Material, type ServiceItem } from '../service-item.js';

/** 能共享的免交 (domain §4.1): the register of the population and the federation's are asked instead. */
const checkedByTheAuthorities: readonly Material[] = [
  { code: 'IDENTITY', name: '居民身份证或户口簿复印件', obtainedFrom: '公安人口信息共享' },
  { code: 'HARDSHIP', name: '低保、低保边缘等困难证明', obtainedFrom: '社会救助信息共享' },
];
const certificate: Material = { code: 'CERTIFICATE', name: '残疾人证', note: '在有效期内；窗口查看原件' };
const account: Material = { code: 'ACCOUNT', name: '银行卡', note: '本人账户；监护人账户须有授权' };

const crossProvince: ServiceItem = {
  code: 'DIS-03',
  name: '两项补贴跨省通办',
  englishName: 'CrossProvinceIntake',
  service: 'disability',
  availability: 'OPEN',
  rule: 'ANY_STREET',
  applicants: '户籍在外省的残疾人本人或者监护人',
  legalBasis: ['残疾人两项补贴跨省通办通知', '国发〔2015〕52号'],
  materials: [certificate, account, ...checkedByTheAuthorities],
  statutoryLimit: '材料收齐 3 个工作日内推送户籍地，户籍地 10 个工作日内认定，收到结果 3 个工作日内告知',
  version: 2,
};

/** 残疾人福利 (domain §4.1). */
export const disabilityItems: readonly ServiceItem[] = [
  crossProvince,
  ...announced('disability', [
    ['DIS-01', '困难残疾人生活补贴', 'PwdLivingSubsidy', 'ANY_STREET', '残疾人本人或者监护人', '国发〔2015〕52号'],
    ['DIS-02', '重度残疾人护理补贴', 'PwdCareSubsidy', 'ANY_STREET', '残疾人本人或者监护人', '国发〔2015〕52号'],
    [
      'DIS-04',
      '精神障碍社区康复转介',
      'PsychRehabReferral',
      'RESIDENCE_STREET',
      '医疗机构、本人或者监护人',
      '民发〔2017〕167号',
    ],
    [
      'DIS-05',
      '康复辅助器具租赁',
      'AssistiveDeviceRental',
      'RESIDENCE_STREET',
      '本人或者监护人',
      '康复辅助器具社区租赁服务规定',
    ],
    ['DIS-06', '两项补贴资格动态复核', 'SubsidyReview', 'EX_OFFICIO', '本人申报或者部门抽查', '国发〔2015〕52号'],
  ]),
];
