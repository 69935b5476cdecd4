import { randomUUID } from 'node:crypto';
import { addDays } from '@yimen/standards';
import { publishAsOutside, resident, settled } from '@yimen/testing';
import { lockMonth, told } from './support/allowances.js';
import { act, anOffice, codes, type Office, type Said } from './support/an-office.js';
import { aHolder, beforeTheBureau, must, publishStandards, step } from './support/applications.js';

let office: Office;
beforeAll(async () => {
  office = await anOffice();
  await publishStandards(office);
});
afterAll(() => office?.close());

/** Somebody who draws the care allowance, is said to be 特困 since the day after, and is told that it stops in October. */
async function toldOfStop() {
  const person = await aHolder(office);
  const caseId = await beforeTheBureau(office, 'CARE', person);
  await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
  const [{ id: awardId }] = await office.service.db.query('SELECT id FROM award WHERE case_id = $1', [caseId]);
  const support = { personId: person.id, supportId: randomUUID() };
  const on = addDays(office.service.clock.today(), 1);
  await office.jumpTo(on);
  const from = { ...support, from: on, version: 1 };
  await heard(told('yimen.assistance.destitute-support.confirmed.v1', from, on));
  const input = { awardId, heardOn: on, opinion: '我没有纳入特困' };
  const telling = ['tellDisabilityStop', 'TellDisabilityStopInput', 'award { id }'] as const;
  const { problems } = await act<{ problems: Said[] }>(office, office.people['bureau-wu'], telling, input);
  expect(problems).toEqual([]);
  /** It was found that it was somebody else. */
  const corrected = async () => {
    await office.jumpTo(addDays(on, 1));
    const data = { ...support, endsAt: on, reasonCode: 'MISTAKEN', version: 2 };
    return heard(told('yimen.assistance.destitute-support.ended.v1', data, on));
  };
  return { person, caseId, awardId: awardId as string, corrected };
}
async function heard(event: ReturnType<typeof told>) {
  await publishAsOutside(office.service.transport, event);
  await settled(office.service);
}
async function objected(person: { id: string }, caseId: string) {
  const raising = { caseId, reason: '我没有纳入特困' };
  const raised = await must(step(office, resident('wo', person.id), 'raiseDisabilityObjection', raising));
  expect(raised).toMatchObject({ status: 'CONFIRMED', objections: [{ about: 'STOP', text: '我没有纳入特困' }] });
  const looked = { caseId, supports: true, reason: '查无此人' };
  await must(step(office, office.people['dpf-shen'], 'recordFederationReexamination', looked));
}
const answer = (caseId: string, upheld: boolean) =>
  step(office, office.people['bureau-zheng'], 'answerDisabilityObjection', { caseId, upheld, reason: '核对底册' });
async function papers(caseId: string) {
  const document = 'query ($id: ID!) { disabilityAllowanceCase(id: $id) { documents { nodes { kind text } } } }';
  type Found = { disabilityAllowanceCase: { documents: { nodes: { kind: string; text: string }[] } } };
  const found = await office.service.query<Found>(office.people['clerk-li'], document, { id: caseId });
  return found.data?.disabilityAllowanceCase.documents.nodes ?? [];
}
const withdrawn = (caseId: string) =>
  office.service.db.query(`SELECT kind FROM case_document WHERE case_id = $1 AND withdrawn_on IS NOT NULL`, [caseId]);

describe('停发通知书写明的异议，真能提出 (domain §4.4：10 个工作日内会同残联复核，成立则补发)', () => {
  it('事实尚未更正的，不能答复成立；更正之后补发停发的月份，只撤回那一份通知书', async () => {
    const { person, caseId, awardId, corrected } = await toldOfStop();
    await objected(person, caseId);
    await lockMonth(office.service, '2026-10');
    expect(codes(await answer(caseId, true))).toEqual(['STOP_STILL_HOLDS']);
    await corrected();
    const answered = await must(answer(caseId, true));
    expect(answered).toMatchObject({ status: 'CONFIRMED', objections: [{ about: 'STOP', upheld: true }] });
    const due = await office.service.db.query('SELECT amount::int FROM award_arrears WHERE award_id = $1', [awardId]);
    expect(due).toEqual([{ amount: 17_600 }]);
    expect(await withdrawn(caseId)).toEqual([{ kind: 'STOP' }]);
    const [reply] = (await papers(caseId)).filter(({ kind }) => kind === 'REEXAMINATION');
    for (const said of ['停发重度残疾人护理补贴', '停发通知书撤回', '补发', '核对底册'])
      expect(reply?.text).toContain(said);
    const again = { caseId, reason: '再看看' };
    const steps = step(office, resident('wo', person.id), 'raiseDisabilityObjection', again);
    expect(codes(await steps)).toEqual(['STOP_NOT_TOLD']);
  });

  it('异议不成立的，维持停发，书面答复；残联与区局的待办里有它，答复之后没有', async () => {
    const { person, caseId } = await toldOfStop();
    const document = 'query { disabilityWorklist(first: 50) { nodes { id } } }';
    const waits = async (who: 'dpf-shen' | 'bureau-zheng') => {
      type Listed = { disabilityWorklist: { nodes: { id: string }[] } };
      const listed = await office.service.query<Listed>(office.people[who], document);
      return (listed.data?.disabilityWorklist.nodes ?? []).some(({ id }) => id === caseId);
    };
    expect(await waits('dpf-shen')).toBe(false);
    await objected(person, caseId);
    expect(await waits('dpf-shen')).toBe(true);
    expect(
      codes(await step(office, resident('wo', person.id), 'raiseDisabilityObjection', { caseId, reason: '急' })),
    ).toEqual(['OBJECTION_IN_HAND']);
    await must(answer(caseId, false));
    expect(await waits('bureau-zheng')).toBe(false);
    const [reply] = (await papers(caseId)).filter(({ kind }) => kind === 'REEXAMINATION');
    expect(reply?.text).toContain('异议不成立，维持停发');
    expect(await withdrawn(caseId)).toEqual([]);
  });
});
