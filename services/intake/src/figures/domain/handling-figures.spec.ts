import { legalDate, publishedCalendars } from '@yimen/standards';
import { figuresCsv } from './figures-csv.js';
import { averageWorkingDays, handlingRows, onTimeRate, totalOf } from './handling-figures.js';

const street = { division: '370112001', item: 'AST-01' };
const on = legalDate;
const group = (decidedOn: string, decideBy: string | null, count: number) => ({
  ...street,
  acceptedOn: on('2026-09-18'),
  decidedOn: on(decidedOn),
  decideBy: decideBy === null ? null : on(decideBy),
  count,
});

describe('每月办件统计', () => {
  const rows = handlingRows(
    [
      { ...street, what: 'received', count: 5 },
      { ...street, what: 'warnedRed', count: 2 },
      { division: '370112000', item: 'AST-01', what: 'received', count: 1 },
    ],
    // 09-18 受理，09-22 是第三个工作日，09-23 是第四个。
    [group('2026-09-22', '2026-09-22', 2), group('2026-09-23', '2026-09-22', 1), group('2026-09-22', null, 1)],
    publishedCalendars,
  );

  it('到期日当天办结是按时，次日办结是超期，没有期限的不算超期', () => {
    expect(rows[1]).toMatchObject({ ...street, received: 5, decided: 4, onTime: 3, late: 1, warnedRed: 2 });
    expect(rows.map(({ division }) => division)).toEqual(['370112000', '370112001']);
  });

  it('按时率与平均工作日四舍五入到一位小数；没有办结的不写', () => {
    const total = totalOf(rows);
    expect(onTimeRate(total)).toBe('75.0');
    expect(averageWorkingDays(total)).toBe('3.3');
    expect(onTimeRate({ ...total, onTime: 2, decided: 3 })).toBe('66.7');
    expect(onTimeRate(totalOf([]))).toBeNull();
  });

  it('表格末行是合计，引号与逗号不破格，公式不执行', () => {
    const names = { division: () => '山大路,"街道"', item: () => '=1+1' };
    const lines = figuresCsv('2026-09', rows.slice(1), names).split('\r\n');
    expect(lines[1]).toBe('2026-09,370112001,"山大路,""街道""",AST-01,\'=1+1,5,0,4,3,1,0,75.0,3.3,0,0,0,2,0');
    expect(lines[2]).toBe('2026-09,,合计,,,5,0,4,3,1,0,75.0,3.3,0,0,0,2,0');
  });
});
