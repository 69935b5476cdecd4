import { randomUUID } from 'node:crypto';
import { divisionsTold, eventsOn, publishAsOutside, resident, settled, streetA, streetB } from '@yimen/testing';
import { aFamily, signAnew, withdrawConsent } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { application, applied, doneCase, type Payload, step } from './support/steps.js';

describe('申请低保', () => {
  let office: Office;
  const apply = (input: Record<string, unknown>, key?: string, who = office.people['clerk-li']): Promise<Payload> =>
    step(office, who, 'applyForSubsistenceAllowance', input, key);
  const cases = async () => (await eventsOn(office.service.transport, 'yimen.assistance')).length;

  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.close());

  it('refuses a forged ticket and an expired one, and tells them apart', async () => {
    const family = await aFamily(office);
    const ticket = await office.ticket(family);
    const [head, , signature] = ticket.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: randomUUID() })).toString('base64url');
    const forged = await apply(application(family, `${head}.${claims}.${signature}`));
    expect(forged.problems).toMatchObject([{ __typename: 'SubsistenceTicketRefused', code: 'INTAKE_TICKET_INVALID' }]);
    const old = await office.ticket(family, { now: new Date(Date.now() - 25 * 3_600_000) });
    const expired = await apply(application(family, old));
    expect(expired.problems).toMatchObject([{ code: 'INTAKE_TICKET_EXPIRED' }]);
  });

  it('refuses a ticket for another matter, of another street than the clerk’s, and of another person than the resident', async () => {
    const family = await aFamily(office);
    const other = await office.ticket(family, { items: ['AST-03'] });
    expect((await apply(application(family, other))).problems).toMatchObject([{ code: 'INTAKE_TICKET_NOT_FOR_THIS' }]);
    const ticket = await office.ticket(family);
    const there = await apply(application(family, ticket), undefined, office.people['clerk-wang-b']);
    expect(there.problems).toMatchObject([{ code: 'INTAKE_TICKET_NOT_FOR_THIS' }]);
    const stranger = await apply(application(family, ticket), undefined, resident('resident-han', randomUUID()));
    expect(stranger.problems).toMatchObject([{ code: 'INTAKE_TICKET_NOT_FOR_THIS' }]);
  });

  it('lets a resident apply for their own household with a ticket of their own', async () => {
    const family = await aFamily(office);
    const ticket = await office.ticket(family);
    const self = resident('resident-wei', family.members[0]?.personId ?? '');
    expect(doneCase(await apply(application(family, ticket), undefined, self)).status).toBe('SUBMITTED');
  });

  it('keeps the day of the first visit when another window handed it over (转办保留首次提交时间)', async () => {
    const family = await aFamily(office);
    const ticket = await office.ticket(family, { on: '2026-09-22' });
    const { id } = doneCase(await apply(application(family, ticket)));
    const asked = await office.service.query<{ subsistenceCase: { appliedOn: string } }>(
      office.people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { appliedOn } }',
      { id },
    );
    expect(asked.data?.subsistenceCase.appliedOn).toBe('2026-09-22');
  });

  it('refuses a negative income, an absurd one, and somebody who is no member', async () => {
    const family = await aFamily(office);
    const ticket = await office.ticket(family);
    const personId = family.members[0]?.personId ?? '';
    const income = (monthlyAmount: string, whose = personId) => ({
      incomes: [{ personId: whose, kind: 'WAGE', monthlyAmount }],
    });
    const refusal = async (more: Record<string, unknown>) =>
      (await apply(application(family, ticket, more))).problems[0]?.code;
    expect(await refusal(income('-1.00'))).toBe('INCOME_NEGATIVE');
    expect(await refusal(income('99999999.00'))).toBe('INCOME_ABSURD');
    expect(await refusal(income('1.00', randomUUID()))).toBe('UNKNOWN_MEMBER');
    const periods = [
      { month: '2026-07', amount: '3000.00' },
      { month: '2026-08', amount: '-10.00' },
    ];
    expect(await refusal({ incomes: [{ personId, kind: 'WAGE', periods }] })).toBe('INCOME_NEGATIVE');
  });

  it('refuses a declaration signed after today', async () => {
    const family = await aFamily(office);
    const input = application(family, await office.ticket(family), { declaration: { signedOn: '2026-09-25' } });
    expect((await apply(input)).problems).toMatchObject([
      { __typename: 'SubsistenceDateInFuture', date: '2026-09-25' },
    ]);
  });

  it('refuses a household of which an adult has not consented, or has withdrawn, or consented to a part only', async () => {
    const family = await aFamily(office);
    const [, mother] = family.members;
    const without = application(family, await office.ticket(family), { consentIds: [family.members[0]?.consentId] });
    expect((await apply(without)).problems).toMatchObject([
      { code: 'AUTHORIZATION_MISSING', persons: [{ id: mother?.personId }] },
    ]);
    if (mother === undefined) throw new Error('no mother');
    await withdrawConsent(office, mother, '2026-09-23');
    const withdrawn = await apply(application(family, await office.ticket(family)));
    expect(withdrawn.problems).toMatchObject([{ code: 'AUTHORIZATION_MISSING', persons: [{ id: mother.personId }] }]);
  });

  it('refuses the dead', async () => {
    const family = await aFamily(office, { lifeStatus: 'DEAD' });
    const input = application(family, await office.ticket(family));
    expect((await apply(input)).problems).toMatchObject([{ __typename: 'SubsistencePersonNotLiving' }]);
  });

  it('refuses a place where the applicant is not registered and says which place is right', async () => {
    const family = await aFamily(office, { division: streetA, hukou: `${streetB}001` });
    const input = application(family, await office.ticket(family));
    expect((await apply(input)).problems).toMatchObject([
      { __typename: 'SubsistenceWrongAcceptancePlace', rightPlace: { code: streetB } },
    ]);
  });

  it('refuses an abolished division and names what it became; and one that is no street', async () => {
    const { service, people } = office;
    const gone = {
      code: '370112099',
      name: '旧街道',
      level: 'TOWNSHIP' as const,
      parentCode: '370112',
      validFrom: '2000-01-01',
    };
    const rows = [{ ...gone, validTo: '2026-09-01', successorCodes: [streetA], version: 1 }];
    await publishAsOutside(service.transport, divisionsTold(rows, 'test/0002'));
    await settled(service);
    const family = await aFamily(office, { division: '370112099', hukou: streetA });
    const old = await apply(application(family, await office.ticket(family)), undefined, people['bureau-wu']);
    expect(old.problems).toMatchObject([{ code: 'DIVISION_ABOLISHED', successors: [{ code: streetA }] }]);
    const district = await aFamily(office, { division: '370112' });
    const high = await apply(application(district, await office.ticket(district)), undefined, people['bureau-wu']);
    expect(high.problems).toMatchObject([{ code: 'DIVISION_NOT_A_STREET' }]);
  });

  it('asks residents for somebody registered a moment ago, and when it is silent says to try again', async () => {
    const { residents } = office;
    const known = await aFamily(office);
    const baby = { id: randomUUID(), name: '魏新生', birthDate: '2026-09-23', hukou: streetA };
    residents.persons.push(baby);
    const withBaby = application(known, await office.ticket(known));
    const members = [...withBaby.members, { personId: baby.id, relation: 'DAUGHTER' }];
    residents.households.find(({ id }) => id === known.householdId)?.members.push(baby.id);
    residents.silent = true;
    const silent = await apply({ ...withBaby, members });
    residents.silent = false;
    expect(silent.problems).toMatchObject([
      { __typename: 'TryAgain', code: 'PERSON_NOT_YET_KNOWN', retryAfterSeconds: 2 },
    ]);
    expect(doneCase(await apply({ ...withBaby, members })).status).toBe('SUBMITTED');
  });

  it('refuses a second application of the household or of a member, and says the number of the first', async () => {
    const family = await aFamily(office);
    const { number } = await applied(office, family);
    const again = await apply(application(family, await office.ticket(family)));
    expect(again.problems).toMatchObject([
      { __typename: 'SubsistenceDuplicateApplication', code: 'DUPLICATE_APPLICATION', existingNumber: number },
    ]);
    const other = await aFamily(office);
    const [, mother] = family.members;
    const plain = application(other, await office.ticket(other));
    const members = [...plain.members, { personId: mother?.personId, relation: 'SIBLING' }];
    const shared = await apply({ ...plain, members, consentIds: [...plain.consentIds, mother?.consentId] });
    expect(shared.problems).toMatchObject([{ code: 'DUPLICATE_APPLICATION', personIds: [mother?.personId] }]);
  });

  it('accepts one of two applications sent from two windows at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const family = await aFamily(office);
      const tickets = await Promise.all([office.ticket(family), office.ticket(family)]);
      const answers = await Promise.all(tickets.map((ticket) => apply(application(family, ticket))));
      const done = answers.filter((answer) => answer.case !== null);
      const refused = answers.filter((answer) => answer.case === null);
      expect(done).toHaveLength(1);
      expect(refused[0]?.problems).toMatchObject([
        { code: 'DUPLICATE_APPLICATION', existingNumber: done[0]?.case?.number },
      ]);
    }
  });

  it('does once what is sent twice with one key, also at the same moment, and refuses the key for another body', async () => {
    const family = await aFamily(office);
    const input = application(family, await office.ticket(family));
    const before = await cases();
    const [one, two] = await Promise.all([apply(input, 'one-key-one-case'), apply(input, 'one-key-one-case')]);
    const third = await apply(input, 'one-key-one-case');
    expect(doneCase(one).id).toBe(doneCase(two).id);
    expect(doneCase(third).id).toBe(doneCase(one).id);
    await settled(office.service);
    expect(await cases()).toBe(before + 1);
    const another = await apply({ ...input, properties: [], incomes: [] }, 'one-key-one-case');
    expect(another.problems).toMatchObject([{ __typename: 'IdempotencyConflict', code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('frees the household when it withdraws: it may apply again', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await applied(office, family);
    const father = resident('resident-wei', family.members[0]?.personId ?? '');
    const left = doneCase(await step(office, father, 'withdrawApplication', { caseId, reason: '已找到工作' }));
    expect(left.status).toBe('WITHDRAWN');
    expect((await applied(office, await signAnew(office, family))).id).not.toBe(caseId);
  });

  it('writes nothing of what it refuses', async () => {
    const family = await aFamily(office);
    await settled(office.service);
    const before = await cases();
    await apply(application(family, await office.ticket(family), { consentIds: [] }));
    await settled(office.service);
    expect(await cases()).toBe(before);
  });
});
