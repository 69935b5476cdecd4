import { randomUUID } from 'node:crypto';
import { type Asker, type BootedService, dataOf, eventsOn, settled } from '@yimen/testing';
import { doubtedWills } from '../src/safeguarding/will-in-doubt.js';
import { act, aRegistry, district, personTold, tell, today } from './a-registry.js';

const alert =
  'alert { id kind kindLabel status stillOwed standsInTheWay observed measures { measure reference } outcome persons { id } }';
const mutations = {
  record: { mutation: 'recordSafeguardAlert', input: 'RecordSafeguardAlertInput', selection: alert },
  measure: { mutation: 'recordSafeguardMeasure', input: 'RecordSafeguardMeasureInput', selection: alert },
  close: { mutation: 'closeSafeguardAlert', input: 'CloseSafeguardAlertInput', selection: alert },
};
const list = `query ($filter: SafeguardAlertFilter) { safeguardAlerts(filter: $filter) { nodes { id kind observed } } }`;

describe('保护警示: what is seen at the window', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aRegistry>>['askers'];
  const [bride, groom] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    ({ house, askers } = await aRegistry());
    await tell(house, personTold(bride, { sex: 'FEMALE' }), personTold(groom));
  });
  afterAll(() => house.close());

  const does = (asker: Asker, what: keyof typeof mutations, input: object, key?: string) =>
    act<'alert'>(house, asker, mutations[what], input, key);
  const recorded = async (kind: string, more: object = {}) => {
    const input = { kind, division: district, personIds: [bride], observed: '女方一直低头，由同来的人代答', ...more };
    return does(askers['registrar-sun'], 'record', input);
  };
  const idOf = async (kind: string) => String((await recorded(kind)).alert?.id);
  const listed = async (asker: Asker, filter: object = {}) =>
    dataOf(await house.query<{ safeguardAlerts: { nodes: { id: string }[] } }>(asker, list, { filter })).safeguardAlerts
      .nodes;

  it('stops an act while somebody’s will is in doubt, until they were asked alone and the leader closed it', async () => {
    const made = await recorded('WILL_IN_DOUBT', { personIds: [bride, groom] });
    expect(made).toMatchObject({
      problems: [],
      alert: { status: 'OPEN', stillOwed: ['ASKED_ALONE'], standsInTheWay: true, kindLabel: '是否完全自愿存疑' },
    });
    const doubted = () => doubtedWills(house.db.manager, [bride, groom], today as never);
    expect(await doubted()).toEqual([bride, groom]);
    const alertId = made.alert?.id;
    const closing = { alertId, outcome: 'WILL_CONFIRMED', note: '单独询问，确为本人自愿' };
    const early = await does(askers['leader-qian'], 'close', closing);
    expect(early.problems).toMatchObject([
      { code: 'SAFEGUARD_MEASURE_MISSING', __typename: 'MarriageSafeguardMeasureMissing' },
    ]);
    await does(askers['registrar-sun'], 'measure', { alertId, measure: 'ASKED_ALONE' });
    const closed = await does(askers['leader-qian'], 'close', closing);
    expect(closed.alert).toMatchObject({ status: 'CLOSED', outcome: 'WILL_CONFIRMED', standsInTheWay: false });
    expect(await doubted()).toEqual([]);
  });

  it('never stops an act because of anything else, but is not closed before its duty was done', async () => {
    const alertId = await idOf('TRAFFICKING_SUSPECTED');
    expect(await doubtedWills(house.db.manager, [bride], today as never)).toEqual([]);
    const closing = { alertId, outcome: 'HANDED_TO_POLICE', note: '已移交派出所' };
    expect((await does(askers['leader-qian'], 'close', closing)).problems).toMatchObject([
      { code: 'SAFEGUARD_MEASURE_MISSING' },
    ]);
    const report = { alertId, measure: 'REPORTED_TO_POLICE' };
    expect((await does(askers['registrar-sun'], 'measure', report)).problems).toMatchObject([
      { code: 'SAFEGUARD_REFERENCE_MISSING', field: 'input.reference' },
    ]);
    await does(askers['registrar-sun'], 'measure', { ...report, reference: '历公接〔2026〕17号' });
    expect((await does(askers['leader-qian'], 'close', closing)).alert).toMatchObject({ outcome: 'HANDED_TO_POLICE' });
  });

  it('tells the police of what was reported to them, and nobody what was seen', async () => {
    await settled(house);
    const told = await eventsOn(house.transport, 'yimen.marriage');
    const police = await eventsOn(house.transport, 'yimen.marriage.police');
    expect(police.map(({ data }) => data)).toMatchObject([
      { kind: 'TRAFFICKING_SUSPECTED', personIds: [bride], reference: '历公接〔2026〕17号' },
    ]);
    expect(JSON.stringify([told, police])).not.toContain('低头');
    const plain: unknown[] = await house.db.query(
      `SELECT 1 FROM safeguard_alert WHERE position(convert_to('低头', 'UTF8') IN observed_sealed) > 0`,
    );
    expect(plain).toEqual([]);
  });

  it('is seen by the registry and the bureau of the place, by nobody else', async () => {
    const id = await idOf('DOMESTIC_VIOLENCE');
    for (const asker of [askers['registrar-sun'], askers['leader-qian'], askers['bureau-zheng'], askers['auditor-wu']])
      expect((await listed(asker, { kind: ['DOMESTIC_VIOLENCE'] })).map((each) => each.id)).toContain(id);
    expect(await listed(askers['registrar-far'])).toEqual([]);
    const street = await house.query(askers['clerk-li'], list);
    expect(street.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('is recorded in one’s own place, about people who are known, in words, and once a key', async () => {
    const far = await does(askers['registrar-far'], 'record', {
      kind: 'WILL_IN_DOUBT',
      division: district,
      personIds: [bride],
      observed: '所见情形',
    });
    expect(far.problems).toMatchObject([{ code: 'SAFEGUARD_WORDS', field: 'input.observed' }]);
    const elsewhere = { kind: 'MINOR_PRESENT', division: district, personIds: [bride], observed: '一名未成年人到场' };
    expect((await does(askers['registrar-far'], 'record', elsewhere)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await recorded('WILL_IN_DOUBT', { personIds: [randomUUID()] })).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await recorded('WILL_IN_DOUBT', { personIds: [bride, bride] })).problems).toMatchObject([
      { code: 'SAFEGUARD_PERSONS' },
    ]);
    const key = randomUUID();
    const first = await does(askers['registrar-sun'], 'record', elsewhere, key);
    const again = await does(askers['registrar-sun'], 'record', elsewhere, key);
    expect(again.alert?.id).toBe(first.alert?.id);
  });
});
