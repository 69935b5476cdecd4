import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { HouseholdRefusal } from './domain/decision.js';

const oneHousehold = '同一人同一时点只属一个家庭';

/** Each refusal in the words and the type that the schema documents. */
export function problemOf(refusal: HouseholdRefusal, showHousehold: (id: string) => unknown): Problem {
  switch (refusal.because) {
    case 'input':
      return invalidInput(refusal);
    case 'person-elsewhere':
      return problem('HouseholdPersonElsewhere', {
        code: 'HOUSEHOLD_PERSON_ELSEWHERE',
        message: `此人当时已在另一个家庭：${oneHousehold}。请先办理离开原家庭。`,
        nextSteps: [{ code: 'leaveHousehold', label: '先离开原家庭' }],
        personId: refusal.personId,
        household: showHousehold(refusal.householdId),
      });
    case 'person-not-living':
      return problem('HouseholdPersonNotLiving', {
        code: 'HOUSEHOLD_PERSON_NOT_LIVING',
        message: '此人登记为不在世，不能加入家庭。如系误报，请先更正生命状态。',
        nextSteps: [{ code: 'recordLifeStatus', label: '更正生命状态' }],
        personId: refusal.personId,
      });
    case 'head-count':
      return problem('HouseholdHeadCount', { code: 'HOUSEHOLD_HEAD_COUNT', message: refusal.message });
    case 'not-member':
      return problem('HouseholdNotMember', {
        code: 'HOUSEHOLD_NOT_MEMBER',
        message: '此人现在不是这个家庭的成员。',
        field: 'input.personId',
        personId: refusal.personId,
      });
  }
}
