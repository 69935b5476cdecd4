import { randomUUID } from 'node:crypto';
import { type Asker, dataOf, resident } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { doneCase, proposed, step } from './support/steps.js';

const day = '2026-09-24';
type Notice = { id: string; text: string; html: string } & Record<string, unknown>;

describe('公示栏', () => {
  let office: Office;
  const anybody = resident('resident-any', randomUUID());
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  const onNotice = async () => {
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    const notice = { caseId, place: '一村公示栏', postedOn: day };
    doneCase(await step(office, office.people['clerk-li'], 'postPublicNotice', notice));
    return caseId;
  };
  const up = async (division: string, who: Asker = anybody, first = 20): Promise<Notice[]> => {
    const answer = await office.service.query<{ publicNotices: { nodes: Notice[] } }>(
      who,
      `query ($division: String!, $first: Int) { publicNotices(division: $division, first: $first) { nodes {
        id kind title division { code } place applicant members monthlyAmount supervisionTelephone from until text html } } }`,
      { division, first },
    );
    return dataOf(answer).publicNotices.nodes;
  };
  const one = async (id: string) =>
    dataOf(await office.service.query<{ publicNotice: unknown }>(anybody, `{ publicNotice(id: "${id}") { id } }`))
      .publicNotice;

  it('任何人都能看：脱敏的姓名、人数、金额、监督电话，没有别的', async () => {
    await onNotice();
    const [notice] = await up('370112001');
    expect(notice).toMatchObject({
      ...{ kind: 'NOTICE', title: '最低生活保障拟确认公示', place: '一村公示栏', applicant: '魏*', members: 3 },
      ...{ monthlyAmount: '1200.00', supervisionTelephone: '12345', from: day, until: '2026-10-01' },
    });
    const text = `${notice?.text}${notice?.html}`;
    for (const secret of ['大山', '小满', '苏', '学', '病', '残', '370112']) expect(text).not.toContain(secret);
    expect(notice?.html).toContain('@page');
    expect(await up('370112')).toHaveLength(1);
    expect(await up('370112002')).toEqual([]);
  });

  it('撤回申请的、有异议的，当天就不再显示', async () => {
    const { people } = office;
    const before = await up('370112001');
    const withdrawn = await onNotice();
    const objected = await onNotice();
    expect(await up('370112001')).toHaveLength(before.length + 2);
    doneCase(await step(office, people['clerk-li'], 'withdrawApplication', { caseId: withdrawn }));
    doneCase(
      await step(office, people['clerk-li'], 'raiseObjection', {
        ...{ caseId: objected, content: '另有出租房。', clues: ['解放路 3 号'] },
      }),
    );
    expect(await up('370112001')).toEqual(before);
  });

  it('到期自动下线，此后凭编号也查不到', async () => {
    const [notice] = await up('370112001');
    expect(await one(notice?.id ?? '')).toEqual({ id: notice?.id });
    await office.jumpTo('2026-10-01');
    expect(await up('370112001')).toHaveLength(1);
    await office.jumpTo('2026-10-02');
    expect(await up('370112')).toEqual([]);
    expect(await one(notice?.id ?? '')).toBeNull();
    expect(await one(randomUUID())).toBeNull();
  });
});
