import { announced, type Material, type ServiceItem } from '../service-item.js';

/** What the authorities check themselves and therefore may not demand (社会救助法 §62; domain §18). */
const checkedByTheAuthorities: readonly Material[] = [
  { code: 'IDENTITY', name: '居民身份证复印件', obtainedFrom: '公安人口信息共享' },
  { code: 'HUKOU', name: '户口簿复印件', obtainedFrom: '公安人口信息共享' },
  { code: 'MARRIAGE', name: '婚姻状况证明', obtainedFrom: '婚姻登记信息共享' },
  { code: 'INCOME_PROPERTY', name: '收入和财产证明', obtainedFrom: '家庭经济状况核对机制' },
  { code: 'DISABILITY', name: '残疾证复印件', obtainedFrom: '残联残疾人信息共享' },
];

const application: Material = { code: 'APPLICATION', name: '申请书', note: '可由工作人员按口述代填，申请人确认签字' };
const honesty: Material = { code: 'HONESTY', name: '诚信声明（承诺书）', note: '如实申报家庭人口、收入和财产' };
const authorisation: Material = {
  code: 'AUTHORISATION',
  name: '家庭经济状况核对授权书',
  note: '全体成年共同生活家庭成员签字；未成年人由监护人代签',
};

const subsistenceAllowance: ServiceItem = {
  code: 'AST-01',
  name: '最低生活保障',
  englishName: 'MinimumLivingAllowance',
  service: 'assistance',
  availability: 'OPEN',
  rule: 'HUKOU_STREET',
  applicants: '共同生活家庭成员一人，或者由他人、村（居）民委员会代办',
  legalBasis: ['《社会救助法》第十八条、第三十七条', '《社会救助暂行办法》第二章', '民发〔2021〕57号'],
  materials: [application, honesty, authorisation, ...checkedByTheAuthorities],
  statutoryLimit: '区民政局确认的 30 个工作日，乡镇（街道）确认的 20 个工作日；特殊情形可延至 45 个工作日',
  version: 1,
};

const singlePersonAllowance: ServiceItem = {
  ...subsistenceAllowance,
  code: 'AST-02',
  name: '单人保',
  englishName: 'SinglePersonAllowance',
  applicants: '低保边缘家庭中的重残、重病人员，或者确有特殊困难的人员；家庭成员可以代为申请',
  legalBasis: ['《社会救助法》第二十一条、第三十七条', '民发〔2021〕57号'],
  materials: [
    application,
    honesty,
    authorisation,
    { code: 'ILLNESS', name: '重病诊断材料', note: '医保信息能够核验的，不用提交' },
    ...checkedByTheAuthorities,
  ],
  version: 2,
};

export const assistanceItems: readonly ServiceItem[] = [
  subsistenceAllowance,
  singlePersonAllowance,
  ...announced('assistance', [
    [
      'AST-03',
      '特困人员供养',
      'ExtremePovertySupport',
      'HUKOU_STREET',
      '本人、代办人，或者主动发现',
      '《社会救助法》第十六条',
      [
        application,
        honesty,
        authorisation,
        { code: 'LABOUR_OBLIGORS', name: '劳动能力、义务人情况声明' },
        ...checkedByTheAuthorities,
      ],
    ],
    [
      'AST-04',
      '特困人员自理能力评估与变更',
      'SelfCareAssessment',
      'HUKOU_STREET',
      '本人、照料人、村（居）民委员会或者供养机构',
      '民发〔2021〕43号第六章',
    ],
    [
      'AST-05',
      '低保边缘家庭认定',
      'LowIncomeEdgeHousehold',
      'HUKOU_STREET',
      '共同生活家庭成员',
      '《社会救助法》第二十一条',
    ],
    [
      'AST-06',
      '刚性支出困难家庭认定',
      'RigidExpenseHousehold',
      'HUKOU_STREET',
      '共同生活家庭成员',
      '《社会救助法》第二十二条',
      [
        application,
        honesty,
        authorisation,
        { code: 'EXPENSES', name: '申请前 12 个月医疗、教育、康复支出凭据' },
        ...checkedByTheAuthorities,
      ],
    ],
    [
      'AST-07',
      '临时救助（急难型）',
      'EmergencyTempAssistance',
      'EMERGENCY_STREET',
      '遇到急难的人，不限户籍',
      '《社会救助法》第二十九条、第五十条',
    ],
    [
      'AST-08',
      '临时救助（支出型）',
      'ExpenseTempAssistance',
      'EMERGENCY_STREET',
      '因必需支出突然增加而困难的家庭',
      '《社会救助暂行办法》第四十七条、第四十八条',
    ],
    [
      'AST-09',
      '低收入人口动态监测',
      'LowIncomeMonitoring',
      'EX_OFFICIO',
      '由系统或者村（居）民委员会发现',
      '《社会救助法》第十条',
    ],
    [
      'AST-10',
      '家庭经济状况核对',
      'EconomicStatusVerification',
      'EX_OFFICIO',
      '由乡镇（街道）提请',
      '《社会救助法》第四十一条至第四十三条',
    ],
    [
      'AST-11',
      '流散人员救助',
      'HomelessRelief',
      'EMERGENCY_STATION',
      '求助人，或者由公安机关引导',
      '《社会救助法》第三十一条、第五十二条',
    ],
    [
      'AST-12',
      '救助对象动态管理',
      'AssistanceReview',
      'EX_OFFICIO',
      '依职权或者由救助对象报告',
      '《社会救助法》第四十六条至第四十八条',
    ],
  ]),
];
