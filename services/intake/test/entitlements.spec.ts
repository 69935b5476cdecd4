import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type Asker, askEntities, type BootedService, dataOf, resident, streetA, streetB } from '@yimen/testing';
import { aFrontOffice, personTold, tell } from './a-front-office.js';

const fields = `entitlements(month: "2026-11") {
  entitled { benefit { code } monthlyAmount householdAmount since toppedUpOn { code } }
  suppressed { benefit { code } by { code } reasonCode reason legalBasis } stopped { benefit { code } reasonCode } suspended { benefit { code } } }`;

type Entitlements = {
  entitled: { benefit: { code: string }; monthlyAmount: string | null; householdAmount: string | null }[];
  suppressed: { benefit: { code: string }; by: { code: string }; reasonCode: string; reason: string }[];
  stopped: { benefit: { code: string }; reasonCode: string }[];
  suspended: { benefit: { code: string } }[];
};

const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };

describe('某月应享待遇 what somebody is entitled to over all services', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const [wife, husband, elsewhere, householdId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  const onDibao = (personIds: string[]) => {
    const entitlements: [] = [];
    const tier = { householdId, tier: 'DIBAO', subjectType: 'HOUSEHOLD', personIds, from: '2026-09-20' } as const;
    const award = {
      awardId: randomUUID(),
      caseId: randomUUID(),
      householdId,
      tier: 'DIBAO',
      division: streetA,
    } as const;
    return [
      eventOf(
        'yimen.assistance.low-income.identified.v1',
        { ...tier, validTo: null, ruleVersion: '2026-1', entitlements, version: 1 },
        telling,
      ),
      eventOf(
        'yimen.assistance.award.granted.v1',
        { ...award, monthlyAmount: '900.00', from: '2026-10', version: 1 },
        telling,
      ),
    ];
  };
  const orphan = (personId: string, from: string) =>
    eventOf(
      'yimen.child-welfare.orphan.recognized.v1',
      { personId, recognitionId: randomUUID(), from, category: 'AT_HOME', version: 1 },
      telling,
    );

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await tell(
      house,
      personTold(wife, streetA),
      personTold(husband, streetA),
      personTold(elsewhere, streetB),
      ...onDibao([wife, husband]),
      orphan(elsewhere, '2026-05-01'),
    );
  });
  afterAll(() => house.close());

  const of = async (asker: Asker, ...ids: string[]) =>
    (
      await askEntities<{ entitlements: Entitlements | null }>(
        house,
        asker,
        'Person',
        ids.map((id) => ({ id })),
        fields,
      )
    ).map((found) => found?.entitlements);

  it('a household on 低保: each counted member holds it, and the money is the household’s', async () => {
    const [hers, his] = await of(askers['clerk-li'], wife, husband);
    expect(hers?.entitled).toMatchObject([
      { benefit: { code: 'DIBAO' }, monthlyAmount: null, householdAmount: '900.00' },
    ]);
    expect(his).toEqual(hers);
  });

  it('what is told of a support later suppresses what it excludes, says why, and lets it revive when it ends', async () => {
    const support = { personId: wife, supportId: randomUUID(), careLevel: 'NONE', mode: 'AT_HOME' } as const;
    const confirmed = eventOf(
      'yimen.assistance.destitute-support.confirmed.v1',
      { ...support, from: '2026-10-12', version: 1 },
      telling,
    );
    await tell(house, confirmed);
    const [hers] = await of(askers['clerk-li'], wife);
    expect(hers?.entitled.map(({ benefit }) => benefit.code)).toEqual(['DESTITUTE']);
    expect(hers?.suppressed).toMatchObject([
      { benefit: { code: 'DIBAO' }, by: { code: 'DESTITUTE' }, reasonCode: 'IN_TEKUN' },
    ]);
    const { careLevel: _level, mode: _mode, ...ended } = support;
    await tell(
      house,
      eventOf(
        'yimen.assistance.destitute-support.ended.v1',
        { ...ended, endsAt: '2026-10-31', reasonCode: 'RENOUNCED', version: 2 },
        { ...telling, subjectVersion: 2 },
      ),
    );
    const [again] = await of(askers['clerk-li'], wife);
    expect(again?.entitled.map(({ benefit }) => benefit.code)).toEqual(['DIBAO']);
    expect(again?.suppressed).toEqual([]);
  });

  it('the two allowances as the disability service tells them: paid, suppressed by a like benefit, stopped with the certificate', async () => {
    const personId = randomUUID();
    const award = {
      awardId: randomUUID(),
      caseId: randomUUID(),
      personId,
      allowance: 'CARE',
      division: streetA,
    } as const;
    const run = (
      from: string,
      status: 'PAID' | 'SUPPRESSED' | 'STOPPED',
      monthlyAmount: string,
      reasonCode: string,
    ) => ({
      ...{ from, status, monthlyAmount, reasonCode },
    });
    const of176 = run('2026-10', 'PAID', '176.00', 'ELIGIBLE');
    const granted = { ...award, from: '2026-10', monthlyAmount: '176.00', months: [of176], version: 1 };
    await tell(house, personTold(personId, streetA), eventOf('yimen.disability.award.granted.v1', granted, telling));
    expect((await of(askers['clerk-li'], personId))[0]).toMatchObject({
      entitled: [{ benefit: { code: 'PWD_CARE' }, monthlyAmount: '176.00' }],
      stopped: [],
    });
    const changed = { ...award, from: '2026-11', oldMonthlyAmount: '176.00', monthlyAmount: '0.00', version: 2 };
    const months = [run('2026-11', 'STOPPED', '0.00', 'CERT_EXPIRED')];
    const reasonCode = 'CERT_EXPIRED';
    await tell(
      house,
      eventOf(
        'yimen.disability.award.changed.v1',
        { ...changed, months, reasonCode },
        { ...telling, subjectVersion: 2 },
      ),
    );
    const stopped = { entitled: [], stopped: [{ benefit: { code: 'PWD_CARE' }, reasonCode: 'CERT_EXPIRED' }] };
    expect((await of(askers['clerk-li'], personId))[0]).toMatchObject(stopped);
    // Going on again after a suspension, into months that are stopped still.
    const resumed = { ...award, from: '2026-11', monthlyAmount: '0.00', months, reasonCode: 'CLEARED', version: 3 };
    await tell(house, eventOf('yimen.disability.award.resumed.v1', resumed, { ...telling, subjectVersion: 3 }));
    expect((await of(askers['clerk-li'], personId))[0]).toMatchObject(stopped);
  });

  it('is the person’s own to read, and outside the jurisdiction not there', async () => {
    expect(await of(resident('resident-wei', wife), wife)).toMatchObject([
      { entitled: [{ benefit: { code: 'DIBAO' } }] },
    ]);
    expect(await of(resident('resident-wei', wife), elsewhere)).toEqual([null]);
    expect(await of(askers['clerk-li'], elsewhere, wife)).toMatchObject([null, { entitled: [{}] }]);
  });

  it('takes the same number of statements for one person and for many', async () => {
    const many = Array.from({ length: 30 }, () => randomUUID());
    await tell(house, ...many.map((id) => personTold(id, streetA)), ...many.map((id) => orphan(id, '2026-02-01')));
    await of(askers['clerk-li'], wife);
    const one = await countStatements(house.db, () => of(askers['clerk-li'], wife));
    const all = await countStatements(house.db, () => of(askers['clerk-li'], ...many));
    expect(all.statements).toBe(one.statements);
  });

  const outlook = `query ($person: ID!, $month: Month!, $considered: [ConsideredBenefit!]!) {
    entitlementOutlook(person: $person, month: $month, considered: $considered) {
      appliedFor { code } entitled { benefit { code name } } suppressed { benefit { code } by { code } reason } total } }`;
  const consider = (considered: object[], month = '2026-11', person: string = wife) =>
    house.query<{
      entitlementOutlook: { appliedFor: { code: string }[]; total: string; suppressed: object[] }[] | null;
    }>(askers['clerk-li'], outlook, { person, month, considered });

  it('before an application she is told what she would receive in each combination, the best first', async () => {
    const living = { benefit: 'PWD_LIVING', monthlyAmount: '176.00' };
    const { entitlementOutlook: found } = dataOf(
      await consider([living, { benefit: 'PWD_CARE', monthlyAmount: '176.00' }]),
    );
    expect(found?.map(({ appliedFor, total }) => [appliedFor.map(({ code }) => code).join('+'), total])).toEqual([
      ['PWD_LIVING+PWD_CARE', '1252.00'],
      ['PWD_LIVING', '1076.00'],
      ['PWD_CARE', '1076.00'],
      ['', '900.00'],
    ]);
  });

  it.each([
    ['an unknown benefit', [{ benefit: 'GOLD' }], '2026-11'],
    ['one benefit twice', [{ benefit: 'PWD_CARE' }, { benefit: 'PWD_CARE' }], '2026-11'],
    [
      'five at once',
      ['PWD_CARE', 'PWD_LIVING', 'ELDER_CARE', 'OLD_AGE', 'DE_FACTO'].map((benefit) => ({ benefit })),
      '2026-11',
    ],
    ['a month that has passed', [{ benefit: 'PWD_CARE' }], '2026-08'],
  ])('refuses %s with a clear word', async (_, considered, month) => {
    const answer = await consider(considered, month);
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(answer.errors[0]?.message).toMatch(/[一-龥]/);
  });

  it('an id that is none is nobody', async () => {
    expect(
      dataOf(await consider([{ benefit: 'PWD_CARE' }], '2026-11', '110101199003078515')).entitlementOutlook,
    ).toBeNull();
  });

  it('shows the catalogue to whoever may see benefits', async () => {
    const { benefits } = dataOf(
      await house.query<{ benefits: { code: string; owner: string }[] }>(
        askers['clerk-li'],
        '{ benefits { code owner } }',
      ),
    );
    expect(benefits).toContainEqual({ code: 'PWD_CARE', owner: 'disability' });
  });
});
