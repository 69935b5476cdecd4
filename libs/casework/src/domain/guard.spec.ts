import { legalDate } from '@yimen/standards';
import { actionsIn, defineSteps } from './define-steps.js';
import { defineGuard, type GuardedActor, type Requirement } from './guard.js';

const steps = defineSteps('ASKED', {
  ASKED: { grant: 'GRANTED', object: 'ASKED', withdraw: 'GONE' },
  GRANTED: {},
  GONE: {},
});
type Status = keyof typeof steps;
type Action = 'grant' | 'object' | 'withdraw';
type Role = 'clerk' | 'resident';
type Stay = { readonly status: Status; readonly guest: string; readonly noticeUntil: string };
type Refusal = { because: 'NOTICE_RUNS' };

const noticeOver: Requirement<Stay, GuardedActor<Role>, Refusal> = ({ found, today }) =>
  today <= found.noticeUntil ? { because: 'NOTICE_RUNS' } : null;
const roles: Record<Action, readonly Role[]> = {
  grant: ['clerk'],
  object: ['resident'],
  withdraw: ['resident', 'clerk'],
};
const { guard, nextSteps, authorityOf } = defineGuard<Stay, Action, Role, GuardedActor<Role>, Refusal>({
  actionsFor: ({ status }) => actionsIn(steps, status) as Action[],
  rolesFor: (_, action) => roles[action],
  isOwn: ({ guest }, personId) => guest === personId,
  openToAnybody: ['object'],
  requirements: { grant: [noticeOver] },
  labelOf: (action) => ({ grant: '准予', object: '提出异议', withdraw: '撤回' })[action],
});

const stay: Stay = { status: 'ASKED', guest: 'wang', noticeUntil: '2026-11-09' };
const today = legalDate('2026-11-10');
const clerk: GuardedActor<Role> = { id: 'clerk-xu', roles: ['clerk'] };
const guest: GuardedActor<Role> = { id: 'wang', roles: ['resident'], personId: 'wang' };
const neighbour: GuardedActor<Role> = { id: 'li', roles: ['resident'], personId: 'li' };

describe('the guard of a procedure', () => {
  it('refuses in this order: state, role, own case, what the action itself requires', () => {
    const gone = { ...stay, status: 'GONE' as const };
    expect(guard(gone, 'grant', { by: guest, today })).toEqual({
      ...{ because: 'WRONG_STATE', status: 'GONE', action: 'grant', allowed: [] },
    });
    expect(guard(stay, 'grant', { by: guest, today })).toMatchObject({ because: 'NO_AUTHORITY', roles: ['clerk'] });
    expect(guard(stay, 'withdraw', { by: neighbour, today })).toEqual({ because: 'NOT_OWN_CASE' });
    expect(guard(stay, 'grant', { by: clerk, today: legalDate('2026-11-09') })).toEqual({ because: 'NOTICE_RUNS' });
    expect(guard(stay, 'grant', { by: clerk, today })).toBeNull();
  });

  it('lets anybody do what is open to anybody, and nobody without a role', () => {
    expect(guard(stay, 'object', { by: neighbour, today })).toBeNull();
    expect(authorityOf(stay, 'object', { id: 'nobody', roles: [] })).toMatchObject({ because: 'NO_AUTHORITY' });
    expect(authorityOf(stay, 'withdraw', { id: 'no person', roles: ['resident'] })).toEqual({
      because: 'NOT_OWN_CASE',
    });
  });

  it('an officer who is a resident too acts as an officer', () => {
    expect(authorityOf(stay, 'withdraw', { id: 'both', roles: ['resident', 'clerk'], personId: 'li' })).toBeNull();
  });

  it('offers exactly what it lets pass', () => {
    expect(nextSteps(stay, guest, today)).toEqual([
      { code: 'object', label: '提出异议' },
      { code: 'withdraw', label: '撤回' },
    ]);
    expect(nextSteps(stay, clerk, legalDate('2026-11-01')).map(({ code }) => code)).toEqual(['withdraw']);
  });
});
