import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { possibleIds } from '../access/ids.js';
import type { Seals } from '../access/seals.js';
import type { Sight } from '../access/sight.js';
import { isLiving, type Person } from '../persons/domain/person.js';
import { type Candidate, type Household, type Member, relations } from './domain/household.js';
import { householdNumber } from './domain/number.js';
import { type HouseholdRow, type MemberRow, memberColumns, memberOf } from './household.row.js';

/** The household with all its members, past ones too, locked; null when the actor does not see it. */
export async function lockHousehold(tx: EntityManager, id: string, sight: Sight): Promise<Household | null> {
  const parameters: unknown[] = [possibleIds([id])];
  const [row]: HouseholdRow[] = await tx.query(
    `SELECT h.id, h.number, h.division, h.formed_on, h.version FROM household h
      WHERE h.id = ANY ($1::uuid[]) AND ${sight.households('h', parameters)} FOR UPDATE OF h`,
    parameters,
  );
  if (row === undefined) return null;
  const members: MemberRow[] = await tx.query(
    `SELECT ${memberColumns} FROM household_member m WHERE m.household_id = $1 ORDER BY m.joined_on, m.relation, m.id`,
    [row.id],
  );
  return { ...row, formedOn: row.formed_on, members: members.map(memberOf) };
}

/** Does the actor see this household? */
export async function seesHousehold(tx: EntityManager, id: string, sight: Sight): Promise<boolean> {
  const parameters: unknown[] = [id];
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM household h WHERE h.id = $1 AND ${sight.households('h', parameters)}`,
    parameters,
  );
  return rows.length > 0;
}

/** What the rules need of persons who were locked before: where they live and lived. One statement for all. */
export async function candidatesOf(tx: EntityManager, persons: readonly Person[]): Promise<Candidate[]> {
  const stays: MemberRow[] = await tx.query(
    `SELECT ${memberColumns} FROM household_member m WHERE m.person_id = ANY ($1::uuid[])`,
    [persons.map(({ id }) => id)],
  );
  return persons.map((person) => ({
    personId: person.id,
    birthDate: person.birthDate,
    isLiving: isLiving(person),
    stays: stays
      .filter((stay) => stay.person_id === person.id)
      .map((stay) => ({ householdId: stay.household_id, joinedOn: stay.joined_on, leftOn: stay.left_on })),
  }));
}

/** The next number of a household in that division. A number that a refused request took is never given out again. */
export async function nextHouseholdNumber(tx: EntityManager, division: string): Promise<string> {
  const [row]: { serial: string }[] = await tx.query(`SELECT nextval('household_serial')::text AS serial`);
  return householdNumber(division, Number(row?.serial));
}

export async function insertHousehold(tx: EntityManager, household: Household): Promise<void> {
  await tx.query('INSERT INTO household (id, number, division, formed_on, version) VALUES ($1, $2, $3, $4, $5)', [
    household.id,
    household.number,
    household.division,
    household.formedOn,
    household.version,
  ]);
  await insertMembers(tx, household.id, household.members);
}

/** Writes what became of a household: the stays that ended, then those that began (the database refuses two at a time). */
export async function updateHousehold(
  tx: EntityManager,
  seals: Seals,
  before: Household,
  after: Household,
  reason: string | null,
): Promise<void> {
  await tx.query('UPDATE household SET version = $2 WHERE id = $1', [after.id, after.version]);
  const same = (a: Member, b: Member) =>
    a.personId === b.personId && a.joinedOn === b.joinedOn && a.relation === b.relation;
  const begun = after.members.filter((member) => !before.members.some((one) => same(one, member)));
  for (const gone of before.members) {
    const now = after.members.find((member) => same(member, gone));
    if (now?.leftOn === gone.leftOn) continue;
    // A stay that turned into another on its own first day is that other one.
    if (now === undefined) await endStay(tx, seals, after.id, { ...gone, leftOn: gone.joinedOn }, reason);
    else await endStay(tx, seals, after.id, now, reason);
  }
  await insertMembers(tx, after.id, begun);
}

async function endStay(
  tx: EntityManager,
  seals: Seals,
  householdId: string,
  member: Member,
  reason: string | null,
): Promise<void> {
  const [stay]: { id: string }[] = await tx.query(
    `SELECT id FROM household_member
      WHERE household_id = $1 AND person_id = $2 AND joined_on = $3 AND relation = $4 AND left_on IS NULL`,
    [householdId, member.personId, member.joinedOn, relations.indexOf(member.relation)],
  );
  if (stay === undefined) throw new Error('a stay that ends is not there');
  await tx.query('UPDATE household_member SET left_on = $2, reason_sealed = $3 WHERE id = $1', [
    stay.id,
    member.leftOn,
    reason === null ? null : seals.seal('household_member.reason', stay.id, reason),
  ]);
}

async function insertMembers(tx: EntityManager, householdId: string, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return;
  await tx.query(
    `INSERT INTO household_member (id, household_id, person_id, relation, joined_on)
     SELECT id, $1, person_id, relation, joined_on
       FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::date[]) AS m (id, person_id, relation, joined_on)`,
    [
      householdId,
      members.map(() => v7()),
      members.map(({ personId }) => personId),
      members.map(({ relation }) => relations.indexOf(relation)),
      members.map(({ joinedOn }) => joinedOn),
    ],
  );
}
