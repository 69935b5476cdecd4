import { definePermissions } from '@yimen/access';

/** Who may do what in the front office (domain 附录 F). Where: the division of the post. */
export const permissions = definePermissions({
  'intake.me': { title: '查看自己的身份和岗位', anybody: true },
  'intake.item.read': { title: '查看事项目录', anybody: true },
  'intake.calendar.read': { title: '查看工作日历', anybody: true },
  'intake.calendar.publish': { title: '发布工作日历', roles: ['administrator'] },
  'intake.visit.open': {
    title: '受理登记',
    roles: ['village-worker', 'street-clerk', 'street-reviewer', 'bureau-officer'],
    own: true,
  },
  'intake.visit.forward': {
    title: '转办受理',
    roles: ['village-worker', 'street-clerk', 'street-reviewer', 'bureau-officer'],
  },
  'intake.visit.receive': { title: '接收转来的受理', roles: ['street-clerk', 'street-reviewer', 'bureau-officer'] },
  'intake.visit.read': {
    title: '查看受理记录',
    roles: [
      'village-worker',
      'street-clerk',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
    own: true,
  },
  'intake.need-report.make': { title: '报告主动发现线索', anybody: true },
  'intake.need-report.read': {
    title: '查看主动发现线索',
    roles: [
      'village-worker',
      'street-clerk',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
    own: true,
  },
  'intake.need-report.read-reporter': { title: '查看线索的报告人', roles: ['bureau-officer', 'bureau-leader'] },
  'intake.need-report.assign': { title: '线索派单', roles: ['street-reviewer', 'street-leader', 'bureau-officer'] },
  'intake.need-report.visit': {
    title: '登记线索上门',
    roles: ['village-worker', 'street-clerk', 'street-investigator', 'street-reviewer', 'bureau-officer'],
  },
  'intake.need-report.close': {
    title: '办结线索',
    roles: ['street-clerk', 'street-reviewer', 'street-leader', 'bureau-officer'],
  },
  'intake.case.read': {
    title: '查看办件',
    roles: [
      'village-worker',
      'street-clerk',
      'street-investigator',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
      'verify-center',
      'finance-officer',
    ],
    own: true,
  },
  'intake.worklist.read': {
    title: '查看工作清单',
    roles: [
      'village-worker',
      'street-clerk',
      'street-investigator',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
      'verify-center',
      'finance-officer',
    ],
  },
  'intake.case.take': {
    title: '认领办件',
    roles: [
      'village-worker',
      'street-clerk',
      'street-investigator',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
    ],
  },
  'intake.case.assign': { title: '指定经办人', roles: ['street-leader', 'bureau-officer', 'bureau-leader'] },
  'intake.case.hand-over': { title: '移交办件', roles: ['street-leader', 'bureau-officer', 'bureau-leader'] },
  'intake.figures.read': {
    title: '查看办件统计',
    roles: ['street-leader', 'bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  'intake.warning.acknowledge': {
    title: '签收预警',
    roles: ['street-clerk', 'street-reviewer', 'street-leader', 'bureau-officer', 'bureau-leader'],
  },
  'intake.officer.read': {
    title: '查看工作人员名册',
    roles: ['administrator', 'street-leader', 'bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  'intake.officer.appoint': { title: '任用工作人员、授岗、免岗', roles: ['administrator'] },
});
