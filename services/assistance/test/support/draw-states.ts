import { drawSteps } from '@yimen/casework/domain';
import { actionRules, caseSteps, statusLabels } from '../../src/subsistence-allowance/domain/index.js';

/** The drawing of the states that the README shows. */
export function drawStates(): string {
  return drawSteps(caseSteps, {
    begins: [{ at: 'SUBMITTED', label: '提交申请' }],
    status: (status) => statusLabels[status],
    action: (action) => actionRules[action].label,
  });
}
