import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import {
  type Asker,
  aDistrict,
  type BootedService,
  bootService,
  county,
  dataOf,
  department,
  publishAsOutside,
  resident,
  settled,
  streetA,
} from '@yimen/testing';
import { intake } from '../src/intake.definition.js';

const staff = {
  registrar: ['registrar', county],
  'registry-leader': ['registry-leader', county],
  'registrar-below': ['registrar', streetA],
  'clerk-li': ['street-clerk', streetA],
  'reviewer-sun': ['street-reviewer', streetA],
  'bureau-wu': ['bureau-officer', county],
  'bureau-zheng': ['bureau-leader', county],
  'auditor-he': ['bureau-auditor', county],
  'verify-feng': ['verify-center', county],
} as const;

const id = randomUUID();
const base = {
  ...{ divorceCaseId: id, number: '37011220260828DIV0000013', registryCode: '370112-01', division: county },
  ...{ confinedTo: 'REGISTRY' as const, receivedOn: '2026-08-28', coolingEnd: '2026-09-28', windowStart: '2026-09-29' },
  ...{ windowEnd: '2026-10-28', provisional: false, actorRole: 'registrar' },
} as const;
const day = legalDate('2026-08-28');
const applied = eventOf(
  'yimen.marriage.divorce-case.applied.v1',
  { ...base, status: 'APPLIED', version: 1 },
  { subjectVersion: 1, legalDate: day, division: county },
);
const withdrawn = eventOf(
  'yimen.marriage.divorce-case.changed.v1',
  { ...base, status: 'WITHDRAWN', step: 'withdrawn', version: 2 },
  { subjectVersion: 2, legalDate: day, division: county },
);

describe('离婚登记申请只在受理的登记机关的清单里', () => {
  let house: BootedService;
  let askers: { readonly [A in keyof typeof staff]: Asker };
  beforeAll(async () => {
    house = await bootService(intake);
    askers = await aDistrict([house], staff);
    await publishAsOutside(house.transport, applied, withdrawn, applied);
    await settled(house);
  });
  afterAll(() => house?.close());
  const own = async (asker: Asker) => {
    const answer = await house.query<{ registryCases: { nodes: object[] } }>(
      asker,
      '{ registryCases { nodes { id number status statusLabel coolingEnd item { code } details { id } } } }',
    );
    return dataOf(answer).registryCases.nodes;
  };

  it('登记员和负责人看得到本机关的，迟到重到的事件不改变结果', async () => {
    for (const asker of [askers.registrar, askers['registry-leader']]) {
      expect(await own(asker)).toEqual([
        expect.objectContaining({ id, status: 'WITHDRAWN', statusLabel: '已撤回', item: { code: 'MAR-04' } }),
      ]);
    }
    expect(await own(askers['registrar-below'])).toEqual([]);
  });

  it('街道、民政局、核对中心、部门、家庭成员，清单、查号、档案、统计里都没有', async () => {
    const others = [
      ...(['clerk-li', 'reviewer-sun', 'bureau-wu', 'bureau-zheng', 'auditor-he', 'verify-feng'] as const),
    ].map((account) => askers[account]);
    for (const asker of [...others, resident('her-mother', randomUUID()), department('medical-insurance')]) {
      const refused = await house.query(asker, '{ registryCases { nodes { id } } }');
      expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    for (const asker of [askers['clerk-li'], askers['bureau-wu'], askers['bureau-zheng'], askers['auditor-he']]) {
      const answer = await house.query<{ cases: { totalCount: number }; case: null; caseByNumber: null }>(
        asker,
        `query ($id: ID!, $number: String!) { cases { totalCount } case(id: $id) { id } caseByNumber(number: $number) { id } }`,
        { id, number: base.number },
      );
      expect(dataOf(answer)).toMatchObject({ cases: { totalCount: 0 }, case: null, caseByNumber: null });
    }
    const tables: { name: string }[] = await house.db.query(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name IN ('case_id', 'id') AND data_type = 'uuid' AND table_name <> 'registry_case_view'`,
    );
    for (const { name } of tables) {
      const rows: object[] = await house.db.query(`SELECT 1 FROM "${name}" AS t WHERE to_jsonb(t)::text LIKE $1`, [
        `%${id}%`,
      ]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });
});
