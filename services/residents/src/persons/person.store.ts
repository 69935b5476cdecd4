import { blindIndexCondition } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { possibleIds } from '../access/ids.js';
import type { Seals } from '../access/seals.js';
import type { Sight } from '../access/sight.js';
import type { Person } from './domain/person.js';
import { type PersonRow, personColumns, personOf } from './person.row.js';

/** The persons whom the actor sees, locked until the transaction ends, in the order of their ids (two changes never wait for each other in a circle). */
export async function lockPersons(
  tx: EntityManager,
  seals: Seals,
  ids: readonly string[],
  sight: Sight,
): Promise<Person[]> {
  const parameters: unknown[] = [possibleIds(ids)];
  const rows: PersonRow[] = await tx.query(
    `SELECT ${personColumns} FROM person p WHERE p.id = ANY ($1::uuid[]) AND ${sight.persons('p', parameters)}
      ORDER BY p.id FOR UPDATE OF p`,
    parameters,
  );
  return rows.map((row) => personOf(row, seals));
}

/** Does the actor see this person? For a repeated request, whose first answer is given again. */
export async function seesPerson(tx: EntityManager, id: string, sight: Sight): Promise<boolean> {
  const parameters: unknown[] = [possibleIds([id])];
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM person p WHERE p.id = ANY ($1::uuid[]) AND ${sight.persons('p', parameters)}`,
    parameters,
  );
  return rows.length > 0;
}

/**
 * Who has that number, whoever asks, under whichever key; null when nobody. Until the transaction ends nobody else can
 * look the same number up here: of two windows that register one number at the same moment, the second sees the first.
 */
export async function holderOfNumber(
  tx: EntityManager,
  seals: Seals,
  person: Pick<Person, 'identityType' | 'number'>,
): Promise<{ id: string } | null> {
  if (person.number === null) return null;
  const { digest } = seals.numberIndex(person.identityType, person.number);
  await tx.query('SELECT pg_advisory_xact_lock($1::bigint)', [digest.readBigInt64BE(0).toString()]);
  const parameters: unknown[] = [person.identityType];
  const indexes = seals.numberIndexes(person.identityType, person.number);
  const isNumber = blindIndexCondition({ key: 'number_key', digest: 'number_digest' }, indexes, parameters);
  const [row]: { id: string }[] = await tx.query(
    `SELECT id FROM person WHERE identity_type = $1 AND ${isNumber}`,
    parameters,
  );
  return row ?? null;
}

function sealedParts(person: Person, seals: Seals): readonly unknown[] {
  const index = person.number === null ? null : seals.numberIndex(person.identityType, person.number);
  return [
    person.number === null ? null : seals.seal('person.number', person.id, person.number),
    index?.key ?? null,
    index?.digest ?? null,
    seals.seal('person.name', person.id, person.name),
    seals.nameDigests(person.name),
    person.phone === null ? null : seals.seal('person.phone', person.id, person.phone),
  ];
}

export async function insertPerson(tx: EntityManager, seals: Seals, person: Person, today: LegalDate): Promise<void> {
  await tx.query(
    `INSERT INTO person (id, identity_type, number_sealed, number_key, number_digest, name_sealed, name_digests,
       phone_sealed, sex, birth_date, hukou_division, hukou_since, residence_division, residence_since, life_status,
       life_status_on, registered_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      person.id,
      person.identityType,
      ...sealedParts(person, seals),
      person.sex,
      person.birthDate,
      person.hukouDivision,
      person.hukouSince,
      person.residenceDivision,
      person.residenceSince,
      person.lifeStatus,
      person.lifeStatusOn,
      today,
      person.version,
    ],
  );
}

export async function updatePerson(tx: EntityManager, seals: Seals, person: Person): Promise<void> {
  await tx.query(
    `UPDATE person SET identity_type = $2, number_sealed = $3, number_key = $4, number_digest = $5, name_sealed = $6,
       name_digests = $7, phone_sealed = $8, sex = $9, birth_date = $10, hukou_division = $11, hukou_since = $12,
       residence_division = $13, residence_since = $14, life_status = $15, life_status_on = $16, version = $17
      WHERE id = $1`,
    [
      person.id,
      person.identityType,
      ...sealedParts(person, seals),
      person.sex,
      person.birthDate,
      person.hukouDivision,
      person.hukouSince,
      person.residenceDivision,
      person.residenceSince,
      person.lifeStatus,
      person.lifeStatusOn,
      person.version,
    ],
  );
}

export interface HistoryLine {
  readonly what: 'registered' | 'corrected' | 'moved' | 'life-status-recorded';
  readonly on: LegalDate;
  readonly today: LegalDate;
  readonly by: string;
  readonly note?: string;
  /** As they were before. */
  readonly before?: Person;
}

/** One line a version. Of what was before, only what is not sealed in the row is kept in plain. */
export async function writeHistory(tx: EntityManager, seals: Seals, person: Person, line: HistoryLine): Promise<void> {
  const { before } = line;
  const plainBefore = before && {
    identityType: before.identityType,
    sex: before.sex,
    birthDate: before.birthDate,
    hukouDivision: before.hukouDivision,
    hukouSince: before.hukouSince,
    residenceDivision: before.residenceDivision,
    residenceSince: before.residenceSince,
    lifeStatus: before.lifeStatus,
    lifeStatusOn: before.lifeStatusOn,
  };
  const sealedBefore = before && { name: before.name, number: before.number, phone: before.phone };
  const note = JSON.stringify({ note: line.note ?? null, before: sealedBefore ?? null });
  await tx.query(
    `INSERT INTO person_history (person_id, version, what, effective_on, recorded_on, recorded_by, before, note_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      person.id,
      person.version,
      line.what,
      line.on,
      line.today,
      line.by,
      plainBefore === undefined ? null : JSON.stringify(plainBefore),
      seals.seal('person_history.note', `${person.id}:${person.version}`, note),
    ],
  );
}
