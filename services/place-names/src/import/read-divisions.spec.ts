import { parseDivisionCode } from '@yimen/standards';
import { isInForce } from '../divisions/domain/division.js';
import { readDivisions } from './read-divisions.js';

const divisions = readDivisions();
const byCode = new Map(divisions.map((division) => [division.code, division]));

describe('the published data set', () => {
  it('holds the country to townships, and one province to villages and communities', () => {
    const count = (level: string) => divisions.filter((one) => one.level === level && one.validTo === null).length;
    expect(['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'].map(count)).toEqual([34, 333, 2974, 41352, 62074]);
  });
  it('has every code once, below a parent that it holds', () => {
    expect(byCode.size).toBe(divisions.length);
    expect(divisions.filter(({ parentCode }) => parentCode !== null && !byCode.has(parentCode))).toEqual([]);
  });
  it('every administrative code in force obeys the number segments of the 办法 (domain §10.2)', () => {
    const wrong = divisions
      .filter((one) => one.code !== '000000' && one.kind === 'ADMINISTRATIVE' && one.validTo === null)
      .filter(({ code }) => !parseDivisionCode(code).ok);
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });
  it('370181 章丘市 is kept as an abolished code whose successor is 370114 章丘区', () => {
    expect(byCode.get('370181')).toMatchObject({ validTo: '2016-09-14', successorCodes: ['370114'], datesExact: true });
    expect(byCode.get('370114')).toMatchObject({ name: '章丘区', validTo: null });
  });
  it('370112800 was never given out', () => {
    expect(byCode.has('370112800')).toBe(false);
  });
  it('hangs a district of a municipality on the municipality, and the townships of a city without counties on the city', () => {
    expect(byCode.get('110101')?.ancestorCodes).toEqual(['000000', '110000']);
    expect(byCode.get('441900003')?.ancestorCodes).toEqual(['000000', '440000', '441900']);
  });
  it('every successor is known and in force or itself has a successor', () => {
    for (const { successorCodes } of divisions) {
      for (const code of successorCodes) {
        const successor = byCode.get(code);
        expect(successor && (isInForce(successor, successor.validFrom) || successor.successorCodes.length > 0)).toBe(
          true,
        );
      }
    }
  });
});
