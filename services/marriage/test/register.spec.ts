import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { eventsOn, officer, settled } from '@yimen/testing';
import { appendActs } from '../src/act/append-acts.js';
import { inRegister } from '../src/act/register-lock.js';
import { appending, aRegistry, marrying, qualified, type Registry, registered } from './support/a-registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await aRegistry();
});
afterAll(() => registry?.service.close());

const [wei, lan, mei] = [randomUUID(), randomUUID(), randomUUID()];
const bondsOf = async (person: string): Promise<string[]> => {
  const rows: { during: string }[] = await registry.service.db.query(
    'SELECT during::text FROM marriage_bond WHERE person_id = $1 ORDER BY during',
    [person],
  );
  return rows.map(({ during }) => during);
};
const wanted = (one: string, other: string) => (tx: Parameters<typeof appendActs>[0]) =>
  appendActs(tx, [marrying(one, other)], appending(registry.service));

describe('登记簿只追加、不更改 (domain §6.5)', () => {
  it('keeps an act, the bond of each, the audit line, and tells each of the two', async () => {
    const { service } = registry;
    const [act] = await registered(service, marrying(wei, lan, '2020-05-20', { content: { names: ['韦某', '兰某'] } }));
    expect(await bondsOf(wei)).toEqual(['[2020-05-20,)']);
    expect(await bondsOf(lan)).toEqual(['[2020-05-20,)']);
    await settled(service);
    const told = (await eventsOn(service.transport, 'yimen.marriage')).filter(({ data }) => 'personId' in data);
    expect(told.map(({ type, subject }) => [type, subject]).sort()).toEqual(
      [wei, lan].sort().map((id) => ['yimen.marriage.marriage.registered.v1', id]),
    );
    expect(told[0]?.data).toMatchObject({ kind: 'FIRST', maritalCode: '21', version: act?.seq, actId: act?.id });
    expect(JSON.stringify(told)).not.toContain('某');
  });

  it('nobody changes or removes an act, whoever asks the database', async () => {
    const { db } = registry.service;
    await expect(db.query(`UPDATE register_act SET kind = 'DIVORCE'`)).rejects.toThrow('append-only');
    await expect(db.query('DELETE FROM register_act')).rejects.toThrow('append-only');
  });

  it('a divorce closes the bonds; what is void from the beginning leaves none', async () => {
    const { service } = registry;
    const [a, b] = [randomUUID(), randomUUID()];
    const [act] = await registered(service, marrying(a, b, '2021-01-01'));
    const about = { parties: [a, b] as const, about: act?.id ?? '', division: '370112' };
    await registered(service, { ...about, kind: 'DIVORCE', effectiveOn: legalDate('2023-01-01'), basis: 'AGREEMENT' });
    expect(await bondsOf(a)).toEqual(['[2021-01-01,2023-01-01)']);
    await registered(service, { ...about, kind: 'ANNULMENT', effectiveOn: legalDate('2021-01-01') });
    expect(await bondsOf(a)).toEqual([]);
  });
});

describe('同一人同一时点只能有一个婚姻 (民法典 1041)', () => {
  it('refuses a second marriage, and changes nothing', async () => {
    const answer = await inRegister(registry.service.db, wanted(wei, mei));
    expect(answer).toMatchObject({ outcome: 'refused', problems: [{ code: 'ALREADY_MARRIED', personId: wei }] });
    expect(await bondsOf(mei)).toEqual([]);
  });

  it('of two windows at the same moment one registers, the other is refused', async () => {
    const { service } = registry;
    const [bride, one, other] = [randomUUID(), randomUUID(), randomUUID()];
    const answers = await Promise.all([one, other].map((groom) => inRegister(service.db, wanted(groom, bride))));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    expect(await bondsOf(bride)).toHaveLength(1);
  });

  it('two windows with the same two in opposite order, and three in a circle, never wait for one another for ever', async () => {
    const { service } = registry;
    for (let round = 0; round < 3; round += 1) {
      const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
      const twice = await Promise.all([inRegister(service.db, wanted(a, b)), inRegister(service.db, wanted(b, a))]);
      expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
      const [d, e] = [randomUUID(), randomUUID()];
      const circle = [wanted(c, d), wanted(d, e), wanted(e, c)];
      const answers = await Promise.all(circle.map((window) => inRegister(service.db, window)));
      expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
      expect(answers.flatMap((one) => (one.outcome === 'refused' ? one.problems.map(({ code }) => code) : []))).toEqual(
        ['ALREADY_MARRIED', 'ALREADY_MARRIED'],
      );
    }
  });

  it('the database itself refuses the second bond, with no judgement of ours before it, and the answer says so', async () => {
    const { db } = registry.service;
    const [act] = await registered(registry.service, marrying(randomUUID(), randomUUID()));
    const person = randomUUID();
    const bond = (during: string) =>
      inRegister(db, async (tx) => {
        await tx.query('INSERT INTO marriage_bond VALUES ($1, $2, $3::daterange)', [person, act?.id, during]);
        return { outcome: 'done', result: null } as const;
      });
    const answers = await Promise.all([bond('[2026-01-01,)'), bond('[2026-09-24,)')]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    expect(answers).toContainEqual({
      outcome: 'refused',
      problems: [expect.objectContaining({ __typename: 'PartyAlreadyMarried', code: 'ALREADY_MARRIED' })],
    });
    expect(await bondsOf(person)).toHaveLength(1);
    expect(await bond('[2020-01-01,2026-01-01)')).toMatchObject({ outcome: 'done' });
  });

  it('nobody is married to oneself, and a certificate has a number of its own', async () => {
    const { db } = registry.service;
    const oneself = randomUUID();
    expect(await inRegister(db, wanted(oneself, oneself))).toMatchObject({
      problems: [{ code: 'MARRIAGE_TO_ONESELF' }],
    });
    const numbered = () => marrying(randomUUID(), randomUUID(), '2026-09-24', { certificateNo: 'J370112-2026-000001' });
    await registered(registry.service, numbered());
    const again = await inRegister(db, (tx) => appendActs(tx, [numbered()], appending(registry.service)));
    expect(again).toMatchObject({ outcome: 'refused', problems: [{ code: 'CERTIFICATE_NUMBER_USED' }] });
  });
});

describe('登记员资质 (婚姻登记条例 4)', () => {
  const by = (account: string) => {
    const acts = [marrying(randomUUID(), randomUUID())];
    return inRegister(registry.service.db, (tx) => appendActs(tx, acts, appending(registry.service, officer(account))));
  };

  it('refuses an officer whose qualification ended yesterday, and takes one whose last day is today', async () => {
    await qualified(registry.service, 'until-yesterday', '2024-09-24', '2026-09-23');
    await qualified(registry.service, 'until-today', '2024-09-24', '2026-09-24');
    expect(await by('until-yesterday')).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'QUALIFICATION_ENDED', endedOn: '2026-09-23' }],
    });
    expect(await by('until-today')).toMatchObject({ outcome: 'done' });
  });

  it('refuses who never had one, and whose begins tomorrow', async () => {
    await qualified(registry.service, 'from-tomorrow', '2026-09-25', '2028-09-24');
    expect(await by('nobody')).toMatchObject({ problems: [{ code: 'NOT_QUALIFIED' }] });
    expect(await by('from-tomorrow')).toMatchObject({ problems: [{ code: 'NOT_QUALIFIED' }] });
  });
});

describe('被宣告死亡者重新出现 (domain §19 case 11)', () => {
  it('ends the bonds, revives them from the revocation on, in the database too', async () => {
    const { service } = registry;
    const [gone, left] = [randomUUID(), randomUUID()];
    const [act] = await registered(service, marrying(gone, left, '2010-01-01'));
    const about = { parties: [gone, left] as const, personId: gone, division: '370112' };
    const declared = { ...about, kind: 'DEATH_DECLARED' as const, about: act?.id ?? '' };
    const [death] = await registered(service, { ...declared, effectiveOn: legalDate('2018-04-01') });
    const revoked = { ...about, kind: 'DEATH_DECLARATION_REVOKED' as const, about: death?.id ?? '' };
    await registered(service, { ...revoked, effectiveOn: legalDate('2022-07-01') });
    expect(await bondsOf(left)).toEqual(['[2010-01-01,2018-04-01)', '[2022-07-01,)']);
    await settled(service);
    const told = (await eventsOn(service.transport, 'yimen.marriage')).filter(({ subject }) => subject === left);
    expect(told.map(({ data }) => data)).toMatchObject([
      { kind: 'FIRST', maritalStatus: 'MARRIED', version: act?.seq },
      { because: 'DEATH_DECLARED', maritalStatus: 'WIDOWED', version: death?.seq },
      { kind: 'REVIVED', maritalStatus: 'MARRIED' },
    ]);
  });
});
