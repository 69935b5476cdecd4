import { randomUUID } from 'node:crypto';
import { dataOf } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { answerAll, application, applied, doneCase, proposed, questionsOf, step, underCheck } from './support/steps.js';

const day = '2026-10-20';

describe('同时有两个人动手', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());
  const both = async (...acts: Promise<Awaited<ReturnType<typeof step>>>[]) => {
    const answers = await Promise.all(acts);
    return { done: answers.filter((one) => one.case !== null), refused: answers.filter((one) => one.case === null) };
  };

  it('lets one of two officers accept a case; the other is told its state', async () => {
    const { people } = office;
    const { id: caseId } = await applied(office, await aFamily(office));
    const accept = () => step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId });
    const withdraw = () => step(office, people['clerk-li'], 'withdrawApplication', { caseId });
    const { done, refused } = await both(accept(), accept());
    expect(done).toHaveLength(1);
    expect(refused[0]?.problems).toMatchObject([{ code: 'WRONG_STATE', status: 'ACCEPTED' }]);
    const race = await both(
      withdraw(),
      step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }),
    );
    expect(race.done.length).toBeGreaterThanOrEqual(1);
  });

  it('grants one award when two confirm at the same moment and the calendar ends the notice too', async () => {
    const { people, service } = office;
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-27');
    // The day after the last of the notice: due work and people at once.
    const confirm = () => step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId });
    const moved = office.jumpTo('2026-10-28');
    await moved;
    const [{ done }] = await Promise.all([both(confirm(), confirm()), service.runDue(), service.runDue()]);
    expect(done).toHaveLength(1);
    const [{ awards }]: [{ awards: number }] = await service.db.query(
      'SELECT count(*)::integer AS awards FROM award WHERE case_id = $1',
      [caseId],
    );
    expect(awards).toBe(1);
  });

  it('loses no answer when all sources answer at once', async () => {
    const { people, service } = office;
    const sources = ['BANK', 'TAX', 'VEHICLE', 'SECURITIES', 'INSURANCE', 'HOUSING_FUND'];
    const { id: caseId } = await underCheck(office, await aFamily(office), sources);
    const [paper] = await questionsOf(office, caseId);
    const answer = { caseId, checkId: paper?.checkId, status: 'NO_DATA', items: [], documentNo: '复〔2026〕1号' };
    await Promise.all([answerAll(office, caseId), step(office, people['verify-feng'], 'recordCheckAnswer', answer)]);
    const seen = await service.query<{ subsistenceCase: { checkConclusion: string; checks: { status: string }[] } }>(
      people['verify-feng'],
      'query ($id: ID!) { subsistenceCase(id: $id) { checkConclusion checks { status } } }',
      { id: caseId },
    );
    const { checkConclusion, checks } = dataOf(seen).subsistenceCase;
    expect(checkConclusion).toBe('PASS');
    expect(checks).toHaveLength(6);
  });

  it('carries forty households from forty windows at once on a day of which nothing is remembered yet', async () => {
    const families = await Promise.all(Array.from({ length: 40 }, () => aFamily(office)));
    // More than there are connections: nobody who holds one may wait for another.
    await office.jumpTo('2026-10-29');
    const answers = await Promise.all(
      families.map(async (family) =>
        step(
          office,
          office.people['clerk-li'],
          'applyForSubsistenceAllowance',
          application(family, await office.ticket(family)),
          randomUUID(),
        ),
      ),
    );
    const numbers = answers.map((answer) => doneCase(answer).number);
    expect(new Set(numbers).size).toBe(40);
  });

  it('keeps a history that nobody can change or remove, the database’s own rights included', async () => {
    const { service } = office;
    await expect(service.db.query(`UPDATE case_history SET action = 'nothing'`)).rejects.toThrow();
    await expect(service.db.query('DELETE FROM case_history')).rejects.toThrow();
    await expect(service.db.query('TRUNCATE case_history')).rejects.toThrow();
  });

  it('keeps names sealed: no table of this service holds one in the clear', async () => {
    const { service } = office;
    const [{ found }]: [{ found: number }] = await service.db.query(
      `SELECT count(*)::integer AS found FROM case_document d
        WHERE position(convert_to('魏大山', 'UTF8') IN d.paper_cipher) > 0`,
    );
    expect(found).toBe(0);
    const tables: { name: string }[] = await service.db.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [row]: { hits: number }[] = await service.db.query(
        `SELECT count(*)::integer AS hits FROM "${name}" t WHERE t::text LIKE '%魏大山%' OR t::text LIKE '%苏小梅%'`,
      );
      expect({ name, hits: row?.hits }).toEqual({ name, hits: 0 });
    }
  });
});
