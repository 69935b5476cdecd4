import { fenOf, scalars, yuanOf } from '../src/scalars.js';

describe('an amount in yuan', () => {
  it.each([
    ['1200.00', 120_000],
    ['0', 0],
    ['-0.00', 0],
    ['0.1', 10],
    ['-3.07', -307],
    ['9999999999999.99', 999_999_999_999_999],
    ['1.005', null],
    ['1e3', null],
    ['1,200.00', null],
    ['.5', null],
    ['', null],
    [' 1', null],
    ['99999999999999', null],
  ])('%s is read as %s fen', (yuan, fen) => {
    expect(fenOf(yuan)).toBe(fen);
  });

  it.each([
    [120_000, '1200.00'],
    [0, '0.00'],
    [5, '0.05'],
    [-307, '-3.07'],
  ])('%s fen is written as %s', (fen, yuan) => {
    expect(yuanOf(fen)).toBe(yuan);
  });

  it('is never written from a fraction of a fen', () => {
    expect(() => yuanOf(0.5)).toThrow();
    expect(() => yuanOf('12')).toThrow();
  });
});

describe('a date, a month, an instant', () => {
  it.each(['2026-02-30', '2026-2-3', '20260203', '', 20260203, null])('%s is no date', (value) => {
    expect(() => scalars.Date.parseValue(value)).toThrow('日期应写作 YYYY-MM-DD');
  });
  it('a day of the calendar is', () => {
    expect(scalars.Date.parseValue('2028-02-29')).toBe('2028-02-29');
  });
  it.each(['2026-13', '2026-1', '2026-01-01'])('%s is no month', (value) => {
    expect(() => scalars.Month.parseValue(value)).toThrow('月份应写作 YYYY-MM');
  });
  it.each(['2026-09-24', '2026-09-24 08:00:00', '2026-02-30T00:00:00Z', '2026-09-24T08:00:00'])(
    '%s is no instant',
    (value) => {
      expect(() => scalars.DateTime.parseValue(value)).toThrow('时刻应写作');
    },
  );
  it('an instant is a moment, whatever its offset', () => {
    expect(scalars.DateTime.serialize(scalars.DateTime.parseValue('2026-09-24T08:30:00+08:00'))).toBe(
      '2026-09-24T00:30:00.000Z',
    );
  });
});
