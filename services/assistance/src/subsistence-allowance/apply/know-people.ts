import { personCopies } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { invalidInput, type Problem, problem, type RequestContext, tryAgain } from '@yimen/subgraph';
import { type Consent, consentsIn, consentsOf } from '../../household-check/authorizations.js';
import { type PersonAnswer, type ResidentsDoor, ResidentsUnreachable } from '../../residents/residents-door.js';
import { isUuid } from '../../who/uuid.js';
import type { ApplyInput } from './apply.input.js';

/** The few facts of a person that the application needs. */
export type KnownPerson = {
  birthDate: LegalDate;
  lifeStatus: string;
  hukouDivision: string | null;
  residenceDivision: string | null;
};

/** Who the household is, as far as this service knows or could ask. */
export type KnownPeople = {
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly consents: readonly Consent[];
  readonly householdKnown: boolean;
};

/**
 * Gathers what the application needs of other services' facts, before any transaction: from the copies; and only when
 * somebody registered a moment ago has not arrived yet, from residents. A silent residents is a problem that a moment heals.
 */
export async function knowPeople(
  { db, traceId }: RequestContext,
  residents: ResidentsDoor,
  { members, householdId, consentIds }: Pick<ApplyInput, 'members' | 'householdId' | 'consentIds'>,
): Promise<{ people: KnownPeople } | { problem: Problem }> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  const strange = ids.find((id) => !isUuid(id));
  if (strange !== undefined || !isUuid(householdId)) return { problem: unknownPerson() };
  const copies = await personCopies(db, ids);
  const consents = await consentsOf(db.manager, ids);
  const copied = new Set(consents.map(({ consentId }) => consentId));
  const asked = ids.filter((id) => !copies.has(id));
  const consentMissing = consentIds.some((id) => !copied.has(id));
  const rows: unknown[] = await db.query('SELECT 1 FROM household_copy WHERE household_id = $1', [householdId]);
  try {
    const answers = await residents.persons(consentMissing ? ids : asked, traceId);
    const householdKnown = rows.length > 0 || (await residents.household(householdId, traceId));
    const fresh = consentsIn(answers.values()).filter(({ consentId }) => !copied.has(consentId));
    const persons = new Map<string, KnownPerson>([...answers, ...copies]);
    return { people: { persons, consents: [...consents, ...fresh], householdKnown } };
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
export function peopleRefused(input: ApplyInput, { persons, householdKnown }: KnownPeople): Problem | null {
  if (!householdKnown) {
    const message = '没有找到这个家庭，请先登记家庭。';
    return invalidInput({ code: 'HOUSEHOLD_UNKNOWN', message, field: 'input.householdId' });
  }
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
