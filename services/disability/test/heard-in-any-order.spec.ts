import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@yimen/events';
import type { BootedService } from '@yimen/testing';
import fc from 'fast-check';
import {
  aPayingDistrict,
  type Granted,
  granted,
  lockMonth,
  personTold,
  standingOf,
  told,
} from './support/allowances.js';
import { heard, shuffledAndDoubled, someOrder } from './support/hearing.js';

const days = ['2026-02-01', '2026-02-14', '2026-03-01', '2026-03-31', '2026-04-01', '2026-04-20', '2026-05-06'];
const day = fc.constantFrom(...days);

/** What may be said of a person, without saying of whom; the version comes with its place in the history. */
const life = fc.record({
  lifeStatus: fc.constantFrom('ALIVE', 'ALIVE', 'SUSPECTED_DEAD', 'DEAD', 'DECLARED_MISSING', 'DECLARED_DEAD'),
  hukouDivision: fc.constantFrom('370112001', '370112002', '370113001'),
  on: day,
});
const word = fc.record({
  turn: fc.constantFrom('BEGINS', 'BEGINS', 'ENDS'),
  on: day,
  saidOn: day,
  yuan: fc.constantFrom('100.00', '190.00'),
});
const history = fc.record({
  life: fc.array(life, { maxLength: 4 }),
  tier: fc.array(word, { maxLength: 3 }),
  support: fc.array(word, { maxLength: 3 }),
  subsidy: fc.array(word, { maxLength: 3 }),
  order: someOrder,
  lockedAfter: fc.nat({ max: 8 }),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

/** The same history, told of one person. */
function eventsOf({ life: lives, tier, support, subsidy }: History, { personId, householdId }: Granted): DomainEvent[] {
  const [supportId, subsidyId] = [randomUUID(), randomUUID()];
  const whose = { householdId, personIds: [personId], tier: 'DIBAO', subjectType: 'HOUSEHOLD' } as const;
  return [
    ...lives.map(({ lifeStatus, hukouDivision, on }, at) =>
      personTold(personId, at + 2, on, { lifeStatus, hukouDivision, lifeStatusOn: lifeStatus === 'ALIVE' ? null : on }),
    ),
    ...tier.map(({ turn, on }, at) =>
      turn === 'ENDS'
        ? told('yimen.assistance.low-income.ended.v1', { ...whose, endsAt: on, reasonCode: 'X', version: at + 2 }, on)
        : told(
            'yimen.assistance.low-income.identified.v1',
            { ...whose, from: on, validTo: null, ruleVersion: '1', entitlements: [], version: at + 2 },
            on,
          ),
    ),
    ...support.map(({ turn, on }, at) => {
      const data = { personId, supportId, version: at + 1 };
      return turn === 'ENDS'
        ? told('yimen.assistance.destitute-support.ended.v1', { ...data, endsAt: on, reasonCode: 'X' }, on)
        : told('yimen.assistance.destitute-support.confirmed.v1', { ...data, from: on }, on);
    }),
    ...subsidy.map(({ turn, on, saidOn, yuan }, at) => {
      const data = { personId, subsidyId, version: at + 1 };
      return turn === 'ENDS'
        ? told('yimen.elderly-care.care-subsidy.ended.v1', { ...data, endsAt: on, reasonCode: 'X' }, on)
        : told('yimen.elderly-care.care-subsidy.granted.v1', { ...data, from: on, monthlyAmount: yuan }, saidOn);
    }),
  ];
}

describe('先听到、后听到、听到两次，结果都一样 (domain §11)', () => {
  let service: BootedService;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
  });
  afterAll(() => service?.close());

  /** Of every month whose roll is locked: what was paid and made up for is what is due; nothing else is left to say. */
  async function unsettled(awardId: string): Promise<object[]> {
    return service.db.query(
      `SELECT to_char(r.month, 'YYYY-MM') AS month, due.amount, paid.amount AS settled
         FROM award a JOIN roll r ON r.benefit = a.benefit AND a.division = ANY (r.divisions) AND r.month >= a.from_month
        CROSS JOIN LATERAL (SELECT CASE WHEN a.to_month < r.month THEN 0 ELSE
           (SELECT m.amount FROM award_amount m WHERE m.award_id = a.id AND m.from_month <= r.month ORDER BY m.from_month DESC LIMIT 1)
           END AS amount) AS due
        CROSS JOIN LATERAL (SELECT coalesce((SELECT sum(p.amount) FROM award_month_paid p WHERE p.award_id = a.id AND p.month = r.month), 0)
           + coalesce((SELECT sum(e.amount) FROM award_arrears e WHERE e.award_id = a.id AND e.month = r.month), 0) AS amount) AS paid
        WHERE a.id = $1 AND due.amount <> paid.amount
          AND NOT EXISTS (SELECT 1 FROM award_suspension s WHERE s.award_id = a.id AND s.to_month IS NULL AND s.from_month <= r.month)`,
      [awardId],
    );
  }

  it('打乱、重复、迟到的事实，与按次序听到的，逐月相同；已锁定的月份，发的与补的合起来正是应发的', async () => {
    for (const month of ['2026-01', '2026-02', '2026-03']) await lockMonth(service, month);
    let locked = false;
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        const [inOrder, shuffled] = [await granted(service), await granted(service)];
        for (const event of eventsOf(told, inOrder)) await heard(service, event);
        const twice = shuffledAndDoubled(eventsOf(told, shuffled), told.order);
        for (const [at, event] of twice.entries()) {
          // Once, in the middle of what is heard, the next roll is locked.
          if (!locked && at === told.lockedAfter) {
            await lockMonth(service, '2026-04');
            locked = true;
          }
          await heard(service, event);
        }
        for (const allowance of ['living', 'care'] as const) {
          const [one, other] = [
            await standingOf(service, inOrder[allowance]),
            await standingOf(service, shuffled[allowance]),
          ];
          const { arrears: _, ...standing } = one;
          expect(other).toMatchObject(standing);
          expect(await unsettled(inOrder[allowance])).toEqual([]);
          expect(await unsettled(shuffled[allowance])).toEqual([]);
        }
      }),
      { numRuns: 15, endOnFailure: true, seed: 20260510 },
    );
  }, 300_000);
});
