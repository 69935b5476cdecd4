import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, resident, settled, streetA, streetB } from '@yimen/testing';
import { aFamily, allScopes } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { application, applied, doneCase, type Payload, step } from './support/steps.js';

describe('申请低保：不是自己家的人', () => {
  let office: Office;
  const apply = (input: Record<string, unknown>, who = office.people['clerk-li']): Promise<Payload> =>
    step(office, who, 'applyForSubsistenceAllowance', input);
  const head = (family: Family) => family.members[0]?.personId ?? '';
  const anybodyElse = (personId: string, relation = 'OTHER') => ({ personId, relation });
  const together = async (family: Family, others: ReturnType<typeof anybodyElse>[], consents: string[] = []) => {
    const plain = application(family, await office.ticket(family));
    return { ...plain, members: [...plain.members, ...others], consentIds: [...plain.consentIds, ...consents] };
  };

  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.close());

  it('answers who claims a stranger’s household exactly as for a household that is not there, and the family may still apply', async () => {
    const [family, stranger] = [await aFamily(office), await aFamily(office)];
    const self = resident('resident-stranger', head(stranger));
    const claim = async (householdId: string) => {
      const plain = application(stranger, await office.ticket(stranger));
      return apply({ ...plain, householdId, members: plain.members.slice(0, 1) }, self);
    };
    const [claimed, nowhere] = [await claim(family.householdId), await claim(randomUUID())];
    expect(claimed.problems).toMatchObject([{ code: 'HOUSEHOLD_UNKNOWN' }]);
    expect(claimed).toEqual(nowhere);
    expect(await claim('no-uuid')).toEqual(nowhere);
    expect((await applied(office, family)).status).toBe('SUBMITTED');
    expect(await claim(family.householdId)).toEqual(nowhere);
  });

  it('does not take for a member who has left the household, or will join it later', async () => {
    const family = await aFamily(office);
    const [father, mother, son] = family.members;
    const since = (personId: string | undefined, relation: string, from: string, to: string | null) => ({
      ...{ personId: personId ?? '', relation, from, to },
    });
    const members = [
      since(father?.personId, 'HEAD', '2020-01-01', null),
      since(mother?.personId, 'SPOUSE', '2020-01-01', '2026-09-24'),
      since(son?.personId, 'SON', '2026-09-25', null),
    ];
    const { householdId } = family;
    const told = eventOf(
      'yimen.residents.household.changed.v1',
      { householdId, division: streetA, members, version: 2 },
      { legalDate: legalDate('2026-09-24'), subjectVersion: 2 },
    );
    await publishAsOutside(office.service.transport, told);
    await settled(office.service);
    for (const household of office.residents.households)
      if (household.id === householdId) household.members = [head(family)];
    const left = await apply(application(family, await office.ticket(family), { consentIds: [father?.consentId] }));
    expect(left.problems).toMatchObject([
      { code: 'MEMBER_NOT_OF_HOUSEHOLD', personIds: [mother?.personId, son?.personId] },
    ]);
    const gone = await office.ticket(family, { applicant: mother?.personId ?? '' });
    expect((await apply(application(family, gone))).problems).toMatchObject([{ code: 'HOUSEHOLD_UNKNOWN' }]);
  });

  it('refuses a stranger’s child as a member, in the same words as somebody who does not exist', async () => {
    const [family, other] = [await aFamily(office), await aFamily(office)];
    const child = other.members[2]?.personId ?? '';
    const refusal = async (personId: string) => (await apply(await together(family, [anybodyElse(personId)]))).problems;
    const [known, unknown] = [await refusal(child), await refusal(randomUUID())];
    expect(known).toMatchObject([
      { __typename: 'SubsistenceMemberNotOfHousehold', code: 'MEMBER_NOT_OF_HOUSEHOLD', personIds: [child] },
    ]);
    expect({ ...unknown[0], personIds: [child] }).toEqual(known[0]);
    expect({ ...(await refusal('no-uuid'))[0], personIds: [child] }).toEqual(known[0]);
    expect((await applied(office, other)).status).toBe('SUBMITTED');
  });

  it('lets an adult of another household be counted with it by their own consent in force, handed in, and not without', async () => {
    const [family, other] = [await aFamily(office), await aFamily(office)];
    const [uncle] = other.members;
    const sibling = anybodyElse(uncle?.personId ?? '', 'SIBLING');
    expect((await apply(await together(family, [sibling]))).problems).toMatchObject([
      { code: 'MEMBER_NOT_OF_HOUSEHOLD', personIds: [uncle?.personId] },
    ]);
    const agreed = await together(family, [sibling], [uncle?.consentId ?? '']);
    expect(doneCase(await apply(agreed)).status).toBe('SUBMITTED');
  });

  it('lets a minor of another household be counted with it when a guardian in the household has signed', async () => {
    const family = await aFamily(office);
    const ward = (guardian: string) => {
      const consentId = randomUUID();
      const signed = { signedOn: '2026-09-01', validUntil: '2027-09-01', withdrawnOn: null };
      const consents = [{ id: consentId, scopes: allScopes, ...signed, guardian: { id: guardian } }];
      const person = { id: randomUUID(), name: '魏小侄', birthDate: '2015-05-05', hukou: streetA, consents };
      office.residents.persons.push(person);
      return { personId: person.id, consentId };
    };
    const [theirs, ours] = [ward(randomUUID()), ward(head(family))];
    const named = ({ personId, consentId }: typeof ours) =>
      together(family, [anybodyElse(personId, 'GRANDCHILD')], [consentId]);
    expect((await apply(await named(theirs))).problems).toMatchObject([
      { code: 'MEMBER_NOT_OF_HOUSEHOLD', personIds: [theirs.personId] },
    ]);
    expect(doneCase(await apply(await named(ours))).status).toBe('SUBMITTED');
  });

  it('says that the applicant is no member, where they are missing from the members', async () => {
    const family = await aFamily(office);
    const plain = application(family, await office.ticket(family));
    const without = await apply({ ...plain, members: plain.members.slice(1) });
    expect(without.problems).toMatchObject([{ __typename: 'InvalidInput', code: 'APPLICANT_NOT_MEMBER' }]);
  });

  it('does not tell the number of a case to who may not see that case, but tells that there is one', async () => {
    const [family, there] = [await aFamily(office), await aFamily(office, { division: streetB })];
    const [aunt] = there.members;
    const plain = application(there, await office.ticket(there));
    const { number } = doneCase(await apply(plain, office.people['clerk-wang-b']));
    const shared = await together(family, [anybodyElse(aunt?.personId ?? '', 'SIBLING')], [aunt?.consentId ?? '']);
    const self = resident('resident-wei', head(family));
    for (const who of [office.people['clerk-li'], self]) {
      const { problems } = await apply(shared, who);
      expect(problems).toMatchObject([
        { code: 'DUPLICATE_APPLICATION', existingNumber: null, personIds: [aunt?.personId] },
      ]);
      expect(JSON.stringify(problems)).not.toContain(number);
    }
    expect((await apply(shared, office.people['bureau-wu'])).problems).toMatchObject([{ existingNumber: number }]);
  });

  it('knows the household whatever letters its id is written in', async () => {
    const family = await aFamily(office);
    const first = {
      ...application(family, await office.ticket(family)),
      householdId: family.householdId.toUpperCase(),
    };
    expect(doneCase(await apply(first)).status).toBe('SUBMITTED');
    expect((await apply(first)).problems).toMatchObject([{ code: 'DUPLICATE_APPLICATION' }]);
  });
});

describe('申请低保：收入的写法', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.close());

  it('takes the income by the month or month by month: neither, both, a month twice and a month to come are refused', async () => {
    const family = await aFamily(office);
    const ticket = await office.ticket(family);
    const refusal = async (income: Record<string, unknown>) => {
      const incomes = [{ personId: family.members[0]?.personId, kind: 'WAGE', ...income }];
      const input = application(family, ticket, { incomes });
      const { problems } = await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input);
      return problems[0]?.code;
    };
    const of = (...months: string[]) => months.map((month) => ({ month, amount: '1500.00' }));
    expect(await refusal({})).toBe('INCOME_AMOUNT_MISSING');
    expect(await refusal({ monthlyAmount: null, periods: [] })).toBe('INCOME_AMOUNT_MISSING');
    expect(await refusal({ monthlyAmount: '100.00', periods: of('2026-08') })).toBe('INCOME_AMOUNT_TWICE');
    expect(await refusal({ periods: of('2026-07', '2026-08', '2026-07') })).toBe('INCOME_MONTH_TWICE');
    expect(await refusal({ periods: of('2026-09', '2026-10') })).toBe('DATE_IN_FUTURE');
    expect(await refusal({ periods: of('2026-08', '2026-09') })).toBeUndefined();
  });

  it('asks for the value of savings, which would otherwise weigh nothing', async () => {
    const family = await aFamily(office);
    const ticket = await office.ticket(family);
    const personId = family.members[0]?.personId;
    const apply = (property: Record<string, unknown>) =>
      step(
        office,
        office.people['clerk-li'],
        'applyForSubsistenceAllowance',
        application(family, ticket, { properties: [{ personId, ...property }] }),
      );
    expect((await apply({ kind: 'DEPOSIT' })).problems).toMatchObject([{ code: 'PROPERTY_VALUE_MISSING' }]);
    expect((await apply({ kind: 'HOUSING', quantity: 1 })).problems).toEqual([]);
  });

  it('refuses an amount that is written as a number beyond all numbers', async () => {
    const family = await aFamily(office);
    const personId = family.members[0]?.personId ?? '';
    const ticket = await office.ticket(family);
    const { members, consentIds, householdId } = application(family, ticket);
    const document = `mutation ($members: [CaseMemberInput!]!, $consentIds: [ID!]!) {
      applyForSubsistenceAllowance(idempotencyKey: "beyond-all-numbers", input: {
        intakeTicket: "${ticket}", householdId: "${householdId}", members: $members, consentIds: $consentIds,
        incomes: [{ personId: "${personId}", kind: WAGE, monthlyAmount: 1e400 }], properties: [],
        declaration: { signedOn: "2026-09-20" } }) { case { id } } }`;
    const answer = await office.service.query(office.people['clerk-li'], document, { members, consentIds });
    expect(answer.errors?.map(({ message }) => message).join()).toContain('金额应写作');
    // As a JSON number on its way through the gateway it becomes null: an amount that was not said.
    const incomes = [{ personId, kind: 'WAGE', monthlyAmount: Number.POSITIVE_INFINITY }];
    const onTheWay = application(family, ticket, { incomes });
    const { problems } = await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', onTheWay);
    expect(problems).toMatchObject([{ code: 'INCOME_AMOUNT_MISSING' }]);
  });
});
