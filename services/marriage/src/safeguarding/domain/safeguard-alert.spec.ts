import { legalDate } from '@yimen/standards';
import { type AlertKind, alertKinds, duties } from './duties.js';
import {
  type AlertDecision,
  close,
  record,
  type SafeguardAlert,
  standsInTheWay,
  takeMeasure,
} from './safeguard-alert.js';

const today = legalDate('2026-09-24');
const tomorrow = legalDate('2026-09-25');

function next(decision: AlertDecision): SafeguardAlert {
  if (decision.outcome === 'refused') throw new Error(decision.refusal.because);
  return decision.next;
}

const open = (kind: AlertKind, personIds = ['wang']) =>
  next(
    record({
      id: 'a',
      kind,
      division: '370112',
      personIds,
      recordedOn: today,
      closeBy: today,
      recordedBy: 'registrar',
    }),
  );
const did = (
  found: SafeguardAlert,
  measure: SafeguardAlert['taken'][number]['measure'],
  reference: string | null = null,
) => next(takeMeasure(found, { measure, on: today, reference, by: 'registrar' }));

describe('what is seen at the window', () => {
  it('is about one person or two, never about nobody and never twice about the same', () => {
    const about = (personIds: readonly string[]) =>
      record({
        id: 'a',
        kind: 'WILL_IN_DOUBT',
        division: '370112',
        personIds,
        recordedOn: today,
        closeBy: today,
        recordedBy: 'r',
      });
    for (const personIds of [[], ['wang', 'wang'], ['a', 'b', 'c']])
      expect(about(personIds)).toMatchObject({ refusal: { because: 'SAFEGUARD_PERSONS' } });
    expect(about(['wang', 'li']).outcome).toBe('accepted');
  });

  it('is not closed while trafficking was not reported to the police, with their number', () => {
    const found = open('TRAFFICKING_SUSPECTED');
    expect(close(found, { outcome: 'UNFOUNDED', on: today, by: 'leader' })).toMatchObject({
      refusal: { because: 'SAFEGUARD_MEASURE_MISSING', missing: ['REPORTED_TO_POLICE'] },
    });
    expect(takeMeasure(found, { measure: 'REPORTED_TO_POLICE', on: today, reference: null, by: 'r' })).toMatchObject({
      refusal: { because: 'SAFEGUARD_REFERENCE_MISSING' },
    });
    const reported = did(found, 'REPORTED_TO_POLICE', '历公接〔2026〕17号');
    expect(close(reported, { outcome: 'HANDED_TO_POLICE', on: today, by: 'leader' }).outcome).toBe('accepted');
  });

  it('is not said to be with the police when nobody told them', () => {
    const helped = did(did(open('DOMESTIC_VIOLENCE'), 'DISCOURAGED'), 'TOLD_OF_HELP');
    expect(close(helped, { outcome: 'HANDED_TO_POLICE', on: today, by: 'leader' })).toMatchObject({
      refusal: { missing: ['REPORTED_TO_POLICE'] },
    });
    expect(close(helped, { outcome: 'HELPED', on: today, by: 'leader' }).outcome).toBe('accepted');
  });

  it('hinders an act only where a will is in doubt, while it is open or was not cleared that day', () => {
    const hinders = alertKinds.filter((kind) => standsInTheWay(open(kind), today));
    expect(hinders).toEqual(['WILL_IN_DOUBT', 'WARD_PRESENT']);
    const asked = did(open('WILL_IN_DOUBT'), 'ASKED_ALONE');
    const closed = (outcome: 'WILL_CONFIRMED' | 'WILL_NOT_CONFIRMED') =>
      next(close(asked, { outcome, on: today, by: 'leader' }));
    expect(standsInTheWay(closed('WILL_CONFIRMED'), today)).toBe(false);
    expect(standsInTheWay(closed('WILL_NOT_CONFIRMED'), today)).toBe(true);
    expect(standsInTheWay(closed('WILL_NOT_CONFIRMED'), tomorrow)).toBe(false);
  });

  it('has for every kind an outcome that its own duties lead to', () => {
    for (const kind of alertKinds) {
      const done = duties[kind].owed.reduce((found, measure) => did(found, measure, 'no. 1'), open(kind));
      expect(
        duties[kind].outcomes.some((outcome) => close(done, { outcome, on: today, by: 'l' }).outcome === 'accepted'),
      ).toBe(true);
    }
  });

  it('is closed once, and nothing is added afterwards', () => {
    const asked = did(open('WILL_IN_DOUBT'), 'ASKED_ALONE');
    const closed = next(close(asked, { outcome: 'WILL_CONFIRMED', on: today, by: 'l' }));
    expect(close(closed, { outcome: 'WILL_CONFIRMED', on: today, by: 'l' })).toMatchObject({
      refusal: { because: 'SAFEGUARD_ALERT_CLOSED' },
    });
    expect(takeMeasure(closed, { measure: 'ASKED_ALONE', on: today, reference: null, by: 'r' })).toMatchObject({
      refusal: { because: 'SAFEGUARD_ALERT_CLOSED' },
    });
  });
});
