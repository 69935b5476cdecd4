import { supervisedKindOf } from './supervised.js';

describe('供监督查看的事', () => {
  it.each([
    ['yimen.assistance.roll.discarded.v1', 'ROLL'],
    ['yimen.disability.payment.returned.v1', 'PAYMENT'],
    ['yimen.assistance.payee.declined.v1', 'PAYEE'],
    ['yimen.disability.recovery.opened.v1', 'RECOVERY'],
    ['yimen.assistance.false-statement.confirmed.v1', 'FALSE_STATEMENT'],
    ['yimen.assistance.spot-check.drawn.v1', 'CHECK'],
    ['yimen.disability.recheck.settled.v1', 'CHECK'],
    ['yimen.disability.certificate.unanswered.v1', 'UNANSWERED'],
    ['yimen.marriage.archive.searched.v1', 'ARCHIVE'],
  ])('%s 归入 %s', (type, kind) => {
    expect(supervisedKindOf(type)).toBe(kind);
  });

  it.each([
    ['正常到账，名册结清时有合计', 'yimen.assistance.payment.issued.v1'],
    ['离婚登记申请是登记机关内部的事', 'yimen.marriage.divorce-case.declined.v1'],
    ['保护警示不出登记机关', 'yimen.marriage.safeguard-alert.changed.v1'],
    ['办件的步骤在办件自己的时间线上', 'yimen.assistance.case.accepted.v1'],
  ])('不列：%s', (_, type) => {
    expect(supervisedKindOf(type)).toBeNull();
  });
});
