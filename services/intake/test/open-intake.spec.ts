import { randomUUID } from 'node:crypto';
import { readInternalKeys, verifyTicket } from '@yimen/access';
import { agentOf, type BootedService, dataOf, eventsOn, resident, streetA, streetB } from '@yimen/testing';
import { aFrontOffice, householdTold, mandateTold, personTold, tell } from './a-front-office.js';

const document = `mutation ($input: OpenIntakeInput!, $key: String!) {
  openIntake(input: $input, idempotencyKey: $key) {
    ticket
    intake { id number applicant { id } subjects { id } division { code } openedOn reason suggestions { item { code } reason because } }
    suggestions { item { code name } because }
    problems {
      __typename code message field legalBasis
      ... on WrongAcceptancePlace { reason item { code } rightPlaces { code } rightApplicants { id } }
      ... on ItemNotOpen { item { code } }
      ... on TryAgain { retryAfterSeconds }
    }
  }
}`;

interface Opened {
  readonly openIntake: {
    readonly ticket: string | null;
    readonly intake: { id: string; number: string; reason: string } | null;
    readonly suggestions: { item: { code: string }; because: string[] }[];
    readonly problems: { __typename: string; code: string; message: string; [more: string]: unknown }[];
  };
}

describe('受理 a visit to the front office', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const wei = randomUUID();
  const wife = randomUUID();
  const son = randomUUID();
  const elsewhere = randomUUID();
  const dead = randomUUID();

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await tell(
      house,
      personTold(wei, streetA),
      personTold(wife, streetA, { birthDate: '1982-01-01' }),
      personTold(son, '370112001001', { birthDate: '2010-09-25' }),
      personTold(elsewhere, streetB),
      personTold(dead, streetA, { lifeStatus: 'DEAD' }),
      householdTold(randomUUID(), streetA, [wei, wife, son]),
    );
  });
  afterAll(() => house.close());

  const open = async (asker: Parameters<BootedService['query']>[0], input: object, key: string = randomUUID()) => {
    const order = { division: streetA, reason: '家里收入太低，想申请低保', channel: 'WINDOW', ...input };
    return dataOf(await house.query<Opened>(asker, document, { input: order, key })).openIntake;
  };

  it('opens a visit and returns a ticket that the owner of an item verifies offline', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: wei, subjectIds: [wei, wife, son] });
    expect(opened.problems).toEqual([]);
    expect(opened.intake).toMatchObject({
      applicant: { id: wei },
      division: { code: streetA },
      openedOn: '2026-09-24',
    });
    expect(opened.intake?.number).toMatch(/^37011220260924INT\d{7}$/);
    const verified = await verifyTicket(readInternalKeys(house.keys.jwks), String(opened.ticket), new Date());
    expect(verified).toMatchObject({
      ok: true,
      ticket: { intakeId: opened.intake?.id, officer: 'clerk-li', applicant: wei, division: streetA, on: '2026-09-24' },
    });
  });

  it('suggests 低保 to the household and says on which facts', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: wei });
    expect(opened.suggestions.map(({ item }) => item.code)).toEqual(['AST-01']);
    expect(opened.suggestions[0]?.because).toEqual(
      expect.arrayContaining(['登记的家庭成员 3 人', '其中未成年人 1 人']),
    );
  });

  it('says at the wrong window where the right one is', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: elsewhere });
    expect(opened.intake).toBeNull();
    expect(opened.ticket).toBeNull();
    expect(opened.problems).toEqual([
      expect.objectContaining({
        __typename: 'WrongAcceptancePlace',
        code: 'WRONG_ACCEPTANCE_PLACE',
        reason: 'HUKOU_ELSEWHERE',
        item: { code: 'AST-01' },
        rightPlaces: [{ code: streetB }],
        rightApplicants: [{ id: elsewhere }],
        legalBasis: expect.stringContaining('《社会救助法》第三十七条'),
      }),
    ]);
  });

  it('is not opened by a clerk at another street’s window', async () => {
    const opened = await open(askers['clerk-wang'], { applicantId: wei });
    expect(opened.problems).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: 'input.division' })]);
  });

  it('is opened by a village worker for their street, who helps with it (代办)', async () => {
    const opened = await open(askers['village-zhang'], {
      applicantId: wei,
      division: '370112001001',
      onBehalfOf: 'VILLAGE_COMMITTEE',
    });
    expect(opened.intake).toMatchObject({ division: { code: streetA } });
  });

  it('is opened by a resident for themselves and nobody else', async () => {
    const asker = resident('resident-wei', wei);
    const own = await open(asker, { applicantId: wei, channel: 'ONLINE' });
    expect(own.problems).toEqual([]);
    const other = await open(asker, { applicantId: wife });
    expect(other.problems).toEqual([expect.objectContaining({ code: 'NOT_FOUND', field: 'input.applicantId' })]);
  });

  it('a guardian or an entrusted person opens it for another, when residents has recorded that they may', async () => {
    const neighbour = randomUUID();
    const came = { applicantId: wei, onBehalfOf: 'ENTRUSTED_PERSON', agentId: neighbour };
    const missing = [expect.objectContaining({ __typename: 'RepresentationMissing', code: 'REPRESENTATION_MISSING' })];
    expect((await open(askers['clerk-li'], came)).problems).toEqual(missing);
    expect((await open(askers['clerk-li'], { ...came, agentId: null })).problems).toEqual([
      expect.objectContaining({ code: 'INTAKE_AGENT' }),
    ]);
    const mandate = mandateTold(wei, neighbour);
    await tell(house, mandate.granted);
    expect((await open(askers['clerk-li'], came)).problems).toEqual([]);
    const acting = agentOf('resident-n', wei, {
      personId: neighbour,
      kind: 'ENTRUSTED',
      matters: ['SOCIAL_ASSISTANCE'],
    });
    expect((await open(acting, { applicantId: wei, channel: 'ONLINE' })).problems).toEqual([]);
    // Told late and twice: what was ended stays ended.
    await tell(house, mandate.ended, mandate.granted);
    expect((await open(askers['clerk-li'], came)).problems).toEqual(missing);
  });

  it('names nobody outside the household whom the opener may not see: a stranger looks like nobody', async () => {
    const refusal = [expect.objectContaining({ code: 'NOT_FOUND', field: 'input.subjectIds' })];
    const named = (asker: Parameters<typeof open>[0], ...subjectIds: string[]) =>
      open(asker, { applicantId: wei, subjectIds: [wei, ...subjectIds] });
    expect((await named(askers['clerk-li'], elsewhere)).problems).toEqual(refusal);
    const asker = resident('resident-wei', wei);
    for (const stranger of [elsewhere, dead, randomUUID()]) {
      expect((await named(asker, stranger)).problems).toEqual(refusal);
    }
    expect((await named(asker, wife, son)).problems).toEqual([]);
    expect((await named(askers['clerk-li'], wife, son)).problems).toEqual([]);
  });

  it('takes no item that is only announced', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: wei, items: ['AST-03'] });
    expect(opened.problems).toEqual([expect.objectContaining({ code: 'ITEM_NOT_OPEN', item: { code: 'AST-03' } })]);
  });

  it('is not opened for somebody who has died', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: dead });
    expect(opened.problems).toEqual([expect.objectContaining({ code: 'APPLICANT_NOT_ALIVE' })]);
  });

  it.each([
    ['no reason', { reason: '  ' }, 'INTAKE_REASON'],
    ['an identity number in the reason', { reason: '我的号码是 11010519491231002X' }, 'INTAKE_REASON_HOLDS_NUMBER'],
    ['an item that is in no catalogue', { items: ['ABC-99'] }, 'ITEM_UNKNOWN'],
    ['too many subjects', { subjectIds: Array.from({ length: 21 }, () => randomUUID()) }, 'INTAKE_TOO_MANY_SUBJECTS'],
    ['an applicant id that is none', { applicantId: 'x' }, 'NOT_FOUND'],
    ['a division that does not exist', { division: '370112999' }, 'NOT_FOUND'],
  ])('refuses %s', async (_what, wrong, code) => {
    const opened = await open(askers['clerk-li'], { applicantId: wei, ...wrong });
    expect(opened.problems).toEqual([expect.objectContaining({ code })]);
    expect(opened.problems[0]?.message).toMatch(/[一-龥]/);
    expect(JSON.stringify(opened.problems)).not.toContain('11010519491231002X');
  });

  it('asks the clerk to repeat when somebody was registered a moment ago and residents does not answer', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: randomUUID() });
    expect(opened.problems).toEqual([
      expect.objectContaining({ __typename: 'TryAgain', code: 'PERSON_NOT_YET_KNOWN', retryAfterSeconds: 2 }),
    ]);
  });

  it('is opened once a key: the same order again answers the same visit, another one is refused', async () => {
    const key = randomUUID();
    const first = await open(askers['clerk-li'], { applicantId: wei }, key);
    const again = await open(askers['clerk-li'], { applicantId: wei }, key);
    expect(again.intake?.id).toBe(first.intake?.id);
    expect(again.ticket).toBe(first.ticket);
    const other = await open(askers['clerk-li'], { applicantId: wei, reason: '另一件事' }, key);
    expect(other.problems).toEqual([expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]);
  });

  it('is one visit when the same order comes from two windows at the same moment', async () => {
    const key = randomUUID();
    const both = await Promise.all([1, 2].map(() => open(askers['clerk-li'], { applicantId: wei }, key)));
    expect(new Set(both.map(({ intake }) => intake?.id)).size).toBe(1);
  });

  it('is opened at thirty windows at the same moment', async () => {
    const opened = await Promise.all(Array.from({ length: 30 }, () => open(askers['clerk-li'], { applicantId: wei })));
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(opened.map(({ intake }) => intake?.number)).size).toBe(30);
  });

  it('is told as an event, without the reason and without a name', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: wei, reason: '这句话不外传' });
    await tell(house);
    const told = await eventsOn(house.transport, 'yimen.intake');
    const visit = told.find(({ subject }) => subject === opened.intake?.id);
    expect(visit?.data).toEqual({
      intakeId: opened.intake?.id,
      applicant: wei,
      subjects: [wei],
      division: streetA,
      on: '2026-09-24',
      officer: 'clerk-li',
    });
  });

  it('keeps the reason sealed: it is readable in no column', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: wei, reason: '家里有人生病了' });
    expect(opened.intake?.reason).toBe('家里有人生病了');
    const [row] = await house.db.query('SELECT to_jsonb(v)::text AS row FROM visit v WHERE id = $1', [
      opened.intake?.id,
    ]);
    expect(row.row).not.toContain('生病');
  });

  it('is read by those whose jurisdiction it is, and looks to all others like nothing', async () => {
    const opened = await open(askers['clerk-li'], { applicantId: wei });
    const read = 'query ($id: ID!) { intake(id: $id) { id } intakes(first: 1) { nodes { id } } }';
    const seen = async (asker: Parameters<BootedService['query']>[0]) =>
      dataOf(
        await house.query<{ intake: unknown; intakes: { nodes: { id: string }[] } }>(asker, read, {
          id: opened.intake?.id,
        }),
      );
    expect(await seen(askers['bureau-wu'])).toMatchObject({
      intake: { id: opened.intake?.id },
      intakes: { nodes: [{ id: opened.intake?.id }] },
    });
    expect(await seen(askers['clerk-wang'])).toEqual({ intake: null, intakes: { nodes: [] } });
    expect((await seen(resident('resident-wei', wei))).intake).toEqual({ id: opened.intake?.id });
    expect(await seen(resident('resident-other', elsewhere))).toEqual({ intake: null, intakes: { nodes: [] } });
    const entities = `query ($id: ID!) { _entities(representations: [{ __typename: "Intake", id: $id }]) { __typename } }`;
    const other = await house.query(askers['clerk-wang'], entities, { id: opened.intake?.id });
    expect(other).toMatchObject({ data: { _entities: [null] }, errors: [] });
    const own = await house.query(askers['clerk-li'], entities, { id: opened.intake?.id });
    expect(own.data).toEqual({ _entities: [{ __typename: 'Intake' }] });
  });
});
