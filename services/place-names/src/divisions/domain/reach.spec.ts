import { reachToChange, reachToEstablishIn } from './reach.js';

const county = { code: '370112', ancestorCodes: ['000000', '370000', '370100'] };
const street = { code: '370112001', ancestorCodes: [...county.ancestorCodes, '370112'] };
const city = { code: '370100', ancestorCodes: ['000000', '370000'] };
const neighbour = { code: '370102', ancestorCodes: ['000000', '370000', '370100'] };

describe('who records the change of a division', () => {
  it('is whoever serves a division above it, not itself (行政区划管理条例 §7, §9)', () => {
    expect([street, county, city, neighbour].map((one) => reachToChange(one, [county]))).toEqual([
      'may',
      'not-yours',
      'not-yours',
      'elsewhere',
    ]);
    expect(reachToChange(county, [county, city])).toBe('may');
    expect(reachToChange(county, [])).toBe('elsewhere');
  });

  it('for a new one is also whoever serves the parent itself', () => {
    expect([street, county, city, neighbour].map((one) => reachToEstablishIn(one, [county]))).toEqual([
      'may',
      'may',
      'not-yours',
      'elsewhere',
    ]);
  });
});
