import { randomUUID } from 'node:crypto';
import { type Asker, type BootedService, dataOf, moveClock, officer, postTold, streetA } from '@yimen/testing';
import { aCaseInWork, aFrontOffice, personTold, tell } from './a-front-office.js';

const publishing = `mutation ($input: PublishOfficeParameterInput!, $key: String!) {
  publishOfficeParameter(input: $input, idempotencyKey: $key) {
    parameter { key name unit values effectiveFrom source } problems { __typename code field } } }`;

interface Published {
  readonly publishOfficeParameter: {
    readonly parameter: { readonly values: string[]; readonly source: string } | null;
    readonly problems: { readonly code: string }[];
  };
}

describe('预警参数 the district says when limits warn, and whom', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];
  const zheng = officer('bureau-zheng');
  // 14 working days from 2026-09-18 to 2026-10-15; on 2026-09-24 ten are left.
  const running = aCaseInWork({ dueOn: '2026-10-15', dueFrom: '2026-09-18' });

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
    await tell(house, postTold('bureau-zheng', 'bureau-leader', '370112'), ...running.events);
  });
  afterAll(() => house.close());

  const good = {
    key: 'warning.yellow.daysLeft',
    values: ['12'],
    effectiveFrom: '2026-09-24',
    documentNo: '历城民〔2026〕9号',
  };
  const publish = async (input: object, asker: Asker = zheng) => {
    const answer = await house.query<Published>(asker, publishing, { input: { ...good, ...input }, key: randomUUID() });
    return dataOf(answer).publishOfficeParameter;
  };
  const dueSoon = async () => {
    const list = '{ worklist(kind: DUE_SOON) { nodes { case { id } warning } } }';
    type Listed = { worklist: { nodes: { case: { id: string }; warning: string }[] } };
    return dataOf(await house.query<Listed>(askers['leader-zhou'], list)).worklist.nodes.map(({ warning }) => warning);
  };

  it('begins with the platform’s own values, each with its source', async () => {
    const document = '{ officeParameters(first: 50) { nodes { key name unit values source } } }';
    type Listed = { officeParameters: { nodes: { key: string; values: string[] }[] } };
    const { nodes } = dataOf(await house.query<Listed>(askers['clerk-li'], document)).officeParameters;
    expect(nodes.map(({ key }) => key)).toHaveLength(23);
    expect(nodes.find(({ key }) => key === 'warning.escalate.red')?.values).toEqual(['street-leader']);
    expect(await dueSoon()).toEqual([]);
  });

  it('reckons every limit that runs again at once', async () => {
    const published = await publish({});
    expect(published).toMatchObject({ parameter: { values: ['12'], source: '历城民〔2026〕9号' }, problems: [] });
    expect(await dueSoon()).toEqual(['YELLOW']);
  });

  it('holders of a residence permit are accepted where they live from the day on which the district allows it (57号第五条)', async () => {
    const migrant = randomUUID();
    await tell(house, personTold(migrant, '110101001', { residenceDivision: streetA }));
    const opening = `mutation ($input: OpenIntakeInput!, $key: String!) { openIntake(input: $input, idempotencyKey: $key) {
      intake { id } problems { code } } }`;
    const open = async () => {
      const input = { applicantId: migrant, division: streetA, reason: '在本地居住多年，申请低保', items: ['AST-01'] };
      type Opened = { openIntake: { intake: object | null; problems: { code: string }[] } };
      const answer = await house.query<Opened>(askers['clerk-li'], opening, { input, key: randomUUID() });
      return dataOf(answer).openIntake.problems.map(({ code }) => code);
    };
    expect(await open()).toEqual(['WRONG_ACCEPTANCE_PLACE']);
    expect((await publish({ key: 'acceptance.residencePermit', values: ['MAYBE'] })).problems).toMatchObject([
      { code: 'OFFICE_PARAMETER_VALUE' },
    ]);
    expect((await publish({ key: 'acceptance.residencePermit', values: ['YES'] })).problems).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('lets a later value take effect on its day, by the calendar alone', async () => {
    expect(
      (await publish({ key: 'warning.red.daysLeft', values: ['11'], effectiveFrom: '2026-09-25' })).problems,
    ).toEqual([]);
    expect(await dueSoon()).toEqual(['YELLOW']);
    await moveClock('2026-09-25', house);
    expect(await dueSoon()).toEqual(['RED']);
  });

  it.each([
    ['a second value from the same day', { effectiveFrom: '2026-09-24' }, 'OFFICE_PARAMETER_FROM_PAST'],
    ['a parameter that is none', { key: 'warning.blue' }, 'OFFICE_PARAMETER_UNKNOWN'],
    ['a share above all', { key: 'warning.red.shareUsed', values: ['101'] }, 'OFFICE_PARAMETER_VALUE'],
    ['a number that is none', { values: ['a few'] }, 'OFFICE_PARAMETER_VALUE'],
    ['two numbers', { values: ['1', '2'] }, 'OFFICE_PARAMETER_VALUE'],
    ['a role that is none', { key: 'warning.escalate.red', values: ['mayor'] }, 'OFFICE_PARAMETER_VALUE'],
    ['a limit longer than the nation’s', { key: 'limit.forward', values: ['2'] }, 'OFFICE_LIMIT_LONGER'],
    ['an age that is the law’s', { key: 'outreach.age.adult', values: ['16'] }, 'OFFICE_PARAMETER_UNKNOWN'],
    [
      'a cell of the matrix that assistance decides itself',
      { key: 'matrix.DIBAO.ORPHAN', values: ['STACKED'] },
      'OFFICE_PARAMETER_UNKNOWN',
    ],
    ['no document', { documentNo: ' ' }, 'OFFICE_PARAMETER_DOCUMENT_NO'],
  ])('refuses %s', async (_what, wrong, code) => {
    const refused = await publish({ effectiveFrom: '2026-10-01', ...wrong });
    expect(refused).toMatchObject({ parameter: null, problems: [{ code }] });
  });

  it('refuses the same day twice', async () => {
    const later = { key: 'warning.red.shareUsed', values: ['80'], effectiveFrom: '2026-11-01' };
    expect((await publish(later)).problems).toEqual([]);
    expect((await publish(later)).problems).toMatchObject([{ __typename: 'OfficeParameterAlreadyPublished' }]);
  });

  it('is the bureau leader’s to publish', async () => {
    const answer = await house.query(askers['bureau-wu'], publishing, { input: good, key: randomUUID() });
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
