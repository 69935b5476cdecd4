import { legalDate } from '@yimen/standards';
import { anApplication, begins, consentsOf, nextOf, refusalOf, threeOfThem } from '../../../../test/rules/a-case.js';
import type { Income } from '../household.js';
import { applyForAllowance } from './apply.js';

const on = legalDate;
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
      sources: [],
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
