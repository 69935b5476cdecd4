import { dataOf, eventsOn, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { doneCase, proposed, step } from './support/steps.js';

const day = '2026-09-24';

type Draw = { draw: { decided: number; drawn: number; share: string } | null; problems: { code: string }[] };

describe('街道确认：20 个工作日；区局抽查、责令纠正（社会救助法第四十四条）', () => {
  let office: Office;
  const cases: string[] = [];
  beforeAll(async () => {
    office = await anOffice(day);
    await publish(office, { key: 'confirmAuthority', value: 'STREET', effectiveFrom: '2026-09-01' });
  });
  afterAll(() => office.close());

  const draw = async (input: object, who = office.people['bureau-wu']) => {
    const answer = await office.service.query<{ drawSpotChecks: Draw }>(
      who,
      `mutation ($input: DrawSpotChecksInput!, $key: String!) { drawSpotChecks(input: $input, idempotencyKey: $key) {
        draw { decided drawn share } problems { code } } }`,
      { input: { division: '370112', month: '2026-10', ...input }, key: crypto.randomUUID() },
    );
    return dataOf(answer).drawSpotChecks;
  };
  const drawn = async () => {
    const answer = await office.service.query<{
      spotChecks: { edges: { node: { ordinal: number; finding: string | null; case: { id: string } } }[] };
    }>(
      office.people['bureau-wu'],
      '{ spotChecks(division: "370112", month: "2026-10") { edges { node { ordinal finding case { id } } } } }',
    );
    return dataOf(answer).spotChecks.edges.map(({ node }) => node);
  };
  const check = (caseId: string, finding: string, more: object = {}) =>
    step(office, office.people['bureau-wu'], 'recordSpotCheck', {
      ...{ caseId, finding, visitors: ['bureau-wu', 'bureau-zheng'], visitedOn: '2026-11-03', reasons: '入户核实' },
      ...more,
    });
  const revoke = (caseId: string, more: object = {}) =>
    step(office, office.people['bureau-zheng'], 'revokeConfirmation', {
      ...{ caseId, reason: '家庭成员隐瞒经营收入，原认定有误。' },
      ...more,
    });
  const awardOf = async (id: string) =>
    dataOf(
      await office.service.query<{ subsistenceCase: Record<string, unknown> }>(
        office.people['bureau-wu'],
        `query ($id: ID!) { subsistenceCase(id: $id) { status decision { authority } award { status to }
          revocations { on confirmedOn opinionHeardOn remedy { reconsiderationDays } } spotChecks { finding drawnOn } } }`,
        { id },
      ),
    ).subsistenceCase;

  it('街道负责人在 20 个工作日内确认，区局不确认', async () => {
    for (let at = 0; at < 4; at += 1) cases.push((await proposed(office, await aFamily(office), day)).id);
    const [first = ''] = cases;
    const deadlines = await office.service.query<{ subsistenceCase: { deadlines: { name: string; dueOn: string }[] } }>(
      office.people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { deadlines { name dueOn } } }',
      { id: first },
    );
    expect(dataOf(deadlines).subsistenceCase.deadlines).toContainEqual({
      name: 'limit.dibao.street',
      dueOn: '2026-10-29',
    });
    for (const caseId of cases) {
      doneCase(await step(office, office.people['clerk-li'], 'postPublicNotice', { caseId, postedOn: day }));
    }
    await office.jumpTo('2026-10-09');
    const confirm = (who: (typeof office.people)['clerk-li'], caseId: string) =>
      step(office, who, 'confirmSubsistenceCase', { caseId });
    expect((await confirm(office.people['bureau-zheng'], first)).problems).toMatchObject([{ code: 'NO_AUTHORITY' }]);
    for (const caseId of cases)
      expect(doneCase(await confirm(office.people['leader-zhou'], caseId)).status).toBe('CONFIRMED');
  });

  it('还没有抽查，不能撤销；区局自己的确认也不能', async () => {
    const [first = ''] = cases;
    expect((await revoke(first)).problems).toMatchObject([{ code: 'SPOT_CHECK_FOUND_NOTHING' }]);
  });

  it('月份过完才抽，不低于规定比例，不足一件的进一件；抽过不能重抽；街道不抽', async () => {
    expect((await draw({})).problems).toMatchObject([{ code: 'SPOT_CHECK_MONTH_OPEN' }]);
    await office.jumpTo('2026-11-03');
    expect((await draw({ share: '10%' })).problems).toMatchObject([{ code: 'SPOT_CHECK_SHARE' }]);
    expect(await draw({})).toMatchObject({ draw: { decided: 4, drawn: 2, share: '30%' }, problems: [] });
    expect((await draw({})).problems).toMatchObject([{ code: 'SPOT_CHECKS_ALREADY_DRAWN' }]);
    const lines = await drawn();
    expect(lines.map(({ ordinal, finding }) => [ordinal, finding])).toEqual([
      [1, null],
      [2, null],
    ]);
    const denied = await office.service.query(
      office.people['clerk-li'],
      `mutation { drawSpotChecks(input: { division: "370112001", month: "2026-10" }, idempotencyKey: "a-key-of-eight") { problems { code } } }`,
    );
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('区局两人入户抽查；街道人员不算；正确的不能撤销', async () => {
    const [line] = await drawn();
    const caseId = line?.case.id ?? '';
    const street = await check(caseId, 'CORRECT', { visitors: ['bureau-wu', 'investigator-zhao'] });
    expect(street.problems).toMatchObject([{ code: 'VISITOR_WITHOUT_POST' }]);
    expect((await check(caseId, 'CORRECT', { visitors: ['bureau-wu'] })).problems).toMatchObject([
      { code: 'VISITORS_TOO_FEW' },
    ]);
    doneCase(await check(caseId, 'CORRECT'));
    expect((await drawn())[0]).toMatchObject({ finding: 'CORRECT' });
    expect((await revoke(caseId)).problems).toMatchObject([{ code: 'SPOT_CHECK_FOUND_NOTHING' }]);
  });

  it('有误的，听取意见后撤销：待遇止于当月，办件退回重新调查，可以再次确认', async () => {
    const [, line] = await drawn();
    const caseId = line?.case.id ?? '';
    doneCase(await check(caseId, 'WRONG'));
    expect((await revoke(caseId)).problems).toMatchObject([{ code: 'OPINION_NOT_HEARD_BEFORE' }]);
    const opinion = { heardOn: '2026-11-03', said: '户主称收入已减少' };
    const back = doneCase(await revoke(caseId, { opinion }));
    expect(back.status).toBe('INVESTIGATING');
    expect(await awardOf(caseId)).toMatchObject({
      ...{ status: 'INVESTIGATING', decision: null, award: { status: 'ENDED', to: '2026-11' } },
      revocations: [
        {
          on: '2026-11-03',
          confirmedOn: '2026-10-09',
          opinionHeardOn: '2026-11-03',
          remedy: { reconsiderationDays: 60 },
        },
      ],
      spotChecks: [{ finding: 'WRONG', drawnOn: '2026-11-03' }],
    });
    const again = await step(office, office.people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' });
    expect(doneCase(again).status).toBe('PROPOSED');
    doneCase(await step(office, office.people['clerk-li'], 'postPublicNotice', { caseId, postedOn: '2026-11-03' }));
    await office.jumpTo('2026-11-11');
    doneCase(await step(office, office.people['leader-zhou'], 'confirmSubsistenceCase', { caseId }));
    expect(await awardOf(caseId)).toMatchObject({ status: 'CONFIRMED', award: { status: 'ACTIVE', to: null } });
  });

  it('每一步都讲给别人听', async () => {
    await settled(office.service);
    const types = new Set((await eventsOn(office.service.transport, 'yimen.assistance')).map(({ type }) => type));
    for (const what of ['spot-check.drawn', 'case.spot-checked', 'case.confirmation-revoked', 'award.ended']) {
      expect(types).toContain(`yimen.assistance.${what}.v1`);
    }
  });
});
