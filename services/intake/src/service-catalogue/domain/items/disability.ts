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

const livingAllowance: ServiceItem = {
  code: 'DIS-01',
  name: '困难残疾人生活补贴',
  englishName: 'PwdLivingSubsidy',
  service: 'disability',
  availability: 'OPEN',
  rule: 'HUKOU_STREET',
  applicants: '低保家庭中的残疾人（地方扩大的从其规定），本人、监护人、近亲属或者受委托人',
  legalBasis: ['国发〔2015〕52号', '民发〔2021〕70号'],
  materials: [certificate, account, ...checkedByTheAuthorities],
  statutoryLimit: '街道初审 10 个工作日，残联审核 10 个工作日，区民政局审定 10 个工作日；自递交申请当月计发',
  version: 2,
};

const careAllowance: ServiceItem = {
  ...livingAllowance,
  code: 'DIS-02',
  name: '重度残疾人护理补贴',
  englishName: 'PwdCareSubsidy',
  applicants: '一、二级（地方扩大的从其规定）且需长期照护的残疾人，本人、监护人、近亲属或者受委托人',
  materials: [certificate, account, { code: 'CARE_NEED', name: '需长期照护的说明' }, ...checkedByTheAuthorities],
};

/** 残疾人福利 (domain §4.1). */
export const disabilityItems: readonly ServiceItem[] = [
  livingAllowance,
  careAllowance,
  crossProvince,
  ...announced('disability', [
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
