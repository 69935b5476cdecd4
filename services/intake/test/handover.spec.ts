import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type Asker, type BootedService, dataOf, eventsOn, officer, postTold, streetA, streetB } from '@yimen/testing';
import { aCaseInWork, aFrontOffice, tell, today } from './a-front-office.js';

const problems = 'problems { __typename code field }';
const documents = {
  take: `mutation ($input: TakeCaseInput!, $key: String!) { takeCase(input: $input, idempotencyKey: $key) { case { id } ${problems} } }`,
  assign: `mutation ($input: AssignCaseInput!, $key: String!) { assignCase(input: $input, idempotencyKey: $key) {
    case { id timeline { nodes { label } } } ${problems} } }`,
  handOver: `mutation ($input: HandOverCasesInput!, $key: String!) { handOverCases(input: $input, idempotencyKey: $key) {
    handedOver remaining ${problems} } }`,
};

interface Payload {
  readonly case?: { readonly id: string; readonly timeline?: { readonly nodes: { label: string }[] } } | null;
  readonly handedOver?: number | null;
  readonly remaining?: number | null;
  readonly problems: { readonly code: string; readonly field: string | null }[];
}

const reason = '工作调整';

describe('经办人 who handles a case', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const chen = officer('clerk-chen');

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    await tell(
      house,
      postTold('clerk-chen', 'street-clerk', streetA),
      postTold('auditor-he', 'bureau-auditor', '370112'),
    );
  });
  afterAll(() => house.close());

  const act = async (name: keyof typeof documents, input: object, asker: Asker, key: string = randomUUID()) => {
    const [payload] = Object.values(
      dataOf(await house.query<Record<string, Payload>>(asker, documents[name], { input, key })),
    );
    if (payload === undefined) throw new Error('no payload');
    return payload;
  };
  const list = async (asker: Asker, kind: string, filter: object = {}) => {
    const document = `query ($kind: WorklistKind, $filter: WorklistFilter) {
      worklist(kind: $kind, filter: $filter, first: 100) { nodes { case { id } } } }`;
    const answer = await house.query<{ worklist: { nodes: { case: { id: string } }[] } }>(asker, document, {
      kind,
      filter,
    });
    return dataOf(answer).worklist.nodes.map((node) => node.case.id);
  };
  const inStreetA = async (count = 1) => {
    const cases = Array.from({ length: count }, () => aCaseInWork());
    await tell(house, ...cases.flatMap(({ events }) => [...events]));
    return cases;
  };

  it('takes a case of the own street: it leaves the colleague’s desk, and the colleague may still act', async () => {
    const [one] = await inStreetA();
    expect(await list(chen, 'MINE')).toContain(one?.id);
    expect((await act('take', { caseId: one?.id }, askers['clerk-li'])).problems).toEqual([]);
    expect(await list(chen, 'MINE')).not.toContain(one?.id);
    expect(await list(askers['clerk-li'], 'MINE')).toContain(one?.id);
    expect(await list(chen, 'ALL')).toContain(one?.id);
    const again = await act('take', { caseId: one?.id }, askers['clerk-li']);
    expect(again.problems).toMatchObject([{ __typename: 'CaseAlreadyTheirs', code: 'CASE_ALREADY_THEIRS' }]);
    expect((await act('take', { caseId: one?.id }, chen)).problems).toEqual([]);
  });

  it('refuses a case of another street, one that does not exist, and one that waits for nothing', async () => {
    const [one] = await inStreetA();
    expect((await act('take', { caseId: one?.id }, askers['clerk-wang'])).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    for (const caseId of [randomUUID(), 'no-id']) {
      expect((await act('take', { caseId }, askers['clerk-li'])).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    const paid = aCaseInWork({ waitingFor: [], status: 'ACTIVE', dueOn: null });
    await tell(house, ...paid.events);
    expect((await act('take', { caseId: paid.id }, askers['clerk-li'])).problems).toMatchObject([
      { code: 'CASE_NOT_IN_WORK' },
    ]);
  });

  it('lets the street’s leader give a case to whoever holds a post there, with a reason, and tells of it', async () => {
    const [one] = await inStreetA();
    const input = { caseId: one?.id, to: 'clerk-chen', reason };
    for (const [wrong, code] of [
      [{ to: 'clerk-wang' }, 'OFFICER_CANNOT_HANDLE'],
      [{ to: 'auditor-he' }, 'OFFICER_CANNOT_HANDLE'],
      [{ to: 'nobody-here' }, 'OFFICER_CANNOT_HANDLE'],
      [{ reason: ' ' }, 'HANDOVER_REASON'],
    ] as const) {
      const refused = await act('assign', { ...input, ...wrong }, askers['leader-zhou']);
      expect(refused.problems).toMatchObject([{ code }]);
    }
    const given = await act('assign', input, askers['leader-zhou']);
    expect(given.problems).toEqual([]);
    expect(given.case?.timeline?.nodes.at(-1)).toEqual({ label: '指定经办人' });
    await tell(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(({ subject }) => subject === one?.id);
    expect(told.at(-1)?.data).toMatchObject({
      to: 'clerk-chen',
      from: 'clerk-li',
      role: 'street-clerk',
      kind: 'ASSIGNED',
    });
    expect(JSON.stringify(told)).not.toContain(reason);
  });

  it('is the leader’s to give: a clerk is forbidden', async () => {
    const document =
      'mutation { assignCase(input: { caseId: "x", to: "clerk-chen", reason: "r" }, idempotencyKey: "12345678") { problems { code } } }';
    expect((await house.query(chen, document)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('hands all cases of a colleague over, two hundred at once, the rest by repeating; the same key does nothing again', async () => {
    const cases = Array.from({ length: 203 }, () => aCaseInWork({ handledBy: 'clerk-gone' }));
    await tell(house, ...cases.flatMap(({ events }) => [...events]));
    const input = { from: 'clerk-gone', to: 'clerk-chen', reason };
    const key = randomUUID();
    const first = await act('handOver', input, askers['leader-zhou'], key);
    expect(first).toEqual({ handedOver: 200, remaining: 3, problems: [] });
    expect(await act('handOver', input, askers['leader-zhou'], key)).toEqual(first);
    expect(await act('handOver', input, askers['leader-zhou'])).toEqual({ handedOver: 3, remaining: 0, problems: [] });
    expect((await act('handOver', input, askers['leader-zhou'])).problems).toMatchObject([
      { __typename: 'NothingToHandOver', code: 'NOTHING_TO_HAND_OVER' },
    ]);
    const rows = await house.db.query(
      `SELECT count(*)::int AS n FROM case_view WHERE handler = 'clerk-chen' AND assignee = 'clerk-chen' AND id = ANY ($1)`,
      [cases.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ n: 203 }]);
  });

  it('hands over as many cases by the same number of statements', async () => {
    const counts: number[] = [];
    for (const [at, size] of [2, 20].entries()) {
      const cases = Array.from({ length: size }, () => aCaseInWork({ handledBy: `clerk-left-${at}` }));
      await tell(house, ...cases.flatMap(({ events }) => [...events]));
      const input = { from: `clerk-left-${at}`, to: 'clerk-chen', reason };
      await list(askers['leader-zhou'], 'ALL');
      const counted = await countStatements(house.db, () => act('handOver', input, askers['leader-zhou']));
      counts.push(counted.statements);
    }
    expect(counts[0]).toBe(counts[1]);
  });

  it('refuses to hand over to oneself, to whom has no post there, and what lies outside the leader’s street', async () => {
    const there = aCaseInWork({ division: streetB, handledBy: 'clerk-away' });
    await tell(house, ...there.events);
    const leader = askers['leader-zhou'];
    for (const [input, code] of [
      [{ from: 'clerk-li', to: 'clerk-li', reason }, 'HANDOVER_TO_SELF'],
      [{ from: 'clerk-li', to: 'clerk-wang', reason }, 'OFFICER_CANNOT_HANDLE'],
      [{ from: 'clerk-away', to: 'clerk-chen', reason }, 'NOTHING_TO_HAND_OVER'],
      [{ from: 'clerk-li', to: 'clerk-chen', reason: '' }, 'HANDOVER_REASON'],
      [{ from: 'clerk-li', to: 'clerk-chen', reason, caseIds: Array(201).fill(there.id) }, 'HANDOVER_TOO_MANY'],
    ] as const) {
      expect((await act('handOver', input, leader)).problems).toMatchObject([{ code }]);
    }
  });

  it('shows what nobody handles any more, from the day on which a post ends', async () => {
    const post = postTold('clerk-leaving', 'street-clerk', streetA);
    await tell(house, post);
    const one = aCaseInWork({ handledBy: 'clerk-leaving' });
    await tell(house, ...one.events);
    const gone = () => list(askers['leader-zhou'], 'WITHOUT_HANDLER');
    expect(await gone()).not.toContain(one.id);
    const data = { ...(post.data as object), to: '2026-09-23', version: 2 } as Parameters<
      typeof eventOf<'yimen.intake.officer.post-ended.v1'>
    >[1];
    const telling = { subjectVersion: 2, legalDate: legalDate(today) };
    await tell(house, eventOf('yimen.intake.officer.post-ended.v1', data, telling));
    expect(await gone()).toContain(one.id);
    expect(await list(chen, 'MINE', { handler: 'clerk-leaving' })).toEqual([one.id]);
    const input = { from: 'clerk-leaving', to: 'clerk-chen', reason };
    expect((await act('handOver', input, askers['leader-zhou'])).handedOver).toBe(1);
    expect(await gone()).not.toContain(one.id);
  });

  it('counts a case that no officer has touched among those without a handler', async () => {
    const online = aCaseInWork({ handledBy: null });
    await tell(house, ...online.events);
    expect(await list(askers['leader-zhou'], 'WITHOUT_HANDLER')).toContain(online.id);
    expect((await act('take', { caseId: online.id }, askers['clerk-li'])).problems).toEqual([]);
    expect(await list(askers['leader-zhou'], 'WITHOUT_HANDLER')).not.toContain(online.id);
  });
});
