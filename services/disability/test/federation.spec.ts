import { eventOf, headersOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { dataOf, eventsOn, settled, streetA } from '@yimen/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { certificateHistories } from '../src/certificate/statements.read.js';
import { act, anOffice, codes, type Office } from './support/an-office.js';
import {
  anIdentityNumber,
  answerTold,
  changedTold,
  onCertificate,
  type Stated,
  stated,
  tell,
} from './support/certificates.js';

let office: Office;
beforeAll(async () => {
  office = await anOffice();
});
afterAll(() => office?.close());

const holder = async () => (await office.somebody(anIdentityNumber())).id;
const row = async (personId: string) => {
  const [found] = await office.service.db.query(
    `SELECT status, level, confirmed, version, to_char(valid_to, 'YYYY-MM-DD') AS valid_to FROM disability_certificate WHERE person_id = $1`,
    [personId],
  );
  return found as { status: string; level: number; version: number; confirmed: boolean; valid_to: string } | undefined;
};
const doubts = async (personId: string) => {
  const rows: { reason: string }[] = await office.service.db.query(
    'SELECT reason FROM federation_doubt WHERE person_id = $1 ORDER BY id',
    [personId],
  );
  return rows.map(({ reason }) => reason);
};
const ask = (personId: string, who = office.people['clerk-li']) =>
  act<{ question: { id: string; answerBy: string; overdueTimes: number } | null }>(
    office,
    who,
    [
      'askFederationForCertificate',
      'AskFederationForCertificateInput',
      'question { id answerBy provisional overdueTimes }',
    ],
    { personId },
  );
const question = async (id: string) => {
  const [found] = await office.service.db.query(
    'SELECT status, outcome, late, overdue_times FROM certificate_question WHERE id = $1',
    [id],
  );
  return found as { status: string; outcome: string | null; late: boolean; overdue_times: number };
};
const told = async (personId: string) => {
  await settled(office.service);
  return (await eventsOn(office.service.transport, 'yimen.disability')).filter(({ subject }) => subject === personId);
};

describe('残联告知证件的变更', () => {
  it('登记、冻结、解冻逐次生效，每次都告知全平台', async () => {
    const id = await holder();
    await tell(office, changedTold(id));
    await tell(office, changedTold(id, { revision: 2, status: 'FROZEN', effectiveOn: '2026-09-01' }));
    expect(await row(id)).toMatchObject({ status: 'FROZEN', confirmed: true, version: 2 });
    await tell(office, changedTold(id, { revision: 3, effectiveOn: '2026-09-20' }));
    expect((await told(id)).map(({ data }) => (data as { status: string }).status)).toEqual([
      'VALID',
      'FROZEN',
      'VALID',
    ]);
  });

  it('倒着、重复、迟到听见，结果一样', async () => {
    const all = [
      stated(),
      stated({ revision: 2, status: 'FROZEN', effectiveOn: '2026-03-02' }),
      stated({ revision: 3, effectiveOn: '2026-05-06', disabilities: [{ category: 'PHYSICAL', level: 1 }] }),
    ];
    const hear = async (order: readonly Stated[]) => {
      const id = await holder();
      for (const each of order) await tell(office, changedTold(id, each));
      const known = (await certificateHistories(office.service.db, [id])).get(id);
      const { version: _, ...now } = (await row(id)) ?? {};
      return { statements: known?.statements, now };
    };
    const inOrder = await hear(all);
    const orders = fc.sample(fc.shuffledSubarray([...all, ...all], { minLength: 6 }), { numRuns: 5, seed: 7 });
    for (const order of orders) expect(await hear(order)).toEqual(inOrder);
  });

  it('等级变了，封存的证号跟着变', async () => {
    const { id, identityNumber } = await office.somebody(anIdentityNumber());
    const input = {
      personId: id,
      certificateNumber: `${identityNumber}43`,
      issuedOn: '2021-03-10',
      validTo: '2031-03-09',
    };
    const { certificate } = await onCertificate(
      office,
      office.people['clerk-li'],
      'registerDisabilityCertificate',
      input,
    );
    await tell(
      office,
      changedTold(id, { disabilities: [{ category: 'PHYSICAL', level: 1 }], effectiveOn: '2026-09-01' }),
    );
    const shown = await act<{ certificateNumber: string }>(
      office,
      office.people['dpf-shen'],
      ['unmaskDisabilityCertificate', 'UnmaskDisabilityCertificateInput', 'certificateNumber'],
      { certificateId: certificate?.id, purpose: 'VERIFY_IDENTITY' },
    );
    expect(shown.certificateNumber).toBe(`${identityNumber}41`);
  });

  it('同一序号两次说法不一：先说的留着，疑点留给人看，了结后不再列出', async () => {
    const id = await holder();
    await tell(office, changedTold(id));
    await tell(office, changedTold(id, { status: 'CANCELLED' }), changedTold(id, { status: 'CANCELLED' }));
    expect(await row(id)).toMatchObject({ status: 'VALID', version: 1 });
    const listed = async () => {
      const answer = await office.service.query<{
        disabilityFederationDoubts: { nodes: { id: string; person: { id: string } }[] };
      }>(
        office.people['dpf-shen'],
        '{ disabilityFederationDoubts(first: 100) { nodes { id reason reasonLabel heardOn person { id } } } }',
      );
      return dataOf(answer).disabilityFederationDoubts.nodes.filter(({ person }) => person.id === id);
    };
    const [doubt] = await listed();
    expect(await listed()).toMatchObject([{ reason: 'CONTRADICTS', heardOn: '2026-09-24' }]);
    const settle = [
      'settleFederationDoubt',
      'SettleFederationDoubtInput',
      'doubt { settledOn settledBy { account } }',
    ] as const;
    const { doubt: done } = await act<{ doubt: object }>(office, office.people['dpf-shen'], settle, {
      doubtId: doubt?.id,
    });
    expect(done).toEqual({ settledOn: '2026-09-24', settledBy: { account: 'dpf-shen' } });
    expect(await listed()).toEqual([]);
  });

  it('重复的类别、倒置的日期、读不懂的话：什么也不改变，留痕待查，后面的照常收', async () => {
    const id = await holder();
    await tell(office, changedTold(id));
    const twice = {
      disabilities: [
        { category: 'MENTAL', level: 1 },
        { category: 'MENTAL', level: 2 },
      ],
    } as const;
    await tell(office, changedTold(id, { revision: 2, disabilities: [...twice.disabilities] }));
    await tell(office, changedTold(id, { revision: 3, validTo: '2020-01-01' }));
    const odd = changedTold(id, { revision: 4 });
    await tell(office, {
      ...odd,
      data: { ...stated({ revision: 4 }), personId: id, disabilities: [{ category: 'PHYSICAL', level: 9 }] },
    });
    expect(await row(id)).toMatchObject({ status: 'VALID', version: 1 });
    expect(await doubts(id)).toEqual(['GRADE_UNKNOWN', 'DATES_IMPOSSIBLE', 'UNREADABLE']);
    await tell(office, changedTold(id, { revision: 5, status: 'FROZEN', effectiveOn: '2026-09-01' }));
    expect(await row(id)).toMatchObject({ status: 'FROZEN' });
  });

  it('不是残联说的不算', async () => {
    const id = await holder();
    const { transport } = office.service;
    const said = changedTold(id);
    const headers = { ...headersOf(said, v7(), new Date()), ce_source: '/yimen/intake' };
    const publisher = await transport.publisher();
    const topic = 'yimen.disabled-persons-federation';
    await publisher.publish([{ topic, key: id, headers, value: JSON.stringify(said.data) }]);
    await publisher.close();
    await settled(office.service);
    expect(await row(id)).toBeUndefined();
  });
});

describe('向残联查询', () => {
  it('一次一问；残联有证则登记，无证则答无', async () => {
    const [one, other] = [await holder(), await holder()];
    const { question: asked } = await ask(one);
    expect(asked).toMatchObject({ answerBy: '2026-10-09', overdueTimes: 0 });
    expect((await ask(one)).problems).toMatchObject([{ code: 'CERTIFICATE_QUESTION_OPEN', field: 'input.personId' }]);
    await tell(office, answerTold(asked?.id ?? '', one, stated()));
    expect(await question(asked?.id ?? '')).toMatchObject({ status: 'ANSWERED', outcome: 'CERTIFICATE', late: false });
    expect(await row(one)).toMatchObject({ status: 'VALID', confirmed: true });
    const { question: second } = await ask(other);
    await tell(office, answerTold(second?.id ?? '', other, null));
    expect(await question(second?.id ?? '')).toMatchObject({ status: 'ANSWERED', outcome: 'NONE' });
    expect(await row(other)).toBeUndefined();
    const answered = async (personId: string) =>
      (await told(personId)).filter(({ type }) => type.includes('.question-answered.'));
    expect(await answered(one)).toMatchObject([{ data: { outcome: 'CERTIFICATE', late: false, version: 2 } }]);
    expect(await answered(other)).toMatchObject([{ data: { outcome: 'NONE', requestId: second?.id } }]);
    const trail: { details: object }[] = await office.service.db.query(
      `SELECT details FROM audit_entry WHERE action = 'disability.certificate.answered' AND subject_id = $1`,
      [second?.id],
    );
    expect(trail).toEqual([{ details: { personId: other, outcome: 'NONE', late: false, version: 2 } }]);
  });

  it('答复的不是所问的人、没有问过、答了又答得不一样：不收，留给人看', async () => {
    const [id, another] = [await holder(), await holder()];
    const { question: asked } = await ask(id);
    const requestId = asked?.id ?? '';
    await tell(office, answerTold(requestId, another, stated()));
    expect(await row(another)).toBeUndefined();
    expect(await question(requestId)).toMatchObject({ status: 'ASKED' });
    await tell(office, answerTold(another, another, stated()));
    expect(await row(another)).toBeUndefined();
    await tell(office, answerTold(requestId, id, stated()), answerTold(requestId, id, stated()));
    await tell(office, answerTold(requestId, id, null));
    expect(await row(id)).toMatchObject({ status: 'VALID', version: 1 });
    expect(await doubts(id)).toEqual(['OTHER_PERSON', 'CONTRADICTS']);
    expect(await doubts(another)).toEqual(['QUESTION_UNKNOWN']);
  });

  it('窗口登记了证件而残联没有：证件不作废，也不算残联认过，留给人看', async () => {
    const { id, identityNumber } = await office.somebody(anIdentityNumber());
    const input = {
      personId: id,
      certificateNumber: `${identityNumber}43`,
      issuedOn: '2021-03-10',
      validTo: '2031-03-09',
    };
    await onCertificate(office, office.people['clerk-li'], 'registerDisabilityCertificate', input);
    const [asked] = await office.service.db.query('SELECT id FROM certificate_question WHERE person_id = $1', [id]);
    await tell(office, answerTold(asked.id, id, null));
    expect(await row(id)).toMatchObject({ status: 'VALID', confirmed: false });
    expect(await doubts(id)).toEqual(['REGISTER_HOLDS_NONE']);
  });

  it('人口服务还没有告知居住地的，查询归登记的街道，逾期未答有人看得见', async () => {
    const { id, identityNumber } = await office.somebody(anIdentityNumber());
    await office.service.db.query('DELETE FROM person_copy WHERE person_id = $1', [id]);
    const card = { certificateNumber: `${identityNumber}43`, issuedOn: '2021-03-10', validTo: '2031-03-09' };
    const input = { personId: id, ...card };
    await onCertificate(office, office.people['clerk-li'], 'registerDisabilityCertificate', input);
    const kept = await office.service.db.query('SELECT division FROM certificate_question WHERE person_id = $1', [id]);
    expect(kept).toEqual([{ division: streetA }]);
  });

  it('残联审核岗据登记簿登记，问题随之了结；街道窗口没有这个权', async () => {
    const id = await holder();
    const { question: asked } = await ask(id);
    const { revision: _, ...said } = stated({ validTo: '2027-02-28' });
    const record = (who: Parameters<typeof act>[1], more = {}) =>
      onCertificate(office, who, 'recordFederationAnswer', { personId: id, ...said, ...more });
    await expect(record(office.people['clerk-li'])).rejects.toThrow('FORBIDDEN');
    const grades = { disabilities: [{ category: 'HEARING', level: 5 }] };
    expect(codes(await record(office.people['dpf-shen'], grades))).toEqual(['CERTIFICATE_GRADE_UNKNOWN']);
    expect((await record(office.people['dpf-shen'])).certificate).toMatchObject({ status: 'VALID', confirmed: true });
    expect(await question(asked?.id ?? '')).toMatchObject({ status: 'ANSWERED', outcome: 'CERTIFICATE' });
  });
});

describe('到期与时限（每日）', () => {
  let late: string;
  let asked: string;
  let ending: string;
  beforeAll(async () => {
    [late, ending] = [await holder(), await holder()];
    asked = (await ask(late)).question?.id ?? '';
    await tell(office, changedTold(ending, { validTo: '2027-03-25' }));
  });

  it('到期前六个月提醒，一个有效期只提醒一次', async () => {
    await office.jumpTo('2026-09-24');
    const reminded = async () => (await told(ending)).filter(({ type }) => type.includes('.expiring.'));
    expect(await reminded()).toEqual([]);
    await office.jumpTo('2026-09-25');
    await office.jumpTo('2026-09-26');
    expect(await reminded()).toMatchObject([{ data: { validTo: '2027-03-25' }, legalDate: '2026-09-25' }]);
  });

  it('残联到期不答：什么也不推定，再问一次，告知等的人；迟到的答复照收，记明迟答', async () => {
    await office.jumpTo('2026-10-09');
    expect(await question(asked)).toMatchObject({ status: 'ASKED', overdue_times: 0 });
    await office.jumpTo('2026-10-10');
    expect(await question(asked)).toMatchObject({ status: 'ASKED', overdue_times: 1 });
    expect(await row(late)).toBeUndefined();
    expect((await told(late)).map(({ type, data }) => [type, (data as { times?: number }).times])).toEqual([
      ['yimen.disability.certificate.unanswered.v1', 1],
    ]);
    const questions = await eventsOn(office.service.transport, 'yimen.disability.disabled-persons-federation');
    expect(questions.filter(({ subject }) => subject === late)).toHaveLength(2);
    await tell(office, answerTold(asked, late, stated()));
    expect(await question(asked)).toMatchObject({ status: 'ANSWERED', late: true });
    expect(await row(late)).toMatchObject({ status: 'VALID' });
  });

  it('年后的答复日在那年日历公布之前是暂定的，公布后重算', async () => {
    await office.jumpTo('2026-12-29');
    const id = await holder();
    const { question: waits } = await ask(id);
    expect(waits).toMatchObject({ provisional: true });
    await tell(office, calendarOf2027());
    const [reckoned] = await office.service.db.query(
      `SELECT provisional, to_char(answer_by, 'YYYY-MM-DD') AS answer_by FROM certificate_question WHERE id = $1`,
      [waits?.id],
    );
    expect(reckoned).toEqual({ provisional: false, answer_by: '2027-01-06' });
    const again = (await eventsOn(office.service.transport, 'yimen.disability.disabled-persons-federation')).filter(
      ({ subject }) => subject === id,
    );
    expect(again.at(-1)).toMatchObject({ data: { requestId: waits?.id, answerBy: '2027-01-06' } });
  });

  it('有效期止的次日起过期，告知一次；换证后又有效', async () => {
    await office.jumpTo('2027-03-25');
    expect(await row(ending)).toMatchObject({ status: 'VALID' });
    await office.jumpTo('2027-03-26');
    await office.jumpTo('2027-03-27');
    expect(await row(ending)).toMatchObject({ status: 'EXPIRED' });
    const expired = (await told(ending)).filter(({ type }) => type.includes('.expired.'));
    expect(expired).toMatchObject([{ data: { statusSince: '2027-03-26', level: 2 }, legalDate: '2027-03-26' }]);
    const renewed = { revision: 2, issuedOn: '2027-04-10', effectiveOn: '2027-04-10', validTo: '2037-04-09' };
    await office.jumpTo('2027-04-12');
    await tell(office, changedTold(ending, renewed));
    expect(await row(ending)).toMatchObject({ status: 'VALID', valid_to: '2037-04-09' });
  });

  it('提前说定的变更到那天才生效', async () => {
    const id = await holder();
    await tell(
      office,
      changedTold(id),
      changedTold(id, { revision: 2, status: 'CANCELLED', effectiveOn: '2027-05-01' }),
    );
    expect(await row(id)).toMatchObject({ status: 'VALID' });
    await office.jumpTo('2027-05-01');
    expect(await row(id)).toMatchObject({ status: 'CANCELLED' });
  });
});

function calendarOf2027() {
  const data = { year: 2027, holidays: ['2027-01-01'], makeUpDays: [], noticeNo: '演示', version: 1 };
  return eventOf('yimen.intake.calendar.published.v1', data, { subjectVersion: 1, legalDate: legalDate('2026-12-29') });
}
