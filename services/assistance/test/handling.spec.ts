import { dataOf, postTold, publishAsOutside, settled, streetA } from '@yimen/testing';
import { aFamily, allScopes } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { answerAll, applied, doneCase, proposed, step, underCheck } from './support/steps.js';

const day = '2026-10-20';

describe('经办与确认分离；核对来源一项不少', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());
  const stepsOf = async (account: 'leader-zhou' | 'clerk-li', id: string) => {
    const document = 'query ($id: ID!) { subsistenceCase(id: $id) { nextSteps { code } } }';
    const answer = await office.service.query<{ subsistenceCase: { nextSteps: { code: string }[] } }>(
      office.people[account],
      document,
      { id },
    );
    return dataOf(answer).subsistenceCase.nextSteps.map(({ code }) => code);
  };

  it('an answer of no data from every source passes nobody, until a source answers really', async () => {
    const { people } = office;
    const { id: caseId } = await underCheck(office, await aFamily(office), ['BANK', 'TAX']);
    await answerAll(office, caseId, [], 'NO_DATA');
    const proposal = { caseId, kind: 'APPROVE' };
    const { problems } = await step(office, people['reviewer-sun'], 'proposeDecision', proposal);
    expect(problems).toMatchObject([{ code: 'VERIFICATION_INCOMPLETE', missing: ['BANK', 'TAX'] }]);
    const seen = await office.service.query<{ subsistenceCase: { checks: { id: string }[]; checkConclusion: string } }>(
      people['reviewer-sun'],
      'query ($id: ID!) { subsistenceCase(id: $id) { checkConclusion checks { id } } }',
      { id: caseId },
    );
    const { checks, checkConclusion } = dataOf(seen).subsistenceCase;
    expect(checkConclusion).toBe('INCOMPLETE');
    const paper = { caseId, checkId: checks[0]?.id, status: 'OK', items: [], documentNo: '复〔2026〕2号' };
    const answered = doneCase(await step(office, people['verify-feng'], 'recordCheckAnswer', paper));
    expect(answered.checkConclusion).toBe('PASS');
  });

  it('an officer who accepted the case and is then made the leader does not confirm it; another leader does', async () => {
    const { people, service } = office;
    const street = { key: 'confirmAuthority', value: 'STREET', effectiveFrom: '2026-01-01' };
    expect((await publish(office, street)).problems).toEqual([]);
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    // A leader who lengthens the limit supervises the case and does not handle it.
    const longer = { caseId, reason: '家庭情况复杂，需要邻访' };
    await step(office, people['leader-zhou'], 'extendDeadline', longer);
    await office.jumpTo('2026-10-28');
    await publishAsOutside(service.transport, postTold('clerk-li', 'street-leader', streetA));
    await settled(service);
    const refused = await step(office, people['clerk-li'], 'confirmSubsistenceCase', { caseId });
    expect(refused.problems).toMatchObject([
      {
        __typename: 'SubsistenceHandlerCannotConfirm',
        code: 'HANDLER_CANNOT_CONFIRM',
        handler: 'clerk-li',
        step: { code: 'apply', label: '提交申请' },
      },
    ]);
    const grounds = [{ code: 'NOT_RESIDENT', text: '不在本地居住' }];
    const no = await step(office, people['clerk-li'], 'refuseSubsistenceCase', { caseId, reasons: grounds });
    expect(no.problems).toMatchObject([{ code: 'HANDLER_CANNOT_CONFIRM' }]);
    expect(await stepsOf('clerk-li', caseId)).not.toContain('confirm');
    expect(await stepsOf('leader-zhou', caseId)).toEqual(expect.arrayContaining(['confirm', 'refuse']));
    const done = doneCase(await step(office, people['leader-zhou'], 'confirmSubsistenceCase', { caseId }));
    expect(done.status).toBe('CONFIRMED');
  });

  it('the sources of the district are a minimum: one left out is named, one more is asked too', async () => {
    const { people } = office;
    const sources = { key: 'dibao.check.sources', values: ['TAX', 'BANK', 'VEHICLE'], effectiveFrom: '2026-01-01' };
    expect((await publish(office, sources)).problems).toEqual([]);
    const { id: caseId } = await applied(office, await aFamily(office));
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    const start = (of: string[]) => step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: of });
    expect((await start(['BANK'])).problems).toMatchObject([
      { __typename: 'SubsistenceCheckSourceRequired', code: 'CHECK_SOURCE_REQUIRED', missing: ['TAX', 'VEHICLE'] },
    ]);
    expect(doneCase(await start(['BANK', 'TAX', 'VEHICLE', 'SECURITIES'])).status).toBe('INVESTIGATING');
  });

  it('a source that the consents do not cover is named with those who did not consent', async () => {
    const { people } = office;
    const family = await aFamily(office, { scopes: allScopes.filter((scope) => scope !== 'SECURITIES') });
    const { id: caseId } = await applied(office, family);
    doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    const sources = ['BANK', 'TAX', 'VEHICLE', 'SECURITIES'];
    const { problems } = await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources });
    const adults = family.members.slice(0, 2).map(({ personId }) => ({ id: personId }));
    expect(problems).toMatchObject([{ code: 'AUTHORIZATION_MISSING', persons: adults, sources: ['SECURITIES'] }]);
  });
});
