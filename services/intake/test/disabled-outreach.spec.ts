import { randomUUID } from 'node:crypto';
import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import { addDays, legalDate, mintCaseNumber } from '@yimen/standards';
import { askEntities, type BootedService, dataOf, moveClock, resident, streetA } from '@yimen/testing';
import fc from 'fast-check';
import { aFrontOffice, householdTold, personTold, tell } from './a-front-office.js';

const list = `query ($after: String) { outreachClues(first: 100, after: $after) {
  nodes { household { id } persons { id } item { code } clue reason } } }`;
type Clue = { household: { id: string }; persons: { id: string }[]; item: { code: string }; clue: string };

const about = ['LIVING_ALLOWANCE', 'CARE_ALLOWANCE', 'CERTIFICATE_EXPIRING'];
const at = (subjectVersion: number, day = '2026-09-24') => ({ subjectVersion, legalDate: legalDate(day) });

/** A family of two, the wife with a certificate of this grade. */
function aFamily(level: 1 | 2 | 3 | 4) {
  const [householdId, husband, wife, certificateId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const certificate = (version: number, more: object = {}) => {
    const state = { status: 'VALID', statusSince: '2021-03-10', category: 'PHYSICAL', level, validTo: '2031-03-09' };
    const rest = { disabilities: [{ category: 'PHYSICAL', level }], issuedOn: '2021-03-10', renewing: false };
    const data = { certificateId, personId: wife, ...state, ...rest, effectiveOn: '2021-03-10', version, ...more };
    const type = 'yimen.disability.certificate.changed.v1';
    return eventOf(type, data as EventData<typeof type>, at(version));
  };
  const tier = (named: string, version = 1) => {
    const type = 'yimen.assistance.low-income.identified.v1';
    const data = { householdId, tier: named, subjectType: 'HOUSEHOLD', personIds: [husband, wife], from: '2026-09-20' };
    const full = { ...data, validTo: null, ruleVersion: '2026-1', entitlements: [], version };
    return eventOf(type, full as EventData<typeof type>, at(version));
  };
  const tierEnds = (named: string, endsAt: string, version: number) => {
    const type = 'yimen.assistance.low-income.ended.v1';
    const data = { householdId, tier: named, subjectType: 'HOUSEHOLD', personIds: [husband, wife], endsAt };
    return eventOf(type, { ...data, reasonCode: 'INCOME_ABOVE', version } as EventData<typeof type>, at(version));
  };
  const home = [
    personTold(husband, streetA),
    personTold(wife, streetA),
    householdTold(householdId, streetA, [husband, wife]),
  ];
  return { householdId, husband, wife, certificateId, certificate, tier, tierEnds, home };
}

let serial = 900;
/** The husband applies for his wife's living allowance. */
function application(family: ReturnType<typeof aFamily>): DomainEvent {
  serial += 1;
  const type = 'yimen.disability.case.applied.v1';
  const ids = { caseId: randomUUID(), applicant: family.husband, personId: family.wife, intakeId: randomUUID() };
  const number = mintCaseNumber({ division: '370112', date: legalDate('2026-09-24'), domain: 'DIS', serial });
  const state = {
    item: 'DIS-01',
    allowance: 'LIVING',
    status: 'SUBMITTED',
    division: streetA,
    appliedOn: '2026-09-24',
  };
  const work = {
    ...{ waitingFor: ['street-clerk'], flags: [], dueName: null, dueFrom: null, decideBy: null, handledBy: null },
  };
  const data = { ...ids, number, ...state, acceptedOn: null, dueOn: null, actorRole: 'street-clerk', version: 1, work };
  return eventOf(type, data as unknown as EventData<typeof type>, at(1));
}

describe('政策找人：残疾人两项补贴', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  let day = legalDate('2026-09-24');

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
  });
  afterAll(() => house.close());

  /** What the list says of a household after the next day has come. */
  async function clues({ householdId }: { householdId: string }): Promise<[string, string[]][]> {
    day = addDays(day, 1);
    await moveClock(day, house);
    return shown({ householdId });
  }

  async function shown({ householdId }: { householdId: string }): Promise<[string, string[]][]> {
    const { outreachClues } = dataOf(await house.query<{ outreachClues: { nodes: Clue[] } }>(askers['clerk-li'], list));
    return outreachClues.nodes
      .filter(({ household, clue }) => household.id === householdId && about.includes(clue))
      .map(({ clue, persons }) => [clue, persons.map(({ id }) => id)]);
  }

  it('a disabled member of a household on 低保 who never applied is on the list, she alone and not her husband', async () => {
    const family = aFamily(3);
    await tell(house, ...family.home, family.certificate(1), family.tier('DIBAO'));
    expect(await clues(family)).toEqual([['LIVING_ALLOWANCE', [family.wife]]]);
  });

  it('an application takes her off the list, whoever hands it in for her', async () => {
    const family = aFamily(3);
    await tell(house, ...family.home, family.certificate(1), family.tier('DIBAO'), application(family));
    expect(await clues(family)).toEqual([]);
  });

  it('what was handed in for her is hers to read as it is his, and nobody else’s', async () => {
    const family = aFamily(3);
    await tell(house, ...family.home, application(family));
    const seen = async (personId: string) => {
      const own = resident(`resident-${personId}`, personId);
      type Cases = { cases: { totalCount: number } };
      const [found] = await askEntities<Cases>(house, own, 'Person', [{ id: personId }], 'cases { totalCount }');
      const cases = '{ cases { totalCount } }';
      const listed = dataOf(await house.query<Cases>(own, cases));
      return [found?.cases.totalCount, listed.cases.totalCount];
    };
    expect(await seen(family.wife)).toEqual([1, 1]);
    expect(await seen(family.husband)).toEqual([1, 1]);
    expect(await seen(randomUUID())).toEqual([0, 0]);
  });

  it('so does the end of the low income, and a certificate that is cancelled', async () => {
    const [poorNoMore, cancelled] = [aFamily(4), aFamily(4)];
    await tell(house, ...poorNoMore.home, poorNoMore.certificate(1), poorNoMore.tier('DIBAO'));
    await tell(house, poorNoMore.tierEnds('DIBAO', '2026-09-23', 2));
    await tell(house, ...cancelled.home, cancelled.tier('DIBAO'), cancelled.certificate(2, { status: 'CANCELLED' }));
    await tell(house, cancelled.certificate(1));
    expect(await clues(poorNoMore)).toEqual([]);
    expect(await clues(cancelled)).toEqual([]);
  });

  it('grades 1 and 2 point at the care allowance, whatever the income', async () => {
    const family = aFamily(2);
    await tell(house, ...family.home, family.certificate(1));
    expect(await clues(family)).toEqual([['CARE_ALLOWANCE', [family.wife]]]);
  });

  it('what was answered for one comes back when it concerns another of the household too', async () => {
    const family = aFamily(1);
    await tell(house, ...family.home, family.certificate(1));
    expect(await clues(family)).toEqual([['CARE_ALLOWANCE', [family.wife]]]);
    const input = { householdId: family.householdId, clue: 'CARE_ALLOWANCE', answer: 'TOLD', note: '已电话告知' };
    const answering = `mutation ($input: AnswerOutreachClueInput!, $key: String!) {
      done: answerOutreachClue(input: $input, idempotencyKey: $key) { problems { code } } }`;
    dataOf(await house.query(askers['clerk-li'], answering, { input, key: randomUUID() }));
    expect(await clues(family)).toEqual([]);
    const his = { personId: family.husband, certificateId: randomUUID() };
    await tell(house, family.certificate(1, his));
    expect(await clues(family)).toEqual([['CARE_ALLOWANCE', [family.husband, family.wife].sort()]]);
    dataOf(await house.query(askers['clerk-li'], answering, { input, key: randomUUID() }));
    await tell(house, family.certificate(2, { ...his, status: 'CANCELLED' }));
    expect(await clues(family)).toEqual([]);
  });

  it('whom a case is for is filled in where it was listed before that was known', async () => {
    const family = aFamily(3);
    const applied = application(family);
    await tell(house, ...family.home, applied);
    const { caseId } = applied.data as { caseId: string };
    await house.db.query('UPDATE case_view SET person_id = NULL WHERE id = $1', [caseId]);
    const type = 'yimen.disability.case.applied.v1';
    await tell(house, eventOf(type, applied.data as EventData<typeof type>, at(1)));
    expect(await house.db.query('SELECT person_id FROM case_view WHERE id = $1', [caseId])).toEqual([
      { person_id: family.wife },
    ]);
  });

  it('the tiers are those that the district published, each up to its grade; told late, they count from their day', async () => {
    const [third, second] = [aFamily(3), aFamily(2)];
    for (const family of [third, second])
      await tell(house, ...family.home, family.certificate(1), family.tier('DIBAO_MARGIN'));
    expect(await clues(third)).toEqual([]);
    const standard = { key: 'disability.living.tiers', division: '370112', value: '{"DIBAO":"4","DIBAO_MARGIN":"2"}' };
    const published = { ...standard, from: '2026-09-01', docNo: '济民发〔2026〕3号', version: 1 };
    await tell(house, eventOf('yimen.disability.standard.published.v1', published, at(1)));
    expect(await clues(third)).toEqual([]);
    expect((await clues(second)).map(([clue]) => clue)).toEqual(['CARE_ALLOWANCE', 'LIVING_ALLOWANCE']);
  });

  it('whatever is heard first, late or twice, the list is the same', async () => {
    const told = (family: ReturnType<typeof aFamily>) => [
      ...[...family.home, family.certificate(1, { status: 'FROZEN' }), family.certificate(2), family.tier('DIBAO', 1)],
      ...[family.tierEnds('DIBAO', '2026-09-21', 2), family.tier('DIBAO', 3)],
    ];
    const orders = fc.sample(fc.array(fc.integer(), { minLength: 16, maxLength: 16 }), 12);
    const families = orders.map(() => aFamily(2));
    const anyhow = families.flatMap((family, of) =>
      [...told(family), ...told(family)]
        .map((event, at) => ({ event, at: orders[of]?.[at] ?? 0 }))
        .sort((one, other) => one.at - other.at)
        .map(({ event }) => event),
    );
    await tell(house, ...anyhow);
    const plain = aFamily(2);
    await tell(house, ...told(plain));
    const expected = [
      ['CARE_ALLOWANCE', [plain.wife]],
      ['LIVING_ALLOWANCE', [plain.wife]],
    ];
    expect(await clues(plain)).toEqual(expected);
    for (const family of families)
      expect((await shown(family)).map(([clue, persons]) => [clue, persons.length])).toEqual([
        ['CARE_ALLOWANCE', 1],
        ['LIVING_ALLOWANCE', 1],
      ]);
  });

  it('who is reminded of a certificate stays on the list until it is renewed, in whatever order that is heard', async () => {
    const [soon, renewed] = [aFamily(4), aFamily(4)];
    const reminder = ({ certificateId, wife: personId }: typeof soon) => {
      const data = { certificateId, personId, validTo: '2027-02-01', division: streetA, version: 2 };
      return eventOf('yimen.disability.certificate.expiring.v1', data, at(2));
    };
    await tell(house, ...soon.home, reminder(soon), soon.certificate(1, { validTo: '2027-02-01' }));
    await tell(house, ...renewed.home, renewed.certificate(3, { validTo: '2037-02-01' }), reminder(renewed));
    await tell(house, renewed.certificate(1, { validTo: '2027-02-01' }));
    expect(await clues(soon)).toEqual([['CERTIFICATE_EXPIRING', [soon.wife]]]);
    expect(await clues(renewed)).toEqual([]);
  });
});
