import { randomUUID } from 'node:crypto';
import type { DomainEvent, ReceivedEvent } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { type BootedService, settled } from '@yimen/testing';
import fc from 'fast-check';
import { hearFederation } from '../src/certificate/federation/hear-federation.js';
import { entryOfDeclared } from '../src/circumstances/domain/index.js';
import { factsChanged, reassessHeard } from '../src/reactions/facts-changed.js';
import { aPayingDistrict, demoLaws, type Granted, granted, standingOf, told } from './support/allowances.js';
import { changedTold } from './support/certificates.js';
import { heard, shuffledAndDoubled, someOrder } from './support/hearing.js';

const today = '2026-05-10';
const days = ['2026-02-01', '2026-02-14', '2026-03-01', '2026-03-31', '2026-04-01', '2026-04-20', '2026-05-06'];
const word = fc.record({
  turn: fc.constantFrom('BEGINS', 'BEGINS', 'ENDS'),
  on: fc.constantFrom(...days),
  /** Of a like benefit what it pays, of a child the mode, of a certificate the level. */
  other: fc.boolean(),
});
const words = fc.array(word, { maxLength: 3 });
const history = fc.record({
  ...{ destitute: words, orphan: words, deFacto: words, injury: words, subsidy: words, tier: words },
  ...{ certificate: words, declared: words, order: someOrder },
});
type Words = typeof words extends fc.Arbitrary<infer W> ? W : never;
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

/** One thing that is heard or recorded of a person. */
type Happening = (service: BootedService) => Promise<void>;

/** The same history, of one person. */
function happeningsOf(history: History, { personId, householdId }: Granted): Happening[] {
  return [
    ...owners({ personId, householdId }, history).map((event) => (service: BootedService) => heard(service, event)),
    ...history.certificate.map((each, at) => federationSays(personId, each, at + 2)),
    ...declarations(personId, history.declared),
  ];
}

type Person = Pick<Granted, 'personId' | 'householdId'>;

function owners({ personId, householdId }: Person, of: History): DomainEvent[] {
  const [supportId, recognitionId, other, feeId, subsidyId] = Array.from({ length: 5 }, () => randomUUID());
  const ends = (on: string) => ({ endsAt: on, reasonCode: 'X' });
  const each = (list: Words, first: number, tell: (word: Words[number], version: number) => DomainEvent) =>
    list.map((said, at) => tell(said, at + first));
  const home = { householdId, personIds: [personId], tier: 'DIBAO', subjectType: 'HOUSEHOLD' } as const;
  return [
    ...each(of.destitute, 1, ({ turn, on }, version) => {
      const data = { personId, supportId: supportId ?? '', version };
      return turn === 'ENDS'
        ? told('yimen.assistance.destitute-support.ended.v1', { ...data, ...ends(on) }, on)
        : told('yimen.assistance.destitute-support.confirmed.v1', { ...data, from: on }, on);
    }),
    ...each(of.orphan, 1, ({ turn, on }, version) => {
      const data = { personId, recognitionId: recognitionId ?? '', version };
      return turn === 'ENDS'
        ? told('yimen.child-welfare.orphan.ended.v1', { ...data, ...ends(on) }, on)
        : told('yimen.child-welfare.orphan.recognized.v1', { ...data, from: on, category: 'AT_HOME' }, on);
    }),
    ...each(of.deFacto, 1, ({ turn, on, other: full }, version) => {
      const data = { personId, recognitionId: other ?? '', version };
      const mode = full ? ('FULL' as const) : ('DIFFERENCE' as const);
      return turn === 'ENDS'
        ? told('yimen.child-welfare.de-facto-unattended.ended.v1', { ...data, ...ends(on) }, on)
        : told('yimen.child-welfare.de-facto-unattended.recognized.v1', { ...data, from: on, mode }, on);
    }),
    ...each(of.injury, 1, ({ turn, on }, version) => {
      const data = { personId, feeId: feeId ?? '', version };
      return turn === 'ENDS'
        ? told('yimen.human-resources.work-injury-care.ended.v1', { ...data, ...ends(on) }, on)
        : told('yimen.human-resources.work-injury-care.granted.v1', { ...data, from: on }, on);
    }),
    ...each(of.subsidy, 1, ({ turn, on, other: more }, version) => {
      const data = { personId, subsidyId: subsidyId ?? '', version };
      const pays = { from: on, monthlyAmount: more ? '190.00' : '100.00', reasonCode: 'X' };
      return turn === 'ENDS'
        ? told('yimen.elderly-care.care-subsidy.ended.v1', { ...data, ...ends(on) }, on)
        : told('yimen.elderly-care.care-subsidy.changed.v1', { ...data, ...pays }, on);
    }),
    ...each(of.tier, 2, ({ turn, on }, version) => {
      const since = { from: on, validTo: null, ruleVersion: '1', entitlements: [] };
      return turn === 'ENDS'
        ? told('yimen.assistance.low-income.ended.v1', { ...home, ...ends(on), version }, on)
        : told('yimen.assistance.low-income.identified.v1', { ...home, ...since, version }, on);
    }),
  ];
}

/** The federation's register says otherwise: another level, or frozen. What follows is told by the service itself and heard by it. */
function federationSays(personId: string, { turn, on, other }: Words[number], revision: number): Happening {
  const disabilities = [{ category: 'PHYSICAL' as const, level: other ? 1 : 2 }];
  const status = turn === 'ENDS' ? ('FROZEN' as const) : ('VALID' as const);
  const dates = { issuedOn: '2020-01-01', validTo: '2035-12-31', effectiveOn: on };
  return async (service) => {
    const event = changedTold(personId, { ...dates, revision, status, disabilities });
    const received = { ...event, id: randomUUID(), source: '/yimen/disabled-persons-federation', topic: 'test' };
    const log = { error: () => undefined, info: () => undefined, warn: () => undefined } as never;
    const reaction = hearFederation({ clock: service.clock, log });
    await service.db.transaction((tx) => reaction.handle(tx, { ...received, time: new Date() } as ReceivedEvent));
  };
}

/** 特困 recorded by the street from a paper, ended, recorded with another end: each a word of the one record. */
function declarations(personId: string, list: Words): Happening[] {
  const id = randomUUID();
  return list.map(({ turn, on }, at) => async (service) => {
    const said = { id, personId, kind: 'DESTITUTE_SUPPORT', from: legalDate('2026-02-01'), amountFen: null } as const;
    const status = turn === 'ENDS' ? ('ENDED' as const) : ('STANDING' as const);
    const entry = entryOfDeclared({ ...said, status, to: legalDate(on), version: at + 1 }, legalDate(today));
    const again = reassessHeard({ clock: service.clock, laws: demoLaws });
    const because = { ...told('yimen.disability.circumstance.ended.v1', recorded(id, personId, at + 1), today) };
    await service.db.transaction((tx) => factsChanged(again)(tx, [entry], [because as unknown as ReceivedEvent]));
  });
}

const recorded = (circumstanceId: string, personId: string, version: number) => ({
  ...{ circumstanceId, personId, kind: 'DESTITUTE_SUPPORT' as const, to: null, version },
});

/** What excludes each allowance (domain §4.2, §9). */
const excluders = {
  living: ['DESTITUTE_SUPPORT', 'WORK_INJURY_CARE', 'ORPHAN', 'DE_FACTO_UNATTENDED'],
  care: ['DESTITUTE_SUPPORT', 'WORK_INJURY_CARE'],
} as const;

describe('特困、孤儿、事实无人抚养、工伤护理费、失能护理补贴与证件、低保、登记的情形，不论先后 (domain §9, §11)', () => {
  let service: BootedService;
  beforeAll(async () => {
    service = await aPayingDistrict(today);
  });
  afterAll(() => service?.close());

  /** Months that are paid although what excludes the allowance is in force on their first day. */
  const paidBeside = (awardId: string, kinds: readonly string[]): Promise<object[]> =>
    service.db.query(
      `SELECT to_char(month, 'YYYY-MM') AS month, c.kind
         FROM generate_series('2026-03-01'::date, '2026-06-01', '1 month') AS month
         JOIN award a ON a.id = $1 AND (a.to_month IS NULL OR a.to_month >= month)
        CROSS JOIN LATERAL (SELECT m.amount FROM award_amount m WHERE m.award_id = a.id AND m.from_month <= month
                             ORDER BY m.from_month DESC LIMIT 1) AS due
         JOIN circumstance c ON c.person_id = a.person_id AND c.kind = ANY ($2::text[])
          AND c.from_on <= month AND (c.to_on IS NULL OR c.to_on >= month)
        WHERE due.amount > 0`,
      [awardId, kinds],
    );

  it('打乱、重复、迟到、穿插，与按次序听到的逐月相同；没有一个月与排斥它的待遇同发', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (said) => {
        const [inOrder, shuffled] = [await granted(service), await granted(service)];
        for (const happens of happeningsOf(said, inOrder)) await happens(service);
        for (const happens of shuffledAndDoubled(happeningsOf(said, shuffled), said.order)) await happens(service);
        await settled(service);
        for (const allowance of ['living', 'care'] as const) {
          const [one, other] = [
            await standingOf(service, inOrder[allowance]),
            await standingOf(service, shuffled[allowance]),
          ];
          expect(other).toEqual(one);
          for (const { [allowance]: award } of [inOrder, shuffled])
            expect(await paidBeside(award, excluders[allowance])).toEqual([]);
        }
      }),
      { numRuns: 10, endOnFailure: true, seed: 20260511 },
    );
  }, 300_000);
});
