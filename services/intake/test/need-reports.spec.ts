import { randomUUID } from 'node:crypto';
import {
  type Asker,
  type BootedService,
  dataOf,
  eventsOn,
  moveClock,
  resident,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import { aFrontOffice, personTold, tell } from './a-front-office.js';

const village = '370112001001';
const problems = 'problems { __typename code message field }';
const report = `needReport { id status assignee dueOn isOverdue outcome finding closingNote visitedOn intake { id } }`;
const mutation = (field: string, input: string, selection: string) =>
  `mutation ($input: ${input}!, $key: String!) { done: ${field}(input: $input, idempotencyKey: $key) { ${selection} ${problems} } }`;
const documents = {
  reportNeed: mutation('reportNeed', 'ReportNeedInput', 'number code'),
  assignNeedReport: mutation('assignNeedReport', 'AssignNeedReportInput', report),
  recordNeedVisit: mutation('recordNeedVisit', 'RecordNeedVisitInput', report),
  closeNeedReport: mutation('closeNeedReport', 'CloseNeedReportInput', report),
};
const list = `query ($filter: NeedReportFilter) { needReports(filter: $filter, first: 50) {
  nodes { id number isAnonymous reporter { id } content mergedInto { id } status outcome } } }`;

type Done = {
  readonly number?: string | null;
  readonly code?: string | null;
  readonly needReport?: { readonly id: string; readonly [more: string]: unknown } | null;
  readonly problems: readonly { readonly code: string; readonly [more: string]: unknown }[];
};
type Listed = {
  id: string;
  number: string;
  reporter: { id: string } | null;
  content: string | null;
  [more: string]: unknown;
};

describe('主动发现: somebody says that a neighbour may need help', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const old = randomUUID();
  const neighbour = randomUUID();
  const asNeighbour = resident('resident-neighbour', neighbour);

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await tell(house, personTold(old, village), personTold(neighbour, village));
  });
  afterAll(() => house.close());

  const act = async (asker: Asker, what: keyof typeof documents, input: object, key: string = randomUUID()) =>
    dataOf(await house.query<{ done: Done }>(asker, documents[what], { input, key })).done;
  const told = (asker: Asker, more: object = {}, key?: string) =>
    act(
      asker,
      'reportNeed',
      { division: village, kind: 'OLD_AGE', content: '楼上老人多日没有出门，家里没有生火', ...more },
      key,
    );
  const listed = async (asker: Asker, filter: object = {}) =>
    dataOf(await house.query<{ needReports: { nodes: Listed[] } }>(asker, list, { filter })).needReports.nodes;
  const idOf = async (number: unknown) =>
    String((await listed(askers['bureau-wu'])).find((each) => each.number === number)?.id);
  const progress = async (number: unknown, code: unknown) =>
    dataOf(
      await house.query<{ needReportProgress: { status: string } | null }>(
        asNeighbour,
        'query ($number: String!, $code: String!) { needReportProgress(number: $number, code: $code) { status closedOn } }',
        { number, code },
      ),
    ).needReportProgress;

  it('somebody goes and looks within ten working days, and the reporter follows it by number and code', async () => {
    const made = await told(asNeighbour);
    expect([made.problems, made.number]).toEqual([[], expect.stringMatching(/^37011220260924RPT\d{7}$/)]);
    const id = await idOf(made.number);
    const assigned = await act(askers['bureau-wu'], 'assignNeedReport', {
      needReportId: id,
      assignee: 'village-zhang',
    });
    // Ten working days over the National Day holidays and their make-up days.
    expect(assigned.needReport).toMatchObject({ status: 'ASSIGNED', assignee: 'village-zhang', dueOn: '2026-10-15' });
    expect((await listed(askers['village-zhang'], { assignee: 'village-zhang' })).map((each) => each.id)).toContain(id);
    await act(askers['village-zhang'], 'recordNeedVisit', {
      needReportId: id,
      visitedOn: '2026-09-24',
      finding: '当面见到本人，独居，靠养老金生活，愿意申请低保',
    });
    expect(await progress(made.number, made.code)).toEqual({ status: 'VISITED', closedOn: null });
    expect(await progress(made.number, 'WRONG234')).toBeNull();
    const closed = await act(askers['clerk-li'], 'closeNeedReport', {
      needReportId: id,
      outcome: 'REFERRED',
      note: '转街道卫生院巡诊',
    });
    expect(closed.needReport).toMatchObject({ status: 'CLOSED', outcome: 'REFERRED', closingNote: '转街道卫生院巡诊' });
    await settled(house);
    const events = (await eventsOn(house.transport, 'yimen.intake')).filter(({ subject }) => subject === id);
    expect(events.map(({ type }) => type.split('.').at(-2))).toEqual(['received', 'assigned', 'visited', 'closed']);
    expect(JSON.stringify(events)).not.toMatch(/养老金|卫生院/);
  });

  it('who reported is seen by the bureau alone, and of who stays unknown nothing is kept anywhere', async () => {
    const named = await told(asNeighbour);
    const unknown = await told(asNeighbour, { anonymous: true }, 'an-anonymous-key');
    expect((await told(asNeighbour, { anonymous: true }, 'an-anonymous-key')).number).toBe(unknown.number);
    const reporterOf = async (asker: Asker, number: unknown) =>
      (await listed(asker)).find((each) => each.number === number)?.reporter;
    expect(await reporterOf(askers['bureau-wu'], named.number)).toEqual({ id: neighbour });
    expect(await reporterOf(askers['village-zhang'], named.number)).toBeNull();
    expect(await reporterOf(askers['bureau-wu'], unknown.number)).toBeNull();
    expect((await listed(asNeighbour)).map(({ number }) => number)).not.toContain(unknown.number);
    const kept = await house.db.query(
      `SELECT 'audit' AS where, actor AS who FROM audit_entry WHERE subject_id = $1
       UNION ALL SELECT 'key', actor FROM idempotency_key WHERE key = 'an-anonymous-key'`,
      [await idOf(unknown.number)],
    );
    expect(kept.length).toBe(2);
    expect(JSON.stringify(kept)).not.toMatch(/resident-neighbour/);
  });

  it('an emergency is looked into by the next day, and what is late is on the list of what is late', async () => {
    const made = await told(asNeighbour, { urgency: 'EMERGENCY' });
    const id = await idOf(made.number);
    await moveClock('2026-09-26', house);
    const late = (await listed(askers['bureau-wu'], { overdue: true })).map((each) => each.id);
    expect(late).toContain(id);
  });

  it('a second report about the same person is joined with the first, so that nobody is visited twice for it', async () => {
    const first = await told(askers['village-zhang'], { personId: old, kind: 'LIVING' });
    const second = await told(askers['clerk-li'], { personId: old, kind: 'LIVING' });
    const joined = (await listed(askers['bureau-wu'])).find(({ number }) => number === second.number);
    expect(joined).toMatchObject({ status: 'CLOSED', outcome: 'MERGED', mergedInto: { id: await idOf(first.number) } });
    expect(await progress(second.number, second.code)).toEqual({ status: 'RECEIVED', closedOn: null });
  });

  it('is not closed as needing nothing before anybody has been there', async () => {
    const id = await idOf((await told(asNeighbour)).number);
    const closed = await act(askers['clerk-li'], 'closeNeedReport', {
      needReportId: id,
      outcome: 'NO_ACTION',
      note: '电话里说没事',
    });
    expect(closed.problems).toEqual([expect.objectContaining({ code: 'NEED_REPORT_NOT_VISITED' })]);
  });

  it('is seen and handled where it is, and given to nobody from elsewhere', async () => {
    const id = await idOf((await told(asNeighbour)).number);
    expect((await listed(askers['clerk-wang'])).map((each) => each.id)).not.toContain(id);
    const elsewhere = await act(askers['bureau-wu'], 'assignNeedReport', { needReportId: id, assignee: 'clerk-wang' });
    expect(elsewhere.problems[0]?.code).toBe('NEED_REPORT_ASSIGNEE_ELSEWHERE');
    const visit = { needReportId: id, visitedOn: '2026-09-24', finding: '当面见到' };
    expect((await act(askers['clerk-wang'], 'recordNeedVisit', visit)).problems[0]?.code).toBe('NOT_FOUND');
  });

  it.each([
    ['with hardly a word', { content: '穷' }, 'NEED_REPORT_CONTENT'],
    ['with an identity number in it', { content: '他的号码是 11010519491231002X' }, 'NEED_REPORT_HOLDS_NUMBER'],
    ['from nowhere', { division: '999999999' }, 'NOT_FOUND'],
    ['about a whole district', { division: '370112' }, 'NOT_FOUND'],
    ['about somebody whom a resident may not know', { personId: old }, 'NOT_FOUND'],
  ])('a report %s is refused', async (_what, more, code) => {
    const refused = await told(asNeighbour, more);
    expect([refused.number, refused.problems[0]?.code]).toEqual([null, code]);
  });

  it('a street sees the reports of its villages, another street does not', async () => {
    const made = await told(askers['village-zhang']);
    expect((await listed(askers['clerk-li'], { division: streetA })).map(({ number }) => number)).toContain(
      made.number,
    );
    expect(await listed(askers['clerk-wang'], { division: streetB })).toEqual([]);
  });
});
