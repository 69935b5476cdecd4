import type { Law } from '@yimen/policy';
import { legalDate, publishedCalendars } from '@yimen/standards';
import { type Deadline, deadlineOf, met, nextDueOn, reckonAgain, withDeadline } from './time-limits.js';

const set = (key: string, unit: string, value: string) => ({
  ...{ key, unit, division: '000000' },
  values: [{ from: legalDate('2025-01-01'), value, source: '某办法 第九条' }],
});
const law: Law = {
  parameters: [
    set('limit.notify', 'WORKING_DAY', '3'),
    set('limit.repair', 'MONTH', '1'),
    set('rate.share', 'RATIO', '0.5'),
  ],
  divisions: [],
};
const reckoning = { law, calendar: publishedCalendars };

function limit(name: string, started: string): Deadline {
  const startedOn = legalDate(started);
  const due = deadlineOf(reckoning, { name, label: '告知', startedOn, parametersOf: startedOn });
  if ('because' in due) throw new Error(due.because);
  return due;
}

describe('a statutory limit', () => {
  it('§0.3：起算日不计，工作日跳过国庆，含调休上班', () => {
    expect(limit('limit.notify', '2026-09-30')).toMatchObject({ dueOn: '2026-10-10', provisionalDueOn: null });
  });

  it('ends by months on the corresponding day, else on the last of the month (民法典 202)', () => {
    expect(limit('limit.repair', '2026-01-31').dueOn).toBe('2026-02-28');
  });

  it('T-CAL-7：没有公布的年份只有暂定日，公布之后重算', () => {
    const due = limit('limit.notify', '2031-03-03');
    expect(due).toMatchObject({ dueOn: null, provisionalDueOn: '2031-03-06' });
    const years = {
      ...publishedCalendars.years,
      2031: { holidays: [legalDate('2031-03-05')], makeUpDays: [], noticeNo: '某号' },
    };
    expect(reckonAgain({ years }, due)).toMatchObject({ dueOn: '2031-03-07', provisionalDueOn: null });
  });

  it('is refused when no one has set it for that day, or in a unit that is none of time', () => {
    const order = { label: '告知', startedOn: legalDate('2024-05-01'), parametersOf: legalDate('2024-05-01') };
    expect(deadlineOf(reckoning, { ...order, name: 'limit.notify' })).toEqual({
      because: 'PARAMETER_NOT_IN_FORCE',
      key: 'limit.notify',
      on: '2024-05-01',
    });
    const later = { ...order, name: 'rate.share', parametersOf: legalDate('2026-05-01') };
    expect(deadlineOf(reckoning, later)).toMatchObject({ because: 'PARAMETER_NOT_IN_FORCE' });
  });

  it('is done once, and the nearest of those still open counts', () => {
    const both = withDeadline([limit('limit.repair', '2026-05-06')], limit('limit.notify', '2026-05-06'));
    expect(nextDueOn(both)).toBe('2026-05-09');
    const done = met(both, 'limit.notify', legalDate('2026-05-08'));
    expect(nextDueOn(done)).toBe('2026-06-06');
    expect(met(done, 'limit.notify', legalDate('2026-05-20')).map(({ metOn }) => metOn)).toEqual([null, '2026-05-08']);
    expect(nextDueOn([])).toBeNull();
  });
});
