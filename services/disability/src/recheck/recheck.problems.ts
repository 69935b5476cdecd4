import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { settlingRefused } from './domain/doubts.js';

/** One re-check a year and place. */
export function recheckOpened(year: number, recheckId: string): Problem {
  return problem('DisabilityRecheckOpened', {
    ...{ code: 'RECHECK_OPENED', field: 'input.year', recheckId },
    message: `本地 ${year} 年的资格复核已经开展，请在已有的复核里办理疑点。`,
  });
}

/** The doubt is settled, or the award has ended meanwhile. */
export function taskClosed(status: string): Problem {
  return problem('DisabilityRecheckTaskClosed', {
    ...{ code: 'RECHECK_TASK_CLOSED', field: 'input.awardId', status },
    message: status === 'OVERTAKEN' ? '这项补贴已经终止，不用再核。' : '这一疑点已经办结，不用再办。',
  });
}

type Why = Exclude<ReturnType<typeof settlingRefused>, null>;

/** Why a doubt is not settled so. */
export function settlingUnfit(why: Why): Problem {
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

/** Stopping is the bureau's; the street keeps, or hands on. */
export function stopIsTheBureaus(): Problem {
  return problem('DisabilityRecheckStopNotYours', {
    ...{ code: 'RECHECK_STOP_NOT_YOURS', field: 'input.outcome' },
    message: '复核不合格而停发由区民政局决定。请将核实情况报区民政局办理。',
    nextSteps: [{ code: 'settleDisabilityRecheckTask', label: '由区民政局办理' }],
  });
}
