import { randomUUID } from 'node:crypto';
import { type Asker, dataOf, eventsOn, resident, settled, streetA } from '@yimen/testing';
import { lockMonth } from './support/allowances.js';
import { act, anOffice, codes, type Office, type Said, type Somebody } from './support/an-office.js';
import { aHolder, beforeTheBureau, must, publishStandards, step } from './support/applications.js';

type Shown = {
  readonly award: { status: string; to: string; endReason: { code: string } } | null;
  readonly problems: readonly Said[];
};
type Held = { readonly person: Somebody; readonly caseId: string; readonly awardId: string };
const digest = 'a'.repeat(64);

let office: Office;
/** Granted before September's roll is locked, which is once. */
const early: Held[] = [];
let locked: Promise<void> | undefined;
const lockSeptember = () => {
  locked ??= lockMonth(office.service, '2026-09');
  return locked;
};
beforeAll(async () => {
  office = await anOffice();
  await publishStandards(office);
  for (let each = 0; each < 3; each += 1) early.push(await held());
});
afterAll(() => office?.close());

/** Somebody who was granted the living allowance from September on. */
async function held(): Promise<Held> {
  const person = await aHolder(office);
  const caseId = await beforeTheBureau(office, 'LIVING', person);
  await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
  const [row] = await office.service.db.query('SELECT id FROM award WHERE case_id = $1', [caseId]);
  return { person, caseId, awardId: row.id };
}
const end = (mutation: string, who: Asker, input: object, key?: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return act<Shown>(office, who, [mutation, type, 'award { status to endReason { code } }'], input, key);
};
const renounce = (who: Asker, input: object, key?: string) => end('renounceDisabilityAllowance', who, input, key);
const falseStatement = (awardId: string, more: object = {}, who: Asker = office.people['bureau-zheng']) => {
  const sound = { finding: '残疾等级材料系伪造', falseSince: '2026-09-10', heardOn: '2026-09-22', opinion: '认错' };
  return end('endDisabilityAllowanceForFalseStatement', who, { awardId, ...sound, ...more });
};
async function theCase({ caseId }: Held) {
  const document = `query ($id: ID!) { disabilityAllowanceCase(id: $id) { status end { lastMonth reasonCode }
    documents { nodes { kind text deliverBy remedy { reconsiderationDays } } } } }`;
  type Found = { status: string; end: object | null; documents: { nodes: { kind: string; text: string }[] } };
  const answer = await office.service.query<{ disabilityAllowanceCase: Found }>(office.people['clerk-li'], document, {
    id: caseId,
  });
  const found = dataOf(answer).disabilityAllowanceCase;
  return { ...found, stops: found.documents.nodes.filter(({ kind }) => kind === 'STOP') };
}
async function endedEvents(awardId: string) {
  await settled(office.service);
  const events = await eventsOn(office.service.transport, 'yimen.disability');
  return events.filter(
    ({ type, data }) => type === 'yimen.disability.award.ended.v1' && (data as { awardId: string }).awardId === awardId,
  );
}

describe('自愿放弃', () => {
  it('本人放弃，自次月起停发：办件停发、一份停发通知书、一个事件；同键重发不再办', async () => {
    const one = await held();
    const [me, key] = [resident('wo', one.person.id), randomUUID()];
    const first = await renounce(me, { awardId: one.awardId, reason: '搬去与女儿同住' }, key);
    expect(first).toMatchObject({ award: { status: 'ENDED', to: '2026-09', endReason: { code: 'RENOUNCED' } } });
    expect(await renounce(me, { awardId: one.awardId, reason: '搬去与女儿同住' }, key)).toEqual(first);
    const found = await theCase(one);
    expect(found).toMatchObject({ status: 'TERMINATED', end: { lastMonth: '2026-09', reasonCode: 'RENOUNCED' } });
    expect(found.stops).toMatchObject([{ remedy: { reconsiderationDays: 60 }, deliverBy: expect.any(String) }]);
    for (const said of ['自愿放弃', '2026年10月起', '女儿', '10 个工作日内会同残联复核'])
      expect(found.stops[0]?.text).toContain(said);
    expect(await endedEvents(one.awardId)).toMatchObject([{ data: { to: '2026-09', reasonCode: 'RENOUNCED' } }]);
    const trail = await office.service.db.query(
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action = 'disability.award.renounce'`,
      [one.awardId],
    );
    expect(trail).toHaveLength(1);
    const kept = await office.service.db.query('SELECT * FROM award_ground WHERE award_id = $1', [one.awardId]);
    expect(kept).toMatchObject([{ kind: 'RENOUNCED', statement_digest: null }]);
    expect(kept[0].finding.includes('女儿')).toBe(false);
    expect(codes(await renounce(me, { awardId: one.awardId }))).toEqual(['AWARD_OVER']);
    expect(codes(await falseStatement(one.awardId))).toEqual(['AWARD_OVER']);
  });

  it('窗口办理须有本人签字的声明；别的街道、别的人如同不存在', async () => {
    const { awardId } = await held();
    const { people } = office;
    expect(codes(await renounce(people['clerk-li'], { awardId }))).toEqual(['RENUNCIATION_STATEMENT_MISSING']);
    const signed = { awardId, statementDigest: digest };
    expect(codes(await renounce(people['clerk-wang-b'], signed))).toEqual(['NOT_FOUND']);
    expect(codes(await renounce(resident('bieren', randomUUID()), signed))).toEqual(['NOT_FOUND']);
    expect(codes(await renounce(people['clerk-li'], { ...signed, awardId: randomUUID() }))).toEqual(['NOT_FOUND']);
    expect(await renounce(people['clerk-li'], signed)).toMatchObject({ award: { status: 'ENDED' }, problems: [] });
  });

  it('不是本人意思的：异议成立，恢复发放', async () => {
    const { awardId, caseId } = await held();
    const { people } = office;
    await renounce(people['clerk-li'], { awardId, statementDigest: digest });
    await must(step(office, people['clerk-li'], 'raiseDisabilityObjection', { caseId, reason: '不是本人签字' }));
    const looked = { caseId, supports: true, reason: '笔迹不符' };
    await must(step(office, people['dpf-shen'], 'recordFederationReexamination', looked));
    const upheld = { caseId, upheld: true, reason: '签字不实' };
    await must(step(office, people['bureau-zheng'], 'answerDisabilityObjection', upheld));
    const [row] = await office.service.db.query('SELECT status, to_month FROM award WHERE id = $1', [awardId]);
    expect(row).toEqual({ status: 'ACTIVE', to_month: null });
  });
});

describe('弄虚作假停发 (domain §0.6 ③, §4.4)', () => {
  it.each([
    ['没有听取意见', { heardOn: null }, 'OPINION_NOT_HEARD'],
    ['没有写明情况', { finding: ' ' }, 'FINDING_MISSING'],
    ['情形发生之日在以后', { falseSince: '2026-09-25' }, 'FALSE_SINCE_IN_FUTURE'],
    ['听取意见之日在以后', { heardOn: '2026-09-25' }, 'DATE_IN_FUTURE'],
  ])('不停发：%s', async (_, input, code) => {
    const { awardId } = await held();
    expect(codes(await falseStatement(awardId, input))).toEqual([code]);
    expect(await endedEvents(awardId)).toEqual([]);
  });

  it('只由区局审定人员决定', async () => {
    await expect(falseStatement(randomUUID(), {}, office.people['bureau-wu'])).rejects.toThrow('FORBIDDEN');
    expect(codes(await falseStatement(randomUUID()))).toEqual(['NOT_FOUND']);
  });

  it('领取之前即不实的，没有一月应享：已发的追回，按有过错立账；通知书写明情况与听取意见', async () => {
    const one = await held();
    await lockSeptember();
    const ended = await falseStatement(one.awardId, { falseSince: '2026-08-10' });
    expect(ended).toMatchObject({ award: { to: '2026-08', endReason: { code: 'FALSE_STATEMENT' } }, problems: [] });
    const claims = await office.service.db.query('SELECT cause FROM recovery_claim WHERE award_id = $1', [one.awardId]);
    expect(claims).toEqual([{ cause: 'FALSE_STATEMENT' }]);
    const { stops } = await theCase(one);
    expect(stops).toHaveLength(1);
    for (const said of ['弄虚作假', '2026年9月起', '系伪造', '2026年9月22日听取意见', '应当退回', '行政复议'])
      expect(stops[0]?.text).toContain(said);
    const stored = await office.service.db.query('SELECT finding, opinion FROM award_ground WHERE award_id = $1', [
      one.awardId,
    ]);
    expect(stored[0].opinion.includes('认错') || stored[0].finding.includes('伪造')).toBe(false);
  });
});

describe('已经终止的补贴，后来才查明弄虚作假 (domain §4.4)', () => {
  const claimsOf = (awardId: string) =>
    office.service.db.query('SELECT cause, claimed::int FROM recovery_claim WHERE award_id = $1', [awardId]);
  /** Renounced in September, of which the roll is locked. */
  async function renounced(): Promise<Held> {
    const one = early.pop() ?? (await held());
    await lockSeptember();
    await renounce(resident('wo', one.person.id), { awardId: one.awardId });
    return one;
  }

  it('听取意见后由区局审定人员决定：此前多发的立账追回，办件的终止月份随之更正，留通知书与救济', async () => {
    const one = await renounced();
    expect(codes(await falseStatement(one.awardId, { falseSince: '2026-08-10', heardOn: null }))).toEqual([
      'OPINION_NOT_HEARD',
    ]);
    expect(await claimsOf(one.awardId)).toEqual([]);
    const found = await falseStatement(one.awardId, { falseSince: '2026-08-10' });
    expect(found).toMatchObject({ award: { to: '2026-08', endReason: { code: 'FALSE_STATEMENT' } }, problems: [] });
    expect(await claimsOf(one.awardId)).toEqual([{ cause: 'FALSE_STATEMENT', claimed: 17_600 }]);
    const shown = await theCase(one);
    expect(shown).toMatchObject({ status: 'TERMINATED', end: { lastMonth: '2026-08', reasonCode: 'FALSE_STATEMENT' } });
    expect(shown.stops).toHaveLength(2);
    for (const said of ['已发放至2026年9月止', '起止月份予以更正', '2026年9月起', '应当退回', '行政复议'])
      expect(shown.stops[1]?.text).toContain(said);
    expect(codes(await falseStatement(one.awardId, { falseSince: '2026-08-10' }))).toEqual(['AWARD_OVER']);
  });

  it('多发的由区局负责人作出追缴决定：可以分期，书面载明救济；只决定一次，期数不超过规定', async () => {
    const { people, service } = office;
    const found = await service.db.query(`SELECT id FROM recovery_claim WHERE status = 'OPENED' LIMIT 1`);
    const { id: recoveryId } = found[0] as { id: string };
    const decide = (more: object, who: Asker = people['bureau-zheng']) =>
      act<{ recovery: Record<string, unknown> | null; problems: readonly Said[] }>(
        office,
        who,
        [
          'decideDisabilityRecovery',
          'DecideDisabilityRecoveryInput',
          `recovery { status balance nextDueOn overdue decision { plan number by { account } document { kind text remedy { reconsiderationDays } } }
             instalments { ordinal dueOn amount } }`,
        ],
        {
          recoveryId,
          plan: 'INSTALMENTS',
          instalments: 3,
          firstDueOn: '2026-10-20',
          reason: '一次退回有困难',
          ...more,
        },
      );
    await expect(decide({}, people['bureau-wu'])).rejects.toThrow('FORBIDDEN');
    expect(codes(await decide({ recoveryId: randomUUID() }))).toEqual(['NOT_FOUND']);
    expect(codes(await decide({ instalments: 37 }))).toEqual(['TOO_MANY_INSTALMENTS']);
    expect(codes(await decide({ instalments: 1 }))).toEqual(['INSTALMENTS_INVALID']);
    expect(codes(await decide({ firstDueOn: '2026-09-24' }))).toEqual(['RECOVERY_DATE']);
    const { recovery, problems } = await decide({});
    expect(problems).toEqual([]);
    expect(recovery).toMatchObject({
      ...{ status: 'DECIDED', balance: '176.00', nextDueOn: '2026-10-20', overdue: false },
      decision: {
        ...{ plan: 'INSTALMENTS', by: { account: 'bureau-zheng' } },
        document: { kind: 'RECOVERY', remedy: { reconsiderationDays: 60 } },
      },
      instalments: [
        { ordinal: 1, dueOn: '2026-10-20', amount: '58.66' },
        { ordinal: 2, dueOn: '2026-11-20', amount: '58.66' },
        { ordinal: 3, dueOn: '2026-12-20', amount: '58.68' },
      ],
    });
    const decision = recovery?.decision as { document: { text: string } } | undefined;
    const text = decision?.document.text ?? '';
    for (const said of ['困难残疾人生活补贴', '2026年9月', '分3期退回', '一次退回有困难', '行政复议'])
      expect(text).toContain(said);
    expect(codes(await decide({}))).toEqual(['RECOVERY_WRONG_STATE']);
  });

  it('不实发生在最后一个月以后的，没有多发，不办', async () => {
    const one = await renounced();
    expect(codes(await falseStatement(one.awardId, { falseSince: '2026-09-10' }))).toEqual(['AWARD_OVER']);
  });

  it('异议成立的，更正撤回，仍按原来的原因终止；今天是否符合条件不影响', async () => {
    const { people } = office;
    const one = await renounced();
    await falseStatement(one.awardId, { falseSince: '2026-08-10' });
    const { caseId } = one;
    await must(step(office, people['clerk-li'], 'raiseDisabilityObjection', { caseId, reason: '材料是真的' }));
    await must(
      step(office, people['dpf-shen'], 'recordFederationReexamination', { caseId, supports: true, reason: '属实' }),
    );
    await must(
      step(office, people['bureau-zheng'], 'answerDisabilityObjection', { caseId, upheld: true, reason: '属实' }),
    );
    expect(await theCase(one)).toMatchObject({
      ...{ status: 'TERMINATED', end: { lastMonth: '2026-09', reasonCode: 'RENOUNCED' } },
    });
  });
});

describe('资格复核不合格停发', () => {
  it('听取意见后由区局停发：自次月起，办件停发，留停发通知书', async () => {
    const one = await held();
    const { people } = office;
    await office.service.db.query('UPDATE disability_certificate SET confirmed = false WHERE person_id = $1', [
      one.person.id,
    ]);
    const opening = ['openDisabilityRecheck', 'OpenDisabilityRecheckInput', 'recheck { id }'] as const;
    const opened = await act<{ recheck: { id: string } }>(office, people['bureau-wu'], opening, {
      ...{ year: 2026, division: streetA },
    });
    const settling = ['settleDisabilityRecheckTask', 'SettleDisabilityRecheckTaskInput', 'task { status }'] as const;
    const failed = { recheckId: opened.recheck.id, awardId: one.awardId, outcome: 'FAILED', finding: '证件不实' };
    expect(codes(await act(office, people['bureau-wu'], settling, failed))).toEqual(['OPINION_NOT_HEARD']);
    const heard = { ...failed, heardOn: '2026-09-23', opinion: '没有意见' };
    expect(await act(office, people['bureau-wu'], settling, heard)).toMatchObject({ task: { status: 'FAILED' } });
    const found = await theCase(one);
    expect(found).toMatchObject({ status: 'TERMINATED', end: { lastMonth: '2026-09', reasonCode: 'RECHECK_FAILED' } });
    expect(found.stops).toHaveLength(1);
    for (const said of ['资格复核不合格', '证件不实', '2026年9月23日听取意见'])
      expect(found.stops[0]?.text).toContain(said);
    expect(await endedEvents(one.awardId)).toMatchObject([{ data: { reasonCode: 'RECHECK_FAILED' } }]);
    expect(codes(await act(office, people['bureau-wu'], settling, heard))).toEqual(['RECHECK_TASK_CLOSED']);
  });
});

describe('追缴逾期未退 (domain §17 A.3)', () => {
  it('到期次日起催告，未满间隔不再催；台账列为逾期', async () => {
    const reminded = async () => {
      await settled(office.service);
      const events = await eventsOn(office.service.transport, 'yimen.disability');
      return events.filter(({ data }) => (data as { changeCode?: string }).changeCode === 'REMINDED').length;
    };
    await office.jumpTo('2026-10-20');
    expect(await reminded()).toBe(0);
    await office.jumpTo('2026-10-21');
    await office.jumpTo('2026-10-22');
    expect(await reminded()).toBe(1);
    const answer = await office.service.query<{ disabilityRecoveries: { nodes: { overdue: boolean }[] } }>(
      office.people['bureau-wu'],
      '{ disabilityRecoveries(filter: { overdue: true }) { nodes { overdue instalments { remindedOn } } } }',
    );
    expect(dataOf(answer).disabilityRecoveries.nodes).toMatchObject([
      { overdue: true, instalments: [{ remindedOn: '2026-10-21' }, { remindedOn: null }, { remindedOn: null }] },
    ]);
  });
});
