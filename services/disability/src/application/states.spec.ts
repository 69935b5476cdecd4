import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { actionRules, caseSteps, statusLabels } from './domain/index.js';

describe('文档里的状态图', () => {
  it('两项补贴的办件，就是状态表画出来的', () => {
    const docs = readFileSync(new URL('../../../../docs/services/disability.md', import.meta.url), 'utf8');
    const drawing = drawSteps(caseSteps, {
      begins: [{ at: 'SUBMITTED', label: '提交申请' }],
      status: (status) => statusLabels[status],
      action: (action) => actionRules[action].label,
    });
    expect(docs).toContain(drawing);
  });
});
