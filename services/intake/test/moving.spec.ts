import { randomUUID } from 'node:crypto';
import {
  type Asker,
  type BootedService,
  dataOf,
  moveClock,
  officer,
  resident,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import { aCaseInWork, aFrontOffice, tell } from './a-front-office.js';

const problems = 'problems { __typename code field }';
const documents = {
  appoint: `mutation ($input: AppointOfficerInput!, $key: String!) { appointOfficer(input: $input, idempotencyKey: $key) {
    officer { account posts { nodes { id } } } ${problems} } }`,
  move: `mutation ($input: MovePostInput!, $key: String!) { movePost(input: $input, idempotencyKey: $key) {
    officer { account } ended { id validTo } post { role division { code } validFrom } ${problems} } }`,
  substitute: `mutation ($input: AppointSubstituteInput!, $key: String!) { appointSubstitute(input: $input, idempotencyKey: $key) {
    officer { account } post { role division { code } validFrom validTo } ${problems} } }`,
};

interface Payload {
  readonly officer?: { readonly posts?: { readonly nodes: { id: string }[] } } | null;
  readonly ended?: { readonly validTo: string } | null;
  readonly post?: object | null;
  readonly problems: { readonly code: string; readonly field: string | null }[];
}

const reason = '轮岗';
const toStreetB = { role: 'street-clerk', division: streetB };

describe('调岗与代班 officers move, and stand in for one another', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const here = aCaseInWork({ waitingFor: ['street-clerk'] });
  const there = aCaseInWork({ waitingFor: ['street-clerk'], division: streetB });

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    await tell(house, ...here.events, ...there.events);
  });
  afterAll(() => house.close());

  const act = async (name: keyof typeof documents, input: object, asker: Asker = askers['admin-a']) => {
    const answer = await house.query<Record<string, Payload>>(asker, documents[name], { input, key: randomUUID() });
    const [payload] = Object.values(dataOf(answer));
    if (payload === undefined) throw new Error('no payload');
    return payload;
  };
  const anOfficer = async (account: string, post: object = { role: 'street-clerk', division: streetA }) =>
    (await act('appoint', { account, name: '李晓窗', post })).officer?.posts?.nodes[0]?.id ?? '';
  const mine = async (account: string) => {
    const answer = await house.query<{ myWorklist: { nodes: { case: { id: string } }[] } }>(
      officer(account),
      '{ myWorklist { nodes { case { id } } } }',
    );
    return answer.data === null
      ? answer.errors[0]?.extensions.code
      : answer.data?.myWorklist.nodes.map((node) => node.case.id);
  };

  it('moves an officer: the old street’s cases are seen no more, the new one’s at once', async () => {
    const postId = await anOfficer('clerk-moving');
    await settled(house);
    expect(await mine('clerk-moving')).toEqual([here.id]);
    const began = performance.now();
    const moved = await act('move', { postId, post: toStreetB, reason });
    expect(moved).toMatchObject({
      ended: { id: postId, validTo: '2026-09-23' },
      post: { role: 'street-clerk', division: { code: streetB }, validFrom: '2026-09-24' },
      problems: [],
    });
    await settled(house);
    expect(await mine('clerk-moving')).toEqual([there.id]);
    expect(performance.now() - began).toBeLessThan(60_000);
    const seen = await house.query(officer('clerk-moving'), 'query ($id: ID!) { case(id: $id) { id } }', {
      id: here.id,
    });
    expect(seen.data).toEqual({ case: null });
  });

  it('moves on a later day: until then the old post, from then on the new one', async () => {
    const postId = await anOfficer('clerk-next-month');
    const input = { postId, post: { ...toStreetB, validFrom: '2026-10-01' }, reason };
    expect((await act('move', input)).ended).toMatchObject({ validTo: '2026-09-30' });
    await settled(house);
    expect(await mine('clerk-next-month')).toEqual([here.id]);
  });

  it('lets an administrator become something else, since the one post ends before the other begins', async () => {
    const postId = await anOfficer('admin-moving', { role: 'administrator', division: '370112' });
    expect((await act('move', { postId, post: toStreetB, reason })).problems).toMatchObject([
      { code: 'LAST_ADMINISTRATOR' },
    ]);
    await anOfficer('admin-other', { role: 'administrator', division: '370112' });
    expect((await act('move', { postId, post: toStreetB, reason })).problems).toEqual([]);
  });

  it('ends nothing when the new post is refused', async () => {
    const postId = await anOfficer('clerk-staying');
    await house.query(
      askers['admin-a'],
      `mutation { assignPost(input: { account: "clerk-staying", post: { role: "street-clerk", division: "${streetB}" } }, idempotencyKey: "${randomUUID()}") { problems { code } } }`,
    );
    for (const [wrong, code] of [
      [{}, 'POST_OVERLAPS'],
      [{ reason: '' }, 'POST_END_REASON'],
      [{ post: { ...toStreetB, role: 'mayor' } }, 'POST_ROLE_UNKNOWN'],
      [{ post: { ...toStreetB, division: '370112999' } }, 'NOT_FOUND'],
      [{ postId: randomUUID() }, 'NOT_FOUND'],
    ] as const) {
      expect((await act('move', { postId, post: toStreetB, reason, ...wrong })).problems).toMatchObject([{ code }]);
    }
    const rows = await house.db.query('SELECT valid_to FROM post WHERE id = $1', [postId]);
    expect(rows).toEqual([{ valid_to: null }]);
  });

  it('lets a colleague stand in from a day to a day, beside the post of who is away', async () => {
    const postId = await anOfficer('clerk-on-leave');
    await anOfficer('clerk-standing-in', toStreetB);
    const input = { postId, substitute: 'clerk-standing-in', from: '2026-09-24', to: '2026-09-26' };
    expect(await act('substitute', input)).toMatchObject({
      post: { role: 'street-clerk', division: { code: streetA }, validFrom: '2026-09-24', validTo: '2026-09-26' },
      problems: [],
    });
    await settled(house);
    expect(await mine('clerk-standing-in')).toEqual([here.id, there.id]);
    expect(await mine('clerk-on-leave')).toEqual([here.id]);
  });

  it('is over by itself on the day after', async () => {
    await moveClock('2026-09-27', house);
    expect(await mine('clerk-standing-in')).toEqual([there.id]);
  });

  it.each([
    ['oneself', { substitute: 'clerk-away' }, 'SUBSTITUTE_IS_SELF'],
    ['longer than the post lasts', { to: '2027-01-01' }, 'SUBSTITUTE_OUTSIDE_POST'],
    ['an account that is no officer', { substitute: 'nobody-here' }, 'NOT_FOUND'],
    ['a post that does not exist', { postId: randomUUID() }, 'NOT_FOUND'],
    ['a time that ends before it begins', { from: '2026-12-02', to: '2026-12-01' }, 'POST_ENDS_BEFORE_IT_BEGINS'],
  ])('refuses to have stood in for by %s', async (_what, wrong, code) => {
    const existing = await house.db.query(`SELECT id FROM post WHERE account = 'clerk-away'`);
    const until = { role: 'street-clerk', division: streetA, validTo: '2026-12-31' };
    const postId = existing[0]?.id ?? (await anOfficer('clerk-away', until));
    const input = { postId, substitute: 'clerk-moving', from: '2026-12-01', to: '2026-12-05', ...wrong };
    expect((await act('substitute', input)).problems).toMatchObject([{ code }]);
  });

  it('tells me what waits on my lists and what I may do, by name', async () => {
    const document =
      '{ me { counts { mine dueSoon overdue escalated withoutHandler } actionsInIntake { code title } } }';
    const me = async (asker: Asker) =>
      dataOf(await house.query<{ me: { counts: object | null; actionsInIntake: object[] } }>(asker, document)).me;
    expect(await me(askers['clerk-li'])).toMatchObject({
      counts: { mine: 1, dueSoon: 0, overdue: 0, escalated: 0 },
      actionsInIntake: expect.arrayContaining([{ code: 'intake.case.take', title: '认领办件' }]),
    });
    expect((await me(resident('resident-wei', randomUUID()))).counts).toBeNull();
  });

  it('shows nobody another account’s `me`', async () => {
    const read = '{ _entities(representations: [{ __typename: "Me", account: "clerk-wang" }]) { ... on Me { name } } }';
    expect((await house.query(askers['clerk-li'], read)).data?._entities).toEqual([null]);
  });
});
