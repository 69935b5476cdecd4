import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { type BootedService, dataOf, eventsOn, settled } from '@yimen/testing';
import { statusesAt } from '../src/act/statuses.query.js';
import { act, aRegistry, district, personTold, tell } from './a-registry.js';
import { marrying, qualified, registered } from './support/a-registry.js';

const note = {
  mutation: 'recordCourtJudgment',
  input: 'RecordCourtJudgmentInput',
  selection: 'judgment { id kind judgmentNo records { kind basis effectiveOn } marriage { id } }',
};
const decline = {
  mutation: 'recordUnwillingnessToRevive',
  input: 'RecordUnwillingnessToReviveInput',
  selection: 'record { id kind }',
};
const judged = { court: '济南市历城区人民法院', judgedOn: '2026-08-01', inForceOn: '2026-08-20', division: district };

describe('备注法院判决', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aRegistry>>['askers'];

  beforeAll(async () => {
    ({ house, askers } = await aRegistry());
    for (const account of ['zhou', 'registrar-sun', 'leader-qian'])
      await qualified(house, account, '2020-01-01', '2099-12-31');
  });
  afterAll(() => house.close());

  const aCouple = async () => {
    const [wang, li] = [randomUUID(), randomUUID()];
    await tell(house, personTold(wang), personTold(li));
    const [marriage] = await registered(house, marrying(wang, li, '2020-05-20'));
    return { wang, li, marriageId: marriage?.id ?? '' };
  };
  const noted = (input: object, key?: string) =>
    act<'judgment'>(house, askers['registrar-sun'], note, { ...judged, ...input }, key);
  const statusOf = async (id: string, asOf = '2026-09-24') =>
    (await statusesAt(house.db, [id], legalDate(asOf))).get(id)?.status;

  it('a marriage declared void never was; every one who relies on it is told since when', async () => {
    const { wang, marriageId } = await aCouple();
    const answer = await noted({ marriageId, kind: 'MARRIAGE_INVALID', judgmentNo: '（2026）鲁0112民初1号' });
    expect(answer).toMatchObject({
      problems: [],
      judgment: {
        records: [{ kind: 'ANNULMENT', basis: 'COURT_INVALID', effectiveOn: '2020-05-20' }],
        marriage: { id: marriageId },
      },
    });
    expect([await statusOf(wang, '2021-01-01'), await statusOf(wang)]).toEqual(['UNMARRIED', 'UNMARRIED']);
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.marriage')).filter(({ subject }) => subject === wang).at(-1);
    expect(told).toMatchObject({
      type: 'yimen.marriage.registration.revoked.v1',
      data: { basis: 'COURT_INVALID', effectiveFrom: '2020-05-20', revokedActId: marriageId },
    });
  });

  it('a divorce by court counts from the day on which the judgment is in force', async () => {
    const { li, marriageId } = await aCouple();
    await noted({ marriageId, kind: 'DIVORCE', judgmentNo: '（2026）鲁0112民初2号' });
    expect([await statusOf(li, '2026-08-19'), await statusOf(li, '2026-08-20')]).toEqual(['MARRIED', 'DIVORCED']);
  });

  it('who returns after a declaration of death is married again, but not against a declaration in writing', async () => {
    for (const unwilling of [false, true]) {
      const { wang, li, marriageId } = await aCouple();
      const no = randomUUID();
      await noted({ marriageId, kind: 'DEATH_DECLARED', personId: li, judgmentNo: `特1-${no}` });
      expect(await statusOf(wang)).toBe('WIDOWED');
      if (unwilling) {
        const input = { division: district, marriageId, personId: wang, signedInPerson: true };
        const declared = await act<'record'>(house, askers['registrar-sun'], decline, input);
        expect(declared).toMatchObject({ problems: [], record: { kind: 'REVIVAL_DECLINED' } });
      }
      const today = { judgedOn: '2026-09-24', inForceOn: '2026-09-24' };
      await noted({ marriageId, kind: 'DEATH_DECLARATION_REVOKED', judgmentNo: `特2-${no}`, ...today });
      expect(await statusOf(wang)).toBe(unwilling ? 'WIDOWED' : 'MARRIED');
    }
  });

  it('is noted once, when it is in force, on a record that stands, by somebody qualified; else nothing changes', async () => {
    const { wang, li, marriageId } = await aCouple();
    const code = async (input: object) =>
      (await noted({ marriageId, kind: 'OTHER', judgmentNo: '备1', ...input })).problems[0]?.code;
    expect(await code({ inForceOn: '2026-09-25' })).toBe('JUDGMENT_DATES');
    expect(await code({ marriageId: randomUUID() })).toBe('NOT_FOUND');
    expect(await code({ kind: 'DEATH_DECLARED' })).toBe('JUDGMENT_PERSON');
    expect(await code({ court: '' })).toBe('TEXT_LENGTH');
    expect(await code({})).toBeUndefined();
    expect(await code({})).toBe('JUDGMENT_ALREADY_NOTED');
    const far = await act<'judgment'>(house, askers['registrar-far'], note, {
      ...judged,
      marriageId,
      kind: 'DIVORCE',
      judgmentNo: '备2',
      division: '370112002',
    });
    expect(far.problems[0]?.code).toBe('NOT_QUALIFIED');
    expect([await statusOf(wang), await statusOf(li)]).toEqual(['MARRIED', 'MARRIED']);
  });

  it('annuls nothing for coercion: who asks is told to go to the court, and until when', async () => {
    const ask = `mutation ($input: RequestRevocationForCoercionInput!, $key: String!) {
      requestRevocationForCoercion(input: $input, idempotencyKey: $key) {
        problems { __typename code message ... on MarriageGoToCourt { lastDay expired } } } }`;
    const input = { division: district, ground: 'COERCION', since: '2026-01-10' };
    const asked = async (key: string, own: object = {}) =>
      dataOf(
        await house.query<{ requestRevocationForCoercion: { problems: object[] } }>(askers['registrar-sun'], ask, {
          input: { ...input, ...own },
          key,
        }),
      ).requestRevocationForCoercion.problems;
    const key = randomUUID();
    const way = { __typename: 'MarriageGoToCourt', code: 'GO_TO_COURT', lastDay: '2027-01-10', expired: false };
    const first = await asked(key);
    expect(first).toMatchObject([way]);
    // Sent again it hears the same, and the trail says once that they were told.
    expect(await asked(key)).toEqual(first);
    expect(await asked(key, { ground: 'ILLNESS_CONCEALED' })).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    const trail: { details: object }[] = await house.db.query(
      `SELECT details FROM audit_entry WHERE action = 'marriage.annulment.tell'`,
    );
    expect(trail).toEqual([{ details: { ground: 'COERCION' } }]);
  });
});
