import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { type BootedService, eventsOn, settled } from '@yimen/testing';
import { statusesAt } from '../src/act/statuses.query.js';
import { aRegistry, lifeTold, personTold, tell } from './a-registry.js';
import { marrying, qualified, registered } from './support/a-registry.js';

describe('a death is heard by the register', () => {
  let house: BootedService;

  beforeAll(async () => {
    ({ house } = await aRegistry());
    await qualified(house, 'zhou', '2020-01-01', '2099-12-31');
  });
  afterAll(() => house.close());

  const aCouple = async (on = '2020-05-20') => {
    const [left, gone] = [randomUUID(), randomUUID()];
    await tell(house, personTold(left), personTold(gone));
    await registered(house, marrying(left, gone, on));
    return { left, gone };
  };
  const statusOf = async (id: string, asOf = '2026-09-24') =>
    (await statusesAt(house.db, [id], legalDate(asOf))).get(id)?.status;
  const actsOf = async (id: string): Promise<string[]> => {
    const rows: { kind: string }[] = await house.db.query(
      'SELECT kind FROM register_act WHERE party_a = $1 OR party_b = $1 ORDER BY seq',
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('one that is only reported ends no marriage', async () => {
    const { left, gone } = await aCouple();
    await tell(house, lifeTold(gone, 'SUSPECTED_DEAD', '2026-09-01', 2));
    expect([await statusOf(left), await actsOf(left)]).toEqual(['MARRIED', ['MARRIAGE']]);
  });

  it('confirmed, it leaves a widow from its day on; heard again, nothing more; a mistake, as if it had never been', async () => {
    const { left, gone } = await aCouple();
    await tell(house, lifeTold(gone, 'DEAD', '2026-09-01', 2));
    expect([await statusOf(left, '2026-08-31'), await statusOf(left)]).toEqual(['MARRIED', 'WIDOWED']);
    await tell(house, lifeTold(gone, 'DEAD', '2026-09-01', 3));
    expect(await actsOf(left)).toEqual(['MARRIAGE', 'WIDOWED']);
    await tell(house, lifeTold(gone, 'ALIVE', '2026-09-01', 4));
    expect([await statusOf(left, '2026-09-10'), await statusOf(left)]).toEqual(['MARRIED', 'MARRIED']);
    expect(await actsOf(left)).toEqual(['MARRIAGE', 'WIDOWED', 'REVOCATION']);
  });

  it('tells the spouse’s new status, never the cause of death', async () => {
    const { left, gone } = await aCouple();
    await tell(house, lifeTold(gone, 'DEAD', '2026-09-01', 2));
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.marriage')).filter(({ subject }) => subject === left);
    expect(told.at(-1)?.data).toMatchObject({ because: 'DEATH', deceasedId: gone, maritalStatus: 'WIDOWED' });
  });

  it('declared by a court and taken back, the marriage revives from the day of that on', async () => {
    const { left, gone } = await aCouple();
    await tell(house, lifeTold(gone, 'DECLARED_DEAD', '2026-01-10', 2), lifeTold(gone, 'ALIVE', '2026-01-10', 3));
    expect([await statusOf(left, '2026-02-01'), await statusOf(left)]).toEqual(['WIDOWED', 'MARRIED']);
  });

  it('what comes late and is out of date by then changes nothing', async () => {
    const { left, gone } = await aCouple();
    await tell(house, lifeTold(gone, 'ALIVE', '2026-09-01', 4));
    await tell(house, lifeTold(gone, 'DEAD', '2026-09-01', 3));
    expect(await actsOf(left)).toEqual(['MARRIAGE']);
  });

  it('of somebody who is not married brings nothing', async () => {
    const alone = randomUUID();
    await tell(house, personTold(alone), lifeTold(alone, 'DEAD', '2026-09-01', 2));
    expect(await actsOf(alone)).toEqual([]);
  });
});
