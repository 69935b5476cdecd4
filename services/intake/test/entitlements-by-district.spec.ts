import { randomUUID } from 'node:crypto';
import { type EventData, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { askEntities, type BootedService, dataOf, officer, streetA } from '@yimen/testing';
import { aFrontOffice, personTold, tell } from './a-front-office.js';

const telling = (subjectVersion = 1) => ({ subjectVersion, legalDate: legalDate('2026-09-24') });
const publish = `mutation ($input: PublishOfficeParameterInput!, $key: String!) {
  done: publishOfficeParameter(input: $input, idempotencyKey: $key) { parameter { key values } problems { code message } } }`;
const outlook = `query ($person: ID!, $month: Month!, $considered: [ConsideredBenefit!]!) {
  entitlementOutlook(person: $person, month: $month, considered: $considered) {
    appliedFor { code } total notPossible { benefit { code } needs { code } reason legalBasis } } }`;
const relations = `query ($person: ID!, $month: Month!, $benefits: [String!]!) {
  benefitRelations(person: $person, month: $month, benefits: $benefits) { benefit { code } other { code } relation words legalBasis } }`;

type Outlook = { appliedFor: { code: string }[]; notPossible: { needs: { code: string }[] }[] }[];

describe('应享待遇按区县自己发布的取值', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const [oldMan, woman] = [randomUUID(), randomUUID()];
  const householdId = randomUUID();

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    const support = { personId: oldMan, supportId: randomUUID(), careLevel: 'FULL', mode: 'AT_HOME' } as const;
    const subsidy = { personId: oldMan, subsidyId: randomUUID(), monthlyAmount: '200.00' };
    const tier = {
      householdId,
      tier: 'DIBAO_MARGIN',
      subjectType: 'HOUSEHOLD',
      personIds: [woman],
      from: '2026-08-20',
    };
    const identified = { ...tier, validTo: null, ruleVersion: '2026-1', entitlements: [], version: 1 };
    const type = 'yimen.assistance.low-income.identified.v1';
    await tell(
      house,
      personTold(oldMan, streetA),
      personTold(woman, streetA),
      eventOf(
        'yimen.assistance.destitute-support.confirmed.v1',
        { ...support, from: '2026-09-01', version: 1 },
        telling(),
      ),
      eventOf('yimen.elderly-care.care-subsidy.granted.v1', { ...subsidy, from: '2026-09-01', version: 1 }, telling()),
      eventOf(type, identified as EventData<typeof type>, telling()),
    );
  });
  afterAll(() => house.close());

  const entitled = async (month: string) => {
    const asked = `entitlements(month: "${month}") { entitled { benefit { code } } suppressed { reasonCode legalBasis } }`;
    const [found] = await askEntities<{ entitlements: { entitled: { benefit: { code: string } }[] } }>(
      house,
      askers['clerk-li'],
      'Person',
      [{ id: oldMan }],
      asked,
    );
    return found?.entitlements.entitled.map(({ benefit }) => benefit.code);
  };

  it('a cell of the matrix that the district opens holds from its month on, and not before', async () => {
    expect(await entitled('2026-12')).toEqual(['DESTITUTE']);
    const input = {
      ...{
        key: 'matrix.ELDER_CARE.DESTITUTE',
        values: ['STACKED'],
        effectiveFrom: '2026-11-01',
        documentNo: '济民发〔2026〕7号',
      },
    };
    const leader = officer('leader-bureau');
    const post = { account: 'leader-bureau', role: 'bureau-leader', division: '370112', from: '2026-01-01', to: null };
    const appointed = { officerId: randomUUID(), postId: randomUUID(), ...post, version: 1 };
    const type = 'yimen.intake.officer.appointed.v1';
    await tell(house, eventOf(type, appointed as unknown as EventData<typeof type>, telling()));
    const asked = await house.query<{ done: { problems: { code: string }[] } }>(leader, publish, {
      input,
      key: randomUUID(),
    });
    expect(dataOf(asked).done.problems).toEqual([]);
    expect(await entitled('2026-10')).toEqual(['DESTITUTE']);
    expect(await entitled('2026-11')).toEqual(['DESTITUTE', 'ELDER_CARE']);
    const unfit = { ...input, values: ['MAYBE'], effectiveFrom: '2026-12-01' };
    const refused = await house.query<{ done: { problems: { code: string }[] } }>(leader, publish, {
      input: unfit,
      key: randomUUID(),
    });
    expect(dataOf(refused).done.problems).toMatchObject([{ code: 'OFFICE_PARAMETER_VALUE' }]);
  });

  const needsOf = async (month: string) => {
    const considered = [{ benefit: 'PWD_LIVING', monthlyAmount: '176.00' }];
    const { entitlementOutlook } = dataOf(
      await house.query<{ entitlementOutlook: Outlook }>(askers['clerk-li'], outlook, {
        person: woman,
        month,
        considered,
      }),
    );
    const alone = entitlementOutlook.find(({ appliedFor }) => appliedFor.length === 1);
    return alone?.notPossible.flatMap(({ needs }) => needs.map(({ code }) => code));
  };
  const published = (key: string, value: string, from: string, version: number) =>
    eventOf(
      'yimen.disability.standard.published.v1',
      { key, division: '370112', value, from, docNo: '济民发〔2026〕8号', version },
      telling(version),
    );

  it('the tiers of the living allowance are the district’s of that month, whatever was heard first or twice', async () => {
    expect(await needsOf('2026-11')).toEqual(['DIBAO', 'DIBAO_SINGLE']);
    const widened = published('disability.living.tiers', '{"DIBAO":"4","DIBAO_MARGIN":"2"}', '2026-11-01', 2);
    await tell(house, widened, widened, published('disability.living.singleCountsAsDibao', 'false', '2026-01-01', 1));
    expect(await needsOf('2026-10')).toEqual(['DIBAO']);
    expect(await needsOf('2026-11')).toEqual([]);
    expect(await needsOf('2027-01')).toEqual([]);
  });

  it('says in words and with its basis what is applied for in vain, and how each two stand to each other', async () => {
    const considered = [{ benefit: 'PWD_LIVING', monthlyAmount: '176.00' }];
    const asked = { person: woman, month: '2026-10', considered };
    type Why = { entitlementOutlook: { notPossible: { reason: string; legalBasis: string }[] }[] };
    const { entitlementOutlook } = dataOf(await house.query<Why>(askers['clerk-li'], outlook, asked));
    const [why] = entitlementOutlook.flatMap(({ notPossible }) => notPossible);
    expect(why?.reason).toContain('须先享有“最低生活保障”');
    expect(why?.legalBasis).not.toBe('');
    const benefits = ['DESTITUTE', 'PWD_LIVING', 'PWD_CARE'];
    type Related = {
      benefit: { code: string };
      other: { code: string };
      relation: string;
      words: string;
      legalBasis: string;
    };
    const answer = await house.query<{ benefitRelations: Related[] }>(askers['clerk-li'], relations, {
      ...{ person: woman, month: '2026-11', benefits },
    });
    const found = dataOf(answer).benefitRelations;
    expect(found.map(({ benefit, other, relation }) => [benefit.code, other.code, relation])).toEqual(
      expect.arrayContaining([
        ['PWD_LIVING', 'DESTITUTE', 'EXCLUDED'],
        ['PWD_CARE', 'DESTITUTE', 'EXCLUDED'],
        ['PWD_CARE', 'PWD_LIVING', 'STACKED'],
        ['PWD_LIVING', 'EDGE', 'STACKED'],
      ]),
    );
    expect(found.every(({ words, legalBasis }) => /。$/.test(words) && legalBasis !== '')).toBe(true);
    const hidden = await house.query(askers['clerk-wang'], relations, { person: woman, month: '2026-11', benefits });
    expect(hidden.data).toEqual({ benefitRelations: null });
  });

  it('a tier reaches only to its grade: with a certificate of the third grade the margin is not enough', async () => {
    const state = { status: 'VALID', statusSince: '2021-03-10', category: 'PHYSICAL', level: 3, validTo: '2031-03-09' };
    const grades = { disabilities: [{ category: 'PHYSICAL', level: 3 }], issuedOn: '2021-03-10', renewing: false };
    const type = 'yimen.disability.certificate.changed.v1';
    const data = {
      certificateId: randomUUID(),
      personId: woman,
      ...state,
      ...grades,
      effectiveOn: '2021-03-10',
      version: 1,
    };
    await tell(house, eventOf(type, data as EventData<typeof type>, telling()));
    expect(await needsOf('2026-11')).toEqual(['DIBAO']);
  });

  it('one person, ten or a hundred, of one street or of many: the same number of statements', async () => {
    const many = Array.from({ length: 100 }, () => randomUUID());
    const places = ['370112001', '370112001001', '370112'];
    await tell(house, ...many.map((id, at) => personTold(id, places[at % 3] ?? streetA)));
    const ask = (ids: readonly string[]) =>
      askEntities(
        house,
        askers['bureau-wu'],
        'Person',
        ids.map((id) => ({ id })),
        'entitlements(month: "2026-11") { entitled { since } }',
      );
    await ask(many.slice(0, 1));
    const counts = [];
    for (const size of [1, 10, 100]) {
      const { result, statements } = await countStatements(house.db, () => ask(many.slice(0, size)));
      expect(result.filter((found) => found !== null)).toHaveLength(size);
      counts.push(statements);
    }
    expect(new Set(counts).size).toBe(1);
  });
});
