import { eventOf } from '@yimen/events';
import { type LegalDate, legalDate } from '@yimen/standards';
import { dataOf, eventsOn, publishAsOutside, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import { applied, doneCase, proposed, step, underCheck } from './support/steps.js';

type Deadlines = {
  deadlines: { name: string; dueOn: string | null; provisionalDueOn: string | null }[];
  status: string;
  checkConclusion: string;
};

describe('到期的事', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice('2026-12-21');
  });
  afterAll(() => office.close());
  const caseOf = async (id: string) => {
    const answer = await office.service.query<{ subsistenceCase: Deadlines }>(
      office.people['bureau-wu'],
      'query ($id: ID!) { subsistenceCase(id: $id) { status checkConclusion deadlines { name dueOn provisionalDueOn } } }',
      { id },
    );
    return dataOf(answer).subsistenceCase;
  };
  const told = async (type: string, caseId: string) =>
    (await eventsOn(office.service.transport, 'yimen.assistance')).filter(
      (event) => event.type === type && JSON.stringify(event.data).includes(caseId),
    );

  it('gives no certain date in a year whose calendar is not published, and reckons again when it is', async () => {
    const { people, service } = office;
    const { id: caseId } = await applied(office, await aFamily(office));
    const accepted = doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    expect(accepted.dueOn).toBe('2026-12-24');
    const whole = (await caseOf(caseId)).deadlines.find(({ name }) => name === 'limit.dibao.total');
    expect(whole).toMatchObject({ dueOn: null, provisionalDueOn: expect.stringMatching(/^2027-02/) });
    const holidays: LegalDate[] = ['2027-01-01', '2027-01-02', '2027-01-03'].map(legalDate);
    const data = { year: 2027, holidays, makeUpDays: [], noticeNo: '测试〔2026〕9号', version: 1 };
    const telling = { subjectVersion: 1, legalDate: legalDate('2026-12-21') };
    await publishAsOutside(service.transport, eventOf('yimen.intake.calendar.published.v1', data, telling));
    await settled(service);
    const known = (await caseOf(caseId)).deadlines.find(({ name }) => name === 'limit.dibao.total');
    expect(known).toEqual({ name: 'limit.dibao.total', dueOn: '2027-02-02', provisionalDueOn: null });
    const changed = await told('yimen.assistance.case.deadline-changed.v1', caseId);
    expect(changed.map(({ data: said }) => said)).toMatchObject([
      { deadline: 'limit.dibao.total', from: null, to: '2027-02-02', reasonCode: 'CALENDAR_PUBLISHED' },
    ]);
  });

  it('ends notices, times sources out and takes silence for a withdrawal, each on its day and once', async () => {
    const { people, service } = office;
    const silent = await underCheck(office, await aFamily(office), ['BANK', 'TAX']);
    const noticed = await proposed(office, await aFamily(office), '2026-12-21');
    const notice = { caseId: noticed.id, place: '一村', postedOn: '2026-12-21' };
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', notice));
    const asked = await applied(office, await aFamily(office));
    const items = ['收入证明'];
    doneCase(await step(office, people['clerk-li'], 'requestSupplement', { caseId: asked.id, items }));

    await office.moveTo('2026-12-28');
    expect((await caseOf(noticed.id)).status).toBe('PUBLICIZED');
    await office.moveTo('2026-12-29');
    expect((await caseOf(noticed.id)).status).toBe('CONFIRMING');
    await office.moveTo('2026-12-31');
    expect((await caseOf(silent.id)).checkConclusion).toBeNull();
    await office.moveTo('2027-01-01');
    expect((await caseOf(silent.id)).checkConclusion).toBe('INCOMPLETE');
    await office.jumpTo('2027-01-21');
    expect((await caseOf(asked.id)).status).toBe('WITHDRAWN');

    await service.runDue();
    await service.runDue();
    await settled(service);
    expect(await told('yimen.assistance.case.notice-ended.v1', noticed.id)).toHaveLength(1);
    expect(await told('yimen.assistance.case.check-answered.v1', silent.id)).toHaveLength(2);
    expect(await told('yimen.assistance.case.withdrawn.v1', asked.id)).toMatchObject([
      { data: { reasonCode: 'SUPPLEMENT_OVERDUE', status: 'WITHDRAWN', actorRole: 'system' } },
    ]);
  });
});
