import { dataOf, eventsOn, settled } from '@yimen/testing';
import { act, aHouse, aPerson, codes, type House } from './support.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.service.close());

const report = (personId: string, evidence: string, more: Record<string, unknown> = {}) =>
  act(house, house.li, 'reportDeath', { personId, evidence, diedOn: '2026-03-31', documentNo: '2026-001', ...more });

async function reportsOf(id: string, asker = house.li) {
  const answer = await house.service.query<{ person: { deathReports: { nodes: { id: string; evidence: string }[] } } }>(
    asker,
    'query ($id: ID!) { person(id: $id) { deathReports(first: 1) { nodes { id evidence revokedOn } pageInfo { hasNextPage } } } }',
    { id },
  );
  return dataOf(answer).person.deathReports.nodes;
}

describe('死亡的报告与确认 (domain §11, §12 #1, #2, §28.11)', () => {
  it('one source is a suspicion, a second kind of paper confirms it', async () => {
    const id = await aPerson(house);
    expect((await report(id, 'CREMATION')).person).toMatchObject({ lifeStatus: 'SUSPECTED_DEAD', version: 2 });
    expect((await report(id, 'CREMATION')).problems).toMatchObject([{ code: 'PERSON_NOTHING_TO_CHANGE' }]);
    expect((await report(id, 'DEATH_CERTIFICATE')).person).toMatchObject({ lifeStatus: 'DEAD', version: 3 });
    expect(await reportsOf(id)).toMatchObject([{ evidence: 'DEATH_CERTIFICATE' }]);
  });

  it('a mistaken report is taken back, with a reason, and the person is alive', async () => {
    const id = await aPerson(house);
    await report(id, 'VILLAGE', { documentNo: null });
    const [{ id: reportId } = { id: '' }] = await reportsOf(id);
    const revoke = (reason: string) => act(house, house.li, 'revokeDeathReport', { personId: id, reportId, reason });
    expect(codes(await revoke(' '))).toEqual(['REASON_MISSING']);
    expect((await revoke('同名')).person).toMatchObject({ lifeStatus: 'ALIVE', version: 3 });
    expect(codes(await revoke('同名'))).toEqual(['PERSON_NOTHING_TO_CHANGE']);
    const other = { personId: id, reportId: id, reason: '同名' };
    expect(codes(await act(house, house.li, 'revokeDeathReport', other))).toEqual(['DEATH_REPORT_UNKNOWN']);
  });

  it('refuses a death tomorrow, before birth, and a paper without its number', async () => {
    const id = await aPerson(house);
    expect(codes(await report(id, 'FAMILY', { diedOn: '2026-09-30' }))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(await report(id, 'FAMILY', { diedOn: '1950-01-01' }))).toEqual(['DATE_BEFORE_BIRTH']);
    expect(codes(await report(id, 'CREMATION', { documentNo: '' }))).toEqual(['EVIDENCE_MISSING']);
  });

  it('is told with the day, and never with the paper; another street sees nothing of it', async () => {
    const id = await aPerson(house);
    await report(id, 'DEATH_CERTIFICATE', { documentNo: '医证甲字第 7 号' });
    await settled(house.service);
    const told = (await eventsOn(house.service.transport, 'yimen.residents')).filter(({ subject }) => subject === id);
    expect(told.at(-1)?.data).toMatchObject({ lifeStatus: 'SUSPECTED_DEAD', lifeStatusOn: '2026-03-31' });
    expect(JSON.stringify(told)).not.toContain('医证甲字');
    expect(
      codes(
        await act(house, house.wangB, 'reportDeath', {
          personId: id,
          evidence: 'FAMILY',
          diedOn: '2026-03-31',
        }),
      ),
    ).toEqual(['NOT_FOUND']);
  });
});
