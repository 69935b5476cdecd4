import {
  actor,
  applicant,
  beforeTheBureau,
  begins,
  entitled,
  factsOf,
  federation,
  leader,
  nextOf,
  on,
  reckoning,
  refusalOf,
} from '../../../../test/application/a-case.js';
import type { AllowanceCase } from '../case.js';
import { waitingFor } from '../guard.js';
import { confirmCase } from './deciding.js';
import {
  awardEnded,
  awardRestored,
  dismissObjection,
  raiseObjection,
  recordFederationReexamination,
  upholdObjection,
} from './objecting.js';

const judged = { ...reckoning, facts: entitled };

describe('停发而资格仍在的异议 (domain §4.4 停发异议)', () => {
  const confirmed = nextOf(confirmCase(beforeTheBureau(), { by: leader, today: begins, ...judged }));
  const stop = { from: '2026-11', reasonCode: 'IN_TEKUN', on: on('2026-10-12'), documentId: 'a notice' } as never;
  const told: AllowanceCase = { ...confirmed, stop };
  const says = { by: applicant, today: on('2026-10-13'), ...reckoning, reason: '我没有纳入特困' };

  it('没有书面告知过停发的，无可异议；已有异议在复核的，不再提', () => {
    expect(refusalOf(raiseObjection(confirmed, says))).toEqual({ because: 'STOP_NOT_TOLD' });
    const raised = nextOf(raiseObjection(told, says));
    expect(raised).toMatchObject({ status: 'CONFIRMED', objections: [{ about: 'STOP', stop }] });
    const open = raised.deadlines.filter(({ metOn }) => metOn === null);
    expect(open.map(({ name }) => name)).toEqual(['limit.disability.notify', 'limit.disability.objection']);
    expect(waitingFor(raised)).toContain('disability-officer');
    expect(refusalOf(raiseObjection(raised, says))).toEqual({ because: 'OBJECTION_IN_HAND' });
  });

  const looked = { by: federation, today: on('2026-10-14'), supports: true };
  const seen = nextOf(recordFederationReexamination(nextOf(raiseObjection(told, says)), looked));
  const answer = { by: leader, today: on('2026-10-15'), ...judged, reason: '核对' };

  it('事实没有更正的，不能答复成立；更正了的，通知撤回、不再待答；不成立的，维持停发', () => {
    const uphold = (stopHolds: boolean) => upholdObjection(seen, { ...answer, stopHolds });
    expect(refusalOf(uphold(true))).toEqual({ because: 'STOP_STILL_HOLDS' });
    expect(nextOf(uphold(false))).toMatchObject({ status: 'CONFIRMED', stop: null });
    expect(factsOf(uphold(false))).toEqual([
      { type: 'objection-answered', about: 'STOP', upheld: true, on: answer.today },
    ]);
    expect(nextOf(dismissObjection(seen, answer))).toMatchObject({ status: 'CONFIRMED', stop });
  });

  it('复核期间补贴终止的，异议照样答复；恢复发放不替它作答；没有异议的不能复核', () => {
    const system = actor('system', 'system');
    const end = { on: on('2026-10-15'), lastMonth: '2026-10', reasonCode: 'RENOUNCED' } as never;
    const ended = nextOf(awardEnded(seen, { by: system, today: on('2026-10-15'), end }));
    expect(nextOf(dismissObjection(ended, answer)).status).toBe('TERMINATED');
    const restored = nextOf(awardRestored(ended, { by: system, today: on('2026-10-16') }));
    expect(restored).toMatchObject({ status: 'CONFIRMED', objections: [{ answer: null }] });
    expect(refusalOf(recordFederationReexamination(told, looked))).toEqual({ because: 'NO_OBJECTION_IN_HAND' });
  });

  it('因事实终止的，事实更正前不能答复成立', () => {
    const system = actor('system', 'system');
    const end = { on: on('2026-10-15'), lastMonth: '2026-10', reasonCode: 'MOVED_AWAY' } as never;
    const ended = nextOf(awardEnded(told, { by: system, today: on('2026-10-15'), end }));
    const again = nextOf(recordFederationReexamination(nextOf(raiseObjection(ended, says)), looked));
    expect(refusalOf(upholdObjection(again, { ...answer, stopHolds: false }))).toEqual({ because: 'STOP_STILL_HOLDS' });
  });
});
