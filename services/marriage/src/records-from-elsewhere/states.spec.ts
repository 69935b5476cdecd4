import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { entryActionLabels, entryStatusLabels, entrySteps } from './domain/index.js';

describe('README 里的外地登记入簿状态图', () => {
  it('就是状态表画出来的', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const drawing = drawSteps(entrySteps, {
      begins: [{ at: 'ASKED', label: '持证书提出，随即联网核对' }],
      status: (status) => entryStatusLabels[status],
      action: (action) => entryActionLabels[action],
    });
    expect(readme).toContain(drawing);
  });
});
