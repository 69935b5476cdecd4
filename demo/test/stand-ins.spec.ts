import { households } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { answer, behaviourOf } from '../stand-ins/answer.mjs';
import { answerPayments, demoAccount } from '../stand-ins/bank.mjs';
import { sources } from '../stand-ins/sources.mjs';

const question = { checkId: 'check-1', caseId: 'case-1', source: 'BANK', personIds: ['he'], asOf: '2026-09-24' };

/** The gateway as a department sees it: the name, the number masked. */
function gatewayThatShows(name: string, number: string) {
  const shown = { person: { name, identityNumber: `${number.slice(0, 6)}********${number.slice(-4)}` } };
  return { ask: async () => shown };
}

describe('demo people', () => {
  it('have identity numbers with a right check digit, as the published examples have', () => {
    expect(identityNumber({ birth: '1978-03-15', serial: 452 })).toBe('370112197803154529');
    expect(identityNumber({ region: '110105', birth: '1949-12-31', serial: 2 })).toBe('11010519491231002X');
  });

  it('are about twenty in eight households, and nobody has the number of another', () => {
    const members = households.flatMap((household) => household.members);
    expect(households).toHaveLength(8);
    expect(new Set(members.map(identityNumber)).size).toBe(members.length);
    expect(members.length).toBeGreaterThanOrEqual(18);
  });

  it('bear names that say that they are invented', () => {
    for (const { name } of households.flatMap((household) => household.members)) expect(name).toMatch(/演|小/);
  });
});

describe('stand-ins for the outside sources', () => {
  const he = households.flatMap(({ members }) => members).find(({ key }) => key === 'he');
  const number = identityNumber(he);

  it('answer what they hold of a person whom the gateway shows them', async () => {
    const said = await answer(question, { behaviour: {}, graph: gatewayThatShows(he.name, number) });
    expect(said).toEqual({
      checkId: 'check-1',
      caseId: 'case-1',
      source: 'BANK',
      status: 'OK',
      items: [{ personId: 'he', kind: 'DEPOSIT', amount: '286000.00' }],
      dataDate: '2026-09-24',
    });
  });

  it('hold nothing of somebody of the same name with another number, and nothing of whom they may not see', async () => {
    const other = gatewayThatShows(he.name, '370112197803154529');
    expect(await answer(question, { behaviour: {}, graph: other })).toMatchObject({ status: 'OK', items: [] });
    const unseen = { ask: async () => ({ person: null }) };
    expect(await answer(question, { behaviour: {}, graph: unseen })).toMatchObject({ status: 'OK', items: [] });
  });

  it('can be silent, have no data, or refuse, a source at a time', async () => {
    const behaviour = behaviourOf('BANK=SILENT,TAX=REFUSED,VEHICLE=NO_DATA');
    expect(await answer(question, { behaviour })).toBeNull();
    expect(await answer({ ...question, source: 'TAX' }, { behaviour })).toMatchObject({
      status: 'REFUSED',
      dataDate: null,
    });
    expect(await answer({ ...question, source: 'VEHICLE' }, { behaviour })).toMatchObject({ status: 'NO_DATA' });
    expect(await answer({ ...question, source: 'HUKOU' }, { behaviour })).toMatchObject({ status: 'OK' });
  });

  it('are eleven, and refuse a behaviour that nobody knows', () => {
    expect(Object.keys(sources)).toHaveLength(11);
    expect(() => behaviourOf('BANK=LATE')).toThrow(/BANK=LATE/);
    expect(() => behaviourOf('CASINO=SILENT')).toThrow(/CASINO/);
  });
});

describe('people whom stories mark by their name', () => {
  it('the bank holds savings of one, and never says a word of another; other sources answer as ever', async () => {
    const as = (name: string) => gatewayThatShows(name, '370112197803154529');
    expect(await answer(question, { behaviour: {}, graph: as('储演示') })).toMatchObject({
      status: 'OK',
      items: [{ personId: 'he', kind: 'DEPOSIT', amount: '90000.00' }],
    });
    expect(await answer(question, { behaviour: {}, graph: as('默演示') })).toBeNull();
    const tax = { ...question, source: 'TAX' };
    expect(await answer(tax, { behaviour: {}, graph: as('默演示') })).toMatchObject({ status: 'OK', items: [] });
  });
});

describe('the bank that pays the allowance', () => {
  it('answers a payment file line by line: marked accounts come back, and the sums agree', () => {
    const closed = demoAccount('12', 'ACCOUNT_CLOSED');
    const file = [
      'H,YIMEN-PAY,1,roll-1,2026-11,370112,2026-11-05',
      `D,1,"农商银行","卫""大山",${demoAccount('11', '')},1200.00,低保金2026-11`,
      `D,2,"农商银行","苏小梅",${closed},0.05,低保金2026-11`,
      'T,2,1200.05,abc',
      '',
    ].join('\n');
    expect(answerPayments(file).split('\n')).toEqual([
      'H,YIMEN-ANSWER,1,roll-1',
      'D,1,1200.00,PAID,',
      'D,2,0.05,RETURNED,ACCOUNT_CLOSED',
      'T,2,1200.00,0.05',
      '',
    ]);
  });
});
