import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { fraudActionLabels, fraudStatusLabels, fraudSteps } from './domain/index.js';

describe('README 里的冒名登记申诉状态图', () => {
  it('就是状态表画出来的', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const drawing = drawSteps(fraudSteps, {
      begins: [{ at: 'WAITING_FOR_FINDING', label: '申诉被冒名登记' }],
      status: (status) => fraudStatusLabels[status],
      action: (action) => fraudActionLabels[action],
    });
    expect(readme).toContain(drawing);
  });
});
