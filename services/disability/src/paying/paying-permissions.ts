import type { Permissions } from '@yimen/access';

const streets = ['street-clerk', 'street-reviewer', 'street-leader'] as const;
const bureau = ['bureau-officer', 'bureau-leader', 'bureau-auditor'] as const;

/** Rolls, payees and payments: finance drafts and pays, another checks, the bureau's leader locks (domain §22: 发放须双人复核). */
export const payingPermissions = {
  'disability.roll.read': { title: '查看两项补贴名册', roles: ['finance-officer', ...bureau] },
  'disability.roll.draft': { title: '起草两项补贴名册', roles: ['finance-officer', 'bureau-officer'] },
  'disability.roll.check': {
    title: '复核两项补贴名册',
    roles: ['finance-officer', 'bureau-officer', 'bureau-leader'],
  },
  'disability.roll.lock': { title: '锁定两项补贴名册', roles: ['bureau-leader'] },
  'disability.payee.read': {
    title: '查看两项补贴的收款账户',
    roles: [...streets, ...bureau, 'finance-officer'],
    own: true,
  },
  'disability.payee.register': {
    title: '登记两项补贴的收款账户',
    roles: ['street-clerk', 'bureau-officer'],
    own: true,
  },
  'disability.payee.approve': {
    title: '复核两项补贴的收款账户',
    roles: ['street-reviewer', 'bureau-officer', 'finance-officer'],
  },
  'disability.payment.read': {
    title: '查看两项补贴待处理的发放',
    roles: ['street-clerk', 'street-reviewer', ...bureau, 'finance-officer'],
  },
  'disability.payment.reissue': { title: '两项补贴退票重发', roles: ['finance-officer', 'bureau-officer'] },
  'disability.payment.hold': {
    title: '暂缓或恢复两项补贴的发放',
    roles: ['finance-officer', 'bureau-officer', 'bureau-leader'],
  },
  'disability.payment.send': { title: '报送两项补贴的发放文件', roles: ['finance-officer'] },
  'disability.payment.answer': { title: '读入两项补贴的银行回盘', roles: ['finance-officer'] },
  'disability.recovery.read': {
    title: '查看两项补贴的追缴台账',
    roles: [...streets, ...bureau, 'finance-officer'],
    own: true,
  },
  'disability.recovery.decide': { title: '作出两项补贴的追缴决定', roles: ['bureau-leader'] },
  'disability.recovery.repay': { title: '登记两项补贴的还款', roles: ['finance-officer', 'bureau-officer'] },
  'disability.recovery.write-off': { title: '核销两项补贴的追缴', roles: ['bureau-leader'] },
} as const satisfies Permissions;
