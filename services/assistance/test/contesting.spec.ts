import { type Asker, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { aFamily, signAnew } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { checkOf, toldAndWaited } from './support/contests.js';
import type { Family } from './support/family.js';
import { answerAll, applied, doneCase, step, underCheck, visit } from './support/steps.js';

const day = '2026-09-24';
const evidence = [{ digest: 'e'.repeat(64) }];

describe('核对超标：告知、举证、逐项答复', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
    await publish(office, { key: 'dibao.assetVeto', value: '{"savingsYears":"1"}', effectiveFrom: '2026-01-01' });
  });
  afterAll(() => office.close());

  const first = ({ members }: Family) => members[0]?.personId ?? '';
  const head = (family: Family): Asker => resident('resident-wei', first(family));

  /** The bank holds savings of 90,000 yuan, ten times what a year's standard of three allows. */
  async function exceeded(): Promise<{ family: Family; caseId: string }> {
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    await answerAll(office, caseId, [{ personId: first(family), kind: 'DEPOSIT', amount: '90000.00' }]);
    return { family, caseId };
  }

  async function contested(family: Family, caseId: string) {
    const { checkReport } = await checkOf(office, caseId);
    const [finding] = checkReport?.items[0]?.findings ?? [];
    const findings = [{ checkId: finding?.checkId, personId: finding?.person.id, kind: finding?.kind }];
    const statement = '这笔钱是弟弟魏小山存在我名下的购房款。';
    const input = { caseId, findings, statement, evidence };
    return doneCase(await step(office, head(family), 'contestCheckFinding', input));
  }

  it('the household is told item by item, contests with evidence, is upheld, and the source hears what was wrong', async () => {
    const { family, caseId } = await exceeded();
    const { people, service } = office;
    expect((await checkOf(office, caseId)).checkReport).toMatchObject({
      conclusion: 'EXCEED',
      valid: true,
      told: null,
      items: [{ rule: 'SAVINGS', amount: '90000.00', amountLimit: '36000.00', overBy: '54000.00' }],
    });
    doneCase(await step(office, people['clerk-li'], 'informOfCheckResult', { caseId, method: 'DIRECT', on: day }));
    expect((await checkOf(office, caseId)).checkReport?.told).toEqual({
      contestUntil: '2026-10-01',
      contestAt: { code: family.division },
    });
    const paper = await service.query<{ subsistenceCase: { documents: { nodes: object[] } } }>(
      people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { documents(kinds: [CHECK_RESULT]) { nodes { text deliveredOn } } } }',
      { id: caseId },
    );
    expect(dataOf(paper).subsistenceCase.documents.nodes).toEqual([
      { text: expect.stringMatching(/超出规定[\s\S]*2026年10月1日前提出申辩/), deliveredOn: day },
    ]);
    await contested(family, caseId);
    const [contest] = (await checkOf(office, caseId)).contests;
    expect(contest).toMatchObject({ items: [{ itemNo: 1, foundAmount: '90000.00', answer: null }] });
    const answers = [
      {
        itemNo: 1,
        result: 'UPHELD',
        how: 'CORRECTED',
        correctAmount: '1200.00',
        reason: '银行流水证明系魏小山的购房款。',
      },
    ];
    const input = { caseId, contestId: contest?.id, answers };
    doneCase(await step(office, people['reviewer-sun'], 'answerContest', input));
    const after = await checkOf(office, caseId, head(family));
    expect(after.checkReport).toMatchObject({ conclusion: 'PASS', items: [] });
    expect(after.checkReport?.number).toMatch(/-02$/);
    expect(after.contests[0]?.items[0]?.answer).toMatchObject({ result: 'UPHELD', reason: answers[0]?.reason });
    await settled(service);
    const told = await eventsOn(service.transport, 'yimen.assistance.verification');
    expect(told.find(({ type }) => type === 'yimen.assistance.check.corrected.v1')?.data).toMatchObject({
      ...{ caseId, source: 'BANK', personId: first(family), kind: 'DEPOSIT' },
      ...{ foundAmount: '90000.00', correctAmount: '1200.00' },
    });
    doneCase(await visit(office, caseId, day));
    const propose = { caseId, kind: 'APPROVE' };
    expect(doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', propose)).status).toBe('PROPOSED');
  });

  it('keeps what was said sealed: neither the row nor an event holds the name in it', async () => {
    const { family, caseId } = await exceeded();
    await contested(family, caseId);
    const rows = await office.service.db.query('SELECT content::text AS text FROM subsistence_case WHERE id = $1', [
      caseId,
    ]);
    expect(rows[0].text).not.toContain('魏小山');
    expect(JSON.stringify(await eventsOn(office.service.transport, 'yimen.assistance'))).not.toContain('魏小山');
  });

  it('nobody of another household contests, and another street sees nothing of it', async () => {
    const { caseId } = await exceeded();
    const stranger = await aFamily(office);
    const input = { caseId, findings: [], statement: '无', evidence: [] };
    const answer = await step(office, head(stranger), 'contestCheckFinding', input);
    expect(answer.problems).toMatchObject([{ __typename: 'NotFoundProblem' }]);
    const elsewhere = await step(office, office.people['reviewer-b'], 'answerContest', {
      ...{ caseId, contestId: caseId, answers: [] },
    });
    expect(elsewhere.problems).toMatchObject([{ __typename: 'NotFoundProblem' }]);
  });

  it('refuses an income over the standard only after the household was told and its time has passed, with reasons and remedies', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const incomes = [{ personId: first(family), kind: 'WAGE', monthlyAmount: '3000.00' }];
    const { id: caseId } = await applied(office, family, { incomes });
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['clerk-li'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId);
    const reasons = [{ code: 'INCOME_NOT_BELOW_STANDARD', text: '人均月收入 1000.00 元，不低于低保标准 1000.00 元。' }];
    const propose = () => step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'REFUSE', reasons });
    expect((await propose()).problems).toMatchObject([
      { __typename: 'SubsistenceCheckResultNotTold', code: 'CHECK_RESULT_NOT_TOLD' },
    ]);
    await toldAndWaited(office, caseId, day);
    doneCase(await propose());
    const notice = await step(office, people['reviewer-sun'], 'postPublicNotice', {
      caseId,
      place: '一村',
      postedOn: day,
    });
    expect(notice.problems).toMatchObject([{ code: 'PROPOSAL_IS_REFUSAL' }]);
    doneCase(await step(office, people['reviewer-sun'], 'submitForDecision', { caseId }));
    const refused = await step(office, people['bureau-zheng'], 'refuseSubsistenceCase', { caseId, reasons });
    expect(doneCase(refused)).toMatchObject({ status: 'REJECTED' });
    const answer = await office.service.query<{ subsistenceCase: Record<string, unknown> }>(
      people['clerk-li'],
      `query ($id: ID!) { subsistenceCase(id: $id) { deadlines { name dueOn }
        decision { kind reasons { code text } document { title text } remedy { reconsiderationDays } } } }`,
      { id: caseId },
    );
    const shown = dataOf(answer).subsistenceCase;
    expect(shown.decision).toMatchObject({ kind: 'REFUSE', reasons, remedy: { reconsiderationDays: 60 } });
    expect(JSON.stringify(shown.decision)).toContain('不予确认决定书');
    expect(shown.deadlines).toContainEqual({ name: 'limit.dibao.notifyReject', dueOn: '2026-10-10' });
    // A refused household holds nobody: it may apply again, with consents of its own for that.
    expect((await applied(office, await signAnew(office, family))).status).toBe('SUBMITTED');
  });
});
