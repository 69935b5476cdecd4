import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { checkOf } from './support/contests.js';
import { questionsOf, step, underCheck } from './support/steps.js';

const day = '2026-09-24';

describe('来源的答复逐件判断', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  type Question = Awaited<ReturnType<typeof questionsOf>>[number];
  const answer = ({ checkId, caseId, source }: Question, own: object = {}) => {
    const data = { checkId, caseId, source, status: 'OK' as const, items: [], dataDate: day, ...own };
    return eventOf('yimen.verification.check.answered.v1', data, { subjectVersion: 1, legalDate: legalDate(day) });
  };
  const tell = async (...events: ReturnType<typeof answer>[]) => {
    await publishAsOutside(office.service.transport, ...events);
    await settled(office.service);
  };
  const asked = async () => {
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    const questions = await questionsOf(office, caseId);
    const of = (source: string) => {
      const found = questions.find((question) => question.source === source);
      if (found === undefined) throw new Error(`nobody asked ${source}`);
      return found;
    };
    return { family, caseId, bank: of('BANK'), tax: of('TAX') };
  };
  const statuses = async (caseId: string) =>
    Object.fromEntries((await checkOf(office, caseId)).checks.map(({ source, status }) => [source, status]));
  const parked = async () => (await office.service.db.query('SELECT count(*)::integer AS n FROM parked_event'))[0].n;

  it.each([
    ['data of a day that has not come', { dataDate: '2027-01-01' }],
    ['an amount beyond belief', { items: [{ personId: '', kind: 'DEPOSIT', amount: '999999999999.00' }] }],
  ])('%s cannot be read: it counts for nothing, and the other answers of the case go on', async (_, own) => {
    const { family, caseId, bank, tax } = await asked();
    const personId = family.members[0]?.personId ?? '';
    const items = 'items' in own ? own.items.map((item) => ({ ...item, personId })) : [];
    await tell(answer(bank, { ...own, items }), answer(tax));
    expect(await statuses(caseId)).toEqual({ BANK: 'UNREADABLE', TAX: 'OK' });
    expect((await checkOf(office, caseId)).checkConclusion).toBe('INCOMPLETE');
    expect(await parked()).toBe(0);
    await tell(answer(bank));
    expect((await checkOf(office, caseId)).checkConclusion).toBe('PASS');
  });

  it('a message that breaks its contract is passed over with an alarm; what comes after it of the case is heard', async () => {
    const { caseId, bank, tax } = await asked();
    const items = [{ personId: 'nobody', kind: 'DEPOSIT', amount: '-5.00' }];
    await publishAsOutside(office.service.transport, answer(bank, { items }));
    await tell(answer(tax));
    expect(await statuses(caseId)).toEqual({ BANK: 'UNREADABLE', TAX: 'OK' });
    expect(await parked()).toBe(0);
    await tell(answer(bank));
    expect((await checkOf(office, caseId)).checkConclusion).toBe('PASS');
  });

  it('an answer in the name of another source, for another case, or twice, changes nothing', async () => {
    const { caseId, bank, tax } = await asked();
    const other = await asked();
    await tell(
      answer(bank, { source: 'TAX' }),
      answer(bank, { caseId: other.caseId }),
      answer(bank, { checkId: other.bank.checkId }),
    );
    expect(await statuses(caseId)).toEqual({ BANK: 'ASKED', TAX: 'ASKED' });
    expect(await statuses(other.caseId)).toEqual({ BANK: 'ASKED', TAX: 'ASKED' });
    await tell(answer(bank), answer(tax), answer(bank, { status: 'REFUSED', dataDate: null }));
    expect(await statuses(caseId)).toEqual({ BANK: 'OK', TAX: 'OK' });
  });

  it('a paper answer with a negative or unbelievable amount is refused with the field', async () => {
    const { family, caseId, bank } = await asked();
    const personId = family.members[0]?.personId;
    const paper = (amount: string) =>
      step(office, office.people['verify-feng'], 'recordCheckAnswer', {
        ...{ caseId, checkId: bank.checkId, status: 'OK', documentNo: '复〔2026〕7号' },
        items: [{ personId, kind: 'DEPOSIT', amount }],
      });
    expect((await paper('-1.00')).problems).toMatchObject([{ code: 'INCOME_NEGATIVE', field: 'input.items' }]);
    expect((await paper('900000000.00')).problems).toMatchObject([{ code: 'INCOME_ABSURD', field: 'input.items' }]);
  });
});
