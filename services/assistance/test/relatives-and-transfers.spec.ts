import { dataOf, eventsOn, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { answerAll, application, applied, doneCase, findings, proposed, step, visit } from './support/steps.js';

const day = '2026-10-20';

/** Accepted, checked and visited on one day; nothing proposed yet. */
async function examined(office: Office, family: Family, more: Record<string, unknown>) {
  const { people } = office;
  const found = await applied(office, family, more);
  const caseId = found.id;
  doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
  doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }));
  await answerAll(office, caseId);
  return doneCase(await visit(office, caseId, day));
}

describe('近亲属备案与投诉：区局必须入户（§12 #16、§2.4）', () => {
  let office: Office;
  let now = day;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());
  const goTo = async (on: string) => {
    await office.moveTo(on);
    now = on;
  };
  const confirm = (caseId: string) => step(office, office.people['bureau-zheng'], 'confirmSubsistenceCase', { caseId });
  const visitBy = (caseId: string, ...visitors: string[]) =>
    step(office, office.people['bureau-wu'], 'recordHomeVisit', {
      ...{ caseId, visitors, visitedOn: now, findings },
      photoDigests: ['a'.repeat(64)],
    });

  it('申请后才知道的近亲属：备案以后他的入户不算，他不得入户、不得决定，区局另行入户才能确认', async () => {
    const { people } = office;
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, postedOn: day }));
    const register = (officer: string) =>
      step(office, people['clerk-li'], 'registerNearRelative', { caseId, officer, kind: 'SIBLING' });
    expect((await register('nobody')).problems).toMatchObject([{ code: 'OFFICER_UNKNOWN' }]);
    doneCase(await register('investigator-zhao'));
    expect((await register('investigator-zhao')).problems).toMatchObject([{ code: 'RELATIVE_ALREADY_REGISTERED' }]);
    await goTo('2026-10-28');
    expect((await confirm(caseId)).problems).toMatchObject([{ code: 'HOME_VISIT_MISSING' }]);
    expect((await visitBy(caseId, 'investigator-zhao', 'bureau-wu')).problems).toMatchObject([
      { code: 'VISITOR_IS_RELATIVE' },
    ]);
    doneCase(await visitBy(caseId, 'bureau-wu', 'investigator-qian'));
    doneCase(await register('bureau-zheng'));
    expect((await confirm(caseId)).problems).toMatchObject([{ code: 'RELATIVE_CANNOT_DECIDE' }]);
  });

  it('有投诉的，投诉以前的区局入户不算；投诉内容加密、不讲给事件', async () => {
    const { people } = office;
    const { id: caseId } = await proposed(office, await aFamily(office), now);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, postedOn: now }));
    doneCase(await visitBy(caseId, 'bureau-wu', 'investigator-qian'));
    const complain = (content: string) => step(office, people['clerk-li'], 'recordComplaint', { caseId, content });
    expect((await complain(' ')).problems).toMatchObject([{ code: 'REASON_MISSING' }]);
    doneCase(await complain('举报人称该户有两辆轿车'));
    await goTo('2026-11-05');
    expect((await confirm(caseId)).problems).toMatchObject([{ code: 'DISTRICT_VISIT_MISSING' }]);
    doneCase(await visitBy(caseId, 'bureau-wu', 'investigator-qian'));
    expect(doneCase(await confirm(caseId)).status).toBe('CONFIRMED');
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    expect(told.map(({ type }) => type)).toContain('yimen.assistance.case.complaint-recorded.v1');
    expect(JSON.stringify(told)).not.toContain('轿车');
  });

  it('登记册按页列出，区局看得到谁还没有入户；街道没有这个权利', async () => {
    const { people, service } = office;
    await applied(office, await aFamily(office), { nearRelativeOf: ['reviewer-b'] });
    const query = `query ($first: Int!, $after: String) { nearRelativeRegister(division: "370112", first: $first, after: $after) {
      edges { node { officer { account } kind visitedByBureauOn case { number } } } pageInfo { hasNextPage endCursor } } }`;
    type Register = {
      nearRelativeRegister: {
        edges: { node: { officer: { account: string }; visitedByBureauOn: string | null } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const page = async (after: string | null) =>
      dataOf(await service.query<Register>(people['bureau-wu'], query, { first: 1, after })).nearRelativeRegister;
    const first = await page(null);
    expect(first.edges).toMatchObject([{ node: { officer: { account: 'reviewer-b' }, visitedByBureauOn: null } }]);
    const second = await page(first.pageInfo.endCursor);
    expect(second.edges).toMatchObject([
      { node: { officer: { account: 'bureau-zheng' }, kind: 'SIBLING', visitedByBureauOn: '2026-10-28' } },
    ]);
    const denied = await service.query(people['clerk-li'], query, { first: 1 });
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('转办：保留首次提交日，一个工作日内接收（§1.3）', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());
  const stateOf = async (who: Parameters<typeof office.service.query>[0], id: string) =>
    dataOf(
      await office.service.query<{ subsistenceCase: Record<string, unknown> | null }>(
        who,
        `query ($id: ID!) { subsistenceCase(id: $id) { status appliedOn division { code } nextSteps { code }
           transfers { from { code } to { code } agency receivedOn reason } deadlines { name dueOn metOn } } }`,
        { id },
      ),
    ).subsistenceCase;
  const seenBy = async (who: Parameters<typeof office.service.query>[0]) => {
    const answer = await office.service.query<{ subsistenceCases: { edges: { node: { id: string } }[] } }>(
      who,
      '{ subsistenceCases(first: 50) { edges { node { id } } } }',
    );
    return dataOf(answer).subsistenceCases.edges.map(({ node }) => node.id);
  };
  const transfer = (caseId: string, more: object) =>
    step(office, office.people['clerk-li'], 'transferCase', { caseId, reason: '家庭已迁居洪家楼街道', ...more });

  it('目的地不对的拒绝：同一街道、外区、村、两个都填、都不填', async () => {
    const { id } = await applied(office, await aFamily(office));
    for (const more of [
      { division: '370112001' },
      { division: '370112002001' },
      { division: '370102001' },
      { division: '370112002', agency: '某机关' },
      {},
    ]) {
      expect((await transfer(id, more)).problems).toMatchObject([{ code: 'TRANSFER_TARGET' }]);
    }
    expect(await stateOf(office.people['clerk-li'], id)).toMatchObject({ status: 'SUBMITTED', transfers: [] });
  });

  it('转到另一街道：原街道仍能看、不能再办；新街道接收后照常受理；首次提交日不变', async () => {
    const { people } = office;
    const { id } = await applied(office, await aFamily(office));
    expect(await stateOf(people['clerk-wang-b'], id)).toBeNull();
    doneCase(await transfer(id, { division: '370112002' }));
    await office.moveTo('2026-10-21');
    expect(await stateOf(people['clerk-wang-b'], id)).toMatchObject({
      ...{ status: 'TRANSFERRED', appliedOn: '2026-09-24', division: { code: '370112002' } },
      transfers: [{ from: { code: '370112001' }, to: { code: '370112002' }, reason: '家庭已迁居洪家楼街道' }],
      deadlines: [{ name: 'limit.transfer', dueOn: '2026-10-21', metOn: null }],
    });
    expect(await seenBy(people['clerk-li'])).toContain(id);
    expect(await seenBy(people['clerk-wang-b'])).toContain(id);
    expect(await stateOf(people['clerk-li'], id)).toMatchObject({ status: 'TRANSFERRED', nextSteps: [] });
    const receive = (who: (typeof people)['clerk-li']) => step(office, who, 'receiveTransferredCase', { caseId: id });
    expect((await receive(people['clerk-li'])).problems).toMatchObject([{ code: 'NO_AUTHORITY' }]);
    expect(doneCase(await receive(people['clerk-wang-b'])).status).toBe('SUBMITTED');
    const accepted = doneCase(await step(office, people['clerk-wang-b'], 'acceptSubsistenceCase', { caseId: id }));
    expect(accepted).toMatchObject({ status: 'ACCEPTED', acceptedOn: '2026-10-21' });
    expect(await stateOf(people['clerk-wang-b'], id)).toMatchObject({ appliedOn: '2026-09-24' });
  });

  it('转给外地机关的，本件到此为止，家庭可以另行申请', async () => {
    const family = await aFamily(office);
    const { id } = await applied(office, family);
    doneCase(await transfer(id, { agency: '某市某区民政局' }));
    const receive = await step(office, office.people['clerk-li'], 'receiveTransferredCase', { caseId: id });
    expect(receive.problems).toMatchObject([{ code: 'TRANSFER_TARGET' }]);
    const input = application(family, await office.ticket(family));
    expect(doneCase(await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input)).status).toBe(
      'SUBMITTED',
    );
  });
});

describe('不计入的成员须有凭据；书面告知（R-AST-01、§28.3）', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  it('申报在监服刑而没有凭据的，不能拟确认；登记凭据以后可以；在家服刑的计入，不要凭据', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const spouse = family.members[1]?.personId ?? '';
    const members = (more: object) =>
      family.members.map(({ personId, relation, studentStage }) => ({
        ...{ personId, relation },
        ...(studentStage === undefined ? {} : { studentStage }),
        ...(personId === spouse ? more : {}),
      }));
    const { id: caseId } = await examined(office, family, { members: members({ exclusion: 'IN_PRISON' }) });
    const propose = () => step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' });
    expect((await propose()).problems).toMatchObject([{ code: 'EXCLUSION_UNPROVEN', persons: [{ id: spouse }] }]);
    const prove = (personId: string) =>
      step(office, people['clerk-li'], 'proveExclusion', { caseId, personId, evidence: '（2025）鲁01刑初8号' });
    expect((await prove(family.members[0]?.personId ?? '')).problems).toMatchObject([{ code: 'UNKNOWN_MEMBER' }]);
    doneCase(await prove(spouse));
    expect(doneCase(await propose()).status).toBe('PROPOSED');
    await settled(office.service);
    const types = (await eventsOn(office.service.transport, 'yimen.assistance')).map(({ type }) => type);
    expect(types).toContain('yimen.assistance.case.exclusion-proven.v1');
  });

  it('不配合的，书面告知期满以后才能不予', async () => {
    const { people } = office;
    const { id: caseId } = await applied(office, await aFamily(office));
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['clerk-li'], 'startVerification', { caseId, sources: ['BANK'] }));
    const reasons = [{ code: 'NOT_COOPERATING', text: '书面告知后仍拒绝入户。' }];
    const refuse = () => step(office, people['bureau-zheng'], 'refuseSubsistenceCase', { caseId, reasons });
    doneCase(
      await step(office, people['clerk-li'], 'remindHousehold', { caseId, demand: '请于 10 月 27 日前配合入户' }),
    );
    expect((await refuse()).problems).toMatchObject([{ code: 'REMINDER_NOT_DUE' }]);
    await office.jumpTo('2026-10-28');
    expect(doneCase(await refuse()).status).toBe('REJECTED');
  });
});
