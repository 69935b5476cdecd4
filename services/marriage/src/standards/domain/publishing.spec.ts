import { legalDate } from '@yimen/standards';
import { nationalParameters } from '../national-law.js';
import { publishingRefused } from './publishing.js';

const law = { parameters: nationalParameters, divisions: ['370112'] };
const because = (key: string, value: string) =>
  publishingRefused({ key, value, from: legalDate('2026-10-01') }, law)?.because ?? null;

describe('what a district may publish of the marriage register', () => {
  it('how far ahead is booked, how many are received, what follows from not coming, how long its desks take', () => {
    expect(because('marriage.appointment.daysAhead', '60')).toBeNull();
    expect(because('marriage.appointment.noShow.most', '0')).toBeNull();
    expect(because('marriage.registry.mostSeats', '120')).toBeNull();
    expect(because('marriage.archive.search.validDays', '3')).toBeNull();
    expect(because('marriage.safeguard.closeWithin', '3')).toBeNull();
  });

  it('never longer for an alert than the nation, nothing absurd, nothing that is no number', () => {
    expect(because('marriage.safeguard.closeWithin', '8')).toBe('LIMIT_LONGER_THAN_NATION');
    expect(because('marriage.appointment.daysAhead', '0')).toBe('OUT_OF_RANGE');
    expect(because('marriage.appointment.noShow.pauseDays', '91')).toBe('OUT_OF_RANGE');
    expect(because('marriage.appointment.daysAhead', '1.5')).toBe('VALUE_MALFORMED');
    expect(because('marriage.appointment.daysAhead', '-3')).toBe('VALUE_MALFORMED');
  });

  it.each([
    'divorce.cooling',
    'divorce.window',
    'divorce.window.from',
    'marriage.age.male',
    'marriage.age.from',
    'marriage.fee',
    'marriage.remedy.reconsideration',
    'toString',
  ])('%s is the nation’s law and nobody’s to publish', (key) => {
    expect(because(key, '1')).toBe('KEY_UNKNOWN');
  });
});
