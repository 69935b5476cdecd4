import {
  accepted,
  actor,
  anApplication,
  applicant,
  beforeTheBureau,
  begins,
  clerk,
  destitute,
  entitled,
  factsOf,
  federation,
  handled,
  lawWith,
  leader,
  nextOf,
  on,
  reckoning,
  refusalOf,
  reviewer,
} from '../../../../test/application/a-case.js';
import type { AllowanceCase } from '../case.js';
import { nextSteps, waitingFor } from '../guard.js';
import { applyForAllowance } from './apply.js';
import { confirmCase, deliverDecision, refuseCase } from './deciding.js';
import {
  awardEnded,
  awardRestored,
  dismissObjection,
  raiseObjection,
  recordFederationReexamination,
  upholdObjection,
} from './objecting.js';
import { acceptCase, extendDeadline, requestSupplement, supplement, supplementOverdue } from './receiving.js';
import { endPublicity, passFirstReview, proposeRefusal, publicize, recordFederationReview } from './reviewing.js';

const judged = { ...reckoning, facts: entitled };
const dueOf = (found: AllowanceCase) => found.deadlines.find(({ metOn }) => metOn === null);

describe('从受理到审定', () => {
  it('街道初审、残联审核各 10 个工作日，审定次人另行办理', () => {
    const found = accepted();
    expect(dueOf(found)).toMatchObject({ name: 'limit.disability.street', dueOn: '2026-06-03' });
    const sent = nextOf(passFirstReview(found, { by: reviewer, today: on('2026-05-25'), ...judged }));
    expect(dueOf(sent)).toMatchObject({ name: 'limit.disability.federation', dueOn: '2026-06-08' });
    expect(waitingFor(sent)).toEqual(['disability-officer']);
    const before = beforeTheBureau();
    expect(dueOf(before)).toMatchObject({ name: 'limit.disability.bureau' });
    const both = actor('reviewer', 'bureau-leader');
    expect(refusalOf(confirmCase(before, { by: both, today: begins, ...judged }))).toMatchObject({
      because: 'HANDLER_CANNOT_DETERMINE',
      step: 'passFirstReview',
    });
  });

  it('T-DIS-1 生活 176、护理 176，自递交申请当月', () => {
    for (const allowance of ['LIVING', 'CARE'] as const) {
      const answer = confirmCase(beforeTheBureau({ allowance }), { by: leader, today: on('2026-06-08'), ...judged });
      expect(nextOf(answer)).toMatchObject({
        status: 'CONFIRMED',
        decision: { kind: 'APPROVE', payableFen: 17_600, startMonth: '2026-05' },
      });
      expect(factsOf(answer).map(({ type }) => type)).toEqual(['confirmed']);
    }
  });

  it('地方规定次月起的，自审定次月；T-DIS-6 跨省的一律自递交申请当月', () => {
    const law = lawWith({ 'disability.startMonth': 'NEXT' });
    const order = { by: leader, today: on('2026-06-08'), ...judged, law };
    expect(nextOf(confirmCase(beforeTheBureau(), order)).decision?.startMonth).toBe('2026-07');
    expect(nextOf(confirmCase(beforeTheBureau({ crossProvince: true }), order)).decision?.startMonth).toBe('2026-05');
  });

  it('跨省的从收到起 10 个工作日，中间各环节不另起算', () => {
    const found = accepted({ crossProvince: true });
    expect(dueOf(found)).toMatchObject({ name: 'limit.disability.crossProvince', dueOn: '2026-06-03' });
    const sent = nextOf(passFirstReview(found, { by: reviewer, today: begins, ...judged }));
    expect(dueOf(sent)).toMatchObject({ name: 'limit.disability.crossProvince' });
  });

  it('护理补贴未核实长期照护需求的，不能初审合格；核实不需要的，不符合', () => {
    const applied = nextOf(applyForAllowance(anApplication({ allowance: 'CARE', careEvidence: '照护说明' })));
    const taken = nextOf(acceptCase(applied, { by: clerk, today: begins, ...reckoning }));
    expect(refusalOf(passFirstReview(taken, { by: reviewer, today: begins, ...judged }))).toEqual({
      because: 'CARE_NEED_NOT_ASSESSED',
    });
    const found = accepted({ allowance: 'CARE' });
    const careNeed = { evidence: '', assessment: { needed: false, on: begins, by: 'clerk', evidence: '入户' } };
    const order = { by: reviewer, today: begins, ...judged };
    expect(refusalOf(passFirstReview({ ...found, careNeed }, order))).toMatchObject({
      because: 'NOT_ENTITLED',
      outcome: 'LONG_TERM_CARE_NOT_NEEDED',
    });
  });

  it('符合条件的，街道不能提不合格；不合格的直接报区局，不予须写明理由', () => {
    const order = { by: reviewer, today: begins, ...judged };
    expect(refusalOf(proposeRefusal(accepted(), order))).toEqual({ because: 'GROUND_CONTRADICTED' });
    const facts = { ...entitled, tier: null };
    const sent = nextOf(proposeRefusal(accepted(), { ...order, facts }));
    expect(sent.status).toBe('CONFIRMING');
    const decide = { by: leader, today: begins, ...reckoning, facts, ground: 'NOT_ENTITLED', reason: '' } as const;
    expect(refusalOf(refuseCase(sent, decide))).toEqual({ because: 'REASON_MISSING' });
    const refused = nextOf(refuseCase(sent, { ...decide, reason: '家庭不在低保范围' }));
    expect(refused).toMatchObject({ status: 'REJECTED', decision: { ground: 'NOT_ENTITLED', startMonth: null } });
    expect(refused.decision?.remedy).toMatchObject({ reconsiderationDays: 60, litigationMonths: 6 });
  });

  it('残联不认可证与等级的，不能审定合格，可以不予；残联认可的，不能以此不予', () => {
    const disagreed = beforeTheBureau({}, false);
    const order = { by: leader, today: begins, ...judged };
    expect(refusalOf(confirmCase(disagreed, order))).toEqual({ because: 'FEDERATION_DISAGREES' });
    const ground = { ground: 'CERTIFICATE_NOT_CONFIRMED', reason: '等级不符' } as const;
    expect(nextOf(refuseCase(disagreed, { ...order, ...ground })).status).toBe('REJECTED');
    expect(refusalOf(refuseCase(beforeTheBureau(), { ...order, ...ground }))).toEqual({
      because: 'GROUND_CONTRADICTED',
    });
  });

  it('受理后纳入特困的，审定时不再符合', () => {
    const order = { by: leader, today: begins, ...reckoning, facts: destitute };
    expect(refusalOf(confirmCase(beforeTheBureau(), order))).toEqual({ because: 'NOT_ENTITLED', outcome: 'IN_TEKUN' });
  });

  it('同类待遇较高的，审定合格、保留资格不发（T-DIS-5）', () => {
    const like = { kind: 'ELDERLY_CARE_SUBSIDY', from: begins, to: null, amountFen: 20_000 } as const;
    const facts = { ...entitled, circumstances: [like] };
    const answer = confirmCase(beforeTheBureau({ allowance: 'CARE' }), {
      by: leader,
      today: begins,
      ...reckoning,
      facts,
    });
    expect(nextOf(answer).decision).toMatchObject({ kind: 'APPROVE', standardFen: 17_600, payableFen: 0 });
  });
});

describe('公示（地方要求的）', () => {
  const law = lawWith({ 'disability.publicity.days': 7 });
  const order = { by: reviewer, today: begins, ...judged, law };
  const found = accepted({ law });

  it('不能跳过；张贴日为 D0，满 D7，D8 起方可继续', () => {
    expect(refusalOf(passFirstReview(found, order))).toEqual({ because: 'PUBLICITY_REQUIRED', days: 7 });
    const posted = nextOf(publicize(found, order));
    expect(posted).toMatchObject({ status: 'PUBLICIZED', publicity: { lastDay: '2026-05-27' } });
    expect(refusalOf(endPublicity(posted, { by: reviewer, today: on('2026-05-27'), ...reckoning }))).toEqual({
      because: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-05-28',
    });
    const ended = nextOf(endPublicity(posted, { by: reviewer, today: on('2026-05-28'), ...reckoning }));
    expect(ended.status).toBe('PROPOSED');
  });

  it('不要求公示的地方不能公示；跨省的不公示', () => {
    expect(refusalOf(publicize(accepted(), { ...order, law: lawWith() }))).toEqual({ because: 'PUBLICITY_NOT_ASKED' });
    expect(accepted({ law, crossProvince: true }).publicityDays).toBe(0);
  });
});

describe('补正与延长', () => {
  const applied = nextOf(applyForAllowance(anApplication()));
  const ask = { by: clerk, today: begins, ...reckoning, items: ['账户'], reason: '' };

  it('一次性告知；再次要求须说明新理由；补正后仍按递交之日', () => {
    const asked = nextOf(requestSupplement(applied, ask));
    expect(refusalOf(supplementOverdue(asked, { by: actor('system', 'system'), today: begins }))).toMatchObject({
      because: 'SUPPLEMENT_NOT_DUE',
    });
    const back = nextOf(supplement(asked, { by: applicant, today: on('2026-05-26') }));
    expect(back).toMatchObject({ status: 'SUBMITTED', appliedOn: '2026-05-20' });
    expect(refusalOf(requestSupplement(back, ask))).toMatchObject({ because: 'SUPPLEMENT_REASON_MISSING' });
    const taken = nextOf(acceptCase(back, { by: clerk, today: on('2026-05-26'), ...reckoning }));
    expect(dueOf(taken)?.dueOn).toBe('2026-06-09');
  });

  it('别人不能替他补正；逾期按撤回处理', () => {
    const asked = nextOf(requestSupplement(applied, ask));
    const stranger = { id: 'x', roles: ['resident'] as const, personId: 'li' };
    expect(refusalOf(supplement(asked, { by: stranger, today: begins }))).toEqual({ because: 'NOT_OWN_CASE' });
    const late = supplementOverdue(asked, { by: actor('system', 'system'), today: on('2026-06-20') });
    expect(nextOf(late).status).toBe('WITHDRAWN');
  });

  it('延长一次，须写明理由', () => {
    const order = { by: reviewer, today: begins, ...reckoning };
    expect(refusalOf(extendDeadline(accepted(), { ...order, reason: ' ' }))).toEqual({ because: 'REASON_MISSING' });
    const longer = nextOf(extendDeadline(accepted(), { ...order, reason: '正在换证' }));
    expect(dueOf(longer)?.name).toBe('limit.disability.extension');
    expect(refusalOf(extendDeadline(longer, { ...order, reason: '再延' }))).toEqual({
      because: 'DEADLINE_ALREADY_EXTENDED',
    });
  });
});

describe('异议会同残联复核', () => {
  const facts = { ...entitled, tier: null };
  const refused = nextOf(
    refuseCase(beforeTheBureau(), {
      ...{ by: leader, today: begins, ...reckoning, facts },
      ...{ ground: 'NOT_ENTITLED', reason: '家庭不在低保范围' },
    }),
  );
  const raised = nextOf(
    raiseObjection(refused, { by: applicant, today: begins, ...reckoning, reason: '我家是低保户' }),
  );

  it('10 个工作日；残联未复核不得答复', () => {
    expect(raised.status).toBe('OBJECTED');
    expect(dueOf(raised)).toMatchObject({ name: 'limit.disability.objection', dueOn: '2026-06-03' });
    const answer = upholdObjection(raised, {
      by: leader,
      today: begins,
      ...judged,
      reason: '经核实为低保户',
      stopHolds: false,
    });
    expect(refusalOf(answer)).toEqual({ because: 'FEDERATION_REVIEW_MISSING' });
  });

  const seen = nextOf(recordFederationReexamination(raised, { by: federation, today: begins, supports: true }));

  it('成立的，按递交申请当月起补发；不成立的，维持原决定并写明理由', () => {
    const upheld = upholdObjection(seen, {
      by: leader,
      today: on('2026-06-01'),
      ...judged,
      reason: '经核实为低保户',
      stopHolds: false,
    });
    expect(nextOf(upheld)).toMatchObject({ status: 'CONFIRMED', decision: { startMonth: '2026-05' } });
    expect(nextOf(upheld).replaced).toHaveLength(1);
    expect(factsOf(upheld).map(({ type }) => type)).toEqual(['objection-answered', 'confirmed']);
    const kept = dismissObjection(seen, { by: leader, today: begins, reason: '仍不在低保范围' });
    expect(nextOf(kept)).toMatchObject({ status: 'REJECTED', objections: [{ answer: { upheld: false } }] });
    expect(
      refusalOf(
        upholdObjection(seen, { by: leader, today: begins, ...reckoning, facts, reason: '同情', stopHolds: false }),
      ),
    ).toMatchObject({ because: 'NOT_ENTITLED' });
  });

  it('停发的异议成立则恢复；证换了新的，恢复时未答复的异议随之成立', () => {
    const system = actor('system', 'system');
    const confirmed = nextOf(confirmCase(beforeTheBureau(), { by: leader, today: begins, ...judged }));
    const end = { on: on('2026-09-02'), lastMonth: '2026-09', reasonCode: 'RECHECK_FAILED' } as never;
    const ended = nextOf(awardEnded(confirmed, { by: system, today: on('2026-09-02'), end }));
    const objected = nextOf(
      raiseObjection(ended, { by: applicant, today: on('2026-09-03'), ...reckoning, reason: '证没有过期' }),
    );
    expect(objected.status).toBe('APPEALED');
    const again = nextOf(
      recordFederationReexamination(objected, { by: federation, today: on('2026-09-07'), supports: true }),
    );
    const upheld = upholdObjection(again, {
      by: leader,
      today: on('2026-09-08'),
      ...judged,
      reason: '证有效',
      stopHolds: false,
    });
    expect(factsOf(upheld).map(({ type }) => type)).toEqual(['objection-answered', 'award-restored']);
    const restored = nextOf(awardRestored(objected, { by: system, today: on('2026-09-08') }));
    expect(restored).toMatchObject({ status: 'CONFIRMED', objections: [{ answer: { upheld: true } }] });
  });
});

describe('谁能办什么', () => {
  it('下一步来自同一张表：街道、残联、区局各见其所能', () => {
    const codes = (found: AllowanceCase, who = clerk) => nextSteps(found, who, begins).map(({ code }) => code);
    expect(codes(accepted())).toEqual(['withdraw']);
    expect(codes(accepted(), reviewer)).toEqual(['extendDeadline', 'passFirstReview', 'proposeRefusal']);
    expect(codes(beforeTheBureau(), leader)).toEqual(['returnToStreet', 'extendDeadline', 'confirm', 'refuse']);
    expect(codes(beforeTheBureau(), federation)).toEqual(['extendDeadline']);
  });

  it('残联人员不能初审，街道人员不能代残联审核', () => {
    const order = { today: begins, ...judged };
    expect(refusalOf(passFirstReview(accepted(), { ...order, by: federation }))).toMatchObject({
      because: 'NO_AUTHORITY',
    });
    const sent = nextOf(passFirstReview(accepted(), { ...order, by: reviewer }));
    const review = { today: begins, ...reckoning, agrees: true };
    expect(refusalOf(recordFederationReview(sent, { ...review, by: reviewer }))).toMatchObject({
      because: 'NO_AUTHORITY',
    });
  });

  it('送达日期不早于决定之日，不晚于今天；送达后不再等街道', () => {
    const confirmed = nextOf(
      confirmCase(handled(beforeTheBureau(), 'x', 'accept'), { by: leader, today: begins, ...judged }),
    );
    expect(waitingFor(confirmed)).toEqual(['street-clerk', 'street-reviewer', 'bureau-officer']);
    const order = { by: clerk, today: on('2026-05-25') };
    expect(refusalOf(deliverDecision(confirmed, { ...order, deliveredOn: on('2026-05-19') }))).toMatchObject({
      because: 'DATE_TOO_EARLY',
    });
    expect(waitingFor(nextOf(deliverDecision(confirmed, { ...order, deliveredOn: on('2026-05-22') })))).toEqual([]);
  });
});
