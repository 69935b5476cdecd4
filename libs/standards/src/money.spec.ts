import fc from 'fast-check';
import { fenToYuan, InvalidMoney, largestFen, parseYuan, yuanToFen } from './money.js';
import { checkName, maskIdentityNumber, maskName, maskTelephone, normalizeName } from './names.js';
import { compareRational, dividedBy, rational, timesRate } from './rational.js';

describe('money', () => {
  it.each([
    ['1200', 120_000],
    ['1200.5', 120_050],
    ['0.01', 1],
    ['-3.00', -300],
    ['-0', 0],
    ['10000000000.00', largestFen],
  ])('reads %s', (text, fen) => {
    expect(yuanToFen(text)).toBe(fen);
  });

  it.each(['1.234', '1e3', '1,200', '', '.5', '5.', ' 1', '１２', '+1', 'NaN', '--1'])('refuses %j', (text) => {
    expect(parseYuan(text)).toMatchObject({ ok: false, code: 'MONEY_FORMAT' });
    expect(() => yuanToFen(text)).toThrow(InvalidMoney);
  });

  it.each(['10000000000.01', '99999999999999999999'])('refuses an absurd size: %s', (text) => {
    expect(parseYuan(text)).toMatchObject({ ok: false, code: 'MONEY_TOO_LARGE' });
  });

  it('comes back from text exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -largestFen, max: largestFen }), (fen) => {
        expect(yuanToFen(fenToYuan(fen))).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });

  it('never writes part of a fen', () => {
    expect(() => fenToYuan(0.5)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it('特困照料费 2200 ÷ 6 向上取整到分：366.67', () => {
    expect(timesRate(220_000, rational('1/6'), 'CEIL')).toBe(36_667);
    expect(timesRate(220_000, rational('1/6'), 'FLOOR')).toBe(36_666);
  });

  it('half a fen is a fen, on both sides of zero', () => {
    expect(dividedBy(1, 2, 'HALF_UP')).toBe(1);
    expect(dividedBy(-1, 2, 'HALF_UP')).toBe(-1);
    expect(dividedBy(-3, 2, 'FLOOR')).toBe(-2);
    expect(dividedBy(-3, 2, 'CEIL')).toBe(-1);
  });

  it('is exact where binary fractions are not', () => {
    expect(timesRate(100_000, rational('0.3'), 'CEIL')).toBe(30_000);
    expect(timesRate(110, rational('1.1'), 'CEIL')).toBe(121);
    expect(compareRational(rational('30%'), rational('0.3'))).toBe(0);
  });

  it.each(['', 'a', '1/0', '1/-2', '0.1.2', '1e3'])('refuses the rate %j', (text) => {
    expect(() => rational(text)).toThrow(RangeError);
  });

  it('refuses to divide among nobody', () => {
    expect(() => dividedBy(100, 0, 'HALF_UP')).toThrow(RangeError);
  });
});

describe('姓名与脱敏', () => {
  it.each([
    ['张三丰', '张*'],
    ['欧阳 修', '欧*'],
    ['买买提・艾力', '买*'],
    ['𠮷野家', '𠮷*'],
    ['', ''],
  ])('%s 公示为 %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each(['买买提·艾力', '买买提・艾力', '买买提•艾力', '买买提.艾力', '买买提 · 艾力', '买买提．艾力'])(
    '间隔号 %s 统一',
    (name) => {
      expect(normalizeName(name)).toBe('买买提·艾力');
    },
  );

  it('生僻字与自造字可以用作姓名，数字与标点不可以', () => {
    expect(checkName('𬎆\ue123')).toMatchObject({ ok: true });
    expect(checkName('张三3')).toMatchObject({ ok: false, code: 'CHARACTERS' });
    expect(checkName('   ')).toMatchObject({ ok: false, code: 'EMPTY' });
    expect(checkName('张'.repeat(51))).toMatchObject({ ok: false, code: 'TOO_LONG' });
  });

  it('证号留前六后四，短的全遮；电话留前三后四', () => {
    expect(maskIdentityNumber('370112197803154529')).toBe('370112********4529');
    expect(maskIdentityNumber('1234567890')).toBe('**********');
    expect(maskTelephone('13800001234')).toBe('138****1234');
    expect(maskTelephone('88881234')).toBe('****1234');
    expect(maskTelephone('110')).toBe('***');
  });
});
