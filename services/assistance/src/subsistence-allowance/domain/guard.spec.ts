import { legalDate } from '@yimen/standards';
import { aLaw, anActor, walk } from '../../../test/rules/a-case.js';
import { roles, systemActor } from './actor.js';
import type { SubsistenceCase } from './case.js';
import { nextSteps } from './guard.js';

const today = legalDate('2026-11-30');

/** What may be noted at almost any time and moves nothing: told apart, in a test of its own. */
const aside = [
  'registerNearRelative',
  'recordComplaint',
  'remindHousehold',
  'proveExclusion',
  'recordReviewMeeting',
  'tellObjector',
];

/** Every role's next steps in one state; a role without any is left out. */
function stepsIn(found: SubsistenceCase, noted = false): Record<string, string> {
  const actors = roles.map((role) =>
    role === 'system' ? systemActor : { ...anActor(`some-${role}`, role), personId: 'wei' },
  );
  return Object.fromEntries(
    actors.flatMap((actor) => {
      const steps = nextSteps(found, actor, today).map((step) => step.code);
      const codes = steps.filter((code) => noted === aside.includes(code));
      return codes.length > 0 ? [[actor.roles[0], codes.join(' ')]] : [];
    }),
  );
}

describe('§22 谁可以做什么', () => {
  it('已提交', () => {
    expect(stepsIn(walk.submitted())).toEqual({
      'street-clerk': 'accept requestSupplement declineToAccept transferCase withdraw',
      'street-reviewer': 'accept requestSupplement declineToAccept transferCase',
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
      'village-worker': 'raiseObjection reportNoticeDisturbed',
      'street-clerk': 'closeNotice raiseObjection reportNoticeDisturbed recordHomeVisit withdraw',
      'street-investigator': 'recordHomeVisit',
      'street-reviewer': 'closeNotice raiseObjection reportNoticeDisturbed voidNotice recordHomeVisit extendDeadline',
      'street-leader': 'extendDeadline',
      'bureau-officer': 'reportNoticeDisturbed voidNotice recordHomeVisit extendDeadline',
      'bureau-leader': 'voidNotice confirm',
      resident: 'raiseObjection withdraw',
      system: 'closeNotice',
    });
  });

  it('确认权下放街道的，由街道负责人决定，区局不决定', () => {
    const steps = stepsIn(walk.confirming({ law: aLaw({ confirmAuthority: 'STREET' }) }));
    expect(steps).toEqual({
      'street-clerk': 'recordHomeVisit withdraw',
      'street-investigator': 'recordHomeVisit',
      'street-reviewer': 'voidNotice recordHomeVisit extendDeadline',
      'street-leader': 'confirm refuse extendDeadline',
      'bureau-officer': 'voidNotice recordHomeVisit extendDeadline',
      'bureau-leader': 'voidNotice',
      resident: 'withdraw',
    });
  });

  it('近亲属备案、投诉举报随时可以登记；都不由申请人登记', () => {
    expect(stepsIn(walk.visited(), true)).toEqual({
      'village-worker': 'recordReviewMeeting registerNearRelative recordComplaint',
      'street-clerk': 'recordReviewMeeting registerNearRelative recordComplaint remindHousehold proveExclusion',
      'street-investigator': 'recordReviewMeeting',
      'street-reviewer': 'recordReviewMeeting registerNearRelative recordComplaint remindHousehold proveExclusion',
      'bureau-officer': 'registerNearRelative recordComplaint',
    });
  });

  it('核对中心在任何状态都看不到决定', () => {
    for (const found of [walk.submitted(), walk.asked(), walk.publicized(), walk.confirming()]) {
      expect(stepsIn(found)['verify-center'] ?? '').not.toMatch(/confirm|refuse|propose/);
    }
  });
});
