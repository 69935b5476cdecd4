import { dataOf, eventually } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { doneCase, proposed, step } from './support/steps.js';

const day = '2026-09-24';
const rounds = 12;

describe('标准与确认同时发生，谁也漏不掉谁 (domain §0.4)', () => {
  let office: Office;
  const cases: string[] = [];
  beforeAll(async () => {
    office = await anOffice(day);
    const clerk = office.people['clerk-li'];
    for (let each = 0; each < rounds + 2; each += 1) {
      const { id: caseId } = await proposed(office, await aFamily(office), day);
      doneCase(await step(office, clerk, 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
      cases.push(caseId);
    }
    await office.jumpTo('2026-10-02');
  }, 120_000);
  afterAll(() => office.close());

  const confirm = (caseId = '') => step(office, office.people['bureau-zheng'], 'confirmSubsistenceCase', { caseId });
  const standard = (yuan: number, effectiveFrom: string) =>
    publish(office, { key: 'dibao.standard.month', value: `${yuan}.00`, effectiveFrom });
  /** Of a family of three with 1800 yuan a month. */
  const due = (yuan: number) => `${yuan * 3 - 1800}.00`;
  const amountsOf = async (caseId = '') => {
    const answer = await office.service.query<{ subsistenceCase: { award: { amounts: { from: string }[] } } }>(
      office.people['bureau-wu'],
      'query ($id: ID!) { subsistenceCase(id: $id) { award { amounts { from amount } } } }',
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase.award.amounts;
  };
  /** How many sessions of this database wait for another's lock. */
  const waiting = async (type: string) => {
    const [row]: { waiting: number }[] = await office.service.db.query(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event LIKE $1`,
      [type],
    );
    return row?.waiting ?? 0;
  };

  it('a confirmation that comes while a standard is being published waits, and grants by it', async () => {
    const [earlier, late] = cases;
    doneCase(await confirm(earlier));
    const runner = office.service.db.createQueryRunner();
    await runner.startTransaction();
    // The publication has written its standard, and cannot yet recompute this award.
    await runner.query('SELECT 1 FROM award WHERE case_id = $1 FOR UPDATE', [earlier]);
    const published = standard(1005, '2026-12-01');
    await eventually(async () => (await waiting('%')) === 1);
    let confirmed = false;
    const confirmation = confirm(late).finally(() => {
      confirmed = true;
    });
    await eventually(async () => confirmed || (await waiting('advisory')) === 1);
    await runner.commitTransaction();
    await runner.release();
    expect((await published).problems).toEqual([]);
    doneCase(await confirmation);
    for (const caseId of [earlier, late])
      expect(await amountsOf(caseId)).toContainEqual({ from: '2026-12', amount: due(1005) });
  });

  it('who waits too long for another is told to try again in a moment, and nothing of it happened', async () => {
    const runner = office.service.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM award WHERE case_id = $1 FOR UPDATE', [cases[0]]);
    const { problems, standard: none } = await standard(1007, '2026-12-20');
    expect({ problems, none }).toMatchObject({ problems: [{ __typename: 'TryAgain', code: 'BUSY' }], none: null });
    await runner.commitTransaction();
    await runner.release();
    expect((await standard(1007, '2026-12-20')).problems).toEqual([]);
  });

  it('both at the same moment, many times: each award is paid by each standard', async () => {
    const later: { from: string; amount: string }[] = [];
    for (const [round, caseId] of cases.slice(2).entries()) {
      const from = `2027-${String(round + 1).padStart(2, '0')}`;
      const yuan = 1010 + round * 5;
      const [first, second] = [() => confirm(caseId), () => standard(yuan, `${from}-01`)];
      const acts = round % 2 === 0 ? [first(), second()] : [second(), first()];
      expect((await Promise.all(acts)).map(({ problems }) => problems)).toEqual([[], []]);
      later.push({ from, amount: due(yuan) });
      expect(await amountsOf(caseId)).toEqual(expect.arrayContaining(later));
    }
    for (const caseId of cases) expect(await amountsOf(caseId)).toEqual(expect.arrayContaining(later));
  });
});
