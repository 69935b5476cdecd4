import { mayTakeInHand, rollStepsFrom, rollTarget } from './roll-steps.js';

describe('名册的各步', () => {
  it('locks only what a second person has checked', () => {
    expect(rollTarget('DRAFTED', 'lock')).toBeNull();
    expect(rollTarget('DRAFTED', 'check')).toBe('CHECKED');
    expect(rollTarget('CHECKED', 'lock')).toBe('LOCKED');
  });

  it('takes a second look again when more is to be paid than was checked', () => {
    expect(rollTarget('CHECKED', 'release')).toBe('DRAFTED');
    expect(rollTarget('CHECKED', 'hold')).toBe('CHECKED');
  });

  it('throws away what is not locked, and nothing that is', () => {
    expect(rollStepsFrom('CHECKED')).toContain('discard');
    expect(rollStepsFrom('LOCKED')).toEqual(['send']);
    expect(rollTarget('SENT', 'discard')).toBeNull();
  });

  it('lets nobody check, release or lock what they drafted', () => {
    const hands = { draftedBy: 'finance-chen', checkedBy: null };
    for (const step of ['check', 'lock', 'release'] as const) {
      expect(mayTakeInHand(step, 'finance-chen', hands)).toBe(false);
      expect(mayTakeInHand(step, 'finance-lin', hands)).toBe(true);
    }
    expect(mayTakeInHand('hold', 'finance-chen', hands)).toBe(true);
  });
});
