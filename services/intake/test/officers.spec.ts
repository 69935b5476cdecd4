import { randomUUID } from 'node:crypto';
import { verifyAudit } from '@yimen/access';
import {
  type Asker,
  type BootedService,
  dataOf,
  eventsOn,
  officer,
  resident,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import { appointAdministrator } from '../src/officers/appoint-administrator.command.js';
import { aFrontOffice, tell } from './a-front-office.js';

const problems = `problems { __typename code field ... on PostOverlaps { post { id } } ... on AdministratorApart { post { role } } ... on PostAlreadyEnded { endedOn } ... on OfficerAlreadyAppointed { officer { account } } }`;
const documents = {
  appoint: `mutation ($input: AppointOfficerInput!, $key: String!) { appointOfficer(input: $input, idempotencyKey: $key) {
    officer { account name posts { nodes { id role roleLabel division { code } validFrom validTo } } } ${problems} } }`,
  assign: `mutation ($input: AssignPostInput!, $key: String!) { assignPost(input: $input, idempotencyKey: $key) {
    officer { account } post { id role } ${problems} } }`,
  end: `mutation ($input: EndPostInput!, $key: String!) { endPost(input: $input, idempotencyKey: $key) {
    post { id validTo } ${problems} } }`,
};

interface Payload {
  readonly officer?: { account: string; name: string; posts: { nodes: { id: string }[] } } | null;
  readonly post?: { id: string; validTo: string | null } | null;
  readonly problems: { __typename: string; code: string; field: string | null }[];
}

describe('任用 officers and their posts', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
  });
  afterAll(() => house.close());

  const act = async (
    name: keyof typeof documents,
    input: object,
    asker: Asker = askers['admin-a'],
    key: string = randomUUID(),
  ) => {
    const answer = await house.query<Record<string, Payload>>(asker, documents[name], { input, key });
    const [payload] = Object.values(dataOf(answer));
    if (payload === undefined) throw new Error('no payload');
    return payload;
  };
  const aPost = (more: object = {}) => ({ role: 'street-clerk', division: streetA, ...more });
  const anOfficer = async (account: string) =>
    (await act('appoint', { account, name: '李晓窗', post: aPost() })).officer?.posts.nodes[0]?.id ?? '';

  it('makes an account an officer, who can act at once', async () => {
    const payload = await act('appoint', { account: 'clerk-new', name: '李晓窗', post: aPost() });
    expect(payload.problems).toEqual([]);
    expect(payload.officer).toMatchObject({
      account: 'clerk-new',
      posts: {
        nodes: [
          {
            role: 'street-clerk',
            roleLabel: '街道受理岗',
            division: { code: streetA },
            validFrom: '2026-09-24',
            validTo: null,
          },
        ],
      },
    });
    await settled(house);
    const me = await house.query(officer('clerk-new'), '{ me { account name kind posts { role } permissions today } }');
    expect(me.data?.me).toMatchObject({
      account: 'clerk-new',
      name: '李晓窗',
      kind: 'officer',
      posts: [{ role: 'street-clerk' }],
      permissions: expect.arrayContaining(['intake.visit.open', 'intake.case.read']),
      today: '2026-09-24',
    });
  });

  it('appoints a whole office at the same moment', async () => {
    const accounts = Array.from({ length: 30 }, (_, at) => `clerk-all-${at}`);
    const payloads = await Promise.all(
      accounts.map((account) => act('appoint', { account, name: '李晓窗', post: aPost() })),
    );
    expect(payloads.flatMap(({ problems }) => problems)).toEqual([]);
    expect(payloads.map(({ officer }) => officer?.account)).toEqual(accounts);
  });

  it('tells every service of the post, never of the name', async () => {
    await act('appoint', { account: 'clerk-told', name: '王晓窗', post: aPost() });
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(({ subject }) => subject === 'clerk-told');
    expect(told.map(({ type }) => type)).toEqual(['yimen.intake.officer.appointed.v1']);
    expect(told[0]?.data).toMatchObject({ role: 'street-clerk', division: streetA, from: '2026-09-24', to: null });
    expect(JSON.stringify(told)).not.toContain('晓窗');
  });

  it.each([
    ['an account that is an officer already', { account: 'clerk-twice' }, 'OFFICER_ALREADY_APPOINTED'],
    ['an account with capital letters', { account: 'Clerk' }, 'ACCOUNT_FORMAT'],
    ['a name that is none', { name: '  ' }, 'OFFICER_NAME_EMPTY'],
    ['a role that is not in the table', { post: { role: 'mayor', division: streetA } }, 'POST_ROLE_UNKNOWN'],
    ['a post that would begin in the past', { post: { ...aPost(), validFrom: '2026-09-23' } }, 'POST_FROM_PAST'],
    [
      'a post that ends before it begins',
      { post: { ...aPost(), validTo: '2026-09-23' } },
      'POST_ENDS_BEFORE_IT_BEGINS',
    ],
    ['a division that does not exist', { post: aPost({ division: '370112999' }) }, 'NOT_FOUND'],
    ['a division outside the administrator’s district', { post: aPost({ division: '370100' }) }, 'NOT_FOUND'],
  ])('refuses %s', async (_what, wrong, code) => {
    await act('appoint', { account: 'clerk-twice', name: '李晓窗', post: aPost() });
    const payload = await act('appoint', { account: 'clerk-other', name: '李晓窗', post: aPost(), ...wrong });
    expect(payload.problems).toEqual([expect.objectContaining({ code })]);
    expect(payload.officer).toBeNull();
  });

  it('gives a further post, and refuses the same one twice at one time', async () => {
    await anOfficer('clerk-two-posts');
    const further = { account: 'clerk-two-posts', post: aPost({ role: 'street-reviewer' }) };
    expect((await act('assign', further)).problems).toEqual([]);
    expect((await act('assign', further)).problems).toEqual([expect.objectContaining({ code: 'POST_OVERLAPS' })]);
    const both = await Promise.all(
      [1, 2].map(() => act('assign', { account: 'clerk-two-posts', post: aPost({ division: streetB }) })),
    );
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['POST_OVERLAPS']);
  });

  it('lets no administrator promote themselves: nobody gives a post to their own account (domain §22 职责分离)', async () => {
    const promotion = { role: 'bureau-leader', division: '370112' };
    for (const payload of [
      await act('assign', { account: 'admin-a', post: promotion }),
      await act('appoint', { account: 'admin-a', name: '李晓窗', post: promotion }),
      await act('assign', { account: 'admin-a', post: { ...promotion, role: 'administrator' } }),
    ]) {
      expect(payload.problems).toEqual([
        expect.objectContaining({ __typename: 'OwnPostRefused', code: 'OWN_POST_REFUSED', field: 'input.account' }),
      ]);
    }
    expect(await house.db.query(`SELECT 1 FROM post WHERE account = 'admin-a'`)).toEqual([]);
  });

  it('gives no post to an account that is no officer', async () => {
    const payload = await act('assign', { account: 'nobody-here', post: aPost() });
    expect(payload.problems).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: 'input.account' })]);
  });

  it('takes a post back at once: the officer may do nothing any more', async () => {
    const postId = await anOfficer('clerk-leaving');
    await settled(house);
    const mayList = async () =>
      (await house.query(officer('clerk-leaving'), '{ cases { nodes { id } } }')).errors.length === 0;
    expect(await mayList()).toBe(true);
    const payload = await act('end', { postId, reason: '调离' });
    expect(payload).toMatchObject({ post: { validTo: '2026-09-23' }, problems: [] });
    await settled(house);
    expect(await mayList()).toBe(false);
    expect((await act('end', { postId, reason: '调离' })).problems).toEqual([
      expect.objectContaining({ code: 'POST_ALREADY_ENDED' }),
    ]);
  });

  it('ends a post on a later day', async () => {
    const postId = await anOfficer('clerk-until-december');
    expect(await act('end', { postId, on: '2026-12-31', reason: '借调期满' })).toMatchObject({
      post: { validTo: '2026-12-31' },
    });
  });

  it.each([
    ['a day in the past', { on: '2026-09-01' }, 'POST_END_PAST'],
    ['no reason', { reason: ' ' }, 'POST_END_REASON'],
    ['a post that does not exist', { postId: randomUUID() }, 'NOT_FOUND'],
    ['a post id that is none', { postId: 'x' }, 'NOT_FOUND'],
  ])('does not end a post with %s', async (_what, wrong, code) => {
    const payload = await act('end', { postId: randomUUID(), reason: '调离', ...wrong });
    expect(payload.problems).toEqual([expect.objectContaining({ code })]);
  });

  it('makes the first administrator by a command, once, and never leaves the district without one', async () => {
    await anOfficer('clerk-command');
    const said: string[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((text: string) => said.push(text) > 0) as typeof process.stdout.write;
    const tools = { db: house.db, config: house.config, clock: { today: () => '2026-09-24' } } as unknown as Parameters<
      typeof appointAdministrator
    >[0];
    try {
      await expect(appointAdministrator(tools, ['clerk-command', '李晓窗'])).rejects.toThrow(/another post/);
      await appointAdministrator(tools, ['first-admin', '第一管理员']);
      await appointAdministrator(tools, ['first-admin', '第一管理员']);
      await expect(appointAdministrator(tools, ['second-admin', '第二管理员'])).rejects.toThrow(/already/);
    } finally {
      process.stdout.write = write;
    }
    expect(said).toEqual([
      'first-admin is now administrator of 370112\n',
      'first-admin is administrator already of 370112\n',
    ]);
    const [post] = await house.db.query(`SELECT id FROM post WHERE account = 'first-admin'`);
    expect((await act('end', { postId: post.id, reason: '离任' })).problems).toEqual([
      expect.objectContaining({ code: 'LAST_ADMINISTRATOR' }),
    ]);
  });

  it('keeps the administrator apart: no other post at the same time, one after the other is no harm', async () => {
    await anOfficer('clerk-promoted');
    const administrator = { role: 'administrator', division: '370112' };
    const refusal = (role: string) => [
      expect.objectContaining({ __typename: 'AdministratorApart', code: 'ADMINISTRATOR_APART', post: { role } }),
    ];
    const promoted = await act('assign', { account: 'clerk-promoted', post: administrator });
    expect(promoted).toMatchObject({ post: null, problems: refusal('street-clerk') });
    await act('appoint', {
      ...{ account: 'admin-brief', name: '李晓窗' },
      post: { ...administrator, validTo: '2026-09-30' },
    });
    const beside = { account: 'admin-brief', post: aPost({ validFrom: '2026-09-30' }) };
    expect((await act('assign', beside)).problems).toEqual(refusal('administrator'));
    const after = { account: 'admin-brief', post: aPost({ validFrom: '2026-10-01' }) };
    expect((await act('assign', after)).problems).toEqual([]);
  });

  it('gives one of two posts that may not be held together, when both are given at the same moment', async () => {
    const postId = await anOfficer('clerk-at-once');
    await act('end', { postId, reason: '调离' });
    const both = await Promise.all(
      [{ role: 'administrator', division: '370112' }, aPost({ role: 'street-leader' })].map((post) =>
        act('assign', { account: 'clerk-at-once', post }),
      ),
    );
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['ADMINISTRATOR_APART']);
  });

  it('shows the register to those who may read it, within their jurisdiction', async () => {
    await act('appoint', { account: 'clerk-of-b', name: '王晓窗', post: aPost({ division: streetB }) });
    await tell(house);
    const read = '{ officers(first: 100) { nodes { account } } officer(account: "clerk-of-b") { name } }';
    const seen = async (asker: Asker) =>
      dataOf(await house.query<{ officers: { nodes: { account: string }[] }; officer: unknown }>(asker, read));
    const leader = await seen(askers['leader-zhou']);
    expect(leader.officer).toBeNull();
    expect(leader.officers.nodes.map(({ account }) => account)).not.toContain('clerk-of-b');
    expect((await seen(askers['bureau-wu'])).officer).toEqual({ name: '王晓窗' });
    for (const asker of [askers['clerk-li'], resident('r', randomUUID())]) {
      expect((await house.query(asker, read)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('names colleagues on a case by reference, and nobody of another street', async () => {
    await act('appoint', { account: 'clerk-of-b2', name: '王晓窗', post: aPost({ division: streetB }) });
    await act('appoint', {
      account: 'bureau-lead',
      name: '郑科长',
      post: { role: 'bureau-leader', division: '370112' },
    });
    const read = `{ _entities(representations: [{ __typename: "Officer", account: "clerk-of-b2" }, { __typename: "Officer", account: "bureau-lead" }]) { ... on Officer { name } } }`;
    expect((await house.query(askers['clerk-li'], read)).data?._entities).toEqual([null, { name: '郑科长' }]);
    expect((await house.query(resident('r', randomUUID()), read)).data?._entities).toEqual([null, null]);
  });

  it('leaves an audit trail that holds', async () => {
    const [row] = await house.db.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action LIKE 'intake.officer.%'`,
    );
    expect(row.n).toBeGreaterThan(5);
    expect(await verifyAudit(house.db)).toMatchObject({ sound: true, findings: [] });
  });
});
