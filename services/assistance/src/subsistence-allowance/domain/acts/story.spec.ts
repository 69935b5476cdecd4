import { publishedCalendars as calendar, legalDate, legalMonth } from '@yimen/standards';
import { aLaw, begins, li, nextOf, refusalOf, walk, wei, zheng, zhou } from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import { rollLine } from '../award.js';
import { guard, nextSteps } from '../guard.js';
import { nextDueOn } from '../time-limits.js';
import { beginAward } from './begin-award.js';
import { confirmCase } from './confirm.js';

const law = aLaw();
const on = legalDate;

describe('附录 C 场景 1:低保从申请到发放', () => {
  it('受理后 30 个工作日内由区县确认，11 月 12 日前办结', () => {
    const total = walk.accepted().deadlines.find((due) => due.name === 'limit.dibao.total');
    expect(total).toMatchObject({ dueOn: '2026-11-12', limit: 30, unit: 'WORKING_DAY', startedOn: begins });
  });

  it('街道确认的，20 个工作日内，10 月 29 日前办结', () => {
    const found = walk.accepted({ law: aLaw({ confirmAuthority: 'STREET' }) });
    expect(found.deadlines.find((due) => due.name === 'limit.dibao.street')?.dueOn).toBe('2026-10-29');
    expect(found.confirmAuthority).toBe('STREET');
  });

  it('三个工作日内启动核对：9 月 30 日前（中秋放假顺过）', () => {
    expect(nextDueOn(walk.accepted().deadlines)).toBe('2026-09-30');
    expect(walk.asked().deadlines.find((due) => due.name === 'limit.dibao.startVerify')?.metOn).toBe('2026-09-28');
  });

  it('10 月 15 日张贴，公示至 22 日，最早 23 日确认', () => {
    expect(walk.publicized().notice).toMatchObject({ lastDay: '2026-10-22', earliestOn: '2026-10-23' });
  });

  it('10 月 22 日确认，拒绝：公示期未满', () => {
    const answer = confirmCase(walk.publicized(), {
      by: zheng,
      today: on('2026-10-22'),
      law,
      calendar,
      awardId: 'award-1',
    });
    expect(refusalOf(answer)).toEqual({ because: 'PUBLICITY_NOT_FINISHED', earliestOn: '2026-10-23' });
  });

  it('10 月 23 日确认，11 月起每月 1200 元，11 月在册', () => {
    const answer = confirmCase(walk.publicized(), {
      by: zheng,
      today: on('2026-10-23'),
      law,
      calendar,
      awardId: 'award-1',
    });
    const { status, award, decision } = nextOf(answer);
    expect(status).toBe('CONFIRMED');
    expect(award).toMatchObject({ monthlyFen: 120_000, startMonth: '2026-11', endMonth: null });
    expect(decision?.determination).toMatchObject({
      outcome: 'ELIGIBLE',
      amountFen: 120_000,
      ruleVersion: 'AST-01@2026-07',
    });
    if (!award) throw new Error('no award');
    expect(rollLine(award, legalMonth('2026-10'))).toBeNull();
    expect(rollLine(award, legalMonth('2026-11'))).toMatchObject({ amountFen: 120_000 });
    expect(answer.outcome === 'accepted' && answer.facts.map((fact) => fact.type)).toEqual([
      'notice-ended',
      'confirmed',
      'award-granted',
    ]);
  });

  it('先由系统期满报送的，区局自收到起十个工作日内确认', () => {
    const found = walk.confirming();
    expect(found.deadlines.find((due) => due.name === 'limit.dibao.confirm')?.dueOn).toBe('2026-11-06');
    expect(nextOf(confirmCase(found, { by: zheng, today: on('2026-10-26'), law, calendar, awardId: 'a' })).status).toBe(
      'CONFIRMED',
    );
  });

  it('11 月 1 日起享受待遇，此前不能', () => {
    const order = { by: zheng, today: on('2026-10-23'), law, calendar, awardId: 'award-1' };
    const found = nextOf(confirmCase(walk.publicized(), order));
    expect(refusalOf(beginAward(found, { by: systemActor, today: on('2026-10-31') }))).toEqual({
      because: 'AWARD_NOT_DUE',
      beginsOn: '2026-11-01',
    });
    expect(nextOf(beginAward(found, { by: systemActor, today: on('2026-11-01') })).status).toBe('ACTIVE');
  });

  it('确认两次，第二次拒绝并说出现在的状态', () => {
    const order = { by: zheng, today: on('2026-10-23'), law, calendar, awardId: 'award-1' };
    const found = nextOf(confirmCase(walk.publicized(), order));
    expect(refusalOf(confirmCase(found, order))).toMatchObject({ because: 'WRONG_STATE', status: 'CONFIRMED' });
  });
});

describe('谁现在可以做什么', () => {
  it('公示期内负责人没有“确认”，期满有', () => {
    const found = walk.publicized();
    const voiding = { code: 'voidNotice', label: '认定公示无效' };
    expect(nextSteps(found, zheng, on('2026-10-22'))).toEqual([voiding]);
    expect(nextSteps(found, zheng, on('2026-10-23'))).toEqual([voiding, { code: 'confirm', label: '确认' }]);
  });

  it('确认权在区县的，街道负责人不能确认', () => {
    expect(guard(walk.publicized(), 'confirm', { by: zhou, today: on('2026-10-23') })).toMatchObject({
      because: 'NO_AUTHORITY',
    });
  });

  it('入户的人即使有确认的职务，也不能确认', () => {
    const visitor = { id: 'investigator-zhao', roles: ['bureau-leader' as const] };
    const refusal = guard(walk.publicized(), 'confirm', { by: visitor, today: on('2026-10-23') });
    expect(refusal).toEqual({ because: 'VISITOR_CANNOT_CONFIRM', visitor: 'investigator-zhao' });
  });

  it('申请人可以撤回自己的申请，别人家的不可以', () => {
    const stranger = { id: 'resident-han', roles: ['resident' as const], personId: 'han' };
    expect(guard(walk.accepted(), 'withdraw', { by: wei, today: begins })).toBeNull();
    expect(guard(walk.accepted(), 'withdraw', { by: stranger, today: begins })).toEqual({ because: 'NOT_OWN_CASE' });
  });

  it('每个状态列出的每一步，都是守门人放行的', () => {
    for (const found of [walk.submitted(), walk.accepted(), walk.asked(), walk.visited(), walk.publicized()]) {
      for (const step of nextSteps(found, li, on('2026-10-30'))) {
        expect(guard(found, step.code, { by: li, today: on('2026-10-30') })).toBeNull();
      }
    }
  });
});
