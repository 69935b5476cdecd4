import { dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { doneCase, proposed, step, visit } from './support/steps.js';

const day = '2026-10-20';
const clue = ['每月五日在解放路 3 号二楼收租'];

type ShownObjection = {
  no: number;
  anonymous: boolean;
  content: string;
  clues: string[];
  objector: string | null;
  result: string | null;
  reasons: string | null;
  told: { method: string } | null;
};

describe('公示异议：重新调查、逐件答复、重新公示（57号第十九条）', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  const noticed = async () => {
    const family = await aFamily(office);
    const { id: caseId } = await proposed(office, family, day);
    doneCase(await step(office, office.people['clerk-li'], 'postPublicNotice', { caseId, postedOn: day }));
    return { caseId, family };
  };
  const object = (caseId: string, more: object) =>
    step(office, office.people['clerk-li'], 'raiseObjection', { caseId, content: '该户在城里有房出租', ...more });
  const answer = (caseId: string, objectionNo: number, result: string, more: object = {}) =>
    step(office, office.people['reviewer-sun'], 'answerObjection', {
      ...{ caseId, objectionNo, result, reasons: '经入户核实' },
      ...more,
    });
  const objectionsSeen = async (who: Parameters<typeof office.service.query>[0], caseId: string) => {
    const found = await office.service.query<{ subsistenceCase: { objections: ShownObjection[] } }>(
      who,
      `query ($id: ID!) { subsistenceCase(id: $id) {
        objections { no anonymous content clues objector result reasons told { method } } } }`,
      { id: caseId },
    );
    return dataOf(found).subsistenceCase.objections;
  };

  it('匿名而没有线索的异议不接受；什么都没有改变', async () => {
    const { caseId } = await noticed();
    expect((await object(caseId, {})).problems).toMatchObject([
      { code: 'OBJECTION_CLUE_MISSING', field: 'input.clues' },
    ]);
    const nameless = { objector: { name: '吴某', contact: ' ' } };
    expect((await object(caseId, nameless)).problems).toMatchObject([{ code: 'OBJECTOR_CONTACT' }]);
    expect(await objectionsSeen(office.people['clerk-li'], caseId)).toEqual([]);
  });

  it('异议人和异议内容只给工作人员看，加密保存；申请人家庭不知道是谁提的', async () => {
    const { caseId, family } = await noticed();
    doneCase(await object(caseId, { objector: { name: '吴邻居', contact: '6 号楼 302' } }));
    const [seen] = await objectionsSeen(office.people['reviewer-sun'], caseId);
    expect(seen).toMatchObject({
      no: 1,
      anonymous: false,
      content: '该户在城里有房出租',
      objector: '吴邻居，6 号楼 302',
    });
    const household = resident('resident-wei', family.members[0]?.personId ?? '');
    expect(await objectionsSeen(household, caseId)).toMatchObject([
      { content: '', clues: [], objector: null, reasons: null },
    ]);
    const stored: { n: number }[] = await office.service.db.query(
      `SELECT count(*)::integer AS n FROM subsistence_case WHERE id = $1 AND content::text LIKE '%吴邻居%'`,
      [caseId],
    );
    expect(stored[0]?.n).toBe(0);
  });

  it('逐件重新调查、答复、告知；没有答复完不得再提意见；再提后自零重新公示满七天', async () => {
    const { people } = office;
    const { caseId } = await noticed();
    doneCase(await object(caseId, { objector: { name: '吴邻居', contact: '6 号楼 302' } }));
    expect(doneCase(await object(caseId, { clues: clue })).status).toBe('OBJECTED');
    expect((await answer(caseId, 1, 'DISMISSED')).problems).toMatchObject([
      { code: 'REINVESTIGATION_MISSING', objectionNo: 1 },
    ]);
    doneCase(await visit(office, caseId, day));
    doneCase(await answer(caseId, 1, 'DISMISSED'));
    const propose = () => step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' });
    expect((await propose()).problems).toMatchObject([{ code: 'OBJECTION_UNANSWERED', objections: [2] }]);
    const meeting = { caseId, heldOn: day, participants: 11, agreed: 10, disagreed: 1, summary: '邻里均称该房系租住' };
    doneCase(await step(office, people['clerk-li'], 'recordReviewMeeting', meeting));
    doneCase(await answer(caseId, 2, 'DISMISSED'));
    expect((await answer(caseId, 2, 'UPHELD')).problems).toMatchObject([{ code: 'OBJECTION_ALREADY_ANSWERED' }]);
    const tell = (objectionNo: number) =>
      step(office, people['clerk-li'], 'tellObjector', { caseId, objectionNo, method: 'DIRECT', on: day });
    doneCase(await tell(1));
    expect((await tell(2)).problems).toMatchObject([{ code: 'OBJECTOR_UNKNOWN' }]);
    expect(await objectionsSeen(people['reviewer-sun'], caseId)).toMatchObject([
      { no: 1, result: 'DISMISSED', reasons: '经入户核实', told: { method: 'DIRECT' } },
      { no: 2, anonymous: true, clues: clue, result: 'DISMISSED', told: null },
    ]);
    expect(doneCase(await propose()).status).toBe('PROPOSED');
    const confirm = () => step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId });
    expect((await confirm()).problems).toMatchObject([{ code: 'WRONG_STATE' }]);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, postedOn: day }));
    expect((await confirm()).problems).toMatchObject([{ code: 'PUBLICITY_NOT_FINISHED', earliestOn: '2026-10-28' }]);
  });

  it('异议成立：查实的收入计入判定，告知、期满以后可以拟不予', async () => {
    const { people } = office;
    const { caseId, family } = await noticed();
    const personId = family.members[0]?.personId ?? '';
    doneCase(await object(caseId, { clues: clue }));
    doneCase(await visit(office, caseId, day));
    const found = (of: string) => [{ personId: of, kind: 'PROPERTY', amount: '3000.00' }];
    expect((await answer(caseId, 1, 'UPHELD', { found: found(crypto.randomUUID()) })).problems).toMatchObject([
      { code: 'CHECK_ITEM_UNKNOWN' },
    ]);
    doneCase(await answer(caseId, 1, 'UPHELD', { found: found(personId) }));
    const propose = (input: object) => step(office, people['reviewer-sun'], 'proposeDecision', { caseId, ...input });
    expect((await propose({ kind: 'APPROVE' })).problems).toMatchObject([
      { code: 'INCOME_NOT_BELOW_STANDARD', perCapita: '1600.00' },
    ]);
    const reasons = [{ code: 'INCOME_NOT_BELOW_STANDARD', text: '出租房屋月租 3000 元，人均 1600 元。' }];
    expect((await propose({ kind: 'REFUSE', reasons })).problems).toMatchObject([{ code: 'CHECK_RESULT_NOT_TOLD' }]);
    doneCase(await step(office, people['clerk-li'], 'informOfCheckResult', { caseId, method: 'DIRECT', on: day }));
    expect((await propose({ kind: 'REFUSE', reasons })).problems).toMatchObject([{ code: 'CONTEST_PERIOD_RUNNING' }]);
  });

  it('每一步都讲给别人听，不讲人名和内容', async () => {
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const types = new Set(told.map(({ type }) => type));
    for (const what of ['objection-raised', 'objection-answered', 'objector-told', 'review-meeting-held']) {
      expect(types).toContain(`yimen.assistance.case.${what}.v1`);
    }
    expect(JSON.stringify(told)).not.toMatch(/吴|解放路|出租|租住/);
  });
});
