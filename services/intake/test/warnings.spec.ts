import { randomUUID } from 'node:crypto';
import { type Asker, type BootedService, dataOf, eventsOn, moveClock, settled, streetB } from '@yimen/testing';
import { aCaseInWork, aFrontOffice, tell } from './a-front-office.js';

const listed = `query ($kind: WorklistKind) { worklist(kind: $kind) { nodes { case { id } warning
  warnings { nodes { level limit dueOn turnedOn escalatedTo { role } acknowledgedOn reason } } } } }`;
const acknowledging = `mutation ($input: AcknowledgeWarningInput!, $key: String!) {
  acknowledgeWarning(input: $input, idempotencyKey: $key) { case { id timeline { nodes { label by } } } problems { __typename code field } } }`;

interface Node {
  readonly case: { readonly id: string };
  readonly warning: string | null;
  readonly warnings: { readonly nodes: { readonly level: string; readonly turnedOn: string; reason: string | null }[] };
}
interface Acknowledged {
  readonly acknowledgeWarning: {
    readonly case: { readonly timeline: { readonly nodes: { label: string; by: string }[] } } | null;
    readonly problems: { readonly code: string }[];
  };
}

describe('§0.6 ⑤ 时限只告警升级，不自动决定', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  // The day is 2026-09-24; 09-25 to 09-27 are days off, 10-01 to 10-07 too.
  const slow = aCaseInWork({ dueOn: '2026-10-12', dueFrom: '2026-09-18' });
  const there = aCaseInWork({ dueOn: '2026-10-12', dueFrom: '2026-09-18', division: streetB });

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
    await tell(house, ...slow.events, ...there.events);
  });
  afterAll(() => house.close());

  const list = async (asker: Asker, kind: string) =>
    dataOf(await house.query<{ worklist: { nodes: Node[] } }>(asker, listed, { kind })).worklist.nodes;
  const ids = async (asker: Asker, kind: string) => (await list(asker, kind)).map((node) => node.case.id);
  const acknowledge = async (asker: Asker, caseId: string, reason = '已催办，明日完成入户。') => {
    const variables = { input: { caseId, reason }, key: randomUUID() };
    return dataOf(await house.query<Acknowledged>(asker, acknowledging, variables)).acknowledgeWarning;
  };
  const told = async () =>
    (await eventsOn(house.transport, 'yimen.intake'))
      .filter(({ type }) => type === 'yimen.intake.warning.raised.v1')
      .map(({ data }) => data as unknown as { caseId: string; level: string; turnedOn: string; escalatedTo: string[] });

  it('warns of nothing before its day, and there is nothing to acknowledge', async () => {
    await house.runDue();
    expect(await ids(askers['leader-zhou'], 'DUE_SOON')).toEqual([]);
    expect((await acknowledge(askers['leader-zhou'], slow.id)).problems).toMatchObject([{ code: 'CASE_NOT_WARNED' }]);
  });

  it('turns yellow on the day, once, and tells nobody above', async () => {
    await moveClock('2026-10-09', house);
    const [node] = await list(askers['leader-zhou'], 'DUE_SOON');
    expect(node).toMatchObject({ case: { id: slow.id } });
    const yellow = (await told()).filter(({ level }) => level === 'YELLOW');
    expect(yellow.map(({ caseId }) => caseId).toSorted()).toEqual([slow.id, there.id].toSorted());
    expect(yellow[0]?.escalatedTo).toEqual([]);
    await house.runDue();
    await settled(house);
    expect((await told()).filter(({ level }) => level === 'YELLOW')).toHaveLength(2);
  });

  it('turns red and is put on the list of the street’s leader, and of no other street’s', async () => {
    await moveClock('2026-10-10', house);
    expect(await ids(askers['leader-zhou'], 'ESCALATED')).toEqual([slow.id]);
    expect(await ids(askers['bureau-wu'], 'ESCALATED')).toEqual([]);
    expect((await told()).filter(({ level }) => level === 'RED')[0]).toMatchObject({ escalatedTo: ['street-leader'] });
  });

  it('is acknowledged by whom it was escalated to, with what is done about it, once', async () => {
    expect((await acknowledge(askers['clerk-li'], slow.id)).problems).toMatchObject([
      { __typename: 'WarningNotEscalatedToYou', code: 'WARNING_NOT_ESCALATED_TO_YOU' },
    ]);
    expect((await acknowledge(askers['leader-zhou'], slow.id, ' ')).problems).toMatchObject([
      { code: 'ACKNOWLEDGEMENT_REASON', field: 'input.reason' },
    ]);
    expect((await acknowledge(askers['leader-zhou'], there.id)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    const done = await acknowledge(askers['leader-zhou'], slow.id);
    expect(done.problems).toEqual([]);
    expect(done.case?.timeline.nodes.slice(-3)).toEqual([
      { label: '黄色预警', by: '系统' },
      { label: '红色预警', by: '系统' },
      { label: '签收预警', by: '街道确认岗' },
    ]);
    expect(await ids(askers['leader-zhou'], 'ESCALATED')).toEqual([]);
    expect(await ids(askers['leader-zhou'], 'DUE_SOON')).toEqual([slow.id]);
    expect((await acknowledge(askers['leader-zhou'], slow.id)).problems).toMatchObject([
      { code: 'WARNING_ALREADY_ACKNOWLEDGED' },
    ]);
  });

  it('is overdue from the day after, on the bureau’s list; the case itself is where it was', async () => {
    await moveClock('2026-10-13', house);
    expect((await ids(askers['bureau-wu'], 'ESCALATED')).toSorted()).toEqual([slow.id, there.id].toSorted());
    const overdue = (await list(askers['leader-zhou'], 'OVERDUE'))[0];
    expect(overdue?.warnings.nodes).toMatchObject([
      { level: 'OVERDUE', limit: '全程办结（区县确认）', dueOn: '2026-10-12', turnedOn: '2026-10-13', reason: null },
      { level: 'RED', escalatedTo: [{ role: 'street-leader' }], reason: '已催办，明日完成入户。' },
      { level: 'YELLOW', turnedOn: '2026-10-08' },
    ]);
    const rows = await house.db.query('SELECT status FROM case_view WHERE id = $1', [slow.id]);
    expect(rows).toEqual([{ status: 'ACCEPTED' }]);
  });

  it('warns no more when what was due is done, and keeps what it warned of', async () => {
    const [event] = slow.events;
    if (event === undefined) throw new Error('no event');
    const data = event.data as { work: object };
    const done = { ...data, version: 3, status: 'CONFIRMED', dueOn: null, work: { ...data.work, waitingFor: [] } };
    await tell(house, { ...event, subjectVersion: 3, data: done });
    expect(await ids(askers['leader-zhou'], 'OVERDUE')).toEqual([]);
    const rows = await house.db.query('SELECT count(*)::int AS n FROM case_warning WHERE case_id = $1', [slow.id]);
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('keeps the words of whoever acknowledged sealed', async () => {
    const [row] = await house.db.query('SELECT reason_sealed FROM case_warning WHERE reason_sealed IS NOT NULL');
    expect(row.reason_sealed.toString('utf8')).not.toContain('催办');
  });
});
