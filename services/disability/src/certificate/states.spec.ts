import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { statusNames } from './certificate-words.js';
import {
  certificateTurnNames,
  certificateTurns,
  questionStatusNames,
  questionStepNames,
  questionSteps,
} from './domain/index.js';

const docs = readFileSync(new URL('../../../../docs/services/disability.md', import.meta.url), 'utf8');

describe('文档里的状态图', () => {
  it('残疾人证', () => {
    const drawing = drawSteps(certificateTurns, {
      begins: [{ at: 'VALID', label: '窗口登记，或残联告知' }],
      status: (status) => statusNames[status],
      action: (action) => certificateTurnNames[action],
    });
    expect(docs).toContain(drawing);
  });

  it('向残联的查询', () => {
    const drawing = drawSteps(questionSteps, {
      begins: [{ at: 'ASKED', label: '登记证件时，或单独查询' }],
      status: (status) => questionStatusNames[status],
      action: (action) => questionStepNames[action],
    });
    expect(docs).toContain(drawing);
  });
});
