import { announced, type ServiceItem } from '../service-item.js';
import { divorceItems } from './divorce.js';
import { marriageItems } from './marriage.js';
import { afterwardsItems } from './marriage-afterwards.js';

const funeral: readonly ServiceItem[] = announced('funeral', [
  [
    'FUN-01',
    '死亡证明接收',
    'DeathCertificateIntake',
    'FACILITY',
    '丧属、医疗卫生机构或者公安机关',
    '《殡葬管理条例》第二十三条',
  ],
  ['FUN-02', '遗体接运、存放', 'BodyTransferStorage', 'FACILITY', '丧属', '《殡葬管理条例》第二十五条至第二十七条'],
  ['FUN-03', '火化', 'Cremation', 'FACILITY', '丧属', '《殡葬管理条例》第二十八条'],
  ['FUN-04', '遗体跨区运输', 'CrossRegionTransport', 'COMPETENT_BUREAU', '丧属', '《殡葬管理条例》第二十九条'],
  ['FUN-05', '基本殡葬服务费减免', 'BasicFuneralRelief', 'FACILITY', '丧属', '地方惠民殡葬规定'],
  ['FUN-06', '骨灰格位、墓位', 'NicheOrPlot', 'FACILITY', '丧属', '《殡葬管理条例》第三十五条、第三十六条'],
  ['FUN-07', '节地生态安葬奖补', 'EcoBurialSubsidy', 'HUKOU_STREET', '丧属', '《殡葬管理条例》第三十一条'],
  ['FUN-08', '殡葬相关服务备案', 'ServiceFiling', 'COMPETENT_BUREAU', '服务经营者', '《殡葬管理条例》第四十一条'],
  ['FUN-09', '农村公益性墓地备案', 'VillageCemeteryFiling', 'COMPETENT_BUREAU', '村集体', '《殡葬管理条例》第二十条'],
  ['FUN-10', '违规殡葬处置', 'FuneralEnforcement', 'EX_OFFICIO', '依职权', '《殡葬管理条例》第六章、第七章'],
  ['FUN-11', '无人认领、身份不明遗体处置', 'UnclaimedRemains', 'EX_OFFICIO', '依职权', '《殡葬管理条例》第三十条'],
]);

const places: readonly ServiceItem[] = announced('place-names', [
  [
    'PLC-01',
    '街路巷命名、更名',
    'StreetNaming',
    'COMPETENT_BUREAU',
    '建设单位或者有关部门',
    '《地名管理条例》第十二条',
  ],
  ['PLC-02', '住宅区、楼宇命名、更名', 'BuildingNaming', 'COMPETENT_BUREAU', '建设单位', '《地名管理条例》第十二条'],
  [
    'PLC-03',
    '村（居）民委员会所在地命名、更名',
    'VillageSeatNaming',
    'COMPETENT_BUREAU',
    '乡镇（街道）',
    '《地名管理条例》第十二条',
  ],
  [
    'PLC-04',
    '交通、水利、电力、通信、气象设施命名、更名',
    'FacilityNaming',
    'COMPETENT_BUREAU',
    '有关主管部门',
    '《地名管理条例》第十二条',
  ],
  [
    'PLC-05',
    '公园、自然保护地命名、更名',
    'ParkNaming',
    'COMPETENT_BUREAU',
    '有关主管部门',
    '《地名管理条例》第十二条',
  ],
  ['PLC-06', '行政区划命名、更名', 'AdminDivisionNaming', 'EX_OFFICIO', '人民政府', '《行政区划管理条例》'],
  ['PLC-07', '地名备案与公告', 'FilingAndAnnouncement', 'EX_OFFICIO', '批准机关', '《地名管理条例》'],
  ['PLC-08', '地名标志', 'SignManagement', 'EX_OFFICIO', '设置、维护部门', '《地名管理条例》'],
  ['PLC-09', '标准地址编制', 'StandardAddress', 'COMPETENT_BUREAU', '产权人、建设单位或者有关部门', '《地名管理条例》'],
  ['PLC-10', '地名保护名录', 'ProtectedNames', 'EX_OFFICIO', '地名主管部门', '《地名管理条例》'],
]);

export const actItems: readonly ServiceItem[] = [
  ...marriageItems,
  ...divorceItems,
  ...afterwardsItems,
  ...funeral,
  ...places,
];
