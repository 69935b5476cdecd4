import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { dataOf } from '@yimen/testing';
import { statusesAt } from '../src/act/statuses.query.js';
import { act } from './a-registry.js';
import { marrying, registered } from './support/a-registry.js';
import {
  aCertificate,
  aMarryingOffice,
  type MarryingOffice,
  registering,
  somebody,
  verified,
} from './support/marrying-office.js';

const belatedly = `mutation ($input: RegisterMarriageRetroactivelyInput!, $key: String!) {
  done: registerMarriageRetroactively(input: $input, idempotencyKey: $key) {
    sitting { status record { kind effectiveOn recordedOn } } problems { code field } } }`;
type Done = { done: { sitting: object | null; problems: { code: string }[] } };

describe('补办结婚登记 (MAR-02)', () => {
  let office: MarryingOffice;
  beforeAll(async () => {
    office = await aMarryingOffice();
  });
  afterAll(() => office?.close());

  const register = async (sittingId: string, spousesSince: object[]) => {
    const input = { sittingId, certificateNo: aCertificate(), spousesSince };
    return dataOf(await office.service.query<Done>(office.zhou, belatedly, { input, key: randomUUID() })).done;
  };
  const statusOf = async (id: string, asOf = '2026-09-24') =>
    (await statusesAt(office.service.db, [id], legalDate(asOf))).get(id)?.status;

  it('counts from when both met the conditions of a marriage, and is recorded today', async () => {
    const [wife, husband] = [somebody(office, 'FEMALE', '1992-03-01'), somebody(office, 'MALE', '1990-06-15')];
    const sittingId = await verified(office, wife, husband);
    const since = (day: string) => [wife, husband].map(({ id }) => ({ personId: id, since: day }));
    expect((await register(sittingId, since('2026-09-24'))).problems).toMatchObject([
      { code: 'SINCE_NOT_BEFORE_TODAY' },
    ]);
    expect((await register(sittingId, since('2010-01-01').slice(1))).problems).toMatchObject([
      { code: 'SINCE_NOT_DECLARED' },
    ]);
    const done = await register(sittingId, since('2010-01-01'));
    expect(done).toMatchObject({
      problems: [],
      sitting: {
        status: 'REGISTERED',
        record: { kind: 'RETROACTIVE', effectiveOn: '2012-06-15', recordedOn: '2026-09-24' },
      },
    });
    expect([await statusOf(wife.id, '2012-06-14'), await statusOf(wife.id, '2012-06-15')]).toEqual([
      'UNMARRIED',
      'MARRIED',
    ]);
  });

  it('is refused on the grounds on which any marriage is', async () => {
    const [wife, husband] = [somebody(office, 'FEMALE', '2007-01-01'), somebody(office, 'MALE', '1990-06-15')];
    const sittingId = await verified(office, wife, husband);
    const since = [wife, husband].map(({ id }) => ({ personId: id, since: '2020-01-01' }));
    expect((await register(sittingId, since)).problems).toMatchObject([{ code: 'UNDER_AGE' }]);
  });

  it('who is on a record that they dispute marries only upon proof and approval, though the network still has it', async () => {
    const [victim, other] = [somebody(office, 'FEMALE', '1990-03-01'), somebody(office, 'MALE', '1988-06-15')];
    const groom = somebody(office, 'MALE', '1989-06-15');
    const [first] = await registered(office.service, marrying(victim.id, other.id, '2019-06-01'));
    const report = { marriageId: first?.id, victimId: victim.id, manner: 'IMPERSONATION' };
    const made = await act<'case'>(
      office.service,
      office.zhou,
      {
        mutation: 'reportFraudulentRegistration',
        input: 'ReportFraudulentRegistrationInput',
        selection: 'case { id }',
      },
      { ...report, statement: '有人用本人遗失的身份证办理了结婚登记。' },
    );
    const sittingId = await verified(office, victim, groom, { [victim.id]: 'MARRIED' });
    expect((await registering(office, sittingId)).problems).toMatchObject([
      { __typename: 'MarriageConditionalAllow', code: 'CONDITIONAL_ALLOW' },
    ]);
    const allow = {
      mutation: 'approveConditionalRegistration',
      input: 'ApproveConditionalRegistrationInput',
      selection: 'case { id }',
    };
    const approved = await act<'case'>(office.service, office.leader, allow, {
      caseId: made.case?.id,
      proofNo: '历公接〔2026〕9号',
    });
    expect(approved.problems).toEqual([]);
    expect(await registering(office, sittingId)).toMatchObject({ problems: [], sitting: { status: 'REGISTERED' } });
    expect(await statusOf(victim.id)).toBe('MARRIED');
  });
});
