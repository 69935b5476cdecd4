import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { eventsOn, settled } from '@yimen/testing';
import type { NewAct } from '../src/act/new-act.js';
import { aRegistry, marrying, type Registry, registered } from './support/a-registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await aRegistry();
});
afterAll(() => registry?.service.close());

const division = '370112';
const on = legalDate;
const append = async (act: NewAct) => {
  const [appended] = await registered(registry.service, act);
  if (appended === undefined) throw new Error('nothing was appended');
  return appended;
};
const heardBy = async (subject: string) => {
  await settled(registry.service);
  const told = (await eventsOn(registry.service.transport, 'yimen.marriage')).filter((one) => one.subject === subject);
  return told.map(({ type, data }) => ({ type, ...data }));
};
const network = async (marriageId: string) => {
  await settled(registry.service);
  const told = await eventsOn(registry.service.transport, 'yimen.marriage.marriage-network');
  return told.filter(({ subject }) => subject === marriageId).map(({ type, data }) => ({ type, ...data }));
};

describe('第三人：前一段婚姻随后一段婚姻的撤销而恢复 (民法典 51、1054; domain §6.4)', () => {
  it('tells the first spouse, who is no party of the act, that they are married again, and to whom, and the bond is there', async () => {
    const [gone, left, third] = [randomUUID(), randomUUID(), randomUUID()];
    const first = await append(marrying(gone, left, '2010-01-01'));
    const couple = { parties: [gone, left] as const, personId: gone, division, basis: 'COURT' as const };
    const declared = { ...couple, kind: 'DEATH_DECLARED' as const, about: first.id, effectiveOn: on('2018-04-01') };
    const death = await append(declared);
    const later = await append(marrying(left, third, '2020-05-20'));
    const back = { ...couple, kind: 'DEATH_DECLARATION_REVOKED' as const, about: death.id };
    await append({ ...back, effectiveOn: on('2022-07-01') });
    expect((await heardBy(gone)).at(-1)).toMatchObject({ maritalStatus: 'WIDOWED' });
    const never = await append({
      ...{ kind: 'ANNULMENT', parties: later.parties, about: later.id, effectiveOn: later.effectiveOn, division },
      basis: 'COURT_INVALID',
    });
    expect((await heardBy(gone)).at(-1)).toMatchObject({
      ...{ type: 'yimen.marriage.marriage.registered.v1', kind: 'REVIVED', version: never.seq, actId: never.id },
      ...{ spouseId: left, marriageId: first.id, effectiveOn: '2022-07-01', maritalStatus: 'MARRIED' },
    });
    expect((await heardBy(left)).at(-1)).toMatchObject({ basis: 'COURT_INVALID', maritalStatus: 'MARRIED' });
    expect((await heardBy(third)).at(-1)).toMatchObject({ basis: 'COURT_INVALID', maritalStatus: 'UNMARRIED' });
    const bonds: object[] = await registry.service.db.query(
      'SELECT during::text FROM marriage_bond WHERE person_id = $1 ORDER BY during',
      [gone],
    );
    expect(bonds).toEqual([{ during: '[2010-01-01,2018-04-01)' }, { during: '[2022-07-01,)' }]);
  });

  it('of a divorce, a death, a certificate issued again nobody else hears anything', async () => {
    const [wei, lan, mei] = [randomUUID(), randomUUID(), randomUUID()];
    const first = await append(marrying(wei, lan, '2010-01-01'));
    const divorce = { kind: 'DIVORCE' as const, parties: first.parties, about: first.id, division };
    await append({ ...divorce, effectiveOn: on('2015-01-01'), basis: 'AGREEMENT' });
    const second = await append(marrying(wei, mei, '2016-01-01'));
    const before = (await heardBy(lan)).length;
    await append({ ...divorce, about: second.id, parties: second.parties, effectiveOn: on('2020-01-01') });
    expect(await heardBy(lan)).toHaveLength(before);
  });
});

describe('上传和更正全国婚姻基础信息库 (婚姻登记条例 20; domain MAR-08, MAR-09, §18)', () => {
  it('hears of a marriage, of its divorce here, and of what a court decided, once an act, and of nobody by name', async () => {
    const [wei, lan] = [randomUUID(), randomUUID()];
    const marriage = await append(marrying(wei, lan, '2020-01-01', { content: { names: ['韦某'] } }));
    const about = { parties: marriage.parties, about: marriage.id, division };
    const divorce = await append({ ...about, kind: 'DIVORCE', effectiveOn: on('2021-01-01'), basis: 'COURT' });
    const undone = { kind: 'REVOCATION' as const, effectiveOn: on('2021-01-01'), basis: 'MISTAKE' as const };
    await append({ ...about, ...undone, about: divorce.id });
    const agreed = await append({ ...about, kind: 'DIVORCE', effectiveOn: on('2022-01-01'), basis: 'AGREEMENT' });
    await append({ ...about, kind: 'COURT_JUDGMENT', effectiveOn: on('2022-02-01'), basis: 'COURT' });
    const told = await network(marriage.id);
    const reported = 'yimen.marriage.national-record.reported.v1';
    const corrected = 'yimen.marriage.national-record.corrected.v1';
    expect(told).toMatchObject([
      { type: reported, kind: 'MARRIAGE', actId: marriage.id, personIds: [wei, lan], effectiveOn: '2020-01-01' },
      { type: corrected, because: 'COURT_DIVORCE', actId: divorce.id },
      { type: corrected, because: 'MISTAKE' },
      { type: reported, kind: 'DIVORCE', actId: agreed.id },
      { type: corrected, because: 'COURT_JUDGMENT' },
    ]);
    expect(JSON.stringify(told)).not.toContain('某');
  });

  it('hears of a marriage that is void or annulled; never of deaths, certificates, or what it said itself', async () => {
    const [wei, lan] = [randomUUID(), randomUUID()];
    const elsewhere = await append(marrying(wei, lan, '2020-01-01', { source: 'NATIONAL' }));
    const about = { parties: elsewhere.parties, about: elsewhere.id, division };
    const reissue = await append({ ...about, kind: 'REISSUE', personId: wei, effectiveOn: on('2021-01-01') });
    await append({ ...about, kind: 'REVOCATION', about: reissue.id, effectiveOn: on('2021-01-01'), basis: 'MISTAKE' });
    const died = { kind: 'WIDOWED' as const, personId: wei, effectiveOn: on('2022-01-01'), basis: 'DEATH' as const };
    await append({ ...about, ...died });
    expect(await network(elsewhere.id)).toEqual([]);
    const annulled = { kind: 'ANNULMENT' as const, effectiveOn: on('2020-01-01'), basis: 'COURT_ANNULLED' as const };
    await append({ ...about, ...annulled });
    expect(await network(elsewhere.id)).toMatchObject([{ because: 'COURT_ANNULLED', correctedOn: '2026-09-24' }]);
  });
});
