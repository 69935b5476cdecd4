import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { county, eventsOn, settled, streetA } from '@yimen/testing';
import { v7 } from 'uuid';
import { reckoningsOf } from '../src/certificate/certificate-laws.js';
import { acceptForeign } from '../src/cross-province/domain/index.js';
import { act, anOffice, codes, type Office } from './support/an-office.js';
import { publishStandard } from './support/applications.js';
import { anIdentityNumber, changedTold, tell } from './support/certificates.js';
import { pushedCases } from './support/foreign-cases.js';

let office: Office;
beforeAll(async () => {
  office = await anOffice('2026-05-20');
});
afterAll(() => office?.close());

const publish = (key: string, value: string, effectiveFrom = '2026-05-20') =>
  publishStandard(office, { division: county, key, value, effectiveFrom, documentNo: `演示区民发〔2026〕${key}` });
const told = async (personId: string, type: string) => {
  await settled(office.service);
  const all = await eventsOn(office.service.transport, 'yimen.disability');
  return all.filter((event) => event.subject === personId && event.type.includes(type));
};
const pushes = async (id: string): Promise<number> => {
  const rows: { pushes: number }[] = await office.service.db.query(
    `SELECT (content -> 'case' ->> 'pushes')::integer AS pushes FROM cross_province_case WHERE id = $1`,
    [id],
  );
  return rows[0]?.pushes ?? 0;
};

describe('证件与跨省通办的时限由区里发布', () => {
  it('只能压缩时限、提早提醒，不能放宽；其余的值要说得通', async () => {
    for (const [key, value, code] of [
      ['limit.disability.certificate.answer', '6', 'LIMIT_LONGER_THAN_NATION'],
      ['limit.disability.crossProvince.push', '4', 'LIMIT_LONGER_THAN_NATION'],
      ['limit.disability.crossProvince.tell', '4', 'LIMIT_LONGER_THAN_NATION'],
      ['disability.certificate.remind.months', '5', 'LIMIT_SHORTER_THAN_NATION'],
      ['disability.certificate.remind.months', '25', 'OUT_OF_RANGE'],
      ['disability.certificate.remind.months', 'soon', 'STANDARD_VALUE'],
      ['disability.certificate.remind.monthsMost', '36', 'STANDARD_KEY_UNKNOWN'],
      ['disability.crossProvince.pushAgain.days', '0', 'STANDARD_VALUE'],
      ['disability.crossProvince.largestAmount', '-1', 'STANDARD_VALUE'],
    ] as const)
      expect([key, codes(await publish(key, value))]).toEqual([key, [code]]);
    const [kept] = await office.service.db.query('SELECT count(*)::integer AS published FROM district_parameter');
    expect(kept).toEqual({ published: 0 });
  });

  it('到期提前九个月提醒的区，只提醒本区的持证人', async () => {
    const here = await office.somebody(anIdentityNumber());
    const elsewhere = await office.somebody(anIdentityNumber(), { hukou: '370181001' });
    for (const { id } of [here, elsewhere]) await tell(office, changedTold(id, { validTo: '2027-02-10' }));
    await office.jumpTo('2026-05-21');
    expect(await told(here.id, '.expiring.')).toEqual([]);
    expect(codes(await publish('disability.certificate.remind.months', '9.0', '2026-05-22'))).toEqual([]);
    await office.jumpTo('2026-05-22');
    expect(await told(here.id, '.expiring.')).toMatchObject([{ data: { validTo: '2027-02-10' } }]);
    expect(await told(elsewhere.id, '.expiring.')).toEqual([]);
  });

  it('残联答复、外省推送的时限从区里发布的', async () => {
    const person = await office.somebody(anIdentityNumber());
    expect(codes(await publish('limit.disability.certificate.answer', '2', '2026-05-22'))).toEqual([]);
    const how = ['askFederationForCertificate', 'AskFederationForCertificateInput', 'question { answerBy }'] as const;
    const asked = await act(office, office.people['clerk-li'], how, { personId: person.id });
    expect(asked).toMatchObject({ question: { answerBy: '2026-05-26' } });
    expect(codes(await publish('limit.disability.crossProvince.push', '1', '2026-05-22'))).toEqual([]);
    const when = { today: legalDate('2026-05-22'), reckoning: await reckoningIn(streetA) };
    const accepted = acceptForeign(
      {
        ...{ id: v7(), number: 'no', allowance: 'CARE', personId: person.id, applicantId: person.id },
        ...{ intakeId: randomUUID(), division: streetA, homeDivision: '440305', appliedOn: when.today, missing: [] },
      },
      when,
    );
    expect(accepted).toMatchObject({ next: { deadlines: [{ dueOn: '2026-05-25' }] } });
  });

  it('外省逾期不认定的，隔多少天再推送由区里定', async () => {
    expect(codes(await publish('disability.crossProvince.pushAgain.days', '3', '2026-05-22'))).toEqual([]);
    const [pushed] = await pushedCases(office, 1, legalDate('2026-05-22'));
    const id = pushed?.id ?? '';
    await office.jumpTo('2026-06-05');
    expect(await pushes(id)).toBe(1);
    for (const [day, times] of [
      ['2026-06-06', 2],
      ['2026-06-08', 2],
      ['2026-06-09', 3],
    ] as const) {
      await office.jumpTo(day);
      expect([day, await pushes(id)]).toEqual([day, times]);
    }
  });

  it('十二月三十一日到期的，六月三十日就提醒', async () => {
    const holder = await office.somebody(anIdentityNumber(), { hukou: '370181001' });
    await tell(office, changedTold(holder.id, { validTo: '2026-12-31' }));
    await office.jumpTo('2026-06-29');
    expect(await told(holder.id, '.expiring.')).toEqual([]);
    await office.jumpTo('2026-06-30');
    expect(await told(holder.id, '.expiring.')).toMatchObject([{ data: { validTo: '2026-12-31' } }]);
  });
});

const reckoningIn = (place: string) =>
  office.service.db.transaction(async (tx) => (await reckoningsOf(tx, [place], legalDate('2026-05-22')))(place));
