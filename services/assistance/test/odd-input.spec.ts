import { dataOf, streetA } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { application, applied, step } from './support/steps.js';

describe('录错的、不可能的内容，申请与测算都说明错在哪里', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
  });
  afterAll(() => office.close());

  const couple = [
    { key: 'a', relation: 'SELF', birthDate: '1980-01-01' },
    { key: 'b', relation: 'SPOUSE', birthDate: '1981-01-01' },
  ];
  const wage = { key: 'a', kind: 'WAGE', monthlyAmount: '1800.00' };
  const explain = (own: object, on?: string) =>
    office.service.query<{ explainSubsistence: { outcome: string } }>(
      office.people['clerk-li'],
      `query ($input: ExplainSubsistenceInput!, $on: Date) { explainSubsistence(input: $input, on: $on) { outcome } }`,
      { input: { division: streetA, members: couple, incomes: [wage], ...own }, ...(on === undefined ? {} : { on }) },
    );

  it.each([
    ['a member named twice', { members: [...couple, couple[0]] }, 'MEMBER_TWICE'],
    ['nobody', { members: [] }, 'MEMBERS_MISSING'],
    ['an income of nobody named', { incomes: [{ ...wage, key: 'z' }] }, 'UNKNOWN_MEMBER'],
    ['a property of nobody named', { properties: [{ key: 'z', kind: 'DEPOSIT', value: '1.00' }] }, 'UNKNOWN_MEMBER'],
    ['a negative income', { incomes: [{ ...wage, monthlyAmount: '-1.00' }] }, 'INCOME_NEGATIVE'],
    ['a negative number of cars', { properties: [{ key: 'a', kind: 'VEHICLE', quantity: -1 }] }, 'INCOME_NEGATIVE'],
    ['an unbelievable income', { incomes: [{ ...wage, monthlyAmount: '9000000.00' }] }, 'INCOME_ABSURD'],
    ['a level of −5', { members: [{ ...couple[0], disability: { type: 'PHYSICAL', level: -5 } }] }, 'DISABILITY_LEVEL'],
    ['a level of 99', { members: [{ ...couple[0], disability: { type: 'MENTAL', level: 99 } }] }, 'DISABILITY_LEVEL'],
    ['a birth in the year 1', { members: [{ ...couple[0], birthDate: '0001-01-01' }] }, 'DATE_TOO_EARLY'],
    ['a birth in the year 9999', { members: [{ ...couple[0], birthDate: '9999-12-31' }] }, 'DATE_IN_FUTURE'],
  ])('a trial with %s', async (_, own, reason) => {
    const { errors } = await explain(own);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason } }]);
  });

  it.each(['0001-01-01', '9999-12-31'])('a trial for the day %s', async (day) => {
    expect((await explain({}, day)).errors).toMatchObject([{ extensions: { reason: 'DATE_OUT_OF_RANGE' } }]);
  });

  it('a kind of income that does not exist', async () => {
    expect((await explain({ incomes: [{ ...wage, kind: 'ALMS' }] })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(dataOf(await explain({})).explainSubsistence.outcome).toBe('ELIGIBLE');
  });

  const obligor = { obligorId: '长子', monthlyIncome: '6000.00', consented: false };
  it.each([
    ['a level of −5', (id: string) => members(id, { disability: { type: 'PHYSICAL', level: -5 } }), 'DISABILITY_LEVEL'],
    ['an exclusion since the year 1', (id: string) => members(id, { exclusionSince: '0001-01-01' }), 'DATE_TOO_EARLY'],
    [
      'an exclusion since the year 9999',
      (id: string) => members(id, { exclusionSince: '9999-12-31' }),
      'DATE_IN_FUTURE',
    ],
    ['a declaration of the year 1', () => ({ declaration: { signedOn: '0001-01-01' } }), 'DATE_TOO_EARLY'],
    ['a declaration of the year 9999', () => ({ declaration: { signedOn: '9999-12-31' } }), 'DATE_IN_FUTURE'],
    [
      'a negative agreed amount',
      (id: string) => ({ obligors: [{ ...obligor, dependants: [id], agreedMonthly: '-1.00' }] }),
      'INCOME_NEGATIVE',
    ],
    ['an obligor of nobody', () => ({ obligors: [{ ...obligor, dependants: [] }] }), 'OBLIGOR_DEPENDANTS'],
    [
      'an obligor named twice',
      (id: string) => ({
        obligors: [
          { ...obligor, dependants: [id] },
          { ...obligor, dependants: [id] },
        ],
      }),
      'OBLIGOR_TWICE',
    ],
    [
      'savings beyond belief',
      (personId: string) => ({ properties: [{ personId, kind: 'DEPOSIT', value: '900000000.00' }] }),
      'INCOME_ABSURD',
    ],
  ])('an application with %s', async (_, own, code) => {
    const family = await aFamily(office);
    const [head] = family.members;
    const input = application(family, await office.ticket(family), own(head?.personId ?? ''));
    const answer = await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input);
    expect(answer.problems).toMatchObject([{ code }]);
    expect((await applied(office, family)).status).toBe('SUBMITTED');
  });

  function members(personId: string, own: object) {
    return { members: [{ personId, relation: 'SELF', ...own }] };
  }
});
