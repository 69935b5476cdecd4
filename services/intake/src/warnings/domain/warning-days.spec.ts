import { legalDate, publishedCalendars } from '@yimen/standards';
import { levelOn, limitStart, type Thresholds, warningDays } from './warning-days.js';

const at: Thresholds = { yellow: { shareUsed: 70, daysLeft: 2 }, red: { shareUsed: 90, daysLeft: 1 } };
const limit = (from: string, due: string) => ({ from: legalDate(from), due: legalDate(due) });
const days = (from: string, due: string, by = at) => warningDays(limit(from, due), publishedCalendars, by);

describe('§0.6 ⑤ 时限预警', () => {
  it('三十个工作日的时限：用去七成（第 21 个工作日）变黄，用去九成（第 27 个）变红', () => {
    expect(days('2026-09-24', '2026-11-12')).toEqual({ yellowOn: '2026-10-30', redOn: '2026-11-09' });
  });

  it('三个工作日的时限：剩两个工作日变黄，剩一个变红（09-20 调休上班）', () => {
    expect(days('2026-09-18', '2026-09-22')).toEqual({ yellowOn: '2026-09-20', redOn: '2026-09-21' });
  });

  it('地方只按剩余天数时，占比写 100；黄不晚于红', () => {
    const byDays = { yellow: { shareUsed: 100, daysLeft: 5 }, red: { shareUsed: 100, daysLeft: 3 } };
    expect(days('2026-09-24', '2026-11-12', byDays)).toEqual({ yellowOn: '2026-11-05', redOn: '2026-11-09' });
    const crossed = { yellow: { shareUsed: 100, daysLeft: 1 }, red: { shareUsed: 50, daysLeft: 1 } };
    const { yellowOn, redOn } = days('2026-09-24', '2026-11-12', crossed);
    expect(yellowOn).toBe(redOn);
  });

  it('不足一个工作日的时限，当天即红；末日之后才算超期', () => {
    const turned = days('2026-10-01', '2026-10-02');
    expect(turned).toEqual({ yellowOn: '2026-10-01', redOn: '2026-10-01' });
    expect(levelOn(turned, legalDate('2026-10-02'), legalDate('2026-10-02'))).toBe('RED');
    expect(levelOn(turned, legalDate('2026-10-02'), legalDate('2026-10-03'))).toBe('OVERDUE');
  });

  it('没有起算日的，从受理日起，没有受理日的从申请日起', () => {
    const due = legalDate('2026-11-12');
    expect(limitStart({ dueFrom: null, acceptedOn: '2026-09-24', appliedOn: '2026-09-20' }, due)).toBe('2026-09-24');
    expect(limitStart({ dueFrom: null, acceptedOn: null, appliedOn: '2026-09-20' }, due)).toBe('2026-09-20');
    expect(limitStart({ dueFrom: '2026-12-01', acceptedOn: null, appliedOn: '2026-09-20' }, due)).toBe('2026-11-11');
  });
});
