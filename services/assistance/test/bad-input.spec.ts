import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { dataOf, publishAsOutside, settled, streetB } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { answerAll, application, applied, doneCase, step, visit } from './support/steps.js';

const day = '2026-10-20';

describe('坏输入（§12）：如实发现，照章应对，什么都没有改变', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  /** They belonged to another household until a day, as residents tells it. */
  const leftAnother = async (family: Family, to: string) => {
    const members = family.members.map(({ personId, relation }) => ({ personId, relation, from: '2015-01-01', to }));
    const data = { householdId: randomUUID(), division: family.hukou, members, version: 1 };
    const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-01') };
    await publishAsOutside(office.service.transport, eventOf('yimen.residents.household.changed.v1', data, telling));
    await settled(office.service);
  };
  const examined = async (family: Family) => {
    const { id: caseId } = await applied(office, family);
    doneCase(await step(office, office.people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, office.people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId);
    doneCase(await visit(office, caseId, day));
    return caseId;
  };
  const propose = (caseId: string) =>
    step(office, office.people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' });

  it('#8 分户、离婚不久就申请的：不推定骗取，也不照单全收，须入户并听取邻里意见', async () => {
    const family = await aFamily(office);
    await leftAnother(family, '2026-06-01');
    const caseId = await examined(family);
    expect((await propose(caseId)).problems).toMatchObject([{ __typename: 'SubsistenceNeighboursNotHeard' }]);
    const meeting = { caseId, heldOn: day, participants: 7, agreed: 7, disagreed: 0, summary: '邻里均称已分开居住' };
    doneCase(await step(office, office.people['clerk-li'], 'recordReviewMeeting', meeting));
    expect(doneCase(await propose(caseId)).status).toBe('PROPOSED');
  });

  it('#8 分户已久的，照常办理', async () => {
    const family = await aFamily(office);
    await leftAnother(family, '2025-10-19');
    expect(doneCase(await propose(await examined(family))).status).toBe('PROPOSED');
  });

  it('#9 跨街道重复申请：同一户、同一人都拒绝后申请的一方，先申请的不受影响', async () => {
    const family = await aFamily(office);
    const first = await applied(office, family);
    const elsewhere = await aFamily(office, { division: streetB });
    const [moved] = family.members;
    const asMember = { personId: moved?.personId, relation: 'SIBLING' };
    const ticket = await office.ticket(elsewhere);
    const plain = application(elsewhere, ticket);
    const both = {
      ...plain,
      members: [...plain.members, asMember],
      consentIds: [...plain.consentIds, moved?.consentId],
    };
    const again = await step(office, office.people['clerk-wang-b'], 'applyForSubsistenceAllowance', both);
    expect(again.problems).toMatchObject([
      { code: 'DUPLICATE_APPLICATION', existingNumber: null, personIds: [moved?.personId] },
    ]);
    const same = application(family, await office.ticket(family));
    const twice = await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', same);
    expect(twice.problems).toMatchObject([{ code: 'DUPLICATE_APPLICATION', existingNumber: first.number }]);
    const answer = await office.service.query<{ subsistenceCase: { status: string; version: number } }>(
      office.people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { status version } }',
      { id: first.id },
    );
    expect(dataOf(answer).subsistenceCase).toEqual({ status: 'SUBMITTED', version: 1 });
  });
});
