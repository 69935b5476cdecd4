import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { HearingRefusal } from './domain/hearing.js';

/** Why a stop is not decided so: what it must stand on is not there. */
export function hearingUnfit(why: HearingRefusal): Problem {
  switch (why) {
    case 'FINDING_MISSING':
      return invalidInput({ code: why, field: 'input.finding', message: '请写明核实的情况。' });
    case 'DATE_IN_FUTURE':
      return invalidInput({ code: why, field: 'input.heardOn', message: '听取意见之日不能晚于今天。' });
    case 'OPINION_NOT_HEARD':
      return problem('DisabilityOpinionNotHeard', {
        ...{ code: why, field: 'input.opinion', legalBasis: '社会救助法第四十五条、第四十八条（停发前听取意见）' },
        message: '停发之前须听取本人或其监护人的意见。请登记听取之日与意见内容。',
        nextSteps: [{ code: 'hearOpinion', label: '听取意见并登记' }],
      });
  }
}

/** What was stated is to be false already. */
export function falseSinceInFuture(): Problem {
  return invalidInput({
    ...{ code: 'FALSE_SINCE_IN_FUTURE', field: 'input.falseSince' },
    message: '弄虚作假情形发生之日不能晚于今天，请核对日期。',
  });
}

/** At the window a renunciation is on paper. */
export function statementMissing(): Problem {
  return invalidInput({
    ...{ code: 'RENUNCIATION_STATEMENT_MISSING', field: 'input.statementDigest' },
    message: '窗口代为办理的，请上传本人签字的放弃声明，并填写文件摘要（64 位十六进制小写的 SHA-256）。',
  });
}

/** It is over: nothing more to end. */
export function awardOver(endReason: string | null): Problem {
  return problem('DisabilityAwardOver', {
    ...{ code: 'AWARD_OVER', field: 'input.awardId', endReason },
    message: '这项补贴已经终止，不用再办。对停发有异议的，可以提出异议；再次符合条件的，可以重新申请。',
    nextSteps: [{ code: 'raiseDisabilityObjection', label: '对停发提出异议' }],
  });
}
