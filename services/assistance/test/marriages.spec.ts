import { randomUUID } from 'node:crypto';
import { type EventData, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, settled } from '@yimen/testing';
import { anAward, reviewed } from './support/an-award.js';
import { anOffice, type Office } from './support/an-office.js';

type Married = EventData<'yimen.marriage.marriage.registered.v1'>;

describe('结婚、离婚、登记被撤销：触发复核，从不自行停发 (domain §11, §12 #8, §28.6)', () => {
  let office: Office;
  let caseId: string;
  let people: string[];
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    const award = await anAward(office);
    caseId = award.caseId;
    people = award.family.members.map(({ personId }) => personId);
  });
  afterAll(() => office?.close());

  const about = (personId: string, actId: string): Omit<Married, 'kind'> => ({
    ...{ personId, actId, marriageId: actId, spouseId: null, version: 1 },
    ...{ effectiveOn: '2026-09-24', registeredOn: '2026-09-24', maritalStatus: 'MARRIED', maritalCode: '22' },
  });
  const tell = async (event: ReturnType<typeof eventOf>) => {
    await publishAsOutside(office.service.transport, event);
    await settled(office.service);
  };
  const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };
  const reasons = async () => {
    const { status, review, award } = await reviewed(office, caseId);
    const found = review as { reasons: { trigger: string }[] } | null;
    return { status, reasons: found?.reasons.map(({ trigger }) => trigger) ?? [], amounts: award.amounts.length };
  };

  it('a marriage opens a review, once, however often and of whom in the household it is told; the award goes on', async () => {
    const before = await reasons();
    const act = randomUUID();
    const event = (person: string) =>
      eventOf('yimen.marriage.marriage.registered.v1', { ...about(person, act), kind: 'RE' }, telling);
    await tell(event(people[0] ?? ''));
    await tell(event(people[0] ?? ''));
    await tell(event(people[1] ?? ''));
    await tell(event(randomUUID()));
    expect(await reasons()).toEqual({ status: 'REVIEWING', reasons: ['MARRIED'], amounts: before.amounts });
  });

  it('a divorce and a revocation are further reasons of the review in hand', async () => {
    const divorce = { ...about(people[0] ?? '', randomUUID()), basis: 'AGREEMENT' as const };
    await tell(eventOf('yimen.marriage.divorce.registered.v1', divorce, telling));
    const never = { revokedActId: randomUUID(), effectiveFrom: '2020-01-01', basis: 'FRAUD' as const };
    const revoked = { ...about(people[0] ?? '', randomUUID()), ...never };
    await tell(eventOf('yimen.marriage.registration.revoked.v1', revoked, telling));
    expect(await reasons()).toMatchObject({
      status: 'REVIEWING',
      reasons: ['MARRIED', 'DIVORCED', 'MARRIAGE_REVOKED'],
    });
  });
});
