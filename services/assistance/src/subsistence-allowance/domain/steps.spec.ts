import { defineSteps } from '@yimen/casework/domain';
import { actionsOf, type CaseStatus, caseSteps, statusLabels, targetOf } from './steps.js';
import { actionRules } from './who-may.js';

const statuses = Object.keys(caseSteps) as CaseStatus[];

describe('the transition table', () => {
  it('throws when it is loaded with a state that no step leads to', () => {
    expect(() => defineSteps('a', { a: { go: 'a' }, b: { go: 'a' } })).toThrow('No step leads to: b');
  });

  it('does not compile with a target that is no state', () => {
    // @ts-expect-error 'nowhere' is not a state of the table
    expect(() => defineSteps('a', { a: { go: 'nowhere' } })).toThrow('No such state: nowhere');
  });

  it('has a name for every state, and for every action a name and somebody who may take it', () => {
    for (const status of statuses) {
      expect(statusLabels[status]).toMatch(/\p{Script=Han}/u);
      for (const action of actionsOf(status)) {
        expect(actionRules[action].label).toMatch(/\p{Script=Han}/u);
        expect(actionRules[action].roles.length).toBeGreaterThan(0);
        expect(statuses).toContain(targetOf(status, action));
      }
    }
  });

  it('§0.6：决定之前都可以撤回，决定之后都不可以', () => {
    const undecided = [
      'SUBMITTED',
      'SUPPLEMENT',
      'TRANSFERRED',
      'ACCEPTED',
      'INVESTIGATING',
      'PROPOSED',
      'PUBLICIZED',
      'OBJECTED',
      'CONFIRMING',
    ];
    for (const status of statuses) {
      expect(targetOf(status, 'withdraw')).toBe(undecided.includes(status) ? 'WITHDRAWN' : null);
    }
  });

  it('§0.6：只有公示或报送之后才能确认，没有默认许可', () => {
    expect(statuses.filter((status) => targetOf(status, 'confirm') !== null)).toEqual(['PUBLICIZED', 'CONFIRMING']);
    for (const status of statuses) {
      if (targetOf(status, 'confirm')) expect(actionRules.confirm.roles).not.toContain('system');
    }
  });
});
