import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import {
  type Asker,
  type BootedService,
  dataOf,
  department,
  resident,
  service,
  streetA,
  streetB,
} from '@yimen/testing';
import { aCase, aFrontOffice, type ToldCase, tell } from './a-front-office.js';

const listed = `query ($filter: CaseFilter, $first: Int, $after: String) {
  cases(filter: $filter, first: $first, after: $after) {
    nodes { __typename id number status statusLabel item { code name } applicant { id } division { code } appliedOn acceptedOn dueOn version
      timeline { nodes { what label on by } } }
    pageInfo { hasNextPage endCursor }
    totalCount totalIsExact
  }
}`;

interface Listed {
  readonly cases: {
    readonly nodes: {
      id: string;
      status: string;
      timeline: { nodes: { what: string; label: string; by: string }[] };
    }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly totalCount: number;
    readonly totalIsExact: boolean;
  };
}

describe('办件 the unified list of cases', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const wei = randomUUID();
  let own: ToldCase;
  let there: ToldCase;
  let applied: ToldCase;

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    own = aCase({ applicant: wei, dueOn: '2026-10-10' });
    applied = aCase({ steps: 1 });
    there = aCase({ division: streetB });
    await tell(house, ...own.events, ...applied.events, ...there.events);
  });
  afterAll(() => house.close());

  const list = async (asker: Asker, variables: object = {}) =>
    dataOf(await house.query<Listed>(asker, listed, { ...variables })).cases;
  const ids = async (asker: Asker, filter: object = {}) => (await list(asker, { filter })).nodes.map(({ id }) => id);

  it('shows a case as the events told it, with its timeline, newest case first', async () => {
    const cases = await list(askers['clerk-li']);
    expect(cases.nodes.map(({ id }) => id)).toEqual([applied.id, own.id]);
    expect(cases.nodes[1]).toEqual({
      __typename: 'SubsistenceCase',
      id: own.id,
      number: own.number,
      status: 'INVESTIGATING',
      statusLabel: '调查核对中',
      item: { code: 'AST-01', name: '最低生活保障' },
      applicant: { id: wei },
      division: { code: streetA },
      appliedOn: '2026-09-24',
      acceptedOn: '2026-09-24',
      dueOn: '2026-10-10',
      version: 3,
      timeline: {
        nodes: [
          { what: 'applied', label: '提交申请', on: '2026-09-24', by: '街道受理岗' },
          { what: 'accepted', label: '受理', on: '2026-09-24', by: '街道受理岗' },
          { what: 'verification-started', label: '启动家庭经济状况核对', on: '2026-09-24', by: '街道审核岗' },
        ],
      },
    });
    expect(cases).toMatchObject({ totalCount: 2, totalIsExact: true });
  });

  it('shows a clerk their street, the bureau the district, a resident their own, and nobody else anything', async () => {
    expect(await ids(askers['clerk-wang'])).toEqual([there.id]);
    expect(await ids(askers['bureau-wu'])).toEqual([there.id, applied.id, own.id]);
    expect(await ids(resident('resident-wei', wei))).toEqual([own.id]);
    expect(await ids(resident('resident-other', randomUUID()))).toEqual([]);
    for (const asker of [department('medical-insurance'), service('assistance'), askers['admin-a']]) {
      const answer = await house.query(asker, '{ cases { nodes { id } } }');
      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it.each([
    ['a status', { status: ['SUBMITTED'] }, () => [applied.id]],
    ['several statuses', { status: ['SUBMITTED', 'INVESTIGATING'] }, () => [applied.id, own.id]],
    ['an item', { item: 'AST-02' }, () => []],
    ['a division with all in it', { division: '370112' }, () => [applied.id, own.id]],
    ['a division that is not theirs', { division: streetB }, () => []],
    ['what is due before a day', { dueBefore: '2026-10-11' }, () => [own.id]],
    ['what is due before the day itself', { dueBefore: '2026-10-10' }, () => []],
    ['an applicant', { applicant: wei }, () => [own.id]],
    ['an applicant id that is none', { applicant: 'nobody' }, () => []],
    ['a household that has none', { household: randomUUID() }, () => []],
  ])('lists by %s', async (_what, filter, expected) => {
    expect(await ids(askers['clerk-li'], filter)).toEqual(expected());
  });

  it('pages by cursor, and refuses a page of zero and a forged cursor', async () => {
    const first = await list(askers['bureau-wu'], { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await list(askers['bureau-wu'], { first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ id }) => id)).toEqual([own.id]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    for (const wrong of [
      { first: 0 },
      { first: 101 },
      { after: 'x' },
      { after: Buffer.from('["a"]').toString('base64url') },
    ]) {
      const answer = await house.query(askers['bureau-wu'], listed, wrong);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  const one = 'query ($id: ID!, $number: String!) { case(id: $id) { id } caseByNumber(number: $number) { id } }';

  it('finds a case by id and by the number that was read over the telephone', async () => {
    const spelt = `${own.number.slice(0, 6)} ${own.number.slice(6)}`.toLowerCase();
    const answer = await house.query(askers['clerk-li'], one, { id: own.id, number: spelt });
    expect(answer.data).toEqual({ case: { id: own.id }, caseByNumber: { id: own.id } });
  });

  it('says that a number was misread when its check digit is wrong', async () => {
    const wrong = own.number.slice(0, -1) + ((Number(own.number.slice(-1)) + 1) % 10);
    const answer = await house.query(askers['clerk-li'], one, { id: own.id, number: wrong });
    expect(answer.errors[0]).toMatchObject({
      extensions: { code: 'CASE_NUMBER_INVALID' },
      message: expect.stringMatching(/校验/),
    });
  });

  it('looks to a clerk of another street like nothing: by id, number, reference, list and count', async () => {
    const answer = await house.query(askers['clerk-wang'], one, { id: own.id, number: own.number });
    expect(answer.data).toEqual({ case: null, caseByNumber: null });
    const entities = `query ($id: ID!, $person: ID!) { _entities(representations: [
      { __typename: "SubsistenceCase", id: $id }, { __typename: "Person", id: $person }]) {
      ... on SubsistenceCase { number } ... on Person { cases { nodes { id } totalCount } } } }`;
    const seen = async (asker: Asker) =>
      (await house.query(asker, entities, { id: own.id, person: wei })).data?._entities;
    expect(await seen(askers['clerk-wang'])).toEqual([null, { cases: { nodes: [], totalCount: 0 } }]);
    expect(await seen(askers['clerk-li'])).toEqual([
      { number: own.number },
      { cases: { nodes: [{ id: own.id }], totalCount: 1 } },
    ]);
    const filtered = await list(askers['clerk-wang'], { filter: { applicant: wei } });
    expect(filtered).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('is asked by nobody without a token', async () => {
    const answer = await house.query(null, '{ cases { nodes { id } } }');
    expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('waits a moment for what the reader wrote, then shows it', async () => {
    const late = aCase();
    const reading = house.query(
      askers['clerk-li'],
      'query ($id: ID!) { case(id: $id, atLeastVersion: 3) { version } }',
      { id: late.id },
    );
    await tell(house, ...late.events);
    expect((await reading).data).toEqual({ case: { version: 3 } });
  });

  it('says so when the list did not catch up in time', async () => {
    const answer = await house.query(
      askers['clerk-li'],
      'query ($id: ID!) { case(id: $id, atLeastVersion: 9) { version } }',
      { id: own.id },
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', version: 3 });
  });

  it('needs the same number of statements for 1, 10 and 100 cases, with timelines, persons and totals', async () => {
    const persons = Array.from({ length: 100 }, () => randomUUID());
    await tell(house, ...persons.flatMap((applicant) => aCase({ applicant, division: streetB }).events));
    const counts: number[] = [];
    const chapters: number[] = [];
    const entities = `query ($people: [_Any!]!) { _entities(representations: $people) {
      ... on Person { cases { nodes { id timeline { nodes { what } } } totalCount } } } }`;
    for (const size of [1, 10, 100]) {
      // What is known of posts and of the tree is remembered for some seconds: read it first, so that it costs nothing below.
      await list(askers['clerk-wang'], { first: size });
      const reading = countStatements(house.db, () => list(askers['clerk-wang'], { first: size }));
      counts.push((await reading).statements);
      const people = persons.slice(0, size).map((id) => ({ __typename: 'Person', id }));
      const chapter = countStatements(house.db, () => house.query(askers['clerk-wang'], entities, { people }));
      chapters.push((await chapter).statements);
    }
    expect(new Set(counts).size).toBe(1);
    expect(new Set(chapters).size).toBe(1);
  });
});
