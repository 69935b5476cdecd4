import { allContracts } from '@yimen/events';
import { dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { answerAll, applied, doneCase, proposed, step, visit } from './support/steps.js';

const day = '2026-10-20';

/** What the specs of rolls and payments, of contested checks and of the path until confirmation see told. */
const toldElsewhere =
  /^yimen\.assistance\.(spot-check\.|roll\.(?!drafted)|payment\.|payee\.|check\.corrected|case\.(check-(?!answered)|contest-|objector-|review-meeting|household-|exclusion-|notice-(restarted|voided)|near-relative|complaint-|confirmation-|transfer|spot-))/;
/** What only the next matters will tell: an award that ends, a tier that changes. */
const later = [
  // 特困 is not built yet: its contracts are there for those who hear of it already, and a stand-in tells them.
  ...['confirmed', 'ended'].map((what) => `yimen.assistance.destitute-support.${what}.v1`),
  // Only a 单人保 has proofs: single-person.spec.ts tells it.
  'yimen.assistance.case.proof-checked.v1',
  // Told in moving.spec.ts and work.spec.ts.
  ...['move-recorded', 'moved', 'work-offered', 'work-answered'].map((what) => `yimen.assistance.case.${what}.v1`),
  ...[
    ...[
      'review-opened',
      'review-reason-added',
      'review-closed',
      'review-returned',
      'change-declared',
      'change-proposed',
    ],
    ...['opinion-heard', 'change-decided', 'award-suspended', 'award-resumed', 'end-notice-posted'],
    'fade-out-over',
  ].map((what) => `yimen.assistance.case.${what}.v1`),
  ...['ended', 'suspended', 'resumed', 'transferred-away'].map((what) => `yimen.assistance.award.${what}.v1`),
  ...['suspected', 'confirmed', 'cleared', 'closed'].map((what) => `yimen.assistance.false-statement.${what}.v1`),
  // Told in recovery.spec.ts.
  ...['opened', 'changed', 'settled'].map((what) => `yimen.assistance.recovery.${what}.v1`),
  ...[
    'low-income',
    'medical-entitlement',
    'education-entitlement',
    'housing-entitlement',
    'employment-entitlement',
  ].flatMap((matter) => [`yimen.assistance.${matter}.changed.v1`, `yimen.assistance.${matter}.ended.v1`]),
];

describe('每一步都有事件', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());
  const told = async () => {
    await settled(office.service);
    const topics = [
      'yimen.assistance',
      'yimen.assistance.verification',
      'yimen.assistance.finance',
      'yimen.assistance.medical-insurance',
    ];
    return (await Promise.all(topics.map((topic) => eventsOn(office.service.transport, topic)))).flat();
  };

  it('goes back to be looked into when somebody objects, and is proposed and noticed anew', async () => {
    const { people } = office;
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    const notice = { caseId, place: '一村', postedOn: day };
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', notice));
    const objector = { name: '魏邻居', contact: '138 0000 0000' };
    const neighbour = { caseId, content: '该户在城里另有出租房。', objector };
    expect(doneCase(await step(office, people['clerk-li'], 'raiseObjection', neighbour)).status).toBe('OBJECTED');
    doneCase(await step(office, people['leader-zhou'], 'extendDeadline', { caseId, reason: '公示有异议，需重新调查' }));
    const again = await step(office, people['leader-zhou'], 'extendDeadline', { caseId, reason: '再延' });
    expect(again.problems).toMatchObject([{ __typename: 'SubsistenceDeadlineAlreadyExtended' }]);
    doneCase(await visit(office, caseId, day));
    const looked = { caseId, objectionNo: 1, result: 'DISMISSED', reasons: '所指房屋已于 2024 年出售。' };
    doneCase(await step(office, people['reviewer-sun'], 'answerObjection', looked));
    const anew = doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
    expect(anew.status).toBe('PROPOSED');
    const unnoticed = await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId });
    expect(unnoticed.problems).toMatchObject([{ code: 'WRONG_STATE' }]);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', notice));
  });

  it('lets a household contest what a source found: cleared with a reason, it vetoes no more', async () => {
    const { people } = office;
    const rule = await publish(office, {
      key: 'dibao.assetVeto',
      value: '{ "houses": 2, "vehicles": 1 }',
      effectiveFrom: '2026-01-01',
    });
    expect(rule.problems).toEqual([]);
    const family = await aFamily(office);
    const personId = family.members[0]?.personId ?? '';
    const { id: caseId } = await applied(office, family);
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['clerk-li'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId, [{ personId, kind: 'VEHICLE', amount: '8000.00' }]);
    doneCase(await visit(office, caseId, day));
    const propose = () => step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' });
    expect((await propose()).problems).toMatchObject([
      { __typename: 'SubsistenceAssetExceeded', code: 'ASSET_EXCEEDED' },
    ]);
    const report = await office.service.query<{ subsistenceCase: { checkReport: unknown } }>(
      people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { checkReport { conclusion overLimit } } }',
      { id: caseId },
    );
    expect(dataOf(report).subsistenceCase.checkReport).toMatchObject({
      conclusion: 'EXCEED',
      overLimit: [expect.any(String)],
    });
    const clear = { caseId, personId, kind: 'VEHICLE', reason: '车辆已于八月报废，有回收证明。' };
    doneCase(await step(office, people['reviewer-sun'], 'clearProperty', clear));
    expect(doneCase(await propose()).status).toBe('PROPOSED');
  });

  it('refuses before a proposal only for what the household itself does', async () => {
    const { people } = office;
    const { id: caseId } = await applied(office, await aFamily(office));
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['clerk-li'], 'startVerification', { caseId, sources: ['BANK'] }));
    const refuse = (code: string, text: string) =>
      step(office, people['bureau-zheng'], 'refuseSubsistenceCase', { caseId, reasons: [{ code, text }] });
    expect((await refuse('OTHER', '其他')).problems).toMatchObject([{ code: 'PROPOSAL_MISSING' }]);
    expect((await refuse('NOT_COOPERATING', '三次上门均拒绝核对。')).problems).toMatchObject([
      { code: 'REMINDER_MISSING' },
    ]);
    const proven = [{ code: 'FALSE_DECLARATION', text: '伪造收入证明。', evidence: ['c'.repeat(64)] }];
    const refused = await step(office, people['bureau-zheng'], 'refuseSubsistenceCase', { caseId, reasons: proven });
    expect(doneCase(refused).status).toBe('REJECTED');
  });

  /** The one document that this case has: what is missing, told once. */
  const deliverTheOnly = async (caseId: string) => {
    const answer = await office.service.query<{ subsistenceCase: { documents: { nodes: { id: string }[] } } }>(
      office.people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { documents { nodes { id } } } }',
      { id: caseId },
    );
    const documentIds = dataOf(answer).subsistenceCase.documents.nodes.map(({ id }) => id);
    const input = { caseId, documentIds, method: 'DIRECT', on: day };
    doneCase(await step(office, office.people['clerk-li'], 'deliverDocument', input));
  };

  it('has told of everything that it has a contract for, in words of the contract, without a name', async () => {
    const { people, service } = office;
    const family = await aFamily(office);
    const { id: caseId } = await applied(office, family);
    const clerk = people['clerk-li'];
    doneCase(await step(office, clerk, 'requestSupplement', { caseId, items: ['收入证明'] }));
    doneCase(await step(office, clerk, 'supplySupplement', { caseId, items: ['收入证明'] }));
    doneCase(
      await step(office, resident('resident-wei', family.members[0]?.personId ?? ''), 'withdrawApplication', {
        caseId,
      }),
    );
    const declined = await applied(office, await aFamily(office));
    doneCase(await step(office, clerk, 'declineToAccept', { caseId: declined.id, reason: '非本街道户籍' }));
    await deliverTheOnly(caseId);
    const reasons = [{ code: 'OTHER_BENEFIT', text: '家庭已获特困供养。', evidence: ['特困确字〔2026〕9号'] }];
    const refused = await applied(office, await aFamily(office));
    doneCase(await step(office, clerk, 'acceptSubsistenceCase', { caseId: refused.id }));
    doneCase(await step(office, clerk, 'startVerification', { caseId: refused.id, sources: ['BANK'] }));
    await answerAll(office, refused.id);
    doneCase(
      await step(office, people['reviewer-sun'], 'proposeDecision', { caseId: refused.id, kind: 'REFUSE', reasons }),
    );
    doneCase(await step(office, people['reviewer-sun'], 'submitForDecision', { caseId: refused.id }));
    doneCase(await step(office, people['bureau-zheng'], 'refuseSubsistenceCase', { caseId: refused.id, reasons }));
    const paid = await proposed(office, await aFamily(office), day);
    doneCase(await step(office, clerk, 'postPublicNotice', { caseId: paid.id, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-28');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId: paid.id }));
    doneCase(await step(office, clerk, 'deliverDecision', { caseId: paid.id, method: 'DIRECT', on: '2026-10-28' }));
    await office.jumpTo('2026-11-01');
    await publish(office, { key: 'dibao.standard.month', value: '1100.00', effectiveFrom: '2026-12-01' });
    await service.query(
      people['finance-chen'],
      'mutation { draftSubsistenceRoll(input: { month: "2026-11", division: "370112" }, idempotencyKey: "a-roll-to-tell") { roll { id } } }',
    );

    const events = await told();
    const contracts = allContracts().filter((contract) => contract['x-yimen'].producer === 'assistance');
    const untold = contracts
      .map(({ $id }) => $id)
      .filter((type) => !events.some((event) => event.type === type))
      .filter((type) => !toldElsewhere.test(type));
    expect([...untold].sort()).toEqual([...later].sort());
    const text = JSON.stringify(events);
    for (const name of ['魏', '苏', '证明', '出租房']) expect(text).not.toContain(name);
    expect(text).not.toMatch(/\d{17}[\dX]"/);
  });

  it('keeps the order of a case: each event carries its version, and none goes back', async () => {
    const lastSeen = new Map<string, number>();
    for (const { type, subject, subjectVersion } of await told()) {
      if (!type.startsWith('yimen.assistance.case.')) continue;
      expect(subjectVersion).toBeGreaterThanOrEqual(lastSeen.get(subject) ?? 0);
      lastSeen.set(subject, subjectVersion);
    }
  });
});
