import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import { aLaw, anApplication, begins, feng, li, nextOf, refusalOf, walk, wei } from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { acceptCase } from './accept.js';
import { applyForAllowance } from './apply.js';
import { declineToAccept } from './decline-to-accept.js';
import { requestSupplement } from './request-supplement.js';
import { supplement } from './supplement.js';
import { supplementOverdue } from './supplement-overdue.js';

const on = legalDate;
const law = aLaw();
const apply = (own: Parameters<typeof anApplication>[0], open: Parameters<typeof applyForAllowance>[0] = []) =>
  applyForAllowance(open, anApplication(own));

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
      allowed: [
        'startVerification',
        'registerNearRelative',
        'recordComplaint',
        'remindHousehold',
        'extendDeadline',
        'withdraw',
      ],
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
