import type { Permissions } from '@yimen/access';

/** Who may do what with certificates, and with what the federation says (domain 附录 F; the federation's reviewer is an officer of it). */
export const certificatePermissions = {
  'disability.certificate.list': {
    title: '查看残疾人证清单与残联查询',
    roles: [
      'street-clerk',
      'street-reviewer',
      'disability-officer',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
  },
  'disability.certificate.register': {
    title: '登记残疾人证',
    roles: ['street-clerk', 'disability-officer', 'bureau-officer'],
  },
  'disability.certificate.ask': {
    title: '向残联查询残疾人证',
    roles: ['street-clerk', 'street-reviewer', 'disability-officer', 'bureau-officer'],
  },
  'disability.certificate.record': { title: '登记残联的说法', roles: ['disability-officer'] },
  'disability.certificate.unmask': {
    title: '查看残疾人证号明文',
    roles: [
      'street-clerk',
      'street-reviewer',
      'disability-officer',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
    own: true,
  },
  'disability.doubt.read': {
    title: '查看残联答复的疑点',
    roles: ['disability-officer', 'bureau-officer', 'bureau-leader', 'bureau-auditor'],
  },
  'disability.doubt.settle': { title: '了结残联答复的疑点', roles: ['disability-officer', 'bureau-officer'] },
} as const satisfies Permissions;
