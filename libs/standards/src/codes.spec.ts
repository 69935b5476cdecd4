import fc from 'fast-check';
import { checkCaseNumber, mintCaseNumber } from './case-number.js';
import { creditCodeCheck, organizationCodeCheck, parseCreditCode } from './credit-code.js';
import { parseDivisionCode } from './division-code.js';
import { identityNumberCheck, isBornAfter, parseIdentityNumber } from './identity-number.js';
import { dateOfDayNumber, legalDate } from './legal-date.js';
import { wasEverRegionCode } from './region-codes.js';

describe('居民身份证号（GB 11643）', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'FEMALE'],
    ['370112197803154529', '1978-03-15', 'FEMALE'],
    ['370102196002290021', '1960-02-29', 'FEMALE'],
    ['370181199001010015', '1990-01-01', 'MALE'],
  ])('%s 有效', (number, birthDate, sex) => {
    expect(parseIdentityNumber(number)).toMatchObject({ ok: true, number, birthDate, sex, kind: 'RESIDENT' });
  });

  it.each([
    ['370112197803154528', 'CHECKSUM'],
    ['370112197802304529', 'BIRTH_DATE'],
    ['370112202513014520', 'BIRTH_DATE'],
    ['370112170003154529', 'BIRTH_DATE'],
    ['110105491231002', 'FIFTEEN_DIGITS'],
    ['37011219780315452', 'LENGTH'],
    ['', 'LENGTH'],
    ['37011219780315452XX', 'LENGTH'],
    ['X70112197803154529', 'FORMAT'],
    ['370199197803154529', 'REGION'],
    ['000000197803154529', 'REGION'],
    ['370000197803154529', 'REGION'],
  ])('%s 拒绝：%s，且说明为中文', (number, code) => {
    const answer = parseIdentityNumber(number);
    expect(answer).toMatchObject({ ok: false, code });
    expect(!answer.ok && answer.message).toMatch(/\p{Script=Han}/u);
  });

  it('全角、空格、小写 x 改正后再验', () => {
    expect(parseIdentityNumber(' 110105 19491231 ００２x ')).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  it.each(['81', '82', '83'])('%s 开头的港澳台居民居住证有效', (prefix) => {
    const body = `${prefix}000019900101001`;
    expect(parseIdentityNumber(body + identityNumberCheck(body))).toMatchObject({
      ok: true,
      kind: 'HONG_KONG_MACAO_TAIWAN',
    });
  });

  it('9 开头的外国人永久居留身份证有效', () => {
    const body = '91184019900101001';
    expect(parseIdentityNumber(body + identityNumberCheck(body))).toMatchObject({
      ok: true,
      kind: 'PERMANENT_RESIDENT',
    });
  });

  it('任何一位抄错都查得出', () => {
    const number = '370112197803154529';
    for (let i = 0; i < 17; i += 1) {
      for (const digit of '0123456789') {
        if (digit === number[i]) continue;
        expect(parseIdentityNumber(number.slice(0, i) + digit + number.slice(i + 1)).ok).toBe(false);
      }
    }
  });

  it('按规则造出的号码都认，性别与出生日期读得回来', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 20_000 }), fc.integer({ min: 1, max: 999 }), (day, order) => {
        const birthDate = dateOfDayNumber(day);
        const body = `370112${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
        const sex = order % 2 === 1 ? 'MALE' : 'FEMALE';
        expect(parseIdentityNumber(body + identityNumberCheck(body))).toMatchObject({ ok: true, birthDate, sex });
      }),
    );
  });

  it('不是任何东西的文字都拒绝，从不抛出', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
        expect(typeof parseIdentityNumber(text).ok).toBe('boolean');
      }),
    );
  });

  it('出生在判定日之后，由调用者问', () => {
    const parsed = parseIdentityNumber('370112197803154529');
    if (!parsed.ok) throw new Error('valid');
    expect(isBornAfter(parsed, legalDate('1978-03-14'))).toBe(true);
    expect(isBornAfter(parsed, legalDate('1978-03-15'))).toBe(false);
  });
});

describe('历史区划码', () => {
  it.each(['370112', '370181', '370114', '371202', '110103', '310103', '330113', '441900', '659011', '460321'])(
    '%s 曾经或现在有效',
    (code) => {
      expect(wasEverRegionCode(code)).toBe(true);
    },
  );

  it('统计用的开发区码不是', () => {
    expect(wasEverRegionCode('130171')).toBe(false);
  });
});

describe('统一社会信用代码（GB 32100）', () => {
  it.each(['91350100M000100Y43', '52370112MJD000003L', '54370112ME0000001F'])('%s 有效', (code) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: true, code });
  });

  it.each([
    ['52370112MJD000001E', 'ORGANIZATION_CODE'],
    ['91350100M000100Y44', 'CHECKSUM'],
    ['9135010OM000100Y43', 'CHARSET'],
    ['9135010SM000100Y43', 'CHARSET'],
    ['B1350100M000100Y43', 'REGISTRAR'],
    ['91990100M000100Y43', 'REGION'],
    ['91350100M000100Y4', 'LENGTH'],
  ])('%s 拒绝：%s', (code, reason) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: false, reason });
  });

  it('按算法构造的都认，任何一位换成别的字符都查得出', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const eight = fc.array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(eight, fc.nat(17), fc.nat(29), (organization, at, other) => {
        const body = `52370112${organization}${organizationCodeCheck(organization)}`;
        fc.pre(!body.includes('undefined'));
        const code = body + creditCodeCheck(body);
        expect(parseCreditCode(code).ok).toBe(true);
        const others = [...alphabet].filter((character) => character !== code[at]);
        const wrong = code.slice(0, at) + others[other] + code.slice(at + 1);
        expect(parseCreditCode(wrong).ok).toBe(false);
      }),
    );
  });
});

describe('区划代码', () => {
  it.each([
    ['370000', 'PROVINCE', null],
    ['370100', 'PREFECTURE', '370000'],
    ['370112', 'COUNTY', '370100'],
    ['370181', 'COUNTY', '370100'],
    ['110101', 'COUNTY', '110100'],
    ['500229', 'COUNTY', '500200'],
    ['469021', 'COUNTY', '469000'],
    ['370112103', 'TOWNSHIP', '370112'],
    ['370112001001', 'VILLAGE', '370112001'],
  ])('%s 是 %s，上级 %s', (code, level, parentCode) => {
    expect(parseDivisionCode(code)).toMatchObject({ ok: true, code, level, parentCode });
  });

  it.each([
    ['370112800', 'SEGMENT'],
    ['370112400', 'SEGMENT'],
    ['378912', 'SEGMENT'],
    ['110301', 'SEGMENT'],
    ['623095', 'SEGMENT'],
    ['3701', 'LENGTH'],
    ['37011A', 'FORMAT'],
    ['990112', 'PROVINCE'],
  ])('%s 拒绝：%s', (code, reason) => {
    expect(parseDivisionCode(code)).toMatchObject({ ok: false, code: reason });
  });

  it('统计补零的写法归到最短的一级', () => {
    expect(parseDivisionCode('370112103000')).toMatchObject({ ok: true, code: '370112103', level: 'TOWNSHIP' });
    expect(parseDivisionCode('370112000000')).toMatchObject({ ok: true, code: '370112', level: 'COUNTY' });
  });

  it('未读到原文的号段只告警', () => {
    expect(parseDivisionCode('370175')).toMatchObject({ ok: true, warnings: [expect.stringContaining('51—80')] });
  });
});

describe('办件号', () => {
  const minted = mintCaseNumber({ division: '370112', date: legalDate('2026-09-24'), domain: 'AST', serial: 1 });

  it('读得回来，念出来的空格、横线、小写也认', () => {
    expect(minted).toHaveLength(24);
    expect(checkCaseNumber(minted)).toEqual({
      ok: true,
      number: minted,
      division: '370112',
      date: '2026-09-24',
      domain: 'AST',
      serial: 1,
    });
    expect(checkCaseNumber(`370112-20260924 ast ${minted.slice(17)}`)).toMatchObject({ ok: true, number: minted });
  });

  it('任何一个数字抄错都查得出', () => {
    for (let i = 0; i < minted.length; i += 1) {
      if (/[A-Z]/.test(minted.charAt(i))) continue;
      for (const digit of '0123456789') {
        if (digit !== minted[i])
          expect(checkCaseNumber(minted.slice(0, i) + digit + minted.slice(i + 1)).ok).toBe(false);
      }
    }
  });

  it('程序给错的部分不铸号', () => {
    expect(() => mintCaseNumber({ division: '37', date: legalDate('2026-09-24'), domain: 'AST', serial: 1 })).toThrow(
      RangeError,
    );
    expect(() =>
      mintCaseNumber({ division: '370112', date: legalDate('2026-09-24'), domain: 'AST', serial: 0 }),
    ).toThrow(RangeError);
  });
});
