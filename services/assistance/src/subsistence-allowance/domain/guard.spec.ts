import { legalDate } from '@yimen/standards';
import { aLaw, anActor, walk } from '../../../test/rules/a-case.js';
import { roles, systemActor } from './actor.js';
import type { SubsistenceCase } from './case.js';
import { nextSteps } from './guard.js';

const today = legalDate('2026-11-30');

/** Every role's next steps in one state; a role without any is left out. */
function stepsIn(found: SubsistenceCase): Record<string, string> {
  const actors = roles.map((role) =>
    role === 'system' ? systemActor : { ...anActor(`some-${role}`, role), personId: 'wei' },
  );
  return Object.fromEntries(
    actors.flatMap((actor) => {
      const codes = nextSteps(found, actor, today).map((step) => step.code);
      return codes.length > 0 ? [[actor.roles[0], codes.join(' ')]] : [];
    }),
  );
}

describe('§22 谁可以做什么', () => {
  it('已提交', () => {
    expect(stepsIn(walk.submitted())).toEqual({
      'street-clerk': 'accept requestSupplement declineToAccept withdraw',
      'street-reviewer': 'accept requestSupplement declineToAccept',
      resident: 'withdraw',
    });
  });

  it('已受理', () => {
    expect(stepsIn(walk.accepted())).toEqual({
      'street-clerk': 'startVerification withdraw',
      'street-reviewer': 'startVerification extendDeadline',
      'street-leader': 'extendDeadline',
      'bureau-officer': 'startVerification extendDeadline',
      resident: 'withdraw',
    });
  });

  it('核对未答复：核对中心与系统可以登记答复，审核人员还不能拟确认', () => {
    expect(stepsIn(walk.asked())).toEqual({
      'street-clerk': 'recordHomeVisit withdraw',
      'street-investigator': 'recordHomeVisit',
      'street-reviewer': 'recordHomeVisit clearProperty proposeRefusal extendDeadline',
      'street-leader': 'extendDeadline',
      'bureau-officer': 'recordHomeVisit extendDeadline',
      'bureau-leader': 'refuse',
      'verify-center': 'receiveCheckResult',
      resident: 'withdraw',
      system: 'receiveCheckResult',
    });
  });

  it('核对完毕并已入户：审核人员可以拟确认', () => {
    const steps = stepsIn(walk.visited());
    expect(steps['street-reviewer']).toBe(
      'recordHomeVisit clearProperty proposeApproval proposeRefusal extendDeadline',
    );
    expect(steps['verify-center']).toBeUndefined();
  });

  it('公示期满：确认权在区县的，只有区局负责人确认；村居只可登记异议，不可确认', () => {
    expect(stepsIn(walk.publicized())).toEqual({
      'village-worker': 'raiseObjection',
      'street-clerk': 'closeNotice raiseObjection withdraw',
      'street-reviewer': 'closeNotice raiseObjection',
      'bureau-leader': 'confirm',
      resident: 'raiseObjection withdraw',
      system: 'closeNotice',
    });
  });

  it('确认权下放街道的，由街道负责人决定，区局不决定', () => {
    const steps = stepsIn(walk.confirming({ law: aLaw({ confirmAuthority: 'STREET' }) }));
    expect(steps).toEqual({ 'street-clerk': 'withdraw', 'street-leader': 'confirm refuse', resident: 'withdraw' });
  });

  it('核对中心在任何状态都看不到决定', () => {
    for (const found of [walk.submitted(), walk.asked(), walk.publicized(), walk.confirming()]) {
      expect(stepsIn(found)['verify-center'] ?? '').not.toMatch(/confirm|refuse|propose/);
    }
  });
});
