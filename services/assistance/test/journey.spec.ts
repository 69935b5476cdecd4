import { county, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { answerAll, applied, doneCase, step, visit } from './support/steps.js';

describe('低保从申请到发放 (domain §19.1)', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
  });
  afterAll(() => office.close());

  it('carries a family of three with 1800 a month from the window to a roll of exactly 1200.00', async () => {
    const { people, service } = office;
    const family = await aFamily(office);
    const [father] = family.members;
    const { id: caseId, number } = await applied(office, family);
    expect(number).toMatch(/^37011220260924AST\d{7}$/);

    const accepted = doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    expect(accepted).toMatchObject({ status: 'ACCEPTED', acceptedOn: '2026-09-24', dueOn: '2026-09-30' });

    await office.jumpTo('2026-09-28');
    const sources = ['BANK', 'TAX', 'SOCIAL_INSURANCE'];
    doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources }));
    await answerAll(office, caseId, [{ personId: father?.personId ?? '', kind: 'DEPOSIT', amount: '3000.00' }]);

    await office.jumpTo('2026-10-12');
    doneCase(await visit(office, caseId, '2026-10-12'));
    await office.jumpTo('2026-10-15');
    const proposal = doneCase(
      await step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }),
    );
    expect(proposal.checkConclusion).toBe('PASS');
    const notice = { caseId, place: '一村公示栏', postedOn: '2026-10-15', photoDigest: 'b'.repeat(64) };
    doneCase(await step(office, people['reviewer-sun'], 'postPublicNotice', notice));

    await office.jumpTo('2026-10-22');
    const early = await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId });
    expect(early.case).toBeNull();
    expect(early.problems).toMatchObject([{ code: 'PUBLICITY_NOT_FINISHED', earliestOn: '2026-10-23' }]);

    await office.jumpTo('2026-10-23');
    const confirmed = doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    expect(confirmed.status).toBe('CONFIRMED');
    doneCase(await step(office, people['clerk-li'], 'deliverDecision', { caseId, method: 'DIRECT', on: '2026-10-23' }));

    await office.jumpTo('2026-11-01');
    const roll = await service.query<{ draftSubsistenceRoll: { roll: unknown; problems: unknown[] } }>(
      people['finance-chen'],
      `mutation { draftSubsistenceRoll(input: { month: "2026-11", division: "${county}" }, idempotencyKey: "roll-2026-11") {
        roll { month households totalAmount lines { nodes { amount household { id } award { monthlyAmount from } } } }
        problems { code } } }`,
    );
    expect(dataOf(roll).draftSubsistenceRoll).toEqual({
      roll: {
        month: '2026-11',
        households: 1,
        totalAmount: '1200.00',
        lines: {
          nodes: [
            {
              amount: '1200.00',
              household: { id: family.householdId },
              award: { monthlyAmount: '1200.00', from: '2026-11' },
            },
          ],
        },
      },
      problems: [],
    });

    const whole = await service.query<{ subsistenceCase: Record<string, unknown> }>(
      people['bureau-wu'],
      `query ($id: ID!) { subsistenceCase(id: $id) {
        status statusLabel applicant { id } deadlines { name dueOn metOn }
        notice { content earliestConfirmationOn ended }
        decision { kind on authority document { title text } deliveries { method on } remedy { reconsiderationDays reconsiderationUntil } }
        award { monthlyAmount from status memberCount amounts { from amount reason source } }
        determination { outcome amount legalBasis ruleVersion steps { rule basis inputs result } parameters { name value effectiveFrom source } }
        history { nodes { action label status by on version } } } }`,
      { id: caseId },
    );
    const found = dataOf(whole).subsistenceCase;
    expect(found).toMatchObject({
      status: 'ACTIVE',
      statusLabel: '享受待遇',
      notice: { earliestConfirmationOn: '2026-10-23', ended: true },
      decision: {
        kind: 'APPROVE',
        on: '2026-10-23',
        authority: 'DISTRICT',
        remedy: { reconsiderationDays: 60, reconsiderationUntil: '2026-12-22' },
      },
      award: { monthlyAmount: '1200.00', from: '2026-11', memberCount: 3 },
      determination: { outcome: 'ELIGIBLE', amount: '1200.00' },
    });
    expect(found.deadlines).toContainEqual({ name: 'limit.dibao.total', dueOn: '2026-11-12', metOn: '2026-10-23' });
    expect(JSON.stringify(found.notice)).toContain('魏*');
    expect(JSON.stringify(found.notice)).not.toContain('魏大山');
    expect(JSON.stringify(found.decision)).toContain('魏大山');
    expect(JSON.stringify(found.decision)).toContain('济南市历城区民政局');
    const history = (found.history as { nodes: { action: string }[] }).nodes.map(({ action }) => action);
    expect(history[0]).toBe('apply');
    expect(history.at(-1)).toBe('beginAward');

    const own = await service.query<{ subsistenceCases: { nodes: { id: string }[] } }>(
      resident('resident-wei', father?.personId ?? ''),
      '{ subsistenceCases { nodes { id nextSteps { code } } } }',
    );
    expect(dataOf(own).subsistenceCases.nodes).toMatchObject([{ id: caseId }]);

    await settled(service);
    const told = await eventsOn(service.transport, 'yimen.assistance');
    const types = told.filter(({ data }) => JSON.stringify(data).includes(caseId)).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining([
        'yimen.assistance.case.applied.v1',
        'yimen.assistance.case.confirmed.v1',
        'yimen.assistance.award.granted.v1',
        'yimen.assistance.case.award-begun.v1',
      ]),
    );
    expect(JSON.stringify(told)).not.toContain('魏');
    const medical = await eventsOn(service.transport, 'yimen.assistance.medical-insurance');
    expect(medical.map(({ type, data }) => ({ type, data }))).toContainEqual({
      type: 'yimen.assistance.medical-entitlement.granted.v1',
      data: expect.objectContaining({ householdId: family.householdId, tier: 'DIBAO', validTo: null }),
    });
  });
});
