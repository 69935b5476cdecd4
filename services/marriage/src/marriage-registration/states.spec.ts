import { readFileSync } from 'node:fs';
import { drawSteps } from '@yimen/casework/domain';
import { type SittingAction, type SittingStatus, sittingSteps } from './domain/index.js';

const states: Readonly<Record<SittingStatus, string>> = {
  IDENTITY_CHECKED: '人证已核验',
  DECLARED: '已声明，联网核对中',
  PENDING_VERIFY: '等待联网核对',
  VERIFIED: '已核对',
  REGISTERED: '已登记',
  REFUSED: '不予登记',
  LEFT: '当事人离开',
};
const actions: Readonly<Record<SittingAction, string>> = {
  declare: '双方签署声明',
  hearNetwork: '全国库答复',
  waitForNetwork: '没有答复',
  askNetworkAgain: '再次核对',
  recordProof: '登记证明',
  register: '予以登记',
  refuse: '不予登记',
  leave: '离开',
};

describe('the states of a sitting in the README', () => {
  it('are drawn from the table of steps', () => {
    const drawing = drawSteps(sittingSteps, {
      begins: [{ at: 'IDENTITY_CHECKED', label: '双方到场、人证核验' }],
      status: (status) => states[status],
      action: (action) => actions[action],
    });
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(drawing);
  });
});
