import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, eventsOn, publishAsOutside, resident, settled } from '@yimen/testing';
import { granted, personTold, told } from './support/allowances.js';
import { act, anOffice, codes, type Office, type Said } from './support/an-office.js';
import { aHolder, beforeTheBureau, must, publishStandards, step } from './support/applications.js';

type Shown = { readonly award: { readonly id: string } | null; readonly problems: readonly Said[] };
type Untold = {
  readonly award: { id: string } | null;
  readonly from: string;
  readonly through: string | null;
  readonly reason: { code: string };
};

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
  const document = `query ($first: Int!) { disabilityUntoldStops(first: $first) { nodes { award { id } from through reason { code } } } }`;
  const answer = await office.service.query<{ disabilityUntoldStops: { nodes: Untold[] } }>(who, document, { first });
  return dataOf(answer).disabilityUntoldStops.nodes;
}
/** Heard on the day on which the stories begin. */
const heard = (awardId: string) => ({ awardId, heardOn: '2026-09-20', opinion: '知晓' });
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
    const waits = { award: { id: awardId }, from: '2026-11', through: null, reason: { code: 'IN_TEKUN' } };
    expect(await of(awardId)).toEqual([waits]);
    const [officer, key] = [office.people['bureau-wu'], randomUUID()];
    const input = { awardId, heardOn: '2026-10-05', opinion: '本人知晓，魏某代为转述' };
    expect(await tell(officer, input, key)).toEqual({ award: { id: awardId }, problems: [] });
    expect(await tell(officer, input, key)).toEqual({ award: { id: awardId }, problems: [] });
    const [notice = '', ...more] = await notices(caseId);
    expect(more).toEqual([]);
    for (const said of [
      '已纳入特困供养',
      '2026年11月起',
      '停发之前，已于2026年10月5日听取意见',
      '10 个工作日内会同残联复核',
    ])
      expect(notice).toContain(said);
    const [kept] = await office.service.db.query('SELECT opinion FROM stop_notice WHERE award_id = $1', [awardId]);
    expect(kept.opinion.includes('魏')).toBe(false);
    expect(await of(awardId)).toEqual([]);
    expect(codes(await tell(officer, heard(awardId)))).toEqual(['NO_STOP_TO_TELL']);
    await settled(office.service);
    const events = await eventsOn(office.service.transport, 'yimen.disability');
    const tellings = events.filter(({ type, subject }) => type.endsWith('case.stop-told.v1') && subject === caseId);
    expect(tellings).toMatchObject([
      { data: { stopsFrom: '2026-11', reasonCode: 'IN_TEKUN', actorRole: 'bureau-officer' } },
    ]);

    await ends('2026-10-20', 2);
    await office.jumpTo('2026-12-07');
    expect(await of(awardId)).toEqual([]);
    await becomes('2026-12-07', 3);
    expect(await of(awardId)).toEqual([{ ...waits, from: '2027-01' }]);
    expect((await tell(officer, heard(awardId))).problems).toEqual([]);
    expect(await notices(caseId)).toHaveLength(2);
  });

  it.each([
    ['没有听取意见，也没有写明原因', {}, 'OPINION_NOT_HEARD'],
    [
      '已听取又写无法听取',
      { heardOn: '2026-09-20', opinion: '不同意', notHeardBecause: '下落不明' },
      'HEARING_INCOMPLETE',
    ],
    ['有意见没有听取之日', { opinion: '不同意' }, 'HEARING_INCOMPLETE'],
    ['有听取之日没有意见', { heardOn: '2026-09-20' }, 'HEARING_INCOMPLETE'],
    ['听取之日在将来', { heardOn: '2099-01-01', opinion: '不同意' }, 'HEARING_INCOMPLETE'],
    ['不是编号', { awardId: 'it', notHeardBecause: '下落不明' }, 'NOT_FOUND'],
  ])('不予告知：%s', async (_, more, code) => {
    const { caseId, awardId } = await stopped();
    expect(codes(await tell(office.people['bureau-wu'], { awardId, ...more }))).toEqual([code]);
    expect(await notices(caseId)).toEqual([]);
  });

  it('通知书由区局出具；街道只看清单，别的街道看不到；居民不能', async () => {
    const { person, awardId } = await stopped();
    await expect(tell(office.people['reviewer-sun'], heard(awardId))).rejects.toThrow('FORBIDDEN');
    expect(await untold(office.people['clerk-wang-b'])).toEqual([]);
    await expect(tell(resident('wo', person.id), heard(awardId))).rejects.toThrow();
  });

  it('已经过去的停发，写明未发的月份；无法听取意见的写明原因', async () => {
    const { caseId, awardId, becomes, ends } = await stopped();
    await office.jumpTo('2026-12-08');
    await becomes('2026-12-08', 1);
    await ends('2027-01-15', 2);
    await office.jumpTo('2027-02-10');
    expect(await of(awardId)).toMatchObject([{ from: '2027-01', through: '2027-01' }]);
    const told = { awardId, notHeardBecause: '本人下落不明' };
    expect((await tell(office.people['bureau-wu'], told)).problems).toEqual([]);
    const [text = ''] = await notices(caseId);
    for (const said of ['2027年1月未发，现予告知', '停发至', '未能听取意见，原因：本人下落不明'])
      expect(text).toContain(said);
    expect(text).not.toContain('现予停发');
  });

  it('告知过的停发不再成立、又因同一原因停发的，另行告知', async () => {
    const { caseId, awardId, becomes, ends } = await stopped();
    await office.jumpTo('2027-02-11');
    await becomes('2027-02-11', 1);
    expect((await tell(office.people['bureau-wu'], heard(awardId))).problems).toEqual([]);
    await ends('2027-02-12', 2);
    expect(await of(awardId)).toEqual([]);
    await office.jumpTo('2027-02-14');
    await becomes('2027-02-14', 3);
    expect(await of(awardId)).toMatchObject([{ from: '2027-03', reason: { code: 'IN_TEKUN' } }]);
    expect((await tell(office.people['bureau-wu'], heard(awardId))).problems).toEqual([]);
    expect(await notices(caseId)).toHaveLength(2);
  });

  it('证件过期之后又纳入特困的，是同一次停发；死亡的不告知', async () => {
    const { person, awardId, becomes } = await stopped();
    const { personId, care } = await granted(office.service, { validTo: '2026-05-31' });
    const support = { personId, supportId: randomUUID(), from: '2026-09-10', version: 1 };
    await publishAsOutside(
      office.service.transport,
      told('yimen.assistance.destitute-support.confirmed.v1', support, '2026-09-10'),
    );
    await settled(office.service);
    expect(await of(care)).toMatchObject([{ from: '2026-07', reason: { code: 'CERT_EXPIRED' } }]);
    await office.jumpTo('2027-02-15');
    await becomes('2027-02-15', 1);
    expect(await of(awardId)).toHaveLength(1);
    const dead = { lifeStatus: 'DEAD', lifeStatusOn: '2027-05-01' };
    await office.jumpTo('2027-05-02');
    await publishAsOutside(office.service.transport, personTold(person.id, 99, '2027-05-02', dead));
    await settled(office.service);
    expect(await of(awardId)).toEqual([]);
  });

  it('户籍迁出的：写明自何月起停发，不说已发的不应发', async () => {
    const { person, caseId, awardId } = await stopped();
    await publishAsOutside(office.service.transport, personTold(person.id, 1, '2020-01-01'));
    await office.jumpTo('2027-05-03');
    const moved = { hukouDivision: '370113001', residenceDivision: '370113001' };
    await publishAsOutside(office.service.transport, personTold(person.id, 2, '2027-05-03', moved));
    await settled(office.service);
    expect(await of(awardId)).toMatchObject([{ from: '2027-06', reason: { code: 'MOVED_AWAY' } }]);
    expect((await tell(office.people['bureau-wu'], heard(awardId))).problems).toEqual([]);
    const [text = ''] = await notices(caseId);
    for (const said of ['户籍迁出本区县', '2027年6月起', '现予停发']) expect(text).toContain(said);
    for (const wrong of ['不应发放', '更正']) expect(text).not.toContain(wrong);
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
