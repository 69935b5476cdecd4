import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { type Asker, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { appendActs } from '../src/act/append-acts.js';
import { inRegister } from '../src/act/register-lock.js';
import { statusesAt } from '../src/act/statuses.query.js';
import { disputedRecords } from '../src/fraudulent-registration/open-fraud-cases.js';
import { act, aNamedRegistry } from './a-registry.js';
import { appending, marrying, registered } from './support/a-registry.js';

const selection = `case { id number status statusLabel nextSteps { code } conditional { proofNo } decision { on }
  finding { kind confirms } statement documents { nodes { kind title text remedy { court } } } }`;
const of = (mutation: string, input: string) => ({ mutation, input, selection });
const mutations = {
  report: of('reportFraudulentRegistration', 'ReportFraudulentRegistrationInput'),
  find: of('recordCompetentFinding', 'RecordCompetentFindingInput'),
  allow: of('approveConditionalRegistration', 'ApproveConditionalRegistrationInput'),
  revoke: of('revokeFraudulentRegistration', 'DecideFraudulentRegistrationInput'),
  reject: of('rejectFraudulentRegistration', 'DecideFraudulentRegistrationInput'),
  withdraw: of('withdrawFraudReport', 'WithdrawFraudReportInput'),
};
const statement = '2019 年有人用本人遗失的身份证办理了结婚登记，本人从未到场。';
const reason = '公安机关已查明当日到场的不是本人，系他人冒用身份证登记。';

describe('冒名登记的申诉 (domain §19 case 12)', () => {
  let registry: Awaited<ReturnType<typeof aNamedRegistry>>;
  beforeAll(async () => {
    registry = await aNamedRegistry();
  });
  afterAll(() => registry?.close());

  const does = (asker: Asker, what: keyof typeof mutations, input: object, key?: string) =>
    act<'case'>(registry.house, asker, mutations[what], input, key);
  const statusOf = async (id: string, asOf = '2026-09-24') =>
    (await statusesAt(registry.house.db, [id], legalDate(asOf))).get(id)?.status;
  const marry = (one: string, other: string) =>
    inRegister(registry.house.db, (tx) => appendActs(tx, [marrying(one, other)], appending(registry.house)));

  /** A woman who was registered in 2019 without coming, and her report. */
  const aVictim = async () => {
    const victim = await registry.somebody('受害女', { sex: 'FEMALE' });
    const other = await registry.somebody('不相识');
    const [marriage] = await registered(registry.house, marrying(victim, other, '2019-06-01'));
    const marriageId = marriage?.id ?? '';
    const input = { marriageId, victimId: victim, manner: 'IMPERSONATION', statement };
    const made = await does(registry.askers['registrar-sun'], 'report', input);
    return { victim, other, marriageId, made, caseId: String(made.case?.id) };
  };
  const found = (caseId: string, confirms: boolean) => {
    const finding = { kind: 'POLICE_CONCLUSION', documentNo: '历公（2026）8号', authority: '济南市公安局历城区分局' };
    return does(registry.askers['registrar-sun'], 'find', { caseId, ...finding, foundOn: '2026-09-20', confirms });
  };

  it('waits for the competent finding: the registry revokes nothing by itself', async () => {
    const { made, caseId, victim } = await aVictim();
    expect(made).toMatchObject({
      problems: [],
      case: { status: 'WAITING_FOR_FINDING', statusLabel: '等待有权机关认定' },
    });
    const early = await does(registry.askers['leader-qian'], 'revoke', { caseId, reason });
    expect(early.problems).toMatchObject([{ __typename: 'MarriageFraudWrongState', code: 'FRAUD_WRONG_STATE' }]);
    expect(await statusOf(victim)).toBe('MARRIED');
  });

  it('is revoked by a second person; it never was; the national record is corrected, both are told', async () => {
    const { caseId, victim, other, marriageId } = await aVictim();
    expect((await found(caseId, true)).case).toMatchObject({
      status: 'UNDER_REVIEW',
      nextSteps: [{ code: 'allowConditionally' }, { code: 'revoke' }],
    });
    const { case: revoked, problems } = await does(registry.askers['leader-qian'], 'revoke', { caseId, reason });
    expect([problems, revoked]).toMatchObject([[], { status: 'REVOKED', nextSteps: [] }]);
    const { nodes } = (revoked?.documents ?? { nodes: [] }) as { nodes: Record<string, unknown>[] };
    const [document] = nodes;
    expect(document).toMatchObject({
      kind: 'FRAUD_REVOCATION',
      title: '撤销婚姻登记决定书',
      remedy: { court: '济南市历城区人民法院' },
    });
    expect(document?.text).toContain('受害女');
    expect(document?.text).toContain('历公（2026）8号');
    for (const id of [victim, other])
      expect([await statusOf(id, '2020-01-01'), await statusOf(id)]).toEqual(['UNMARRIED', 'UNMARRIED']);
    await settled(registry.house);
    const told = await eventsOn(registry.house.transport, 'yimen.marriage');
    const ended = told.filter(
      ({ type, data }) =>
        type === 'yimen.marriage.registration.revoked.v1' && 'revokedActId' in data && data.revokedActId === marriageId,
    );
    expect(ended.map(({ subject }) => subject).sort()).toEqual([victim, other].sort());
    expect(ended[0]?.data).toMatchObject({ basis: 'FRAUD', effectiveFrom: '2019-06-01', maritalStatus: 'UNMARRIED' });
    const network = await eventsOn(registry.house.transport, 'yimen.marriage.marriage-network');
    expect(network.map(({ data }) => data)).toContainEqual(expect.objectContaining({ marriageId, because: 'FRAUD' }));
    expect(JSON.stringify(told)).not.toContain('身份证');
  });

  it('whoever took the report or the finding down does not decide', async () => {
    const { victim, marriageId } = await aVictim();
    await registry.house.db.query(`UPDATE fraud_case SET status = 'WITHDRAWN' WHERE marriage_id = $1`, [marriageId]);
    const leader = registry.askers['leader-qian'];
    const input = { marriageId, victimId: victim, manner: 'IMPERSONATION', statement };
    const caseId = String((await does(leader, 'report', input)).case?.id);
    const refused = { problems: [{ code: 'SECOND_PERSON_NEEDED' }] };
    expect(await does(leader, 'allow', { caseId, proofNo: '报案回执 1 号' })).toMatchObject(refused);
    await found(caseId, true);
    expect(await does(leader, 'revoke', { caseId, reason })).toMatchObject(refused);
    expect((await does(registry.askers['leader-song'], 'revoke', { caseId, reason })).problems).toEqual([]);
  });

  it('meanwhile the victim registers anew only upon proof and approval (CONDITIONAL_ALLOW)', async () => {
    const { caseId, victim, other } = await aVictim();
    const groom = await registry.somebody('心上人');
    expect(await marry(victim, groom)).toMatchObject({ problems: [{ code: 'ALREADY_MARRIED' }] });
    const disputed = () => disputedRecords(registry.house.db.manager, [victim, groom]);
    expect([...(await disputed())]).toEqual([[victim, caseId]]);
    const bare = await does(registry.askers['leader-qian'], 'allow', { caseId, proofNo: '' });
    expect(bare.problems).toMatchObject([{ code: 'PROOF_MISSING' }]);
    const allowed = await does(registry.askers['leader-qian'], 'allow', {
      caseId,
      proofNo: '报案回执 历公接〔2026〕9号',
    });
    expect(allowed).toMatchObject({
      problems: [],
      case: { status: 'WAITING_FOR_FINDING', conditional: { proofNo: '报案回执 历公接〔2026〕9号' } },
    });
    expect([(await disputed()).size, await statusOf(other)]).toEqual([0, 'MARRIED']);
    expect(await marry(victim, groom)).toMatchObject({ outcome: 'done' });
    await found(caseId, true);
    expect((await does(registry.askers['leader-qian'], 'revoke', { caseId, reason })).problems).toEqual([]);
    expect([await statusOf(victim), await statusOf(groom), await statusOf(other)]).toEqual([
      'MARRIED',
      'MARRIED',
      'UNMARRIED',
    ]);
  });

  it('stands, with reasons, when the finding does not confirm it; an approval that was used is for the court', async () => {
    const one = await aVictim();
    await does(registry.askers['leader-qian'], 'allow', { caseId: one.caseId, proofNo: '报案回执' });
    await found(one.caseId, false);
    expect(
      (await does(registry.askers['leader-qian'], 'revoke', { caseId: one.caseId, reason })).problems,
    ).toMatchObject([{ code: 'FINDING_DOES_NOT_CONFIRM' }]);
    const rejected = await does(registry.askers['leader-qian'], 'reject', { caseId: one.caseId, reason });
    expect(rejected).toMatchObject({
      problems: [],
      case: {
        status: 'REJECTED',
        documents: { nodes: [{ kind: 'CONDITIONAL_APPROVAL' }, { kind: 'FRAUD_REJECTION' }] },
      },
    });
    expect(await statusOf(one.victim)).toBe('MARRIED');

    const two = await aVictim();
    await does(registry.askers['leader-qian'], 'allow', { caseId: two.caseId, proofNo: '报案回执' });
    await marry(two.victim, await registry.somebody('心上人'));
    await found(two.caseId, false);
    expect(
      (await does(registry.askers['leader-qian'], 'reject', { caseId: two.caseId, reason })).problems,
    ).toMatchObject([{ code: 'ALLOWANCE_USED' }]);
  });

  it('is one case a marriage, of somebody on record, written once a key', async () => {
    const { marriageId, victim, caseId } = await aVictim();
    const input = { marriageId, victimId: victim, manner: 'IMPERSONATION', statement };
    const code = async (more: object) =>
      (await does(registry.askers['registrar-sun'], 'report', { ...input, ...more })).problems[0]?.code;
    expect(await code({})).toBe('FRAUD_ALREADY_REPORTED');
    expect(await code({ victimId: await registry.somebody('旁人') })).toBe('VICTIM_NOT_A_PARTY');
    expect(await code({ marriageId: randomUUID() })).toBe('NOT_FOUND');
    expect(await code({ statement: '冒名' })).toBe('TEXT_LENGTH');
    expect((await does(registry.askers['registrar-sun'], 'withdraw', { caseId })).case).toMatchObject({
      status: 'WITHDRAWN',
    });
    const key = randomUUID();
    const [first, again] = [
      await does(registry.askers['registrar-sun'], 'report', input, key),
      await does(registry.askers['registrar-sun'], 'report', input, key),
    ];
    expect(again.case?.id).toBe(first.case?.id);
  });

  it('is seen by the registry and by the victim, who may report it from home; by nobody else', async () => {
    const { caseId, victim, other, marriageId } = await aVictim();
    const sees = async (asker: Asker) => {
      const answer = await registry.house.query<{ fraudulentRegistration: object | null }>(
        asker,
        'query ($id: ID!) { fraudulentRegistration(id: $id) { id statement } }',
        { id: caseId },
      );
      return answer.errors.length === 0 ? dataOf(answer).fraudulentRegistration !== null : 'FORBIDDEN';
    };
    const { askers } = registry;
    expect([
      await sees(askers['registrar-sun']),
      await sees(askers['bureau-zheng']),
      await sees(resident('w', victim)),
    ]).toEqual([true, true, true]);
    expect([
      await sees(resident('o', other)),
      await sees(askers['registrar-far']),
      await sees(askers['clerk-li']),
    ]).toEqual([false, false, 'FORBIDDEN']);
    await does(resident('w', victim), 'withdraw', { caseId });
    const own = await does(resident('w', victim), 'report', {
      marriageId,
      victimId: victim,
      manner: 'IMPERSONATION',
      statement,
    });
    expect(own.problems).toEqual([]);
    const anothers = await does(resident('o', other), 'report', {
      marriageId,
      victimId: victim,
      manner: 'IMPERSONATION',
      statement,
    });
    expect(anothers.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
