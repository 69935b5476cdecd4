import { fraction } from '@yimen/standards';
import { yuanText } from './exact-fen.js';

describe('判定说明里的金额', () => {
  it('整分的写两位小数', () => {
    expect(yuanText(fraction(120_000))).toBe('1200.00');
    expect(yuanText(fraction(-5))).toBe('-0.05');
  });

  it('不足一分而写得尽的，写到写尽为止', () => {
    expect(yuanText(fraction(50_000_5, 10))).toBe('500.005');
    expect(yuanText(fraction(1, 100))).toBe('0.0001');
  });

  it('写不尽的截断并加省略号：低于标准的，看上去也低于标准', () => {
    expect(yuanText(fraction(599_998, 6))).toBe('999.9966…');
    expect(yuanText(fraction(99_999_999_999, 1_000_000))).toBe('999.9999…');
  });
});
