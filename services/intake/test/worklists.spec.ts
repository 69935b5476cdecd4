import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, type BootedService, dataOf, resident, streetB } from '@yimen/testing';
import { aCaseInWork, aFrontOffice, type ToldCase, tell } from './a-front-office.js';

const listed = `query ($kind: WorklistKind, $filter: WorklistFilter, $orderBy: WorklistOrder, $first: Int, $after: String) {
  worklist(kind: $kind, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { case { id } waitingFor { role label } due { on label workingDaysLeft } warning flags { code label } assigned withoutHandler handler { account } }
    pageInfo { hasNextPage endCursor } totalCount totalIsExact } }`;

interface Listed {
  readonly worklist: {
    readonly nodes: { readonly case: { id: string }; readonly warning: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
    readonly totalIsExact: boolean;
  };
}

describe('工作清单 what waits on which desk', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const wei = randomUUID();
  // The day is 2026-09-24.
  const waitsForClerk = aCaseInWork({ applicant: wei });
  const waitsForReviewer = aCaseInWork({
    waitingFor: ['street-reviewer'],
    status: 'INVESTIGATING',
    dueOn: '2026-09-25',
  });
  const waitsForBureau = aCaseInWork({ waitingFor: ['bureau-leader'], status: 'CONFIRMING', dueOn: '2026-09-30' });
  const overdue = aCaseInWork({ dueOn: '2026-09-22', dueFrom: '2026-09-18' });
  const onNotice = aCaseInWork({ waitingFor: [], status: 'PUBLICIZED', dueOn: '2026-12-01' });
  const flagged = aCaseInWork({ flags: ['NEAR_RELATIVE'], dueOn: null, dueName: null, dueFrom: null, handledBy: null });
  const elsewhere = aCaseInWork({ division: streetB, dueOn: '2026-10-20' });
  const paid = aCaseInWork({ waitingFor: [], status: 'ACTIVE', dueOn: null, dueName: null, dueFrom: null });
  const refusedUntold = aCaseInWork({ waitingFor: ['street-clerk'], status: 'REJECTED', dueOn: null, dueName: null });
  const all = [
    ...[waitsForClerk, waitsForReviewer, waitsForBureau, overdue, onNotice, flagged],
    ...[elsewhere, paid, refusedUntold],
  ];

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    await tell(house, ...all.flatMap(({ events }) => [...events]));
  });
  afterAll(() => house.close());

  const list = async (asker: Asker, variables: object) =>
    dataOf(await house.query<Listed>(asker, listed, { ...variables })).worklist;
  const ids = async (asker: Asker, variables: object) =>
    (await list(asker, variables)).nodes.map((node) => node.case.id);
  const of = (...cases: ToldCase[]) => cases.map(({ id }) => id);

  it('shows a clerk what waits for their role in their street, what is due first first, without a limit last', async () => {
    expect(await ids(askers['clerk-li'], { kind: 'MINE' })).toEqual(of(overdue, waitsForClerk, flagged, refusedUntold));
    expect(await ids(askers['clerk-wang'], { kind: 'MINE' })).toEqual(of(elsewhere));
    expect(await ids(askers['leader-zhou'], { kind: 'MINE' })).toEqual([]);
    const mine = await house.query<{ myWorklist: { nodes: { case: { id: string } }[] } }>(
      askers['clerk-li'],
      '{ myWorklist(first: 2) { nodes { case { id } } } }',
    );
    expect(dataOf(mine).myWorklist.nodes.map((node) => node.case.id)).toEqual(of(overdue, waitsForClerk));
  });

  it('says of each what is due, how many working days are left, whom it waits for', async () => {
    const [first] = (await list(askers['clerk-li'], { kind: 'MINE' })).nodes;
    expect(first).toEqual({
      case: { id: overdue.id },
      waitingFor: [
        { role: 'street-clerk', label: '街道受理岗' },
        { role: 'street-reviewer', label: '街道审核岗' },
      ],
      due: { on: '2026-09-22', label: '全程办结（区县确认）', workingDaysLeft: -2 },
      warning: 'OVERDUE',
      flags: [],
      assigned: false,
      withoutHandler: false,
      handler: null,
    });
  });

  it('shows a street all that is in work there, newest first when asked; who is simply paid is on no desk', async () => {
    const inWork = of(refusedUntold, flagged, onNotice, overdue, waitsForBureau, waitsForReviewer, waitsForClerk);
    expect(await ids(askers['leader-zhou'], { kind: 'ALL', orderBy: 'NEWEST' })).toEqual(inWork);
    const district = await list(askers['bureau-wu'], {});
    expect(district).toMatchObject({ totalCount: 8, totalIsExact: true });
    expect(district.nodes.map((node) => node.case.id)).not.toContain(paid.id);
  });

  it('shows what is due soon and what is overdue', async () => {
    expect(await ids(askers['leader-zhou'], { kind: 'OVERDUE' })).toEqual(of(overdue));
    expect(await ids(askers['leader-zhou'], { kind: 'DUE_SOON' })).toEqual(of(waitsForReviewer));
  });

  it.each([
    ['a division', { division: streetB }, () => of(elsewhere)],
    ['a status', { status: ['CONFIRMING', 'PUBLICIZED'] }, () => of(waitsForBureau, onNotice)],
    ['an item that nobody asked for', { item: 'AST-02' }, () => []],
    ['a role that is waited for', { waitingFor: 'bureau-leader' }, () => of(waitsForBureau)],
    ['a handler, with a status', { handler: 'clerk-li', status: ['PUBLICIZED'] }, () => of(onNotice)],
    ['a level', { warning: ['RED', 'OVERDUE'] }, () => of(overdue, waitsForReviewer)],
    ['a day before which it is due', { dueBefore: '2026-09-30' }, () => of(overdue, waitsForReviewer)],
    ['working days within which it is due', { dueWithin: 3 }, () => of(overdue, waitsForReviewer, waitsForBureau)],
    ['a mark', { flags: ['NEAR_RELATIVE'] }, () => of(flagged)],
    ['an applicant', { applicant: wei }, () => of(waitsForClerk)],
    ['an applicant that is no id', { applicant: 'nobody' }, () => []],
    ['two conditions that nothing meets', { flags: ['NEAR_RELATIVE'], status: ['CONFIRMING'] }, () => []],
  ])('lists by %s, in both orders', async (_what, filter, expected) => {
    expect(await ids(askers['bureau-wu'], { filter })).toEqual(expected());
    const newest = await ids(askers['bureau-wu'], { filter, orderBy: 'NEWEST' });
    expect(newest).toEqual(expected().toSorted().toReversed());
  });

  it('pages without a gap and without a repetition, in both orders', async () => {
    for (const orderBy of ['DUE', 'NEWEST']) {
      const whole = await ids(askers['bureau-wu'], { orderBy });
      const paged: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Listed['worklist'] = await list(askers['bureau-wu'], { orderBy, first: 3, after });
        paged.push(...page.nodes.map((node) => node.case.id));
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor;
      }
      expect(paged).toEqual(whole);
    }
  });

  it('refuses a cursor of the other order, and a number of days that is none', async () => {
    const page = await list(askers['bureau-wu'], { orderBy: 'NEWEST', first: 2 });
    for (const wrong of [{ orderBy: 'DUE', after: page.pageInfo.endCursor }, { filter: { dueWithin: -1 } }]) {
      const answer = await house.query(askers['bureau-wu'], listed, wrong);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('is an officer’s: a resident and an administrator have none', async () => {
    for (const asker of [resident('resident-wei', wei), askers['admin-a']]) {
      expect((await house.query(asker, listed, {})).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('changes with the next step, whatever the order in which it is heard', async () => {
    const moving = aCaseInWork({ division: streetB, waitingFor: ['street-clerk'] });
    await tell(house, ...moving.events);
    expect(await ids(askers['clerk-wang'], { kind: 'MINE' })).toContain(moving.id);
    const [event] = moving.events;
    if (event === undefined) throw new Error('no event');
    const data = event.data as { version: number; work: object };
    const later = { ...data, version: 3, status: 'CONFIRMING', work: { ...data.work, waitingFor: ['bureau-leader'] } };
    await tell(house, { ...event, subjectVersion: 3, data: later }, event);
    expect(await ids(askers['clerk-wang'], { kind: 'MINE' })).not.toContain(moving.id);
    expect(await ids(askers['bureau-wu'], { filter: { waitingFor: 'bureau-leader' } })).toContain(moving.id);
  });

  it('needs the same number of statements for 1, 10 and 100 cases', async () => {
    await tell(
      house,
      ...Array.from({ length: 100 }, () => aCaseInWork({ division: streetB })).flatMap(({ events }) => events),
    );
    const counts: number[] = [];
    for (const first of [1, 10, 100]) {
      await list(askers['bureau-wu'], { first });
      counts.push((await countStatements(house.db, () => list(askers['bureau-wu'], { first }))).statements);
    }
    expect(new Set(counts).size).toBe(1);
  });
});
