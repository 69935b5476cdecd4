import type { BootedService } from '@yimen/testing';
import { dataOf, resident } from '@yimen/testing';
import { crossBorderRefused } from '../src/cross-border/cross-border-guidance.query.js';
import { act, aRegistry, district } from './a-registry.js';

const guidance = `query ($input: CrossBorderGuidanceInput!) { crossBorderGuidance(input: $input) {
  routedToProvincial office { name appointmentUrl } parties { kind materials { code } } } }`;
const publish = {
  mutation: 'publishCrossBorderOffice',
  input: 'PublishCrossBorderOfficeInput',
  selection: 'office { id name effectiveFrom }',
};
const office = {
  ...{ division: district, name: '济南市民政局涉外婚姻登记处', address: '济南市历下区' },
  ...{ telephone: '0531-00000000', appointmentUrl: 'https://appointment.example/jinan', documentNo: '济民〔2026〕3号' },
};

describe('涉外、涉港澳台、华侨: where to go', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aRegistry>>['askers'];

  beforeAll(async () => {
    ({ house, askers } = await aRegistry());
  });
  afterAll(() => house.close());

  const asked = async (parties: readonly string[]) =>
    dataOf(
      await house.query<{ crossBorderGuidance: Record<string, unknown> }>(
        resident('somebody', '018f6b2e-0000-7000-8000-000000000011'),
        guidance,
        { input: { matter: 'MARRIAGE', parties, division: '370112001' } },
      ),
    ).crossBorderGuidance;

  it('anybody learns that a foreigner’s marriage belongs to the province, and from the day of publishing where', async () => {
    expect(await asked(['MAINLAND', 'MAINLAND'])).toMatchObject({ routedToProvincial: false, office: null });
    expect(await asked(['MAINLAND', 'FOREIGNER'])).toMatchObject({ routedToProvincial: true, office: null });
    const published = await act<'office'>(house, askers['leader-qian'], publish, {
      ...office,
      effectiveFrom: '2026-09-24',
    });
    expect(published).toMatchObject({ problems: [], office: { name: office.name } });
    expect(await asked(['MAINLAND', 'FOREIGNER'])).toMatchObject({
      routedToProvincial: true,
      office: { name: office.name, appointmentUrl: office.appointmentUrl },
      parties: [{ kind: 'MAINLAND' }, { kind: 'FOREIGNER' }],
    });
  });

  it('the registry of a district refuses it with the way there, and not for want of papers', async () => {
    const ctx = { db: house.db, today: '2026-09-24' } as Parameters<typeof crossBorderRefused>[0];
    const order = { matter: 'MARRIAGE', division: district } as const;
    expect(await crossBorderRefused(ctx, { ...order, parties: ['MAINLAND', 'MAINLAND'] })).toBeNull();
    expect(await crossBorderRefused(ctx, { ...order, parties: ['HONG_KONG_MACAO_TAIWAN', 'MAINLAND'] })).toMatchObject({
      __typename: 'MarriageRouteToProvincial',
      code: 'ROUTE_TO_PROVINCIAL',
      office: { name: office.name },
      message: expect.stringContaining(office.name),
    });
  });

  it('is published once a day and division, by the leader, with a link that is one', async () => {
    const leader = askers['leader-qian'];
    const code = async (input: object) => (await act<'office'>(house, leader, publish, input)).problems[0]?.code;
    expect(await code({ ...office, effectiveFrom: '2026-09-24' })).toBe('CROSS_BORDER_OFFICE_ALREADY_PUBLISHED');
    expect(await code({ ...office, effectiveFrom: '2026-09-23' })).toBe('DATE_IN_PAST');
    expect(await code({ ...office, effectiveFrom: '2026-10-01', appointmentUrl: 'javascript:alert(1)' })).toBe(
      'URL_INVALID',
    );
    expect(await code({ ...office, effectiveFrom: '2026-10-01', division: '370000' })).toBe('NOT_FOUND');
    const registrar = await house.query(
      askers['registrar-sun'],
      `mutation ($input: PublishCrossBorderOfficeInput!) { publishCrossBorderOffice(input: $input, idempotencyKey: "12345678") { problems { code } } }`,
      { input: { ...office, effectiveFrom: '2026-10-01' } },
    );
    expect(registrar.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});
