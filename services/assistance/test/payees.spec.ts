import { randomUUID } from 'node:crypto';
import { dataOf, resident } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { card, payeeStep } from './support/payees.js';
import { applied } from './support/steps.js';

describe('收款账户', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    family = await aFamily(office);
    ({ id: caseId } = await applied(office, family));
  });
  afterAll(() => office.close());
  const father = () => family.members[0]?.personId ?? '';
  const own = (serial: number, more = {}) => ({
    ...{ caseId, kind: 'SELF', personId: father(), bank: '工商银行历城支行', accountNumber: card(serial) },
    ...more,
  });
  const register = (input: object, who = office.people['clerk-li']) =>
    payeeStep(office, who, 'registerPayee', input as Record<string, unknown>);
  const file = async (who = office.people['clerk-li']) => {
    const answer = await office.service.query<{
      subsistenceCase: { payee: object | null; payees: { nodes: unknown[] } };
    }>(
      who,
      'query ($id: ID!) { subsistenceCase(id: $id) { payee { id account kind person { id } } payees { nodes { status account } } } }',
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase;
  };
  const unmask = async (
    who: (typeof office.people)['clerk-li'],
    payeeId: string,
    purpose: string,
    key = randomUUID(),
  ) => {
    const answer = await office.service.query<{
      unmaskPayee: { account: object | null; problems: { code: string }[] };
    }>(
      who,
      `mutation ($input: UnmaskPayeeInput!, $key: String!) { unmaskPayee(input: $input, idempotencyKey: $key) {
        account { accountNumber holder } problems { code } } }`,
      { input: { payeeId, purpose }, key },
    );
    return dataOf(answer).unmaskPayee;
  };

  it('is registered for a member under the name that residents knows, and shown by its end only', async () => {
    const { payee } = await register(own(1));
    expect(payee).toMatchObject({ status: 'IN_FORCE', account: `**** **** **** ${card(1).slice(-4)}` });
    expect(await file()).toMatchObject({ payee: { kind: 'SELF', person: { id: father() } } });
    const [row]: Record<string, unknown>[] = await office.service.db.query('SELECT * FROM payee_account');
    const plain = JSON.stringify(row);
    for (const secret of [card(1), '魏大山', Buffer.from(card(1)).toString('hex')]) expect(plain).not.toContain(secret);
  });

  it('is changed only after the papers were looked at, and counts after a second person’s look', async () => {
    expect((await register(own(2))).problems).toMatchObject([
      { code: 'PAYEE_IDENTITY_NOT_VERIFIED', field: 'input.identityVerified' },
    ]);
    const { payee } = await register(own(2, { identityVerified: true }));
    expect(payee?.status).toBe('PENDING');
    expect((await register(own(3, { identityVerified: true }))).problems).toMatchObject([{ code: 'PAYEE_PENDING' }]);
    const input = { payeeId: payee?.id };
    const approve = (who: (typeof office.people)['clerk-li']) => payeeStep(office, who, 'approvePayee', input);
    expect((await approve(office.people['reviewer-b'])).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await approve(office.people['reviewer-sun'])).payee).toMatchObject({ status: 'IN_FORCE' });
    expect((await approve(office.people['reviewer-sun'])).problems).toMatchObject([{ code: 'PAYEE_NOT_PENDING' }]);
    expect((await file()).payees.nodes).toMatchObject([{ status: 'IN_FORCE' }, { status: 'REPLACED' }]);
  });

  it('gets no second look from who registered it', async () => {
    const officer = office.people['bureau-wu'];
    const { payee } = await register(own(3, { identityVerified: true }), officer);
    const look = (mutation: 'approvePayee' | 'declinePayee', who = officer) =>
      payeeStep(office, who, mutation, { payeeId: payee?.id });
    expect((await look('approvePayee')).problems).toMatchObject([{ code: 'PAYEE_SECOND_PERSON_NEEDED' }]);
    expect((await look('declinePayee', office.people['finance-chen'])).payee).toMatchObject({ status: 'DECLINED' });
  });

  it('waits for a second look when a resident registers it, of their own household only', async () => {
    const other = await aFamily(office);
    const theirs = await applied(office, other);
    const self = resident('resident-wei', father());
    const mine = await register(own(4), self);
    expect(mine.payee?.status).toBe('PENDING');
    await payeeStep(office, office.people['reviewer-sun'], 'declinePayee', { payeeId: mine.payee?.id });
    expect((await register({ ...own(5), caseId: theirs.id }, self)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is nobody else’s card, also when two families bring it at the same moment', async () => {
    const families = [await aFamily(office), await aFamily(office)];
    const cases = await Promise.all(families.map((each) => applied(office, each)));
    const bring = (at: number) =>
      register({ ...own(6), caseId: cases[at]?.id, personId: families[at]?.members[0]?.personId });
    const answers = await Promise.all([bring(0), bring(1)]);
    expect(answers.filter(({ payee }) => payee !== null)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'PAYEE_ACCOUNT_OF_ANOTHER' }]);
  });

  it('asks for the name again in a moment when residents is silent', async () => {
    office.residents.silent = true;
    expect((await register(own(7, { identityVerified: true }))).problems).toMatchObject([
      { code: 'NAME_NOT_AVAILABLE' },
    ]);
    office.residents.silent = false;
  });

  it('is shown in clear by post and purpose, and each attempt is on the trail', async () => {
    const { payee } = (await file()) as { payee: { id: string } };
    const finance = await unmask(office.people['finance-chen'], payee.id, 'PAYMENT');
    expect(finance.account).toEqual({ accountNumber: card(2), holder: '魏大山' });
    expect((await unmask(office.people['reviewer-sun'], payee.id, 'HANDLE_CASE')).problems).toMatchObject([
      { code: 'UNMASKING_NOT_ALLOWED' },
    ]);
    expect((await unmask(office.people['clerk-wang-b'], payee.id, 'HANDLE_CASE')).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const entries: { outcome: string }[] = await office.service.db.query(
      `SELECT outcome FROM audit_entry WHERE action = 'unmask.bank-account' AND subject_id = $1 ORDER BY id`,
      [payee.id],
    );
    expect(entries.map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
    const kept: { result: unknown }[] = await office.service.db.query(
      `SELECT result FROM idempotency_key WHERE mutation = 'unmaskPayee'`,
    );
    expect(JSON.stringify(kept)).not.toContain(card(2));
  });
});
