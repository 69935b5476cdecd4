import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import {
  aLaw,
  anActor,
  begins,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
  wei,
  zheng,
} from '../../../../test/rules/a-case.js';
import type { SubsistenceCase } from '../case.js';
import { nextSteps } from '../guard.js';
import type { Income } from '../household.js';
import { refusalText } from '../refusal-texts.js';
import { confirmCase } from './confirm.js';
import { deliverDecision } from './deliver-decision.js';
import { postNotice } from './post-notice.js';
import { proposeApproval } from './propose-approval.js';
import { proposeRefusal } from './propose-refusal.js';
import { refuseCase } from './refuse.js';
import { remindHousehold } from './remind-household.js';
import { submitForDecision } from './submit-for-decision.js';
import { withdraw } from './withdraw.js';

const on = legalDate;
const law = aLaw();
const facts = threeOfThem();
const wages = (amountFen: number): Income => ({ personId: 'wei', kind: 'WAGE', amountFen, months: 1 });

describe('决定', () => {
  const rich = { ...facts, incomes: [wages(300_000)] };
  const grounds = [{ code: 'INCOME_NOT_BELOW_STANDARD' as const, text: '人均月收入 1000 元，不低于标准' }];
  const proposed = () =>
    nextOf(proposeRefusal(walk.told({ facts: rich }), { by: sun, today: on('2026-10-13'), law, grounds }));
  const submitted = () => nextOf(submitForDecision(proposed(), { by: sun, today: on('2026-10-14'), law, calendar }));
  const refuseIt = (found: SubsistenceCase, own: Partial<Parameters<typeof refuseCase>[1]> = {}) =>
    refuseCase(found, { by: zheng, today: on('2026-10-15'), law, calendar, grounds, ...own });

  it('拟不予的不公示，报送后由区局不予确认，三个工作日内书面告知', () => {
    expect(
      refusalOf(
        postNotice(proposed(), {
          by: li,
          today: on('2026-10-14'),
          law,
          places: ['VILLAGE_BOARD' as const],
          postedOn: on('2026-10-14'),
          photoDigest: null,
        }),
      ),
    ).toEqual({ because: 'PROPOSAL_IS_REFUSAL' });
    const found = nextOf(refuseIt(submitted()));
    expect(found.status).toBe('REJECTED');
    expect(found.decision).toMatchObject({
      kind: 'REFUSE',
      authority: 'DISTRICT',
      remedy: { reconsiderationDays: 60, litigationMonths: 6 },
    });
    expect(found.deadlines.find((due) => due.name === 'limit.dibao.notifyReject')?.dueOn).toBe('2026-10-20');
  });

  it('没有理由的不予，拒绝；与判定不符的理由，也拒绝', () => {
    expect(refusalOf(refuseIt(submitted(), { grounds: [] }))).toEqual({ because: 'REASON_MISSING' });
    const wrong = [{ code: 'ASSET_EXCEEDED' as const, text: '有车' }];
    expect(refusalOf(refuseIt(submitted(), { grounds: wrong }))).toEqual({
      because: 'GROUND_CONTRADICTED',
      ground: 'ASSET_EXCEEDED',
    });
  });

  it('没有初审意见，不能以收入为由不予', () => {
    expect(refusalOf(refuseIt(walk.visited({ facts: rich })))).toEqual({ because: 'PROPOSAL_MISSING' });
  });

  it('拒不配合核对的，核对不全也可以不予', () => {
    const conduct = [{ code: 'NOT_COOPERATING' as const, text: '书面告知后仍拒绝核对' }];
    expect(refusalOf(refuseIt(walk.asked(), { grounds: conduct }))).toEqual({ because: 'REMINDER_MISSING' });
    const order = { by: li, today: on('2026-10-08'), law, calendar };
    expect(refusalOf(remindHousehold(walk.asked(), { ...order, demand: ' ' }))).toEqual({ because: 'REASON_MISSING' });
    const reminded = nextOf(remindHousehold(walk.asked(), { ...order, demand: '10 月 14 日前到街道签署核对授权' }));
    const refuseOn = (day: string) => refuseIt(reminded, { grounds: conduct, today: on(day) });
    // 10 月 10 日（周六）是补班日，10 月 8 日起五个工作日到 10 月 14 日。
    expect(refusalOf(refuseOn('2026-10-14'))).toEqual({ because: 'REMINDER_NOT_DUE', until: '2026-10-14' });
    expect(nextOf(refuseOn('2026-10-15')).status).toBe('REJECTED');
  });

  it('虚报、隐瞒须有证据：核对发现的差额、查实的异议，或者证据文件', () => {
    const said = { code: 'FALSE_DECLARATION' as const, text: '隐瞒出租收入' };
    expect(refusalOf(refuseIt(walk.visited(), { grounds: [said] }))).toEqual({
      because: 'GROUND_WITHOUT_EVIDENCE',
      ground: 'FALSE_DECLARATION',
    });
    const shown = [{ ...said, evidence: ['b'.repeat(64)] }];
    expect(nextOf(refuseIt(walk.visited(), { grounds: shown })).status).toBe('REJECTED');
    const rent = {
      personId: 'wei',
      kind: 'PROPERTY' as const,
      amountFen: 50_000,
      on: begins,
      because: 'OBJECTION' as const,
    };
    const found = { ...walk.visited(), foundFacts: [rent] };
    expect(nextOf(refuseIt(found, { grounds: [said] })).status).toBe('REJECTED');
  });

  it('判定符合条件的家庭，不得以“其他”不予；不在本地居住的，须经入户', () => {
    const propose = (found: SubsistenceCase, code: 'OTHER' | 'NOT_RESIDENT') =>
      proposeRefusal(found, { by: sun, today: on('2026-10-13'), law, grounds: [{ code, text: '不在本地居住' }] });
    expect(refusalOf(propose(walk.visited(), 'OTHER'))).toEqual({ because: 'GROUND_CONTRADICTED', ground: 'OTHER' });
    expect(refusalOf(propose(walk.checked(), 'NOT_RESIDENT'))).toEqual({ because: 'HOME_VISIT_MISSING' });
    expect(nextOf(propose(walk.visited(), 'NOT_RESIDENT')).status).toBe('PROPOSED');
  });

  it('以收入为由的，核对不完整不得拟不予，加上不配合也不行', () => {
    const conduct = { code: 'NOT_COOPERATING' as const, text: '不配合' };
    const order = { by: sun, today: on('2026-10-13'), law, grounds: [...grounds, conduct] };
    expect(refusalOf(proposeRefusal(walk.asked({ facts: rich }), order))).toMatchObject({
      because: 'VERIFICATION_INCOMPLETE',
    });
  });

  it('提出意见的人不能作决定', () => {
    const both = anActor('reviewer-sun', 'street-reviewer', 'bureau-leader');
    expect(refusalOf(refuseIt(submitted(), { by: both }))).toEqual({
      because: 'PROPOSER_CANNOT_CONFIRM',
      proposer: 'reviewer-sun',
    });
  });

  it.each([
    ['accept', '受理'],
    ['startVerification', '启动核对'],
    ['requestSupplement', '一次性告知补正'],
    ['postNotice', '张贴公示'],
    ['closeNotice', '公示期满，报送确认'],
    ['submitForDecision', '报送决定'],
    ['apply', '提交申请'],
  ] as const)('§22 办理过 %s 的人，即使也有确认的岗位，不能确认也不能不予', (step, label) => {
    const handlers = [{ account: 'both-wu', step }];
    const by = anActor('both-wu', 'street-clerk', 'bureau-leader');
    const refusal = { because: 'HANDLER_CANNOT_CONFIRM' as const, handler: 'both-wu', step };
    const found = { ...walk.confirming(), handlers };
    const order = { by, today: on('2026-10-26'), law, calendar };
    expect(refusalOf(confirmCase(found, { ...order, awardId: 'a' }))).toEqual(refusal);
    expect(refusalOf(refuseIt({ ...submitted(), handlers }, { by }))).toEqual(refusal);
    expect(refusalText(refusal).message).toContain(label);
    expect(nextSteps(found, by, order.today).map(({ code }) => code)).not.toContain('confirm');
    expect(nextSteps(found, zheng, order.today).map(({ code }) => code)).toContain('confirm');
  });

  it('拟不予的不能确认', () => {
    const order = { by: zheng, today: on('2026-10-15'), law, calendar, awardId: 'a' };
    expect(refusalOf(confirmCase(submitted(), order))).toEqual({ because: 'PROPOSAL_IS_REFUSAL' });
  });

  it('送达之日在决定之前，拒绝；送达后告知时限办结', () => {
    const found = nextOf(refuseIt(submitted()));
    const deliver = (day: string) =>
      deliverDecision(found, { by: li, today: on('2026-10-19'), method: 'DIRECT', on: on(day) });
    expect(refusalOf(deliver('2026-10-14'))).toMatchObject({ because: 'DATE_TOO_EARLY' });
    const delivered = nextOf(deliver('2026-10-19'));
    expect(delivered.deadlines.find((due) => due.name === 'limit.dibao.notifyReject')?.metOn).toBe('2026-10-19');
  });

  it('申请人在决定之前随时可以撤回，决定之后不能', () => {
    for (const found of [
      walk.submitted(),
      walk.accepted(),
      walk.asked(),
      walk.proposed(),
      walk.publicized(),
      walk.confirming(),
    ]) {
      expect(nextOf(withdraw(found, { by: wei, today: on('2026-10-30') })).status).toBe('WITHDRAWN');
    }
    expect(refusalOf(withdraw(nextOf(refuseIt(submitted())), { by: wei, today: on('2026-10-30') }))).toMatchObject({
      because: 'WRONG_STATE',
    });
  });

  it('标准没有公布的地方，不能提出意见，也不猜', () => {
    const bare = { ...law, parameters: law.parameters.filter((each) => each.key !== 'dibao.standard.month') };
    expect(refusalOf(proposeApproval(walk.visited(), { by: sun, today: on('2026-10-13'), law: bare }))).toEqual({
      because: 'PARAMETER_NOT_IN_FORCE',
      key: 'dibao.standard.month',
      on: begins,
    });
  });
});
