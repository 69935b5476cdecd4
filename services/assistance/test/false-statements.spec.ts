import { dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { anOffice, type Office } from './support/an-office.js';
import {
  actOnFalseStatement,
  doneFalseStatement,
  type FalseStatement,
  falseStatementFields,
} from './support/false-statements.js';
import { actOn, knownAwards, overpaid } from './support/ledger.js';
import { lockedRoll } from './support/rolls.js';

const day = '2026-11-02';
const digest = 'c'.repeat(64);

describe('骗取案件', () => {
  let office: Office;
  let cases: { caseId: string; awardId: string; personId: string }[];
  beforeAll(async () => {
    office = await anOffice(day);
    const awards = await knownAwards(
      office,
      Array.from({ length: 4 }, () => ({ amountFen: 60_000 })),
    );
    for (const month of ['2026-08', '2026-09', '2026-10']) await lockedRoll(office, month);
    const rows: { caseId: string; awardId: string; personId: string }[] = await office.service.db.query(
      `SELECT a.case_id AS "caseId", a.id AS "awardId", c.applicant AS "personId"
         FROM award a JOIN subsistence_case c ON c.id = a.case_id WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id`,
      [awards],
    );
    cases = rows;
  });
  afterAll(() => office.close());

  const one = (at: number) => cases[at] ?? { caseId: '', awardId: '', personId: '' };
  const opening = (at: number, more: Record<string, unknown> = {}) => ({
    ...{ caseId: one(at).caseId, personId: one(at).personId, actOn: '2026-08-15', discovery: 'CHECK_FINDING' },
    allegation: '魏某隐瞒出租收入。',
    ...more,
  });
  const act = (
    who: keyof Office['people'],
    ...rest: [Parameters<typeof actOnFalseStatement>[2], Record<string, unknown>]
  ) => actOnFalseStatement(office, office.people[who], ...rest);
  const shown = async (id: string, asker = office.people['bureau-wu']) => {
    const answer = await office.service.query<{ subsistenceFalseStatement: FalseStatement | null }>(
      asker,
      `query ($id: ID!) { subsistenceFalseStatement(id: $id) { ${falseStatementFields} } }`,
      { id },
    );
    return dataOf(answer).subsistenceFalseStatement;
  };
  const heardCase = async (at: number, more: Record<string, unknown> = {}) => {
    const { id: falseStatementId } = doneFalseStatement(
      await act('bureau-wu', 'openFalseStatement', opening(at, more)),
    );
    const evidence = [{ digest, description: '租赁合同一份' }];
    doneFalseStatement(await act('bureau-wu', 'fixFalseStatementEvidence', { falseStatementId, evidence }));
    doneFalseStatement(await act('bureau-wu', 'informOfFalseStatement', { falseStatementId, facts: '隐瞒租金收入' }));
    const today = office.service.clock.today();
    const said = { falseStatementId, heardOn: today, answered: true, said: '租金用于看病。' };
    doneFalseStatement(await act('bureau-wu', 'hearFalseStatement', said));
    return falseStatementId;
  };

  it('refuses an honest declaration, and a second case beside one that runs', async () => {
    const honest = await act('reviewer-sun', 'openFalseStatement', opening(3, { discovery: 'SELF_DECLARED' }));
    expect(honest.problems).toMatchObject([{ __typename: 'SubsistenceHonestDeclaration', code: 'HONEST_DECLARATION' }]);
    const opened = doneFalseStatement(await act('reviewer-sun', 'openFalseStatement', opening(3)));
    expect((await act('bureau-wu', 'openFalseStatement', opening(3))).problems).toMatchObject([
      { code: 'FALSE_STATEMENT_OPEN', number: opened.number },
    ]);
    expect(opened).toMatchObject({ allegation: '魏某隐瞒出租收入。', decideBy: '2027-01-31' });
    const kept: { cipher: Buffer }[] = await office.service.db.query('SELECT cipher FROM false_statement_text');
    expect(kept.some(({ cipher }) => cipher.includes('出租'))).toBe(false);
    expect(await shown(opened.id, resident('resident-wei', one(3).personId))).toBeNull();
  });

  it('is decided by the law of the act’s day, opens the claim at once, and ends when all is carried out', async () => {
    const falseStatementId = await heardCase(0);
    const [found = ''] = await overpaid(office, one(0).awardId, { '2026-10': 20_000 }, day, 'INELIGIBLE');
    const obtained = [
      { month: '2026-09', amount: '600.00' },
      { month: '2026-10', amount: '600.00' },
    ];
    const decide = (who: keyof Office['people'], fine: string) =>
      act(who, 'decideFalseStatement', {
        falseStatementId,
        kind: 'RETURN_AND_FINE',
        obtained,
        fine,
        reason: '查明属实。',
      });
    expect((await decide('bureau-zheng', '2400.01')).problems).toMatchObject([
      { code: 'FINE_OUT_OF_BOUNDS', most: '2400.00', least: '0.00', legalBasis: '社会救助法第七十三条' },
    ]);
    const decided = doneFalseStatement(await decide('bureau-zheng', '600.00'));
    expect(decided).toMatchObject({
      status: 'DECIDED',
      ruleVersions: { eligibility: 'AST-01@2026-07', sanction: 'AST-SANCTION@2026-07' },
      decision: { value: '1200.00', document: { kind: 'PENALTY' } },
      // 已有的追缴并入，一个月不追两次。
      recoveries: [{ id: found, cause: 'FALSE_STATEMENT', claimed: '1200.00' }],
    });
    const { document } = decided.decision as { document: { id: string; text: string } };
    for (const words of ['社会救助法第七十三条', '租赁合同一份', '租金用于看病', '1,200.00', '罚款'])
      expect(document.text.replaceAll(',', '')).toContain(words.replaceAll(',', ''));
    const delivery = { caseId: one(0).caseId, documentIds: [document.id], method: 'DIRECT', on: day };
    const delivered = await office.service.query<{ deliverDocument: { problems: object[] } }>(
      office.people['clerk-li'],
      'mutation ($input: DeliverDocumentInput!) { deliverDocument(input: $input, idempotencyKey: "deliver-the-penalty") { problems { code message } } }',
      { input: delivery },
    );
    expect(dataOf(delivered).deliverDocument.problems).toEqual([]);
    await office.service.runDue();
    expect(await shown(falseStatementId)).toMatchObject({ status: 'DELIVERED', payBy: '2026-11-17' });
    const pay = { falseStatementId, amount: '600.00', receivedOn: day, receiptNo: '罚0001' };
    const paid = await act('finance-chen', 'recordFinePayment', pay);
    expect(paid.problems).toEqual([]);
    const over = await act('finance-chen', 'recordFinePayment', { ...pay, receiptNo: '罚0002' });
    expect(over.problems).toMatchObject([{ code: 'FINE_EXCEEDED' }]);
    const goodwill = { recoveryId: found, reasonCode: 'GOODWILL', reason: '困难' };
    expect((await actOn(office, office.people['bureau-zheng'], 'writeOffRecovery', goodwill)).problems).toMatchObject([
      { code: 'FAULT_NOT_WAIVED' },
    ]);
    const back = { recoveryId: found, amount: '1200.00', receivedOn: day, receiptNo: '收0001' };
    await actOn(office, office.people['finance-chen'], 'recordRepayment', back);
    await office.service.runDue();
    expect(await shown(falseStatementId)).toMatchObject({ status: 'CLOSED' });
  });

  it('shows the household its own case from being told on, without what officers wrote', async () => {
    const id = await heardCase(1);
    const own = await shown(id, resident('resident-a', one(1).personId));
    expect(own).toMatchObject({ status: 'HEARD', allegation: null, defence: null, evidence: [{ description: null }] });
    expect(await shown(id, resident('resident-b', one(2).personId))).toBeNull();
    expect(await shown(id, office.people['clerk-wang-b']).catch(() => null)).toBeNull();
  });

  it('may find nothing: cleared in writing, and closed by the delivery', async () => {
    const falseStatementId = await heardCase(2, { actOn: '2026-06-30' });
    const nothing = { falseStatementId, kind: 'NO_VIOLATION', reason: '租金已如实申报。' };
    expect(doneFalseStatement(await act('bureau-zheng', 'decideFalseStatement', nothing))).toMatchObject({
      status: 'DECIDED',
      recoveries: [],
      ruleVersions: { sanction: 'AST-SANCTION@2014-05' },
    });
  });

  it('hands an officer’s own wrongdoing to whose matter it is, as a document that the household does not see', async () => {
    const list = await office.service.query<{ subsistenceFalseStatements: { nodes: { id: string }[] } }>(
      office.people['bureau-wu'],
      '{ subsistenceFalseStatements(filter: { status: [HEARD] }) { nodes { id } } }',
    );
    const [{ id: falseStatementId } = { id: '' }] = dataOf(list).subsistenceFalseStatements.nodes;
    const referral = { falseStatementId, to: '区纪委监委', matter: '经办人员明知不符仍予确认。' };
    doneFalseStatement(await act('bureau-zheng', 'referWrongdoing', referral));
    const kinds: { kind: string }[] = await office.service.db.query(
      `SELECT kind FROM case_document WHERE case_id = $1 ORDER BY id`,
      [one(1).caseId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['HEARING_NOTICE', 'REFERRAL']);
  });

  it('tells the platform thinly of a suspicion, its confirmation, its end, and of nothing that people wrote', async () => {
    await settled(office.service);
    const events = await eventsOn(office.service.transport, 'yimen.assistance');
    const told = events.filter(({ type }) => type.includes('.false-statement.'));
    const types = new Set(told.map(({ type }) => type.split('.').at(-2)));
    expect([...types].sort()).toEqual(['cleared', 'closed', 'confirmed', 'suspected']);
    expect(JSON.stringify(told)).not.toMatch(/租|魏/);
  });
});
