import { aFamily } from './support/a-family.js';
import { anAward, reviewed, visitAgain } from './support/an-award.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { tellOf } from './support/life.js';
import { onTheAllowance } from './support/on-the-allowance.js';
import { lockedRoll } from './support/rolls.js';
import { doneCase, step } from './support/steps.js';

describe('家庭成员死亡：按人口减少重算，减发前听取家属意见 (domain §2.4 ③、§11)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    ({ caseId, family } = await anAward(office));
    await lockedRoll(office, '2026-11');
    await office.jumpTo('2026-12-01');
    await lockedRoll(office, '2026-12');
  });
  afterAll(() => office.close());
  const mother = () => family.members[1] ?? { personId: '', birthDate: '' };
  const by = (account: keyof Office['people'], mutation: string, input: object = {}) =>
    step(office, office.people[account], mutation, { caseId, ...input });

  it('单源报告只引起复核，不暂停家庭的待遇', async () => {
    await tellOf(office, mother(), { lifeStatus: 'SUSPECTED_DEAD', lifeStatusOn: '2026-11-20', version: 2 });
    expect(await reviewed(office, caseId)).toMatchObject({
      ...{ status: 'REVIEWING', review: { reasons: [{ trigger: 'DEATH' }] }, suspension: null },
      award: { status: 'ACTIVE' },
    });
  });

  it('确认死亡后，提出的是减发，须听取家属意见', async () => {
    await tellOf(office, mother(), { lifeStatus: 'DEAD', lifeStatusOn: '2026-11-20', version: 3 });
    doneCase(await visitAgain(office, caseId, '2026-12-01'));
    doneCase(await by('reviewer-sun', 'proposeAwardChange'));
    const { review } = await reviewed(office, caseId);
    expect(review?.proposal).toMatchObject({
      ...{ kind: 'REDUCTION', monthlyAmount: '200.00', from: '2026-12', needsOpinion: true },
      grounds: [{ code: 'MEMBERS_CHANGED' }],
    });
    expect((await by('bureau-zheng', 'decideAwardChange')).problems).toMatchObject([{ code: 'OPINION_NOT_HEARD' }]);
  });

  it('听取后决定：自死亡次月起按两人计发，多发的十二月记为应退', async () => {
    doneCase(await by('clerk-li', 'hearOpinion', { stance: 'AGREES', content: '知道了。' }));
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    const { award } = await reviewed(office, caseId);
    expect(award.amounts).toMatchObject([
      { from: '2026-11', amount: '1200.00' },
      { from: '2026-12', amount: '200.00' },
    ]);
    expect(award.arrears).toEqual([{ month: '2026-12', amount: '-1000.00' }]);
  });
});

describe('独自享受待遇的人死亡 (domain §11 DeathRegistered、DeathReportRevoked)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  const alone = () => family.members[0] ?? { personId: '', birthDate: '' };
  beforeEach(async () => {
    office = await anOffice('2026-09-24');
    family = await aFamily(office);
    const [first] = family.members;
    const members = [{ personId: first?.personId, relation: 'SELF' }];
    const incomes = [{ personId: first?.personId, kind: 'PENSION', monthlyAmount: '400.00' }];
    const more = { members, incomes, consentIds: [first?.consentId] };
    caseId = (await onTheAllowance(office, family, more)).id;
  });
  afterEach(() => office.close());

  it('单源报告立即暂停，误报的恢复并补发', async () => {
    await tellOf(office, alone(), { lifeStatus: 'SUSPECTED_DEAD', lifeStatusOn: '2026-10-31', version: 2 });
    const suspended = await reviewed(office, caseId);
    expect(suspended).toMatchObject({
      ...{ status: 'SUSPENDED', suspension: { reason: 'DEATH_REPORTED', from: '2026-12' } },
      review: { reasons: [{ trigger: 'DEATH' }] },
    });
    expect(suspended.documents.nodes.map(({ kind }) => kind)).toContain('SUSPENSION');
    await office.jumpTo('2026-12-10');
    await tellOf(office, alone(), { lifeStatus: 'ALIVE', version: 3 });
    const resumed = await reviewed(office, caseId);
    expect(resumed).toMatchObject({ status: 'ACTIVE', suspension: null, review: null });
    expect(resumed.award.arrears).toEqual([{ month: '2026-12', amount: '600.00' }]);
  });

  it('确认死亡的发到死亡当月，次月起已发的追回；死亡免听取意见', async () => {
    for (const month of ['2026-11', '2026-12', '2027-01']) {
      await office.jumpTo(`${month}-01`);
      await lockedRoll(office, month);
    }
    await tellOf(office, alone(), { lifeStatus: 'DEAD', lifeStatusOn: '2026-11-30', version: 2 });
    const { status, award, decisions, documents } = await reviewed(office, caseId);
    expect({ status, to: award.to, standing: award.status }).toEqual({
      ...{ status: 'TERMINATED', to: '2026-11', standing: 'ENDED' },
    });
    expect(award.arrears).toEqual([
      { month: '2026-12', amount: '-600.00' },
      { month: '2027-01', amount: '-600.00' },
    ]);
    expect(decisions.nodes).toMatchObject([
      { kind: 'END', to: '2026-11', grounds: [{ code: 'DEATH' }], opinion: null },
    ]);
    const paper = documents.nodes.find(({ kind }) => kind === 'TERMINATION');
    expect(paper?.text).toContain('2026-11-30 死亡');
    expect(paper?.text).not.toContain('魏');
  });

  it('月初一日死亡的，当月照发', async () => {
    await office.jumpTo('2026-12-01');
    await lockedRoll(office, '2026-12');
    await tellOf(office, alone(), { lifeStatus: 'DEAD', lifeStatusOn: '2026-12-01', version: 2 });
    const { award } = await reviewed(office, caseId);
    expect(award).toMatchObject({ to: '2026-12', arrears: [] });
  });

  it('已终止而死亡报告被撤销的，恢复待遇，停发的月份补发', async () => {
    await lockedRoll(office, '2026-11');
    await tellOf(office, alone(), { lifeStatus: 'DEAD', lifeStatusOn: '2026-10-31', version: 2 });
    expect((await reviewed(office, caseId)).award.arrears).toEqual([{ month: '2026-11', amount: '-600.00' }]);
    await office.jumpTo('2027-01-10');
    await tellOf(office, alone(), { lifeStatus: 'ALIVE', version: 3 });
    const { status, award } = await reviewed(office, caseId);
    expect({ status, to: award.to, standing: award.status }).toEqual({
      status: 'ACTIVE',
      to: null,
      standing: 'ACTIVE',
    });
    const due = new Map<string, number>();
    for (const { month, amount } of award.arrears) due.set(month, (due.get(month) ?? 0) + Number(amount));
    expect(Object.fromEntries(due)).toEqual({ '2026-11': 0, '2026-12': 600, '2027-01': 600 });
  });

  it('同一消息听到两遍，只办一次', async () => {
    const death = { lifeStatus: 'DEAD', lifeStatusOn: '2026-11-30', version: 2 } as const;
    await tellOf(office, alone(), death);
    const { decisions } = await reviewed(office, caseId);
    await tellOf(office, alone(), { ...death, version: 3 });
    expect((await reviewed(office, caseId)).decisions.nodes).toEqual(decisions.nodes);
  });
});
