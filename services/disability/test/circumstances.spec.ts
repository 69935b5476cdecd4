import { randomUUID } from 'node:crypto';
import { type DomainEvent, type EventData, type EventType, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type BootedService, bootService, publishAsOutside, settled } from '@yimen/testing';
import { circumstancesAt } from '../src/circumstances/circumstances-at.js';
import { disability } from '../src/index.js';

describe('what others decide of a person', () => {
  let service: BootedService;
  beforeAll(async () => {
    service = await bootService(disability, { residentsUrl: 'http://127.0.0.1:9' });
  });
  afterAll(() => service?.close());

  function told<T extends EventType>(type: T, data: EventData<T> & { readonly version: number }, on = '2026-03-01') {
    return eventOf(type, data, { subjectVersion: data.version, legalDate: legalDate(on) });
  }
  const hear = async (...events: readonly DomainEvent[]) => {
    await publishAsOutside(service.transport, ...events);
    await settled(service);
  };
  const at = async (personId: string, on: string) => {
    const found = await circumstancesAt(service.db.manager, [personId], legalDate(on));
    return (found.get(personId) ?? []).map(
      ({ kind, tier, amountFen }) => tier ?? (amountFen === null ? kind : amountFen),
    );
  };
  const identified = (householdId: string, personIds: string[], version = 1) =>
    told('yimen.assistance.low-income.identified.v1', {
      ...{ householdId, personIds, version, tier: 'DIBAO', subjectType: 'HOUSEHOLD' },
      ...{ from: '2026-03-01', validTo: null, ruleVersion: '2026-1', entitlements: [] },
    });
  const ended = (householdId: string, personIds: string[], version = 2) =>
    told('yimen.assistance.low-income.ended.v1', {
      ...{ householdId, personIds, version, tier: 'DIBAO', subjectType: 'HOUSEHOLD' },
      ...{ endsAt: '2026-06-30', reasonCode: 'INCOME_ABOVE_STANDARD' },
    });

  it('is of low income while the household is, also when the end is heard before the beginning, and twice', async () => {
    const [householdId, personId] = [randomUUID(), randomUUID()];
    await hear(ended(householdId, [personId]));
    await hear(identified(householdId, [personId]), ended(householdId, [personId]));
    expect(await at(personId, '2026-06-30')).toEqual(['DIBAO']);
    expect(await at(personId, '2026-07-01')).toEqual([]);
    expect(await at(personId, '2026-02-28')).toEqual([]);
  });

  it('knows a 单人保 beside the household’s own tier', async () => {
    const [householdId, personId] = [randomUUID(), randomUUID()];
    const since = { householdId, from: '2026-03-01', validTo: null, ruleVersion: '2026-1', entitlements: [] };
    const single = told('yimen.assistance.low-income.identified.v1', {
      ...{
        ...since,
        personIds: [personId],
        tier: 'DIBAO',
        subjectType: 'PERSON',
        householdTier: 'DIBAO_MARGIN',
        version: 2,
      },
    });
    const household = told('yimen.assistance.low-income.identified.v1', {
      ...{ ...since, personIds: [personId], tier: 'DIBAO_MARGIN', subjectType: 'HOUSEHOLD', version: 1 },
    });
    await hear(single, household);
    expect((await at(personId, '2026-03-02')).sort()).toEqual(['DIBAO', 'DIBAO_MARGIN']);
  });

  it('hears of every support that bears on an allowance, with what a like benefit pays', async () => {
    const personId = randomUUID();
    const id = () => randomUUID();
    const from = '2026-04-01';
    const subsidyId = id();
    await hear(
      told('yimen.assistance.destitute-support.confirmed.v1', { personId, supportId: id(), from, version: 1 }),
      told('yimen.child-welfare.orphan.recognized.v1', {
        personId,
        recognitionId: id(),
        category: 'AT_HOME',
        from,
        version: 1,
      }),
      told('yimen.child-welfare.de-facto-unattended.recognized.v1', {
        ...{ personId, recognitionId: id(), mode: 'FULL', from, version: 1 },
      }),
      told('yimen.human-resources.work-injury-care.granted.v1', { personId, feeId: id(), from, version: 1 }),
      told('yimen.elderly-care.care-subsidy.changed.v1', {
        ...{
          personId,
          subsidyId,
          monthlyAmount: '220.00',
          from: '2026-05-01',
          reasonCode: 'STANDARD_PUBLISHED',
          version: 2,
        },
      }),
      told('yimen.elderly-care.care-subsidy.granted.v1', {
        personId,
        subsidyId,
        monthlyAmount: '200.00',
        from,
        version: 1,
      }),
    );
    expect((await at(personId, '2026-04-30')).map(String).sort()).toEqual(
      ['20000', 'DESTITUTE_SUPPORT', 'DE_FACTO_UNATTENDED', 'ORPHAN', 'WORK_INJURY_CARE'].sort(),
    );
    expect(await at(personId, '2026-05-01')).toContain(22_000);
  });

  it('leaves the living allowance to a child who is paid the difference', async () => {
    const [personId, recognitionId] = [randomUUID(), randomUUID()];
    await hear(
      told('yimen.child-welfare.de-facto-unattended.recognized.v1', {
        ...{ personId, recognitionId, mode: 'DIFFERENCE', from: '2026-04-01', version: 1 },
      }),
    );
    expect(await at(personId, '2026-05-01')).toEqual([]);
  });

  it('is read of a hundred persons as of one: one statement', async () => {
    const persons = Array.from({ length: 100 }, () => randomUUID());
    await hear(...persons.map((personId) => identified(randomUUID(), [personId])));
    const { statements } = await countStatements(service.db, async () => {
      const found = await circumstancesAt(service.db.manager, persons, legalDate('2026-03-01'));
      expect(found.size).toBe(100);
    });
    expect(statements).toBe(1);
  });
});
