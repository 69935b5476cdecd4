import { invalidInput, type Problem, problem } from '@yimen/subgraph';

/** Every stop of the award was told, or there is none. */
export function nothingToTell(): Problem {
  return problem('DisabilityNothingToTell', {
    ...{ code: 'NO_STOP_TO_TELL', field: 'input.awardId' },
    message: '这项补贴没有待告知的停发：照常发放，或者已经书面告知。',
  });
}

/** Nobody was heard, and nobody says why (domain §0.6 ③). */
export function opinionNotHeard(): Problem {
  return problem('DisabilityOpinionNotHeard', {
    ...{ code: 'OPINION_NOT_HEARD', field: 'input.heardOn' },
    legalBasis: '社会救助法第四十五条、第四十八条（停发前听取意见）',
    message:
      '停发须听取本人或其监护人的意见。请登记听取之日与意见内容；确实无法听取的（如下落不明），请写明原因（notHeardBecause）。',
    nextSteps: [{ code: 'hearOpinion', label: '听取意见并登记' }],
  });
}

/** An opinion and the day on which it was heard belong together; nobody is heard tomorrow, or heard and not heard. */
export function hearingIncomplete(): Problem {
  return invalidInput({
    ...{ code: 'HEARING_INCOMPLETE', field: 'input.heardOn' },
    message: '听取之日与意见内容要一并填写，听取之日不能晚于今天；已经听取的，不填无法听取的原因。',
  });
}
