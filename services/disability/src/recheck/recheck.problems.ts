import { type Problem, problem } from '@yimen/subgraph';

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

/** Stopping is the bureau's; the street keeps, or hands on. */
export function stopIsTheBureaus(): Problem {
  return problem('DisabilityRecheckStopNotYours', {
    ...{ code: 'RECHECK_STOP_NOT_YOURS', field: 'input.outcome' },
    message: '复核不合格而停发由区民政局决定。请将核实情况报区民政局办理。',
    nextSteps: [{ code: 'settleDisabilityRecheckTask', label: '由区民政局办理' }],
  });
}
