import { actionsIn, defineSteps, finalStates, targetIn } from './define-steps.js';
import { drawSteps } from './draw-steps.js';

const visa = defineSteps('ASKED', {
  ASKED: { grant: 'GRANTED', deny: 'DENIED', remind: 'ASKED' },
  GRANTED: { revoke: 'DENIED' },
  DENIED: { deliver: 'DENIED' },
});

describe('a transition table', () => {
  it('throws when it is loaded with a state that no step leads to', () => {
    expect(() => defineSteps('a', { a: { go: 'a' }, b: { go: 'a' } })).toThrow('No step leads to: b');
  });

  it('may begin in more than one state', () => {
    expect(() => defineSteps(['a', 'b'], { a: { go: 'a' }, b: { go: 'a' } })).not.toThrow();
  });

  it('does not compile with a target that is no state', () => {
    // @ts-expect-error 'nowhere' is not a state of the table
    expect(() => defineSteps('a', { a: { go: 'nowhere' } })).toThrow('No such state: nowhere');
  });

  it('says where an action leads, and null where the state does not know it', () => {
    expect(targetIn(visa, 'ASKED', 'grant')).toBe('GRANTED');
    expect(targetIn(visa, 'GRANTED', 'grant')).toBeNull();
    expect(actionsIn(visa, 'ASKED')).toEqual(['grant', 'deny', 'remind']);
  });

  it('knows the states that nothing leaves, also where something may still be added', () => {
    expect(finalStates(visa)).toEqual(['DENIED']);
  });

  it('is drawn with its names, without the actions that move nothing', () => {
    const label = { grant: '准予', deny: '不准', remind: '催办', revoke: '撤销', deliver: '送达' };
    const drawn = drawSteps(visa, {
      begins: [{ at: 'ASKED', label: '申请' }],
      status: (status) => ({ ASKED: '已申请', GRANTED: '已准', DENIED: '未准' })[status],
      action: (action) => label[action],
    });
    expect(drawn.split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> ASKED: 申请',
      '  ASKED: ASKED 已申请',
      '  GRANTED: GRANTED 已准',
      '  DENIED: DENIED 未准',
      '  ASKED --> GRANTED: 准予',
      '  ASKED --> DENIED: 不准',
      '  GRANTED --> DENIED: 撤销',
    ]);
  });
});
