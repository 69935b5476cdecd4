import { marked } from '../people/certificates.mjs';
import { answerQuestion, changed, registered } from '../stand-ins/federation.mjs';
import { determine, standards } from '../stand-ins/other-province.mjs';

const as = (name: string | null) => ({
  graph: { ask: async () => ({ person: name === null ? null : { name } }) },
  today: '2026-05-20',
});

describe('the federation outside', () => {
  const question = { requestId: 'question-1', personId: 'she' };

  it('answers what its register holds of whom the gateway shows it, and that it holds none of others', async () => {
    const said = await answerQuestion(question, as('肢演示'));
    expect(said).toMatchObject({
      type: 'yimen.disabled-persons-federation.certificate.answered.v1',
      data: { ...question, certificate: { revision: 1, status: 'VALID', disabilities: marked.肢演示?.disabilities } },
    });
    expect(await answerQuestion(question, as('卫演示'))).toMatchObject({ data: { certificate: null } });
  });

  it('says nothing of one, and tells what it changes', async () => {
    expect(await answerQuestion(question, as('默演示'))).toBeNull();
    const now = { ...registered({ disabilities: [{ category: 'MENTAL', level: 2 }] }, '2026-05-20'), revision: 2 };
    expect(changed('she', now)).toMatchObject({ key: 'she', version: 2, data: { personId: 'she', revision: 2 } });
  });
});

describe('the other province', () => {
  const pushed = {
    requestId: 'case-1',
    personId: 'she',
    allowance: 'CARE',
    handedInOn: '2026-05-20',
    times: 1,
  } as const;

  it('grants from the month of the handing in', async () => {
    expect(await determine(pushed, as('肢演示'))).toMatchObject({
      data: { outcome: 'GRANTED', monthlyAmount: standards.CARE, startMonth: '2026-05', determinedOn: '2026-05-20' },
    });
  });

  it('answers of one only when it is told again', async () => {
    expect(await determine(pushed, as('默演示'))).toBeNull();
    expect(await determine({ ...pushed, times: 2 }, as('默演示'))).not.toBeNull();
  });
});
