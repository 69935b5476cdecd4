import { randomUUID } from 'node:crypto';
import { signTicket } from '@yimen/access';
import { type EventData, eventOf } from '@yimen/events';
import { type LegalDate, legalDate } from '@yimen/standards';
import { askEntities, divisionsTold, eventsOn, publishAsOutside, resident, settled, streetA } from '@yimen/testing';
import { act, anOffice, codes, type Office, type Said } from './support/an-office.js';
import { anIdentityNumber, tell } from './support/certificates.js';

const home = '440305';

type Case = {
  readonly id: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly dueOn: string | null;
  readonly version: number;
  readonly [field: string]: unknown;
};
type Payload = { readonly case: Case | null; readonly problems: readonly Said[] };

let office: Office;
beforeAll(async () => {
  office = await anOffice('2026-05-20');
  const far = [
    { code: '440000', name: '广东省', level: 'PROVINCE', parentCode: null },
    { code: '440300', name: '深圳市', level: 'CITY', parentCode: '440000' },
    { code: home, name: '南山区', level: 'COUNTY', parentCode: '440300' },
  ] as const;
  const rows = far.map((row) => ({ ...row, validFrom: '2000-01-01', validTo: null, successorCodes: [], version: 1 }));
  await publishAsOutside(office.service.transport, divisionsTold(rows, 'test/far'));
  await settled(office.service);
});
afterAll(() => office?.close());

const fields = `case { id number status statusLabel dueOn version allowance appliedOn acceptedOn missing pushedOn pushes notifiedOn
  homeDivision { code } determination { outcome monthlyAmount startMonth reasonCode determinedOn receivedOn late }
  doubts { reason reasonLabel heardOn } nextSteps { code label } }`;

async function ticket(personId: string, more: { on?: string; items?: string[]; division?: string } = {}) {
  const { on = '2026-05-20', items = ['DIS-03'], division = streetA } = more;
  const visit = {
    intakeId: randomUUID(),
    officer: 'clerk-li',
    applicant: personId,
    subjects: [personId],
    division,
    items,
  };
  return signTicket(await office.service.keys.signer('intake'), { ...visit, on: on as LegalDate }, new Date());
}

const stranger = (more: { hukou?: string; lifeStatus?: string } = {}) =>
  office.somebody(anIdentityNumber(), { hukou: home, ...more });

async function accept(
  person: { id: string; identityNumber: string | null },
  more: object = {},
  who = office.people['clerk-li'],
) {
  const input = {
    ...{ intakeTicket: await ticket(person.id), allowance: 'CARE', certificateNumber: `${person.identityNumber}41` },
    ...{ certificateValidTo: '2031-03-09', ...more },
  };
  return act<Payload>(office, who, ['acceptForOtherProvince', 'AcceptForOtherProvinceInput', fields], input);
}

const step = (mutation: string, caseId: string, more: object = {}, who = office.people['clerk-li']) => {
  const type =
    mutation === 'notifyCrossProvinceApplicant' ? 'NotifyCrossProvinceApplicantInput' : 'DisabilityCrossProvinceInput';
  return act<Payload>(office, who, [mutation, type, fields], { caseId, ...more });
};

const read = async (id: string): Promise<Case> => {
  const [found] = await askEntities<Case>(
    office.service,
    office.people['bureau-wu'],
    'DisabilityCrossProvinceCase',
    [{ id }],
    fields.slice(6, -1),
  );
  if (!found) throw new Error('not there');
  return found;
};

type Determined = EventData<'yimen.other-province.application.determined.v1'>;
const determined = (of: Pick<Determined, 'requestId' | 'personId'>, more: Partial<Determined> = {}) =>
  eventOf(
    'yimen.other-province.application.determined.v1',
    {
      ...{ allowance: 'CARE', outcome: 'GRANTED', monthlyAmount: '176.00', startMonth: '2026-05', reasonCode: null },
      ...{ determinedOn: '2026-06-08', ...of, ...more },
    },
    { subjectVersion: 1, legalDate: legalDate('2026-06-08') },
  );

const steps = async (id: string) => {
  await settled(office.service);
  const told = (await eventsOn(office.service.transport, 'yimen.disability')).filter(({ subject }) => subject === id);
  return told.map(({ type }) => type.split('.')[3]?.replace('cross-province-', ''));
};
const pushes = async (id: string) => {
  await settled(office.service);
  return (await eventsOn(office.service.transport, 'yimen.disability.other-province')).filter(
    ({ subject }) => subject === id,
  );
};

describe('跨省通办，这里是受理地（domain §4.4，§19 第 8 例）', () => {
  let one: { id: string; identityNumber: string | null };
  let late: { id: string; identityNumber: string | null };
  let first: string;
  let second: string;

  it('05-20 递交齐全：最迟 05-25 推送；同一人同一项补贴只有一件在办', async () => {
    one = await stranger();
    const { case: accepted } = await accept(one);
    expect(accepted).toMatchObject({
      ...{ status: 'ACCEPTED', dueOn: '2026-05-25', appliedOn: '2026-05-20', acceptedOn: '2026-05-20' },
      ...{ homeDivision: { code: home }, nextSteps: [{ code: 'push' }, { code: 'withdraw' }] },
    });
    first = accepted?.id ?? '';
    expect((await accept(one)).problems).toMatchObject([{ code: 'CROSS_PROVINCE_OPEN', field: 'input.allowance' }]);
    expect((await accept(one, { allowance: 'LIVING' })).case).not.toBeNull();
  });

  it('缺材料的一次告知，补齐之前不能推送，补齐之日起算推送时限', async () => {
    late = await stranger();
    const { case: waiting } = await accept(late, { missing: ['银行卡复印件', ' '] });
    second = waiting?.id ?? '';
    expect(waiting).toMatchObject({ status: 'SUBMITTED', missing: ['银行卡复印件'], dueOn: null });
    const refusal = await step('pushToHomeProvince', second);
    expect(refusal.problems).toMatchObject([{ code: 'WRONG_STATE', field: 'input.caseId' }]);
    await office.jumpTo('2026-05-26');
    const complete = await step('completeCrossProvinceMaterials', second);
    expect(complete.case).toMatchObject({ status: 'ACCEPTED', dueOn: '2026-05-29', appliedOn: '2026-05-20' });
  });

  it('推送是一条发给外省的事件，说明递交日和最迟认定日；不含证号', async () => {
    const { case: sent } = await step('pushToHomeProvince', first, {}, office.people['reviewer-sun']);
    expect(sent).toMatchObject({ status: 'TRANSFERRED', pushedOn: '2026-05-26', dueOn: '2026-06-09', pushes: 1 });
    expect(await pushes(first)).toMatchObject([
      { data: { requestId: first, personId: one.id, handedInOn: '2026-05-20', answerBy: '2026-06-09', times: 1 } },
    ]);
    expect(JSON.stringify(await pushes(first))).not.toContain(one.identityNumber);
    expect(codes(await step('withdrawCrossProvince', first))).toEqual(['WRONG_STATE']);
    await step('pushToHomeProvince', second);
  });

  it('错的答复不收、留下疑点，重复的疑点只记一次；改对了照收；再说一遍不算，改口存疑', async () => {
    await office.jumpTo('2026-06-08');
    const of = { requestId: first, personId: one.id };
    await tell(office, determined({ ...of, personId: late.id }), determined({ ...of, personId: late.id }));
    await tell(office, determined(of, { startMonth: '2026-06' }), determined(of, { monthlyAmount: '99999.00' }));
    const doubted = await read(first);
    expect(doubted).toMatchObject({ status: 'TRANSFERRED', determination: null });
    expect(doubted.doubts).toMatchObject([
      { reason: 'OTHER_PERSON', heardOn: '2026-06-08' },
      { reason: 'START_MONTH_WRONG' },
      { reason: 'AMOUNT_IMPOSSIBLE' },
    ]);
    await tell(office, determined(of), determined(of));
    const answered = await read(first);
    expect(answered).toMatchObject({ status: 'CONFIRMING', dueOn: '2026-06-11' });
    expect(answered.determination).toMatchObject({ monthlyAmount: '176.00', startMonth: '2026-05', late: false });
    await tell(office, determined(of, { monthlyAmount: '152.00' }));
    expect((await read(first)).determination).toMatchObject({ monthlyAmount: '176.00' });
    expect((await read(first)).doubts).toHaveLength(4);
  });

  it('没有推送过的、没有这一件的，都不算', async () => {
    const person = await stranger();
    const { case: waiting } = await accept(person, { intakeTicket: await ticket(person.id, { on: '2026-06-08' }) });
    const requestId = waiting?.id ?? '';
    await tell(
      office,
      determined({ requestId, personId: person.id }),
      determined({ requestId: randomUUID(), personId: one.id }),
    );
    expect(await read(requestId)).toMatchObject({
      status: 'ACCEPTED',
      determination: null,
      doubts: [{ reason: 'NOT_PUSHED' }],
    });
  });

  it('告知申请人，案件归档；日期不能在结果之前或今天之后', async () => {
    const notify = (notifiedOn: string) => step('notifyCrossProvinceApplicant', first, { notifiedOn });
    expect(codes(await notify('2026-06-07'))).toEqual(['DATE_BEFORE_DETERMINATION']);
    expect(codes(await notify('2026-06-09'))).toEqual(['DATE_IN_FUTURE']);
    expect((await notify('2026-06-08')).case).toMatchObject({
      status: 'ARCHIVED',
      notifiedOn: '2026-06-08',
      dueOn: null,
    });
    expect(await steps(first)).toEqual([
      ...[
        'accepted',
        'pushed',
        'answer-doubted',
        'answer-doubted',
        'answer-doubted',
        'determined',
        'answer-doubted',
        'notified',
      ],
    ]);
  });

  it('逾期未认定：只再推送、告知等的人，不推定；迟到的结果照收，记明迟到', async () => {
    await office.jumpTo('2026-06-09');
    expect(await read(second)).toMatchObject({ pushes: 1 });
    await office.jumpTo('2026-06-10');
    await office.service.runDue();
    expect(await read(second)).toMatchObject({ status: 'TRANSFERRED', pushes: 2, determination: null });
    expect((await pushes(second)).map(({ data }) => (data as { times: number }).times)).toEqual([1, 2]);
    const none = { monthlyAmount: null, startMonth: null, outcome: 'REFUSED', reasonCode: 'CERT_EXPIRED' } as const;
    await tell(office, determined({ requestId: second, personId: late.id }, { ...none, determinedOn: '2026-06-10' }));
    expect((await read(second)).determination).toMatchObject({
      outcome: 'REFUSED',
      reasonCode: 'CERT_EXPIRED',
      late: true,
    });
  });
});

describe('坏输入：各有代码与说明，什么也不改变', () => {
  const count = async () => (await office.service.db.query('SELECT count(*)::int AS n FROM cross_province_case'))[0].n;

  it('户籍就在本省、别人的证、过期的证、死者、不存在的等级', async () => {
    const before = await count();
    expect(codes(await accept(await stranger({ hukou: streetA })))).toEqual(['NOT_ANOTHER_PROVINCE']);
    const person = await stranger();
    expect(codes(await accept(person, { certificateNumber: `${anIdentityNumber()}41` }))).toEqual([
      'CERTIFICATE_NOT_HOLDERS',
    ]);
    expect(codes(await accept(person, { certificateNumber: `${person.identityNumber}49` }))).toEqual([
      'CERTIFICATE_GRADE_UNKNOWN',
    ]);
    expect(codes(await accept(person, { certificateValidTo: '2026-05-19' }))).toEqual(['CERT_EXPIRED']);
    expect(codes(await accept(await stranger({ lifeStatus: 'DEAD' })))).toEqual(['HOLDER_DEAD']);
    expect(await count()).toBe(before);
  });

  it('别的事项、别的街道、伪造的凭据；别的街道看不见这一件', async () => {
    const person = await stranger();
    for (const intakeTicket of [
      await ticket(person.id, { items: ['AST-01'] }),
      await ticket(person.id, { division: '370112002' }),
    ])
      expect(codes(await accept(person, { intakeTicket }))).toEqual(['INTAKE_TICKET_NOT_FOR_THIS']);
    expect(codes(await accept(person, { intakeTicket: 'x' }))).toEqual(['INTAKE_TICKET_INVALID']);
    const { case: own } = await accept(person);
    const seen = (who: Parameters<typeof askEntities>[1]) =>
      askEntities(office.service, who, 'DisabilityCrossProvinceCase', [{ id: own?.id }], 'id');
    expect(await seen(office.people['clerk-wang-b'])).toEqual([null]);
    expect(await seen(resident('she', person.id))).toEqual([{ id: own?.id }]);
    expect(codes(await step('pushToHomeProvince', own?.id ?? '', {}, office.people['clerk-wang-b']))).toEqual([
      'NOT_FOUND',
    ]);
    const [chapter] = await askEntities(
      office.service,
      resident('she', person.id),
      'Person',
      [{ id: person.id }],
      'disability { crossProvinceCases { nodes { id } } }',
    );
    expect(chapter).toEqual({ disability: { crossProvinceCases: { nodes: [{ id: own?.id }] } } });
  });
});

describe('工作日历', () => {
  it('没有公布的年份先给暂定的截止日，公布后重算并告知', async () => {
    await office.jumpTo('2026-12-30');
    const person = await stranger();
    const { case: accepted } = await accept(person, { intakeTicket: await ticket(person.id, { on: '2026-12-30' }) });
    const id = accepted?.id ?? '';
    const data = { year: 2027, holidays: ['2027-01-01'], makeUpDays: [], noticeNo: '演示', version: 1 };
    await tell(
      office,
      eventOf('yimen.intake.calendar.published.v1', data, { subjectVersion: 1, legalDate: legalDate('2026-12-30') }),
    );
    expect(await read(id)).toMatchObject({ dueOn: '2027-01-05', version: 2 });
    expect(await steps(id)).toEqual(['accepted', 'deadline-changed']);
  });
});
