import { personCopies } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import { invalidInput, type Problem, problem, type RequestContext, tryAgain } from '@yimen/subgraph';
import { consentsIn, consentsOf } from '../../household-check/authorizations.js';
import { type PersonAnswer, type ResidentsDoor, ResidentsUnreachable } from '../../residents/residents-door.js';
import type { ApplyInput } from './apply.input.js';
import { householdUnknown, membersCopied, notOfHousehold } from './household-members.js';
import type { KnownPeople, KnownPerson } from './known-people.js';

/**
 * Gathers what the application needs of other services' facts, before any transaction: from the copies; and only when
 * somebody registered a moment ago has not arrived yet, or is declared who is not registered here, from residents. A silent
 * residents is a problem that a moment heals.
 */
export async function knowPeople(
  { db, traceId, today }: RequestContext,
  residents: ResidentsDoor,
  { members, householdId, consentIds }: Pick<ApplyInput, 'members' | 'householdId' | 'consentIds'>,
): Promise<{ people: KnownPeople } | { problem: Problem }> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  if (!isUuid(householdId)) return { problem: householdUnknown() };
  const strange = ids.filter((id) => !isUuid(id));
  if (strange.length > 0) return { problem: notOfHousehold(strange) };
  const copies = await personCopies(db, ids);
  const consents = await consentsOf(db.manager, ids);
  const copied = new Set(consents.map(({ consentId }) => consentId));
  const consentMissing = consentIds.some((id) => !copied.has(id));
  const registered = await membersCopied(db, householdId, today);
  const complete = registered !== null && ids.every((id) => registered.has(id));
  try {
    // The copy may lag behind somebody who joined a moment ago; residents knows.
    const household = complete ? registered : ((await residents.household(householdId, traceId)) ?? registered);
    const asked = ids.filter((id) => consentMissing || !copies.has(id) || household?.has(id) === false);
    const answers = await residents.persons(asked, traceId);
    const fresh = consentsIn(answers.values()).filter(({ consentId }) => !copied.has(consentId));
    const persons = new Map<string, KnownPerson>([...answers, ...copies]);
    const guardians = new Map(
      [...answers.values()].flatMap((person) => person.consents.map((each) => [each.consentId, each.guardianId])),
    );
    return { people: { persons, consents: [...consents, ...fresh], guardians, household } };
  } catch (error) {
    if (!(error instanceof ResidentsUnreachable)) throw error;
    const message = '人口信息暂时没有同步到，请稍后用同一个幂等键重试。';
    return {
      problem: tryAgain({ code: 'PERSON_NOT_YET_KNOWN', message, field: 'input.members', retryAfterSeconds: 2 }),
    };
  }
}

const unknownPerson = () =>
  invalidInput({ code: 'PERSON_UNKNOWN', message: '有成员没有登记在人口库里，请先登记。', field: 'input.members' });

/** Refuses somebody whom nobody knows, and the dead; a member declared missing may be named, if as one who is not counted. */
export function peopleRefused(input: ApplyInput, { persons }: KnownPeople): Problem | null {
  for (const { personId, exclusion } of input.members) {
    const person: KnownPerson | PersonAnswer | undefined = persons.get(personId);
    if (person === undefined) return unknownPerson();
    const missing = person.lifeStatus === 'DECLARED_MISSING' && exclusion === 'DECLARED_MISSING';
    if (!['ALIVE', 'SUSPECTED_DEAD'].includes(person.lifeStatus) && !missing) {
      return problem('SubsistencePersonNotLiving', {
        code: 'PERSON_NOT_LIVING',
        message: '申请人或成员已死亡，或被宣告死亡、失踪，请核对人口信息。',
        field: 'input.members',
        person: { __typename: 'Person', id: personId },
      });
    }
  }
  return null;
}
