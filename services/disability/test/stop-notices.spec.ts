import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, eventsOn, publishAsOutside, resident, settled } from '@yimen/testing';
import { granted, told } from './support/allowances.js';
import { act, anOffice, codes, type Office, type Said } from './support/an-office.js';
import { aHolder, beforeTheBureau, must, publishStandards, step } from './support/applications.js';

type Shown = { readonly award: { readonly id: string } | null; readonly problems: readonly Said[] };
type Untold = { readonly award: { id: string } | null; readonly from: string; readonly reason: { code: string } };

let office: Office;
beforeAll(async () => {
  office = await anOffice();
  await publishStandards(office);
});
afterAll(() => office?.close());

/** Somebody who draws the care allowance, and becomes 特困 in October. */
async function stopped() {
  const person = await aHolder(office);
  const caseId = await beforeTheBureau(office, 'CARE', person);
  await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
  const [row] = await office.service.db.query('SELECT id FROM award WHERE case_id = $1', [caseId]);
  const support = { personId: person.id, supportId: randomUUID() };
  const becomes = async (from: string, version: number) => {
    const data = { ...support, from, version };
    await publishAsOutside(
      office.service.transport,
      told('yimen.assistance.destitute-support.confirmed.v1', data, from),
    );
    await settled(office.service);
  };
  const ends = async (endsAt: string, version: number) => {
    const data = { ...support, endsAt, reasonCode: 'OTHER', version };
    await publishAsOutside(office.service.transport, told('yimen.assistance.destitute-support.ended.v1', data, endsAt));
    await settled(office.service);
  };
  return { person, caseId, awardId: row.id as string, becomes, ends };
}

const tell = (who: Asker, input: object, key?: string) =>
  act<Shown>(office, who, ['tellDisabilityStop', 'TellDisabilityStopInput', 'award { id }'], input, key);
async function untold(who: Asker = office.people['clerk-li'], first = 50): Promise<Untold[]> {
  const document = `query ($first: Int!) { disabilityUntoldStops(first: $first) { nodes { award { id } from reason { code } } } }`;
  const answer = await office.service.query<{ disabilityUntoldStops: { nodes: Untold[] } }>(who, document, { first });
  return dataOf(answer).disabilityUntoldStops.nodes;
}
const of = async (awardId: string) => (await untold()).filter(({ award }) => award?.id === awardId);
async function notices(caseId: string): Promise<string[]> {
  const document =
    'query ($id: ID!) { disabilityAllowanceCase(id: $id) { documents { nodes { kind text deliverBy } } history(first: 50) { nodes { label } } } }';
  const answer = await office.service.query<{
    disabilityAllowanceCase: { documents: { nodes: { kind: string; text: string }[] } };
  }>(office.people['clerk-li'], document, { id: caseId });
  return dataOf(answer).disabilityAllowanceCase.documents.nodes.flatMap(({ kind, text }) =>
    kind === 'STOP' ? [text] : [],
  );
}

describe('由事实而来的停发，也要书面告知 (domain §0.6 ④、§18)', () => {
  it('特困次月停发：列入待告知；告知留停发通知书、意见封存，只告知一次；恢复后再停的另行告知', async () => {
    const { caseId, awardId, becomes, ends } = await stopped();
    expect(await of(awardId)).toEqual([]);
    await office.jumpTo('2026-10-05');
    await becomes('2026-10-05', 1);
    const waits = { award: { id: awardId }, from: '2026-11', reason: { code: 'IN_TEKUN' } };
    expect(await of(awardId)).toEqual([waits]);
    const [clerk, key] = [office.people['clerk-li'], randomUUID()];
    const input = { awardId, heardOn: '2026-10-05', opinion: '本人知晓，魏某代为转述' };
    expect(await tell(clerk, input, key)).toEqual({ award: { id: awardId }, problems: [] });
    expect(await tell(clerk, input, key)).toEqual({ award: { id: awardId }, problems: [] });
    const [notice = '', ...more] = await notices(caseId);
    expect(more).toEqual([]);
    for (const said of ['已纳入特困供养', '2026年11月起', '2026年10月5日听取意见', '10 个工作日内会同残联复核'])
      expect(notice).toContain(said);
    const [kept] = await office.service.db.query('SELECT opinion FROM stop_notice WHERE award_id = $1', [awardId]);
    expect(kept.opinion.includes('魏')).toBe(false);
    expect(await of(awardId)).toEqual([]);
    expect(codes(await tell(clerk, { awardId }))).toEqual(['NO_STOP_TO_TELL']);
    await settled(office.service);
    const events = await eventsOn(office.service.transport, 'yimen.disability');
    const tellings = events.filter(({ type, subject }) => type.endsWith('case.stop-told.v1') && subject === caseId);
    expect(tellings).toMatchObject([
      { data: { stopsFrom: '2026-11', reasonCode: 'IN_TEKUN', actorRole: 'street-clerk' } },
    ]);

    await ends('2026-10-20', 2);
    await office.jumpTo('2026-12-07');
    expect(await of(awardId)).toEqual([]);
    await becomes('2026-12-07', 3);
    expect(await of(awardId)).toEqual([{ ...waits, from: '2027-01' }]);
    expect((await tell(office.people['bureau-wu'], { awardId })).problems).toEqual([]);
    expect(await notices(caseId)).toHaveLength(2);
  });

  it.each([
    ['有意见没有听取之日', { opinion: '不同意' }, 'HEARING_INCOMPLETE'],
    ['有听取之日没有意见', { heardOn: '2026-09-20' }, 'HEARING_INCOMPLETE'],
    ['听取之日在将来', { heardOn: '2099-01-01', opinion: '不同意' }, 'HEARING_INCOMPLETE'],
    ['不是编号', { awardId: 'it' }, 'NOT_FOUND'],
  ])('不予告知：%s', async (_, more, code) => {
    const { caseId, awardId } = await stopped();
    expect(codes(await tell(office.people['clerk-li'], { awardId, ...more }))).toEqual([code]);
    expect(await notices(caseId)).toEqual([]);
  });

  it('别的街道不能告知，也看不到；居民不能', async () => {
    const { person, awardId } = await stopped();
    expect(codes(await tell(office.people['clerk-wang-b'], { awardId }))).toEqual(['NOT_FOUND']);
    expect(await untold(office.people['clerk-wang-b'])).toEqual([]);
    await expect(tell(resident('wo', person.id), { awardId })).rejects.toThrow();
  });

  it('待告知的清单，语句数不随行数增加', async () => {
    const ask = () => untold(office.people['clerk-li'], 100);
    await granted(office.service, { validTo: '2026-05-31' });
    await ask();
    const few = await countStatements(office.service.db, ask);
    for (let more = 0; more < 9; more += 1) await granted(office.service, { validTo: '2026-05-31' });
    const many = await countStatements(office.service.db, async () => expect((await ask()).length).toBeGreaterThan(9));
    expect(many.statements).toBe(few.statements);
  }, 60_000);
});
