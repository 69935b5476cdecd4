import { eventsOn, settled } from '@yimen/testing';
import { anAward, reviewed, visitAgain } from './support/an-award.js';
import { anOffice, type Office } from './support/an-office.js';
import { doneCase, step } from './support/steps.js';

const wages = (personId: string | undefined, monthlyAmount: string) => [{ personId, kind: 'WAGE', monthlyAmount }];

describe('暂停、催告、终止、渐退、自愿退出', () => {
  let office: Office;
  let caseId: string;
  let applicant: string | undefined;
  beforeEach(async () => {
    office = await anOffice('2026-09-24');
    const award = await anAward(office);
    caseId = award.caseId;
    applicant = award.family.members[0]?.personId;
  });
  afterEach(() => office.close());
  const by = (account: keyof Office['people'], mutation: string, input: object = {}) =>
    step(office, office.people[account], mutation, { caseId, ...input });
  const problems = async (account: keyof Office['people'], mutation: string, input: object = {}) =>
    (await by(account, mutation, input)).problems.map(({ code }) => code);
  const lost = [{ code: 'LOST_CONTACT', text: '三次上门均无人，电话停机。' }];

  it('失去联系的先暂停、书面催告，期满仍无音信才提出终止；期满未提意见后决定，暂停的月份不再补发', async () => {
    doneCase(await by('reviewer-sun', 'suspendAward', { reason: 'LOST_CONTACT', text: '三次上门均无人。' }));
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'SUSPENDED',
      suspension: { reason: 'LOST_CONTACT', from: '2026-12', remindedOn: null },
      award: { status: 'SUSPENDED', to: null },
      review: { reasons: [{ trigger: 'SUSPENDED' }] },
    });
    expect(await problems('reviewer-sun', 'proposeAwardChange', { grounds: lost })).toEqual(['REMINDER_MISSING']);
    doneCase(await by('reviewer-sun', 'urgeHousehold'));
    const running = await by('reviewer-sun', 'proposeAwardChange', { grounds: lost });
    expect(running.problems).toMatchObject([{ code: 'REMINDER_RUNNING', answerUntil: '2026-12-02' }]);
    await office.jumpTo('2026-12-03');
    doneCase(await by('reviewer-sun', 'proposeAwardChange', { grounds: lost }));
    expect(await problems('bureau-zheng', 'decideAwardChange')).toEqual(['OPINION_NOT_HEARD']);
    await office.jumpTo('2026-12-11');
    expect((await reviewed(office, caseId)).review?.opinion).toEqual({ stance: 'NO_ANSWER', content: null });
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    const { status, award, decisions, documents } = await reviewed(office, caseId);
    expect({ status, award }).toMatchObject({
      ...{ status: 'TERMINATED', award: { status: 'ENDED', to: '2026-11', arrears: [] } },
    });
    expect(decisions.nodes.map(({ kind }) => kind)).toEqual(['SUSPEND', 'END']);
    expect(documents.nodes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['SUSPENSION', 'DEMAND', 'HEARING_NOTICE', 'TERMINATION']),
    );
    expect(documents.nodes.find(({ kind }) => kind === 'TERMINATION')?.text).toContain('发放至2026年11月');
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    expect(told.filter(({ type }) => type.startsWith('yimen.assistance.low-income.')).at(-1)).toMatchObject({
      ...{ type: 'yimen.assistance.low-income.ended.v1', data: { endsAt: '2026-11-30', reasonCode: 'LOST_CONTACT' } },
    });
    const housing = await eventsOn(office.service.transport, 'yimen.assistance.housing');
    expect(housing.map(({ data }) => data)).toMatchObject([{ version: 1 }, { version: 2, endsAt: '2026-11-30' }]);
  });

  it('疑点核清的恢复发放，暂停的月份补发', async () => {
    doneCase(await by('reviewer-sun', 'suspendAward', { reason: 'FACTS_UNCLEAR', text: '名下有来源不明的存款。' }));
    await office.jumpTo('2027-01-05');
    doneCase(await by('reviewer-sun', 'resumeAward', { reason: '系代亲属保管，已提供证明。' }));
    const { status, award, suspension, reviews } = await reviewed(office, caseId);
    expect({ status, suspension, reviews: reviews.nodes }).toMatchObject({
      ...{ status: 'ACTIVE', suspension: null, reviews: [{ outcome: 'RESUMED' }] },
    });
    expect(award).toMatchObject({
      status: 'ACTIVE',
      arrears: [
        { month: '2026-12', amount: '1200.00' },
        { month: '2027-01', amount: '1200.00' },
      ],
    });
  });

  it('就业后超过标准的渐退：听取意见，发满渐退期，期满自行终止，不再另行决定', async () => {
    doneCase(await by('clerk-li', 'declareSubsistenceChange', { incomes: wages(applicant, '3600.00') }));
    doneCase(await visitAgain(office, caseId, '2026-11-02'));
    doneCase(await by('reviewer-sun', 'proposeAwardChange'));
    const { review } = await reviewed(office, caseId);
    expect(review?.proposal).toMatchObject({
      kind: 'FADE_OUT',
      monthlyAmount: '1200.00',
      from: '2026-12',
      to: '2027-05',
    });
    doneCase(await by('clerk-li', 'hearOpinion', { stance: 'AGREES', content: '同意。' }));
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'ACTIVE',
      award: { status: 'ACTIVE', to: '2027-05' },
    });
    await office.jumpTo('2027-05-31');
    expect((await reviewed(office, caseId)).award.status).toBe('ACTIVE');
    await office.jumpTo('2027-06-01');
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'TERMINATED',
      award: { status: 'ENDED', to: '2027-05' },
    });
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const lowIncome = told.filter(({ type }) => type.startsWith('yimen.assistance.low-income.'));
    expect(lowIncome.map(({ type, data }) => [type.split('.')[3], data])).toMatchObject([
      ['identified', { version: 1 }],
      ['changed', { validTo: '2027-05-31', version: 2 }],
      ['ended', { endsAt: '2027-05-31', version: 3, reasonCode: 'FADE_OUT_OVER' }],
    ]);
  });

  it('迁出本区的，终止时随决定出具转移单：写明人数、金额、发放至何月和核对报告，不写身份证号，并告知各处', async () => {
    const grounds = [{ code: 'MOVED_AWAY', text: '户籍和常住地均已迁往外区县。' }];
    doneCase(await by('reviewer-sun', 'openSubsistenceReview', { trigger: 'MOVED' }));
    doneCase(await by('reviewer-sun', 'proposeAwardChange', { grounds }));
    doneCase(await by('clerk-li', 'hearOpinion', { stance: 'AGREES', content: '到新地方再申请。' }));
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    const { status, documents } = await reviewed(office, caseId);
    expect(status).toBe('TERMINATED');
    const slips = documents.nodes.filter(({ kind }) => kind === 'TRANSFER_SLIP');
    expect(slips).toHaveLength(1);
    const text = slips[0]?.text ?? '';
    expect(text).toContain('迁入地县级人民政府民政部门');
    expect(text).toMatch(/保障人数：\d人/);
    expect(text).toMatch(/月保障金：1200\.00元/);
    expect(text).toMatch(/本地发放至：2026年11月/);
    expect(text).toMatch(/核对报告编号：\S+/);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const away = told.filter(({ type }) => type === 'yimen.assistance.award.transferred-away.v1');
    expect(away.map(({ data }) => data)).toMatchObject([{ caseId, lastMonth: '2026-11', monthlyAmount: '1200.00' }]);
  });

  it('自愿退出由本户提出，也要书面决定；决定前改变主意的可以不终止', async () => {
    doneCase(await by('clerk-li', 'renounceAward', { reason: '女儿工作了，不用了。' }));
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'TERMINATING',
      review: { opinion: { stance: 'AGREES' } },
    });
    doneCase(await by('bureau-zheng', 'keepAward', { reason: '本户撤回退出。' }));
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'ACTIVE',
      reviews: { nodes: [{ outcome: 'KEPT' }] },
    });
    doneCase(await by('clerk-li', 'renounceAward', { reason: '想好了。' }));
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'TERMINATED',
      award: { status: 'ENDED', to: '2026-11' },
    });
  });
});
