import { legalMonth } from '@yimen/standards';
import fc from 'fast-check';
import {
  averageOf,
  type Figures,
  mayShowTotal,
  noFigures,
  statisticsCsv,
  sumNames,
  together,
  withoutSmall,
  withoutSmallKinds,
} from './index.js';

const month = legalMonth('2026-11');
function of(households: number, more: Partial<Figures> = {}): Figures {
  const sums = { entitled: households * 60_000, arrears: 0, reissued: 0, recovered: 0, payable: households * 60_000 };
  return { ...noFigures(), households, persons: households * 2, paidHouseholds: households, sums, ...more };
}
const rows = (...counts: number[]) => counts.map((count, at) => ({ group: String(at), figures: of(count) }));

describe('低保月报', () => {
  it('hides a small group from outsiders, and the next smallest with it, since the total would give the one away', () => {
    const shown = withoutSmall(rows(2, 10, 5), 3);
    expect(shown.map(({ figures }) => figures?.households ?? null)).toEqual([null, 10, null]);
    expect(mayShowTotal(of(17), shown, 3)).toBe(true);
    expect(withoutSmall(rows(0, 10, 5), 3).every(({ figures }) => figures !== null)).toBe(true);
  });

  it('hides nothing from officers', () => {
    expect(withoutSmall(rows(1, 2), 0).map(({ figures }) => figures?.households)).toEqual([1, 2]);
  });

  it('hides who among the persons are few, and reasons that few left for', () => {
    const figures = of(10, {
      kinds: { ...noFigures().kinds, minors: 2, elderly: 7 },
      exitReasons: [
        { code: 'DEATH', count: 1 },
        { code: 'MOVED_AWAY', count: 4 },
      ],
    });
    expect(withoutSmallKinds(figures, 3)).toEqual({
      kinds: { minors: null, elderly: 7, disabled: 0, severelyDisabled: 0, seriouslyIll: 0, students: 0 },
      reasons: [{ code: 'MOVED_AWAY', count: 4 }],
    });
  });

  it('never lets the hidden groups be told from the total and the groups shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (counts, below) => {
          const shown = withoutSmall(rows(...counts), below);
          const hidden = shown.filter(({ figures }) => figures === null).length;
          const total = together(counts.map((count) => of(count)));
          if (hidden === 1 && counts.length > 1) expect(mayShowTotal(total, shown, below)).toBe(false);
          for (const { figures } of shown)
            if (figures !== null) expect(figures.households === 0 || figures.households >= below).toBe(true);
        },
      ),
    );
  });

  it('adds groups together to the fen, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 20 }), (counts) => {
        const groups = counts.map((count) => of(count));
        const one = together(groups);
        expect(together([...groups].reverse())).toEqual(one);
        for (const name of sumNames)
          expect(one.sums[name]).toBe(groups.reduce((sum, each) => sum + each.sums[name], 0));
      }),
    );
  });

  it('averages by household, half a fen up, and says nothing where nobody is paid', () => {
    const sums = { ...noFigures().sums, entitled: 100_001 };
    expect(averageOf(of(2, { sums, paidHouseholds: 2 }))).toBe(50_001);
    expect(averageOf(noFigures())).toBeNull();
  });

  it('is CSV with a Chinese header, columns in their order, and an asterisk for what is not shown', () => {
    const lines = [
      { code: '370112001', label: '山大路,"街道"', figures: of(2) },
      { code: '370112002', label: '=HYPERLINK(1)', figures: null },
    ];
    const text = statisticsCsv(month, lines, true);
    expect(text.startsWith('\uFEFF月份,分组代码,分组,在册户数,')).toBe(true);
    const [header = '', one = '', two = ''] = text.slice(1).split('\r\n');
    expect(one.startsWith('2026-11,370112001,"山大路,""街道""",2,0,4,')).toBe(true);
    expect(one).toContain('1200.00');
    expect(two.startsWith("2026-11,370112002,'=HYPERLINK(1),*,*")).toBe(true);
    expect(two.split(',')).toHaveLength(header.split(',').length);
    expect(statisticsCsv(month, [], false).startsWith('月份')).toBe(true);
  });
});
