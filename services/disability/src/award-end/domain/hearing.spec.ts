import { legalDate } from '@yimen/standards';
import { falseStatementRefused } from './hearing.js';

const today = legalDate('2026-11-24');
const sound = { finding: '查明', falseSince: today, heardOn: today, opinion: '没有意见' };

describe('弄虚作假停发前的要件 (domain §0.6 ③)', () => {
  it('查明了情况、听取了意见的可以停发，当天的也算', () => {
    expect(falseStatementRefused(sound, today)).toBeNull();
  });

  it.each([
    ['没有写明情况', { finding: ' ' }, 'FINDING_MISSING'],
    ['情形还没有发生', { falseSince: legalDate('2026-11-25') }, 'FALSE_SINCE_IN_FUTURE'],
    ['听取意见之日在以后', { heardOn: legalDate('2026-11-25') }, 'DATE_IN_FUTURE'],
    ['没有听取意见', { heardOn: null }, 'OPINION_NOT_HEARD'],
    ['没有记下意见', { opinion: '' }, 'OPINION_NOT_HEARD'],
  ])('不停发：%s', (_, other, why) => {
    expect(falseStatementRefused({ ...sound, ...other }, today)).toBe(why);
  });
});
