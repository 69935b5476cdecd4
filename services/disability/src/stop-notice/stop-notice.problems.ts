import { invalidInput, type Problem, problem } from '@yimen/subgraph';

/** Every stop of the award was told, or there is none. */
export function nothingToTell(): Problem {
  return problem('DisabilityNothingToTell', {
    ...{ code: 'NO_STOP_TO_TELL', field: 'input.awardId' },
    message: '这项补贴没有待告知的停发：照常发放，或者已经书面告知。',
  });
}

/** An opinion and the day on which it was heard belong together; nobody is heard tomorrow. */
export function hearingIncomplete(): Problem {
  return invalidInput({
    ...{ code: 'HEARING_INCOMPLETE', field: 'input.heardOn' },
    message: '听取之日与意见内容要一并填写，听取之日不能晚于今天。',
  });
}
