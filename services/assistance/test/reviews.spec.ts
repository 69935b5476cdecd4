import { anAward, reviewed, visitAgain } from './support/an-award.js';
import { anOffice, type Office } from './support/an-office.js';
import { doneCase, step } from './support/steps.js';

/** Wages of the applicant, a month. */
const wages = (personId: string | undefined, monthlyAmount: string) => [{ personId, kind: 'WAGE', monthlyAmount }];

describe('收入上升但仍低于标准：听取意见后次月减发（domain §2.4 ①、调减/终止通用）', () => {
  let office: Office;
  let caseId: string;
  let applicant: string | undefined;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    const award = await anAward(office);
    caseId = award.caseId;
    applicant = award.family.members[0]?.personId;
  });
  afterAll(() => office.close());
  const by = (account: keyof Office['people'], mutation: string, input: object = {}) =>
    step(office, office.people[account], mutation, { caseId, ...input });
  const codes = async (account: keyof Office['people'], mutation: string, input: object = {}) =>
    (await by(account, mutation, input)).problems.map(({ code }) => code);

  it('有劳动能力的家庭，半年后到期核查，自确认决定起算', async () => {
    expect(await reviewed(office, caseId)).toMatchObject({
      status: 'ACTIVE',
      nextReviewOn: '2027-04-09',
      review: null,
    });
  });

  it('家庭主动申报的变化开始复核，并记明是主动申报', async () => {
    doneCase(await by('clerk-li', 'declareSubsistenceChange', { incomes: wages(applicant, '2400.00') }));
    const { status, review } = await reviewed(office, caseId);
    expect(status).toBe('REVIEWING');
    expect(review).toMatchObject({ selfDeclared: true, reasons: [{ trigger: 'DECLARED_CHANGE' }], proposal: null });
  });

  it('没有入户也没有核对的，不能提出减发；有明显变化的，不能按无变化结束', async () => {
    expect(await codes('reviewer-sun', 'proposeAwardChange')).toEqual(['REVIEW_NOT_INVESTIGATED']);
    doneCase(await visitAgain(office, caseId, '2026-11-02'));
    const { problems } = await by('reviewer-sun', 'closeSubsistenceReview');
    expect(problems).toMatchObject([
      { code: 'REVIEW_FINDS_CHANGE', change: 'REDUCTION', currentAmount: '1200.00', determinedAmount: '600.00' },
    ]);
  });

  it('提出减发即告知拟处理与事实，五个工作日听取意见', async () => {
    doneCase(await by('reviewer-sun', 'proposeAwardChange'));
    const { status, review, documents } = await reviewed(office, caseId);
    expect(status).toBe('ADJUSTING');
    expect(review?.proposal).toEqual({
      ...{ kind: 'REDUCTION', monthlyAmount: '600.00', currentAmount: '1200.00', from: '2026-12', to: null },
      ...{ needsOpinion: true, respondBy: '2026-11-09', grounds: [{ code: 'INCOME_RISEN' }], later: [] },
    });
    const notice = documents.nodes.find(({ kind }) => kind === 'HEARING_NOTICE');
    expect(notice?.text).toContain('每月保障金由1200.00元减为600.00元');
    expect(notice?.text).toContain('2026年11月9日');
  });

  it('未听取意见不能决定', async () => {
    const { problems } = await by('bureau-zheng', 'decideAwardChange');
    expect(problems).toMatchObject([{ __typename: 'SubsistenceOpinionNotHeard', answerUntil: '2026-11-09' }]);
  });

  it('意见如实记录并密封，决定书写明理由、听取情况和救济，次月生效', async () => {
    const said = { stance: 'AGREES', from: applicant, content: '同意，孩子他爸苏大海帮着找了活。' };
    doneCase(await by('clerk-li', 'hearOpinion', said));
    expect(await codes('clerk-li', 'hearOpinion', said)).toEqual(['OPINION_ALREADY_HEARD']);
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    const { status, award, decisions, reviews, documents, nextReviewOn } = await reviewed(office, caseId);
    expect({ status, review: reviews.nodes, nextReviewOn }).toEqual({
      ...{ status: 'ACTIVE', nextReviewOn: '2027-05-02' },
      review: [{ outcome: 'REDUCTION', selfDeclared: true, closedOn: '2026-11-02' }],
    });
    expect(award).toMatchObject({ monthlyAmount: '1200.00', to: null, arrears: [] });
    expect(award.amounts).toEqual([
      { from: '2026-11', amount: '1200.00', reason: 'GRANTED' },
      { from: '2026-12', amount: '600.00', reason: 'REVIEW_REDUCTION' },
    ]);
    expect(decisions.nodes).toMatchObject([
      {
        kind: 'REDUCTION',
        from: '2026-12',
        monthlyAmount: '600.00',
        opinion: { stance: 'AGREES', content: said.content },
      },
    ]);
    const paper = documents.nodes.find(({ number }) => number === decisions.nodes[0]?.documentNumber);
    expect(paper?.kind).toBe('REDUCTION');
    for (const text of ['600.00元', '表示同意', 'F-1', '行政复议']) expect(paper?.text).toContain(text);
    const [{ plain }]: [{ plain: string }] = await office.service.db.query(
      'SELECT content::text AS plain FROM subsistence_case WHERE id = $1',
      [caseId],
    );
    expect(plain).not.toContain('苏大海');
  });

  it('核查期内没有明显变化的，不调整金额，可以结束，下次自结束起算', async () => {
    await office.jumpTo('2027-04-02');
    const { status, review } = await reviewed(office, caseId);
    expect({ status, reasons: review?.reasons }).toEqual({ status: 'REVIEWING', reasons: [{ trigger: 'PERIODIC' }] });
    doneCase(await by('clerk-li', 'declareSubsistenceChange', { incomes: wages(applicant, '2440.00') }));
    const { problems } = await by('reviewer-sun', 'proposeAwardChange');
    expect(problems).toMatchObject([
      { code: 'NO_OBVIOUS_CHANGE', currentAmount: '600.00', determinedAmount: '560.00' },
    ]);
    expect(await codes('reviewer-sun', 'closeSubsistenceReview')).toEqual(['REVIEW_NOT_INVESTIGATED']);
    doneCase(await visitAgain(office, caseId, '2027-04-02'));
    doneCase(await by('reviewer-sun', 'closeSubsistenceReview'));
    const after = await reviewed(office, caseId);
    expect(after).toMatchObject({ status: 'ACTIVE', nextReviewOn: '2027-10-02', award: { monthlyAmount: '600.00' } });
    expect(after.documents.nodes.at(-1)?.text).toContain('无明显变化');
  });
});
