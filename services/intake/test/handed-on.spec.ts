import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { type Asker, type BootedService, streetA, streetB } from '@yimen/testing';
import { aCase, aFrontOffice, tell, today } from './a-front-office.js';

describe('转办 a case that another street handed on', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
  });
  afterAll(() => house.close());

  const one =
    'query ($id: ID!, $number: String!) { case(id: $id) { id } caseByNumber(number: $number) { id } cases { nodes { id } } }';
  const seen = async (who: Asker, told: { id: string; number: string }) => (await house.query(who, one, told)).data;

  it('is read by the street that it came from, by id and by number, and is in the list of the street where it is', async () => {
    const found = aCase({ division: streetB, steps: 1 });
    const [applied] = found.events;
    if (applied === undefined) throw new Error('nothing was told');
    const { members: _, ...facts } = applied.data as { members: string[]; [fact: string]: unknown };
    const move = { fromDivision: streetA, toDivision: streetB, transferredOn: today };
    const data = { ...facts, ...move, status: 'TRANSFERRED', version: 2 } as never;
    const telling = { subjectVersion: 2, legalDate: legalDate(today), division: streetB };
    const transferred = eventOf('yimen.assistance.case.transferred.v1', data, telling);
    await tell(house, applied, transferred, transferred);
    const mine = { case: { id: found.id }, caseByNumber: { id: found.id } };
    expect(await seen(askers['clerk-li'], found)).toEqual({ ...mine, cases: { nodes: [] } });
    expect(await seen(askers['clerk-wang'], found)).toEqual({ ...mine, cases: { nodes: [{ id: found.id }] } });
  });
});
