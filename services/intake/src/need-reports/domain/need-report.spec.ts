import { legalDate } from '@yimen/standards';
import { assign, close, type NeedReport, visit } from './need-report.js';

const today = legalDate('2026-09-24');
const received: NeedReport = {
  ...{ id: 'n', number: 'x', division: '370112001001', kind: 'LIVING', urgency: 'NORMAL', reportedOn: today },
  ...{ anonymous: true, reporterId: null, personId: null, status: 'RECEIVED', assignee: null, dueOn: today },
  ...{ visitedOn: null, visitors: [], outcome: null, intakeId: null, mergedInto: null, closedOn: null, version: 1 },
};
const next = (decision: ReturnType<typeof assign>): NeedReport => {
  if (decision.outcome === 'refused') throw new Error(decision.refusal.because);
  return decision.next;
};
const went = { visitedOn: today, visitors: ['village-zhang'] };

describe('主动发现: a report that somebody may need help', () => {
  it('is given to somebody who goes and looks, and closed by what they found', () => {
    const visited = next(visit(next(assign(received, 'village-zhang')), went, today));
    expect(visited).toMatchObject({ status: 'VISITED', assignee: 'village-zhang', version: 3 });
    expect(next(close(visited, { outcome: 'NO_ACTION', intakeId: null }, today))).toMatchObject({
      status: 'CLOSED',
      closedOn: today,
    });
  });

  it('is never closed as needing nothing without anybody having been there', () => {
    for (const outcome of ['NO_ACTION', 'REFERRED'] as const)
      expect(close(received, { outcome, intakeId: null }, today)).toMatchObject({
        refusal: { because: 'NOT_VISITED' },
      });
    expect(close(received, { outcome: 'NOT_CHECKABLE', intakeId: null }, today)).toMatchObject({ outcome: 'accepted' });
  });

  it('names the visit to the front office when an application was begun, and only then', () => {
    const visited = next(visit(received, went, today));
    expect(close(visited, { outcome: 'APPLY_STARTED', intakeId: null }, today)).toMatchObject({
      refusal: { because: 'INTAKE_MISSING' },
    });
    expect(close(visited, { outcome: 'NO_ACTION', intakeId: 'i' }, today)).toMatchObject({ outcome: 'refused' });
    expect(close(visited, { outcome: 'APPLY_STARTED', intakeId: 'i' }, today)).toMatchObject({ outcome: 'accepted' });
  });

  it('was visited neither tomorrow nor before it was reported', () => {
    const on = (day: string) => visit(received, { ...went, visitedOn: legalDate(day) }, today);
    expect([on('2026-09-25'), on('2026-09-23')]).toMatchObject([
      { refusal: { because: 'VISIT_IN_FUTURE' } },
      { refusal: { because: 'VISIT_BEFORE_REPORT' } },
    ]);
  });

  it('what is closed stays closed', () => {
    const closed = next(close(received, { outcome: 'NOT_CHECKABLE', intakeId: null }, today));
    for (const again of [
      assign(closed, 'x'),
      visit(closed, went, today),
      close(closed, { outcome: 'NO_ACTION', intakeId: null }, today),
    ])
      expect(again).toMatchObject({ refusal: { because: 'WRONG_STATE' } });
  });
});
