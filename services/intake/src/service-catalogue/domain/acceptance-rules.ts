import type { AcceptanceRule } from './service-item.js';

/** Each rule in words, with its source (domain §1.1). */
export const acceptanceRules: Readonly<Record<AcceptanceRule, { label: string; legalBasis: readonly string[] }>> = {
  HUKOU_STREET: {
    label: '户籍地乡镇（街道）；有条件的地区，居住证持有人可在居住地申请',
    legalBasis: ['《社会救助法》第三十七条', '民发〔2021〕57号第四条、第五条'],
  },
  EMERGENCY_STREET: { label: '急难发生地乡镇（街道），不看户籍', legalBasis: ['《社会救助法》第三十七条'] },
  EMERGENCY_STATION: {
    label: '急难发生地救助管理机构，也可以到乡镇（街道）',
    legalBasis: ['《社会救助法》第五十二条'],
  },
  RESIDENCE_STREET: { label: '居住地乡镇（街道），不限户籍', legalBasis: ['养老服务消费补贴实施方案'] },
  ANY_STREET: {
    label: '全国任一乡镇（街道）受理，户籍地审核、审定、发放',
    legalBasis: ['残疾人两项补贴跨省通办通知'],
  },
  ANY_REGISTRY: { label: '任一婚姻登记机关（全国通办）', legalBasis: ['《婚姻登记条例》第七条、第十三条'] },
  ORIGINAL_REGISTRY: { label: '收到离婚登记申请的原婚姻登记机关', legalBasis: ['《婚姻登记条例》第十六条'] },
  CHILD_HUKOU_STREET: {
    label: '儿童户籍地乡镇（街道）；机构抚养的由机构所属民政部门',
    legalBasis: ['民发〔2019〕62号'],
  },
  COMPETENT_BUREAU: { label: '依法有管辖权的民政部门', legalBasis: ['各事项的专门规定'] },
  FACILITY: { label: '设施或机构所在地', legalBasis: ['各事项的专门规定'] },
  EX_OFFICIO: { label: '依职权办理，不由当事人申请', legalBasis: ['各事项的专门规定'] },
};
