import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { possibleIds } from '../access/ids.js';
import type { Sight } from '../access/sight.js';
import type { Party } from './domain/represent.js';
import type { Representation } from './domain/representation.js';
import { type RepresentationRow, representationColumns, representationOf } from './representation.row.js';

/** The condition that a representation `r` holds on the day $n. */
export const inForceOn = (day: string) =>
  `(r.valid_from <= ${day} AND (r.valid_until IS NULL OR r.valid_until >= ${day}) AND (r.ended_on IS NULL OR r.ended_on > ${day}))`;

/**
 * The two of a new representation, locked in the order of their ids: whoever is represented only when the actor sees them; an agent
 * is named by their id, wherever they live.
 */
export async function lockParties(
  tx: EntityManager,
  { personId, agentId }: { personId: string; agentId: string },
  sight: Sight,
  today: LegalDate,
): Promise<{ person: Party | null; agent: Party | null }> {
  const parameters: unknown[] = [possibleIds([personId, agentId]), possibleIds([agentId]), today];
  const rows: { id: string; birthDate: LegalDate; lifeStatus: string; isGuarded: boolean }[] = await tx.query(
    `SELECT p.id, p.birth_date AS "birthDate", p.life_status AS "lifeStatus", EXISTS (
            SELECT 1 FROM representation r
             WHERE r.person_id = p.id AND r.kind = 'GUARDIAN' AND ${inForceOn('$3::date')}) AS "isGuarded"
       FROM person p
      WHERE p.id = ANY ($1::uuid[]) AND (p.id = ANY ($2::uuid[]) OR ${sight.persons('p', parameters)})
      ORDER BY p.id FOR UPDATE OF p`,
    parameters,
  );
  const partyOf = (id: string): Party | null => {
    const row = rows.find((each) => each.id === id.toLowerCase());
    if (row === undefined) return null;
    const isLiving = row.lifeStatus !== 'DEAD' && row.lifeStatus !== 'DECLARED_DEAD';
    return { personId: row.id, birthDate: row.birthDate, isLiving, isGuarded: row.isGuarded };
  };
  return { person: partyOf(personId), agent: partyOf(agentId) };
}

/**
 * The same pair's representation of the same kind that has not been ended, and those that had run out and are ended by this: their end
 * is the caller's to tell.
 */
export async function sameInForce(
  tx: EntityManager,
  { personId, agentId, kind }: Pick<Representation, 'personId' | 'agentId' | 'kind'>,
  today: LegalDate,
): Promise<{ same: string | null; ranOut: Representation[] }> {
  const of = [personId, agentId, kind];
  const [ended]: [RepresentationRow[], number] = await tx.query(
    `UPDATE representation r SET ended_on = valid_until + 1, ended_because = 'RAN_OUT', version = version + 1
      WHERE person_id = $1 AND agent_id = $2 AND kind = $3 AND ended_on IS NULL AND valid_until < $4::date RETURNING ${representationColumns}`,
    [...of, today],
  );
  const [row]: { id: string }[] = await tx.query(
    'SELECT id FROM representation WHERE person_id = $1 AND agent_id = $2 AND kind = $3 AND ended_on IS NULL',
    of,
  );
  return { same: row?.id ?? null, ranOut: ended.map(representationOf) };
}

export async function insertRepresentation(
  tx: EntityManager,
  made: Representation,
  { by, today, documentSealed }: { by: string; today: LegalDate; documentSealed: Buffer | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO representation (id, person_id, agent_id, kind, guardianship, document_sealed, matters, valid_from, valid_until,
                                 recorded_by, recorded_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[made.id, made.personId, made.agentId, made.kind, made.guardianship, documentSealed, made.matters],
      ...[made.validFrom, made.validUntil, by, today, made.version],
    ],
  );
}

/** The representation, locked: for officers who see the represented person, for residents when it is theirs. */
export async function lockRepresentation(tx: EntityManager, id: string, sight: Sight): Promise<Representation | null> {
  const parameters: unknown[] = [possibleIds([id])];
  const [row]: RepresentationRow[] = await tx.query(
    `SELECT ${representationColumns} FROM representation r JOIN person p ON p.id = r.person_id
      WHERE r.id = ANY ($1::uuid[]) AND ${sight.representations('r', 'p', parameters)} FOR UPDATE OF r`,
    parameters,
  );
  return row === undefined ? null : representationOf(row);
}

export async function seesRepresentation(tx: EntityManager, id: string, sight: Sight): Promise<boolean> {
  return (await lockRepresentation(tx, id, sight)) !== null;
}

export async function writeEnd(tx: EntityManager, ended: Representation): Promise<void> {
  await tx.query('UPDATE representation SET ended_on = $2, ended_because = $3, version = $4 WHERE id = $1', [
    ...[ended.id, ended.endedOn, ended.endedBecause, ended.version],
  ]);
}
