import { legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { refusalsInARow, type WorkOffer } from './work-offer.js';

const offer = (day: number, answer: WorkOffer['answer'], goodReason = false, personId = 'p'): WorkOffer => ({
  ...{ offerId: `o${day}`, personId, kind: 'JOB', offeredBy: 'clerk-li', reason: null, goodReason, answer },
  offeredOn: legalDate(`2026-10-${String(day).padStart(2, '0')}`),
  answeredOn: answer === null ? null : legalDate(`2026-10-${String(day).padStart(2, '0')}`),
});

describe('连续拒绝介绍工作的次数 (社会救助暂行办法第四十五条)', () => {
  it('三次连续无正当理由的，是三次', () => {
    expect(refusalsInARow([offer(1, 'REFUSED'), offer(8, 'REFUSED'), offer(15, 'REFUSED')], 'p')).toBe(3);
  });

  it('接受一次，次数重新计算', () => {
    const offers = [offer(1, 'REFUSED'), offer(8, 'REFUSED'), offer(9, 'ACCEPTED'), offer(15, 'REFUSED')];
    expect(refusalsInARow(offers, 'p')).toBe(1);
  });

  it('有正当理由的不计，也不打断；尚未答复的不计', () => {
    const offers = [offer(1, 'REFUSED'), offer(8, 'REFUSED', true), offer(15, 'REFUSED'), offer(20, null)];
    expect(refusalsInARow(offers, 'p')).toBe(2);
  });

  it('一人拒绝与家里别人无关', () => {
    expect(refusalsInARow([offer(1, 'REFUSED'), offer(8, 'REFUSED', false, 'q')], 'p')).toBe(1);
  });

  it('登记的先后不影响次数', () => {
    const answers = fc.array(fc.constantFrom<WorkOffer['answer']>('ACCEPTED', 'REFUSED'), { maxLength: 8 });
    fc.assert(
      fc.property(answers, (each) => {
        const offers = each.map((answer, at) => offer(at + 1, answer));
        expect(refusalsInARow([...offers].reverse(), 'p')).toBe(refusalsInARow(offers, 'p'));
      }),
    );
  });
});
