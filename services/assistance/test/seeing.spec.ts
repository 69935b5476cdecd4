import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, department, type GqlAnswer, resident, streetB } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { applied, doneCase, proposed, step } from './support/steps.js';

const entities = (fields: string) => `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`;

describe('谁看得见', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    const { people } = office;
    family = await aFamily(office);
    ({ id: caseId } = await proposed(office, family, '2026-09-24'));
    doneCase(
      await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: '2026-09-24' }),
    );
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    await office.jumpTo('2026-11-01');
  });
  afterAll(() => office.close());

  const one = async <T>(who: Asker, fields: string, reference: object): Promise<T> => {
    const answer = await office.service.query<{ _entities: T[] }>(who, entities(fields), { of: [reference] });
    return dataOf(answer)._entities[0] as T;
  };
  const father = () => family.members[0]?.personId ?? '';

  it('shows nothing of a case to a clerk of another street: not by id, list, entity, filter or step', async () => {
    const { people, service } = office;
    const stranger = people['clerk-wang-b'];
    const asked = await service.query(
      stranger,
      `query ($id: ID!, $applicant: ID!) { subsistenceCase(id: $id) { id }
        subsistenceCases { nodes { id } } byApplicant: subsistenceCases(filter: { applicant: $applicant }) { nodes { id } } }`,
      { id: caseId, applicant: father() },
    );
    expect(dataOf(asked)).toEqual({
      subsistenceCase: null,
      subsistenceCases: { nodes: [] },
      byApplicant: { nodes: [] },
    });
    expect(
      await one(stranger, '... on SubsistenceCase { id }', { __typename: 'SubsistenceCase', id: caseId }),
    ).toBeNull();
    const there = await step(office, stranger, 'withdrawApplication', { caseId });
    const nowhere = await step(office, stranger, 'withdrawApplication', { caseId: randomUUID() });
    expect(there).toEqual(nowhere);
    expect(there.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('guards each entity: the chapter of a person and of a household, the award, the roll', async () => {
    const { people, service } = office;
    const drafted = await service.query<{ draftSubsistenceRoll: { roll: { id: string } } }>(
      people['bureau-wu'],
      'mutation { draftSubsistenceRoll(input: { month: "2026-11", division: "370112" }, idempotencyKey: "a-roll-to-see") { roll { id } } }',
    );
    const rollId = dataOf(drafted).draftSubsistenceRoll.roll.id;
    const { award } = await one<{ award: { id: string } }>(
      people['clerk-li'],
      '... on SubsistenceCase { award { id } }',
      {
        __typename: 'SubsistenceCase',
        id: caseId,
      },
    );
    const questions: [string, object, (answer: unknown) => unknown][] = [
      [
        '... on Person { subsistence { tier award { id } cases { nodes { id } } } }',
        { __typename: 'Person', id: father() },
        (answer) => (answer as { subsistence: unknown }).subsistence,
      ],
      [
        '... on Household { subsistenceAward { id } }',
        { __typename: 'Household', id: family.householdId },
        (answer) => (answer as { subsistenceAward: unknown }).subsistenceAward,
      ],
      [
        '... on SubsistenceAward { id monthlyAmount case { id } }',
        { __typename: 'SubsistenceAward', id: award.id },
        (answer) => answer,
      ],
      ['... on SubsistenceRoll { id }', { __typename: 'SubsistenceRoll', id: rollId }, (answer) => answer],
    ];
    for (const [fields, reference, seen] of questions) {
      expect(seen(await one(people['bureau-wu'], fields, reference))).not.toBeNull();
      for (const who of [people['clerk-wang-b'], resident('resident-han', randomUUID())]) {
        expect(seen(await one(who, fields, reference))).toBeNull();
      }
      const nobody = await service.query(null, entities(fields), { of: [reference] });
      expect(nobody.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('shows residents their own and nothing else', async () => {
    const mother = resident('resident-su', family.members[1]?.personId ?? '');
    const chapter =
      '... on Person { subsistence { tier householdTier award { monthlyAmount } cases { nodes { id } } } }';
    const whose = (id: string) => ({ __typename: 'Person', id });
    expect(await one(mother, chapter, whose(mother.personId ?? ''))).toEqual({
      subsistence: {
        tier: 'DIBAO',
        householdTier: 'DIBAO',
        award: { monthlyAmount: '1200.00' },
        cases: { nodes: [{ id: caseId }] },
      },
    });
    expect(await one(mother, chapter, whose(father()))).toEqual({ subsistence: null });
  });

  it('tells a department the tier that its events told of, and no amount and no case', async () => {
    const chapter = '... on Person { subsistence { tier award { id } cases { nodes { id } } } }';
    const reference = { __typename: 'Person', id: father() };
    expect(await one(department('medical-insurance'), chapter, reference)).toEqual({
      subsistence: { tier: 'DIBAO', award: null, cases: { nodes: [] } },
    });
    expect(await one(department('bank'), chapter, reference)).toEqual({ subsistence: null });
  });

  it('takes as many statements for a hundred rows as for ten and for one', async () => {
    const { people, service } = office;
    const persons: string[] = [father()];
    while (persons.length < 100) {
      const more = await aFamily(office);
      await applied(office, more);
      persons.push(...more.members.map(({ personId }) => personId));
    }
    const list = `query ($first: Int!) { subsistenceCases(first: $first) { nodes { id number status nextSteps { code } members { person { id } }
      deadlines { name dueOn } checks { source } award { monthlyAmount amounts { amount } } decision { document { title } } history(first: 2) { nodes { label } }
      checkReport { conclusion overLimit } } } }`;
    const chapter = entities(
      '... on Person { subsistence { tier award { monthlyAmount } cases(first: 5) { nodes { id status } } } }',
    );
    const lists: number[] = [];
    const chapters: number[] = [];
    for (const first of [1, 10, 30]) {
      const { statements } = await countStatements(service.db, async () => {
        expect(
          dataOf(await service.query<{ subsistenceCases: { nodes: unknown[] } }>(people['bureau-wu'], list, { first }))
            .subsistenceCases.nodes,
        ).toHaveLength(first);
      });
      lists.push(statements);
    }
    for (const count of [1, 10, 100]) {
      const of = persons.slice(0, count).map((id) => ({ __typename: 'Person', id }));
      const { statements } = await countStatements(service.db, async () => {
        expect(
          dataOf(await service.query<{ _entities: unknown[] }>(people['bureau-wu'], chapter, { of }))._entities,
        ).toHaveLength(count);
      });
      chapters.push(statements);
    }
    expect(new Set(lists).size).toBe(1);
    expect(new Set(chapters).size).toBe(1);
  }, 120_000);

  it('pages through the list without losing or repeating a case', async () => {
    const { people, service } = office;
    const seen: string[] = [];
    type Listed = {
      subsistenceCases: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    for (let after: string | null = null; ; ) {
      const answer: GqlAnswer<Listed> = await service.query<Listed>(
        people['clerk-li'],
        'query ($after: String) { subsistenceCases(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { nodes, pageInfo }: Listed['subsistenceCases'] = dataOf(answer).subsistenceCases;
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort().reverse()).toEqual(seen);
    const forged = await service.query(people['clerk-li'], '{ subsistenceCases(after: "eyJ4Ijox") { nodes { id } } }');
    expect(forged.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const other = await service.query<{ subsistenceCases: { nodes: unknown[] } }>(
      people['bureau-wu'],
      `{ subsistenceCases(filter: { division: "${streetB}" }) { nodes { id } } }`,
    );
    expect(dataOf(other).subsistenceCases.nodes).toEqual([]);
  });

  it('tells the tier from the confirmation on, as the event did, and the money from the following month', async () => {
    const { people } = office;
    const other = await aFamily(office);
    const { id } = await proposed(office, other, '2026-11-01');
    const notice = { caseId: id, place: '一村', postedOn: '2026-11-01' };
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', notice));
    await office.jumpTo('2026-11-09');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId: id }));
    const chapter = '... on Person { subsistence { tier award { id } } }';
    const reference = { __typename: 'Person', id: other.members[0]?.personId };
    for (const who of [department('medical-insurance'), people['clerk-li']])
      expect(await one(who, chapter, reference)).toEqual({ subsistence: { tier: 'DIBAO', award: null } });
  });
});
