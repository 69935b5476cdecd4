import { countStatements } from '@yimen/subgraph';
import { type Asker, agentOf, department, resident } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { answerAll, underCheck } from './support/steps.js';

const day = '2026-09-24';

type Shown = {
  askedOn: string;
  source: string;
  caseNumber: string;
  office: { code: string };
  askedBy: string;
  status: string;
  found: number;
  consents: { id: string }[];
};
type Answer = { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;

describe('谁查过我（社会救助法第七十条）', () => {
  let office: Office;
  let family: Family;
  beforeAll(async () => {
    office = await anOffice(day);
    family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    await answerAll(office, caseId, [{ personId: person(0), kind: 'DEPOSIT', amount: '12.00' }]);
  });
  afterAll(() => office.close());
  const person = (at: number) => family.members[at]?.personId ?? '';

  const ask = async (asker: Asker, ids: readonly string[], args = 'first: 20'): Promise<Answer[]> => {
    const answer = await office.service.query<{ _entities: ({ meansChecks: Answer } | null)[] }>(
      asker,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { meansChecks(${args}) {
        nodes { askedOn source caseNumber office { code } askedBy status found consents { id } }
        pageInfo { hasNextPage endCursor } } } } }`,
      { of: ids.map((id) => ({ __typename: 'Person', id })) },
    );
    return (answer.data?._entities ?? []).map((each) => each?.meansChecks ?? null);
  };

  it('a person sees every question about themselves: when, which source, for which case, in which post, on what consent', async () => {
    const [own] = await ask(resident('resident-wei', person(0)), [person(0)]);
    expect(own?.nodes.map(({ source }) => source).sort()).toEqual(['BANK', 'TAX']);
    expect(own?.nodes.find(({ source }) => source === 'BANK')).toMatchObject({
      ...{ askedOn: day, office: { code: '370112001' }, askedBy: '街道审核人员', status: 'OK', found: 1 },
      caseNumber: expect.stringMatching(/^370112.*AST/),
    });
    const consents = own?.nodes.flatMap((node) => node.consents.map(({ id }) => id)) ?? [];
    expect([...new Set(consents)].sort()).toEqual(family.members.flatMap(({ consentId }) => consentId ?? []).sort());
  });

  it('sees nothing of another, not of their own household either; whoever acts for a ward sees the ward’s', async () => {
    const [spouse] = await ask(resident('resident-wei', person(0)), [person(1)]);
    expect(spouse).toBeNull();
    const guardian = agentOf('resident-wei', person(2), { personId: person(0), kind: 'GUARDIAN', matters: [] });
    const [ward] = await ask(guardian, [person(2)]);
    expect(ward?.nodes).toHaveLength(2);
  });

  it('whoever supervises sees those of their place; whoever handles cases, another street and a department do not', async () => {
    const { people } = office;
    for (const asker of [people['leader-zhou'], people['bureau-zheng'], people['auditor-he']]) {
      expect((await ask(asker, [person(1)]))[0]?.nodes).toHaveLength(2);
    }
    for (const asker of [people['clerk-li'], people['reviewer-b'], people['verify-feng'], department('bank')]) {
      expect(await ask(asker, [person(1)])).toEqual([null]);
    }
  });

  it('is read page by page, newest first', async () => {
    const own = resident('resident-wei', person(0));
    const [first] = await ask(own, [person(0)], 'first: 1');
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const [second] = await ask(own, [person(0)], `first: 1, after: "${first?.pageInfo.endCursor}"`);
    expect(second?.pageInfo.hasNextPage).toBe(false);
    expect(new Set([first?.nodes[0]?.source, second?.nodes[0]?.source])).toEqual(new Set(['BANK', 'TAX']));
  });

  it('takes as many statements for three people as for one', async () => {
    const counts: number[] = [];
    for (const ids of [[person(0)], [person(0), person(1), person(2)]]) {
      const { statements } = await countStatements(office.service.db, () => ask(office.people['auditor-he'], ids));
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
