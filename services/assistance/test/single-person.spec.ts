import { randomUUID } from 'node:crypto';
import { dataOf, department, eventsOn, resident, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import type { Family } from './support/family.js';
import { apply, confirm, day, declared, investigated, posted, proof, propose } from './support/single-person.js';
import { answerAll, application, doneCase, step, visit } from './support/steps.js';

const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

describe('单人保：低保边缘家庭中的一人 (R-AST-03, domain §19.4)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  const person = (at: number) => family.members[at]?.personId ?? '';
  beforeAll(async () => {
    office = await anOffice(day);
    await publish(office, { key: 'single.ratio', value: '60%', effectiveFrom: '2026-01-01' });
    family = await aFamily(office);
    caseId = await investigated(office, family);
  });
  afterAll(() => office.close());

  it('an application is of item AST-02 and takes a ticket for it', async () => {
    const other = await aFamily(office);
    const ticket = await office.ticket(other, { items: ['AST-01'] });
    const input = application(other, ticket, declared(other));
    const refused = await step(office, office.people['clerk-li'], 'applyForSinglePersonAllowance', input);
    expect(codes(refused)).toEqual(['INTAKE_TICKET_NOT_FOR_THIS']);
    const shown = await office.service.query(
      office.people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { item { code } program singlePerson { person { id } personTier } } }',
      { id: caseId },
    );
    expect(dataOf(shown)).toEqual({
      subsistenceCase: {
        item: { code: 'AST-02' },
        program: 'SINGLE_PERSON',
        singlePerson: { person: { id: person(1) }, personTier: null },
      },
    });
  });

  it('refuses a person who is none of the members declared', async () => {
    const other = await aFamily(office);
    expect(codes(await apply(office, other, { personId: randomUUID() }))).toEqual(['SUBJECT_NOT_MEMBER']);
  });

  it('is not proposed before 残联 has answered about the certificate', async () => {
    const refused = await propose(office, caseId);
    expect(codes(refused)).toEqual(['PROOF_NOT_CHECKED']);
  });

  it('is refused when the certificate is of another level than declared, frozen, or past its day', async () => {
    doneCase(await proof(office, caseId, { disability: { type: 'PHYSICAL', level: 3 } }));
    expect(codes(await propose(office, caseId))).toEqual(['NOT_IN_CATEGORY']);
    doneCase(await proof(office, caseId, { result: 'FROZEN' }));
    expect(codes(await propose(office, caseId))).toEqual(['NOT_IN_CATEGORY']);
    doneCase(await proof(office, caseId, { validUntil: '2026-09-23' }));
    expect(codes(await propose(office, caseId))).toEqual(['NOT_IN_CATEGORY']);
    expect(codes(await proof(office, caseId, { disability: null }))).toEqual(['PROOF_LEVEL_MISSING']);
    expect(codes(await proof(office, caseId, { kind: 'DIAGNOSIS' }))).toEqual(['PROOF_NOT_DECLARED']);
  });

  it('the determination explains the household’s tier and the person’s apart', async () => {
    doneCase(await proof(office, caseId));
    doneCase(await propose(office, caseId));
    const answer = await office.service.query<{
      subsistenceCase: { determination: { amount: string; steps: { rule: string; result: string }[] } };
    }>(
      office.people['reviewer-sun'],
      `query ($id: ID!) { subsistenceCase(id: $id) { determination { amount steps { rule result } } } }`,
      { id: caseId },
    );
    const { amount, steps } = dataOf(answer).subsistenceCase.determination;
    expect(amount).toBe('1000.00');
    expect(steps).toEqual(
      expect.arrayContaining([
        { rule: 'R-AST-04 低保边缘', result: '低保边缘' },
        { rule: 'R-AST-03 单人保', result: '属于' },
        { rule: 'F-3 单人保金额', result: '1000.00' },
        { rule: 'R-AST-08 身份层级', result: '家庭低保边缘，本人低保，两个层级分别认定' },
      ]),
    );
  });

  it('confirmed: the person is on 低保, the household at the edge, and each member’s file says both', async () => {
    const { people } = office;
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    await settled(office.service);
    const answer = await office.service.query<{ _entities: { subsistence: object }[] }>(
      people['clerk-li'],
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { subsistence { tier householdTier } } } }`,
      { of: [0, 1, 2].map((at) => ({ __typename: 'Person', id: person(at) })) },
    );
    expect(dataOf(answer)._entities.map(({ subsistence }) => subsistence)).toEqual([
      { tier: 'EDGE', householdTier: 'EDGE' },
      { tier: 'DIBAO', householdTier: 'EDGE' },
      { tier: 'EDGE', householdTier: 'EDGE' },
    ]);
  });

  it('the award is the person’s: one member, 1000.00 from the following month, none of the household', async () => {
    const answer = await office.service.query(
      office.people['clerk-li'],
      `query ($id: ID!, $household: ID!) {
        subsistenceCase(id: $id) { award { program person { id } memberCount from monthlyAmount } decision { document { title text } } }
        _entities(representations: [{ __typename: "Household", id: $household }]) { ... on Household { subsistenceAward { id } } } }`,
      { id: caseId, household: family.householdId },
    );
    const { subsistenceCase, _entities } = dataOf<Record<string, never>>(answer as never) as unknown as {
      subsistenceCase: { award: object; decision: { document: { title: string; text: string } } };
      _entities: object[];
    };
    expect(subsistenceCase.award).toEqual({
      ...{ program: 'SINGLE_PERSON', person: { id: person(1) }, memberCount: 1 },
      ...{ from: '2026-11', monthlyAmount: '1000.00' },
    });
    expect(_entities).toEqual([{ subsistenceAward: null }]);
    expect(subsistenceCase.decision.document.title).toBe('最低生活保障（单人保）确认决定书');
    expect(subsistenceCase.decision.document.text).toContain('本人为最低生活保障对象；家庭为低保边缘家庭');
    expect(subsistenceCase.decision.document.text).toContain('你户成员苏小梅');
  });

  it('is told twice, household and person; each department hears what follows for whom', async () => {
    const inside = await eventsOn(office.service.transport, 'yimen.assistance');
    const identified = inside.flatMap(({ type, data }) =>
      type === 'yimen.assistance.low-income.identified.v1' ? [data] : [],
    );
    expect(identified).toMatchObject([
      {
        ...{ tier: 'DIBAO_MARGIN', subjectType: 'HOUSEHOLD', personIds: [person(1), person(0), person(2)], version: 1 },
        entitlements: ['EDUCATION_ASSISTANCE', 'HOUSING_ASSISTANCE'],
      },
      {
        ...{ tier: 'DIBAO', subjectType: 'PERSON', personIds: [person(1)], householdTier: 'DIBAO_MARGIN', version: 2 },
        entitlements: ['MEDICAL_INSURANCE_SUBSIDY', 'HOUSING_ASSISTANCE', 'TEMPORARY_PRICE_SUBSIDY'],
      },
    ]);
    const heard = async (audience: string) =>
      (await eventsOn(office.service.transport, `yimen.assistance.${audience}`)).map(({ data }) => data);
    expect(await heard('medical-insurance')).toMatchObject([
      { entitlement: 'MEDICAL_INSURANCE_SUBSIDY', tier: 'DIBAO', personIds: [person(1)] },
    ]);
    expect(await heard('housing')).toMatchObject([
      { tier: 'DIBAO_MARGIN', personIds: [person(1), person(0), person(2)], dibaoPersonIds: [person(1)] },
    ]);
    expect(await heard('education')).toMatchObject([{ tier: 'DIBAO_MARGIN', personIds: [person(2)] }]);
  });

  it('a new standard recomputes it by its own formula', async () => {
    await publish(office, {
      key: 'dibao.standard.month',
      value: '1100.00',
      effectiveFrom: '2026-12-01',
      documentNo: '2号',
    });
    const answer = await office.service.query(
      office.people['clerk-li'],
      `query ($id: ID!) { subsistenceCase(id: $id) { award { amounts { from amount } } } }`,
      { id: caseId },
    );
    expect(dataOf(answer)).toEqual({
      subsistenceCase: {
        award: {
          amounts: [
            { from: '2026-11', amount: '1000.00' },
            { from: '2026-12', amount: '1100.00' },
          ],
        },
      },
    });
  });

  it('a resident of the household sees the case; a second one for the same person is refused', async () => {
    const seen = await office.service.query(
      resident('resident-su', person(1)),
      'query ($id: ID!) { subsistenceCase(id: $id) { id } }',
      { id: caseId },
    );
    expect(dataOf(seen)).toEqual({ subsistenceCase: { id: caseId } });
    expect(codes(await apply(office, family))).toEqual(['DUPLICATE_APPLICATION']);
  });
});

describe('单人保与家庭低保不同享 (R-AST-08)', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
    await publish(office, { key: 'single.ratio', value: '60%', effectiveFrom: '2026-01-01' });
  });
  afterAll(() => office.close());

  it('nobody of a household that applies for 低保 applies by themselves; its number is told to who may read it', async () => {
    const family = await aFamily(office);
    const input = application(family, await office.ticket(family));
    const { number } = doneCase(await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input));
    const refused = await apply(office, family);
    expect(refused.problems).toMatchObject([{ code: 'HOUSEHOLD_ON_DIBAO' }]);
    expect(refused.problems[0]?.message).toContain(number);
  });

  it('a household below the standard is told to apply as a household', async () => {
    const family = await aFamily(office);
    const caseId = await investigated(office, family, declared(family, '1800.00'));
    doneCase(await proof(office, caseId));
    const refused = await propose(office, caseId);
    expect(codes(refused)).toEqual(['HOUSEHOLD_NOT_AT_EDGE']);
    expect(refused.problems[0]?.message).toContain('应由家庭申请最低生活保障');
  });

  it('two of one household may each apply', async () => {
    const family = await aFamily(office);
    const [, , son] = family.members.map(({ personId }) => personId);
    doneCase(await apply(office, family));
    doneCase(await apply(office, family, { personId: son }));
  });

  it('the household falls below the standard: its own 低保 takes the place of the 单人保, without a gap and never both', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const single = await posted(office, family);
    await office.jumpTo('2026-10-02');
    await confirm(office, single);
    const own = application(family, await office.ticket(family, { on: '2026-10-02' }), {
      members: declared(family).members,
    });
    const { id: caseId } = doneCase(await step(office, people['clerk-li'], 'applyForSubsistenceAllowance', own));
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId);
    doneCase(await visit(office, caseId, '2026-10-02'));
    doneCase(await propose(office, caseId));
    doneCase(
      await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: '2026-10-02' }),
    );
    await office.jumpTo('2026-11-10');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    const answer = await office.service.query<Record<'one' | 'all', { status: string; award: object }>>(
      people['bureau-wu'],
      `query ($one: ID!, $all: ID!) { one: subsistenceCase(id: $one) { status award { to status } }
        all: subsistenceCase(id: $all) { status award { from program } } }`,
      { one: single, all: caseId },
    );
    expect(dataOf(answer)).toEqual({
      one: { status: 'TERMINATED', award: { to: '2026-11', status: 'ENDED' } },
      all: { status: 'CONFIRMED', award: { from: '2026-12', program: 'HOUSEHOLD' } },
    });
    await settled(office.service);
    const told = (await eventsOn(office.service.transport, 'yimen.assistance')).filter(
      ({ type, data }) =>
        type.startsWith('yimen.assistance.low-income.') &&
        'householdId' in data &&
        data.householdId === family.householdId,
    );
    expect(told.slice(2).map(({ type, data }) => [type.split('.')[3], data])).toMatchObject([
      ['ended', { subjectType: 'HOUSEHOLD', tier: 'DIBAO_MARGIN', endsAt: '2026-11-30', version: 3 }],
      ['ended', { subjectType: 'PERSON', endsAt: '2026-11-30', version: 4 }],
      ['identified', { subjectType: 'HOUSEHOLD', tier: 'DIBAO', from: '2026-11-10', version: 5 }],
    ]);
    const housing = await office.service.query<{ departmentSnapshot: { nodes: { householdId: string }[] } }>(
      department('housing'),
      '{ departmentSnapshot { nodes { householdId tier } } }',
    );
    expect(dataOf(housing).departmentSnapshot.nodes).toContainEqual({ householdId: family.householdId, tier: 'DIBAO' });
    const again = await apply(office, family);
    expect(codes(again)).toEqual(['HOUSEHOLD_ON_DIBAO']);
  });

  it('a household’s own case knows no proof of a person', async () => {
    const family = await aFamily(office);
    const input = application(family, await office.ticket(family));
    const { id: caseId } = doneCase(
      await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input),
    );
    doneCase(await step(office, office.people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    expect(codes(await proof(office, caseId))).toEqual(['WRONG_STATE']);
  });
});
