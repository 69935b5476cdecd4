import { legalDate } from '@yimen/standards';
import { nationalLaw } from '../../standards/national-law.js';
import { mayHaveDivorced } from './index.js';

const here = (registeredOn: string) => ({
  ...{ source: 'LOCAL' as const, kind: 'MARRIAGE' as const },
  ...{ effectiveOn: legalDate(registeredOn), recordedOn: legalDate(registeredOn) },
});
const may = (marriage: Parameters<typeof mayHaveDivorced>[0], on: string) =>
  mayHaveDivorced(marriage, legalDate(on), nationalLaw);

describe('外地的离婚证是不是这段婚姻的', () => {
  it('在本处结婚后冷静期内的不可能是，期满次日起可能是', () => {
    expect([may(here('2024-01-01'), '2024-01-31'), may(here('2024-01-01'), '2024-02-01')]).toEqual([false, true]);
  });

  it('二〇二一年以前没有冷静期，当日可以离婚', () => {
    expect([may(here('2015-01-01'), '2015-01-01'), may(here('2015-01-01'), '2014-12-31')]).toEqual([true, false]);
  });

  it('补办的从补办之日算，不从婚姻效力之日算', () => {
    const late = { ...here('2024-05-01'), kind: 'RETROACTIVE' as const, effectiveOn: legalDate('2001-05-01') };
    expect([may(late, '2010-01-01'), may(late, '2024-05-31'), may(late, '2024-06-01')]).toEqual([false, false, true]);
  });

  it('在外地结婚的，只看先后', () => {
    const elsewhere = { ...here('2024-01-01'), source: 'NATIONAL' as const };
    expect([may(elsewhere, '2024-01-02'), may(elsewhere, '2023-12-31')]).toEqual([true, false]);
  });
});
