import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { dataOf, department, eventsOn, publishAsOutside, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { answerAll, applied, doneCase, step, visit } from './support/steps.js';

const day = '2026-09-24';

describe('转介按权益发，一个部门只知道自己的一项 (R-AST-09)', () => {
  let office: Office;
  let family: Family;
  const person = (at: number) => family.members[at]?.personId ?? '';
  const [father, mother, son] = [() => person(0), () => person(1), () => person(2)];
  beforeAll(async () => {
    office = await anOffice(day);
    family = await aFamily(office);
    const { people } = office;
    const members = [
      { personId: father(), relation: 'SELF', employed: true },
      { personId: mother(), relation: 'SPOUSE', seriouslyIll: true },
      { personId: son(), relation: 'SON', studentStage: 'SENIOR_HIGH', laborCapacity: 'NONE' },
    ];
    const { id: caseId } = await applied(office, family, { members });
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId);
    doneCase(await visit(office, caseId, day));
    doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    await settled(office.service);
  });
  afterAll(() => office.close());

  const heardBy = async (audience: string) => {
    const told = await eventsOn(office.service.transport, `yimen.assistance.${audience}`);
    return told.map(({ type, data }) => ({ type: type.split('.').slice(2, 4).join('.'), data }));
  };
  const granted = (matter: string, entitlement: string, ...personIds: string[]) => ({
    type: `${matter}-entitlement.granted`,
    data: {
      ...{ householdId: family.householdId, tier: 'DIBAO', from: '2026-10-02', validTo: null, version: 1 },
      ...{ entitlement, personIds, ruleVersion: expect.any(String) },
    },
  });

  it('医保 hears whose fee is subsidised, and who of them is seriously ill', async () => {
    expect(await heardBy('medical-insurance')).toEqual([
      granted('medical', 'MEDICAL_INSURANCE_SUBSIDY', father(), mother(), son()),
      granted('medical', 'MEDICAL_ASSISTANCE', mother()),
    ]);
  });

  it('教育 hears of the pupil, 人社 of who can work and has none, 住建 of the household, and none of anybody’s illness', async () => {
    expect(await heardBy('education')).toEqual([granted('education', 'EDUCATION_ASSISTANCE', son())]);
    expect(await heardBy('human-resources')).toEqual([granted('employment', 'EMPLOYMENT_ASSISTANCE', mother())]);
    expect(await heardBy('housing')).toEqual([granted('housing', 'HOUSING_ASSISTANCE', father(), mother(), son())]);
  });

  it('the platform alone knows all that follows, price subsidies included', async () => {
    const inside = await eventsOn(office.service.transport, 'yimen.assistance');
    const [identified] = inside.filter(({ type }) => type === 'yimen.assistance.low-income.identified.v1');
    expect(identified?.data).toMatchObject({
      personIds: [father(), mother(), son()],
      entitlements: [
        'MEDICAL_INSURANCE_SUBSIDY',
        'MEDICAL_ASSISTANCE',
        'EDUCATION_ASSISTANCE',
        'HOUSING_ASSISTANCE',
        'EMPLOYMENT_ASSISTANCE',
        'TEMPORARY_PRICE_SUBSIDY',
      ],
    });
  });

  it('a department reads the tier of whom it was told of, and of nobody else in the household', async () => {
    const tiers = async (name: string) => {
      const document =
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { subsistence { tier } } } }';
      const of = [father(), mother(), son()].map((id) => ({ __typename: 'Person', id }));
      const answer = await office.service.query<{ _entities: { subsistence: { tier: string } | null }[] }>(
        department(name),
        document,
        { of },
      );
      return dataOf(answer)._entities.map(({ subsistence }) => subsistence?.tier ?? null);
    };
    expect(await tiers('education')).toEqual([null, null, 'DIBAO']);
    expect(await tiers('human-resources')).toEqual([null, 'DIBAO', null]);
    expect(await tiers('housing')).toEqual(['DIBAO', 'DIBAO', 'DIBAO']);
    expect(await tiers('bank')).toEqual([null, null, null]);
  });
  it('a new department begins from a snapshot that says exactly what its events said last, and no other department’s', async () => {
    const snapshot = async (name: string, page: object = {}) => {
      const document = `query ($first: Int, $after: String) { departmentSnapshot(first: $first, after: $after) {
        nodes { householdId entitlement persons { id } tier from validTo version toldOn } pageInfo { hasNextPage endCursor } } }`;
      const answer = await office.service.query<{ departmentSnapshot: { nodes: object[]; pageInfo: object } }>(
        department(name),
        document,
        { first: 10, ...page },
      );
      return dataOf(answer).departmentSnapshot;
    };
    const line = (entitlement: string, ...ids: string[]) => ({
      ...{ householdId: family.householdId, entitlement, persons: ids.map((id) => ({ id })) },
      ...{ tier: 'DIBAO', from: '2026-10-02', validTo: null, version: 1, toldOn: '2026-10-02' },
    });
    expect((await snapshot('medical-insurance')).nodes).toEqual([
      line('MEDICAL_ASSISTANCE', mother()),
      line('MEDICAL_INSURANCE_SUBSIDY', father(), mother(), son()),
    ]);
    expect((await snapshot('education')).nodes).toEqual([line('EDUCATION_ASSISTANCE', son())]);
    const first = await snapshot('medical-insurance', { first: 1 });
    const { endCursor } = first.pageInfo as { endCursor: string };
    expect((await snapshot('medical-insurance', { after: endCursor })).nodes).toHaveLength(1);
  });

  it('a snapshot ends with what ended, and is the same however often its events are heard', async () => {
    const entitlement = {
      ...{ householdId: family.householdId, entitlement: 'EDUCATION_ASSISTANCE' as const, personIds: [son()] },
      ...{ tier: 'DIBAO' as const, endsAt: '2026-10-31', version: 2 },
    };
    const ended = eventOf('yimen.assistance.education-entitlement.ended.v1', entitlement, {
      ...{ subjectVersion: 2, legalDate: legalDate('2026-10-05') },
    });
    await publishAsOutside(office.service.transport, ended, ended);
    await settled(office.service);
    const left = await office.service.query<{ departmentSnapshot: { nodes: object[] } }>(
      department('education'),
      '{ departmentSnapshot { nodes { entitlement } } }',
    );
    expect(dataOf(left).departmentSnapshot.nodes).toEqual([]);
  });
});
