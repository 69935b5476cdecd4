import { eventOf } from '@yimen/events';
import { legalDate, publishedCalendars } from '@yimen/standards';
import { act, type aRegistry } from './a-registry.js';

/** The registry of the tests' district: two couples at nine, one at two, on working days. */
export const registryInput = {
  ...{ code: '370112-01', name: '历城区民政局婚姻登记处', division: '370112', address: '某路 1 号', telephone: null },
  windows: [
    { on: 'WORKING_DAY', from: '09:00', to: '11:00', seats: 2 },
    { on: 'WORKING_DAY', from: '14:00', to: '16:00', seats: 1 },
  ],
};

/** Publishes a registry by its leader; throws when it is refused. */
export async function aPublishedRegistry(
  { house, askers }: Awaited<ReturnType<typeof aRegistry>>,
  more: object = {},
): Promise<void> {
  const { problems } = await act<'registry'>(
    house,
    askers['leader-qian'],
    {
      ...{ mutation: 'publishMarriageRegistry', input: 'PublishMarriageRegistryInput' },
      selection: 'registry { code }',
    },
    { ...registryInput, ...more },
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

/** A year's calendar as intake tells it: the published one, or another with more days off. */
export function calendarTold(year: number, more: { holidays?: readonly string[]; version?: number } = {}) {
  const published = publishedCalendars.years[year];
  const holidays = [...(published?.holidays ?? []), ...(more.holidays ?? []).map(legalDate)];
  const version = more.version ?? 1;
  const data = {
    ...{ year, holidays: [...new Set(holidays)].sort(), version },
    ...{ makeUpDays: [...(published?.makeUpDays ?? [])], noticeNo: published?.noticeNo ?? '测试〔2026〕1号' },
  };
  return eventOf('yimen.intake.calendar.published.v1', data, {
    subjectVersion: version,
    legalDate: legalDate('2026-09-01'),
  });
}
