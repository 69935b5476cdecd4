import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, streetA } from '@yimen/testing';
import { act, anOffice, type Office } from './support/an-office.js';
import { aHolder, applyFor, beforeTheBureau, must, publishStandards, step } from './support/applications.js';

let office: Office;
let held: { readonly caseId: string; readonly awardId: string };
beforeAll(async () => {
  office = await anOffice();
  await publishStandards(office);
  const { people, service } = office;
  const person = await aHolder(office);
  const caseId = await beforeTheBureau(office, 'LIVING', person);
  await must(step(office, people['bureau-zheng'], 'confirmDisabilityCase', { caseId }));
  const [award]: { id: string }[] = await service.db.query('SELECT id FROM award WHERE case_id = $1', [caseId]);
  held = { caseId, awardId: award?.id ?? '' };
  await service.db.query('UPDATE disability_certificate SET confirmed = false');
  const opening = ['openDisabilityRecheck', 'OpenDisabilityRecheckInput', 'recheck { id }'] as const;
  await act(office, people['bureau-wu'], opening, { year: 2026, division: streetA });
  await must(applyFor(office, 'CARE', person));
});
afterAll(() => office?.close());

/** As many rows more like this one, each of somebody else. */
async function more(count: number): Promise<void> {
  const { db } = office.service;
  const like = (table: string, other: string, where: string, value: string) =>
    db.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object(${other}))).*
         FROM ${table} t CROSS JOIN generate_series(1, $2::integer) WHERE ${where} = $1`,
      [value, count],
    );
  const somebody = `'id', gen_random_uuid(), 'person_id', gen_random_uuid()`;
  await like('award', somebody, 't.id', held.awardId);
  await like('allowance_case', `${somebody}, 'number', 'N' || gen_random_uuid()`, 't.status', 'SUBMITTED');
  const document = `'id', gen_random_uuid(), 'number', gen_random_uuid()::text`;
  await like('case_document', document, `t.kind = 'DETERMINATION' AND t.case_id::text`, held.caseId);
  await db.query(
    `INSERT INTO recheck_item SELECT (jsonb_populate_record(i, jsonb_build_object('award_id', a.id))).*
       FROM recheck_item i, award a WHERE i.award_id = $1
        AND NOT EXISTS (SELECT 1 FROM recheck_item o WHERE o.recheck_id = i.recheck_id AND o.award_id = a.id)`,
    [held.awardId],
  );
}

const lists: readonly (readonly [string, string, (people: Office['people']) => Asker])[] = [
  [
    '一地的补贴',
    `disabilityAwards(division: "${streetA}", first: 100) { nodes { id from holder { id } } }`,
    (p) => p['bureau-wu'],
  ],
  ['办件', 'disabilityAllowanceCases(first: 100) { nodes { id status nextSteps { code } } }', (p) => p['clerk-li']],
  ['待办', 'disabilityWorklist(first: 100) { nodes { id status dueOn } }', (p) => p['clerk-li']],
  ['复核疑点', 'disabilityRecheckTasks(first: 100) { nodes { award { id } doubts { code } } }', (p) => p['clerk-li']],
  [
    '待送达的文书',
    'disabilityDocumentsToDeliver(first: 100) { nodes { id kind deliveries { method } } }',
    (p) => p['clerk-li'],
  ],
  ['追缴台账', 'disabilityRecoveries(first: 100) { nodes { id balance } }', (p) => p['bureau-wu']],
];

describe('列表有一行、十行、一百行，语句都一样多', () => {
  it('逐个列表数过', async () => {
    const { people, service } = office;
    const read = async () => {
      const counted: Record<string, { statements: number; rows: number }> = {};
      for (const [name, query, who] of lists) {
        const ask = () => service.query<Record<string, { nodes: unknown[] }>>(who(people), `{ list: ${query} }`);
        await ask(); // What is read once a service is known from here on.
        const { result, statements } = await countStatements(service.db, ask);
        counted[name] = { statements, rows: dataOf(result).list?.nodes.length ?? 0 };
      }
      return counted;
    };
    const one = await read();
    await more(9);
    const ten = await read();
    await more(90);
    const hundred = await read();
    for (const [name] of lists) {
      expect([name, ten[name]?.statements, hundred[name]?.statements]).toEqual([
        ...[name, one[name]?.statements, one[name]?.statements],
      ]);
      if (name !== '追缴台账') expect(hundred[name]?.rows).toBeGreaterThan(50);
    }
  });

  it('同一个幂等键再来时重新核对权限：补贴已不在辖区的，如同不存在', async () => {
    const { people, service } = office;
    const key = randomUUID();
    const holding = ['holdDisabilityPayment', 'HoldDisabilityPaymentInput', 'award { id }'] as const;
    const input = { awardId: held.awardId, reason: 'FACTS_DOUBTFUL', fromMonth: '2026-10' };
    const hold = () => act<{ award: { id: string } | null }>(office, people['bureau-wu'], holding, input, key);
    const first = await hold();
    expect(first).toMatchObject({ award: { id: held.awardId }, problems: [] });
    expect(await hold()).toEqual(first);
    await service.db.query(`UPDATE award SET division = '370113001' WHERE id = $1`, [held.awardId]);
    expect((await hold()).problems.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });
});
