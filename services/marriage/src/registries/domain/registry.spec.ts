import { legalDate, publishedCalendars } from '@yimen/standards';
import { closingTime, type MarriageRegistry, registryFault, windowsOn } from './index.js';

const registry: MarriageRegistry = {
  ...{ code: '370112-01', name: '历城区婚姻登记处', division: '370112', address: '某路 1 号', telephone: null },
  windows: [
    { on: 'WORKING_DAY', from: '13:30', to: '16:30', seats: 4 },
    { on: 'WORKING_DAY', from: '09:00', to: '11:30', seats: 6 },
    { on: 'REST_DAY', from: '09:00', to: '11:00', seats: 2 },
  ],
  closedOn: [legalDate('2026-12-31')],
};
const fromOf = (day: string) => {
  const found = windowsOn(registry, legalDate(day), publishedCalendars);
  return 'because' in found ? found.because : found.map(({ from }) => from);
};

describe('婚姻登记机关的办公时间', () => {
  it('工作日与休息日各有窗口，调休上班的周末按工作日，停办日没有窗口', () => {
    expect(fromOf('2026-09-24')).toEqual(['09:00', '13:30']);
    expect(fromOf('2026-09-20')).toEqual(['09:00', '13:30']);
    expect(fromOf('2026-09-25')).toEqual(['09:00']);
    expect(fromOf('2026-12-31')).toEqual([]);
  });

  it('放假安排没有公布的年份不放号', () => {
    expect(fromOf('2027-01-04')).toBe('CALENDAR_NOT_PUBLISHED');
  });

  it('停止业务的时刻是当日最后一个时段的止点；停办日、没有公布的年份没有', () => {
    const closes = (day: string) => closingTime(registry, legalDate(day), publishedCalendars);
    expect(['2026-09-24', '2026-09-25', '2026-12-31', '2027-01-04'].map(closes)).toEqual([
      '16:30',
      '11:00',
      null,
      null,
    ]);
  });

  it('公布前检查代码、名称、窗口', () => {
    const fault = (published: MarriageRegistry) => registryFault(published, 50);
    expect(fault(registry)).toBeNull();
    expect(registryFault(registry, 5)).toMatchObject({ code: 'WINDOW_MALFORMED' });
    expect(fault({ ...registry, code: '历城' })).toMatchObject({ code: 'REGISTRY_CODE' });
    expect(fault({ ...registry, name: ' ' })).toMatchObject({ field: 'name' });
    expect(fault({ ...registry, windows: [] })).toMatchObject({ code: 'NO_WINDOWS' });
    const [window] = registry.windows;
    if (window === undefined) throw new Error('no window');
    expect(fault({ ...registry, windows: [{ ...window, to: '13:30' }] })).toMatchObject({
      code: 'WINDOW_MALFORMED',
    });
    expect(fault({ ...registry, windows: [{ ...window, seats: 0 }] })).toMatchObject({
      code: 'WINDOW_MALFORMED',
    });
    expect(fault({ ...registry, windows: [window, { ...window, from: '16:00', to: '17:00' }] })).toMatchObject({
      code: 'WINDOWS_OVERLAP',
    });
  });
});
