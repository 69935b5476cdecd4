import { randomUUID } from 'node:crypto';
import { readInternalKeys, verifyTicket } from '@yimen/access';
import { type BootedService, dataOf, eventsOn, moveClock, settled, streetA, streetB } from '@yimen/testing';
import { aFrontOffice, personTold, tell } from './a-front-office.js';

const intake = `intake { id division { code } openedOn forwarding { from { code } on dueOn receivedOn } }`;
const problems = `problems { __typename code message field ... on WrongAcceptancePlace { rightPlaces { code } } }`;
const forwardDocument = `mutation ($input: ForwardIntakeInput!, $key: String!) {
  done: forwardIntake(input: $input, idempotencyKey: $key) { ${intake} ${problems} } }`;
const receiveDocument = `mutation ($input: ReceiveIntakeInput!, $key: String!) {
  done: receiveIntake(input: $input, idempotencyKey: $key) { ticket ${intake} ${problems} } }`;
const waiting = `{ intakes(toReceive: true) { nodes { id } } }`;

interface Done {
  readonly done: {
    readonly ticket?: string | null;
    readonly intake: { id: string; [more: string]: unknown } | null;
    readonly problems: readonly { code: string; [more: string]: unknown }[];
  };
}

describe('转办: handed over to the street that accepts', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const here = randomUUID();
  const elsewhere = randomUUID();

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await tell(house, personTold(here, streetA), personTold(elsewhere, streetB, { residenceDivision: streetA }));
  });
  afterAll(() => house.close());

  const forward = async (applicantId: string, to: string, more: object = {}) => {
    const visit = { applicantId, division: streetA, reason: '申请低保', channel: 'WINDOW', items: ['AST-01'], ...more };
    const variables = { input: { visit, to }, key: randomUUID() };
    return dataOf(await house.query<Done>(askers['clerk-li'], forwardDocument, variables)).done;
  };
  const receive = async (account: keyof typeof askers, intakeId: string, key: string = randomUUID()) =>
    dataOf(await house.query<Done>(askers[account], receiveDocument, { input: { intakeId }, key })).done;
  const toReceive = async (account: keyof typeof askers) =>
    dataOf(await house.query<{ intakes: { nodes: { id: string }[] } }>(askers[account], waiting)).intakes.nodes.map(
      ({ id }) => id,
    );

  it('a resident at the wrong window is not sent away: the right street receives them with the day of the first visit', async () => {
    const forwarded = await forward(elsewhere, streetB);
    expect(forwarded.problems).toEqual([]);
    // Thursday 2026-09-24, one working day: the 25th is the mid-autumn holiday, the next working day the 28th.
    expect(forwarded.intake).toMatchObject({
      division: { code: streetB },
      openedOn: '2026-09-24',
      forwarding: { from: { code: streetA }, on: '2026-09-24', dueOn: '2026-09-28', receivedOn: null },
    });
    const id = String(forwarded.intake?.id);
    expect(await toReceive('clerk-wang')).toContain(id);
    await moveClock('2026-09-27', house);
    const received = await receive('clerk-wang', id, 'receive-once');
    expect(received.intake?.forwarding).toMatchObject({ receivedOn: '2026-09-27' });
    const verified = await verifyTicket(readInternalKeys(house.keys.jwks), String(received.ticket), new Date());
    expect(verified).toMatchObject({
      ticket: { on: '2026-09-24', division: streetB, officer: 'clerk-wang', applicant: elsewhere, items: ['AST-01'] },
    });
    expect(await toReceive('clerk-wang')).not.toContain(id);
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(({ subject }) => subject === id);
    expect(told.map(({ type }) => type.split('.').at(-2))).toEqual(['opened', 'forwarded', 'received']);
  });

  it('receiving twice gives a fresh ticket and changes nothing', async () => {
    const { intake: visit } = await forward(elsewhere, streetB);
    const id = String(visit?.id);
    await receive('clerk-wang', id);
    const again = await receive('clerk-wang', id);
    expect([again.problems, typeof again.ticket]).toEqual([[], 'string']);
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(({ subject }) => subject === id);
    expect(told.filter(({ type }) => type.includes('received'))).toHaveLength(1);
  });

  it('a window may not send away what it accepts itself', async () => {
    const refused = await forward(here, streetB);
    expect(refused.problems).toEqual([
      expect.objectContaining({ __typename: 'ForwardingNotNeeded', code: 'FORWARDING_NOT_NEEDED' }),
    ]);
    expect(refused.intake).toBeNull();
  });

  it('goes only where it is accepted, with its items named, and by whose window it is', async () => {
    expect((await forward(elsewhere, '370112003')).problems).toEqual([
      expect.objectContaining({ code: 'WRONG_ACCEPTANCE_PLACE', rightPlaces: [{ code: streetB }] }),
    ]);
    expect((await forward(elsewhere, streetB, { items: [] })).problems[0]?.code).toBe('INTAKE_ITEMS_MISSING');
    expect((await forward(elsewhere, streetB, { division: streetB })).problems[0]?.code).toBe('NOT_FOUND');
  });

  it('is received by the street to which it was handed over, and no other', async () => {
    const { intake: visit } = await forward(elsewhere, streetB);
    expect((await receive('clerk-li', String(visit?.id))).problems[0]?.code).toBe('NOT_FOUND');
    expect((await receive('clerk-wang', randomUUID())).problems[0]?.code).toBe('NOT_FOUND');
  });
});
