import { randomUUID } from 'node:crypto';
import { type Asker, type BootedService, dataOf, eventsOn, moveClock, settled, streetB } from '@yimen/testing';
import { aCase, aFrontOffice, householdTold, personTold, tell } from './a-front-office.js';

const list = `query ($kind: OutreachClueKind, $division: ID) { outreachClues(kind: $kind, division: $division, first: 50) { nodes {
  household { id } persons { id } item { code availability } clue label reason division { code } foundOn } } }`;
const answer = `mutation ($input: AnswerOutreachClueInput!, $key: String!) {
  done: answerOutreachClue(input: $input, idempotencyKey: $key) { clue { clue } problems { code message field } } }`;
const village = '370112001001';

type Clue = {
  household: { id: string };
  clue: string;
  item: { code: string };
  persons: { id: string }[];
  reason: string;
};

describe('政策找人: households that the facts point at and nobody has applied for', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const homes = { aged: randomUUID(), children: randomUUID(), young: randomUUID(), underWay: randomUUID() };

  /** Registered in the village, with these birthdays. */
  async function home(id: string, ...births: string[]): Promise<string[]> {
    const members = births.map(() => randomUUID());
    await tell(
      house,
      ...members.map((member, at) => personTold(member, village, { birthDate: births[at] ?? '1980-01-01' })),
      householdTold(id, village, members),
    );
    return members;
  }

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await home(homes.aged, '1940-03-01', '1950-03-01');
    await home(homes.children, '2012-05-01', '2015-05-01');
    await home(homes.young, '1990-05-01');
    const [applicant] = await home(homes.underWay, '1945-01-01');
    const told = aCase({ applicant: applicant ?? '' });
    const events = told.events.map((event) => ({
      ...event,
      data: { ...Object(event.data), householdId: homes.underWay },
    }));
    await tell(house, ...events);
    await moveClock('2026-09-25', house);
  });
  afterAll(() => house.close());

  const clues = async (asker: Asker, filter: Record<string, unknown> = {}) =>
    dataOf(await house.query<{ outreachClues: { nodes: Clue[] } }>(asker, list, filter)).outreachClues.nodes;
  const of = async (household: string) =>
    (await clues(askers['clerk-li'])).filter((each) => each.household.id === household).map(({ clue }) => clue);

  it('an old couple who never applied is on the list, with the reason, and so is who is old enough for the advanced-age allowance', async () => {
    expect(await of(homes.aged)).toEqual(['ADVANCED_AGE', 'ALL_AGED']);
    const [found] = (await clues(askers['clerk-li'], { kind: 'ALL_AGED' })).filter(
      (each) => each.household.id === homes.aged,
    );
    expect(found).toMatchObject({
      item: { code: 'AST-01', availability: 'OPEN' },
      reason: expect.stringContaining('没有申请过最低生活保障'),
      division: { code: village },
      foundOn: '2026-09-25',
    });
    expect(found?.persons).toHaveLength(2);
  });

  it('children alone at home come first of all', async () => {
    expect(await of(homes.children)).toEqual(['ONLY_CHILDREN']);
  });

  it('whoever can work, and whoever has applied, is not bothered for that', async () => {
    expect(await of(homes.young)).toEqual([]);
    expect(await of(homes.underWay)).toEqual(['ADVANCED_AGE']);
  });

  it('is made anew each day and changes nothing when nothing has changed', async () => {
    const before = await clues(askers['clerk-li']);
    expect(await house.runDue()).toBe(0);
    expect(await clues(askers['clerk-li'])).toEqual(before);
  });

  it('is seen where the eldest is registered, and not in another street', async () => {
    expect((await clues(askers['village-zhang'])).length).toBeGreaterThan(0);
    expect(await clues(askers['clerk-wang'])).toEqual([]);
    expect(await clues(askers['bureau-wu'], { division: streetB })).toEqual([]);
  });

  it('leaves the list when somebody has looked after it, and is told', async () => {
    const input = {
      householdId: homes.children,
      clue: 'ONLY_CHILDREN',
      answer: 'APPLIED',
      note: '已联系祖父母，帮助申请',
    };
    const act = async (asker: Asker, more: object = {}) =>
      dataOf(
        await house.query<{ done: { problems: { code: string }[] } }>(asker, answer, {
          input: { ...input, ...more },
          key: randomUUID(),
        }),
      ).done.problems.map(({ code }) => code);
    expect(await act(askers['clerk-li'], { note: '' })).toEqual(['OUTREACH_NOTE']);
    expect(await act(askers['clerk-wang'])).toEqual(['NOT_FOUND']);
    expect(await act(askers['clerk-li'])).toEqual([]);
    expect(await of(homes.children)).toEqual([]);
    await moveClock('2026-09-26', house);
    expect(await of(homes.children)).toEqual([]);
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(({ type }) => type.includes('outreach'));
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ householdId: homes.children, clue: 'ONLY_CHILDREN', answer: 'APPLIED', version: 2 }),
    ]);
  });
});
