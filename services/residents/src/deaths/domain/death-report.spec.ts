import { legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { type DeathEvidence, type DeathReport, deathEvidence, lifeByReports } from './death-report.js';

const report = (evidence: DeathEvidence, diedOn = '2026-03-31', revokedOn: string | null = null): DeathReport => ({
  ...{ id: `${evidence} ${diedOn}`, evidence, diedOn: legalDate(diedOn), reportedOn: legalDate('2026-06-01') },
  revokedOn: revokedOn === null ? null : legalDate(revokedOn),
});

describe('死亡以何为准 (domain §11, §28.10, §28.11)', () => {
  it.each(deathEvidence.filter((each) => each !== 'COURT_JUDGMENT'))('单源 %s 只是疑似死亡，待核实', (evidence) => {
    expect(lifeByReports([report(evidence)])).toEqual({ status: 'SUSPECTED_DEAD', on: '2026-03-31' });
  });

  it('死亡证明、火化、注销任二相互印证，为死亡', () => {
    expect(lifeByReports([report('CREMATION'), report('HUKOU_CANCELLATION')])?.status).toBe('DEAD');
    expect(lifeByReports([report('DEATH_CERTIFICATE'), report('CREMATION')])?.status).toBe('DEAD');
  });

  it('同一种证明两份，或者口头报告再多，都不算印证', () => {
    expect(lifeByReports([report('CREMATION'), report('CREMATION', '2026-04-01')])?.status).toBe('SUSPECTED_DEAD');
    expect(lifeByReports([report('VILLAGE'), report('FAMILY'), report('DEATH_CERTIFICATE')])?.status).toBe(
      'SUSPECTED_DEAD',
    );
  });

  it('日期不一致的，取死亡证明的日期', () => {
    const reports = [report('HUKOU_CANCELLATION', '2026-04-02'), report('DEATH_CERTIFICATE', '2026-03-31')];
    expect(lifeByReports(reports)).toEqual({ status: 'DEAD', on: '2026-03-31' });
  });

  it('法院宣告死亡一份即可', () => {
    expect(lifeByReports([report('COURT_JUDGMENT', '2026-05-01')])).toEqual({
      ...{ status: 'DECLARED_DEAD', on: '2026-05-01' },
    });
  });

  it('撤销的报告不算：只剩一份的又成疑似，一份不剩的没有死亡', () => {
    const gone = report('CREMATION', '2026-03-31', '2026-06-03');
    expect(lifeByReports([report('DEATH_CERTIFICATE'), gone])?.status).toBe('SUSPECTED_DEAD');
    expect(lifeByReports([gone])).toBeNull();
  });

  it('报告的先后不影响结论', () => {
    const some = fc.uniqueArray(fc.constantFrom(...deathEvidence), { minLength: 1 });
    fc.assert(
      fc.property(some, (kinds) => {
        const reports = kinds.map((kind) => report(kind));
        expect(lifeByReports([...reports].reverse())?.status).toBe(lifeByReports(reports)?.status);
      }),
    );
  });
});
