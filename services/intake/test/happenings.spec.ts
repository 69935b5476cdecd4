import { randomUUID } from 'node:crypto';
import { type EventData, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type Asker, askEntities, type BootedService, resident, streetA, streetB } from '@yimen/testing';
import { aFrontOffice, personTold, tell } from './a-front-office.js';

const fields = 'happenings(first: 10) { nodes { kind label service on from until } pageInfo { hasNextPage } }';

type Found = { happenings: { nodes: { kind: string; label: string; on: string; until: string | null }[] } | null };
const told = (day: string, subjectVersion = 1) => ({ subjectVersion, legalDate: legalDate(day) });

const married = (personId: string, spouseId: string, day: string) => {
  const acts = { actId: randomUUID(), marriageId: randomUUID(), effectiveOn: day, registeredOn: day };
  const data = { ...acts, personId, spouseId, maritalStatus: 'MARRIED', maritalCode: '21', kind: 'FIRST' } as const;
  return eventOf('yimen.marriage.marriage.registered.v1', { ...data, version: 1 }, told(day));
};
const expiring = (personId: string, validTo: string) => {
  const data = { certificateId: randomUUID(), personId, validTo, division: streetA, version: 3 };
  return eventOf('yimen.disability.certificate.expiring.v1', data, told('2026-09-24', 3));
};
const lowIncome = (personIds: string[]) => {
  const data = { householdId: randomUUID(), tier: 'DIBAO', subjectType: 'HOUSEHOLD', personIds, from: '2026-09-20' };
  const full = { ...data, validTo: null, ruleVersion: '2026-1', entitlements: [], version: 1 };
  return eventOf(
    'yimen.assistance.low-income.identified.v1',
    full as EventData<'yimen.assistance.low-income.identified.v1'>,
    told('2026-09-23'),
  );
};

/** A couple applies for divorce and withdraws it, as the registry tells it. */
const divorceApplied = () => {
  const days = {
    receivedOn: '2026-08-28',
    coolingEnd: '2026-09-28',
    windowStart: '2026-09-29',
    windowEnd: '2026-10-28',
  };
  const registry = { number: '37011220260828DIV0000013', registryCode: '370112-01', division: '370112' };
  const state = { confinedTo: 'REGISTRY' as const, provisional: false, actorRole: 'registrar' };
  const data = { divorceCaseId: randomUUID(), ...registry, ...days, ...state };
  return [
    eventOf('yimen.marriage.divorce-case.applied.v1', { ...data, status: 'APPLIED', version: 1 }, told('2026-08-28')),
    eventOf(
      'yimen.marriage.divorce-case.changed.v1',
      { ...data, status: 'WITHDRAWN', step: 'withdrawn', version: 2 },
      told('2026-08-28', 2),
    ),
  ];
};

describe('大事记 what concerned a person, over all services', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const [her, him, elsewhere] = [randomUUID(), randomUUID(), randomUUID()];

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await tell(house, personTold(her, streetA), personTold(him, streetA), personTold(elsewhere, streetB));
    await tell(house, expiring(her, '2027-03-01'), married(her, him, '2026-09-22'), married(him, her, '2026-09-22'));
    await tell(house, lowIncome([her, him]));
  });
  afterAll(() => house.close());

  const of = async (asker: Asker, ...ids: string[]) =>
    (
      await askEntities<Found>(
        house,
        asker,
        'Person',
        ids.map((id) => ({ id })),
        fields,
      )
    ).map((found) => found?.happenings?.nodes.map(({ kind, label, on }) => [kind, label, on]) ?? null);

  it('her own list holds the marriage, the low income and the reminder, newest first, whatever was heard first', async () => {
    expect(await of(resident('resident-her', her), her)).toEqual([
      [
        ['CERTIFICATE', '残疾人证即将到期', '2026-09-24'],
        ['LOW_INCOME', '低收入人口认定', '2026-09-23'],
        ['MARRIAGE', '结婚登记', '2026-09-22'],
      ],
    ]);
  });

  it('the street sees what help and certificates are about, and of the marriage register nothing', async () => {
    const [hers, his] = await of(askers['clerk-li'], her, him);
    expect(hers?.map(([kind]) => kind)).toEqual(['CERTIFICATE', 'LOW_INCOME']);
    expect(his?.map(([kind]) => kind)).toEqual(['LOW_INCOME']);
  });

  it('nobody’s list is a spouse’s, or another street’s, to read', async () => {
    expect(await of(resident('resident-him', him), her)).toEqual([null]);
    expect(await of(askers['clerk-li'], elsewhere)).toEqual([null]);
    expect(await of(askers['clerk-wang'], her)).toEqual([null]);
  });

  it('an application for divorce is on nobody’s list', async () => {
    const kept = async () => house.db.query('SELECT person_id, id, type FROM person_happening ORDER BY person_id, id');
    const before = await kept();
    await tell(house, ...divorceApplied());
    const [{ count }] = await house.db.query('SELECT count(*)::int FROM registry_case_view');
    expect(count).toBe(1);
    expect(await kept()).toEqual(before);
  });

  it('takes the same number of statements for one person and for a hundred', async () => {
    const many = Array.from({ length: 100 }, () => randomUUID());
    await tell(house, ...many.map((id) => personTold(id, streetA)), ...many.map((id) => expiring(id, '2027-01-01')));
    const one = await countStatements(house.db, () => of(askers['clerk-li'], many[0] ?? ''));
    const all = await countStatements(house.db, () => of(askers['clerk-li'], ...many));
    expect(all.result.every((list) => list?.length === 1)).toBe(true);
    expect(all.statements).toBe(one.statements);
  });
});
