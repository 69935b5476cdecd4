import { randomUUID } from 'node:crypto';
import { type EventData, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { dataOf, divisionsTold, eventsOn, settled } from '@yimen/testing';
import { act, anOffice, type Office, type Somebody } from './support/an-office.js';
import { aHolder, must, publishStandards, step } from './support/applications.js';
import { anIdentityNumber, tell } from './support/certificates.js';

let office: Office;
beforeAll(async () => {
  office = await anOffice('2026-05-25');
  await publishStandards(office);
});
afterAll(() => office?.close());

type Pushed = EventData<'yimen.other-province.application.pushed.v1'>;

/** Another province pushes what it accepted on 05-20 and had complete on 05-20. */
function pushed(personId: string, more: Partial<Pushed> = {}) {
  const data: Pushed = {
    ...{ requestId: randomUUID(), personId, allowance: 'CARE', homeDivision: '370112001', acceptedAt: '440305001' },
    ...{ handedInOn: '2026-05-20', collectedOn: '2026-05-20' },
    ...more,
  };
  return eventOf('yimen.other-province.application.pushed.v1', data, {
    subjectVersion: 1,
    legalDate: legalDate('2026-05-25'),
  });
}

const push = async (personId: string, more: Partial<Pushed> = {}): Promise<string> => {
  const event = pushed(personId, more);
  await tell(office, event);
  return event.subject;
};
const answers = async (requestId: string) => {
  await settled(office.service);
  const told = await eventsOn(office.service.transport, 'yimen.disability.other-province');
  return told
    .filter(({ subject }) => subject === requestId)
    .map(({ data }) => data as unknown as Record<string, unknown>);
};
const caseOf = async (requestId: string): Promise<string | null> => {
  const rows: { case_id: string | null }[] = await office.service.db.query(
    'SELECT case_id FROM cross_province_received WHERE request_id = $1',
    [requestId],
  );
  return rows[0]?.case_id ?? null;
};
const trail = (requestId: string): Promise<{ outcome: string; details: object }[]> =>
  office.service.db.query('SELECT outcome, details FROM audit_entry WHERE subject_id = $1 ORDER BY id', [requestId]);
const shown = async (id: string) => {
  const answer = await office.service.query<{ disabilityAllowanceCase: Record<string, unknown> }>(
    office.people['bureau-wu'],
    'query ($id: ID!) { disabilityAllowanceCase(id: $id) { status crossProvince appliedOn acceptedOn dueOn item { code } } }',
    { id },
  );
  return dataOf(answer).disabilityAllowanceCase;
};

describe('跨省通办，这里是户籍地（domain §19 第 8 例）', () => {
  let person: Somebody;
  let requestId: string;
  let caseId: string;

  it('05-25 收到推送即开始办理：自收到起 10 个工作日认定，申请日是外省递交日', async () => {
    person = await aHolder(office);
    requestId = await push(person.id);
    caseId = (await caseOf(requestId)) ?? '';
    expect(await shown(caseId)).toEqual({
      ...{ status: 'ACCEPTED', crossProvince: true, appliedOn: '2026-05-20', acceptedOn: '2026-05-25' },
      ...{ dueOn: '2026-06-08', item: { code: 'DIS-02' } },
    });
    expect(await answers(requestId)).toEqual([]);
  });

  it('重复推送是同一件；改口的不收', async () => {
    await tell(office, pushed(person.id, { requestId }), pushed(person.id, { requestId, allowance: 'LIVING' }));
    const rows: unknown[] = await office.service.db.query('SELECT 1 FROM allowance_case WHERE person_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(await answers(requestId)).toEqual([]);
    expect(await trail(requestId)).toMatchObject([
      { outcome: 'done', details: { caseId, reasonCode: null } },
      { outcome: 'refused', details: { reason: 'CONTRADICTS' } },
    ]);
  });

  it('审定合格：自递交申请当月（5 月）计发，结果发回受理地', async () => {
    const { people } = office;
    await must(step(office, people['clerk-li'], 'assessCareNeed', { caseId, needed: true, evidence: '外省材料' }));
    await must(step(office, people['reviewer-sun'], 'passDisabilityReview', { caseId }));
    await must(step(office, people['dpf-shen'], 'recordFederationReview', { caseId, agrees: true }));
    await office.jumpTo('2026-06-08');
    await must(step(office, people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
    expect(await answers(requestId)).toMatchObject([
      {
        outcome: 'GRANTED',
        monthlyAmount: '176.00',
        startMonth: '2026-05',
        determinedOn: '2026-06-08',
        reasonCode: null,
      },
    ]);
    const [award] = await office.service.db.query(
      `SELECT to_char(from_month, 'YYYY-MM') AS "from" FROM award WHERE person_id = $1`,
      [person.id],
    );
    expect(award).toEqual({ from: '2026-05' });
  });

  it('已经在领的，再从别省申请不予受理：SUBSIDY 只领一份', async () => {
    const again = await push(person.id);
    expect(await caseOf(again)).toBeNull();
    expect(await answers(again)).toMatchObject([
      { outcome: 'REFUSED', reasonCode: 'ALLOWANCE_ALREADY_DRAWN', monthlyAmount: null },
    ]);
  });

  it('户籍迁往外省而本区还在发的，在这里也不能为那边再受理同一项：SUBSIDY_ELSEWHERE', async () => {
    const far = { code: '440305', name: '南山区', level: 'COUNTY', parentCode: '440000' } as const;
    const province = { code: '440000', name: '广东省', level: 'PROVINCE', parentCode: null } as const;
    const rows = [province, far].map((row) => ({
      ...row,
      validFrom: '2000-01-01',
      validTo: null,
      successorCodes: [],
      version: 1,
    }));
    await tell(office, divisionsTold(rows, 'test/far'));
    await office.somebody(person.identityNumber, { id: person.id, hukou: far.code, version: 2 });
    const input = {
      intakeTicket: await office.ticket(person.id, { items: ['DIS-03'], on: legalDate('2026-06-08') }),
      ...{ allowance: 'CARE', certificateNumber: `${person.identityNumber}41`, certificateValidTo: '2031-03-09' },
    };
    const how = ['acceptForOtherProvince', 'AcceptForOtherProvinceInput', 'case { id }'] as const;
    expect((await act(office, office.people['clerk-li'], how, input)).problems).toMatchObject([
      { code: 'SUBSIDY_ELSEWHERE', field: 'input.allowance' },
    ]);
  });
});

describe('不能办的当即答复，各有原因', () => {
  it('户籍不在本区、没有这个人：不属本地管辖', async () => {
    const away = await office.somebody(anIdentityNumber(), { hukou: '370000' });
    expect(await answers(await push(away.id))).toMatchObject([{ outcome: 'NOT_OURS', reasonCode: 'HUKOU_ELSEWHERE' }]);
    expect(await answers(await push(randomUUID()))).toMatchObject([
      { outcome: 'NOT_OURS', reasonCode: 'PERSON_UNKNOWN' },
    ]);
  });

  it('没有残疾人证、已死亡、日期不可能', async () => {
    const without = await office.somebody(anIdentityNumber());
    expect(await answers(await push(without.id))).toMatchObject([{ outcome: 'REFUSED', reasonCode: 'CERT_MISSING' }]);
    const dead = await office.somebody(anIdentityNumber(), { lifeStatus: 'DEAD' });
    expect(await answers(await push(dead.id))).toMatchObject([{ outcome: 'REFUSED', reasonCode: 'HOLDER_DEAD' }]);
    const odd = await push(without.id, { handedInOn: '2026-05-22', collectedOn: '2026-05-21' });
    expect(await answers(odd)).toMatchObject([{ outcome: 'REFUSED', reasonCode: 'DATE_IMPOSSIBLE' }]);
    expect(await trail(odd)).toMatchObject([{ outcome: 'refused', details: { reasonCode: 'DATE_IMPOSSIBLE' } }]);
  });

  it('街道不予受理、申请人撤回的，也告知受理地', async () => {
    const person = await aHolder(office, { dibao: false });
    const requestId = await push(person.id, { handedInOn: '2026-06-01', collectedOn: '2026-06-01' });
    const caseId = await caseOf(requestId);
    await must(step(office, office.people['clerk-li'], 'withdrawDisabilityApplication', { caseId }));
    expect(await answers(requestId)).toMatchObject([{ outcome: 'REFUSED', reasonCode: 'REQUESTED', startMonth: null }]);
  });
});
