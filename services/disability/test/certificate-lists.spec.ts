import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { askEntities, dataOf, settled, streetA } from '@yimen/testing';
import { keepDoubt } from '../src/certificate/federation/doubts.js';
import { askFederation } from '../src/certificate/federation/questions.js';
import { recordStatement } from '../src/certificate/record-statement.js';
import { anOffice, type Office } from './support/an-office.js';
import { anIdentityNumber, stated } from './support/certificates.js';
import { clerk, pushedCases } from './support/foreign-cases.js';

let office: Office;
const today = legalDate('2026-09-24');
const sizes = [1, 10, 100];

/** A hundred people of the street: of each a certificate of two statements, an open question, a doubt. */
beforeAll(async () => {
  office = await anOffice(today);
  await office.service.db.transaction(async (tx) => {
    for (let n = 0; n < 100; n += 1) {
      const personId = randomUUID();
      for (const revision of [1, 2]) {
        const days = { issuedOn: legalDate('2021-03-10'), validTo: legalDate('2031-03-09') };
        const disabilities = [{ category: 'PHYSICAL' as const, level: 2 as const }];
        const said = { ...stated({ revision }), ...days, effectiveOn: days.issuedOn, disabilities, local: 0 };
        const saying = { personId, statement: said, source: 'FEDERATION' as const, confirmed: true, reasonCode: null };
        await recordStatement(tx, saying, { actor: clerk, action: 'test', today });
      }
      await askFederation(tx, { personId, actor: clerk, today });
      const doubt = { personId, questionId: null, reason: 'CONTRADICTS' as const, revision: 1 };
      await keepDoubt(tx, doubt, { actor: clerk, today });
    }
    for (const table of ['disability_certificate', 'certificate_question', 'federation_doubt'])
      await tx.query(`UPDATE ${table} SET division = $1`, [streetA]);
  });
  await settled(office.service);
});
afterAll(() => office?.close());

type Page = {
  readonly nodes: readonly object[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

async function page(list: string, fields: string, first: number, after: string | null = null): Promise<Page> {
  const document = `query ($first: Int!, $after: String) { ${list}(first: $first, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const answer = await office.service.query<Record<string, Page>>(office.people['bureau-wu'], document, {
    first,
    after,
  });
  const found = dataOf(answer)[list];
  if (found === undefined) throw new Error(`no list ${list}`);
  return found;
}

describe('清单：一行、十行、一百行，语句一样多', () => {
  it.each([
    [
      '残疾人证及其历次登记',
      'disabilityCertificates',
      'id status certificateNumber statements(first: 5) { nodes { revision } }',
    ],
    ['待残联答复的查询', 'disabilityQuestions', 'id answerBy overdueTimes'],
    ['残联答复的疑点', 'disabilityFederationDoubts', 'id reason reasonLabel'],
  ])('%s', async (_, list, fields) => {
    await page(list, fields, 1);
    const counts: number[] = [];
    for (const first of sizes) {
      const { result, statements } = await countStatements(office.service.db, () => page(list, fields, first));
      expect(result.nodes).toHaveLength(first);
      counts.push(statements);
    }
    expect(counts).toEqual(counts.map(() => counts[0]));
  });

  it('一页接一页，不重不漏', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await page('disabilityCertificates', 'id', 33, after);
      seen.push(...nodes.map((node) => (node as { id: string }).id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toHaveLength(100);
    expect(new Set(seen).size).toBe(100);
  });

  it('许多人的跨省通办件', async () => {
    const person = await office.somebody(anIdentityNumber(), { hukou: streetA });
    const cases = await pushedCases(office, 100, today);
    await office.service.db.query(
      'UPDATE cross_province_case SET open = false, person_id = $1 WHERE id = ANY ($2::uuid[])',
      [person.id, cases.map(({ id }) => id)],
    );
    await settled(office.service);
    const read = async (first: number) => {
      const fields = `disability { crossProvinceCases(first: ${first}) { nodes { id status dueOn doubts { reason } } } }`;
      const [found] = await askEntities<{ disability: { crossProvinceCases: { nodes: object[] } } }>(
        office.service,
        office.people['bureau-wu'],
        'Person',
        [{ id: person.id }],
        fields,
      );
      return found?.disability.crossProvinceCases.nodes ?? [];
    };
    await read(1);
    const counts: number[] = [];
    for (const first of sizes) {
      const { result, statements } = await countStatements(office.service.db, () => read(first));
      expect(result).toHaveLength(first);
      counts.push(statements);
    }
    expect(counts).toEqual(counts.map(() => counts[0]));
  });
});
