import { randomUUID } from 'node:crypto';
import { county, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { anOffice, codes, type Office } from './support/an-office.js';
import {
  aHolder,
  applyFor,
  beforeTheBureau,
  must,
  onDibao,
  publishStandard,
  publishStandards,
  step,
} from './support/applications.js';

let office: Office;
beforeAll(async () => {
  office = await anOffice();
  await publishStandards(office);
});
afterAll(() => office?.close());

const told = async (caseId: string) => {
  await settled(office.service);
  const events = await eventsOn(office.service.transport, 'yimen.disability');
  return events
    .filter(({ subject, type }) => subject === caseId && type.includes('.case.'))
    .map(({ type }) => type.split('.')[3]);
};
const cases = async () =>
  (await office.service.db.query('SELECT count(*)::int AS n FROM allowance_case'))[0].n as number;

describe('申请两项补贴', () => {
  it('T-DIS-1 低保户、肢体一级：从窗口到审定，生活 176、护理 176，自递交申请当月，各成一笔待遇', async () => {
    const person = await aHolder(office);
    for (const allowance of ['LIVING', 'CARE'] as const) {
      const caseId = await beforeTheBureau(office, allowance, person);
      const found = await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
      expect(found).toMatchObject({
        ...{ status: 'CONFIRMED', statusLabel: '审定合格', allowance },
        decision: {
          kind: 'APPROVE',
          standard: '176.00',
          monthlyAmount: '176.00',
          from: '2026-09',
          reconsiderationDays: 60,
        },
        determination: { outcome: 'ELIGIBLE', amount: '176.00' },
      });
      expect(found.number).toMatch(/^[0-9A-Z]+$/);
      expect((await told(caseId)).at(-1)).toBe('confirmed');
    }
    const awards = await office.service.db.query(
      `SELECT a.benefit, m.amount::int FROM award a JOIN award_amount m ON m.award_id = a.id WHERE a.person_id = $1 ORDER BY a.benefit`,
      [person.id],
    );
    expect(awards).toEqual([
      { benefit: 'PWD_CARE', amount: 17_600 },
      { benefit: 'PWD_LIVING', amount: 17_600 },
    ]);
  });

  it('T-DIS-4 非低保、精神三级：护理 100；生活补贴由区局不予，写明理由与救济', async () => {
    const person = await aHolder(office, { level: 3, category: 'MENTAL', dibao: false });
    const care = await beforeTheBureau(office, 'CARE', person);
    const found = await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId: care }));
    expect(found).toMatchObject({ decision: { monthlyAmount: '100.00' } });
    const applied = await must(applyFor(office, 'LIVING', person));
    const caseId = applied.id;
    await must(step(office, office.people['clerk-li'], 'acceptDisabilityCase', { caseId }));
    const passed = await step(office, office.people['reviewer-sun'], 'passDisabilityReview', { caseId });
    expect(passed.problems).toMatchObject([
      { __typename: 'DisabilityAllowanceNotEntitled', code: 'NOT_ENTITLED', legalBasis: '国发〔2015〕52号' },
    ]);
    await must(step(office, office.people['reviewer-sun'], 'proposeDisabilityRefusal', { caseId }));
    const refuse = { caseId, ground: 'NOT_ENTITLED', reason: '家庭不在低保范围' };
    const refused = await must(step(office, office.people['bureau-zheng'], 'refuseDisabilityCase', refuse));
    expect(refused).toMatchObject({
      ...{ status: 'REJECTED', determination: { outcome: 'TIER_NOT_COVERED' } },
      decision: { kind: 'REFUSE', ground: 'NOT_ENTITLED', reason: '家庭不在低保范围', from: null },
    });
    const stored = await office.service.db.query('SELECT content::text FROM allowance_case WHERE id = $1', [caseId]);
    expect(JSON.stringify(stored)).not.toContain('家庭不在低保范围');
  });

  it('T-DIS-2 特困人员：两项在窗口即被拒绝，什么都没有留下', async () => {
    const person = await aHolder(office, { dibao: false });
    await onDibao(office, person.id, 'TEKUN');
    const before = await cases();
    for (const allowance of ['LIVING', 'CARE'] as const) {
      const { problems } = await applyFor(office, allowance, person);
      expect(problems).toMatchObject([{ __typename: 'DisabilityAllowanceExcluded', code: 'BENEFIT_MUTEX' }]);
      expect(problems[0]?.message).toContain('特困人员救助供养');
    }
    expect(await cases()).toBe(before);
  });

  it('没有残疾人证、户籍在外地、已有在办件、凭证不是为此事签发的，各以其代码拒绝', async () => {
    const nobody = await office.somebody(null);
    expect(codes(await applyFor(office, 'LIVING', nobody))).toEqual(['CERT_MISSING']);
    const stranger = await office.somebody(null, { hukou: '440305001' });
    expect(codes(await applyFor(office, 'LIVING', stranger))).toEqual(['NOT_WITHIN_JURISDICTION']);
    const person = await aHolder(office);
    const first = await must(applyFor(office, 'LIVING', person));
    const again = await applyFor(office, 'LIVING', person);
    expect(again.problems).toMatchObject([{ code: 'DUPLICATE_APPLICATION' }]);
    expect(again.problems[0]?.message).toContain(first.number);
    const ticket = await office.ticket(person.id, { items: ['AST-01'] });
    const other = await step(office, office.people['clerk-li'], 'applyForCareAllowance', {
      ...{ intakeTicket: ticket, careEvidence: '需要照护' },
    });
    expect(codes(other)).toEqual(['INTAKE_TICKET_NOT_FOR_THIS']);
    const forged = { intakeTicket: `${ticket}x`, careEvidence: '需要照护' };
    expect(codes(await step(office, office.people['clerk-li'], 'applyForCareAllowance', forged))).toEqual([
      'INTAKE_TICKET_INVALID',
    ]);
  });

  it('两个窗口同时为一个人申请同一项，只成一件；同一幂等键重发，回答一样', async () => {
    const person = await aHolder(office);
    const both = await Promise.all([applyFor(office, 'LIVING', person), applyFor(office, 'LIVING', person)]);
    expect(both.flatMap((answer) => codes(answer))).toEqual(['DUPLICATE_APPLICATION']);
    const [key, intakeTicket] = [randomUUID(), await office.ticket(person.id)];
    const input = { intakeTicket, careEvidence: '需要照护' };
    const once = await must(step(office, office.people['clerk-li'], 'applyForCareAllowance', input, key));
    const twice = await must(step(office, office.people['clerk-li'], 'applyForCareAllowance', input, key));
    expect(twice.id).toBe(once.id);
    expect(await told(once.id)).toEqual(['applied']);
  });

  it('没有审定的岗位不能审定；别的街道看不见；本人只见自己的', async () => {
    const person = await aHolder(office);
    const caseId = await beforeTheBureau(office, 'LIVING', person);
    await expect(step(office, office.people['clerk-li'], 'confirmDisabilityCase', { caseId })).rejects.toThrow(
      'FORBIDDEN',
    );
    const elsewhere = await step(office, office.people['clerk-wang-b'], 'withdrawDisabilityApplication', { caseId });
    expect(codes(elsewhere)).toEqual(['NOT_FOUND']);
    const one = 'query ($id: ID!) { disabilityAllowanceCase(id: $id) { id nextSteps { code } } }';
    const asOf = async (who: Parameters<typeof office.service.query>[0]) =>
      dataOf(await office.service.query<{ disabilityAllowanceCase: { id: string } | null }>(who, one, { id: caseId }))
        .disabilityAllowanceCase;
    expect(await asOf(resident('wo', person.id))).toEqual({ id: caseId, nextSteps: [{ code: 'withdraw' }] });
    expect(await asOf(resident('bieren', randomUUID()))).toBeNull();
    expect(await asOf(office.people['clerk-wang-b'])).toBeNull();
  });
});

describe('文书', () => {
  it('受理、审定各成文书，写明金额、起始月、逐条理由与救济；封存，只给看得见办件的人', async () => {
    const person = await aHolder(office);
    const caseId = await beforeTheBureau(office, 'LIVING', person);
    await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
    const document = `query ($id: ID!) { disabilityAllowanceCase(id: $id) { documents { nodes { kind number title text
      remedy { reconsiderationDays } } } } }`;
    const asOf = async (who: Parameters<typeof office.service.query>[0]) =>
      dataOf(await office.service.query<{ disabilityAllowanceCase: unknown }>(who, document, { id: caseId }))
        .disabilityAllowanceCase;
    expect(await asOf(resident('wo', person.id))).toMatchObject({
      documents: {
        nodes: [
          { kind: 'ACCEPTANCE', title: '残疾人两项补贴申请受理通知书' },
          { kind: 'DETERMINATION', title: '残疾人两项补贴审定结果告知书', remedy: { reconsiderationDays: 60 } },
        ],
      },
    });
    const shown = JSON.stringify(await asOf(office.people['clerk-li']));
    for (const said of ['试居民', '176.00元', '2026年9月', '家庭困难类别', '行政复议']) expect(shown).toContain(said);
    expect(await asOf(office.people['clerk-wang-b'])).toBeNull();
    const rows = await office.service.db.query('SELECT * FROM case_document WHERE case_id = $1', [caseId]);
    expect(JSON.stringify(rows)).not.toContain('试居民');
    const awards = await office.service.db.query(
      'SELECT m.source FROM award a JOIN award_amount m ON m.award_id = a.id WHERE a.case_id = $1',
      [caseId],
    );
    expect(awards).toEqual([{ source: rows.find(({ kind }: { kind: string }) => kind === 'DETERMINATION')?.number }]);
  });
});

describe('发布标准', () => {
  it('护理补贴等级较轻的不得高于较重的；低于上级指导标准的，不得公布；扩大不得缩小低保的范围', async () => {
    const from = { division: county, effectiveFrom: '2027-01-01', documentNo: '演示区民发〔2026〕20号' };
    const refused = async (key: string, value: string) => codes(await publishStandard(office, { ...from, key, value }));
    expect(await refused('disability.care.standard', '{"1":"176.00","2":"180.00"}')).toEqual(['OUT_OF_RANGE']);
    expect(await refused('disability.care.standard', '{"1":"176.00"}')).toEqual(['STANDARD_VALUE']);
    expect(await refused('disability.living.tiers', '{"DIBAO_MARGIN":"2"}')).toEqual(['OUT_OF_RANGE']);
    expect(await refused('disability.care.maxLevel', '5')).toEqual(['OUT_OF_RANGE']);
    expect(await refused('limit.disability.street', '11')).toEqual(['LIMIT_LONGER_THAN_NATION']);
    expect(await refused('disability.unknown', '1')).toEqual(['STANDARD_KEY_UNKNOWN']);
    expect(await refused('disability.living.guide', '180.00')).toEqual([]);
    expect(await refused('disability.living.standard', '179.99')).toEqual(['STANDARD_BELOW_GUIDE']);
    expect(await refused('disability.living.standard', '180.00')).toEqual([]);
    expect(await refused('disability.living.standard', '190.00')).toEqual(['STANDARD_ALREADY_PUBLISHED']);
  });
});

describe('异议', () => {
  it('不予的异议：会同残联复核，成立的自递交申请当月发放，内容封存', async () => {
    const person = await aHolder(office, { dibao: false });
    const { people } = office;
    const caseId = (await must(applyFor(office, 'LIVING', person))).id;
    await must(step(office, people['clerk-li'], 'acceptDisabilityCase', { caseId }));
    await must(step(office, people['reviewer-sun'], 'proposeDisabilityRefusal', { caseId }));
    const refuse = { caseId, ground: 'NOT_ENTITLED', reason: '不在低保范围' };
    await must(step(office, people['bureau-zheng'], 'refuseDisabilityCase', refuse));
    const raised = await must(
      step(office, resident('wo', person.id), 'raiseDisabilityObjection', { caseId, reason: '我家上月批了低保' }),
    );
    expect(raised).toMatchObject({
      status: 'OBJECTED',
      dueOn: '2026-10-15',
      objections: [{ text: '我家上月批了低保' }],
    });
    const answer = { caseId, upheld: true, reason: '经核实已是低保户' };
    expect(codes(await step(office, people['bureau-zheng'], 'answerDisabilityObjection', answer))).toEqual([
      'FEDERATION_REVIEW_MISSING',
    ]);
    await onDibao(office, person.id);
    await must(step(office, people['dpf-shen'], 'recordFederationReexamination', { caseId, supports: true }));
    const upheld = await must(step(office, people['bureau-zheng'], 'answerDisabilityObjection', answer));
    expect(upheld).toMatchObject({
      ...{ status: 'CONFIRMED', decision: { monthlyAmount: '176.00', from: '2026-09' } },
      objections: [{ no: 1, about: 'REFUSAL', federationSupports: true, upheld: true, answer: '经核实已是低保户' }],
    });
    expect(await told(caseId)).toEqual([
      ...['applied', 'accepted', 'reviewed', 'refused', 'objection-raised', 'federation-reexamined'],
      ...['objection-answered', 'confirmed'],
    ]);
  });
});

describe('预审测算与待办', () => {
  it('申请之前说清能得到什么、因何得不到', async () => {
    const person = await aHolder(office, { dibao: false });
    const document = `query ($id: ID!) { living: explainLivingAllowance(personId: $id) { entitled monthlyAmount summary }
      care: explainCareAllowance(personId: $id) { entitled standard monthlyAmount determination { outcome } } }`;
    const answer = await office.service.query<Record<string, unknown>>(office.people['clerk-li'], document, {
      id: person.id,
    });
    expect(dataOf(answer)).toEqual({
      living: { entitled: false, monthlyAmount: '0.00', summary: '困难残疾人生活补贴：家庭类别不在补贴范围。' },
      care: { entitled: true, standard: '176.00', monthlyAmount: '176.00', determination: { outcome: 'ELIGIBLE' } },
    });
    const stranger = await office.service.query<Record<string, unknown>>(office.people['clerk-wang-b'], document, {
      id: person.id,
    });
    expect(dataOf(stranger)).toEqual({ living: null, care: null });
  });

  it('每个岗位只见等它的办件', async () => {
    const person = await aHolder(office);
    const caseId = (await must(applyFor(office, 'LIVING', person))).id;
    const list = 'query { disabilityWorklist(first: 100) { nodes { id status } } }';
    const seen = async (who: Parameters<typeof office.service.query>[0]) => {
      const answer = await office.service.query<{ disabilityWorklist: { nodes: { id: string }[] } }>(who, list);
      return dataOf(answer).disabilityWorklist.nodes.some(({ id }) => id === caseId);
    };
    const { people } = office;
    expect(await seen(people['clerk-li'])).toBe(true);
    expect(await seen(people['dpf-shen'])).toBe(false);
    await must(step(office, people['clerk-li'], 'acceptDisabilityCase', { caseId }));
    await must(step(office, people['reviewer-sun'], 'passDisabilityReview', { caseId }));
    expect(await seen(people['dpf-shen'])).toBe(true);
    expect(await seen(people['bureau-zheng'])).toBe(false);
    expect(await seen(people['clerk-wang-b'])).toBe(false);
  });
});
