import { type LegalDate, legalDate } from '@yimen/standards';
import { type LifeStatus, lifeAndHomeOf, type PersonWord } from './life-and-home.js';

const said = (version: number, on: string, lifeStatus: LifeStatus, more: Partial<PersonWord> = {}): PersonWord => ({
  ...{ version, saidOn: legalDate(on), lifeStatus, hukouDivision: '370112001', lifeStatusOn: null },
  ...more,
});
const on = (day: string): LegalDate => legalDate(day);

describe('what is known of a person’s life and home', () => {
  it('is registered where the first word says, and elsewhere from the day that is said', () => {
    const { homes } = lifeAndHomeOf([
      said(2, '2026-05-08', 'ALIVE', { hukouDivision: '370113001' }),
      said(1, '2026-01-02', 'ALIVE'),
    ]);
    expect(homes).toEqual([
      { from: '1900-01-01', to: '2026-05-07', so: '370112001' },
      { from: '2026-05-08', to: null, so: '370113001' },
    ]);
  });

  it('died on the day of death, and never did when the report was a mistake', () => {
    const dead = said(3, '2026-06-03', 'DEAD', { lifeStatusOn: on('2026-05-30') });
    const reported = said(2, '2026-06-01', 'SUSPECTED_DEAD', { lifeStatusOn: on('2026-05-30') });
    expect(lifeAndHomeOf([dead, reported])).toMatchObject({ diedOn: '2026-05-30', reportedDeadSince: null });
    expect(lifeAndHomeOf([said(1, '2026-01-02', 'ALIVE'), reported])).toMatchObject({
      reportedDeadSince: '2026-06-01',
    });
    const mistake = said(4, '2026-06-10', 'ALIVE');
    expect(lifeAndHomeOf([mistake, reported, dead])).toMatchObject({ diedOn: null, reportedDeadSince: null });
  });

  it('was declared missing until a court took it back', () => {
    const missing = said(2, '2026-03-02', 'DECLARED_MISSING', { lifeStatusOn: on('2026-02-20') });
    const back = said(3, '2026-09-01', 'ALIVE');
    expect(lifeAndHomeOf([back, missing]).declared).toEqual([
      { from: '2026-02-20', to: '2026-08-31', so: 'DECLARED_MISSING' },
    ]);
  });
});
