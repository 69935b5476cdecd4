import { legalDate } from '@yimen/standards';
import { type Appointment, type BookingOrder, bookable, stepAppointment } from './index.js';

const today = legalDate('2026-09-24');
const windows = [
  { from: '09:00', to: '10:00', seats: 2, free: 0 },
  { from: '10:00', to: '11:00', seats: 2, free: 1 },
];
const order = (own: Partial<BookingOrder> = {}): BookingOrder => ({
  ...{ on: legalDate('2026-09-28'), from: '10:00', today, daysAhead: 30, registry: 'A', windows, divorce: null },
  ...own,
});
const appointment: Appointment = {
  ...{ id: 'a', number: 'n', registry: 'A', matter: 'MARRIAGE', on: legalDate('2026-09-28'), from: '10:00' },
  ...{ to: '11:00', seat: 1, status: 'BOOKED', persons: ['p'], bookedBy: 'p', bookedOn: today, endedOn: null },
};
const step = (action: 'arrive' | 'cancel' | 'miss', on: string, found = appointment) => {
  const answer = stepAppointment(found, action, legalDate(on));
  return answer.outcome === 'accepted' ? answer.next.status : answer.refusal.because;
};

describe('预约', () => {
  it('有号可约；约满、没有的时段、过去的日子、太远的日子各有说法', () => {
    expect(bookable(order())).toMatchObject({ from: '10:00' });
    expect(bookable(order({ from: '09:00' }))).toEqual({ because: 'WINDOW_FULL', free: ['10:00'] });
    expect(bookable(order({ from: '08:00' }))).toEqual({ because: 'NO_SUCH_WINDOW', windows: ['09:00', '10:00'] });
    expect(bookable(order({ on: legalDate('2026-09-23') }))).toEqual({ because: 'APPOINTMENT_DAY_PAST' });
    expect(bookable(order({ on: legalDate('2026-10-25') }))).toEqual({
      because: 'APPOINTMENT_TOO_FAR_AHEAD',
      until: '2026-10-24',
    });
    const unknown = { because: 'CALENDAR_NOT_PUBLISHED' as const, year: 2027 };
    expect(bookable(order({ windows: unknown }))).toEqual(unknown);
  });

  it('领离婚证的第二次到场只能约在申领期间之内、受理的那家', () => {
    const divorce = { registry: 'A', from: legalDate('2026-09-29'), to: legalDate('2026-10-28') };
    expect(bookable(order({ divorce }))).toMatchObject({ because: 'OUTSIDE_DIVORCE_WINDOW' });
    expect(bookable(order({ divorce, on: legalDate('2026-09-29') }))).toMatchObject({ from: '10:00' });
    expect(bookable(order({ divorce: { ...divorce, registry: 'B' } }))).toMatchObject({ because: 'WRONG_REGISTRY' });
  });

  it('当日到场，之前可以取消，过后标记未到', () => {
    expect([step('arrive', '2026-09-28'), step('arrive', '2026-09-27')]).toEqual(['KEPT', 'APPOINTMENT_NOT_TODAY']);
    expect([step('cancel', '2026-09-28'), step('cancel', '2026-09-29')]).toEqual([
      'CANCELLED',
      'APPOINTMENT_WRONG_STATE',
    ]);
    expect([step('miss', '2026-09-29'), step('miss', '2026-09-28')]).toEqual(['NO_SHOW', 'APPOINTMENT_NOT_TODAY']);
    expect(step('arrive', '2026-09-28', { ...appointment, status: 'CANCELLED' })).toBe('APPOINTMENT_WRONG_STATE');
  });
});
