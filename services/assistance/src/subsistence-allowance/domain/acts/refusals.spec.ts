import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import {
  aLaw,
  anActor,
  anApplication,
  aVisit,
  begins,
  consentsOf,
  feng,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
  wei,
  zheng,
} from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import type { Income, Property } from '../household.js';
import { refusalCodes, refusalText } from '../refusal-texts.js';
import { acceptCase } from './accept.js';
import { applyForAllowance } from './apply.js';
import { clearProperty } from './clear-property.js';
import { closeNotice } from './close-notice.js';
import { confirmCase } from './confirm.js';
import { declineToAccept } from './decline-to-accept.js';
import { deliverDecision } from './deliver-decision.js';
import { extendDeadline } from './extend-deadline.js';
import { postNotice } from './post-notice.js';
import { proposeApproval } from './propose-approval.js';
import { proposeRefusal } from './propose-refusal.js';
import { raiseObjection } from './raise-objection.js';
import { receiveCheckResult } from './receive-check-result.js';
import { recordHomeVisit } from './record-home-visit.js';
import { refuseCase } from './refuse.js';
import { requestSupplement } from './request-supplement.js';
import { startVerification } from './start-verification.js';
import { submitForDecision } from './submit-for-decision.js';
import { supplement } from './supplement.js';
import { supplementOverdue } from './supplement-overdue.js';
import { withdraw } from './withdraw.js';

const on = legalDate;
const law = aLaw();
const facts = threeOfThem();
const apply = (own: Parameters<typeof anApplication>[0], open: Parameters<typeof applyForAllowance>[0] = []) =>
  applyForAllowance(open, anApplication(own));
const wages = (amountFen: number): Income => ({ personId: 'wei', kind: 'WAGE', amountFen, months: 1 });

describe('申请', () => {
  it('同一家庭已有在办件，拒绝并说出办件号', () => {
    const open = [{ number: 'N1', householdId: 'household-1', personIds: [] }];
    expect(refusalOf(apply({}, open))).toMatchObject({ because: 'DUPLICATE_APPLICATION', existing: 'N1' });
  });

  it('成员之一在别家的在办件中，也拒绝', () => {
    const open = [{ number: 'N2', householdId: 'other', personIds: ['liu'] }];
    expect(refusalOf(apply({}, open))).toMatchObject({ existing: 'N2', personIds: ['liu'] });
  });

  it('负的收入拒绝，荒唐的收入也拒绝', () => {
    expect(refusalOf(apply({ facts: { ...facts, incomes: [wages(-1)] } }))).toMatchObject({
      because: 'INCOME_NEGATIVE',
    });
    expect(refusalOf(apply({ facts: { ...facts, incomes: [wages(100_000_001)] } }))).toMatchObject({
      because: 'INCOME_ABSURD',
      limitFen: 100_000_000,
    });
  });

  it('出生日期、声明日期在今天之后，拒绝', () => {
    const members = facts.members.map((member) => ({ ...member, birthDate: on('2026-09-25') }));
    expect(refusalOf(apply({ facts: { ...facts, members } }))).toMatchObject({
      because: 'DATE_IN_FUTURE',
      field: 'members.birthDate',
    });
    expect(refusalOf(apply({ declarationSignedOn: on('2026-09-25') }))).toMatchObject({ because: 'DATE_IN_FUTURE' });
  });

  it('没有诚信声明，拒绝', () => {
    expect(refusalOf(apply({ declarationSignedOn: null }))).toEqual({ because: 'DECLARATION_MISSING' });
  });

  it('有一位成年成员没有授权、授权撤回或过期，拒绝并说出是谁；孩子不需要', () => {
    const given = consentsOf(facts, begins);
    const without = given.filter((each) => each.personId === 'wei');
    expect(refusalOf(apply({ authorizations: without }))).toEqual({
      because: 'AUTHORIZATION_MISSING',
      personIds: ['liu'],
    });
    const withdrawn = given.map((each) => (each.personId === 'liu' ? { ...each, withdrawnOn: begins } : each));
    expect(refusalOf(apply({ authorizations: withdrawn }))).toMatchObject({ personIds: ['liu'] });
    const expired = given.map((each) => (each.personId === 'wei' ? { ...each, until: on('2026-09-23') } : each));
    expect(refusalOf(apply({ authorizations: expired }))).toMatchObject({ personIds: ['wei'] });
    expect(nextOf(apply({ authorizations: given.filter((each) => each.personId !== 'jun') })).status).toBe('SUBMITTED');
  });

  it('申请人不在成员中、成员重复、收入属于外人，拒绝', () => {
    expect(refusalOf(apply({ applicantId: 'nobody' }))).toEqual({ because: 'APPLICANT_NOT_MEMBER' });
    const twice = { ...facts, members: [...facts.members, ...facts.members.slice(0, 1)] };
    expect(refusalOf(apply({ facts: twice }))).toEqual({ because: 'MEMBER_TWICE', personId: 'wei' });
    const stranger = { ...facts, incomes: [{ ...wages(1), personId: 'stranger' }] };
    expect(refusalOf(apply({ facts: stranger }))).toEqual({
      because: 'UNKNOWN_MEMBER',
      personId: 'stranger',
      field: 'incomes',
    });
  });

  it('收入超标的，窗口也不得拒收', () => {
    expect(nextOf(apply({ facts: { ...facts, incomes: [wages(900_000)] } })).status).toBe('SUBMITTED');
  });
});

describe('受理与补正', () => {
  const ask = (found: SubsistenceCase, items: string[], reason = '') =>
    requestSupplement(found, { by: li, today: begins, law, calendar, items, reason });

  it('一次性告知补正，补正后可以受理，时限自受理起', () => {
    const asked = nextOf(ask(walk.submitted(), ['残疾证']));
    expect(asked.deadlines).toMatchObject([{ name: 'limit.dibao.supplement', dueOn: '2026-10-24' }]);
    const supplied = nextOf(supplement(asked, { by: wei, today: on('2026-09-28') }));
    const accepted = nextOf(acceptCase(supplied, { by: li, today: on('2026-09-28'), law, calendar }));
    expect(accepted.acceptedOn).toBe('2026-09-28');
  });

  it('没有列明材料的补正告知，拒绝', () => {
    expect(refusalOf(ask(walk.submitted(), ['  ']))).toEqual({ because: 'SUPPLEMENT_EMPTY' });
  });

  it('同一事项再次要求补正，须说明新的理由', () => {
    const again = nextOf(supplement(nextOf(ask(walk.submitted(), ['残疾证'], '缺证')), { by: wei, today: begins }));
    expect(refusalOf(ask(again, ['户口簿']))).toMatchObject({ because: 'SUPPLEMENT_REASON_MISSING' });
    expect(refusalOf(ask(again, ['户口簿'], '缺证'))).toMatchObject({ because: 'SUPPLEMENT_REASON_MISSING' });
    expect(nextOf(ask(again, ['户口簿'], '新查明人户分离')).status).toBe('SUPPLEMENT');
  });

  it('补正期限最后一日尚不逾期，次日按撤回处理', () => {
    const asked = nextOf(ask(walk.submitted(), ['残疾证']));
    expect(refusalOf(supplementOverdue(asked, { by: systemActor, today: on('2026-10-24') }))).toMatchObject({
      because: 'SUPPLEMENT_NOT_DUE',
    });
    const late = supplementOverdue(asked, { by: systemActor, today: on('2026-10-25') });
    expect(nextOf(late).status).toBe('WITHDRAWN');
    expect(late).toMatchObject({ facts: [{ type: 'withdrawn', because: 'SUPPLEMENT_OVERDUE' }] });
  });

  it('不予受理要有理由；受理之后不能再不予受理', () => {
    expect(refusalOf(declineToAccept(walk.submitted(), { by: li, today: begins, reason: ' ' }))).toEqual({
      because: 'REASON_MISSING',
    });
    expect(nextOf(declineToAccept(walk.submitted(), { by: li, today: begins, reason: '非本街道户籍' })).status).toBe(
      'NOT_ACCEPTED',
    );
    expect(refusalOf(declineToAccept(walk.accepted(), { by: li, today: begins, reason: '迟' }))).toMatchObject({
      because: 'WRONG_STATE',
      status: 'ACCEPTED',
      allowed: ['startVerification', 'extendDeadline', 'withdraw'],
    });
  });

  it('别的角色不能受理', () => {
    const refusal = refusalOf(acceptCase(walk.submitted(), { by: feng, today: begins, law, calendar }));
    expect(refusal).toMatchObject({ because: 'NO_AUTHORITY', roles: ['street-clerk', 'street-reviewer'] });
  });

  it('受理日在未公布日历的年份之末，只有暂定的截止日', () => {
    const today = on('2026-12-20');
    const found = nextOf(acceptCase(nextOf(apply({ today })), { by: li, today, law, calendar }));
    const total = found.deadlines.find((due) => due.name === 'limit.dibao.total');
    expect(total).toMatchObject({ dueOn: null, provisionalDueOn: '2027-01-29' });
  });
});

describe('核对', () => {
  const answer = (
    found: SubsistenceCase,
    checkId: string,
    status: 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED',
    amountFen = 0,
  ) =>
    receiveCheckResult(found, {
      by: systemActor,
      today: on('2026-09-30'),
      law,
      answer: {
        checkId,
        status,
        dataDate: status === 'OK' ? on('2026-09-01') : null,
        findings: status === 'OK' ? [{ personId: 'liu', kind: 'WAGE' as const, amountFen }] : [],
      },
    });

  it('申请之后授权被撤回，核对不能启动', () => {
    const authorizations = consentsOf(facts, begins).map((each) => ({ ...each, withdrawnOn: on('2026-09-27') }));
    const requests = [{ checkId: 'c', source: 'BANK' as const }];
    const order = { by: li, today: on('2026-09-28'), law, calendar, requests, authorizations };
    expect(refusalOf(startVerification(walk.accepted(), order))).toEqual({
      because: 'AUTHORIZATION_MISSING',
      personIds: ['wei', 'liu'],
    });
    expect(refusalOf(startVerification(walk.accepted(), { ...order, requests: [] }))).toEqual({
      because: 'NO_SOURCE_TO_CHECK',
    });
  });

  it('附录 C 场景 18：银行超时，INCOMPLETE，既不能拟确认，也不能据收入拟不予', () => {
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    expect(one.checkConclusion).toBeNull();
    const both = nextOf(answer(one, 'check-bank', 'TIMEOUT'));
    expect(both.checkConclusion).toBe('INCOMPLETE');
    const today = on('2026-10-13');
    expect(refusalOf(proposeApproval(both, { by: sun, today, law }))).toEqual({
      because: 'VERIFICATION_INCOMPLETE',
      missing: ['BANK'],
    });
    const grounds = [{ code: 'INCOME_NOT_BELOW_STANDARD' as const, text: '收入超标' }];
    expect(refusalOf(proposeRefusal(both, { by: sun, today, law, grounds }))).toEqual({
      because: 'VERIFICATION_INCOMPLETE',
      missing: ['BANK'],
    });
  });

  it('来源拒绝答复，同样不完整；之后补来的书面答复取而代之', () => {
    const refused = nextOf(answer(nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA')), 'check-bank', 'REFUSED'));
    expect(refused.checkConclusion).toBe('INCOMPLETE');
    expect(nextOf(answer(refused, 'check-bank', 'NO_DATA')).checkConclusion).toBe('PASS');
  });

  it('还有来源没有答复的，不能提出意见', () => {
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    expect(refusalOf(proposeApproval(one, { by: sun, today: on('2026-10-13'), law }))).toMatchObject({
      missing: ['BANK'],
    });
  });

  it('不认识的核对请求、已有答复的核对请求，拒绝', () => {
    expect(refusalOf(answer(walk.asked(), 'nothing', 'OK'))).toMatchObject({ because: 'CHECK_UNKNOWN' });
    const one = nextOf(answer(walk.asked(), 'check-tax', 'NO_DATA'));
    expect(refusalOf(answer(one, 'check-tax', 'OK'))).toMatchObject({ because: 'CHECK_ALREADY_ANSWERED' });
  });

  it('核对到的工资高于申报，按核对的算：超标', () => {
    const tax = nextOf(answer(walk.asked(), 'check-tax', 'OK', 200_000));
    const found = nextOf(answer(tax, 'check-bank', 'NO_DATA'));
    expect(found.checkConclusion).toBe('EXCEED');
    const visited = nextOf(recordHomeVisit(found, { by: li, today: on('2026-10-12'), law, visit: aVisit() }));
    expect(refusalOf(proposeApproval(visited, { by: sun, today: on('2026-10-13'), law }))).toEqual({
      because: 'INCOME_NOT_BELOW_STANDARD',
      perCapitaFen: 106_667,
      standardFen: 100_000,
    });
  });

  it('核对到的工资低于申报，仍按申报', () => {
    const tax = nextOf(answer(walk.asked(), 'check-tax', 'OK', 10));
    expect(nextOf(answer(tax, 'check-bank', 'NO_DATA')).checkConclusion).toBe('PASS');
  });
});

describe('入户', () => {
  const visit = (own: Partial<ReturnType<typeof aVisit>> = {}, found = walk.checked(), today = '2026-10-12') =>
    recordHomeVisit(found, { by: li, today: on(today), law, visit: { ...aVisit(), ...own } });

  it('一个人去、同一个人写两遍，都是人数不足', () => {
    expect(refusalOf(visit({ visitors: aVisit('a').visitors }))).toEqual({
      because: 'VISITORS_TOO_FEW',
      count: 1,
      required: 2,
    });
    expect(refusalOf(visit({ visitors: aVisit('a', 'a').visitors }))).toMatchObject({
      because: 'VISITORS_TOO_FEW',
      count: 1,
    });
  });

  it('入户日在今天之后、在受理之前，拒绝', () => {
    expect(refusalOf(visit({}, walk.checked(), '2026-10-11'))).toMatchObject({
      because: 'DATE_IN_FUTURE',
      field: 'visitedOn',
    });
    expect(refusalOf(visit({ visitedOn: on('2026-09-23') }))).toMatchObject({
      because: 'DATE_TOO_EARLY',
      earliestOn: begins,
    });
  });

  it('近亲属备案的：近亲属不得入户，区局必须入户', () => {
    const found = walk.checked({ nearRelatives: ['investigator-zhao'] });
    expect(refusalOf(visit({}, found))).toEqual({ because: 'VISITOR_IS_RELATIVE', visitor: 'investigator-zhao' });
    const street = nextOf(visit({ visitors: aVisit('a', 'b').visitors }, found));
    const order = { by: sun, today: on('2026-10-13'), law };
    expect(refusalOf(proposeApproval(street, order))).toEqual({ because: 'DISTRICT_VISIT_MISSING' });
    const district = nextOf(visit({ visitors: aVisit('bureau-wu', 'b').visitors }, street));
    expect(nextOf(proposeApproval(district, order)).status).toBe('PROPOSED');
  });

  it('没有入户，不能拟确认', () => {
    expect(refusalOf(proposeApproval(walk.checked(), { by: sun, today: on('2026-10-13'), law }))).toEqual({
      because: 'HOME_VISIT_MISSING',
    });
  });
});

describe('财产', () => {
  const veto = aLaw({ 'dibao.assetVeto': { vehicles: 1 } });
  const car: Property = { personId: 'liu', kind: 'VEHICLE', amountFen: 0, count: 1, exemptUse: null, cleared: null };

  it('命中否决项的不能拟确认，申辩成立之后可以', () => {
    const found = walk.visited({ law: veto, facts: { ...facts, properties: [car] } });
    const order = { by: sun, today: on('2026-10-13'), law: veto };
    expect(refusalOf(proposeApproval(found, order))).toMatchObject({
      because: 'ASSET_EXCEEDED',
      hits: [{ kind: 'VEHICLE', contestable: true }],
    });
    const what = { ...order, personId: 'liu', kind: 'VEHICLE' as const };
    expect(refusalOf(clearProperty(found, { ...what, reason: ' ' }))).toEqual({ because: 'REASON_MISSING' });
    expect(refusalOf(clearProperty(found, { ...what, kind: 'DEPOSIT', reason: '无' }))).toEqual({
      because: 'PROPERTY_NOT_FOUND',
      kind: 'DEPOSIT',
    });
    const cleared = nextOf(clearProperty(found, { ...what, reason: '已过户，有登记证明' }));
    expect(nextOf(proposeApproval(cleared, order)).status).toBe('PROPOSED');
  });
});

describe('公示与异议', () => {
  const post = (found: SubsistenceCase, postedOn: string, today = postedOn) =>
    postNotice(found, { by: li, today: on(today), law, place: '公示栏', postedOn: on(postedOn), photoDigest: null });
  const object = () =>
    nextOf(raiseObjection(walk.publicized(), { by: li, today: on('2026-10-20'), from: null, content: '有房出租' }));

  it('张贴日不得在今天之后，也不得在提出意见之前', () => {
    expect(refusalOf(post(walk.proposed(), '2026-10-16', '2026-10-15'))).toMatchObject({ because: 'DATE_IN_FUTURE' });
    expect(refusalOf(post(walk.proposed(), '2026-10-12', '2026-10-15'))).toMatchObject({ because: 'DATE_TOO_EARLY' });
  });

  it('期满前报送，拒绝', () => {
    const order = { by: li, today: on('2026-10-22'), law, calendar };
    expect(refusalOf(closeNotice(walk.publicized(), order))).toEqual({
      because: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-10-23',
    });
  });

  it('有异议的，公示期满也不能确认；重提意见后默认重新公示满七天', () => {
    const objected = object();
    const confirm = (found: SubsistenceCase, today: string) =>
      confirmCase(found, { by: zheng, today: on(today), law, calendar, awardId: 'a' });
    expect(refusalOf(confirm(objected, '2026-10-23'))).toMatchObject({ because: 'WRONG_STATE', status: 'OBJECTED' });
    const again = nextOf(proposeApproval(objected, { by: sun, today: on('2026-10-26'), law }));
    expect(again.notice).toBeNull();
    expect(refusalOf(submitForDecision(again, { by: sun, today: on('2026-11-26'), law, calendar }))).toEqual({
      because: 'NOTICE_MISSING',
    });
    const posted = nextOf(post(again, '2026-10-27'));
    expect(refusalOf(confirm(posted, '2026-11-03'))).toEqual({
      because: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-11-04',
    });
    expect(nextOf(confirm(posted, '2026-11-04')).award?.startMonth).toBe('2026-12');
  });

  it('地方规定不重新公示的，原公示期满即可报送', () => {
    const own = aLaw({ 'dibao.renotice': false });
    const again = nextOf(proposeApproval(object(), { by: sun, today: on('2026-10-21'), law: own }));
    const submit = (today: string) => submitForDecision(again, { by: sun, today: on(today), law: own, calendar });
    expect(refusalOf(submit('2026-10-22'))).toMatchObject({ because: 'PUBLICITY_NOT_FINISHED' });
    expect(nextOf(submit('2026-10-23')).status).toBe('CONFIRMING');
  });

  it('没有内容的异议，拒绝', () => {
    const order = { by: li, today: on('2026-10-20'), from: null, content: '' };
    expect(refusalOf(raiseObjection(walk.publicized(), order))).toEqual({ because: 'REASON_MISSING' });
  });

  it('有异议等特殊情形，延至 45 个工作日，只一次', () => {
    const order = { by: sun, today: on('2026-10-20'), law, calendar, reason: '公示有异议' };
    expect(refusalOf(extendDeadline(object(), { ...order, reason: '' }))).toEqual({ because: 'REASON_MISSING' });
    const extended = nextOf(extendDeadline(object(), order));
    expect(extended.deadlines.find((due) => due.name === 'limit.dibao.ext')).toMatchObject({
      dueOn: '2026-12-03',
      startedOn: begins,
    });
    expect(refusalOf(extendDeadline(extended, order))).toEqual({ because: 'DEADLINE_ALREADY_EXTENDED' });
  });
});

describe('决定', () => {
  const rich = { ...facts, incomes: [wages(300_000)] };
  const grounds = [{ code: 'INCOME_NOT_BELOW_STANDARD' as const, text: '人均月收入 1000 元，不低于标准' }];
  const proposed = () =>
    nextOf(proposeRefusal(walk.visited({ facts: rich }), { by: sun, today: on('2026-10-13'), law, grounds }));
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
          place: '栏',
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
    expect(nextOf(refuseIt(walk.asked(), { grounds: conduct })).status).toBe('REJECTED');
  });

  it('提出意见的人不能作决定', () => {
    const both = anActor('reviewer-sun', 'street-reviewer', 'bureau-leader');
    expect(refusalOf(refuseIt(submitted(), { by: both }))).toEqual({
      because: 'PROPOSER_CANNOT_CONFIRM',
      proposer: 'reviewer-sun',
    });
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

describe('每一种拒绝', () => {
  it('都有中文说明', () => {
    expect(refusalCodes.length).toBeGreaterThan(35);
    const refusal = refusalText({ because: 'PUBLICITY_NOT_FINISHED', earliestOn: on('2026-10-23') });
    expect(refusal).toEqual({ message: '公示期未满，最早 2026-10-23 方可确认。', legalBasis: '民发〔2021〕57号' });
    const wrong = refusalText({
      because: 'WRONG_STATE',
      status: 'REJECTED',
      action: 'confirm',
      allowed: ['deliverDecision'],
    });
    expect(wrong.message).toBe('办件现为“不予确认”，不能确认。此状态可做：登记送达。');
  });
});
