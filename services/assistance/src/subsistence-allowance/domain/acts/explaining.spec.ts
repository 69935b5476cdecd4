import { legalDate } from '@yimen/standards';
import { refusalCodes, refusalText } from '../refusal-texts.js';

const on = legalDate;

describe('每一种拒绝', () => {
  it('都有中文说明', () => {
    expect(refusalCodes.length).toBeGreaterThan(35);
    const refusal = refusalText({ because: 'PUBLICITY_NOT_FINISHED', earliestOn: on('2026-10-23') });
    expect(refusal).toEqual({ message: '公示期未满，最早 2026-10-23 方可确认。', legalBasis: '民发〔2021〕57号' });
    const wrong = refusalText({
      because: 'WRONG_STATE',
      status: 'REJECTED',
      action: 'confirm',
      allowed: ['deliverDecision'],
    });
    expect(wrong.message).toBe('办件现为“不予确认”，不能确认。此状态可做：登记送达。');
  });
});
