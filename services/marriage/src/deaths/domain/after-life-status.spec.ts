import { legalDate } from '@yimen/standards';
import { aRegister } from '../../act/domain/act.builder.js';
import { appendRefused, statusAt } from '../../act/domain/index.js';
import { type ActWanted, afterLifeStatus, type LifeStatus } from './after-life-status.js';

const today = legalDate('2026-09-24');

/** A couple, of whom news is heard; what the register makes of it is appended. */
function aCouple() {
  const register = aRegister();
  const marriage = register.add('MARRIAGE', ['wang', 'li'], '2020-05-20');
  const hear = (status: LifeStatus, on: string, personId = 'li'): ActWanted[] => {
    const wanted = afterLifeStatus(register.acts, { personId, status, on: legalDate(on), today });
    for (const { kind, parties, effectiveOn, about, personId: who } of wanted)
      register.add(kind, parties, effectiveOn, { about, personId: who, recordedOn: today });
    return wanted;
  };
  const wang = (asOf = '2026-09-24') => statusAt(register.acts, 'wang', { asOf: legalDate(asOf) }).status;
  return { ...register, marriage, hear, wang };
}

describe('what the register makes of a death', () => {
  it('a death that only one source reports ends no marriage', () => {
    const { hear, wang } = aCouple();
    expect([hear('SUSPECTED_DEAD', '2026-09-01'), hear('DECLARED_MISSING', '2026-09-01')]).toEqual([[], []]);
    expect(wang()).toBe('MARRIED');
  });

  it('a death that is confirmed makes a widow of the spouse from the day of the death, once', () => {
    const { hear, wang } = aCouple();
    expect(hear('DEAD', '2026-09-01')).toHaveLength(1);
    expect([wang('2026-08-31'), wang('2026-09-01')]).toEqual(['MARRIED', 'WIDOWED']);
    expect(hear('DEAD', '2026-09-01')).toEqual([]);
  });

  it('a death whose day turns out another is corrected, by another act', () => {
    const { hear, wang } = aCouple();
    hear('DEAD', '2026-09-01');
    expect(hear('DEAD', '2026-08-20')).toMatchObject([{ kind: 'CORRECTION', effectiveOn: '2026-08-20' }]);
    expect([wang('2026-08-19'), wang('2026-08-20')]).toEqual(['MARRIED', 'WIDOWED']);
  });

  it('a death that was a mistake is made good: they were married all the time', () => {
    const { hear, wang } = aCouple();
    hear('DEAD', '2026-09-01');
    expect(hear('ALIVE', '2026-09-01')).toMatchObject([{ kind: 'REVOCATION', basis: 'MISTAKE' }]);
    expect([wang('2026-09-02'), wang()]).toEqual(['MARRIED', 'MARRIED']);
    expect(hear('ALIVE', '2026-09-01')).toEqual([]);
    expect(hear('DEAD', '2026-09-20')).toHaveLength(1);
    expect(wang()).toBe('WIDOWED');
  });

  it('who is declared dead and returns is married again from the revocation on, and was a widow between', () => {
    const { hear, wang } = aCouple();
    hear('DECLARED_DEAD', '2026-01-10');
    expect(wang('2026-02-01')).toBe('WIDOWED');
    hear('ALIVE', '2026-01-10');
    expect([wang('2026-02-01'), wang('2026-09-24')]).toEqual(['WIDOWED', 'MARRIED']);
  });

  it('who is declared dead and returns finds a spouse who remarried married to another', () => {
    const { add, acts, hear, wang } = aCouple();
    hear('DECLARED_DEAD', '2026-01-10');
    add('MARRIAGE', ['wang', 'zhao'], '2026-05-01');
    hear('ALIVE', '2026-01-10');
    expect(wang()).toBe('MARRIED');
    expect(statusAt(acts, 'wang', { asOf: today }).spouseId).toBe('zhao');
    expect(statusAt(acts, 'li', { asOf: today }).status).toBe('WIDOWED');
  });

  it('nothing is made of the death of somebody who was not married that day', () => {
    const { about, marriage, hear } = aCouple();
    about(marriage, 'DIVORCE', '2025-03-01');
    expect(hear('DEAD', '2026-09-01')).toEqual([]);
    expect(hear('DEAD', '2019-01-01')).toEqual([]);
  });

  it('brings only acts that the register takes', () => {
    for (const status of ['DEAD', 'DECLARED_DEAD'] as const) {
      const { acts, marriage } = aCouple();
      const [wanted] = afterLifeStatus(acts, { personId: 'li', status, on: legalDate('2026-09-01'), today });
      expect(wanted?.about).toBe(marriage.id);
      const act = { ...marriage, ...wanted, id: 'new', seq: 9, recordedOn: today };
      expect(appendRefused(acts, [act as typeof marriage])).toBeNull();
    }
  });
});
