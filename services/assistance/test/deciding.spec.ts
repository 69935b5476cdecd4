import { randomUUID } from 'node:crypto';
import { dataOf, resident } from '@yimen/testing';
import { aFamily, signAnew, withdrawConsent } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import {
  answerAll,
  applied,
  doneCase,
  findings,
  proposed,
  questionsOf,
  type Shown,
  step,
  underCheck,
  visit,
} from './support/steps.js';

const day = '2026-09-24';

describe('受理、核对、入户、意见、公示、决定', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());
  const refusal = async (...args: Parameters<typeof step>) => (await step(...args)).problems[0];
  const stateOf = async (caseId: string): Promise<Shown> => {
    const answer = await office.service.query<{ subsistenceCase: Shown }>(
      office.people['bureau-wu'],
      'query ($id: ID!) { subsistenceCase(id: $id) { id number status version checkConclusion checks { source status documentNo } } }',
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase;
  };

  it('asks once and in full for what is missing; a second time takes a new reason', async () => {
    const { people } = office;
    const { id: caseId } = await applied(office, await aFamily(office));
    const ask = (reason?: string) =>
      step(office, people['clerk-li'], 'requestSupplement', { caseId, items: ['收入证明'], reason });
    const asked = doneCase(await ask());
    expect(asked).toMatchObject({ status: 'SUPPLEMENT', dueOn: '2026-10-24' });
    doneCase(await step(office, people['clerk-li'], 'supplySupplement', { caseId, items: ['收入证明'] }));
    expect((await ask()).problems).toMatchObject([{ __typename: 'SubsistenceSupplementReasonMissing' }]);
    expect(doneCase(await ask('所补材料字迹不清')).status).toBe('SUPPLEMENT');
    expect(await refusal(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId })).toMatchObject({
      __typename: 'SubsistenceWrongState',
      status: 'SUPPLEMENT',
    });
  });

  it('declines in writing, and a declined household may apply again', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await applied(office, family);
    const { people } = office;
    expect(await refusal(office, people['clerk-li'], 'declineToAccept', { caseId, reason: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    const declined = await step(office, people['clerk-li'], 'declineToAccept', { caseId, reason: '应由特困供养办理' });
    expect(doneCase(declined).status).toBe('NOT_ACCEPTED');
    expect((await applied(office, await signAnew(office, family))).status).toBe('SUBMITTED');
  });

  it('checks nobody whose consent was withdrawn after the application', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await applied(office, family);
    doneCase(await step(office, office.people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    const [father] = family.members;
    if (father === undefined) throw new Error('no father');
    await withdrawConsent(office, father, day);
    const start = { caseId, sources: ['BANK'] };
    expect(await refusal(office, office.people['clerk-li'], 'startVerification', start)).toMatchObject({
      __typename: 'SubsistenceAuthorizationMissing',
      persons: [{ id: father.personId }],
    });
    expect(await questionsOf(office, caseId)).toHaveLength(0);
  });

  it('asks each source with the consents it rests on, and passes nobody while one is silent (domain §19.18)', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family, ['BANK', 'TAX']);
    const questions = await questionsOf(office, caseId);
    expect(questions).toHaveLength(2);
    expect(questions[0]).toMatchObject({
      personIds: family.members.map(({ personId }) => personId),
      answerBy: '2026-10-04',
    });
    expect(questions[0]?.consentIds).toHaveLength(2);
    doneCase(await visit(office, caseId, day));
    expect(await refusal(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' })).toMatchObject(
      {
        __typename: 'SubsistenceVerificationIncomplete',
        missing: expect.arrayContaining(['BANK', 'TAX']),
      },
    );
  });

  it('takes a refusal of a source as an answer: INCOMPLETE passes nobody and refuses nobody; paper heals it', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family, ['BANK']);
    await answerAll(office, caseId, [], 'REFUSED');
    expect((await stateOf(caseId)).checkConclusion).toBe('INCOMPLETE');
    doneCase(await visit(office, caseId, day));
    const reasons = [{ code: 'OTHER', text: '情况不明' }];
    for (const input of [{ kind: 'APPROVE' }, { kind: 'REFUSE', reasons }]) {
      const refused = await refusal(office, people['reviewer-sun'], 'proposeDecision', { caseId, ...input });
      expect(refused).toMatchObject({ code: 'VERIFICATION_INCOMPLETE', missing: ['BANK'] });
    }
    const [question] = await questionsOf(office, caseId);
    const paper = { caseId, checkId: question?.checkId, status: 'OK', items: [], documentNo: '银复〔2026〕7号' };
    expect(
      await refusal(office, people['reviewer-sun'], 'recordHomeVisit', {
        ...visitOf(caseId),
        visitors: ['nobody-1', 'nobody-2'],
      }),
    ).toMatchObject({
      code: 'VISITOR_WITHOUT_POST',
    });
    const answered = doneCase(await step(office, people['verify-feng'], 'recordCheckAnswer', paper));
    expect(answered.checkConclusion).toBe('PASS');
    expect((await stateOf(caseId)).checks).toEqual([{ source: 'BANK', status: 'OK', documentNo: '银复〔2026〕7号' }]);
    expect(await refusal(office, people['verify-feng'], 'recordCheckAnswer', paper)).toMatchObject({
      code: 'CHECK_ALREADY_ANSWERED',
    });
  });

  it('takes an answer told twice once, and one that nobody asked for not at all', async () => {
    const { id: caseId } = await underCheck(office, await aFamily(office), ['TAX']);
    await answerAll(office, caseId);
    const { version } = await stateOf(caseId);
    await answerAll(office, caseId);
    expect((await stateOf(caseId)).version).toBe(version);
  });

  it('refuses a visit by one, by nobody with a post here, before acceptance or after today', async () => {
    const { people } = office;
    const { id: caseId } = await underCheck(office, await aFamily(office));
    const by = (more: Record<string, unknown>) =>
      refusal(office, people['investigator-zhao'], 'recordHomeVisit', { ...visitOf(caseId), ...more });
    expect(await by({ visitors: ['investigator-zhao'] })).toMatchObject({
      code: 'VISITORS_TOO_FEW',
      count: 1,
      required: 2,
    });
    expect(await by({ visitors: ['investigator-zhao', 'investigator-zhao'] })).toMatchObject({
      code: 'VISITORS_TOO_FEW',
    });
    expect(await by({ visitors: ['investigator-zhao', 'clerk-wang-b'] })).toMatchObject({
      code: 'VISITOR_WITHOUT_POST',
    });
    // 村居陪同、核对中心不入户 (domain §22)
    expect(await by({ visitors: ['investigator-zhao', 'verify-feng'] })).toMatchObject({
      code: 'VISITOR_WITHOUT_POST',
    });
    expect(await by({ visitedOn: '2026-09-25' })).toMatchObject({ code: 'DATE_IN_FUTURE' });
    expect(await by({ visitedOn: '2026-09-23' })).toMatchObject({ code: 'DATE_TOO_EARLY' });
    expect(await by({ photoDigests: ['not-a-digest'] })).toMatchObject({ code: 'PHOTO_DIGEST' });
  });

  it('lets no near relative visit, and asks the district to visit their household', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const { id: caseId } = await applied(office, family, { nearRelativeOf: ['investigator-qian'] });
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['clerk-li'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId);
    expect((await visit(office, caseId, day)).problems).toMatchObject([{ code: 'VISITOR_IS_RELATIVE' }]);
    const street = { ...visitOf(caseId), visitors: ['investigator-zhao', 'reviewer-sun'] };
    doneCase(await step(office, people['investigator-zhao'], 'recordHomeVisit', street));
    const propose = { caseId, kind: 'APPROVE' };
    expect(await refusal(office, people['reviewer-sun'], 'proposeDecision', propose)).toMatchObject({
      code: 'DISTRICT_VISIT_MISSING',
    });
    const district = { ...visitOf(caseId), visitors: ['investigator-zhao', 'bureau-wu'] };
    doneCase(await step(office, people['bureau-wu'], 'recordHomeVisit', district));
    expect(doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', propose)).status).toBe('PROPOSED');
  });

  it('proposes nothing for an income that equals the standard: equal is not below', async () => {
    const { people } = office;
    const family = await aFamily(office);
    const [father] = family.members;
    const incomes = [{ personId: father?.personId, kind: 'WAGE', monthlyAmount: '3000.00' }];
    const { id: caseId } = await applied(office, family, { incomes });
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    doneCase(await step(office, people['clerk-li'], 'startVerification', { caseId, sources: ['BANK'] }));
    await answerAll(office, caseId);
    doneCase(await visit(office, caseId, day));
    expect((await stateOf(caseId)).checkConclusion).toBe('EXCEED');
    expect(await refusal(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' })).toMatchObject(
      {
        __typename: 'SubsistenceIncomeNotBelowStandard',
        perCapita: '1000.00',
        standard: '1000.00',
      },
    );
  });

  it('lets neither who visited nor who proposed decide, and nobody without the authority', async () => {
    const { people } = office;
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    const confirm = (who: (typeof people)['clerk-li']) => refusal(office, who, 'confirmSubsistenceCase', { caseId });
    doneCase(await step(office, people['reviewer-sun'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    expect(await confirm(people['leader-zhou'])).toMatchObject({ __typename: 'SubsistenceNoAuthority' });
    expect(await confirm(people['bureau-zheng'])).toMatchObject({
      code: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-10-02',
    });
    const denied = await office.service.query(
      people['clerk-li'],
      'mutation ($id: ID!) { confirmSubsistenceCase(input: { caseId: $id }, idempotencyKey: "a-key-of-eight") { problems { code } } }',
      { id: caseId },
    );
    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows as next steps what the guard lets pass, to each actor their own', async () => {
    const { people, service } = office;
    const family = await aFamily(office);
    const { id } = await applied(office, family);
    const stepsOf = async (who: (typeof people)['clerk-li']) => {
      const answer = await service.query<{ subsistenceCase: { nextSteps: { code: string }[] } }>(
        who,
        'query ($id: ID!) { subsistenceCase(id: $id) { nextSteps { code } } }',
        { id },
      );
      return dataOf(answer).subsistenceCase.nextSteps.map(({ code }) => code);
    };
    expect(await stepsOf(people['clerk-li'])).toEqual([
      ...['accept', 'requestSupplement', 'declineToAccept', 'transferCase'],
      ...['registerNearRelative', 'recordComplaint', 'withdraw'],
    ]);
    expect(await stepsOf(people['bureau-zheng'])).toEqual([]);
    expect(await stepsOf(resident('resident-wei', family.members[0]?.personId ?? ''))).toEqual(['withdraw']);
  });

  it('does not tell the verify center what is decided, and tells the auditor', async () => {
    const { people, service } = office;
    const { id } = await proposed(office, await aFamily(office), day);
    const posted = { caseId: id, place: '一村', postedOn: day };
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', posted));
    const ask = async (who: (typeof people)['clerk-li']) => {
      const answer = await service.query<{ subsistenceCase: unknown }>(
        who,
        'query ($id: ID!) { subsistenceCase(id: $id) { proposal { kind monthlyAmount } notice { content } determination { amount } award { monthlyAmount } } }',
        { id },
      );
      return dataOf(answer).subsistenceCase;
    };
    expect(await ask(people['verify-feng'])).toEqual({
      proposal: { kind: 'APPROVE', monthlyAmount: null },
      notice: { content: '' },
      determination: null,
      award: null,
    });
    for (const reader of [people['reviewer-sun'], people['auditor-he']]) {
      expect(await ask(reader)).toMatchObject({
        notice: { content: expect.stringContaining('1200.00') },
        determination: { amount: '1200.00' },
      });
    }
  });

  it('decides by the street where the province has said so, in 20 working days', async () => {
    const { people } = office;
    const done = await publish(office, {
      key: 'confirmAuthority',
      value: 'STREET',
      effectiveFrom: '2026-09-01',
      division: '370112',
    });
    expect(done.problems).toEqual([]);
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    expect(await refusal(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId })).toMatchObject({
      code: 'NO_AUTHORITY',
    });
    expect(await refusal(office, people['leader-zhou'], 'confirmSubsistenceCase', { caseId })).toMatchObject({
      code: 'PUBLICITY_NOT_FINISHED',
    });
    const answer = await office.service.query<{ subsistenceCase: { deadlines: unknown } }>(
      people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { deadlines { name dueOn limit unit } } }',
      { id: caseId },
    );
    expect(dataOf(answer).subsistenceCase.deadlines).toContainEqual({
      ...{ name: 'limit.dibao.street', limit: 20, unit: 'WORKING_DAY' },
      dueOn: '2026-10-29',
    });
  });

  it('answers an idempotent repetition with the first result and does it once', async () => {
    const { people } = office;
    const { id: caseId } = await applied(office, await aFamily(office));
    const key = randomUUID();
    const first = doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }, key));
    const second = doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }, key));
    expect(second).toEqual(first);
    const anew = await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId });
    expect(anew.problems).toMatchObject([{ code: 'WRONG_STATE', status: 'ACCEPTED' }]);
  });
});

function visitOf(caseId: string) {
  const photoDigests = ['c'.repeat(64)];
  return { caseId, visitedOn: day, findings, photoDigests, visitors: ['investigator-zhao', 'investigator-qian'] };
}
