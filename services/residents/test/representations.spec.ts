import { randomUUID } from 'node:crypto';
import { agentOf, dataOf, eventsOn, moveClock, resident, settled } from '@yimen/testing';
import { act, aHouse, aNumber, aPerson, codes, type House } from './support.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
}, 60_000);
afterAll(() => house?.service.close());

const child = () => aPerson(house, { identityNumber: aNumber('2012-05-06') });
const guards = (personId: string, guardianId: string, more: object = {}) =>
  act(house, house.li, 'recordGuardianship', { personId, guardianId, basis: 'PARENT', ...more });
const mandate = (personId: string, agentId: string, by = house.li, more: object = {}) =>
  act(house, by, 'grantMandate', {
    ...{ personId, agentId, matters: ['SOCIAL_ASSISTANCE'], signedOn: '2026-09-20', validUntil: '2027-09-19' },
    ...more,
  });

const question = 'query ($id: ID!) { myRepresentationOf(personId: $id) { kind matters } }';
const may = async (agent: string, personId: string) => {
  const answer = await house.service.query<{ myRepresentationOf: object | null }>(
    resident(`resident-${agent}`, agent),
    question,
    { id: personId },
  );
  return dataOf(answer).myRepresentationOf;
};

describe('who may act for whom', () => {
  it('a parent is recorded as guardian, acts in everything, and no longer when the child is eighteen', async () => {
    const [mother, son] = [await aPerson(house), await child()];
    const recorded = await guards(son, mother);
    expect(recorded.problems).toEqual([]);
    expect(recorded.representation).toMatchObject({ validUntil: '2030-05-05', kind: 'GUARDIAN' });
    expect(await may(mother, son)).toEqual({ kind: 'GUARDIAN', matters: ['ALL'] });
    expect(await may(son, mother)).toBeNull();
    expect(codes(await guards(son, mother))).toEqual(['REPRESENTATION_EXISTS']);
    await settled(house.service);
    const told = (await eventsOn(house.service.transport, 'yimen.residents')).filter(({ subject }) => subject === son);
    expect(told.at(-1)).toMatchObject({
      type: 'yimen.residents.representation.granted.v1',
      data: { agentId: mother, until: '2030-05-05', version: 1 },
    });
  });

  it('a neighbour is entrusted with social assistance by the person alone, who takes it back at once', async () => {
    const [old, neighbour] = [await aPerson(house), await aPerson(house)];
    const herself = resident('resident-old', old);
    expect(codes(await mandate(old, neighbour, resident('resident-x', neighbour)))).toEqual(['NOT_FOUND']);
    const granted = await mandate(old, neighbour, herself);
    expect(granted.problems).toEqual([]);
    expect(await may(neighbour, old)).toEqual({ kind: 'ENTRUSTED', matters: ['SOCIAL_ASSISTANCE'] });
    const end = (by: typeof herself, because: string) =>
      act(house, by, 'endRepresentation', { representationId: String(granted.representation?.id), because });
    expect(codes(await end(herself, 'GUARDIAN_CHANGED'))).toEqual(['REPRESENTATION_END_REASON']);
    expect(codes(await end(resident('resident-stranger', randomUUID()), 'TAKEN_BACK'))).toEqual(['NOT_FOUND']);
    expect((await end(herself, 'TAKEN_BACK')).representation).toMatchObject({ inForce: false });
    expect(await may(neighbour, old)).toBeNull();
    expect(codes(await end(herself, 'TAKEN_BACK'))).toEqual(['REPRESENTATION_ENDED']);
  });

  it('what the law does not allow is refused and nothing is kept', async () => {
    const [adult, other, minor, sister] = [
      await aPerson(house),
      await aPerson(house),
      await child(),
      await aPerson(house, { identityNumber: aNumber('2010-01-01') }),
    ];
    expect(codes(await guards(minor, sister))).toEqual(['AGENT_UNFIT']);
    expect(codes(await guards(adult, other))).toEqual(['WARD_CAPABLE']);
    expect(codes(await mandate(minor, adult))).toEqual(['PRINCIPAL_UNDER_GUARDIANSHIP']);
    expect(codes(await mandate(adult, randomUUID()))).toEqual(['NOT_FOUND']);
    expect(
      codes(
        await act(house, house.wangB, 'recordGuardianship', { personId: minor, guardianId: adult, basis: 'PARENT' }),
      ),
    ).toEqual(['NOT_FOUND']);
    expect(await may(adult, minor)).toBeNull();
  });

  it('ends with the death of either (民法典第一百七十三条)', async () => {
    const [old, agent] = [await aPerson(house), await aPerson(house)];
    await mandate(old, agent);
    expect(await may(agent, old)).not.toBeNull();
    await act(house, house.li, 'recordLifeStatus', {
      personId: old,
      status: 'DEAD',
      on: '2026-09-21',
      evidence: '死亡证明',
    });
    expect(await may(agent, old)).toBeNull();
  });

  it('an entrusted person reads the file in the other’s name, and signs no consent with their hand', async () => {
    const [old, agent] = [await aPerson(house), await aPerson(house)];
    await mandate(old, agent);
    const acting = agentOf('resident-agent', old, {
      personId: agent,
      kind: 'ENTRUSTED',
      matters: ['SOCIAL_ASSISTANCE'],
    });
    const read = await house.service.query<{ person: object }>(acting, 'query ($id: ID!) { person(id: $id) { id } }', {
      id: old,
    });
    expect(dataOf(read).person).toEqual({ id: old });
    const consent =
      'mutation { withdrawConsent(input: { consentId: "x" }, idempotencyKey: "agent") { problems { code } } }';
    expect((await house.service.query(acting, consent)).errors.map(({ extensions }) => extensions.code)).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('a mandate that has run out opens nothing, and may be given anew', async () => {
    const [old, agent] = [await aPerson(house), await aPerson(house)];
    await mandate(old, agent, house.li, { validUntil: '2026-09-25' });
    await moveClock('2026-09-26', house.service);
    expect(await may(agent, old)).toBeNull();
    expect((await mandate(old, agent)).problems).toEqual([]);
  });
});
