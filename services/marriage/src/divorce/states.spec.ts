import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { divorceActionLabels, divorceLabels, divorceSteps } from './domain/index.js';

describe('README 里的离婚状态图', () => {
  it('就是状态表画出来的', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const drawing = drawSteps(divorceSteps, {
      begins: [{ at: 'APPLIED', label: '双方共同申请' }],
      status: (status) => divorceLabels[status],
      action: (action) => divorceActionLabels[action],
    });
    expect(readme).toContain(drawing);
  });
});
