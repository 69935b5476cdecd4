import type { Law, ParameterValue } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import {
  flag,
  limit,
  listFrom,
  mapWith,
  money,
  oneOf,
  positive,
  protection,
  publishingRefusedBy,
  rateWithin,
} from './checks.js';

const from = legalDate('2026-11-02');
const law: Law = {
  parameters: [
    { key: 'limit.decide', unit: 'WORKING_DAY', division: '000000', values: [{ from, value: '20', source: '办法' }] },
    { key: 'limit.decide', unit: 'WORKING_DAY', division: '370112', values: [{ from, value: '5', source: '区' }] },
  ],
  divisions: ['370112'],
};
const checks = {
  'limit.decide': limit,
  'limit.notice': protection,
  share: rateWithin('0', '1', '某条'),
  sum: money,
  open: flag,
  count: positive('户'),
  mode: oneOf('ONE', 'TWO'),
  kinds: listFrom('A', 'B'),
  shape: mapWith('of', 'by'),
};
const refused = publishingRefusedBy<string>(checks, '住宿');
const because = (key: string, value: ParameterValue) => refused({ key, value, from }, law)?.because ?? null;

describe('what a district may publish for itself', () => {
  it('§2.4：期限可压缩、不可延长，和国家的比，不和区里以前的比', () => {
    expect(because('limit.decide', '20')).toBeNull();
    expect(because('limit.decide', '10')).toBeNull();
    expect(because('limit.decide', '21')).toBe('LIMIT_LONGER_THAN_NATION');
    expect(protection({ key: 'limit.decide', value: '19', from }, law)?.because).toBe('LIMIT_SHORTER_THAN_NATION');
    expect(protection({ key: 'limit.decide', value: '30', from }, law)).toBeNull();
  });

  it('has bounds that exclude their low end and include the high one', () => {
    expect(['0', '0.0001', '1', '1.01'].map((share) => because('share', share))).toEqual([
      ...['OUT_OF_RANGE', null, null, 'OUT_OF_RANGE'],
    ]);
  });

  it.each([
    ['sum', '-1'],
    ['sum', '1.001'],
    ['open', 'yes'],
    ['count', '0'],
    ['count', '1.5'],
    ['mode', 'THREE'],
    ['kinds', ['A', 'C']],
    ['shape', { of: 1 }],
    ['limit.decide', 'twenty'],
  ])('refuses %s = %j for its shape', (key, value) => {
    expect(because(key, value)).toBe('VALUE_MALFORMED');
  });

  it('refuses what is nobody’s to publish, also by a name that every object has', () => {
    expect(because('age.adult', '17')).toBe('KEY_UNKNOWN');
    expect(because('toString', '17')).toBe('KEY_UNKNOWN');
  });
});
