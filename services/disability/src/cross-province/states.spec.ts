import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { stepNames } from './cross-province-words.js';
import { foreignStatusLabels, foreignSteps } from './domain/index.js';

const docs = readFileSync(new URL('../../../../docs/services/disability.md', import.meta.url), 'utf8');

describe('文档里的状态图', () => {
  it('跨省通办', () => {
    const drawing = drawSteps(foreignSteps, {
      begins: [
        { at: 'HANDED_IN', label: '受理：材料有缺' },
        { at: 'COLLECTED', label: '受理：材料齐全' },
      ],
      status: (status) => foreignStatusLabels[status],
      action: (action) => stepNames[action],
    });
    expect(docs).toContain(drawing);
  });
});
