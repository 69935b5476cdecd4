import { legalMonth } from '@yimen/standards';
import { differenceOf, type WrittenAward } from './difference.js';
import type { AwardMonths, Run } from './months.js';

const month = legalMonth;
const run = (from: string, amountFen: number, reason = amountFen > 0 ? 'ELIGIBLE' : 'CERT_EXPIRED'): Run => ({
  ...{ from: month(from), amountFen, reason, status: amountFen > 0 ? 'PAID' : 'STOPPED' },
});
const written = (more: Partial<WrittenAward> = {}): WrittenAward => ({
  ...{
    fromMonth: month('2026-01'),
    amounts: [run('2026-01', 176)],
    lastMonth: null,
    endReason: null,
    suspendedFrom: null,
  },
  ...more,
});
const months = (more: Partial<AwardMonths> = {}): AwardMonths => ({
  ...{ runs: [run('2026-01', 176)], lastMonth: null, endReason: null, suspendedFrom: null },
  ...more,
});

describe('what an award is to become', () => {
  it('is nothing when it stands as its months say', () => {
    expect(differenceOf(written(), months())).toBeNull();
    // What lies after its last month is no difference.
    const over = { lastMonth: month('2026-03'), endReason: 'DEATH' };
    const amounts = [run('2026-01', 176), run('2026-05', 0)];
    expect(differenceOf(written({ ...over, amounts }), months(over))).toBeNull();
  });

  it('replaces the amounts from the first month that is other', () => {
    const runs = [run('2026-01', 176), run('2026-04', 0), run('2026-07', 152)];
    expect(differenceOf(written(), months({ runs }))).toMatchObject({ from: '2026-04', amounts: runs.slice(1) });
    const back = differenceOf(written({ amounts: [run('2026-01', 176), run('2026-04', 0)] }), months());
    expect(back).toMatchObject({ from: '2026-04', amounts: [run('2026-01', 176)] });
  });

  it('ends, and revives', () => {
    const over = { lastMonth: month('2026-03'), endReason: 'DEATH' };
    expect(differenceOf(written(), months(over))).toEqual({
      ...{ from: '2026-04', amounts: [], ends: true, revives: false, suspends: false, resumes: false },
    });
    expect(differenceOf(written(over), months())).toMatchObject({ from: '2026-04', ends: false, revives: true });
  });

  it('is suspended while a death is reported, and goes on from where it was', () => {
    expect(differenceOf(written(), months({ suspendedFrom: month('2026-06') }))).toMatchObject({
      ...{ from: '2026-06', suspends: true, amounts: [] },
    });
    expect(differenceOf(written({ suspendedFrom: month('2026-06') }), months())).toMatchObject({ resumes: true });
  });
});
