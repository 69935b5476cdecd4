import { randomUUID } from 'node:crypto';
import { doIt } from '../../tools/load/client.mjs';
import { aFamilyAtTheWindow, documents } from '../../tools/load/families.mjs';
import { streetA, type TestPlatform } from '../support.js';

const wholeCase = `{ id number status nextSteps { code } determination { outcome } timeline { nodes { what } } applicant { name } }`;

/** What another street, a resident and a department see of a case that is not theirs. Moves no clock. */
export function anotherStreet(given: () => TestPlatform): void {
  let platform: TestPlatform;
  let personId: string;
  let householdId: string;
  let found: { id: string; number: string; version: number };

  beforeAll(async () => {
    platform = given();
    const on = await platform.clock.today();
    const input = await aFamilyAtTheWindow(platform, { clerk: 'clerk-li', division: streetA, on, index: 11 });
    householdId = input.householdId;
    personId = input.members[0]?.personId ?? '';
    found = (await doIt(platform, 'clerk-li', documents.apply, { input, key: randomUUID() })).case;
    await platform.clock.drained();
  }, 60_000);

  describe('what the own street sees', () => {
    it('shows the case to the clerk who took it, by list, by id and by number', async () => {
      const clerk = platform.as('clerk-li');
      const { data } = await clerk(
        `query($id: ID!, $number: String!, $household: ID!) {
        byId: case(id: $id) { number }
        byNumber: caseByNumber(number: $number) { id }
        owner: subsistenceCase(id: $id) { number }
        listed: cases(filter: { household: $household }) { totalCount nodes { id } }
      }`,
        { id: found.id, number: found.number, household: householdId },
      );
      expect(data).toEqual({
        byId: { number: found.number },
        byNumber: { id: found.id },
        owner: { number: found.number },
        listed: { totalCount: 1, nodes: [{ id: found.id }] },
      });
    });
  });

  describe('a clerk of another street', () => {
    it('finds nothing of it by id, by number, in the list, by count, by search, nor the person and the household', async () => {
      const neighbour = platform.as('clerk-wang-b');
      const { data, errors } = await neighbour(
        `query($id: ID!, $number: String!, $person: ID!, $household: ID!) {
        byId: case(id: $id) { ... on SubsistenceCase ${wholeCase} }
        byNumber: caseByNumber(number: $number) { id }
        owner: subsistenceCase(id: $id) ${wholeCase}
        listed: cases(filter: { household: $household }) { totalCount nodes { id } }
        ownerList: subsistenceCases(filter: { household: $household }) { nodes { id } }
        person(id: $person) { name }
        household(id: $household) { id }
      }`,
        { id: found.id, number: found.number, person: personId, household: householdId },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        byId: null,
        byNumber: null,
        owner: null,
        listed: { totalCount: 0, nodes: [] },
        ownerList: { nodes: [] },
        person: null,
        household: null,
      });
    });

    it('is told the same of a case that exists as of one that does not', async () => {
      const neighbour = platform.as('clerk-wang-b');
      const accept = (caseId: string) =>
        neighbour(
          `mutation($caseId: ID!, $key: String!) { acceptSubsistenceCase(input: { caseId: $caseId }, idempotencyKey: $key) {
          case { id } problems { code message } } }`,
          { caseId, key: randomUUID() },
        );
      const other = await accept(found.id);
      const absent = await accept('0190a000-0000-7000-8000-000000000000');
      expect(other.data).toEqual(absent.data);
      expect(other.data.acceptSubsistenceCase.case).toBeNull();
    });
  });

  describe('a resident', () => {
    it("sees nothing of another family's case", async () => {
      const { data, errors } = await platform.as('resident-han')(
        `query($id: ID!, $household: ID!) {
        case(id: $id) { id }
        subsistenceCase(id: $id) { id }
        cases(filter: { household: $household }) { nodes { id } }
      }`,
        { id: found.id, household: householdId },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ case: null, subsistenceCase: null, cases: { nodes: [] } });
    });

    it('sees in the list of cases only their own', async () => {
      const { data } = await platform.as('resident-wei')(
        '{ me { person { id } } cases(first: 100) { nodes { applicant { id } } } }',
      );
      const own = data.me.person.id;
      for (const each of data.cases.nodes) expect(each.applicant.id).toBe(own);
    });
  });

  describe('a department', () => {
    it('may not take a step of the procedure', async () => {
      const { data, errors } = await platform.as('dept-education')(
        `mutation($caseId: ID!, $key: String!) { acceptSubsistenceCase(input: { caseId: $caseId }, idempotencyKey: $key) { case { id } } }`,
        { caseId: found.id, key: randomUUID() },
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(data).toEqual({ acceptSubsistenceCase: null });
    });
  });
}
