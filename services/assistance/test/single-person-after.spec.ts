import { type LegalMonth, legalDate } from '@yimen/standards';
import { dataOf, department, eventsOn, settled } from '@yimen/testing';
import type { AwardBasis } from '../src/award/award-basis.js';
import type { AwardChange } from '../src/award/award-change.js';
import { changeAwards } from '../src/award/change-awards.js';
import { entitlementsOfBasis } from '../src/award/entitlements.js';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import type { Family } from './support/family.js';
import { tellOf } from './support/life.js';
import { confirm, day, declared, posted, severe } from './support/single-person.js';
import { doneCase, step } from './support/steps.js';

const month = (text: string) => text as LegalMonth;
const end = { fromMonth: month('2026-12'), endMonth: month('2026-11'), turn: 'END', reason: 'RENOUNCED' } as const;

describe('单人保确认之后：本人与家庭两个层级的变更与终止 (R-AST-08)', () => {
  let office: Office;
  let family: Family;
  const [father, mother, son] = [0, 1, 2].map((at) => () => family.members[at]?.personId ?? '') as [
    () => string,
    () => string,
    () => string,
  ];
  beforeEach(async () => {
    office = await anOffice(day);
    await publish(office, { key: 'single.ratio', value: '60%', effectiveFrom: '2026-01-01' });
    family = await aFamily(office);
  });
  afterEach(() => office.close());

  /** The mother's 单人保. */
  const ofMother = async () => {
    const caseId = await posted(office, family);
    await office.jumpTo('2026-10-02');
    await confirm(office, caseId);
    return caseId;
  };
  /** The mother's and the son's: both of a severe disability. */
  const ofBoth = async () => {
    const { members, incomes } = declared(family);
    const both = members.map((each) => (each.personId === son() ? { ...each, disability: severe } : each));
    const cases = [
      await posted(office, family, { members: both, incomes }),
      await posted(office, family, { members: both, incomes, personId: son() }),
    ];
    await office.jumpTo('2026-10-02');
    for (const caseId of cases) await confirm(office, caseId);
    return cases;
  };
  const awardOf = async (caseId: string): Promise<{ id: string; basis: AwardBasis }> => {
    const [row] = await office.service.db.query('SELECT id, basis FROM award WHERE case_id = $1', [caseId]);
    return row;
  };
  const change = async (...changes: readonly AwardChange[]) => {
    const today = legalDate('2026-11-02');
    await office.service.db.transaction((tx) => changeAwards(tx, { today }, changes));
  };
  /** What is told of who is of low income, from that version on. */
  const told = async (from: number) => {
    await settled(office.service);
    const events = await eventsOn(office.service.transport, 'yimen.assistance');
    const lowIncome = events.filter(({ type }) => type.startsWith('yimen.assistance.low-income.'));
    return lowIncome.map(({ type, data }) => [type.split('.')[3], data]).slice(from - 1);
  };
  const snapshot = async (name: string) => {
    await settled(office.service);
    const answer = await office.service.query<{ departmentSnapshot: { nodes: { persons: { id: string }[] }[] } }>(
      department(name),
      '{ departmentSnapshot { nodes { entitlement tier persons { id } validTo } } }',
    );
    const { nodes } = dataOf(answer).departmentSnapshot;
    return nodes.map(({ persons, ...node }) => ({ ...node, persons: persons.map(({ id }) => id).sort() }));
  };
  const all = () => [father(), mother(), son()].sort();
  const tiers = async () => {
    const answer = await office.service.query<{ _entities: { subsistence: object | null }[] }>(
      office.people['clerk-li'],
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { subsistence { tier householdTier } } } }',
      { of: family.members.map(({ personId }) => ({ __typename: 'Person', id: personId })) },
    );
    return dataOf(answer)._entities.map(({ subsistence }) => subsistence);
  };
  const edge = { tier: 'EDGE', householdTier: 'EDGE' };
  const none = { tier: null, householdTier: null };
  const dibao = { tier: 'DIBAO', householdTier: 'EDGE' };

  it('只变金额的，不另告知层级', async () => {
    const { id: awardId } = await awardOf(await ofMother());
    await change({
      ...{ awardId, fromMonth: month('2026-12'), monthlyFen: 50_000 },
      ...{ reason: 'REVIEW_REDUCTION', source: '1' },
    });
    expect(await told(3)).toEqual([]);
    expect(await tiers()).toEqual([edge, dibao, edge]);
  });

  it('自愿退出：家庭的边缘与本人的低保一并终止，次月起各部门均无', async () => {
    const caseId = await ofMother();
    await office.jumpTo('2026-11-02');
    doneCase(await step(office, office.people['clerk-li'], 'renounceAward', { caseId, reason: '不用了。' }));
    doneCase(await step(office, office.people['bureau-zheng'], 'decideAwardChange', { caseId }));
    const endsAt = '2026-11-30';
    expect(await told(3)).toMatchObject([
      ['ended', { subjectType: 'HOUSEHOLD', tier: 'DIBAO_MARGIN', endsAt, version: 3 }],
      ['ended', { subjectType: 'PERSON', tier: 'DIBAO', personIds: [mother()], endsAt, version: 4 }],
    ]);
    for (const name of ['housing', 'education', 'medical-insurance']) expect(await snapshot(name)).toEqual([]);
    await office.jumpTo('2026-12-01');
    expect(await tiers()).toEqual([none, none, none]);
  });

  it('本人死亡的，终止；死亡报告被撤销的，两个层级都恢复', async () => {
    await ofMother();
    await office.jumpTo('2026-12-10');
    const who = { personId: mother(), birthDate: family.members[1]?.birthDate ?? '' };
    await tellOf(office, who, { lifeStatus: 'DEAD', lifeStatusOn: '2026-11-20', version: 2 });
    expect(await told(3)).toMatchObject([
      ['ended', { subjectType: 'HOUSEHOLD', endsAt: '2026-11-30', reasonCode: 'DEATH', version: 3 }],
      ['ended', { subjectType: 'PERSON', endsAt: '2026-11-30', version: 4 }],
    ]);
    expect(await tiers()).toEqual([none, none, none]);
    await tellOf(office, who, { lifeStatus: 'ALIVE', version: 3 });
    expect(await told(5)).toMatchObject([
      ['identified', { subjectType: 'HOUSEHOLD', tier: 'DIBAO_MARGIN', validTo: null, version: 5 }],
      ['changed', { subjectType: 'PERSON', householdTier: 'DIBAO_MARGIN', validTo: null, version: 6 }],
    ]);
    expect(await snapshot('education')).toMatchObject([{ tier: 'DIBAO_MARGIN', persons: [son()], validTo: null }]);
    expect(await tiers()).toEqual([edge, dibao, edge]);
  });

  it('同户另一人的单人保继续的，只终止本人；家庭仍为边缘，退出的人随家庭', async () => {
    const [caseId = '', other = ''] = await ofBoth();
    await change({ ...end, awardId: (await awardOf(caseId)).id, source: '1' });
    expect(await told(5)).toMatchObject([
      ['ended', { subjectType: 'PERSON', personIds: [mother()], householdTier: 'DIBAO_MARGIN', version: 5 }],
    ]);
    expect(await snapshot('housing')).toMatchObject([{ tier: 'DIBAO_MARGIN', persons: all(), validTo: null }]);
    expect(await snapshot('medical-insurance')).toMatchObject([{ tier: 'DIBAO', persons: [son()] }]);
    await office.jumpTo('2026-12-01');
    expect(await tiers()).toEqual([edge, edge, dibao]);
    await change({ ...end, awardId: (await awardOf(other)).id, source: '2' });
    expect(await told(6)).toMatchObject([
      ['ended', { subjectType: 'HOUSEHOLD', version: 6 }],
      ['ended', { subjectType: 'PERSON', personIds: [son()], version: 7 }],
    ]);
    expect(await snapshot('housing')).toEqual([]);
    expect(await tiers()).toEqual([none, none, none]);
  });

  it('同户两人同时终止的，家庭的边缘只终止一次，版本逐一递增', async () => {
    const [one, two] = await Promise.all((await ofBoth()).map(awardOf));
    await change({ ...end, awardId: one?.id ?? '', source: '1' }, { ...end, awardId: two?.id ?? '', source: '2' });
    expect(await told(5)).toMatchObject([
      ['ended', { subjectType: 'PERSON', personIds: [mother()], version: 5 }],
      ['ended', { subjectType: 'HOUSEHOLD', version: 6 }],
      ['ended', { subjectType: 'PERSON', personIds: [son()], version: 7 }],
    ]);
    const housing = await eventsOn(office.service.transport, 'yimen.assistance.housing');
    expect(housing.map(({ type, data }) => [type.split('.')[3], data])).toMatchObject([
      ['granted', { version: 1 }],
      ['granted', { version: 2 }],
      ['changed', { version: 3 }],
      ['ended', { version: 4 }],
    ]);
    expect(await snapshot('housing')).toEqual([]);
  });

  it('家庭其他成员变化的，家庭的边缘按现有的人告知，离开的人不再随家庭', async () => {
    const { id: awardId, basis } = await awardOf(await ofMother());
    const { single } = basis;
    if (single === undefined) throw new Error('the award of a person');
    const left = { ...basis, single: { ...single, edge: single.edge.filter(({ personId }) => personId !== son()) } };
    const entitled = entitlementsOfBasis(left, legalDate('2026-11-02'));
    const what = { basis: left, entitled, reason: 'MEMBERS_CHANGED', source: '1' } as const;
    await change({ ...what, awardId, fromMonth: month('2026-12') });
    expect(await told(3)).toMatchObject([
      [
        'changed',
        { subjectType: 'HOUSEHOLD', tier: 'DIBAO_MARGIN', oldTier: 'DIBAO_MARGIN', personIds: [mother(), father()] },
      ],
      ['changed', { subjectType: 'PERSON', householdTier: 'DIBAO_MARGIN', personIds: [mother()], version: 4 }],
    ]);
    expect(await snapshot('education')).toEqual([]);
    expect(await snapshot('housing')).toMatchObject([{ persons: [father(), mother()].sort() }]);
    expect(await tiers()).toEqual([edge, dibao, none]);
  });

  it('本人定了末月而同户另一人没有的，家庭的边缘与住房救助不因此有末日', async () => {
    const [caseId = ''] = await ofBoth();
    const { id: awardId } = await awardOf(caseId);
    const until = { fromMonth: month('2026-12'), endMonth: month('2027-05'), monthlyFen: 50_000 };
    await change({ ...until, awardId, turn: 'FADE', reason: 'FADE_OUT', source: '1' });
    expect(await told(5)).toMatchObject([
      ['changed', { subjectType: 'HOUSEHOLD', validTo: null, version: 5 }],
      ['changed', { subjectType: 'PERSON', validTo: '2027-05-31', version: 6 }],
    ]);
    expect(await snapshot('housing')).toMatchObject([{ validTo: null, persons: all() }]);
  });
});
