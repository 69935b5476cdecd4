import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { NeedRefusal } from './domain/need-report.js';

export const statusLabels = { RECEIVED: '已接收', ASSIGNED: '已派人', VISITED: '已上门', CLOSED: '已办结' } as const;

/** Each refusal in the words and the type that the schema documents. */
export function needRefused(refusal: NeedRefusal): Problem {
  switch (refusal.because) {
    case 'WRONG_STATE':
      return problem('NeedReportWrongState', {
        code: 'NEED_REPORT_WRONG_STATE',
        message: `这条线索${statusLabels[refusal.status]}，不能再办这一步。`,
        field: 'input.needReportId',
        status: refusal.status,
      });
    case 'NOT_VISITED':
      return problem('NeedReportNotVisited', {
        code: 'NEED_REPORT_NOT_VISITED',
        message: '还没有人上门看过，不能办结。确实无法核查的，请选“线索不足，无法核查”。',
        field: 'input.outcome',
        legalBasis: '《社会救助法》第三十九条',
        nextSteps: [{ code: 'recordNeedVisit', label: '登记上门' }],
      });
    case 'INTAKE_MISSING':
      return invalidInput({
        code: 'NEED_REPORT_INTAKE',
        message: '已开始申请的，请写明是哪次受理；其他结果不填受理。',
        field: 'input.intakeId',
      });
    case 'VISIT_IN_FUTURE':
      return invalidInput({
        code: 'DATE_IN_FUTURE',
        message: `上门日不得晚于今天（${refusal.today}）。`,
        field: 'input.visitedOn',
      });
    case 'VISIT_BEFORE_REPORT':
      return invalidInput({
        code: 'DATE_TOO_EARLY',
        message: `上门日不得早于报告日（${refusal.reportedOn}）。`,
        field: 'input.visitedOn',
      });
  }
}

export function assigneeElsewhere(): Problem {
  return problem('NeedReportAssigneeElsewhere', {
    code: 'NEED_REPORT_ASSIGNEE_ELSEWHERE',
    message: '此账号今天在当地没有岗位，请另派一人。',
    field: 'input.assignee',
  });
}
