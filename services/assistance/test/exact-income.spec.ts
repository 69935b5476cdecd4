import { dataOf } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { answerAll, applied, doneCase, step, visit } from './support/steps.js';

const day = '2026-09-24';
const halfYear = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
/** 1000.00 in six months: 166.666… a month. */
const periods = halfYear.map((month, at) => ({ month, amount: at === 0 ? '1000.00' : '0.00' }));

describe('逐月申报的收入取平均，除不尽的不先四舍五入 (F-1)', () => {
  let office: Office;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice(day);
    const { people } = office;
    const family = await aFamily(office);
    const incomes = family.members.slice(0, 2).map(({ personId }) => ({ personId, kind: 'WAGE', periods }));
    ({ id: caseId } = await applied(office, family, { incomes }));
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    const sources = ['BANK', 'TAX'];
    doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources }));
    await answerAll(office, caseId);
    doneCase(await visit(office, caseId, day));
    doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
  });
  afterAll(() => office.close());

  const seen = async () => {
    const answer = await office.service.query<{
      subsistenceCase: {
        award: { amounts: { from: string; amount: string }[] };
        determination: { steps: { result: string }[] };
      };
    }>(
      office.people['bureau-wu'],
      `query ($id: ID!) { subsistenceCase(id: $id) {
        award { amounts { from amount } } determination { steps { result } } } }`,
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase;
  };

  it('two averages of 166.666… are 333.333… together: 3000 less that is 2666.67 and not 2666.66', async () => {
    const { award, determination } = await seen();
    expect(award.amounts).toEqual([{ from: '2026-11', amount: '2666.67' }]);
    const results = determination.steps.map(({ result }) => result);
    expect(results).toEqual(
      expect.arrayContaining(['1000.00 × 3 − 333.3333… = 2666.6666…', '四舍五入到分，为 2666.67']),
    );
  });

  it('a later standard is reckoned from the same exact income', async () => {
    const standard = { key: 'dibao.standard.month', value: '1010.00', effectiveFrom: '2026-12-01' };
    expect(await publish(office, standard)).toMatchObject({ awardsChanged: 1, problems: [] });
    expect((await seen()).award.amounts).toContainEqual({ from: '2026-12', amount: '2696.67' });
  });

  it('an award of before, whose basis is a whole number, is reckoned as it was stored', async () => {
    await office.service.db.query(
      `UPDATE award SET basis = jsonb_set(basis, '{totalFen}', '33334'::jsonb) WHERE case_id = $1`,
      [caseId],
    );
    const standard = { key: 'dibao.standard.month', value: '1020.00', effectiveFrom: '2027-01-01' };
    expect((await publish(office, standard)).awardsChanged).toBe(1);
    expect((await seen()).award.amounts).toContainEqual({ from: '2027-01', amount: '2726.66' });
  });
});
