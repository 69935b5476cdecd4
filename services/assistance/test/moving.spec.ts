import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { type Asker, dataOf, eventsOn, publishAsOutside, settled, streetA, streetB } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { onTheAllowance } from './support/on-the-allowance.js';
import { doneCase, step } from './support/steps.js';

describe('区内迁移：本月由原街道、下月起由新街道，不断档 (domain §2.4 ④)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    family = await aFamily(office);
    caseId = (await onTheAllowance(office, family)).id;
  });
  afterAll(() => office.close());

  const move = (toDivision: string, asker: Asker = office.people['clerk-li']) =>
    step(office, asker, 'recordHouseholdMove', { caseId, toDivision, movedOn: '2026-11-01' });
  const whoSees = async () => {
    const seen: string[] = [];
    for (const account of ['clerk-li', 'clerk-wang-b'] as const) {
      const answer = await office.service.query<{ subsistenceCases: { nodes: object[] } }>(
        office.people[account],
        'query ($filter: SubsistenceCaseFilter) { subsistenceCases(filter: $filter) { nodes { id } } }',
        { filter: { household: family.householdId, division: account === 'clerk-li' ? streetA : streetB } },
      );
      if (dataOf(answer).subsistenceCases.nodes.length > 0) seen.push(account);
    }
    return seen;
  };
  const rollOf = async (month: string, division: string) => {
    const answer = await office.service.query<{ draftSubsistenceRoll: { roll: { totalAmount: string } } }>(
      office.people['finance-chen'],
      `mutation ($input: DraftSubsistenceRollInput!, $key: String!) { draftSubsistenceRoll(input: $input, idempotencyKey: $key) {
        roll { totalAmount } } }`,
      { input: { month, division }, key: randomUUID() },
    );
    return dataOf(answer).draftSubsistenceRoll.roll.totalAmount;
  };

  it('goes only to a street of the district where the applicant is registered or lives', async () => {
    const refused = await move(streetB);
    expect(refused.problems).toMatchObject([{ __typename: 'SubsistenceMoveTarget', code: 'MOVE_TARGET' }]);
    expect((await move('370112')).problems[0]?.message).toContain('现行有效的街道');
    expect((await move(streetA)).problems[0]?.message).toContain('已由这个街道');
  });

  it('this month the old street handles and pays it', async () => {
    const { personId, birthDate } = family.members[0] ?? { personId: '', birthDate: '' };
    const moved = { hukouDivision: streetB, residenceDivision: streetB, lifeStatus: 'ALIVE', version: 2 } as const;
    const telling = { subjectVersion: 2, legalDate: legalDate('2026-11-01') };
    await publishAsOutside(
      office.service.transport,
      eventOf('yimen.residents.person.changed.v1', { personId, birthDate, sex: 'UNKNOWN', ...moved }, telling),
    );
    await settled(office.service);
    doneCase(await move(streetB));
    expect(await whoSees()).toEqual(['clerk-li']);
    expect([await rollOf('2026-11', streetA), await rollOf('2026-11', streetB)]).toEqual(['1200.00', '0.00']);
  });

  it('from the first day of the next month on the new street does, at the same amount, and the old one reads it on', async () => {
    await office.jumpTo('2026-12-01');
    const answer = await office.service.query<{ subsistenceCase: { status: string; division: { code: string } } }>(
      office.people['clerk-wang-b'],
      'query ($id: ID!) { subsistenceCase(id: $id) { status division { code } move { from } } }',
      { id: caseId },
    );
    expect(dataOf(answer).subsistenceCase).toMatchObject({ division: { code: streetB }, move: null });
    expect(await whoSees()).toEqual(['clerk-wang-b']);
    expect([await rollOf('2026-12', streetA), await rollOf('2026-12', streetB)]).toEqual(['0.00', '1200.00']);
    await office.service.runDue();
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const types = told.map(({ type }) => type.split('.').slice(2, 4).join('.'));
    expect(types.filter((type) => type === 'case.moved' || type === 'case.move-recorded')).toHaveLength(2);
    const changed = told.flatMap(({ type, data }) => (type === 'yimen.assistance.award.changed.v1' ? [data] : []));
    expect(changed).toMatchObject([
      { division: streetB, monthlyAmount: '1200.00', reasonCode: 'MOVED_WITHIN_DISTRICT' },
    ]);
  });
});
