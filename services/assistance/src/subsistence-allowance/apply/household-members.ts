import { ageOn, type LegalDate } from '@yimen/standards';
import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { DataSource } from 'typeorm';
import { authorizationHolds } from '../domain/index.js';
import type { ApplyInput } from './apply.input.js';
import type { KnownPeople } from './known-people.js';

/** Who belongs to the household on the day, as this service's copy knows it; null when no event has told of it yet. */
export async function membersCopied(
  db: DataSource,
  householdId: string,
  on: LegalDate,
): Promise<ReadonlySet<string> | null> {
  const rows: { members: string[] }[] = await db.query(
    `SELECT ARRAY(SELECT member ->> 'personId' FROM jsonb_array_elements(members) AS member
                   WHERE (member ->> 'from')::date <= $2::date
                     AND ((member ->> 'to') IS NULL OR (member ->> 'to')::date > $2::date)) AS members
       FROM household_copy WHERE household_id = $1`,
    [householdId, on],
  );
  return rows[0] === undefined ? null : new Set(rows[0].members);
}

/** The one answer to whoever names a household that is not there, or is not the applicant's: they must not be told apart. */
export const householdUnknown = (): Problem =>
  invalidInput({
    code: 'HOUSEHOLD_UNKNOWN',
    message: '没有找到这个家庭，请先登记家庭。',
    field: 'input.householdId',
  });

/** Refuses people who may not be named as members; says the ids that were sent, and nothing of whether anybody has them. */
export const notOfHousehold = (personIds: readonly string[]): Problem =>
  problem('SubsistenceMemberNotOfHousehold', {
    code: 'MEMBER_NOT_OF_HOUSEHOLD',
    message: '有成员今天不是这个家庭的登记成员，也没有提交本人（未成年人为家庭中的监护人）签署的有效授权，请核对。',
    legalBasis: '社会救助法第四十条',
    field: 'input.members',
    personIds,
  });

/**
 * Refuses an applicant who is no member of the household today, and everybody declared who is neither a member nor has agreed
 * to be counted with it. Who lives together is no question of the register (R-AST-01), but nobody is drawn into a stranger's
 * application unasked: an adult by their own consent, a minor by one that a guardian in the household signed; in force, handed in.
 */
export function householdRefused(
  input: Pick<ApplyInput, 'members' | 'consentIds'>,
  { applicant, people, on, adultAge }: { applicant: string; people: KnownPeople; on: LegalDate; adultAge: number },
): Problem | null {
  const { household } = people;
  if (household === null || !household.has(applicant)) return householdUnknown();
  const handedIn = people.consents.filter((each) => input.consentIds.includes(each.consentId));
  const agreed = (personId: string, birthDate: LegalDate) =>
    handedIn.some((consent) => {
      if (consent.personId !== personId || !authorizationHolds(consent, on)) return false;
      const guardian = people.guardians.get(consent.consentId) ?? null;
      return ageOn(birthDate, on) >= adultAge || (guardian !== null && household.has(guardian));
    });
  const strangers = input.members
    .map(({ personId }) => personId)
    .filter((id) => !household.has(id))
    .filter((id) => {
      const person = people.persons.get(id);
      return person === undefined || !agreed(id, person.birthDate);
    });
  return strangers.length === 0 ? null : notOfHousehold([...new Set(strangers)]);
}
